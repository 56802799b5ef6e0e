import type { Client } from '@azure-rest/core-client';
import type { DeployedDelegation, Refusal, ScopeReading } from '../pec/delegation.ts';
import { Problem } from '../problem.ts';
import { type Answer, errorOf, jsonObject, refused, unreadable } from './http/answers.ts';
import { read } from './http/client.ts';
import {
  ASSIGNMENTS,
  type AssignmentRow,
  assignmentRow,
  type DefinitionReading,
  definitionBody,
  delegationOf,
  once,
} from './registration.ts';

/** Newest stable version of Microsoft.ManagedServices as of 2026-11. */
const API_VERSION = '2022-10-01';
const DEFINITION_ID =
  /^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.ManagedServices\/registrationDefinitions\/[^/?#\s]+$/i;
const MOST_PAGES = 1000;

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

async function list(scope: string, client: Client, resourceManager: string): Promise<Listing> {
  const listed = await pages(scope, client, resourceManager);
  if ('refusal' in listed) return listed;
  const { answer } = listed;
  const rows = listed.items.map((item) => assignmentRow(item, answer));
  return { delegations: await Promise.all(rows.map((row) => readDelegation(row, answer, client))) };
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

async function readDelegation(row: AssignmentRow, answer: Answer, client: Client): Promise<DeployedDelegation> {
  const definition = row.definition ? { body: row.definition } : await readDefinition(row.definitionId, answer, client);
  return delegationOf(row, definition, answer);
}

/** A definition that came without its content is read on its own. */
async function readDefinition(id: string, from: Answer, client: Client): Promise<DefinitionReading> {
  if (!DEFINITION_ID.test(id)) throw unreadable(from, 'a registrationDefinitionId that is no resource id');
  const answer = await read(client, id, { query: { 'api-version': API_VERSION } });
  const refusal = asRefusal(answer);
  if (refusal) return { refusal };
  if (answer.status !== 200)
    throw refused(answer, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
  const body = definitionBody(jsonObject(answer));
  if (!body) throw unreadable(answer, 'a registration definition without properties');
  return { body };
}
