import { type Answer, type Request, same } from '../services/exchange.ts';
import type { World } from '../world/world.ts';
import { type Caller, identify } from './caller.ts';
import { delegations } from './delegations.ts';
import { armError, methodNotAllowed, noNamespace, noProvider } from './errors.ts';
import { managedServices } from './managed-services.ts';
import { page } from './paging.ts';
import { type PartnerLinks, partnerLinks, partnerOperations } from './partner-links.ts';
import { type Rights, rights } from './rights.ts';
import { roleDefinitions } from './role-definitions.ts';

/** Versions of the interfaces that are answered; the first is the one that is current. */
const VERSIONS = {
  'microsoft.managementpartner': ['2018-02-01'],
  'microsoft.managedservices': [
    '2022-10-01',
    '2022-01-01-preview',
    '2020-02-01-preview',
    '2019-09-01',
    '2019-06-01',
    '2019-04-01-preview',
    '2018-06-01-preview',
  ],
  'microsoft.authorization': ['2022-04-01', '2022-05-01-preview', '2018-01-01-preview', '2015-07-01'],
  'microsoft.resources': [
    '2022-12-01',
    '2022-09-01',
    '2021-01-01',
    '2020-01-01',
    '2019-11-01',
    '2019-06-01',
    '2016-06-01',
  ],
} as const;

/** Azure Resource Manager, as far as it is played here. */
export interface ResourceManager {
  readonly partnerLinks: PartnerLinks;
  answer(request: Request): Promise<Answer>;
  /** The caller of a request, if its token is good; for faults that act in its name. */
  callerOf(request: Request): Promise<Caller | undefined>;
}

/** What a request is answered from. */
interface Parts {
  readonly world: World;
  readonly links: PartnerLinks;
  readonly may: Rights;
  readonly services: ReturnType<typeof managedServices>;
}

/**
 * @param audiences the audiences of tokens that a request may bring
 * @param now milliseconds since 1970, by the clock of the world
 */
export function resourceManager(
  world: World,
  audiences: (request: Request) => readonly string[],
  now: () => number,
): ResourceManager {
  const links = partnerLinks(world, now);
  const all = delegations(world, now);
  const may = rights(world, all);
  const parts: Parts = { world, links, may, services: managedServices(world, all, may) };
  return {
    partnerLinks: links,
    async answer(request) {
      // Azure asks for the version before it asks who is calling.
      if (!request.query.get('api-version')) {
        return armError(
          400,
          'MissingApiVersionParameter',
          'The api-version query parameter (?api-version=) is required for all requests.',
        );
      }
      const caller = await identify(request, world, audiences(request));
      return 'status' in caller ? caller : route(request, caller, parts);
    },
    async callerOf(request) {
      const caller = await identify(request, world, audiences(request));
      return 'status' in caller ? undefined : caller;
    },
  };
}

function route(request: Request, caller: Caller, parts: Parts): Answer {
  const path = decoded(request.path).replace(/(?<=.)\/$/, '');
  const partner = /^\/providers\/Microsoft\.ManagementPartner\/(partners(?:\/([^/]+))?|operations)$/i.exec(path);
  if (partner) return managementPartner(request, caller, parts, { type: partner[1] ?? '', id: partner[2] ?? '' });
  const [, subscriptionId, resourceGroup, namespace = '', rest = ''] =
    /^(?:\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?)?\/providers\/([^/]+)(?:\/(.*))?$/i.exec(path) ?? [];
  const [type = '', name = '', ...more] = rest.split('/');
  if (same(namespace, 'Microsoft.ManagedServices') && subscriptionId !== undefined && more.length === 0) {
    const known = (['registrationAssignments', 'registrationDefinitions'] as const).find((one) => same(one, type));
    if (!known) return noType(namespace, type);
    return (
      wrongVersion(request, 'microsoft.managedservices') ??
      parts.services(request, { subscriptionId, resourceGroup, type: known, name }, caller)
    );
  }
  if (same(namespace, 'Microsoft.Authorization') && more.length === 0) {
    if (!same(type, 'roleDefinitions')) return noType(namespace, type);
    const no = wrongVersion(request, 'microsoft.authorization');
    if (no) return no;
    // Assumption: role definitions of the tenant can be read by every principal.
    const action = 'Microsoft.Authorization/roleDefinitions/read';
    const scope =
      subscriptionId === undefined ? { path: '' } : parts.may.check(caller, action, subscriptionId, resourceGroup);
    return 'status' in scope ? scope : roleDefinitions(request, scope.path, name, parts.world);
  }
  if (namespace !== '') return noNamespace(namespace);
  if (/^\/(subscriptions|tenants)$/i.test(path)) return resources(request, caller, parts, path);
  return noProvider();
}

function managementPartner(
  request: Request,
  caller: Caller,
  { links }: Parts,
  { type, id }: { readonly type: string; readonly id: string },
): Answer {
  const no = wrongVersion(request, 'microsoft.managementpartner');
  if (no) return no;
  if (same(type, 'operations'))
    return request.method === 'GET' ? partnerOperations() : methodNotAllowed(request.method);
  return links.answer(request.method, id, caller);
}

function resources(request: Request, caller: Caller, parts: Parts, path: string): Answer {
  if (request.method !== 'GET') return methodNotAllowed(request.method);
  const no = wrongVersion(request, 'microsoft.resources');
  if (no) return no;
  const list = same(path, '/tenants') ? [tenant(caller)] : subscriptions(caller, parts);
  return page(list, request, parts.world.pageSize ?? 100);
}

function subscriptions(caller: Caller, { world, may }: Parts): unknown[] {
  return (world.customers ?? []).flatMap(({ tenant: home, subscriptions: list }) =>
    list
      .filter((subscription) => may.touches(caller, subscription))
      .map((subscription) => ({
        id: `/subscriptions/${subscription.id}`,
        authorizationSource: 'RoleBased',
        managedByTenants: [
          ...new Set((subscription.delegations ?? []).map(({ managingTenant }) => managingTenant)),
        ].map((tenantId) => ({ tenantId })),
        subscriptionId: subscription.id,
        tenantId: home,
        displayName: subscription.name,
        state: 'Enabled',
        subscriptionPolicies: {
          locationPlacementId: 'Public_2014-09-01',
          quotaId: 'CSP_2015-05-01',
          spendingLimit: 'Off',
        },
      })),
  );
}

function tenant(caller: Caller): unknown {
  return { id: `/tenants/${caller.tenant}`, tenantId: caller.tenant, tenantCategory: 'Home' };
}

function wrongVersion(request: Request, namespace: keyof typeof VERSIONS): Answer | undefined {
  const version = request.query.get('api-version') ?? '';
  const supported: readonly string[] = VERSIONS[namespace];
  if (supported.includes(version)) return undefined;
  return armError(
    400,
    'InvalidApiVersionParameter',
    `The api-version '${version}' is invalid. The supported versions are '${supported.join(',')}'.`,
  );
}

function noType(namespace: string, type: string): Answer {
  return armError(
    404,
    'InvalidResourceType',
    `The resource type '${type}' could not be found in the namespace '${namespace}'.`,
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
