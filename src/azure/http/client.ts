import type { TokenCredential } from '@azure/core-auth';
import {
  createDefaultHttpClient,
  type HttpClient,
  isRestError,
  type PipelinePolicy,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { type Client, getClient } from '@azure-rest/core-client';
import type { Deadline, Sleep } from '../../deadline.ts';
import { type Answer, correlationId } from './answers.ts';
import { requestName, retryPolicy } from './retry.ts';

/** Milliseconds for one try of a request to Azure. */
const TIME_LIMIT_MS = 30_000;
/** Milliseconds for one try of a request to GitHub's token service, which answers at once or not at all. */
const TOKEN_SERVICE_TIME_LIMIT_MS = 10_000;

/** What every request of a run shares: connections, the deadline and the retry policy. */
export interface Transport {
  readonly httpClient: HttpClient;
  readonly deadline: Deadline;
  readonly sleep: Sleep;
  /** Options for any client of the Azure SDKs: our retry policy instead of theirs, on shared connections. */
  readonly clientOptions: ClientOptions;
  /** The same with the short time limit of GitHub's token service. */
  readonly tokenServiceOptions: ClientOptions;
}

interface ClientOptions {
  readonly httpClient: HttpClient;
  readonly retryOptions: { readonly maxRetries: 0 };
  readonly additionalPolicies: { policy: PipelinePolicy; position: 'perCall' }[];
  readonly userAgentOptions: { readonly userAgentPrefix: string };
}

/** @param log gets one line for each retry, for debug logging; never a token or a query */
export function createTransport(deadline: Deadline, sleep: Sleep, log: (line: string) => void): Transport {
  const httpClient = createDefaultHttpClient();
  const options = (timeLimitMs: number): ClientOptions => ({
    httpClient,
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: retryPolicy({ deadline, sleep, log }, timeLimitMs), position: 'perCall' }],
    userAgentOptions: { userAgentPrefix: 'azure-partner-earned-credit-check' },
  });
  return {
    httpClient,
    deadline,
    sleep,
    clientOptions: options(TIME_LIMIT_MS),
    tokenServiceOptions: options(TOKEN_SERVICE_TIME_LIMIT_MS),
  };
}

/** A client for endpoints that need no sign-in, or bring their own header. */
export function plainClient(endpoint: string, options: ClientOptions): Client {
  return getClient(endpoint, { ...options });
}

/** A client of Azure Resource Manager. The token goes to this endpoint only. */
export function resourceManagerClient(
  endpoint: string,
  scope: string,
  credential: TokenCredential,
  { clientOptions }: Transport,
): Client {
  return getClient(endpoint, credential, { ...clientOptions, credentials: { scopes: [scope] } });
}

/** Reads a path, or a full address, and hands the answer over whatever its status is. A Problem where there is no answer. */
export function read(
  client: Client,
  path: string,
  options: { query?: Record<string, string>; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return answerOf(async (onResponse) => {
    await client.pathUnchecked(path).get({
      queryParameters: options.query ?? {},
      headers: options.headers ?? {},
      onResponse,
    });
  });
}

/** A response of any client as an answer. */
export function toAnswer(raw: PipelineResponse): Answer {
  return {
    request: requestName(raw.request),
    status: raw.status,
    text: raw.bodyAsText ?? '',
    ...correlationId(raw.headers),
    date: raw.headers.get('date'),
  };
}

/**
 * The answer to a call of any client, as it came over the wire: the clients neither check types nor tell an unreadable
 * body from a refusal. A Problem where there is no answer.
 *
 * @param call makes the call and passes `onResponse` on to the client
 */
export async function answerOf(
  call: (onResponse: (raw: PipelineResponse) => void) => Promise<unknown>,
): Promise<Answer> {
  let answer: Answer | undefined;
  const record = (raw: PipelineResponse) => {
    answer = toAnswer(raw);
  };
  try {
    await call(record);
  } catch (error) {
    // Clients throw on statuses they do not expect and on JSON that does not parse; their reader judges the answer.
    if (isRestError(error) && error.response) record(error.response);
    if (!answer) throw error;
  }
  if (!answer) throw new Error('a client reported no response');
  return answer;
}
