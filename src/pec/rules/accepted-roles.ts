/** Rules on roles that Azure Lighthouse refuses in a new definition, whoever gets them. */
import type { Criteria } from '../criteria.ts';
import { roleLabel } from '../criteria.ts';
import type { WrittenDelegation } from '../delegation.ts';
import type { Finding } from '../finding.ts';
import { EMPTY_GUID, isSlip, roleGuid } from '../ids.ts';
import { isAccepted, type LighthouseAcceptance, OWNER, type Role, USER_ACCESS_ADMINISTRATOR } from '../roles.ts';
import type { Known, Location } from '../value.ts';
import { rolesIn, type WrittenRole } from './identifiers.ts';
import { RECOMMENDED } from './recommended.ts';
import { finding, type Rule } from './rule.ts';
import { TENANTS_USERS_ROLES } from './sources.ts';

/** A permanent role that is known. */
interface GrantedRole {
  readonly id: string;
  readonly value: Known<string>;
  readonly location: Location | undefined;
}

/** The roles of the permanent authorizations that Azure Lighthouse does not take, for this reason. */
function grantedRoles(
  { authorizations }: WrittenDelegation,
  { roles }: Criteria,
  acceptance: LighthouseAcceptance,
): GrantedRole[] {
  return authorizations.items.flatMap(({ roleDefinitionId: value, location }) => {
    const id = value.kind === 'known' ? roleGuid(value.value) : undefined;
    if (value.kind === 'unknown' || id === undefined || roles.get(id)?.lighthouse !== acceptance) return [];
    return [{ id, value, location: value.location ?? location }];
  });
}

/** A role from a template, as it may be shown at the beginning of a sentence. */
export function shownRole(value: Known<string>, id: string, criteria: Criteria): string {
  return value.sensitive ? 'A role whose value is sensitive' : roleLabel(id, criteria);
}

/** One finding for each granted role that has this trouble. */
function refused(rule: Rule, acceptance: LighthouseAcceptance, said: string): NonNullable<Rule['check']> {
  return ({ delegation }, criteria): Finding[] => {
    if (delegation.kind !== 'written') return [];
    return grantedRoles(delegation, criteria, acceptance).map(({ id, value, location }) =>
      finding(rule, {
        message: `${shownRole(value, id, criteria)} ${said}`,
        ...(acceptance !== 'owner' && { facts: [['role list of', criteria.roles.catalogueDate] as const] }),
        remedy: `Grant a built-in role that Azure Lighthouse takes instead: Contributor, or a narrower one such as ${RECOMMENDED}.`,
        location,
      }),
    );
  };
}

const OWNER_ROLE: Rule = {
  id: 'owner-role',
  level: 'error',
  effect: 'not-ready',
  title: 'Owner cannot be delegated',
  fires: 'Any authorization grants Owner, whoever it names.',
  why: 'Azure Lighthouse refuses a definition that grants Owner.',
  toDo: 'Grant Contributor or a narrower built-in role instead.',
  source: TENANTS_USERS_ROLES,
  check: (subject, criteria) =>
    refused(OWNER_ROLE, 'owner', 'is granted, which Azure Lighthouse never accepts.')(subject, criteria),
};

const ROLE_NOT_BUILT_IN: Rule = {
  id: 'role-not-built-in',
  level: 'error',
  effect: 'not-ready',
  variant: {
    level: 'warning',
    effect: 'unknown',
    when: 'no built-in role is near: a custom role, which Lighthouse refuses, or one newer than the catalogue',
  },
  title: 'The role is not a built-in role',
  fires:
    'A role is a GUID that the bundled catalogue does not know. Where a built-in GUID is so near that it is a slip (at most two letters), it is an error that names it.',
  why: 'Azure Lighthouse accepts built-in roles only.',
  toDo: 'Replace it with the role named, or with another built-in role.',
  source: TENANTS_USERS_ROLES,
  check({ delegation }, criteria) {
    if (delegation.kind !== 'written') return [];
    return rolesIn(delegation).flatMap(({ where, value, location }) => {
      const id = value.kind === 'known' ? roleGuid(value.value) : undefined;
      if (value.kind === 'unknown' || id === undefined || id === EMPTY_GUID || criteria.roles.get(id)) return [];
      const near = value.sensitive ? undefined : criteria.roles.nearest(id);
      const slip = near !== undefined && isSlip(id, near.id);
      const shown = value.sensitive ? 'with a sensitive value' : id;
      const message = `${where} ${shown} is not among the built-in roles of ${criteria.roles.catalogueDate}.`;
      const words = slip
        ? { remedy: mended(near, where) }
        : {
            remedy: 'Use a built-in role: Azure Lighthouse takes no other.',
            next: ['If the role is newer than the list, nothing is wrong with it.'],
          };
      return [finding(this, { message, ...words, location: value.location ?? location }, !slip)];
    });
  },
};

/** What takes the place of a slip: the role that was meant, unless Lighthouse refuses that too. */
function mended(meant: Role, where: WrittenRole['where']): string {
  const isDelegated = where === 'delegatedRoleDefinitionIds';
  const isTaken = isDelegated ? meant.id !== OWNER && meant.id !== USER_ACCESS_ADMINISTRATOR : isAccepted(meant);
  if (isTaken) return `Replace it with ${meant.id}, the GUID of ${meant.name}.`;
  const instead = isDelegated ? 'name another role' : `use ${RECOMMENDED}`;
  return `It is nearly the GUID of ${meant.name}, which Azure Lighthouse refuses here: ${instead} instead.`;
}

const DATA_ACTIONS_ROLE: Rule = {
  id: 'data-actions-role',
  level: 'error',
  effect: 'not-ready',
  title: 'The role has data actions',
  fires:
    'Any authorization grants a role that has data actions, by the bundled catalogue, whose date is given. Roles gain data actions over time. Delegated roles are not asked.',
  why: 'Azure Lighthouse refuses roles with data actions.',
  toDo: 'Grant a role without data actions.',
  source: TENANTS_USERS_ROLES,
  check: (subject, criteria) =>
    refused(
      DATA_ACTIONS_ROLE,
      'data-actions',
      'has data actions; Azure Lighthouse refuses such roles in new deployments.',
    )(subject, criteria),
};

const RESTRICTED_ROLE: Rule = {
  id: 'restricted-role',
  level: 'error',
  effect: 'not-ready',
  title: 'The role has restricted actions',
  fires: 'Any authorization grants a role that may change access, by the bundled catalogue, whose date is given.',
  why: 'Azure Lighthouse refuses roles that may change access.',
  toDo: 'Grant a role that may not change access.',
  source: TENANTS_USERS_ROLES,
  check: (subject, criteria) =>
    refused(
      RESTRICTED_ROLE,
      'restricted-actions',
      'may change access; Azure Lighthouse refuses such roles in new deployments.',
    )(subject, criteria),
};

/** In the order of precedence. */
export const ACCEPTED_ROLES = [
  OWNER_ROLE,
  ROLE_NOT_BUILT_IN,
  DATA_ACTIONS_ROLE,
  RESTRICTED_ROLE,
] as const satisfies Rule[];
