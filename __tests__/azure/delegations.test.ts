import type { Client } from '@azure-rest/core-client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delegationReader } from '../../src/azure/delegations.ts';
import { judgeScope } from '../../src/pec/judge-scope.ts';
import { Problem } from '../../src/problem.ts';
import { DEL, P, Q, RDR, SRC, SUBSCRIPTION, TENANT } from '../ids.ts';
import { criteria } from '../pec/build.ts';

const ENDPOINT = 'https://management.test';
const BASE = `${SUBSCRIPTION}/providers/Microsoft.ManagedServices`;

/** A client that answers every request with one body. */
function answering(body: unknown, status = 200): Client {
  const get = ({ onResponse }: { onResponse: (raw: object) => void }) => {
    const request = { method: 'GET', url: `${ENDPOINT}${BASE}/registrationAssignments` };
    onResponse({ request, status, bodyAsText: JSON.stringify(body), headers: { get: () => undefined } });
    return Promise.resolve();
  };
  return { pathUnchecked: () => ({ get }) } as unknown as Client;
}

async function verdict(body: unknown, status?: number): Promise<string> {
  try {
    const { reading } = await delegationReader(answering(body, status), ENDPOINT).readScope(SUBSCRIPTION);
    return judgeScope(reading, criteria()).verdict;
  } catch (error) {
    if (error instanceof Problem) return 'error';
    throw error;
  }
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const assignment = (grants: [string, string][]): Json => ({
  id: `${BASE}/registrationAssignments/a`,
  properties: {
    provisioningState: 'Succeeded',
    registrationDefinitionId: `${BASE}/registrationDefinitions/d`,
    registrationDefinition: {
      plan: null,
      properties: {
        provisioningState: 'Succeeded',
        registrationDefinitionName: 'Offer',
        managedByTenantId: TENANT,
        authorizations: grants.map(([principalId, roleDefinitionId]) => ({ principalId, roleDefinitionId })),
      },
    },
  },
});

test('what Azure returns for a good delegation is ready', async () => {
  expect(
    await verdict({
      value: [
        assignment([
          [P, SRC],
          [Q, DEL],
        ]),
      ],
    }),
  ).toBe('ready');
});

const good = assignment([
  [P, SRC],
  [Q, DEL],
]) as { id: string; properties: { [name: string]: Json } };

test('an assignment without a scope covers nothing', async () => {
  const nowhere = { ...good, id: '/providers/Microsoft.ManagedServices/registrationAssignments/a' };
  expect(await verdict({ value: [nowhere] })).toBe('error');
});

test('copies of an assignment that differ leave it open, in any order; spelling is no difference', async () => {
  const deleting = { ...good, properties: { ...good.properties, provisioningState: 'Deleting' } };
  expect(await verdict({ value: [deleting, good] })).toBe('unknown');
  expect(await verdict({ value: [good, deleting] })).not.toBe('ready');
  expect(await verdict({ value: [good, { ...good, id: good.id.toUpperCase() }] })).toBe('ready');
});

test('the definition is the one that the assignment names, whatever is embedded', async () => {
  const embedded = good.properties['registrationDefinition'] as { [name: string]: Json };
  const other = { ...embedded, id: `${BASE}/registrationDefinitions/other` };
  // The fake answers the request for the named definition with a list, which is none.
  expect(
    await verdict({ value: [{ ...good, properties: { ...good.properties, registrationDefinition: other } }] }),
  ).toBe('error');
});

/** All values in a JSON value, as paths. */
function paths(json: Json, path: (string | number)[] = []): (string | number)[][] {
  const below = Array.isArray(json)
    ? [...json.entries()]
    : json !== null && typeof json === 'object'
      ? Object.entries(json)
      : [];
  return [path, ...below.flatMap(([key, value]) => paths(value, [...path, key]))];
}

function replaced(json: Json, [key, ...rest]: (string | number)[], value: Json): Json {
  if (key === undefined) return value;
  const copy = structuredClone(json) as Record<string | number, Json>;
  copy[key] = replaced(copy[key] ?? null, rest, value);
  return copy as Json;
}

const anyJson = fc.jsonValue().map((value) => value as Json);

test('whatever is broken in an answer, nobody becomes ready by it', async () => {
  const listing: Json = {
    value: [
      assignment([
        [P, RDR],
        [Q, SRC],
      ]),
    ],
  };
  const where = paths(listing);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...where), anyJson), { minLength: 1, maxLength: 3 }),
      async (changes) => {
        const broken = changes.reduce<Json>((json, [path, value]) => {
          try {
            return replaced(json, path, value);
          } catch {
            return json; // the place is gone by an earlier change
          }
        }, listing);
        expect(await verdict(broken)).not.toBe('ready');
      },
    ),
    { numRuns: 500 },
  );
});

test('a part of a good delegation that is replaced or missing never leaves it ready, where it decides', async () => {
  const listing: Json = { value: [assignment([[P, SRC]])] };
  const deciding = [
    ['value', 0, 'id'],
    ['value', 0, 'properties'],
    ['value', 0, 'properties', 'provisioningState'],
    ['value', 0, 'properties', 'registrationDefinition', 'properties', 'provisioningState'],
    ['value', 0, 'properties', 'registrationDefinition', 'properties', 'managedByTenantId'],
    ['value', 0, 'properties', 'registrationDefinition', 'properties', 'authorizations'],
    ['value', 0, 'properties', 'registrationDefinition', 'properties', 'authorizations', 0, 'principalId'],
    ['value', 0, 'properties', 'registrationDefinition', 'properties', 'authorizations', 0, 'roleDefinitionId'],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...deciding), anyJson, async (path, value) => {
      expect(await verdict(replaced(listing, path, value))).not.toBe('ready');
    }),
    { numRuns: 500 },
  );
});

test.each([204, 301, 400, 401, 402, 500])('status %i with a good body is no ready', async (status) => {
  expect(await verdict({ value: [assignment([[P, SRC]])] }, status)).not.toBe('ready');
});
