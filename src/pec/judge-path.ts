import type { Delegation } from './delegation.ts';
import type { OwnAuthorization, PecPath } from './pec-path.ts';
import type { Unknown } from './value.ts';

/**
 * The one reason why a delegation has no certain path to the credit (contract, section 4); `none` where it has one. The
 * rules on the path ask for theirs, so that exactly one of them fires.
 */
export type PathGap =
  | { readonly kind: 'none' | 'marketplace-offer' | 'client-id' | 'principal' }
  | { readonly kind: 'plan' | 'value'; readonly missing: Unknown }
  | { readonly kind: 'unlisted' | 'user-access-administrator' | 'just-in-time'; readonly own: OwnAuthorization }
  | { readonly kind: 'role'; readonly own: readonly [OwnAuthorization, ...OwnAuthorization[]] };

/** Finds what is wrong with the path of a delegation, in the order of the rules. */
export function judgePath(delegation: Delegation, path: PecPath): PathGap {
  if (path.outcome === 'yes') return { kind: 'none' };
  if (delegation.plan.kind === 'known' && delegation.plan.value) return { kind: 'marketplace-offer' };
  if (delegation.plan.kind === 'unknown') return { kind: 'plan', missing: delegation.plan };
  return path.outcome === 'maybe' ? doubt(path) : shortfall(path);
}

function doubt(path: PecPath): PathGap {
  const [missing] = path.missing;
  if (missing) return { kind: 'value', missing };
  const unlisted = path.own.find(({ weighed }) => weighed.basis === 'unlisted');
  if (unlisted) return { kind: 'unlisted', own: unlisted };
  const administrator = path.own.find(({ weighed }) => weighed.basis === 'user-access-administrator');
  if (administrator) return { kind: 'user-access-administrator', own: administrator };
  throw new Error('a path that is a maybe has a missing value or a role that is one');
}

function shortfall(path: PecPath): PathGap {
  if (path.clientId.length > 0) return { kind: 'client-id' };
  const justInTime = path.ownJustInTime.find(
    ({ weighed }) => weighed.basis === 'eligible' || weighed.basis === 'user-access-administrator',
  );
  if (justInTime) return { kind: 'just-in-time', own: justInTime };
  const [first, ...others] = path.own;
  return first ? { kind: 'role', own: [first, ...others] } : { kind: 'principal' };
}
