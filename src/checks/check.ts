import type { Identity } from '../azure/sign-in/sign-in.ts';
import { type Deadline, sleep } from '../deadline.ts';
import type { RunContext } from '../github/context.ts';
import type { Criteria } from '../pec/criteria.ts';
import { distinct } from '../pec/distinct.ts';
import { type LinkReport, linkSkipped } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { bundledRoles } from '../pec/roles.ts';
import { Problem } from '../problem.ts';
import type { Report, ReportedProblem } from '../report/report.ts';
import type { AzureSettings, Settings } from '../settings.ts';
import type { GateRequest } from './azure.ts';
import type { ScopesOutcome } from './scopes.ts';
import type { TemplateOutcome } from './templates.ts';

/** What a check needs from the runner. */
export interface CheckTools {
  readonly mask: (secret: string) => void;
  readonly log: { readonly info: (line: string) => void; readonly debug: (line: string) => void };
}

const NO_TEMPLATES: TemplateOutcome = { cases: [], problems: [], notDeployed: [], outweighed: [], remarks: [] };

/** What has been found by now. */
interface Found {
  /** Judges the templates that were read. */
  readonly judgeTemplates?: (criteria: Criteria) => TemplateOutcome;
  readonly identity?: Identity;
  readonly link?: LinkReport;
  readonly scopes?: ScopesOutcome;
}

/**
 * A check that is under way. It does what the settings ask: templates first, then the link and the deployed scopes side
 * by side. The parts are independent: what one of them cannot do becomes a problem in the report, and the others go on.
 */
export class Check {
  readonly #settings: Settings;
  readonly #run: RunContext;
  readonly #deadline: Deadline;
  readonly #tools: CheckTools;
  /** What could not be carried out, beside what the outcomes tell. */
  readonly #problems: ReportedProblem[] = [];
  #found: Found = {};
  /** The whole report. Rejects only for bugs. */
  readonly done: Promise<Report>;

  constructor(settings: Settings, run: RunContext, deadline: Deadline, tools: CheckTools) {
    this.#settings = settings;
    this.#run = run;
    this.#deadline = deadline;
    this.#tools = tools;
    this.done = this.#work();
  }

  /** The report of what has been found by now. */
  soFar(): Report {
    const { passed, signal } = this.#deadline;
    // Work that handed over what it had when its time was up threw nothing.
    const outOfTime = passed && signal.reason instanceof Problem ? [signal.reason] : [];
    const problems = [...this.#problems, ...outOfTime.map(({ message, remedy }) => ({ message, remedy }))];
    return reportOf(this.#settings, this.#run, this.#found, problems);
  }

  async #work(): Promise<Report> {
    const { templates, azure } = this.#settings;
    // Templates are read before anything is asked of Azure, and judged whatever becomes of that.
    if (templates.length > 0) await this.#attempt(() => this.#readTemplates());
    if (azure) await this.#attempt(() => this.#askAzure(azure));
    return this.soFar();
  }

  async #readTemplates(): Promise<void> {
    const settings = this.#settings;
    const { judgeTemplates, readOnboardingTemplates } = await import('./templates.ts');
    // Who is judged may be known only once somebody has signed in.
    const { azure, principalId } = settings;
    const known = azure || principalId === undefined ? undefined : criteriaFor(settings, principalId, undefined);
    const reading = await readOnboardingTemplates(settings, this.#run, this.#deadline, this.#tools.log, known);
    this.#learn({ judgeTemplates: (criteria) => judgeTemplates(reading, settings, criteria) });
  }

  async #askAzure(azure: AzureSettings): Promise<void> {
    // The Azure SDKs are loaded here and nowhere else: the template check must not pay for them.
    const [{ linkReport, openSession }, { defaultAudience }] = await Promise.all([
      import('./azure.ts'),
      import('../azure/cloud.ts'),
    ]);
    const { mask, log } = this.#tools;
    const request = gateRequest(this.#settings, azure, this.#run, azure.audience ?? defaultAudience(azure.cloud));
    const { identity, start } = await openSession(request, { deadline: this.#deadline, sleep, mask, log });
    this.#learn({ identity });
    const criteria = criteriaFor(this.#settings, this.#settings.principalId ?? identity.objectId, identity.objectId);
    const under = start({ ...criteria, managingTenantId: identity.tenantId, readerId: identity.objectId });
    const link = under.link.then(({ link, problem }) => {
      this.#learn({ link });
      if (problem) this.#problems.push({ message: problem.message, remedy: problem.remedy });
      return link;
    });
    const scopes = under.scopes.then((outcome) => {
      this.#learn({ scopes: outcome });
      return outcome;
    });
    const outcomes = await Promise.all([link, scopes]);
    this.#learn({ link: linkReport(...outcomes, identity) });
  }

  #learn(found: Found): void {
    this.#found = { ...this.#found, ...found };
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#problems.push({ message: error.message, remedy: error.remedy });
    }
  }
}

function gateRequest(settings: Settings, azure: AzureSettings, run: RunContext, audience: string): GateRequest {
  return {
    app: { clientId: azure.clientId, tenantId: azure.tenantId },
    cloud: azure.cloud,
    audience,
    job: { tokenUrl: run.tokenUrl, tokenBearer: run.tokenBearer, fromFork: run.fromFork },
    ...(settings.principalId && { principalId: settings.principalId }),
    ...(azure.partnerId && {
      partner: { partnerId: azure.partnerId, mode: azure.link, mayWrite: !run.isForUnmerged },
    }),
    scopes: azure.scopes,
    waitMinutes: azure.waitMinutes,
  };
}

/** @param signedIn object id of who signed in; undefined where nobody did */
function criteriaFor(settings: Settings, principalId: string, signedIn: string | undefined): Criteria {
  return {
    principalId: principalId.toLowerCase(),
    // The client ID is the PEC principal's only where that is who signs in, or where nobody does.
    ...(settings.clientId && (!signedIn || sameId(signedIn, principalId)) && { clientId: settings.clientId }),
    ...(settings.expectedTenantId && { expectedTenantId: settings.expectedTenantId }),
    alsoLinked: settings.alsoLinked,
    overrides: settings.roleOverrides,
    roles: bundledRoles(),
  };
}

function reportOf(
  settings: Settings,
  { origin }: RunContext,
  found: Found,
  problems: readonly ReportedProblem[],
): Report {
  const { judgeTemplates, identity, link, scopes } = found;
  const { tableDate, catalogueDate } = bundledRoles();
  const principalId = settings.principalId ?? identity?.objectId;
  const templates =
    judgeTemplates && principalId !== undefined
      ? judgeTemplates(criteriaFor(settings, principalId, identity?.objectId))
      : NO_TEMPLATES;
  const ofScopes = (scopes?.problems ?? []).map(({ scope, problem: { message, remedy } }) => ({
    message,
    remedy,
    scope,
  }));
  return {
    name: settings.name,
    identity: settings.identity,
    reportFolder: settings.reportFolder,
    origin,
    principal: {
      objectId: principalId?.toLowerCase(),
      clientId: settings.clientId?.toLowerCase(),
      tenantId: identity?.tenantId,
    },
    seenAs: identity,
    link: link ?? linkSkipped(settings.azure?.partnerId),
    cases: [...templates.cases, ...(scopes?.cases ?? [])],
    findings: [],
    // The same trouble met at many scopes (a deadline, a sign-in) is told once, with the first of them.
    problems: distinct([...templates.problems, ...problems, ...ofScopes], ({ message }) => message),
    notDeployed: templates.notDeployed,
    outweighed: templates.outweighed,
    remarks: templates.remarks,
    templatesChecked: settings.templates.length > 0,
    roles: { tableDate, catalogueDate },
    policy: { failOnUnknown: settings.failOnUnknown, warnOnly: settings.warnOnly },
  };
}
