/** Where GitHub's API is and who asks. */
export interface GitHubAccess {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Base address of the API; unless told, that of the runner (`GITHUB_API_URL`). */
  readonly apiUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Waits so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Ends everything, at the deadline of the run. */
  readonly signal?: AbortSignal;
}

/** One request: answers the body, or throws {@link GitHubRefusal}. */
export type Call = (route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** GitHub did not do what was asked. The message is a clause that a user can act upon. */
export class GitHubRefusal extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.name = 'GitHubRefusal';
    this.status = status;
  }
}

const TIME_LIMIT = 15_000;
const ATTEMPTS = 3;
const LONGEST_PAUSE = 20_000;

/**
 * Opens GitHub's API for one repository. Reads are tried again after time-outs, 429 and 5xx; writes after 429 only,
 * because after anything else it is not known whether they took place.
 * @param permission what the job needs, for the message when it is missing: `pull-requests: read`
 */
export async function openGitHub(access: GitHubAccess, permission: string): Promise<Call> {
  // Costs tens of milliseconds, which a run that never asks GitHub should not pay.
  const { getOctokit } = await import('@actions/github');
  const [owner = '', repo = ''] = access.repository.split('/');
  const octokit = getOctokit(access.token, {
    ...(access.apiUrl === undefined ? {} : { baseUrl: access.apiUrl.replace(/\/+$/, '') }),
    ...(access.fetch === undefined ? {} : { request: { fetch: access.fetch } }),
  });
  const pause = access.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));

  return async (route, parameters) => {
    const reads = route.startsWith('GET ');
    for (let attempt = 1; ; attempt++) {
      const signals = [AbortSignal.timeout(TIME_LIMIT), ...(access.signal ? [access.signal] : [])];
      try {
        const answer = await octokit.request(route, {
          owner,
          repo,
          ...parameters,
          request: { signal: AbortSignal.any(signals) },
        });
        return answer.data;
      } catch (error) {
        const failure = readFailure(error);
        const again = failure.status === 429 || (reads && (failure.status === 0 || failure.status >= 500));
        if (!again || attempt === ATTEMPTS || access.signal?.aborted) throw explain(failure, permission);
        await pause(Math.min(failure.retryAfter ?? 2 ** (attempt - 1) * (500 + Math.random() * 500), LONGEST_PAUSE));
      }
    }
  };
}

interface Failure {
  readonly status: number;
  readonly message: string;
  /** Milliseconds. */
  readonly retryAfter?: number;
}

function readFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { status: 0, message: String(error) };
  // Octokit gives every failure without an answer the status 500.
  const answered = 'response' in error && error.response !== undefined;
  const headers = answered ? headersOf(error.response) : {};
  const status = answered && 'status' in error && typeof error.status === 'number' ? error.status : 0;
  const seconds = Number(headers['retry-after']);
  const limited = status === 403 && (headers['x-ratelimit-remaining'] === '0' || Number.isFinite(seconds));
  const retryAfter = Number.isFinite(seconds) ? { retryAfter: seconds * 1000 } : {};
  return { status: limited ? 429 : status, message: firstLine(error.message), ...retryAfter };
}

function headersOf(response: unknown): Readonly<Record<string, unknown>> {
  if (typeof response !== 'object' || response === null || !('headers' in response)) return {};
  const { headers } = response;
  return typeof headers === 'object' && headers !== null ? { ...headers } : {};
}

function explain({ status, message }: Failure, permission: string): GitHubRefusal {
  const said = message === '' ? '' : ` (GitHub: ${message})`;
  switch (status) {
    case 0:
      return new GitHubRefusal(`GitHub did not answer${message === '' ? '' : `: ${message}`}`, 0);
    case 401:
      return new GitHubRefusal(`GitHub does not accept the token${said}`, status);
    case 403:
    case 404: {
      const forks = permission.endsWith('write') ? ' (pull requests from forks never have it)' : '';
      return new GitHubRefusal(`the job needs permissions: ${permission}${forks}${said}`, status);
    }
    case 429:
      return new GitHubRefusal(`GitHub's rate limit for the token is used up${said}`, status);
    default:
      return new GitHubRefusal(`GitHub answered with status ${status}${said}`, status);
  }
}

function firstLine(text: string): string {
  // Octokit appends the address of the documentation.
  return (text.split('\n')[0] ?? '').replace(/ - https?:\/\/\S+$/, '').slice(0, 300);
}
