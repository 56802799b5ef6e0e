import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { ClientAssertionCredential } from '@azure/identity';
import { afterEach, expect } from 'vitest';
import type { Clock } from '../../simulator/clock.ts';
import { type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { loadWorld } from '../../simulator/world/load-world.ts';
import type { World } from '../../simulator/world/world.ts';
import { ONBOARDING } from '../ids.ts';
import { mismatches } from './exchanges.ts';

const running: Simulator[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

/** What a client gets to see. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** The fields that tests look at, of all kinds of answers. Which of them are there, the schemas check. */
export interface Body extends Resource {
  readonly error: { readonly code: string; readonly message: string };
  readonly error_codes: readonly number[];
  readonly error_description: string;
  readonly access_token: string;
  readonly issuer: string;
  readonly token_endpoint: string;
  readonly authentication: { readonly audiences: readonly string[] };
  readonly value: readonly Resource[];
  readonly nextLink?: string;
}

interface Resource {
  readonly name: string;
  readonly etag: number;
  readonly properties: {
    readonly partnerId: string;
    readonly createdTime: string;
    readonly managedByTenantId: string;
    readonly provisioningState: string;
    readonly registrationDefinition: Resource;
  };
}

export interface Session {
  readonly simulator: Simulator;
  /** A token of GitHub's. */
  idToken(audience?: string): Promise<string>;
  /** An access token of a principal, through the real credential class. */
  accessToken(tenant?: string): Promise<string>;
  /** Calls Resource Manager; the answer must match the schema of its route. */
  arm(method: string, path: string, token?: string): Promise<Seen>;
  /** Calls anything, checking nothing. */
  send(path: string, init?: RequestInit): Promise<Seen>;
}

/** Starts a world, with some of its parts replaced, and trusts its authority. It is closed after the test. */
export async function session(name: string, changes: Partial<World> = {}, clock?: Clock): Promise<Session> {
  const simulator = await startSimulator({ ...(await loadWorld(name)), ...changes }, { ...(clock && { clock }) });
  running.push(simulator);
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(simulator.caFile, 'utf8')]);
  let own: Promise<string> | undefined;

  const send = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const response = await fetch(new URL(path, simulator.url), init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) as Body };
  };

  async function idToken(audience = 'api://AzureADTokenExchange'): Promise<string> {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } =
      simulator.environment;
    const path = `${url}&audience=${encodeURIComponent(audience)}`;
    const { status, text } = await send(path, { headers: { authorization: `Bearer ${token}` } });
    expect(status).toBe(200);
    return JSON.parse(text).value;
  }

  async function accessToken(tenant: string = ONBOARDING.managing): Promise<string> {
    const assertion = idToken();
    const credential = new ClientAssertionCredential(tenant, ONBOARDING.client, () => assertion, {
      authorityHost: simulator.url,
      disableInstanceDiscovery: true,
    });
    return (await credential.getToken(`${simulator.url}/.default`)).token;
  }

  return {
    simulator,
    idToken,
    accessToken,
    send,
    async arm(method, path, token) {
      if (token === undefined) own ??= accessToken();
      const authorization = `Bearer ${token ?? (await own)}`;
      const seen = await send(path, { method, headers: { authorization } });
      const exchange = {
        method,
        path: path.split('?')[0]?.replace(/\/$/, '') ?? '',
        status: seen.status,
        body: seen.body,
      };
      expect(mismatches(exchange), `${method} ${path} ${seen.status} ${seen.text}`).toEqual([]);
      return seen;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A clock that stands still until it is told to go on, and notes how long it was asked to wait. */
export function handClock() {
  const waits: number[] = [];
  let time = Date.now();
  return {
    waits,
    now: () => time,
    sleep: async (milliseconds: number) => void waits.push(milliseconds),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

/** The path of the partner link, or of one id. */
export function partners(id = ''): string {
  return `/providers/Microsoft.ManagementPartner/partners${id && `/${id}`}?api-version=2018-02-01`;
}

/** The path of the assignments at a scope of the world's subscription. */
export function assignments(query = '', group = ''): string {
  const scope = `/subscriptions/${ONBOARDING.subscription}${group && `/resourceGroups/${group}`}`;
  return `${scope}/providers/Microsoft.ManagedServices/registrationAssignments?api-version=2022-10-01${query}`;
}

/** The world's customer, with its subscription changed. */
export function customer(
  changes: Partial<NonNullable<World['customers']>[number]['subscriptions'][number]>,
): Pick<World, 'customers'> {
  const subscription = {
    id: ONBOARDING.subscription,
    name: 'Fabrikam production',
    resourceGroups: ['network', 'shop'],
  };
  return {
    customers: [{ tenant: ONBOARDING.customer, name: 'Fabrikam', subscriptions: [{ ...subscription, ...changes }] }],
  };
}

/** A delegation to the managing tenant that gives its principal these roles. */
export function delegation(roles: readonly string[], changes: Partial<Delegation> = {}): Delegation {
  return {
    name: 'Contoso managed services',
    definition: ONBOARDING.definition,
    assignment: ONBOARDING.assignment,
    managingTenant: ONBOARDING.managing,
    authorizations: roles.map((roleDefinitionId) => ({ principalId: ONBOARDING.principal, roleDefinitionId })),
    ...changes,
  };
}

type Delegation = NonNullable<NonNullable<World['customers']>[number]['subscriptions'][number]['delegations']>[number];
