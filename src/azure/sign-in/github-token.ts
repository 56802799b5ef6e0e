import { Problem } from '../../problem.ts';
import { jsonObject, text, unreadable } from '../http/answers.ts';
import { plainClient, read, type Transport } from '../http/client.ts';

/** What the job says about itself, as far as signing in depends on it. */
export interface JobContext {
  /** `ACTIONS_ID_TOKEN_REQUEST_URL`; present only where the job has `id-token: write`. */
  readonly tokenUrl: string | undefined;
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly tokenBearer: string | undefined;
  /** The run belongs to a pull request from a fork, where GitHub never grants `id-token: write`. */
  readonly fromFork: boolean;
}

/** The claims of GitHub's token that a federated credential is compared with. */
export interface AssertionClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** When the token's time begins and ends (claims `nbf` or `iat`, `exp`), as ISO 8601; undefined where it does not say. */
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
}

/** GitHub's OIDC token, and what it says. */
export interface Assertion {
  readonly token: string;
  /** When it expires, in milliseconds since 1970; Infinity where it does not say. */
  readonly expiresAt: number;
  readonly claims: AssertionClaims;
}

/** A Problem where no token can be had, before anything is sent; undefined otherwise. */
export function tokenObstacle(job: JobContext): Problem | undefined {
  if (job.tokenUrl && job.tokenBearer) return undefined;
  if (job.fromFork) {
    return new Problem(
      'This run belongs to a pull request from a fork. GitHub gives such runs no OIDC token, so there is nothing to sign in to Azure with.',
      'In pull requests from forks use the template check only: the input templates together with principal-id. Check the link and deployed scopes on push, schedule or workflow_dispatch.',
    );
  }
  return new Problem(
    'The job may not ask GitHub for an OIDC token: the permission id-token: write is missing.',
    'Add to the job:\n\n    permissions:\n      id-token: write\n      contents: read\n\nIf the job is part of a reusable workflow, the calling workflow must grant the same permissions.',
  );
}

/**
 * Asks GitHub's token service for a token. The token is masked before it is used.
 * Source: docs.github.com/actions/reference/security/oidc (requesting the token by its environment variables).
 *
 * @param audience the audience that the federated credential expects
 * @param mask registers a secret with the runner, so that it never shows in a log
 */
export async function requestAssertion(
  job: JobContext,
  audience: string,
  transport: Transport,
  mask: (secret: string) => void,
): Promise<Assertion> {
  const url = URL.parse(job.tokenUrl ?? '');
  if (!url)
    throw (
      tokenObstacle(job) ??
      new Problem('ACTIONS_ID_TOKEN_REQUEST_URL is not an address.', 'Run the action on a GitHub Actions runner.')
    );
  url.searchParams.set('audience', audience);
  const client = plainClient(url.origin, transport.tokenServiceOptions);
  const answer = await read(client, url.href, { headers: { authorization: `Bearer ${job.tokenBearer}` } });
  if (answer.status !== 200) {
    throw answer.status === 401 || answer.status === 403
      ? new Problem(
          `GitHub's token service refused to issue a token (${answer.status}).`,
          'Check that the job has permissions: id-token: write, and that the organization allows OIDC tokens with this audience.',
        )
      : new Problem(
          `GitHub's token service answered ${answer.status}.`,
          'Run the job again; see githubstatus.com if it persists.',
        );
  }
  const token = text(jsonObject(answer), 'value');
  if (!token) throw unreadable(answer, 'JSON without a token (value)');
  mask(token);
  const claims = decodeClaims(token);
  const { exp } = claims;
  return {
    token,
    expiresAt: typeof exp === 'number' ? exp * 1000 : Number.POSITIVE_INFINITY,
    claims: {
      issuer: text(claims, 'iss') ?? '(none)',
      subject: text(claims, 'sub') ?? '(none)',
      audience: text(claims, 'aud') ?? audience,
      validFrom: time(claims['nbf'] ?? claims['iat']),
      validUntil: time(exp),
    },
  };
}

/** A time of a token, in seconds since 1970. */
function time(claim: unknown): string | undefined {
  const date = typeof claim === 'number' ? new Date(claim * 1000) : undefined;
  return date === undefined || Number.isNaN(date.valueOf()) ? undefined : date.toISOString();
}

/** The claims of a JSON Web Token, unverified: for the party that just received it from its issuer. */
export function decodeClaims(token: string): Record<string, unknown> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof claims === 'object' && claims !== null) return claims as Record<string, unknown>;
  } catch {
    // Not a JSON Web Token: the same as one without claims; the callers say which claim they miss.
  }
  return {};
}
