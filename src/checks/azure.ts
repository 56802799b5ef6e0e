import { type CloudChoice, resolveCloud } from '../azure/cloud.ts';
import { createTransport } from '../azure/http/client.ts';
import { type LinkMode, type LinkOutcome, partnerService } from '../azure/partner-link.ts';
import { type Assertion, type JobContext, requestAssertion, tokenObstacle } from '../azure/sign-in/github-token.ts';
import { type Identity, signIn } from '../azure/sign-in/sign-in.ts';
import type { Deadline, Sleep } from '../deadline.ts';
import type { DeployedCriteria } from '../pec/criteria.ts';
import { type Finding, type LinkReport, linkSkipped } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { linkNotChecked, signedInToCustomerTenant } from '../pec/rules/link.ts';
import { lookAfterLink } from './link.ts';
import { judgeScopes, type ScopesOutcome } from './scopes.ts';

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

/** A sign-in that is ready for use. */
export interface Session {
  readonly identity: Identity;
  /** Looks after the link and judges the scopes, side by side. Both throw only bugs: problems are in the outcomes. */
  readonly start: (criteria: DeployedCriteria) => {
    readonly link: Promise<LinkOutcome>;
    readonly scopes: Promise<ScopesOutcome>;
  };
}

/** Signs in. Throws a Problem where that is not possible. */
export async function openSession(request: GateRequest, tools: GateTools): Promise<Session> {
  const obstacle = tokenObstacle(request.job);
  if (obstacle) throw obstacle;
  const transport = createTransport(tools.deadline, tools.sleep, tools.log.debug);
  const renew = () => requestAssertion(request.job, request.audience, transport, tools.mask);
  // The cloud's endpoints and GitHub's token do not depend on one another.
  const [cloud, first] = await Promise.all([resolveCloud(request.cloud, transport), renew()]);
  const enter = (assertion: Assertion) => signIn({ app: request.app, cloud, assertion, renew }, transport, tools.mask);
  const entered = await enter(first);
  const { identity } = entered;
  const { partner, principalId } = request;
  return {
    identity,
    start(criteria) {
      const scopes = judgeScopes({
        scopes: request.scopes,
        waitMinutes: request.waitMinutes,
        criteria,
        cloud,
        signIn: entered,
        signInAgain: async () => enter(await renew()),
        transport,
        log: tools.log,
      });
      if (!partner) {
        const findings = request.scopes.length > 0 ? [linkNotChecked()] : [];
        return { scopes, link: Promise.resolve({ link: linkSkipped('', findings) }) };
      }
      const objection = async () => customerTenant(await scopes, identity);
      const service = () => partnerService(cloud, entered.credential, transport);
      const link = { ...partner, principalId, identity, objection };
      return { scopes, link: lookAfterLink(link, { service, transport, log: tools.log.info }) };
    },
  };
}

/** The link's report with what the delegations say about where the sign-in was. */
export function linkReport(link: LinkReport, scopes: ScopesOutcome, identity: Identity): LinkReport {
  const misplaced = customerTenant(scopes, identity);
  if (!misplaced || link.findings.some(({ rule }) => rule === misplaced.rule)) return link;
  return { ...link, findings: [...link.findings, misplaced] };
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
