/** Builders for delegations as the readers would hand them over. */

import type { DeployedCriteria } from '../../src/pec/criteria.ts';
import type {
  Authorization,
  DeployedDelegation,
  EligibleAuthorization,
  ScopeReading,
  WrittenDefinition,
  WrittenDelegation,
} from '../../src/pec/delegation.ts';
import { bundledRoles } from '../../src/pec/roles.ts';
import { known, type Unknown, unknown, type Value } from '../../src/pec/value.ts';
import { CLIENT, P, Q, SUBSCRIPTION, TENANT } from '../ids.ts';

export const criteria = (changes: Partial<DeployedCriteria> = {}): DeployedCriteria => ({
  principalId: P,
  clientId: CLIENT,
  managingTenantId: TENANT,
  readerId: Q,
  alsoLinked: [],
  overrides: new Map(),
  roles: bundledRoles(),
  ...changes,
});

type Id = string | Unknown;
const value = (id: Id): Value<string> => (typeof id === 'string' ? known(id) : id);

export const missing = (what: string): Unknown => unknown(`parameter '${what}' has no default`, `parameter '${what}'`);

/** `[principal, role, delegated roles]` as an authorization. */
export const grant = ([principal, role, delegated = []]: [Id, Id, string[]?]): Authorization => ({
  principalId: value(principal),
  roleDefinitionId: value(role),
  delegatedRoleDefinitionIds: { items: delegated.map((id) => known(id)) },
});

export const eligible = ([principal, role, duration, provider, approvers = []]: [
  Id,
  Id,
  string?,
  string?,
  string[]?,
]): EligibleAuthorization => ({
  principalId: value(principal),
  roleDefinitionId: value(role),
  policy: {
    ...(duration && { maximumActivationDuration: known(duration) }),
    ...(provider && { multiFactorAuthProvider: known(provider) }),
    approvers: { items: approvers.map((id) => known(id)) },
  },
});

export const deployed = (
  grants: [Id, Id, string[]?][],
  changes: Partial<DeployedDelegation> = {},
): DeployedDelegation => {
  const scope = changes.scope ?? SUBSCRIPTION;
  return {
    kind: 'deployed',
    assignmentId: `${scope}/providers/Microsoft.ManagedServices/registrationAssignments/${grants.length}-${JSON.stringify(grants).length}`,
    definitionId: `${SUBSCRIPTION}/providers/Microsoft.ManagedServices/registrationDefinitions/d`,
    scope,
    assignmentState: known('Succeeded'),
    definitionState: known('Succeeded'),
    name: known('Offer'),
    managedByTenantId: known(TENANT),
    authorizations: { items: grants.map(grant) },
    eligibleAuthorizations: { items: [] },
    plan: known(false),
    ...changes,
  };
};

export const reading = (delegations: DeployedDelegation[], changes: Partial<ScopeReading> = {}): ScopeReading => ({
  scope: SUBSCRIPTION,
  delegations,
  refusals: [],
  ...changes,
});

export const written = (
  grants: [Id, Id, string[]?][],
  changes: Partial<WrittenDelegation> = {},
): WrittenDelegation => ({
  kind: 'written',
  name: known('Offer'),
  managedByTenantId: known(TENANT),
  authorizations: { items: grants.map(grant), location: at(10) },
  eligibleAuthorizations: { items: [] },
  plan: known(false),
  apiVersion: known('2022-10-01'),
  ...changes,
});

export const at = (line: number) => ({
  file: 'onboard.json',
  startLine: line,
  startColumn: 5,
  endLine: line,
  endColumn: 9,
});

export const definition = (
  alternatives: [WrittenDelegation, ...WrittenDelegation[]],
  changes: Partial<WrittenDefinition> = {},
): WrittenDefinition => ({
  file: 'onboard.json',
  path: 'resources[0]',
  name: 'onboard.json#resources[0]',
  deployed: known(true),
  location: at(3),
  deployedTo: 'subscription',
  alternatives,
  observations: [],
  ...changes,
});
