import { type Criteria, ours } from './criteria.ts';
import type { Authorization, Delegation, EligibleAuthorization } from './delegation.ts';
import type { Grant } from './finding.ts';
import { sameId, shortened, shortName } from './ids.ts';
import { type WeighedRole, weighRole } from './role-worth.ts';
import type { Location, Unknown } from './value.ts';

/** One of our principals with one role. */
export interface OwnAuthorization {
  readonly principalId: string;
  /** Whose it is: the PEC principal's, or that of an account named in `also-linked`. */
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
  /** Authorizations that name the client id, permanent or not, and whether they would make the path with the object ID. */
  readonly clientId: readonly { readonly location: Location | undefined; readonly grants: boolean }[];
  readonly grants: readonly Grant[];
}

/** What one authorization says about the path. */
interface Step {
  readonly permanent: boolean;
  readonly own?: OwnAuthorization;
  readonly grant?: Grant;
  readonly missing?: Unknown;
  readonly clientId?: PecPath['clientId'][number];
}

/** Looks for the PEC path of one delegation. */
export function findPath(delegation: Delegation, criteria: Criteria): PecPath {
  const { authorizations, eligibleAuthorizations } = delegation;
  const steps = [
    ...authorizations.items.map((one) => step(one, true, delegation, criteria)),
    ...eligibleAuthorizations.items.map((one) => step(one, false, delegation, criteria)),
  ];
  const own = steps.flatMap((one) => (one.permanent && one.own ? [one.own] : []));
  const missing = [
    ...steps.flatMap((one) => (one.missing ? [one.missing] : [])),
    ...(authorizations.missing ? [authorizations.missing] : []),
  ];
  const yes = own.some(({ weighed }) => weighed.worth === 'yes');
  const maybe = missing.length > 0 || own.some(({ weighed }) => weighed.worth === 'maybe');
  return {
    outcome: yes ? 'yes' : maybe ? 'maybe' : 'no',
    own,
    ownJustInTime: steps.flatMap((one) => (!one.permanent && one.own ? [one.own] : [])),
    missing: yes ? [] : missing,
    clientId: steps.flatMap((one) => (one.clientId ? [one.clientId] : [])),
    grants: steps.flatMap((one) => (one.grant ? [one.grant] : [])),
  };
}

function step(
  authorization: Authorization | EligibleAuthorization,
  permanent: boolean,
  delegation: Delegation,
  criteria: Criteria,
): Step {
  const { principalId: principal, principalName, roleDefinitionId: role, location } = authorization;
  const namesClient = principal.kind === 'known' && sameId(principal.value, criteria.clientId);
  const whose = principal.kind === 'known' ? ours(principal.value, criteria) : undefined;
  // Most authorizations are of others: their roles are not weighed.
  if (principal.kind === 'known' && whose === undefined && !namesClient) return { permanent };
  const weighed = role.kind === 'known' ? weighRole(role.value, criteria.roles, criteria.overrides) : undefined;
  if (principal.kind === 'unknown') {
    return permanent && weighed?.worth !== 'no' ? { permanent, missing: principal } : { permanent };
  }
  const grants = permanent && weighed?.worth === 'yes';
  const clientId = namesClient && { clientId: { location: principal.location ?? location, grants } };
  if (whose === undefined) return { permanent, ...clientId };
  if (role.kind === 'unknown' || weighed === undefined) {
    return permanent && role.kind === 'unknown'
      ? { permanent, missing: role, ...clientId }
      : { permanent, ...clientId };
  }
  const place = role.location ?? location;
  const hidden = principal.sensitive === true || role.sensitive === true;
  return {
    permanent,
    ...clientId,
    own: {
      principalId: principal.value,
      whose,
      weighed,
      sensitive: role.sensitive === true,
      ...(place && { location: place }),
    },
    grant: {
      principalId: principal.sensitive ? '(sensitive)' : principal.value.toLowerCase(),
      ...(principalName !== undefined && !principal.sensitive && { principalName: shortName(principalName) }),
      roleId: hidden ? '(sensitive)' : shortened(weighed.id),
      roleName: hidden ? '' : (weighed.role?.name ?? criteria.lookedUpRoles?.get(weighed.id)?.name ?? ''),
      permanent,
      worth: permanent ? weighed.worth : 'no',
      basis: delegation.kind === 'deployed' && whose === 'pec' ? 'confirmed' : 'stated',
    },
  };
}
