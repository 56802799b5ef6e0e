/** Rules on IDs and values in a template that Azure refuses. */
import { type Criteria, roleLabel } from '../criteria.ts';
import type { WrittenDelegation } from '../delegation.ts';
import type { Finding } from '../finding.ts';
import { EMPTY_GUID, isCutByPowerShell, isGuid, roleGuid, sameId } from '../ids.ts';
import { isAccepted } from '../roles.ts';
import type { Known, Location, Value } from '../value.ts';
import { RECOMMENDED } from './recommended.ts';
import { finding, quoted, type Rule } from './rule.ts';
import { ONBOARD, PARAMETER_FILES } from './sources.ts';

/** A value with the place to show where it has none itself. */
export interface Placed {
  readonly value: Value<string>;
  readonly location: Location | undefined;
}

/** A role in a delegation, and where it stands. */
export interface WrittenRole extends Placed {
  readonly where: 'roleDefinitionId' | 'delegatedRoleDefinitionIds';
}

/** Every role that a definition names, permanent, eligible or delegated. */
export function rolesIn({ authorizations, eligibleAuthorizations }: WrittenDelegation): WrittenRole[] {
  return [
    ...authorizations.items.flatMap(({ roleDefinitionId, delegatedRoleDefinitionIds: delegated, location }) => [
      { where: 'roleDefinitionId' as const, value: roleDefinitionId, location },
      ...delegated.items.map((value) => ({
        where: 'delegatedRoleDefinitionIds' as const,
        value,
        location: delegated.location ?? location,
      })),
    ]),
    ...eligibleAuthorizations.items.map(({ roleDefinitionId, location }) => ({
      where: 'roleDefinitionId' as const,
      value: roleDefinitionId,
      location,
    })),
  ];
}

/** Whether a text is a GUID that may be of something. */
export function isUsable(text: string): boolean {
  return isGuid(text) && text !== EMPTY_GUID;
}

function invalid(what: string, value: Known<string>, remedy: string, location: Location | undefined): Finding {
  const problem = value.value === '' ? 'is missing or empty' : `is ${quoted(value)}, which is not a usable GUID`;
  const words = isCutByPowerShell(value.value)
    ? {
        remedy: 'PowerShell wrote this in place of a value: use ConvertTo-Json -Depth 100.',
        next: ['Pass lists on with the comma operator, ,@( … ).'],
      }
    : { remedy };
  return finding(INVALID_ID, { message: `${what} ${problem}.`, ...words, location: value.location ?? location });
}

function tenants({ managedByTenantId: value }: WrittenDelegation, { expectedTenantId }: Criteria): Finding[] {
  if (value.kind === 'unknown' || isUsable(value.value)) return [];
  const own = expectedTenantId ? `, ${expectedTenantId}` : '';
  return [invalid('managedByTenantId', value, `Use the ID of your managing tenant${own}.`, undefined)];
}

function principals(delegation: WrittenDelegation, { principalId }: Criteria): Finding[] {
  const { authorizations, eligibleAuthorizations } = delegation;
  const isWrong = (value: Value<string>) => value.kind === 'known' && !isUsable(value.value);
  const named: (Placed & { readonly what: string })[] = [
    ...[...authorizations.items, ...eligibleAuthorizations.items]
      .filter((one) => isWrong(one.principalId))
      .map((one) => ({ what: 'principalId', value: one.principalId, location: one.location })),
    ...eligibleAuthorizations.items.flatMap(({ policy, location }) =>
      (policy?.approvers.items ?? []).map((value) => ({ what: 'principalId of an approver', value, location })),
    ),
  ];
  const remedy = `Use the object ID of a user, security group or service principal of the managing tenant; the PEC principal's is ${principalId}.`;
  return named.flatMap(({ what, value, location }) =>
    value.kind === 'unknown' || isUsable(value.value) ? [] : [invalid(what, value, remedy, location)],
  );
}

function roles(delegation: WrittenDelegation, criteria: Criteria): Finding[] {
  return rolesIn(delegation).flatMap(({ where, value, location }) => {
    const id = value.kind === 'known' ? roleGuid(value.value) : undefined;
    if (value.kind === 'unknown' || (id !== undefined && id !== EMPTY_GUID)) return [];
    const near = value.sensitive || value.value === '' ? undefined : criteria.roles.nearest(value.value);
    const remedy =
      near && isAccepted(near)
        ? `Use the GUID ${near.id} of ${near.name}.`
        : `Use the GUID of a built-in role that Azure Lighthouse takes, such as ${RECOMMENDED}.`;
    return [invalid(where, value, remedy, location)];
  });
}

const INVALID_ID: Rule = {
  id: 'invalid-id',
  level: 'error',
  effect: 'not-ready',
  title: 'An ID is not a GUID',
  fires:
    "A principal, an approver, a role, the managing tenant or a delegated role is no GUID, is all zeros, or is a sample's placeholder. The token of a replacement tool (`#{x}#`, `__x__`, `{{x}}` and the like) leaves the value unknown instead.",
  why: 'Azure refuses a definition whose principal, role or tenant is not a GUID that exists.',
  toDo: "Use the object ID, the role's GUID or the tenant ID. For a misspelt role name the nearest built-in role is named.",
  source: ONBOARD,
  check({ delegation }, criteria) {
    if (delegation.kind !== 'written') return [];
    return [...tenants(delegation, criteria), ...principals(delegation, criteria), ...roles(delegation, criteria)];
  },
};

const MANAGING_TENANT_DIFFERENT: Rule = {
  id: 'managing-tenant-different',
  level: 'error',
  effect: 'not-ready',
  title: 'The template delegates to another tenant',
  fires:
    '`managedByTenantId` is not the tenant given by the input `tenant-id`. The environment variable `AZURE_TENANT_ID` is not compared.',
  why: 'The delegation would go to another managing tenant, and this partner would earn nothing from it.',
  toDo: 'Set `managedByTenantId` to your managing tenant.',
  source: ONBOARD,
  check({ delegation }, { expectedTenantId: expected }) {
    const value = delegation.managedByTenantId;
    if (delegation.kind !== 'written' || value.kind === 'unknown' || expected === undefined) return [];
    if (!isUsable(value.value) || sameId(value.value, expected)) return [];
    return [
      finding(this, {
        message: `managedByTenantId is ${quoted(value)}, and the managing tenant is ${expected}.`,
        remedy: `Set managedByTenantId to ${expected}.`,
        location: value.location,
      }),
    ];
  },
};

const PARAMETER_MISMATCH: Rule = {
  id: 'parameter-mismatch',
  level: 'error',
  effect: 'not-ready',
  variant: {
    level: 'note',
    effect: 'none',
    when: 'the file does not give a required parameter, which may be given at deployment and is unknown here',
  },
  title: 'The parameter file does not fit the template',
  fires:
    'A parameter file gives a parameter that the template does not declare, a value of another type (a single object where a list of authorizations belongs), or one that is not allowed.',
  why: 'Azure Resource Manager refuses a deployment with parameters that the template does not take.',
  toDo: 'Remove, rename or correct the parameter named, or declare it in the template.',
  source: PARAMETER_FILES,
};

const FULL_ROLE_ID: Rule = {
  id: 'full-role-id',
  level: 'warning',
  effect: 'unknown',
  title: 'The role is given as a resource ID',
  fires:
    'A role is given as `…/providers/Microsoft.Authorization/roleDefinitions/{GUID}`, also with `|/subscriptions/…` behind it as Terraform writes it. Any other text that ends in a GUID is no role ([`invalid-id`](#invalid-id)).',
  why: 'A definition expects the bare GUID of the role; whether Azure takes a resource ID is not established.',
  toDo: 'Write the bare GUID.',
  source: ONBOARD,
  check({ delegation }, criteria) {
    if (delegation.kind !== 'written') return [];
    return rolesIn(delegation).flatMap(({ where, value, location }) => {
      const id = value.kind === 'known' ? roleGuid(value.value) : undefined;
      if (value.kind === 'unknown' || id === undefined || isGuid(value.value)) return [];
      return [
        finding(this, {
          message: `${where} is a resource ID; whether Azure takes it in a definition is not established.`,
          facts: value.sensitive ? [] : [['role', roleLabel(id, criteria)]],
          remedy: value.sensitive ? 'Write the bare GUID.' : `Write the bare GUID, ${id}.`,
          location: value.location ?? location,
        }),
      ];
    });
  },
};

/** In the order of precedence. */
export const IDENTIFIERS = [INVALID_ID, MANAGING_TENANT_DIFFERENT, PARAMETER_MISMATCH] as const satisfies Rule[];

/** The one that comes after the rules on where a definition is deployed. */
export const ROLE_FORMS = [FULL_ROLE_ID] as const satisfies Rule[];
