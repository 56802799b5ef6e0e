/** Builders for delegations as the readers would hand them over. */

import type { DeployedCriteria } from '../../src/pec/criteria.ts';
import {
  type Authorization,
  type DeployedDelegation,
  type EligibleAuthorization,
  known,
  type ScopeReading,
  type Unknown,
  unknown,
  type Value,
  type WrittenDefinition,
  type WrittenDelegation,
} from '../../src/pec/delegation.ts';
import { bundledRoles } from '../../src/pec/roles.ts';

export const P = 'aaaaaaaa-0000-4000-8000-000000000001';
export const Q = 'bbbbbbbb-0000-4000-8000-000000000002';
export const CLIENT = 'cccccccc-0000-4000-8000-000000000003';
export const TENANT = 'dddddddd-0000-4000-8000-000000000004';
export const OTHER_TENANT = 'eeeeeeee-0000-4000-8000-000000000005';
export const SUBSCRIPTION = '/subscriptions/11111111-2222-4333-8444-555555555555';

export const SRC = 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e';
export const RDR = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
export const CON = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
export const UAA = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';
export const OWN = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
export const DEL = '91c1777a-f3dc-4fae-b103-61d183457e46';
/** Log Analytics Contributor: eligible, but with data actions since June 2025. */
export const LAC = '92aaf0da-9dab-42b6-94a3-d43ce8d16293';
/** Microsoft Sentinel Contributor: built in, not in the PEC table. */
export const SENTINEL = 'ab8e14d6-4a74-4a29-9ba8-549422addade';
/** Storage Account Backup Contributor: restricted actions. */
export const RESTRICTED = 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1';
/** No role that the catalogue knows. */
export const NO_ROLE = '12345678-aaaa-4bbb-8ccc-1234567890ab';

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
