import { type Criteria, ours } from './criteria.ts';
import type { Delegation, Location, Unknown } from './delegation.ts';
import type { Grant } from './finding.ts';
import { sameId, shortened } from './ids.ts';
import { type WeighedRole, weighRole } from './role-worth.ts';

/** One of our principals with one role. */
export interface OwnAuthorization {
  readonly principalId: string;
  readonly whose: 'pec' | 'also-linked';
  readonly weighed: WeighedRole;
  readonly location?: Location;
  /** The role is judged but may not be shown. */
  readonly sensitive: boolean;
}

/** Whether a delegation gives one of our principals an eligible role, and what stands in the way. */
export interface PecPath {
  /** `yes`: it does. `maybe`: it could. `no`: it does not, whatever the unknown values are. */
  readonly outcome: 'yes' | 'maybe' | 'no';
  /** Permanent authorizations of our principals with a known role. */
  readonly own: readonly OwnAuthorization[];
  /** Just-in-time authorizations of our principals with a known role. */
  readonly ownJustInTime: readonly OwnAuthorization[];
  /** Values that could still make it a yes; empty unless the outcome is `maybe`. */
  readonly missing: readonly Unknown[];
  /** Authorizations that name the client id, permanent or not. */
  readonly clientId: readonly (Location | undefined)[];
  readonly grants: readonly Grant[];
}

/**
 * Looks for the PEC path of one delegation.
 *
 * @param deployed whether the delegation was read from Azure
 */
export function findPath(delegation: Delegation, criteria: Criteria, deployed: boolean): PecPath {
  const weigh = (role: string) => weighRole(role, deployed, criteria.roles, criteria.overrides);
  const own: OwnAuthorization[] = [];
  const ownJustInTime: OwnAuthorization[] = [];
  const missing: Unknown[] = [];
  const clientId: (Location | undefined)[] = [];
  const grants: Grant[] = [];

  for (const [permanent, list] of [
    [true, delegation.authorizations],
    [false, delegation.eligibleAuthorizations],
  ] as const) {
    for (const { principalId: principal, roleDefinitionId: role, location } of list.items) {
      const weighed = role.kind === 'known' ? weigh(role.value) : undefined;
      if (principal.kind === 'unknown') {
        if (permanent && weighed?.worth !== 'no') missing.push(principal);
        continue;
      }
      if (sameId(principal.value, criteria.clientId)) clientId.push(principal.location ?? location);
      const whose = ours(principal.value, criteria);
      if (whose === undefined) continue;
      if (role.kind === 'unknown' || weighed === undefined) {
        if (permanent && role.kind === 'unknown') missing.push(role);
        continue;
      }
      const place = role.location ?? location;
      (permanent ? own : ownJustInTime).push({
        principalId: principal.value,
        whose,
        weighed,
        sensitive: role.sensitive === true,
        ...(place && { location: place }),
      });
      const hidden = principal.sensitive === true || role.sensitive === true;
      grants.push({
        principalId: principal.sensitive ? '(sensitive)' : principal.value.toLowerCase(),
        roleId: hidden ? '(sensitive)' : shortened(weighed.id),
        roleName: hidden ? '' : (weighed.role?.name ?? criteria.lookedUpRoles?.get(weighed.id)?.name ?? ''),
        permanent,
        worth: permanent ? weighed.worth : 'no',
        basis: deployed && whose === 'pec' ? 'confirmed' : 'stated',
      });
    }
  }
  if (delegation.authorizations.missing) missing.push(delegation.authorizations.missing);

  const yes = own.some(({ weighed }) => weighed.worth === 'yes');
  const maybe = missing.length > 0 || own.some(({ weighed }) => weighed.worth === 'maybe');
  return {
    outcome: yes ? 'yes' : maybe ? 'maybe' : 'no',
    own,
    ownJustInTime,
    missing: yes ? [] : missing,
    clientId,
    grants,
  };
}
