import type { Worth } from './finding.ts';
import { roleGuid } from './ids.ts';
import { OWNER, type Role, type RoleCatalogue, USER_ACCESS_ADMINISTRATOR } from './roles.ts';

/** Why a role is worth what it is. */
export type WorthBasis =
  | 'eligible'
  | 'unlisted'
  | 'user-access-administrator'
  | 'refused-by-lighthouse'
  | 'not-eligible'
  | 'not-a-role';

/** A role, weighed. */
export interface WeighedRole {
  /** GUID in lower case, or the text as written where it is none. */
  readonly id: string;
  /** The catalogue's entry, where it has one. */
  readonly role?: Role;
  readonly worth: Worth;
  readonly basis: WorthBasis;
  /** The user's override that was asked; set only where there is one for this role. */
  readonly override?: RoleOverride;
}

/** What the user decided about a role's eligibility. */
export type RoleOverride = 'eligible' | 'not-eligible';

/**
 * What a permanent authorization with this role is worth (contract, section 4).
 *
 * @param written the role definition as written: a GUID or a resource id that ends in one
 * @param deployed whether the delegation is deployed: Lighthouse has accepted the role then, and is not asked again
 */
export function weighRole(
  written: string,
  deployed: boolean,
  roles: RoleCatalogue,
  overrides: ReadonlyMap<string, RoleOverride>,
): WeighedRole {
  const id = roleGuid(written);
  if (id === undefined) return { id: written, worth: 'no', basis: 'not-a-role' };
  const role = roles.get(id);
  const override = overrides.get(id);
  const weighed = { id, ...(role && { role }), ...(override && { override }) };

  const pec = override ?? role?.pec ?? 'unlisted';
  if (pec === 'not-eligible') return { ...weighed, worth: 'no', basis: 'not-eligible' };
  if (pec === 'unlisted') return { ...weighed, worth: 'maybe', basis: 'unlisted' };
  if (id === USER_ACCESS_ADMINISTRATOR) return { ...weighed, worth: 'maybe', basis: 'user-access-administrator' };
  if (deployed) return { ...weighed, worth: 'yes', basis: 'eligible' };
  // Lighthouse accepts built-in roles only, and which permissions an unknown role has is not known.
  if (role === undefined || role.lighthouse === 'not-established')
    return { ...weighed, worth: 'maybe', basis: 'unlisted' };
  if (refusedByLighthouse(role)) return { ...weighed, worth: 'maybe', basis: 'refused-by-lighthouse' };
  return { ...weighed, worth: 'yes', basis: 'eligible' };
}

/** Whether Azure Lighthouse refuses a definition that grants this role. */
export function refusedByLighthouse(role: Role): boolean {
  return role.id === OWNER || role.lighthouse === 'data-actions' || role.lighthouse === 'restricted-actions';
}
