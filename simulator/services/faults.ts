import type { Fault, ServiceName } from '../world/world.ts';
import { type Answer, type Request, same } from './exchange.ts';

/** What faults need of the simulator they disturb. */
export interface FaultSurroundings {
  /** Handles a request as if there were no faults. */
  handle(request: Request): Promise<Answer>;
  /** Waits before an answer. */
  sleep(milliseconds: number): Promise<unknown>;
  /** Entra's refusal with a code. */
  refuse(code: number, request: Request): Answer;
  /** Links the caller of a request to a partner id, as another process would. */
  linkMeanwhile(partner: string, request: Request): Promise<void>;
}

/** Instead of an answer: the connection is closed, or nothing is ever said. */
export type Silence = 'reset' | 'hang';

/** Answers a request, or disturbs it, as the world's faults want. */
export type FaultyHandler = (request: Request, service: ServiceName) => Promise<Answer | Silence>;

interface Counted {
  readonly fault: Fault;
  seen: number;
  happened: number;
}

export function withFaults(faults: readonly Fault[], surroundings: FaultSurroundings): FaultyHandler {
  const counted: Counted[] = faults.map((fault) => ({ fault, seen: 0, happened: 0 }));

  function due(entry: Counted, request: Request, service: ServiceName): boolean {
    const { fault } = entry;
    if (!appliesTo(fault, request, service)) return false;
    entry.seen += 1;
    if (entry.seen <= (fault.after ?? 0) || entry.happened >= (fault.times ?? Number.POSITIVE_INFINITY)) return false;
    entry.happened += 1;
    return true;
  }

  return async (request, service) => {
    for (const entry of counted) {
      if (!due(entry, request, service)) continue;
      const { fault } = entry;
      // These two come before an answer; whatever the next fault does is done as well.
      if (fault.does === 'delay') await surroundings.sleep(fault.milliseconds ?? 0);
      else if (fault.does === 'link-meanwhile') await surroundings.linkMeanwhile(fault.partner ?? '', request);
      else return disturb(fault, request, service, surroundings);
    }
    return surroundings.handle(request);
  };
}

function appliesTo(fault: Fault, request: Request, service: ServiceName): boolean {
  if (fault.service !== undefined && fault.service !== service) return false;
  if (fault.method !== undefined && !same(fault.method, request.method)) return false;
  if (fault.path === undefined) return true;
  const parts = fault.path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(request.path);
}

async function disturb(
  fault: Fault,
  request: Request,
  service: ServiceName,
  around: FaultSurroundings,
): Promise<Answer | Silence> {
  const real = async () => around.handle(request);
  if (fault.takesEffect) await real();
  switch (fault.does) {
    case 'reset':
    case 'hang':
      return fault.does;
    case 'refuse':
      return around.refuse(fault.code ?? 0, request);
    case 'html':
      return {
        status: fault.status ?? 200,
        headers: { 'content-type': 'text/html', ...fault.headers },
        body: PROXY_PAGE,
      };
    case 'empty-list':
      return { status: 200, body: { value: [] } };
    case 'echo-token': {
      const token = new URLSearchParams(request.body).get('client_assertion') ?? request.headers['authorization'];
      return { status: fault.status ?? 400, body: echoing(token ?? '', service) };
    }
    case 'cut':
      return changed(await real(), (body) => {
        const text = JSON.stringify(body);
        return text.slice(0, Math.floor(text.length / 2));
      });
    case 'empty':
      return changed(await real(), () => undefined);
    case 'change':
      return changed(await real(), (body) => laidOver(body, fault.body));
    case 'foreign-next-link':
      return changed(await real(), (body) =>
        laidOver(body, { nextLink: `${otherName(request.origin)}${request.path}?foreign=true` }),
      );
    case 'circular-next-link':
      return changed(await real(), (body) =>
        laidOver(body, { nextLink: `${request.origin}${request.path}?${request.query}` }),
      );
    default: {
      const status = fault.status ?? 500;
      const body = fault.body === undefined ? plainError(status, service) : fault.body;
      return { status, ...(fault.headers ? { headers: fault.headers } : {}), body };
    }
  }
}

const PROXY_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Access blocked</title></head>' +
  '<body><h1>Access blocked</h1><p>The network policy does not allow this site.</p></body></html>\n';

/** The simulator under its other name: for a client another host, yet one where a request that should not be sent is seen. */
function otherName(origin: string): string {
  return origin.includes('localhost')
    ? origin.replace('localhost', '127.0.0.1')
    : origin.replace('127.0.0.1', 'localhost');
}

function changed(answer: Answer, change: (body: unknown) => unknown): Answer {
  return { ...answer, body: change(answer.body) };
}

/** One JSON value laid over another: objects are merged, everything else is replaced. */
function laidOver(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) merged[key] = laidOver(below[key], value);
  return merged;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error that quotes the token of the request, as services do that log too much. Assumption: none is on record. */
function echoing(token: string, service: ServiceName): unknown {
  const message = `The request with the token ${token} was refused.`;
  return service === 'entra'
    ? { error: 'invalid_request', error_description: `AADSTS50027: ${message}`, error_codes: [50027] }
    : { error: { code: 'BadRequest', message } };
}

const CODES: Readonly<Record<number, string>> = {
  408: 'RequestTimeout',
  409: 'Conflict',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

function plainError(status: number, service: ServiceName): unknown {
  const code = CODES[status] ?? `Status${status}`;
  const message = `A fault of this world: status ${status}.`;
  if (service === 'github') return { message };
  if (service === 'entra')
    return { error: 'temporarily_unavailable', error_description: `AADSTS90033: ${message}`, error_codes: [90033] };
  return { error: { code, message } };
}
