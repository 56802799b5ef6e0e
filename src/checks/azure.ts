import { type CloudChoice, resolveCloud } from '../azure/cloud.ts';
import { createTransport } from '../azure/http/client.ts';
import { type LinkMode, type LinkOutcome, partnerService } from '../azure/partner-link.ts';
import { type JobContext, requestAssertion, tokenObstacle } from '../azure/sign-in/github-token.ts';
import { type Identity, signIn } from '../azure/sign-in/sign-in.ts';
import type { Deadline, Sleep } from '../deadline.ts';
import type { DeployedCriteria } from '../pec/criteria.ts';
import { type DeployedCase, type Finding, type LinkReport, linkSkipped } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { linkNotChecked, signedInToCustomerTenant } from '../pec/rules/link.ts';
import type { Problem } from '../problem.ts';
import { lookAfterLink } from './link.ts';
import { judgeScopes, type ScopeProblem, type ScopesOutcome } from './scopes.ts';

/** What is asked of Azure in one run. */
export interface GateRequest {
  readonly app: { readonly clientId: string; readonly tenantId: string };
  readonly cloud: CloudChoice;
  /** The audience asked of GitHub's token service. */
  readonly audience: string;
  readonly job: JobContext;
  /** The PEC principal, where the user named it; else it is who signs in. */
  readonly principalId?: string;
  /** Set when the link is to be looked after. */
  readonly partner?: { readonly partnerId: string; readonly mode: LinkMode; readonly mayWrite: boolean };
  readonly scopes: readonly string[];
  readonly waitMinutes: number;
}

/** What the gate works with. */
export interface GateTools {
  readonly deadline: Deadline;
  readonly sleep: Sleep;
  /** Registers a secret with the runner. */
  readonly mask: (secret: string) => void;
  readonly log: { readonly info: (line: string) => void; readonly debug: (line: string) => void };
}

/** What was found in Azure. */
export interface GateOutcome {
  readonly identity: Identity;
  readonly link: LinkReport;
  readonly cases: readonly DeployedCase[];
  readonly problems: readonly (Problem | ScopeProblem)[];
}

/** A sign-in that is ready for use. */
export interface Session {
  readonly identity: Identity;
  /** Looks after the link and judges the scopes, side by side. Throws only bugs: problems are in the outcome. */
  readonly run: (criteria: DeployedCriteria) => Promise<GateOutcome>;
}

/** Signs in. Throws a Problem where that is not possible. */
export async function openSession(request: GateRequest, tools: GateTools): Promise<Session> {
  const obstacle = tokenObstacle(request.job);
  if (obstacle) throw obstacle;
  const transport = createTransport(tools.deadline, tools.sleep, tools.log.debug);
  const assertion = () => requestAssertion(request.job, request.audience, transport, tools.mask);
  // The cloud's endpoints and GitHub's token do not depend on one another.
  const [cloud, first] = await Promise.all([resolveCloud(request.cloud, transport), assertion()]);
  const enter = async (token = assertion()) =>
    signIn(request.app, await token, assertion, cloud, transport, tools.mask);
  const entered = await enter(Promise.resolve(first));
  const { partner, principalId } = request;
  const checkLink = async (objection: () => Promise<Finding | undefined>): Promise<LinkOutcome> =>
    partner
      ? lookAfterLink(
          { ...partner, principalId, identity: entered.identity, objection },
          () => partnerService(cloud, entered.credential, transport),
          transport,
        )
      : { link: linkSkipped('', request.scopes.length > 0 ? [linkNotChecked()] : []) };
  const run = async (criteria: DeployedCriteria): Promise<GateOutcome> => {
    const scopesOutcome = judgeScopes({
      scopes: request.scopes,
      waitMinutes: request.waitMinutes,
      criteria,
      cloud,
      signIn: entered,
      signInAgain: enter,
      transport,
      log: tools.log,
    });
    const objection = async () => customerTenant(await scopesOutcome, entered.identity);
    const [scopes, link] = await Promise.all([scopesOutcome, checkLink(objection)]);
    const misplaced = customerTenant(scopes, entered.identity);
    const findings = misplaced && !link.link.findings.some(({ rule }) => rule === misplaced.rule) ? [misplaced] : [];
    return {
      identity: entered.identity,
      link: { ...link.link, findings: [...link.link.findings, ...findings] },
      cases: scopes.cases,
      problems: [...(link.problem ? [link.problem] : []), ...scopes.problems],
    };
  };
  return { identity: entered.identity, run };
}

/** `signed-in-to-customer-tenant`: a delegation shows that the tenant signed in to is the one of the customer. */
function customerTenant({ readings }: ScopesOutcome, { tenantId }: Identity): Finding | undefined {
  const delegation = readings
    .flatMap(({ delegations }) => delegations)
    .find(({ customerTenantId }) => sameId(customerTenantId, tenantId));
  if (!delegation) return undefined;
  const { managedByTenantId: managing } = delegation;
  return signedInToCustomerTenant(tenantId, {
    scope: delegation.scope,
    managedBy: managing.kind === 'known' ? managing.value : undefined,
  });
}
