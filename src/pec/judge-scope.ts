import { besideDelegation, cannotRedeploy, duplicatesAcross } from './beside.ts';
import type { Criteria } from './criteria.ts';
import type { DeployedDelegation, Refusal, ScopeReading } from './delegation.ts';
import type { DeployedCase, Finding, Grant, JudgedDelegation, Verdict } from './finding.ts';
import { sameId } from './ids.ts';
import {
  asNote,
  delegationLabel,
  finding,
  firstReason,
  type Judgement,
  judgePath,
  valueUnknown,
} from './judge-path.ts';
import { findPath } from './pec-path.ts';
import { CONTRIBUTOR, READER, REGISTRATION_ASSIGNMENT_DELETE, type RoleCatalogue } from './roles.ts';

const READ_RIGHT = 'Microsoft.ManagedServices/registrationAssignments/read';
/** States in which a resource is gone or going, or failed for good (enum of the 2022-10-01 API, lower case). */
const DEAD_STATES = new Set(['failed', 'deleted', 'deleting', 'canceled']);

/** One delegation of ours that covers the scope, with its judgement and what else is worth knowing. */
interface Weighed {
  readonly delegation: DeployedDelegation;
  readonly judgement: Judgement;
  readonly grants: readonly Grant[];
  readonly beside: readonly Finding[];
}

/**
 * Judges one deployed scope (contract, section 4): ready if any delegation from the managing tenant that covers
 * it is; else unknown if any is, or could not be read; else not ready, with exactly one reason.
 */
export function judgeScope(reading: ScopeReading, criteria: Criteria): DeployedCase {
  const managing = criteria.managingTenantId;
  const ofOurs = reading.delegations.filter(
    ({ managedByTenantId: tenant }) => tenant.kind === 'unknown' || sameId(tenant.value, managing),
  );
  const foreign = reading.delegations.filter((delegation) => !ofOurs.includes(delegation));
  const covering = ofOurs.filter((delegation) => covers(delegation.scope, reading.scope));
  const weighed = covering.map((delegation) => weigh(delegation, criteria));

  const { verdict, reason } = combine(reading, ofOurs, weighed, criteria);
  const outweighed =
    verdict === 'ready' ? weighed.flatMap(({ judgement }) => (judgement.reason ? [asNote(judgement.reason)] : [])) : [];
  const findings = [
    ...(reason ? [reason] : []),
    ...outweighed,
    ...weighed.flatMap(({ beside, judgement }) =>
      verdict === 'ready' && judgement.verdict !== 'ready' ? beside.map(asNote) : beside,
    ),
    ...duplicatesAcross(covering, criteria),
    ...otherTenants(foreign.filter(({ scope }) => covers(scope, reading.scope) || covers(reading.scope, scope))),
  ];
  const customerTenantId = (covering[0] ?? reading.delegations[0])?.customerTenantId;
  return {
    kind: 'deployed',
    name: reading.scope,
    scope: reading.scope,
    ...(customerTenantId && { customerTenantId }),
    delegations: weighed.map(({ delegation, judgement }) => summarise(delegation, judgement.verdict)),
    verdict,
    grants: weighed.flatMap(({ grants }) => grants),
    findings,
  };
}

/** Whether an assignment at one scope covers another: the same scope, or the subscription of a resource group. */
export function covers(assignmentScope: string, scope: string): boolean {
  const [outer, inner] = [assignmentScope.toLowerCase(), scope.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/**
 * Whether a reading may look different when asked again soon: nothing readable, nothing delegated to us,
 * or a deployment in progress. Used while waiting for a fresh delegation.
 */
export function mayBePropagating(judged: DeployedCase, reading: ScopeReading): boolean {
  if (judged.verdict === 'ready') return false;
  const reason = judged.findings[0]?.rule;
  return (
    reason === 'cannot-verify' ||
    reason === 'no-delegation' ||
    reason === 'partial-scope' ||
    reading.delegations.some(
      (delegation) => covers(delegation.scope, reading.scope) && stateOf(delegation) === 'transitional',
    )
  );
}

function combine(
  reading: ScopeReading,
  ofOurs: readonly DeployedDelegation[],
  weighed: readonly Weighed[],
  criteria: Criteria,
): Judgement {
  const judgements = weighed.map(({ judgement }) => judgement);
  const absent = reading.refusals.some(({ scope, refusal }) => refusal.status === 404 && scope === reading.scope);
  if (!absent && judgements.some(({ verdict }) => verdict === 'ready')) return { verdict: 'ready' };

  const reasons = (verdict: Verdict) =>
    judgements.flatMap((judgement) => (judgement.verdict === verdict && judgement.reason ? [judgement.reason] : []));
  const unknown = [
    ...reading.refusals
      .filter((one) => leavesOpen(one, reading, criteria))
      .map(({ scope, refusal }) => cannotVerify(scope, refusal, criteria.roles)),
    ...reasons('unknown'),
  ];
  const doubtful = firstReason(unknown);
  if (doubtful) return { verdict: 'unknown', reason: doubtful };
  const missing = firstReason(reasons('not-ready')) ?? notDelegated(reading, ofOurs, criteria);
  return { verdict: 'not-ready', reason: missing };
}

/**
 * Whether a refusal leaves open what covers the scope. A resource group whose subscription answers 401 does not: Azure
 * answers so to a principal without any grant there, so no delegation of the subscription can name it.
 */
function leavesOpen(
  { scope, refusal }: ScopeReading['refusals'][number],
  reading: ScopeReading,
  { principalId, readerId, alsoLinked }: Criteria,
): boolean {
  const groupWasRead = scope !== reading.scope && !reading.refusals.some((other) => other.scope === reading.scope);
  return !(groupWasRead && refusal.status === 401 && sameId(readerId, principalId) && alsoLinked.length === 0);
}

function weigh(delegation: DeployedDelegation, criteria: Criteria): Weighed {
  const path = findPath(delegation, criteria, true);
  const judgement = judgeDeployed(delegation, criteria);
  const ready = judgement.verdict === 'ready';
  return {
    delegation,
    judgement,
    grants: path.grants,
    beside: [
      ...besideDelegation(delegation, path, criteria, true).filter(
        ({ rule }) => ready || rule !== 'group-membership-not-verified',
      ),
      ...(ready ? cannotRedeploy(delegation, criteria) : []),
    ],
  };
}

function judgeDeployed(delegation: DeployedDelegation, criteria: Criteria): Judgement {
  const state = stateOf(delegation);
  if (state !== 'active')
    return { verdict: state === 'dead' ? 'not-ready' : 'unknown', reason: notActive(delegation, state) };
  if (delegation.definitionRefusal) {
    const refusal = cannotVerify(delegation.definitionId, delegation.definitionRefusal, criteria.roles);
    return { verdict: 'unknown', reason: refusal };
  }
  const whose = delegation.managedByTenantId;
  if (whose.kind === 'unknown') {
    return { verdict: 'unknown', reason: valueUnknown(whose, `whose the ${delegationLabel(delegation)} is`) };
  }
  return judgePath(delegation, findPath(delegation, criteria, true), criteria, true);
}

/** Where a delegation stands: both parts `Succeeded`, one of them gone or failed, or something between. */
function stateOf(delegation: DeployedDelegation): 'active' | 'transitional' | 'dead' {
  const states = [delegation.assignmentState, delegation.definitionState].flatMap((state) =>
    state.kind === 'known' ? [state.value.toLowerCase()] : [],
  );
  if (states.some((state) => DEAD_STATES.has(state))) return 'dead';
  // A state that Azure did not return is not Succeeded. Of a definition that may not be read, nothing is known.
  if (states.length < 2 && !delegation.definitionRefusal) return 'transitional';
  return states.every((state) => state === 'succeeded') ? 'active' : 'transitional';
}

function stateText(delegation: DeployedDelegation): string {
  const text = (state: DeployedDelegation['assignmentState']) => (state.kind === 'known' ? state.value : 'not given');
  const [assignment, definition] = [text(delegation.assignmentState), text(delegation.definitionState)];
  return assignment === definition ? assignment : `assignment ${assignment}, definition ${definition}`;
}

function notActive(delegation: DeployedDelegation, state: 'transitional' | 'dead'): Finding {
  return finding(
    'delegation-not-active',
    `The ${delegationLabel(delegation)} (${delegation.assignmentId}) is not in the state Succeeded: ${stateText(delegation)}.`,
    state === 'dead'
      ? 'Look at the deployment in the customer tenant, mend its error and deploy the delegation again.'
      : 'Wait until the deployment is finished and run the check again, or set wait-minutes.',
  );
}

function summarise(delegation: DeployedDelegation, verdict: Verdict): JudgedDelegation {
  return {
    definitionId: delegation.definitionId,
    assignmentId: delegation.assignmentId,
    name: delegation.name.kind === 'known' ? delegation.name.value : '',
    scope: delegation.scope,
    state: stateText(delegation),
    verdict,
  };
}

function notDelegated(reading: ScopeReading, ofOurs: readonly DeployedDelegation[], criteria: Criteria): Finding {
  const tenant = criteria.managingTenantId;
  const below = ofOurs.filter(({ scope }) => covers(reading.scope, scope));
  if (below.length > 0) {
    const groups = [...new Set(below.map(({ scope }) => scope.slice(scope.lastIndexOf('/') + 1)))].join(', ');
    return finding(
      'partial-scope',
      `Of ${reading.scope} only these resource groups are delegated to the managing tenant ${tenant}: ${groups}.`,
      'Delegate the whole subscription, or name the resource groups in scopes if nothing else is meant to be managed.',
    );
  }
  return finding(
    'no-delegation',
    `${reading.scope} can be read, and no delegation to the managing tenant ${tenant} covers it: no PEC path through Lighthouse found.`,
    'Deploy the onboarding template in the customer tenant. If that has just been done, set wait-minutes: a delegation can take 15 minutes to show.',
  );
}

function otherTenants(foreign: readonly DeployedDelegation[]): Finding[] {
  if (foreign.length === 0) return [];
  const tenants = new Set(
    foreign.map(({ managedByTenantId: tenant, managedByTenantName: name }) => {
      const id = tenant.kind === 'known' ? tenant.value : 'unknown';
      return name ? `${id} ('${name}')` : id;
    }),
  );
  return [
    finding(
      'other-managing-tenant',
      `Managed by other tenants too, with ${foreign.length} ${foreign.length === 1 ? 'delegation' : 'delegations'} at the scope: ${[...tenants].join(', ')}.`,
      'Nothing to do, unless one of these tenants is yours and you signed in to the wrong one.',
    ),
  ];
}

/** `cannot-verify`: which of the possible causes Azure's answer leaves open. */
function cannotVerify(scope: string, refusal: Refusal, roles: RoleCatalogue): Finding {
  const id = refusal.correlationId ? `, correlation id ${refusal.correlationId}` : '';
  const answer = `${scope} cannot be read: Azure answered ${refusal.status} ${refusal.code} ('${refusal.message}'${id}).`;
  const carriers = [READER, CONTRIBUTOR, REGISTRATION_ASSIGNMENT_DELETE]
    .map((guid) => `${roles.get(guid)?.name} (${guid})`)
    .join(', ');
  const causes = {
    401: 'The scope is not delegated to the managing tenant, the delegation has not propagated yet (up to 15 minutes), or no authorization of it names the signed-in principal.',
    403: `The signed-in principal has a role there, but none with ${READ_RIGHT}; or its delegation has not propagated yet.`,
    404: 'The scope does not exist, is not delegated to the managing tenant, or the delegation has not propagated yet.',
  }[refusal.status];
  const cures = {
    401: 'Check that the template was deployed in this subscription and names the principal; set wait-minutes after a deployment.',
    403: `Give the principal a role with that right beside the eligible one, for example ${carriers}. Support Request Contributor does not carry it.`,
    404: 'Check the spelling of the scope, and that the delegation was deployed there; set wait-minutes after a deployment.',
  }[refusal.status];
  return finding('cannot-verify', `${answer} ${causes}`, cures);
}
