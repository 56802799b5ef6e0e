import {
  isRestError,
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Deadline, Sleep } from '../../deadline.ts';
import { Problem } from '../../problem.ts';

/** How often a request is sent at most, where nothing but its failure says that it should be sent again. */
const MOST_TRIES = 5;
/** How often a request is sent at most when the service throttles it. */
const MOST_THROTTLED_TRIES = 10;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
const WRITE_METHODS = new Set(['PUT', 'PATCH', 'DELETE']);

/** "GET https://host/path": what a request is called in messages. Never its query, which may hold a token's audience or state. */
export function requestName(request: { readonly method: string; readonly url: string }): string {
  const url = new URL(request.url);
  return `${request.method} ${url.origin}${url.pathname}`;
}

/** What the retry policy works with. */
export interface RetryTools {
  readonly deadline: Deadline;
  readonly sleep: Sleep;
  /** Gets one line for each further try; never a token or a query. */
  readonly log: (line: string) => void;
  /** Between 0 and 1, for jitter. */
  readonly random?: () => number;
}

/**
 * The one retry policy: reads are sent again on time-outs, resets, 408, 429 and 5xx; writes only after 429, which says
 * that the request was not carried out. `Retry-After` is obeyed as long as the deadline allows.
 *
 * Each try has a time limit of its own.
 *
 * @param timeLimitMs for one try
 */
export function retryPolicy(
  { deadline, sleep, log, random = Math.random }: RetryTools,
  timeLimitMs: number,
): PipelinePolicy {
  return {
    name: 'pecRetryPolicy',
    async sendRequest(request, next) {
      const what = requestName(request);
      request.timeout = timeLimitMs;
      request.abortSignal = deadline.signal;
      return deadline.during(what, async () => {
        for (let tries = 1; ; tries++) {
          const outcome = await attempt(request, next);
          const again = delayBefore(outcome, request.method, tries, random);
          if (again === undefined) {
            if (outcome.response && outcome.error === undefined) return outcome.response;
            throw outcome.response ? outcome.error : noAnswer(what, outcome.error, timeLimitMs);
          }
          if (again > deadline.remaining) {
            throw new Problem(
              `${what}: ${describe(outcome)}, and the next try is due in ${Math.ceil(again / 1000)} s, later than the ${Math.max(0, Math.floor(deadline.remaining / 1000))} s that are left.`,
              'Run the job again later, or raise timeout-minutes.',
            );
          }
          log(`${what}: ${describe(outcome)}; trying again in ${Math.ceil(again)} ms (try ${tries + 1})`);
          await sleep(again, deadline.signal);
        }
      });
    },
  };
}

/** What came of one try. Clients that check statuses throw an error that has the response in it: both are set then. */
interface Outcome {
  readonly response?: PipelineResponse;
  readonly error?: unknown;
}

async function attempt(
  request: PipelineRequest,
  next: (request: PipelineRequest) => Promise<PipelineResponse>,
): Promise<Outcome> {
  try {
    return { response: await next(request) };
  } catch (error) {
    return isRestError(error) && error.response ? { error, response: error.response } : { error };
  }
}

function describe(outcome: Outcome): string {
  const { error, response } = outcome;
  if (response) return `answered ${response.status}`;
  if (!(error instanceof Error)) return 'no answer';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return code === 'PARSE_ERROR' ? 'an answer that broke off' : `no answer (${code})`;
}

/** A request that got no answer at all, as a Problem; a Problem, and what is no failure of a request, as it is. */
function noAnswer(what: string, error: unknown, timeLimitMs: number): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const again = 'Check that the runner reaches this host (network, proxy, firewall), and run the job again.';
  if (error.name === 'AbortError')
    return new Problem(`${what} got no answer within ${timeLimitMs / 1000} s.`, again, error);
  if (!isRestError(error)) return error;
  if (error.code === 'PARSE_ERROR')
    return new Problem(`${what} sent an answer that broke off, at every try.`, again, error);
  const certificate = /certificate|self.signed|unable to verify|CERT_/i.test(`${error.message} ${error.code}`);
  return new Problem(
    `${what} got no answer${error.code ? ` (${error.code})` : ''}: ${error.message.replace(/\.$/, '')}.`,
    certificate
      ? 'The certificate of the host is not trusted on this runner. If a proxy inspects TLS, name its CA certificate in NODE_EXTRA_CA_CERTS.'
      : again,
    error,
  );
}

/** Milliseconds before the next try; undefined when there is none. */
function delayBefore(outcome: Outcome, method: string, tries: number, random: () => number): number | undefined {
  const backOff = Math.min(FIRST_DELAY_MS * 2 ** (tries - 1), LONGEST_DELAY_MS) * (0.75 + random() / 2);
  const isWrite = WRITE_METHODS.has(method);
  const { error, response } = outcome;
  if (!response) return !isWrite && isTransient(error) && tries < MOST_TRIES ? backOff : undefined;
  if (response.status === 429) return tries < MOST_THROTTLED_TRIES ? (retryAfter(response) ?? backOff) : undefined;
  if (isWrite || !isTransientStatus(response.status) || tries >= MOST_TRIES) return undefined;
  return retryAfter(response) ?? backOff;
}

/** A time-out or a fault of the service: 408 and 5xx. */
function isTransientStatus(status: number): boolean {
  return status === 408 || status >= 500;
}

/** Connections that were refused, reset or timed out; a certificate or an abort is not mended by trying again. */
function isTransient(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Problem) return false;
  const code = 'code' in error ? String(error.code) : '';
  // An answer that breaks off in the middle has this code; JSON that does not parse is not told here.
  if (code === 'PARSE_ERROR') return true;
  if (error.name === 'AbortError') return true; // the time limit of one try: an abort by the deadline is handled above
  return /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETRESET|ERR_STREAM_PREMATURE_CLOSE|REQUEST_SEND_ERROR)$/.test(
    code,
  );
}

/** The wait that the service asks for, in milliseconds: seconds or an HTTP date, or one of Azure's headers in milliseconds. */
export function retryAfter(response: Pick<PipelineResponse, 'headers'>, now = Date.now()): number | undefined {
  for (const header of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const value = Number(response.headers.get(header) ?? Number.NaN);
    if (Number.isFinite(value) && value >= 0) return value;
  }
  const value = response.headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  // Date.parse makes something of almost anything; HTTP dates have the name of a month.
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
