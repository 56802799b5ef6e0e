import { type Answer, type Request, same } from '../services/exchange.ts';
import type { Tenant, World } from '../world/world.ts';
import type { Caller } from './caller.ts';
import { covers, type Delegations, type LiveDelegation, scopeOf } from './delegations.ts';
import { armError, methodNotAllowed } from './errors.ts';
import { page } from './paging.ts';
import type { Rights } from './rights.ts';

/** What of `Microsoft.ManagedServices` is asked for, and where. */
export interface ManagedServicesPath {
  readonly subscriptionId: string;
  readonly resourceGroup: string | undefined;
  readonly type: 'registrationAssignments' | 'registrationDefinitions';
  readonly name: string;
}

/** Answers reads of `Microsoft.ManagedServices`. */
export function managedServices(world: World, delegations: Delegations, rights: Rights) {
  return (request: Request, path: ManagedServicesPath, caller: Caller): Answer => {
    if (request.method !== 'GET') return methodNotAllowed(request.method);
    const { type, name } = path;
    const scope = rights.check(
      caller,
      `Microsoft.ManagedServices/${type}/read`,
      path.subscriptionId,
      path.resourceGroup,
    );
    const lists = type === 'registrationAssignments' && name === '';
    const subscription = (world.customers ?? [])
      .flatMap((customer) => customer.subscriptions)
      .find(({ id }) => same(id, path.subscriptionId));
    const there = delegations.all.filter((one) => one.subscription === subscription && one.appeared());
    // The states are taken before this read is counted: after n reads means that n reads do not see it.
    const expand = /^true$/i.test(request.query.get('$expandRegistrationDefinition') ?? '');
    const assignments = there.map((delegation) => ({
      delegation,
      body: assignment(delegation, expand, world.tenants),
    }));
    if (lists && subscription) delegations.countRead(subscription);
    if ('status' in scope) return scope;

    if (type === 'registrationDefinitions') {
      // Definitions are kept at the subscription; several assignments may share one.
      const definitions = new Map(
        there.map((one) => [one.given.definition.toLowerCase(), definition(one, world.tenants)]),
      );
      if (name === '') return page([...definitions.values()], request, world.pageSize ?? 100);
      const found = path.resourceGroup === undefined ? definitions.get(name.toLowerCase()) : undefined;
      return found ? { status: 200, body: found } : notFound('RegistrationDefinitionNotFound', name, scope.path);
    }
    if (name !== '') {
      const found = assignments.find(
        ({ delegation: { given, scope: at } }) => same(given.assignment, name) && same(at, scope.path),
      );
      return found ? { status: 200, body: found.body } : notFound('RegistrationAssignmentNotFound', name, scope.path);
    }
    const wanted = managingTenants(request.query.get('$filter'));
    if (wanted === 'invalid') {
      return armError(
        400,
        'InvalidFilterInQueryString',
        `Invalid $filter '${request.query.get('$filter')}' specified in the query string.`,
      );
    }
    // A subscription's list has its resource groups' assignments too. Assumption: a group's list has its own only.
    const listed = assignments.filter(
      ({ delegation }) =>
        covers(scope.path, delegation.scope) &&
        (wanted?.some((tenant) => same(tenant, delegation.given.managingTenant)) ?? true),
    );
    return page(
      listed.map(({ body }) => body),
      request,
      world.pageSize ?? 100,
    );
  };
}

/** Assumption: codes and texts of single resources that are not there. */
function notFound(code: string, name: string, scope: string): Answer {
  return armError(404, code, `'${name}' could not be found at scope '${scope}'.`);
}

/** The tenants that a filter names; undefined without a filter. */
function managingTenants(filter: string | null): readonly string[] | undefined | 'invalid' {
  if (filter === null || filter.trim() === '') return undefined;
  const one = /^\s*managedByTenantId\s+eq\s+'([^']*)'\s*$/i.exec(filter)?.[1];
  if (one !== undefined) return [one];
  const several = /^\s*managedByTenantId\s+in\s*[([]\s*('[^']*'(?:\s*,\s*'[^']*')*)\s*[)\]]\s*$/i.exec(filter)?.[1];
  return several?.split(',').map((part) => part.trim().slice(1, -1)) ?? 'invalid';
}

function definitionId({ given, subscription }: LiveDelegation): string {
  return `${scopeOf(subscription)}/providers/Microsoft.ManagedServices/registrationDefinitions/${given.definition}`;
}

function assignment(delegation: LiveDelegation, expand: boolean, tenants: readonly Tenant[]): unknown {
  const { given, scope } = delegation;
  return {
    properties: {
      registrationDefinitionId: definitionId(delegation),
      provisioningState: delegation.state(),
      ...(expand ? { registrationDefinition: definition(delegation, tenants) } : {}),
    },
    id: `${scope}/providers/Microsoft.ManagedServices/registrationAssignments/${given.assignment}`,
    type: 'Microsoft.ManagedServices/registrationAssignments',
    name: given.assignment,
  };
}

function definition(delegation: LiveDelegation, tenants: readonly Tenant[]): unknown {
  const { given, customer } = delegation;
  const managing = tenants.find(({ id }) => same(id, given.managingTenant));
  return {
    properties: {
      ...(given.description === undefined ? {} : { description: given.description }),
      registrationDefinitionName: given.name,
      managedByTenantId: given.managingTenant,
      authorizations: given.authorizations,
      ...(given.eligibleAuthorizations ? { eligibleAuthorizations: given.eligibleAuthorizations } : {}),
      provisioningState: given.definitionState ?? 'Succeeded',
      manageeTenantId: customer.tenant,
      manageeTenantName: customer.name,
      ...(managing ? { managedByTenantName: managing.name } : {}),
    },
    ...(given.plan ? { plan: given.plan } : {}),
    id: definitionId(delegation),
    type: 'Microsoft.ManagedServices/registrationDefinitions',
    name: given.definition,
  };
}
