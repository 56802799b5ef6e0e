import { type JWTPayload, jwtVerify } from 'jose';
import { type Answer, type Request, same } from '../services/exchange.ts';
import { signingKey } from '../services/signing-keys.ts';
import type { World } from '../world/world.ts';
import { armError } from './errors.ts';

/** Who asks, as the access token says. */
export interface Caller {
  readonly tenant: string;
  readonly objectId: string;
  readonly clientId: string;
  /** The object id and those of the groups it is in, in lower case. */
  readonly principals: ReadonlySet<string>;
  /** When the token was issued, in milliseconds since 1970. */
  readonly issued: number;
}

/** The caller of a request, or the refusal of its token. */
export async function identify(request: Request, world: World, audiences: readonly string[]): Promise<Caller | Answer> {
  const [scheme = '', token = ''] = (request.headers['authorization'] ?? '').split(' ');
  if (!same(scheme, 'bearer') || token === '') {
    return unauthorized('AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");
  }
  let claims: JWTPayload;
  try {
    const key = (await signingKey('entra')).publicKey;
    claims = (await jwtVerify(token, key, { algorithms: ['RS256'] })).payload;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_JWT_EXPIRED') {
      const now = new Date().toUTCString();
      return unauthorized(
        'ExpiredAuthenticationToken',
        `The access token expiry UTC time is earlier than current UTC time '${now}'.`,
      );
    }
    return unauthorized('InvalidAuthenticationToken', 'The access token is invalid.');
  }
  const audience = String(claims.aud);
  if (!audiences.includes(audience)) {
    return unauthorized(
      'InvalidAuthenticationTokenAudience',
      `The access token has been obtained for wrong audience or resource '${audience}'. It should exactly match with ` +
        `one of the allowed audiences '${audiences.join("','")}'.`,
    );
  }
  const objectId = String(claims['oid']);
  const principal = world.apps.flatMap((app) => app.principals).find((one) => same(one.objectId, objectId));
  return {
    tenant: String(claims['tid']),
    objectId,
    clientId: String(claims['appid']),
    principals: new Set([objectId, ...(principal?.groups ?? [])].map((id) => id.toLowerCase())),
    issued: Number(claims['issued_ms']),
  };
}

function unauthorized(code: string, message: string): Answer {
  const challenge = `Bearer authorization_uri="https://login.windows.net/", error="invalid_token", error_description="${message}"`;
  return armError(401, code, message, { 'www-authenticate': challenge });
}
