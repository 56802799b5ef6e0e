import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ONBOARDING, RDR, SRC } from '../ids.ts';
import { type Exchange, mismatches, schemaFor } from './exchanges.ts';
import { customer, delegation, partners, session } from './session.ts';

const ROLES = [{ id: '5c0e9d83-b7f1-46a2-8d94-e3a6f2c1b708', name: 'Quantum Contributor', actions: ['*/read'] }];
const SUBSCRIPTION = `/subscriptions/${ONBOARDING.subscription}`;
const SERVICES = `${SUBSCRIPTION}/providers/Microsoft.ManagedServices`;
const ROLE_PATH = '/providers/Microsoft.Authorization/roleDefinitions';

describe('every answer', () => {
  it('has the shape of its schema, and every schema is met', async () => {
    const marketplace = {
      description: 'By Contoso',
      plan: { name: 'managed', publisher: 'contoso', product: 'services', version: '1.0.0' },
      eligibleAuthorizations: [
        {
          principalId: ONBOARDING.principal,
          roleDefinitionId: SRC,
          justInTimeAccessPolicy: { multiFactorAuthProvider: 'Azure', maximumActivationDuration: 'PT8H' },
        },
      ],
    };
    const world = { ...customer({ delegations: [delegation([RDR], marketplace)] }), roles: ROLES };
    const one = await session('onboarding', world);
    const met = new Set<string>();
    const note = (exchange: Exchange) => met.add(schemaFor(exchange) ?? 'none');

    const routes: [string, string][] = [
      ['PUT', partners('4815162')],
      ['PATCH', partners('4815200')],
      ['GET', partners()],
      ['DELETE', partners('4815200')],
      ['GET', partners()],
      ['GET', '/providers/Microsoft.ManagementPartner/operations?api-version=2018-02-01'],
      ['GET', `${SERVICES}/registrationAssignments?api-version=2022-10-01&$expandRegistrationDefinition=true`],
      ['GET', `${SERVICES}/registrationAssignments/${ONBOARDING.assignment}?api-version=2022-10-01`],
      ['GET', `${SERVICES}/registrationDefinitions?api-version=2022-10-01`],
      ['GET', `${SERVICES}/registrationDefinitions/${ONBOARDING.definition}?api-version=2019-09-01`],
      ['GET', `${SUBSCRIPTION}${ROLE_PATH}?api-version=2022-04-01&$filter=type eq 'BuiltInRole'`],
      ['GET', `${ROLE_PATH}/${ROLES[0]?.id}?api-version=2022-04-01`],
      ['GET', '/subscriptions?api-version=2022-12-01'],
      ['GET', '/tenants?api-version=2022-12-01'],
    ];
    for (const [method, path] of routes) {
      const { status, body } = await one.arm(method, path);
      note({ method, path: path.split('?')[0] ?? '', status, body });
    }
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } =
      one.simulator.environment;
    const open: [string, string, RequestInit][] = [
      ['GET', '/metadata/endpoints?api-version=2022-09-01', {}],
      ['GET', `/${ONBOARDING.managing}/v2.0/.well-known/openid-configuration`, {}],
      ['GET', `/${ONBOARDING.managing}/discovery/v2.0/keys`, {}],
      ['GET', '/github/.well-known/jwks', {}],
      ['GET', url.slice(one.simulator.url.length), { headers: { authorization: `Bearer ${token}` } }],
      ['GET', url.slice(one.simulator.url.length), {}],
      [
        'POST',
        `/${ONBOARDING.managing}/oauth2/v2.0/token`,
        { method: 'POST', body: await form(one.idToken(), one.simulator.url) },
      ],
      ['POST', `/${ONBOARDING.managing}/oauth2/v2.0/token`, { method: 'POST' }],
    ];
    for (const [method, path, init] of open) {
      const { status, body } = await one.send(path, init);
      const exchange = { method, path: path.split('?')[0] ?? '', status, body };
      expect(mismatches(exchange), `${method} ${path}`).toEqual([]);
      note(exchange);
    }
    const all = readdirSync(new URL('schemas', import.meta.url)).map((file) => file.replace('.json', ''));
    expect([...met].sort()).toEqual([...all, 'empty'].sort());
  });

  it('of Resource Manager can be traced and says what is left to ask', async () => {
    const { arm, send, accessToken } = await session('onboarding');
    const tenant = await arm('GET', partners());
    expect(tenant.headers.get('x-ms-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(tenant.headers.get('x-ms-ratelimit-remaining-tenant-reads')).toBe('14999');
    expect((await arm('PUT', partners('4815162'))).headers.get('x-ms-ratelimit-remaining-tenant-writes')).toBe('1199');
    const headers = { authorization: `Bearer ${await accessToken()}`, 'x-ms-correlation-request-id': 'of-the-client' };
    const traced = await send(`${SERVICES}/registrationAssignments?api-version=2022-10-01`, { headers });
    expect(traced.headers.get('x-ms-correlation-request-id')).toBe('of-the-client');
    expect(traced.headers.get('x-ms-ratelimit-remaining-subscription-reads')).toBe('14998');
  });
});

describe('what is not there', () => {
  it.each([
    ['/providers/Microsoft.ManagementPartner/partners', 400, 'MissingApiVersionParameter'],
    ['/nonsense?api-version=2022-10-01', 404, 'MissingSubscription'],
    ['/providers/Microsoft.Nonsense/x?api-version=2022-10-01', 404, 'InvalidResourceNamespace'],
    [`${SERVICES}/nonsense?api-version=2022-10-01`, 404, 'InvalidResourceType'],
    [`${SERVICES}/registrationAssignments?api-version=2031-01-01`, 400, 'InvalidApiVersionParameter'],
    [
      '/subscriptions/11111111-2222-4333-8444-555555555555/providers/Microsoft.ManagedServices/registrationAssignments?api-version=2022-10-01',
      404,
      'SubscriptionNotFound',
    ],
    [`${ROLE_PATH}/11111111-2222-4333-8444-555555555555?api-version=2022-04-01`, 404, 'RoleDefinitionDoesNotExist'],
  ])('%s: %i %s', async (path, status, code) => {
    const { arm } = await session('onboarding');
    const seen = await arm('GET', path);
    expect([seen.status, seen.body.error.code]).toEqual([status, code]);
  });
});

async function form(assertion: Promise<string>, url: string): Promise<URLSearchParams> {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: ONBOARDING.client,
    client_assertion: await assertion,
    scope: `${url}/.default`,
  });
}
