import type { Worth } from './finding.ts';
import { roleGuid } from './ids.ts';
import { type Role, type RoleCatalogue, USER_ACCESS_ADMINISTRATOR } from './roles.ts';

/** Why a role is worth what it is. */
export type WorthBasis = 'eligible' | 'not-eligible' | 'unlisted' | 'user-access-administrator' | 'not-a-role';

/** A role with what it is worth to the partner, and why. */
export interface WeighedRole {
  /** GUID in lower case; the text as written where it is not the id of a role. */
  readonly id: string;
  readonly role?: Role;
  readonly worth: Worth;
  readonly basis: WorthBasis;
  /** The user's override that was asked; set only where there is one for this role. */
  readonly override?: RoleOverride;
}

/** What the user decided about a role's eligibility. */
export type RoleOverride = 'eligible' | 'not-eligible';

/**
 * What a permanent authorization with this role is worth (contract, section 4). Whether Lighthouse accepts the role is
 * another question, which the rules on accepted roles ask.
 *
 * @param written the role definition as written: a GUID or a resource id that ends in one
 * @param overrides by GUID in lower case
 */
export function weighRole(
  written: string,
  roles: RoleCatalogue,
  overrides: ReadonlyMap<string, RoleOverride>,
): WeighedRole {
  const id = roleGuid(written);
  if (id === undefined) return { id: written, worth: 'no', basis: 'not-a-role' };
  const role = roles.get(id);
  const override = overrides.get(id);
  const weighed = { id, ...(role && { role }), ...(override && { override }) };
  if (override === 'eligible') return { ...weighed, worth: 'yes', basis: 'eligible' };
  if (override === 'not-eligible') return { ...weighed, worth: 'no', basis: 'not-eligible' };
  if (id === USER_ACCESS_ADMINISTRATOR) return { ...weighed, worth: 'maybe', basis: 'user-access-administrator' };
  const pec = role?.pec ?? 'unlisted';
  if (pec === 'unlisted') return { ...weighed, worth: 'maybe', basis: 'unlisted' };
  return pec === 'eligible'
    ? { ...weighed, worth: 'yes', basis: 'eligible' }
    : { ...weighed, worth: 'no', basis: 'not-eligible' };
}
