import { bundledRoles, REGISTRATION_ASSIGNMENT_DELETE, USER_ACCESS_ADMINISTRATOR } from '../../src/pec/roles.ts';
import { type Answer, same } from '../services/exchange.ts';
import type { Customer, Subscription, World, WorldRole } from '../world/world.ts';
import type { Caller } from './caller.ts';
import { covers, type Delegations, scopeOf } from './delegations.ts';
import { forbidden, resourceGroupNotFound, subscriptionNotFound, wrongTenant } from './errors.ts';

/** A subscription or a resource group that a request names, found in the world. */
export interface Scope {
  readonly customer: Customer;
  readonly subscription: Subscription;
  /** The group's name as the world writes it. */
  readonly resourceGroup?: string;
  readonly path: string;
}

/** Who may do what where. */
export interface Rights {
  /** The scope, if the caller may do this there; else Azure's refusal. */
  check(caller: Caller, action: string, subscriptionId: string, resourceGroup: string | undefined): Scope | Answer;
  /** Whether the caller has any grant in the subscription or a group of it. */
  touches(caller: Caller, subscription: Subscription): boolean;
}

interface Grant {
  readonly scope: string;
  readonly role: string;
  readonly delegated: boolean;
}

export function rights(world: World, delegations: Delegations): Rights {
  const roles = new Map((world.roles ?? []).map((role) => [role.id.toLowerCase(), role]));
  const catalogue = bundledRoles();

  function grants(caller: Caller, subscription: Subscription): Grant[] {
    const mine = (principal: string) => caller.principals.has(principal.toLowerCase());
    const found: Grant[] = [];
    for (const delegation of delegations.all) {
      if (delegation.subscription !== subscription || !same(delegation.given.managingTenant, caller.tenant)) continue;
      const since = delegation.inForceSince();
      if (since === undefined || (delegation.given.newTokensOnly && caller.issued < since)) continue;
      for (const { principalId, roleDefinitionId: role } of delegation.given.authorizations) {
        if (mine(principalId)) found.push({ scope: delegation.scope, role, delegated: true });
      }
    }
    for (const { principal, role, resourceGroup } of subscription.roleAssignments ?? []) {
      if (mine(principal)) found.push({ scope: scopeOf(subscription, resourceGroup), role, delegated: false });
    }
    return found;
  }

  function allows({ role, delegated }: Grant, action: string): boolean {
    // In a delegation this role assigns roles to managed identities and nothing else.
    if (delegated && same(role, USER_ACCESS_ADMINISTRATOR)) return false;
    const ofWorld = roles.get(role.toLowerCase());
    if (ofWorld) return permits(ofWorld, action);
    // The catalogue keeps one right, to read assignments. Roles that have it read everything, but for this one.
    if (same(role, REGISTRATION_ASSIGNMENT_DELETE)) return /registrationAssignments\/read$/i.test(action);
    return catalogue.get(role)?.readsDelegations ?? false;
  }

  return {
    check(caller, action, subscriptionId, resourceGroup) {
      const customer = (world.customers ?? []).find((one) =>
        one.subscriptions.some(({ id }) => same(id, subscriptionId)),
      );
      const subscription = customer?.subscriptions.find(({ id }) => same(id, subscriptionId));
      if (!customer || !subscription) return subscriptionNotFound(subscriptionId);
      const group = (subscription.resourceGroups ?? []).find((name) => same(name, resourceGroup ?? ''));
      const path = scopeOf(subscription, resourceGroup === undefined ? undefined : (group ?? resourceGroup));
      const here = grants(caller, subscription).filter((grant) => covers(grant.scope, path));
      // Assumption: a grant on a resource group alone does not open its subscription.
      if (here.length === 0 && !same(caller.tenant, customer.tenant))
        return wrongTenant(caller.tenant, customer.tenant);
      if (!here.some((grant) => allows(grant, action))) return forbidden(caller, action, path);
      if (resourceGroup === undefined) return { customer, subscription, path };
      return group === undefined
        ? resourceGroupNotFound(resourceGroup)
        : { customer, subscription, resourceGroup: group, path };
    },
    touches: (caller, subscription) => grants(caller, subscription).length > 0,
  };
}

function permits(role: WorldRole, action: string): boolean {
  const matches = (pattern: string) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
      'i',
    ).test(action);
  return role.actions.some(matches) && !(role.notActions ?? []).some(matches);
}
