import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** A key that signs tokens, and its public half as a token's receiver looks it up. */
export interface SigningKey {
  readonly publicKey: CryptoKey;
  readonly jwks: { readonly keys: readonly JWK[] };
  /** Signs claims as they are; times are in seconds since 1970. */
  sign(claims: JWTPayload): Promise<string>;
}

const made = new Map<string, Promise<SigningKey>>();

/**
 * The signing key of an issuer, made on first use. All simulators in a process share them: an RSA key takes longer
 * to make than everything else a simulator does at its start.
 */
export function signingKey(issuer: 'github' | 'entra'): Promise<SigningKey> {
  const key = made.get(issuer) ?? makeKey();
  made.set(issuer, key);
  return key;
}

async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = crypto.randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  return {
    publicKey,
    jwks: { keys: [jwk] },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey),
  };
}
