import { type Deadline, sleep } from '../deadline.ts';
import type { RunContext } from '../github/context.ts';
import type { Criteria } from '../pec/criteria.ts';
import { linkSkipped } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { bundledRoles } from '../pec/roles.ts';
import { Problem } from '../problem.ts';
import type { Report, ReportedProblem } from '../report/report.ts';
import type { AzureSettings, Settings } from '../settings.ts';
import type { GateOutcome, Session } from './azure.ts';
import type { TemplateOutcome } from './templates.ts';

/** What a check needs from the runner. */
export interface CheckTools {
  readonly mask: (secret: string) => void;
  readonly log: { readonly info: (line: string) => void; readonly debug: (line: string) => void };
}

const NO_TEMPLATES: TemplateOutcome = { cases: [], problems: [], notDeployed: [], outweighed: [], remarks: [] };

/**
 * Does what the settings ask: templates first, then the link and the deployed scopes side by side. The parts are
 * independent: what one of them cannot do becomes a problem in the report, and the others go on.
 */
export async function check(
  settings: Settings,
  run: RunContext,
  deadline: Deadline,
  tools: CheckTools,
): Promise<Report> {
  const problems: ReportedProblem[] = [];
  const roles = bundledRoles();
  /** @param signedIn object id of who signed in; undefined where nobody did */
  const criteriaFor = (principalId: string, signedIn: string | undefined): Criteria => ({
    principalId: principalId.toLowerCase(),
    // The client ID is the PEC principal's only where that is who signs in, or where nobody does.
    ...(settings.clientId && (!signedIn || sameId(signedIn, principalId)) && { clientId: settings.clientId }),
    ...(settings.expectedTenantId && { expectedTenantId: settings.expectedTenantId }),
    alsoLinked: settings.alsoLinked,
    overrides: settings.roleOverrides,
    roles,
  });
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push({ message: error.message, remedy: error.remedy });
      return undefined;
    }
  };

  // Templates are read before anything is asked of Azure, and judged whatever becomes of that.
  const check = settings.templates.length > 0 ? await import('./templates.ts') : undefined;
  const reading = check && (await attempt(() => check.readOnboardingTemplates(settings, run, deadline, tools.log)));
  const { azure } = settings;
  const session = azure && (await attempt(() => openSession(settings, azure, run, deadline, tools)));
  const signedIn = session?.identity.objectId;
  const principalId = settings.principalId ?? signedIn;
  const criteria = principalId === undefined ? undefined : criteriaFor(principalId, signedIn);
  const templates = check && reading && criteria ? check.judgeTemplates(reading, settings, criteria) : NO_TEMPLATES;
  problems.push(...templates.problems);
  let outcome: GateOutcome | undefined;
  if (session && criteria) {
    const { identity, run: askAzure } = session;
    const deployed = { ...criteria, managingTenantId: identity.tenantId, readerId: identity.objectId };
    outcome = await attempt(() => askAzure(deployed));
  }
  for (const found of outcome?.problems ?? []) {
    const { message, remedy } = found instanceof Problem ? found : found.problem;
    problems.push(found instanceof Problem ? { message, remedy } : { message, remedy, scope: found.scope });
  }
  return {
    name: settings.name,
    reportFolder: settings.reportFolder,
    principal: {
      objectId: settings.principalId?.toLowerCase() ?? session?.identity.objectId,
      clientId: settings.clientId?.toLowerCase(),
      tenantId: session?.identity.tenantId,
    },
    link: outcome?.link ?? linkSkipped(settings.azure?.partnerId),
    cases: [...templates.cases, ...(outcome?.cases ?? [])],
    findings: [],
    problems: distinct(problems),
    notDeployed: templates.notDeployed,
    outweighed: templates.outweighed,
    remarks: templates.remarks,
    templatesChecked: settings.templates.length > 0,
    roles: { tableDate: roles.tableDate, catalogueDate: roles.catalogueDate },
    policy: { failOnUnknown: settings.failOnUnknown, warnOnly: settings.warnOnly },
  };
}

/** Signs in. The Azure SDKs are loaded here and nowhere else: the template check must not pay for them. */
async function openSession(
  settings: Settings,
  azure: AzureSettings,
  run: RunContext,
  deadline: Deadline,
  tools: CheckTools,
): Promise<Session> {
  const [gate, { defaultAudience }] = await Promise.all([import('./azure.ts'), import('../azure/cloud.ts')]);
  return gate.openSession(
    {
      app: { clientId: azure.clientId, tenantId: azure.tenantId },
      cloud: azure.cloud,
      audience: azure.audience ?? defaultAudience(azure.cloud),
      job: { tokenUrl: run.tokenUrl, tokenBearer: run.tokenBearer, fromFork: run.fromFork },
      ...(settings.principalId && { principalId: settings.principalId }),
      ...(azure.partnerId && {
        partner: { partnerId: azure.partnerId, mode: azure.link, mayWrite: !run.isPullRequest },
      }),
      scopes: azure.scopes,
      waitMinutes: azure.waitMinutes,
    },
    { deadline, sleep, mask: tools.mask, log: tools.log },
  );
}

/** The same trouble met at many scopes (a deadline, a sign-in) is told once, with the first of them. */
function distinct(problems: readonly ReportedProblem[]): ReportedProblem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
