import { quotedWords, shortened } from '../../pec/ids.ts';
import { Problem } from '../../problem.ts';

/** A service's message is quoted up to so many characters; Azure's longest known ones have about 700. */
const MOST_OF_A_MESSAGE = 1000;

/** An answer as text, with what is needed to talk about it. */
export interface Answer {
  /** "GET https://host/path". */
  readonly request: string;
  readonly status: number;
  readonly text: string;
  /** The service's id of the exchange, where it gave one. */
  readonly correlationId?: string;
  /** The service's clock: its header `Date`. */
  readonly date?: string | undefined;
}

export type JsonObject = { readonly [name: string]: unknown };

/** Whether a parsed value is an object with members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is a text with something in it; undefined otherwise. */
export function text(object: unknown, name: string): string | undefined {
  const value = isObject(object) ? object[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The id under which the service can find an exchange in its logs. */
export function correlationId(headers: { get(name: string): string | undefined }): { correlationId?: string } {
  const id = headers.get('x-ms-correlation-request-id') ?? headers.get('x-ms-request-id');
  return id ? { correlationId: id } : {};
}

/** The answer's JSON object; a Problem where the body is anything else. */
export function jsonObject(answer: Answer): JsonObject {
  const value = parse(answer.text);
  if (isObject(value)) return value;
  throw unreadable(answer, value === undefined ? whatItIs(answer.text) : 'JSON, but not an object');
}

/** A Problem for an answer whose content is not what the service promises. */
export function unreadable(answer: Answer, found: string): Problem {
  return new Problem(
    `An answer cannot be used: it is ${found}. ${whichAnswer(answer)}`,
    'If a proxy stands between the runner and Azure, let it pass this host. Otherwise run the job again, and give the correlation id to Microsoft support if it persists.',
  );
}

/** A Problem for an answer that refuses, in the service's own words. */
export function refused(answer: Answer, remedy: string): Problem {
  const { code, message } = errorOf(answer);
  return new Problem(
    `A request was refused: ${code}. ${whichAnswer(answer)}${message ? ` The service said: ${quotedWords(message)}.` : ''}`,
    remedy,
  );
}

/** `error.code` and `error.message` of Azure Resource Manager, wrapped or flat; a Problem where the body is no such thing. */
export function errorOf(answer: Answer): { code: string; message: string } {
  const body = parse(answer.text);
  const error = isObject(body) && isObject(body['error']) ? body['error'] : body;
  const code = text(error, 'code');
  if (!code) throw unreadable(answer, body === undefined ? whatItIs(answer.text) : 'JSON without an error code');
  return { code: shortened(code), message: shortened(text(error, 'message') ?? '', MOST_OF_A_MESSAGE) };
}

/** What was asked, the status, and the correlation id where there is one, as sentences. */
export function whichAnswer({ request, status, correlationId: id }: Answer): string {
  return `Request: ${request}. Status: ${status}${id ? `, correlation id ${id}` : ''}.`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // Not JSON: the caller says what it is instead.
    return undefined;
  }
}

function whatItIs(body: string): string {
  const start = body.trimStart();
  if (start === '') return 'an empty body';
  if (/^<(!doctype|html|\?xml|head|body)/i.test(start)) return 'an HTML page instead of JSON';
  return `text that is not JSON, or JSON that was cut off (it starts with ${JSON.stringify(start.slice(0, 40))})`;
}
