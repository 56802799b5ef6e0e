import { type DeployedCriteria, nameOfRole } from './criteria.ts';
import {
  type DeployedDelegation,
  type EligibleAuthorization,
  type ScopeReading,
  stateOf,
  stateText,
} from './delegation.ts';
import type { DelegatedRole, DeployedCase, Finding, Grant, JudgedDelegation, Verdict } from './finding.ts';
import { covers, roleGuid, sameId, shortName } from './ids.ts';
import { conclude, findingsOn, type Judgement } from './judge.ts';
import { judgePath } from './judge-path.ts';
import { findPath } from './pec-path.ts';
import { RULES, rule } from './rules/index.ts';
import { asNote, withoutEffect } from './rules/rule.ts';

/** One delegation of ours that covers the scope, judged by itself. */
interface Judged {
  readonly delegation: DeployedDelegation;
  readonly judgement: Judgement;
  readonly grants: readonly Grant[];
}

/** Of several delegations that cover a scope, the best counts. */
const BEST_FIRST = ['ready', 'not-applicable', 'unknown', 'not-ready'] as const satisfies Verdict[];

/**
 * Judges one deployed scope (contract, section 4): it takes the best of the delegations to the managing tenant that cover
 * it. What may not be read there counts as one of which nothing is known. A scope that itself answers 404 is never ready.
 */
export function judgeScope(reading: ScopeReading, criteria: DeployedCriteria): DeployedCase {
  const ofOurs = reading.delegations.filter(
    ({ managedByTenantId: tenant }) => tenant.kind === 'unknown' || sameId(tenant.value, criteria.managingTenantId),
  );
  const foreign = reading.delegations.filter((delegation) => !ofOurs.includes(delegation));
  const covering = ofOurs.filter((delegation) => covers(delegation.scope, reading.scope));
  const judged = covering.map((delegation) => judgeDelegation(delegation, criteria));
  const scope = { reading, covering, ofOurs, foreign };
  const ofScope = RULES.flatMap((one) => one.checkScope?.(scope, criteria) ?? []);

  const { verdict, reason, findings } = conclude(bestOf(judged, ofScope, isAbsent(reading)));
  const { customerTenantId, customerTenantName: customerName } = covering[0] ?? reading.delegations[0] ?? {};
  return {
    kind: 'deployed',
    name: customerName ? `${shortName(customerName)} (${reading.scope})` : reading.scope,
    scope: reading.scope,
    ...(customerTenantId && { customerTenantId }),
    ...(customerName && { customerName }),
    delegations: judged.map((one) => summarise(one, criteria)),
    verdict,
    ...(reason && { reason: reason.rule }),
    grants: judged.flatMap(({ grants }) => grants),
    findings,
  };
}

/**
 * Whether a scope may look different when asked again soon: nothing readable, nothing delegated to us, or a deployment in
 * progress. Used while waiting for a fresh delegation.
 */
export function mayBePropagating({ findings }: DeployedCase): boolean {
  return findings.some(({ rule: id, effect }) => effect !== 'none' && rule(id).passesWithEffect === effect);
}

/** The findings of a scope: those of its best delegations count, those of worse ones have no say. */
function bestOf(judged: readonly Judged[], ofScope: readonly Finding[], absent: boolean): Finding[] {
  const open = ofScope.filter(({ effect }) => effect !== 'none');
  const verdicts = new Set<Verdict>(judged.map(({ judgement }) => judgement.verdict));
  for (const { effect } of open) if (effect === 'unknown') verdicts.add('unknown');
  const best = BEST_FIRST.find((verdict) => verdicts.has(verdict));
  const isReady = best === 'ready' && !absent;
  const outweighed = isReady ? asNote : withoutEffect;
  return [
    ...judged.flatMap(({ judgement: { verdict, findings } }) =>
      verdict === best ? findings : findings.map(outweighed),
    ),
    ...ofScope.map((one) => (isReady && one.effect !== 'none' ? asNote(one) : one)),
  ];
}

/** Whether Azure says of the scope itself that there is no such thing. */
function isAbsent({ refusals, scope }: ScopeReading): boolean {
  return refusals.some((one) => one.refusal.status === 404 && one.scope === scope);
}

function judgeDelegation(delegation: DeployedDelegation, criteria: DeployedCriteria): Judged {
  const path = findPath(delegation, criteria);
  // Of what is not active, not readable or nobody's, the path is not asked.
  const asked =
    stateOf(delegation) === 'active' && !delegation.definitionRefusal && delegation.managedByTenantId.kind === 'known';
  const gap = asked ? judgePath(delegation, path) : ({ kind: 'none' } as const);
  const judgement = conclude(findingsOn({ kind: 'deployed', delegation, path, gap }, criteria));
  return { delegation, judgement, grants: path.grants };
}

function summarise(
  { delegation, judgement: { verdict, reason } }: Judged,
  criteria: DeployedCriteria,
): JudgedDelegation {
  const { authorizations, eligibleAuthorizations } = delegation;
  return {
    definitionId: delegation.definitionId,
    assignmentId: delegation.assignmentId,
    name: delegation.name.kind === 'known' ? delegation.name.value : '',
    scope: delegation.scope,
    state: stateText(delegation),
    authorizations: [
      ...authorizations.items.map((one) => delegatedRole(one, true, criteria)),
      ...eligibleAuthorizations.items.map((one) => delegatedRole(one, false, criteria)),
    ],
    verdict,
    ...(reason && { reason: reason.rule }),
  };
}

/** One entry of a delegation, for the report; what Azure did not return is empty. */
function delegatedRole(
  { principalId, principalName, roleDefinitionId }: EligibleAuthorization,
  permanent: boolean,
  criteria: DeployedCriteria,
): DelegatedRole {
  const given = roleDefinitionId.kind === 'known' ? roleDefinitionId.value : '';
  const roleId = roleGuid(given) ?? given;
  return {
    principalId: principalId.kind === 'known' ? principalId.value : '',
    ...(principalName !== undefined && { principalName }),
    roleId,
    roleName: nameOfRole(roleId, criteria) ?? '',
    permanent,
  };
}
