/** Rules on User Access Administrator and the roles it may assign. */

import { roleGuid } from '../ids.ts';
import { OWNER, USER_ACCESS_ADMINISTRATOR } from '../roles.ts';
import { shownRole } from './accepted-roles.ts';
import { finding, type Rule } from './rule.ts';
import { TENANTS_USERS_ROLES } from './sources.ts';

const DELEGATED_ROLES_MISSING: Rule = {
  id: 'delegated-roles-missing',
  level: 'error',
  effect: 'not-ready',
  title: 'User Access Administrator lacks delegatedRoleDefinitionIds',
  fires: 'An authorization grants User Access Administrator without `delegatedRoleDefinitionIds`.',
  why: 'Azure Lighthouse accepts User Access Administrator only with the list of roles it may assign.',
  toDo: 'List the roles that the principal may assign to managed identities in the customer tenant.',
  source: TENANTS_USERS_ROLES,
  check({ delegation }, criteria) {
    if (delegation.kind !== 'written') return [];
    return delegation.authorizations.items.flatMap(
      ({ roleDefinitionId: role, delegatedRoleDefinitionIds: delegated, location }) => {
        const lacks = delegated.items.length === 0 && !delegated.missing;
        if (role.kind === 'unknown' || roleGuid(role.value) !== USER_ACCESS_ADMINISTRATOR || !lacks) return [];
        return [
          finding(this, {
            message: `${shownRole(role, USER_ACCESS_ADMINISTRATOR, criteria)} is granted without delegatedRoleDefinitionIds.`,
            remedy: 'List the roles that the principal may assign to managed identities in the customer tenant.',
            location: role.location ?? location,
          }),
        ];
      },
    );
  },
};

const DELEGATES_PRIVILEGED_ROLE: Rule = {
  id: 'delegates-privileged-role',
  level: 'error',
  effect: 'not-ready',
  title: 'A privileged role is delegated for assignment',
  fires: 'Owner or User Access Administrator stands in `delegatedRoleDefinitionIds`.',
  why: 'Owner and User Access Administrator may not stand in delegatedRoleDefinitionIds.',
  toDo: 'Remove it from the list.',
  source: TENANTS_USERS_ROLES,
  check({ delegation }, criteria) {
    if (delegation.kind !== 'written') return [];
    return delegation.authorizations.items.flatMap(({ delegatedRoleDefinitionIds: delegated, location }) =>
      delegated.items.flatMap((value) => {
        const id = value.kind === 'known' ? roleGuid(value.value) : undefined;
        if (value.kind === 'unknown' || (id !== OWNER && id !== USER_ACCESS_ADMINISTRATOR)) return [];
        return [
          finding(this, {
            message: `${shownRole(value, id, criteria)} stands in delegatedRoleDefinitionIds; it may not be delegated for assignment.`,
            remedy: 'Remove it from the list.',
            location: value.location ?? delegated.location ?? location,
          }),
        ];
      }),
    );
  },
};

const DELEGATED_ROLES_MISPLACED: Rule = {
  id: 'delegated-roles-misplaced',
  level: 'warning',
  effect: 'none',
  title: 'delegatedRoleDefinitionIds without User Access Administrator',
  fires: '`delegatedRoleDefinitionIds` stands beside another role than User Access Administrator.',
  why: 'The list has an effect beside User Access Administrator only.',
  toDo: 'Remove the list, or move it to the authorization with User Access Administrator.',
  source: TENANTS_USERS_ROLES,
  check({ delegation }) {
    if (delegation.kind !== 'written') return [];
    return delegation.authorizations.items.flatMap(
      ({ roleDefinitionId: role, delegatedRoleDefinitionIds: delegated, location }) => {
        const id = role.kind === 'known' ? roleGuid(role.value) : undefined;
        if (id === undefined || id === USER_ACCESS_ADMINISTRATOR || delegated.items.length === 0) return [];
        return [
          finding(this, {
            message: `delegatedRoleDefinitionIds stands beside a role other than User Access Administrator (${USER_ACCESS_ADMINISTRATOR}).`,
            remedy: 'Remove the list, or move it to the authorization with User Access Administrator.',
            location: delegated.location ?? location,
          }),
        ];
      },
    );
  },
};

/** In the order of precedence. */
export const DELEGATED_ROLES = [DELEGATED_ROLES_MISSING, DELEGATES_PRIVILEGED_ROLE] as const satisfies Rule[];

/** The one that comes after the rules on where a definition is deployed. */
export const MISPLACED_DELEGATED_ROLES = [DELEGATED_ROLES_MISPLACED] as const satisfies Rule[];
