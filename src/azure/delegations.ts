import type { Client } from '@azure-rest/core-client';
import {
  type Authorization,
  type DeployedDelegation,
  type EligibleAuthorization,
  known,
  type List,
  type Refusal,
  type ScopeReading,
  unknown,
  type Value,
} from '../pec/delegation.ts';
import { sameId } from '../pec/ids.ts';
import { Problem } from '../problem.ts';
import {
  type Answer,
  errorOf,
  isObject,
  type JsonObject,
  jsonObject,
  refused,
  text,
  unreadable,
} from './http/answers.ts';
import { read } from './http/client.ts';

/** Newest stable version of Microsoft.ManagedServices as of 2026-11. */
const API_VERSION = '2022-10-01';
const ASSIGNMENTS = '/providers/Microsoft.ManagedServices/registrationAssignments';
const DEFINITION_ID =
  /^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.ManagedServices\/registrationDefinitions\/[^/?#\s]+$/i;
const MOST_PAGES = 1000;

/** Where an assignment can stand: at a subscription or a resource group. */
const SCOPE = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?$/i;

/** Reads delegations of one cloud with one sign-in; lists that several scopes share are read once. */
export interface DelegationReader {
  /**
   * Everything that covers the scope, or why it could not be read; and whether Azure returned an empty list for it.
   * Throws a Problem where Azure's answer is of no use.
   */
  readScope(scope: string): Promise<{ readonly reading: ScopeReading; readonly emptyList: boolean }>;
}

type Listing = { readonly delegations: readonly DeployedDelegation[] } | { readonly refusal: Refusal };

/** A reader with one sign-in. */
export function delegationReader(client: Client, resourceManager: string): DelegationReader {
  const lists = new Map<string, Promise<Listing>>();
  const listing = (scope: string) => {
    const key = scope.toLowerCase();
    const started = lists.get(key) ?? list(scope, client, resourceManager);
    lists.set(key, started);
    return started;
  };
  return {
    async readScope(scope) {
      const subscription = scope.split('/').slice(0, 3).join('/');
      const scopes = [...new Set([scope, subscription])];
      const listings = await Promise.all(scopes.map(listing));
      const refusals = listings.flatMap((one, index) =>
        'refusal' in one ? [{ scope: scopes[index] ?? scope, refusal: one.refusal }] : [],
      );
      const delegations = once(listings.flatMap((one) => ('delegations' in one ? one.delegations : [])));
      const emptyList = listings.some((one) => 'delegations' in one && one.delegations.length === 0);
      return { reading: { scope, delegations, refusals }, emptyList };
    },
  };
}

/** Each assignment once: a subscription lists those of its resource groups too. Copies that differ leave its state open. */
function once(listed: readonly DeployedDelegation[]): DeployedDelegation[] {
  const byId = new Map<string, DeployedDelegation>();
  for (const delegation of listed) {
    const id = delegation.assignmentId.toLowerCase();
    const before = byId.get(id);
    // Lists spell ids in different cases.
    const same = !before || JSON.stringify(before).toLowerCase() === JSON.stringify(delegation).toLowerCase();
    const assignmentState = unknown(`Azure returned two different copies of ${delegation.assignmentId}`, 'its state');
    byId.set(id, same ? delegation : { ...delegation, assignmentState });
  }
  return [...byId.values()];
}

async function list(scope: string, client: Client, resourceManager: string): Promise<Listing> {
  const listed = await pages(scope, client, resourceManager);
  if ('refusal' in listed) return listed;
  return { delegations: await Promise.all(listed.items.map((item) => delegation(item, listed.answer, client))) };
}

async function pages(
  scope: string,
  client: Client,
  resourceManager: string,
): Promise<{ items: unknown[]; answer: Answer } | { refusal: Refusal }> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  const path = scope.split('/').map(encodeURIComponent).join('/') + ASSIGNMENTS;
  let answer = await read(client, path, {
    query: { 'api-version': API_VERSION, $expandRegistrationDefinition: 'true' },
  });
  for (;;) {
    const refusal = asRefusal(answer);
    if (refusal) return { refusal };
    if (answer.status !== 200)
      throw refused(answer, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
    const body = jsonObject(answer);
    const value = body['value'];
    if (!Array.isArray(value)) throw unreadable(answer, 'JSON without a list of delegations (value)');
    items.push(...(value as unknown[]));
    const nextLink = body['nextLink'];
    if (nextLink === undefined || nextLink === null || nextLink === '') return { items, answer };
    const next = typeof nextLink === 'string' ? URL.parse(nextLink) : null;
    if (next?.origin !== new URL(resourceManager).origin) {
      throw new Problem(
        `${answer.request} names a next page outside ${resourceManager}: ${next ? next.origin : 'not an address'}. The token is not sent there.`,
        'Check the input environment, and whether a proxy rewrites answers of Azure.',
      );
    }
    if (seen.has(next.href) || seen.size >= MOST_PAGES) {
      throw new Problem(
        `${answer.request} names the same next page again, or more than ${MOST_PAGES} pages.`,
        'Run the job again; if it persists, give the correlation id to Microsoft support.',
      );
    }
    seen.add(next.href);
    answer = await read(client, next.href);
  }
}

/** Answers that say "you may not, or there is nothing": 401 for a tenant that knows nothing of us, 403 and 404. */
function asRefusal(answer: Answer): Refusal | undefined {
  const { status } = answer;
  if (status !== 401 && status !== 403 && status !== 404) return undefined;
  const { code, message } = errorOf(answer);
  if (status === 401 && code !== 'InvalidAuthenticationTokenTenant') return undefined;
  return { status, code, message, ...(answer.correlationId && { correlationId: answer.correlationId }) };
}

async function delegation(item: unknown, answer: Answer, client: Client): Promise<DeployedDelegation> {
  const properties = isObject(item) ? item['properties'] : undefined;
  const assignmentId = text(item, 'id');
  const definitionId = text(properties, 'registrationDefinitionId');
  const end = assignmentId?.toLowerCase().lastIndexOf(ASSIGNMENTS.toLowerCase()) ?? -1;
  const scope = assignmentId?.slice(0, Math.max(0, end)) ?? '';
  if (!isObject(properties) || assignmentId === undefined || !SCOPE.test(scope) || definitionId === undefined) {
    throw unreadable(answer, 'a registration assignment without id or registrationDefinitionId');
  }
  const embedded = properties['registrationDefinition'];
  const isWhole =
    isObject(embedded) &&
    isObject(embedded['properties']) &&
    sameId(text(embedded, 'id') ?? definitionId, definitionId);
  const definition = isWhole ? embedded : await readDefinition(definitionId, answer, client);
  const refusal =
    'refusal' in definition && !isObject(definition['properties']) ? (definition.refusal as Refusal) : undefined;
  const content = isObject(definition['properties']) ? definition['properties'] : {};
  const optional = (key: string, name: string) => {
    const value = text(content, name);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    kind: 'deployed',
    assignmentId,
    definitionId,
    scope,
    assignmentState: value(properties, 'provisioningState', assignmentId),
    definitionState: value(content, 'provisioningState', definitionId),
    name: known(text(content, 'registrationDefinitionName') ?? ''),
    managedByTenantId: value(content, 'managedByTenantId', definitionId),
    ...optional('managedByTenantName', 'managedByTenantName'),
    ...optional('customerTenantId', 'manageeTenantId'),
    ...optional('customerTenantName', 'manageeTenantName'),
    authorizations: authorizations(content['authorizations'], definitionId, answer),
    eligibleAuthorizations: eligibleAuthorizations(content['eligibleAuthorizations'], definitionId, answer),
    plan: known(isObject(definition['plan'])),
    ...(refusal && { definitionRefusal: refusal }),
  };
}

/** A definition that came without its content is read on its own. */
async function readDefinition(id: string, from: Answer, client: Client): Promise<JsonObject> {
  if (!DEFINITION_ID.test(id)) throw unreadable(from, 'a registrationDefinitionId that is no resource id');
  const answer = await read(client, id, { query: { 'api-version': API_VERSION } });
  const refusal = asRefusal(answer);
  if (refusal) return { refusal };
  if (answer.status !== 200)
    throw refused(answer, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
  const definition = jsonObject(answer);
  if (!isObject(definition['properties'])) throw unreadable(answer, 'a registration definition without properties');
  return definition;
}

function value(object: JsonObject, name: string, owner: string): Value<string> {
  const found = text(object, name);
  return found === undefined
    ? unknown(`Azure did not return ${name} of ${owner}`, `${name} of ${owner}`)
    : known(found);
}

function entries(list: unknown, name: string, owner: string, answer: Answer): JsonObject[] {
  if (!Array.isArray(list) || !list.every(isObject))
    throw unreadable(answer, `${name} of ${owner} that is not a list of objects`);
  return list;
}

function authorizations(list: unknown, owner: string, answer: Answer): List<Authorization> {
  if (list === undefined || list === null) {
    return {
      items: [],
      missing: unknown(`Azure did not return authorizations of ${owner}`, `authorizations of ${owner}`),
    };
  }
  return {
    items: entries(list, 'authorizations', owner, answer).map((entry) => {
      const delegated = entry['delegatedRoleDefinitionIds'];
      return {
        principalId: value(entry, 'principalId', owner),
        roleDefinitionId: value(entry, 'roleDefinitionId', owner),
        delegatedRoleDefinitionIds: {
          items: Array.isArray(delegated)
            ? delegated.filter((id) => typeof id === 'string').map((id) => known(id))
            : [],
        },
      };
    }),
  };
}

function eligibleAuthorizations(list: unknown, owner: string, answer: Answer): List<EligibleAuthorization> {
  if (list === undefined || list === null) return { items: [] };
  return {
    items: entries(list, 'eligibleAuthorizations', owner, answer).map((entry) => ({
      principalId: value(entry, 'principalId', owner),
      roleDefinitionId: value(entry, 'roleDefinitionId', owner),
    })),
  };
}
