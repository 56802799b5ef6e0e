import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import type { App, Principal, World } from '../world/world.ts';
import { type RefusalDetails, refuse } from './entra-refusals.ts';
import { type Answer, type Request, same } from './exchange.ts';
import { signingKey } from './signing-keys.ts';

const ONE_HOUR = 3599;
const PATH = /^\/([^/]+)\/(v2\.0\/\.well-known\/openid-configuration|oauth2\/v2\.0\/token|discovery\/v2\.0\/keys)$/i;

/** Microsoft Entra: discovery, keys, and tokens for a client assertion. */
export interface Entra {
  /** Whether a path is one of Entra's. */
  owns(path: string): boolean;
  answer(request: Request): Promise<Answer>;
  /** The refusal with this code, for faults. */
  refusal(code: number, request: Request): Answer;
}

/**
 * @param world its tenants, apps and principals
 * @param resources the audiences for which tokens are given, without `/.default`
 */
export function entra(world: World, resources: (request: Request) => readonly string[]): Entra {
  const names = new Map<string, string>([
    ...world.tenants.map(({ id, name }) => [id.toLowerCase(), name] as const),
    ...(world.customers ?? []).map(({ tenant, name }) => [tenant.toLowerCase(), name] as const),
  ]);

  async function answer(request: Request): Promise<Answer> {
    const [, tenant = '', what = ''] = PATH.exec(request.path) ?? [];
    const method = what.endsWith('token') ? 'POST' : 'GET';
    if (request.method !== method) return { status: 405 };
    if (!names.has(tenant.toLowerCase())) return refuse(90002, { tenant }, request);
    if (what.endsWith('keys')) return { status: 200, body: (await signingKey('entra')).jwks };
    if (what.endsWith('openid-configuration')) return { status: 200, body: discovery(`${request.origin}/${tenant}`) };
    return token(tenant, request, { world, names, resources });
  }

  return {
    owns: (path) => PATH.test(path),
    answer,
    refusal: (code, request) => {
      const tenant = request.path.split('/')[1] ?? '';
      const form = new URLSearchParams(request.body);
      return refuse(code, { ...details(tenant, form), tenantName: names.get(tenant.toLowerCase()) }, request);
    },
  };
}

/** What Entra knows when it is asked for a token. */
interface Directory {
  readonly world: World;
  /** Names of tenants, by their id in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** The audiences for which tokens are given, without `/.default`. */
  readonly resources: (request: Request) => readonly string[];
}

async function token(tenant: string, request: Request, { world, names, resources }: Directory): Promise<Answer> {
  const form = new URLSearchParams(request.body);
  const app = world.apps.find(({ clientId }) => same(clientId, form.get('client_id') ?? ''));
  const scope = form.get('scope') ?? '';
  const assertion = form.get('client_assertion') ?? '';
  const base: RefusalDetails = {
    ...details(tenant, form),
    tenantName: names.get(tenant.toLowerCase()),
    appName: app?.name,
  };
  const no = (code: number, more: Partial<RefusalDetails> = {}) => refuse(code, { ...base, ...more }, request);

  if (form.get('grant_type') !== 'client_credentials' || !form.get('client_id') || !scope || !assertion)
    return no(90014);
  if (world.tenants.some(({ id, otherCloud }) => otherCloud && same(id, tenant))) return no(900382);
  const principal = app?.principals.find((one) => same(one.tenant, tenant));
  if (!app || (!principal && !same(app.tenant, tenant))) return no(700016);
  if (!principal) return no(7000229);
  if (app.disabled) return no(7000112);

  const code = await wrongAssertion(app, assertion);
  if (code !== undefined) return no(code);
  // The scope is one only: OpenID's own scopes, which MSAL adds, are not for applications.
  const asked = scope.split(' ').filter((one) => !['openid', 'profile', 'offline_access'].includes(one));
  const resource = asked[0]?.endsWith('/.default') ? asked[0].slice(0, -'/.default'.length) : undefined;
  if (resource === undefined || asked.length !== 1) return no(1002012);
  if (!resources(request).includes(resource)) return no(500011, { scope: resource });
  const access_token = await accessToken(resource, tenant.toLowerCase(), app, principal);
  return {
    status: 200,
    headers: { 'cache-control': 'no-store, no-cache', 'x-ms-request-id': crypto.randomUUID() },
    body: { token_type: 'Bearer', expires_in: ONE_HOUR, ext_expires_in: ONE_HOUR, access_token },
  };
}

async function accessToken(resource: string, tenant: string, app: App, principal: Principal): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return (await signingKey('entra')).sign({
    aud: resource,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: now,
    nbf: now,
    exp: now + ONE_HOUR,
    appid: app.clientId,
    appidacr: '2',
    idp: `https://sts.windows.net/${tenant}/`,
    idtyp: 'app',
    oid: principal.objectId,
    sub: principal.objectId,
    tid: tenant,
    uti: crypto.randomUUID(),
    ver: '1.0',
    // A claim of the simulator's own: `iat` counts in seconds, too coarse to tell an old token from a new one.
    issued_ms: Date.now(),
  });
}

/**
 * What is wrong with an assertion, as Entra's code; undefined when a federated credential of the app matches it.
 * Issuer, subject and audience must each be equal, letter by letter.
 */
async function wrongAssertion(app: App, assertion: string): Promise<number | undefined> {
  const claims = decoded(assertion);
  if (!claims) return 50027;
  if (app.federatedCredentials.length === 0) return 70025;
  const ofIssuer = app.federatedCredentials.filter(({ issuer }) => issuer === claims.iss);
  if (ofIssuer.length === 0) return 700211;
  const subject = claims.sub ?? '';
  const ofSubject = ofIssuer.filter((credential) => credential.subject === subject);
  if (ofSubject.length === 0)
    return ofIssuer.some((credential) => same(credential.subject, subject)) ? 7002138 : 700213;
  const audiences = [claims.aud ?? []].flat();
  if (!ofSubject.some(({ audience }) => audiences.includes(audience))) return 700212;
  try {
    await jwtVerify(assertion, (await signingKey('github')).publicKey, { algorithms: ['RS256'] });
    return undefined;
  } catch (error) {
    const { code } = error as { code?: string };
    return code === 'ERR_JWT_EXPIRED' || code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' ? 700024 : 700027;
  }
}

function decoded(assertion: string): JWTPayload | undefined {
  try {
    return decodeJwt(assertion);
  } catch {
    return undefined;
  }
}

function details(tenant: string, form: URLSearchParams): RefusalDetails {
  const claims = decoded(form.get('client_assertion') ?? '');
  return {
    tenant,
    clientId: form.get('client_id') ?? undefined,
    scope: form.get('scope') ?? undefined,
    issuer: claims?.iss,
    subject: claims?.sub,
    audience: [claims?.aud ?? ''].flat().join(' '),
  };
}

/** MSAL compares the issuer with the host it asked, so every address is made from that host. */
function discovery(authority: string): Record<string, unknown> {
  return {
    issuer: `${authority}/v2.0`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${authority}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    tenant_region_scope: 'EU',
  };
}
