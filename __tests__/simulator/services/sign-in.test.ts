import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../../simulator/services/entra-refusals.ts';
import type { World } from '../../../simulator/world/world.ts';
import { ONBOARDING } from '../../ids.ts';
import { mismatches } from '../exchanges.ts';
import { partners, type Session, session } from '../session.ts';

/** Asks Entra for a token as a client would that fills in the form by itself. */
async function ask(to: Session, form: Record<string, string> = {}, tenant: string = ONBOARDING.managing) {
  const path = `/${tenant}/oauth2/v2.0/token`;
  const seen = await to.send(path, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: ONBOARDING.client,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: form['client_assertion'] ?? (await to.idToken()),
      scope: `${to.simulator.url}/.default`,
      ...form,
    }),
  });
  expect(mismatches({ method: 'POST', path, status: seen.status, body: seen.body }), seen.text).toEqual([]);
  return seen;
}

describe("GitHub's token service", () => {
  it('gives a token for the audience asked, with the claims of the run', async () => {
    const one = await session('onboarding');
    expect(decodeJwt(await one.idToken('api://somewhere'))).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      sub: 'repo:contoso/customer-onboarding:ref:refs/heads/main',
      aud: 'api://somewhere',
      repository: 'contoso/customer-onboarding',
      event_name: 'workflow_dispatch',
    });
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '' } = one.simulator.environment;
    expect(decodeJwt(JSON.parse((await one.send(url, { headers: bearer(one) })).text).value).aud).toBe(
      'https://github.com/contoso',
    );
  });

  it('refuses a wrong request token', async () => {
    const one = await session('onboarding');
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '' } = one.simulator.environment;
    for (const headers of [{}, { authorization: 'Bearer wrong' }])
      expect((await one.send(url, { headers })).status).toBe(401);
  });

  it('is not named in the environment of a job that may not ask', async () => {
    const { simulator } = await session('missing-id-token-permission');
    expect(Object.keys(simulator.environment).filter((name) => name.startsWith('ACTIONS_'))).toEqual([]);
  });

  const base = { repository: 'o/r', repositoryId: '2', ownerId: '1', event: 'push', ref: 'refs/heads/main' };
  it.each<[Partial<World['github']>, string]>([
    [{}, 'repo:o/r:ref:refs/heads/main'],
    [{ ref: 'refs/tags/v1' }, 'repo:o/r:ref:refs/tags/v1'],
    [{ event: 'pull_request', ref: 'refs/pull/1/merge' }, 'repo:o/r:pull_request'],
    [{ event: 'pull_request', environment: 'a:b' }, 'repo:o/r:environment:a%3Ab'],
    [{ immutableSubject: true }, 'repo:o@1/r@2:ref:refs/heads/main'],
    [{ subject: 'repository_id:2:pull_request' }, 'repository_id:2:pull_request'],
  ])('builds the subject of %j', async (github, subject) => {
    const one = await session('onboarding', { github: { ...base, ...github } });
    expect(decodeJwt(await one.idToken()).sub).toBe(subject);
  });
});

describe('Microsoft Entra', () => {
  it('gives a token for the principal, which Resource Manager takes', async () => {
    const one = await session('onboarding');
    const { body } = await ask(one);
    expect(decodeJwt(body.access_token)).toMatchObject({
      aud: one.simulator.url,
      iss: `https://sts.windows.net/${ONBOARDING.managing}/`,
      tid: ONBOARDING.managing,
      oid: ONBOARDING.principal,
      appid: ONBOARDING.client,
    });
    expect((await one.arm('GET', partners(), body.access_token)).status).toBe(404);
  });

  it('describes itself under the host that was asked', async () => {
    const one = await session('onboarding');
    for (const host of [one.simulator.url, one.simulator.url.replace('localhost', '127.0.0.1')]) {
      const { body } = await one.send(`${host}/${ONBOARDING.managing}/v2.0/.well-known/openid-configuration`);
      expect(body.issuer).toBe(`${host}/${ONBOARDING.managing}/v2.0`);
      expect(body.token_endpoint).toBe(`${host}/${ONBOARDING.managing}/oauth2/v2.0/token`);
    }
  });

  it.each([
    ['federation-mismatch', 700213, 401, 'repo:contoso/customer-onboarding:environment:production'],
    ['immutable-subject', 700213, 401, 'repo:contoso@20418365/customer-onboarding@814523607:ref:refs/heads/main'],
    ['subject-case', 7002138, 401, 'case-insensitive'],
    ['wrong-cloud', 900382, 400, 'Cross Cloud'],
    ['fresh-credential', 70021, 401, "Assertion Subject: 'repo:contoso/customer-onboarding:ref:refs/heads/main'"],
  ])('refuses in the world %s with %i', async (world, code, status, text) => {
    const refused = await ask(await session(world));
    expect(refused.status).toBe(status);
    expect(refused.body.error_codes).toEqual([code]);
    expect(refused.body.error_description).toMatch(
      new RegExp(`^AADSTS${code}: .*Trace ID: .*Correlation ID: .*Timestamp: `),
    );
    expect(refused.body.error_description).toContain(text);
  });

  it.each<[string, number, Record<string, string>, string?]>([
    ['another tenant', 90002, {}, '11111111-2222-4333-8444-555555555555'],
    ['an app that is not in the tenant', 700016, {}, ONBOARDING.customer],
    ['an unknown client', 700016, { client_id: '11111111-2222-4333-8444-555555555555' }],
    ['no assertion', 90014, { client_assertion: '' }],
    ['an assertion that is no token', 50027, { client_assertion: 'nonsense' }],
    ['a resource that is not there', 500011, { scope: 'https://graph.example/.default' }],
    ['a scope that is no resource', 1002012, { scope: 'user_impersonation' }],
  ])('refuses %s with %i', async (_, code, form, tenant) => {
    expect((await ask(await session('onboarding'), form, tenant)).body.error_codes).toEqual([code]);
  });

  it('refuses a token for another audience', async () => {
    const one = await session('onboarding');
    const assertion = await one.idToken('api://AzureADTokenExchangeUSGov');
    expect((await ask(one, { client_assertion: assertion })).body.error_codes).toEqual([700212]);
  });

  it.each<[string, number, (app: World['apps'][number]) => object]>([
    ['disabled', 7000112, () => ({ disabled: true })],
    ['without a service principal in its own tenant', 7000229, () => ({ principals: [] })],
    ['without federated credentials', 70025, () => ({ federatedCredentials: [] })],
    [
      'with a slash at the end of the issuer',
      700211,
      ({ federatedCredentials: [first] }) => ({ federatedCredentials: [{ ...first, issuer: `${first?.issuer}/` }] }),
    ],
  ])('refuses an app %s with %i', async (_, code, change) => {
    const { loadWorld } = await import('../../../simulator/world/load-world.ts');
    const apps = (await loadWorld('onboarding')).apps.map((app) => ({ ...app, ...change(app) }));
    expect((await ask(await session('onboarding', { apps }))).body.error_codes).toEqual([code]);
  });

  it('refuses assertions that are signed by another key, or out of date', async () => {
    const one = await session('onboarding');
    const { privateKey } = await generateKeyPair('RS256');
    const claims = decodeJwt(await one.idToken());
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    expect((await ask(one, { client_assertion: forged })).body.error_codes).toEqual([700027]);
    const { signingKey } = await import('../../../simulator/services/signing-keys.ts');
    const old = await (await signingKey('github')).sign({ ...claims, exp: 1_700_000_000 });
    expect((await ask(one, { client_assertion: old })).body.error_codes).toEqual([700024]);
  });

  it.each([53003, 90038, 530032, 65001])('can be made to refuse with %i', (code) => {
    const request = {
      method: 'POST',
      path: '/t',
      query: new URLSearchParams(),
      headers: {},
      body: '',
      origin: 'https://localhost',
    };
    const { status, body } = refuse(code, { tenant: ONBOARDING.managing }, request);
    expect(mismatches({ method: 'POST', path: '/t/oauth2/v2.0/token', status, body })).toEqual([]);
  });
});

describe("Resource Manager's view of a token", () => {
  it('refuses a missing, forged, expired or foreign one', async () => {
    const one = await session('onboarding');
    const { signingKey } = await import('../../../simulator/services/signing-keys.ts');
    const key = await signingKey('entra');
    const good = decodeJwt(await one.accessToken());
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(good).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    const code = async (token: string) => (await one.arm('GET', partners(), token)).body.error.code;
    expect(await code('')).toBe('AuthenticationFailed');
    expect(await code('nonsense')).toBe('InvalidAuthenticationToken');
    expect(await code(forged)).toBe('InvalidAuthenticationToken');
    expect(await code(await one.idToken())).toBe('InvalidAuthenticationToken');
    expect(await code(await key.sign({ ...good, exp: 1_700_000_000 }))).toBe('ExpiredAuthenticationToken');
    expect(await code(await key.sign({ ...good, aud: 'https://graph.example' }))).toBe(
      'InvalidAuthenticationTokenAudience',
    );
  });

  it('takes the audiences of the metadata, whichever they are', async () => {
    const own = await session('onboarding');
    const path = '/metadata/endpoints?api-version=2022-09-01';
    expect((await own.send(path)).body).toMatchObject({
      authentication: { loginEndpoint: own.simulator.url, audiences: [`${own.simulator.url}/`, own.simulator.url] },
      resourceManager: `${own.simulator.url}/`,
    });
    const audience = 'https://management.sovereign.example/';
    const other = await session('onboarding', { audiences: [audience] });
    expect((await other.send(path)).body.authentication.audiences).toEqual([audience]);
    const { access_token: token } = (await ask(other, { scope: `${audience}/.default` })).body;
    expect((await other.arm('GET', partners(), token)).status).toBe(404);
    expect((await ask(other)).body.error_codes).toEqual([500011]);
  });
});

function bearer({ simulator }: Session): Record<string, string> {
  return { authorization: `Bearer ${simulator.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` };
}
