import { getClient } from '@azure-rest/core-client';
import { describe, expect, it } from 'vitest';
import { DEL, ONBOARDING, RDR, SRC } from '../../ids.ts';
import { assignments, customer, delegation, handClock, session } from '../session.ts';

const BOTH = [SRC, RDR];
const GROUP = { resourceGroup: 'shop', assignment: '11111111-2222-4333-8444-555555555555' };
const OTHER = {
  managingTenant: 'a97e4d12-c03b-4865-bf1d-8e27d5c6b090',
  assignment: '21111111-2222-4333-8444-555555555555',
};

describe('the list of assignments', () => {
  it('carries definitions only when they are asked for', async () => {
    const { arm } = await session('onboarding');
    const plain = await arm('GET', assignments());
    expect(plain.body.value[0]?.properties).not.toHaveProperty('registrationDefinition');
    const expanded = await arm('GET', assignments('&$expandRegistrationDefinition=true'));
    expect(expanded.body.value).toHaveLength(1);
    expect(expanded.body.value[0]?.properties.registrationDefinition.properties).toMatchObject({
      managedByTenantId: ONBOARDING.managing,
      managedByTenantName: 'Contoso',
      manageeTenantId: ONBOARDING.customer,
      authorizations: expect.arrayContaining([expect.objectContaining({ principalId: ONBOARDING.principal })]),
    });
  });

  it('of a subscription has its resource groups, of a group only its own', async () => {
    const world = customer({ delegations: [delegation(BOTH), delegation(BOTH, GROUP)] });
    const { arm } = await session('onboarding', world);
    expect((await arm('GET', assignments())).body.value).toHaveLength(2);
    const group = (await arm('GET', assignments('', 'SHOP'))).body.value;
    expect(group.map(({ name }: { name: string }) => name)).toEqual([GROUP.assignment]);
    expect((await arm('GET', assignments('', 'network'))).body.value).toEqual([]);
  });

  it('is filtered by managing tenant', async () => {
    const { arm } = await session('onboarding', customer({ delegations: [delegation(BOTH), delegation([], OTHER)] }));
    const count = async (filter: string) =>
      (await arm('GET', assignments(`&$filter=${encodeURIComponent(filter)}`))).body.value.length;
    expect(await count('')).toBe(2);
    expect(await count(`managedByTenantId eq '${ONBOARDING.managing.toUpperCase()}'`)).toBe(1);
    expect(await count(`managedByTenantId in ('${ONBOARDING.managing}', '${OTHER.managingTenant}')`)).toBe(2);
    expect(await count("managedByTenantId eq '00000000-0000-4000-8000-000000000000'")).toBe(0);
    expect((await arm('GET', assignments("&$filter=name eq 'x'"))).status).toBe(400);
  });

  it('comes in pages that keep the question', async () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      delegation(BOTH, { assignment: `${index}1111111-2222-4333-8444-555555555555` }),
    );
    const { arm, simulator } = await session('onboarding', { ...customer({ delegations: many }), pageSize: 2 });
    const names: string[] = [];
    let next: string | undefined = assignments('&$expandRegistrationDefinition=true');
    for (let pages = 0; next !== undefined && pages < 9; pages += 1) {
      const { body } = await arm('GET', next);
      expect(body.value.length).toBeLessThanOrEqual(2);
      for (const one of body.value) expect(one.properties.registrationDefinition).toBeDefined();
      names.push(...body.value.map(({ name }: { name: string }) => name));
      next = body.nextLink?.slice(simulator.url.length);
    }
    expect(names).toEqual(many.map(({ assignment }) => assignment));
  });

  it("works with Azure's generic client, over 127.0.0.1 as well", async () => {
    const { simulator, accessToken } = await session('onboarding');
    const credential = {
      getToken: async () => ({ token: await accessToken(), expiresOnTimestamp: Date.now() + 60_000 }),
    };
    const address = simulator.url.replace('localhost', '127.0.0.1');
    const client = getClient(address, credential, { credentials: { scopes: [`${address}/.default`] } });
    const path = '/{scope}/providers/Microsoft.ManagedServices/registrationAssignments';
    const answer = await client
      .pathUnchecked(path, { value: `subscriptions/${ONBOARDING.subscription}`, allowReserved: true })
      .get({ queryParameters: { 'api-version': '2022-10-01' } });
    expect(answer.status).toBe('200');
    expect(answer.body.value[0].name).toBe(ONBOARDING.assignment);
  });
});

describe('single resources', () => {
  it('are found at their scope', async () => {
    const { arm } = await session('onboarding', customer({ delegations: [delegation(BOTH), delegation(BOTH, GROUP)] }));
    const one = assignments('&$expandRegistrationDefinition=true').replace(
      'registrationAssignments',
      `registrationAssignments/${ONBOARDING.assignment}`,
    );
    expect((await arm('GET', one)).body.properties.registrationDefinition.name).toBe(ONBOARDING.definition);
    const elsewhere = assignments('', 'shop').replace(
      'registrationAssignments',
      `registrationAssignments/${ONBOARDING.assignment}`,
    );
    expect((await arm('GET', elsewhere)).status).toBe(404);
    const definition = assignments().replace(
      'registrationAssignments',
      `registrationDefinitions/${ONBOARDING.definition}`,
    );
    expect((await arm('GET', definition)).body.properties.managedByTenantId).toBe(ONBOARDING.managing);
    const list = assignments().replace('registrationAssignments', 'registrationDefinitions');
    expect((await arm('GET', list)).body.value).toHaveLength(1);
  });
});

describe('what a caller may see', () => {
  it('is nothing without a grant: 401, naming the tenant to ask', async () => {
    const { arm } = await session('onboarding', customer({}));
    const { status, body, headers } = await arm('GET', assignments());
    expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationTokenTenant']);
    expect(body.error.message).toContain(ONBOARDING.customer);
    expect(headers.get('www-authenticate')).toContain(`https://login.windows.net/${ONBOARDING.customer}`);
  });

  it('is nothing with a role that cannot read: 403, naming client, object, action and scope', async () => {
    const { arm } = await session('cannot-verify-403');
    const { status, body } = await arm('GET', assignments());
    expect([status, body.error.code]).toEqual([403, 'AuthorizationFailed']);
    for (const part of [
      ONBOARDING.client,
      ONBOARDING.principal,
      'registrationAssignments/read',
      `/subscriptions/${ONBOARDING.subscription}`,
    ]) {
      expect(body.error.message).toContain(part);
    }
  });

  it('is 403, not 401, for a principal of the customer without a grant', async () => {
    const { arm, accessToken } = await session('customer-tenant', customer({}));
    expect((await arm('GET', assignments(), await accessToken(ONBOARDING.customer))).status).toBe(403);
  });

  it('does not follow from a grant on a group to its subscription, but from the subscription to its groups', async () => {
    const below = await session('onboarding', customer({ delegations: [delegation(BOTH, GROUP)] }));
    expect((await below.arm('GET', assignments())).status).toBe(401);
    expect((await below.arm('GET', assignments('', 'shop'))).status).toBe(200);
    expect((await below.arm('GET', assignments('', 'network'))).status).toBe(401);
    const above = await session('onboarding');
    expect((await above.arm('GET', assignments('', 'network'))).status).toBe(200);
    expect((await above.arm('GET', assignments('', 'nowhere'))).body.error.code).toBe('ResourceGroupNotFound');
  });

  it('follows from a group the principal is in, and from a direct grant', async () => {
    const group = '33333333-2222-4333-8444-555555555555';
    const given = delegation([], { authorizations: [{ principalId: group, roleDefinitionId: RDR }] });
    const outside = await session('onboarding', customer({ delegations: [given] }));
    expect((await outside.arm('GET', assignments())).status).toBe(401);
    const app = {
      clientId: ONBOARDING.client,
      name: 'pec-onboarding',
      tenant: ONBOARDING.managing,
      federatedCredentials: [
        {
          issuer: 'https://token.actions.githubusercontent.com',
          subject: 'repo:contoso/customer-onboarding:ref:refs/heads/main',
          audience: 'api://AzureADTokenExchange',
        },
      ],
      principals: [{ tenant: ONBOARDING.managing, objectId: ONBOARDING.principal, groups: [group] }],
    };
    const inside = await session('onboarding', { ...customer({ delegations: [given] }), apps: [app] });
    expect((await inside.arm('GET', assignments())).status).toBe(200);
    const direct = await session(
      'onboarding',
      customer({ roleAssignments: [{ principal: ONBOARDING.principal, role: RDR }] }),
    );
    expect((await direct.arm('GET', assignments())).body.value).toEqual([]);
  });

  it('does not follow from delegations to other tenants, failed ones, or roles to be activated', async () => {
    const cases = [
      delegation(BOTH, OTHER),
      delegation(BOTH, { state: 'Failed' }),
      delegation([], { eligibleAuthorizations: [{ principalId: ONBOARDING.principal, roleDefinitionId: RDR }] }),
    ];
    for (const one of cases) {
      const { arm } = await session('onboarding', customer({ delegations: [one] }));
      expect((await arm('GET', assignments())).status).toBe(401);
    }
  });

  it('includes assignments, not definitions, for the role that may end a delegation', async () => {
    const { arm } = await session('onboarding', customer({ delegations: [delegation([DEL])] }));
    expect((await arm('GET', assignments())).status).toBe(200);
    const definitions = assignments().replace('registrationAssignments', 'registrationDefinitions');
    expect((await arm('GET', definitions)).status).toBe(403);
  });

  it('is the same for ids in upper case', async () => {
    const { arm } = await session('onboarding');
    const { status } = await arm(
      'GET',
      assignments().replace(ONBOARDING.subscription, ONBOARDING.subscription.toUpperCase()),
    );
    expect(status).toBe(200);
  });
});

describe('time', () => {
  it('passes by reads: not there, accepted, in force', async () => {
    const fresh = delegation(BOTH, { appears: { reads: 1 }, succeeds: { reads: 2 } });
    const direct = [{ principal: ONBOARDING.principal, role: RDR }];
    const { arm } = await session('onboarding', customer({ delegations: [fresh], roleAssignments: direct }));
    const states: string[] = [];
    for (let read = 0; read < 3; read += 1) {
      const { body } = await arm('GET', assignments());
      states.push(body.value[0]?.properties.provisioningState ?? 'none');
    }
    expect(states).toEqual(['none', 'Accepted', 'Succeeded']);
  });

  it('passes by the clock', async () => {
    const clock = handClock();
    const late = customer({ delegations: [delegation(BOTH, { appears: { milliseconds: 300 } })] });
    const { arm } = await session('onboarding', late, clock);
    clock.pass(299);
    expect((await arm('GET', assignments())).status).toBe(401);
    clock.pass(1);
    expect((await arm('GET', assignments())).status).toBe(200);
  });

  it('leaves old tokens behind where the world says so', async () => {
    const fresh = delegation(BOTH, { appears: { reads: 1 }, newTokensOnly: true });
    const { arm, accessToken } = await session('onboarding', customer({ delegations: [fresh] }));
    for (let read = 0; read < 3; read += 1) expect((await arm('GET', assignments())).status).toBe(401);
    expect((await arm('GET', assignments(), await accessToken())).status).toBe(200);
  });
});
