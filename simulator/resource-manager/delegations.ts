import { same } from '../services/exchange.ts';
import type { Customer, Subscription, Threshold, World, WorldDelegation } from '../world/world.ts';

/** A delegation of the world as it is at this moment. */
export interface LiveDelegation {
  readonly given: WorldDelegation;
  readonly customer: Customer;
  readonly subscription: Subscription;
  /** `/subscriptions/…`, with the resource group if it covers only one. */
  readonly scope: string;
  /** Whether it is there at all. */
  appeared(): boolean;
  /** The assignment's provisioning state. */
  state(): string;
  /** When it was first seen to be in force, in milliseconds since 1970; undefined while it is not. */
  inForceSince(): number | undefined;
}

/** All delegations of a world, with the clocks and counters that decide what can be seen of them. */
export interface Delegations {
  readonly all: readonly LiveDelegation[];
  /** Notes that the assignments of a subscription, or of a group in it, were asked for. */
  countRead(subscription: Subscription): void;
}

export function delegations(world: World, now: () => number): Delegations {
  const start = now();
  const reads = new Map<Subscription, number>();
  const all: LiveDelegation[] = [];
  for (const customer of world.customers ?? []) {
    for (const subscription of customer.subscriptions) {
      const reached = (threshold: Threshold | undefined): boolean =>
        (reads.get(subscription) ?? 0) >= (threshold?.reads ?? 0) && now() - start >= (threshold?.milliseconds ?? 0);
      for (const given of subscription.delegations ?? []) {
        const state = () => (reached(given.succeeds) ? (given.state ?? 'Succeeded') : 'Accepted');
        let since: number | undefined;
        all.push({
          given,
          customer,
          subscription,
          scope: scopeOf(subscription, given.resourceGroup),
          appeared: () => reached(given.appears),
          state,
          inForceSince: () => {
            if (reached(given.appears) && state() === 'Succeeded') since ??= now();
            return since;
          },
        });
      }
    }
  }
  return { all, countRead: (subscription) => void reads.set(subscription, (reads.get(subscription) ?? 0) + 1) };
}

/** The path of a subscription, or of one of its resource groups. */
export function scopeOf(subscription: Subscription, resourceGroup?: string): string {
  const path = `/subscriptions/${subscription.id}`;
  return resourceGroup === undefined ? path : `${path}/resourceGroups/${resourceGroup}`;
}

/** Whether a grant at one scope reaches another: the same, or one below it. */
export function covers(granted: string, scope: string): boolean {
  return same(granted, scope) || scope.toLowerCase().startsWith(`${granted.toLowerCase()}/`);
}
