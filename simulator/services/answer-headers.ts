import type { ServiceName } from '../world/world.ts';
import type { Request } from './exchange.ts';

/** Requests that a principal may still make, as Azure counts them: per window, and more reads than writes. */
const READS = 15000;
const WRITES = 1200;

/** The headers of an answer. */
export type AnswerHeaders = (service: ServiceName, request: Request, hasBody: boolean) => Record<string, string>;

/**
 * Makes the headers that come with every answer of a service, counting requests. Resource Manager's names and
 * starting figures are those of recorded answers; clients quote the two request ids when they report an error.
 */
export function answerHeaders(): AnswerHeaders {
  const used = { reads: 0, writes: 0 };
  return (service, request, hasBody) => headers(service, request, hasBody, used);
}

function headers(
  service: ServiceName,
  request: Request,
  hasBody: boolean,
  used: { reads: number; writes: number },
): Record<string, string> {
  const common: Record<string, string> = {
    'cache-control': 'no-cache',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    date: new Date().toUTCString(),
    ...(hasBody ? { 'content-type': 'application/json; charset=utf-8' } : {}),
  };
  if (service !== 'arm') return { ...common, 'x-ms-request-id': crypto.randomUUID() };
  const requestId = crypto.randomUUID();
  const correlation = request.headers['x-ms-correlation-request-id'] ?? requestId;
  const kind = request.method === 'GET' ? 'reads' : 'writes';
  used[kind] += 1;
  const left = Math.max(0, (kind === 'reads' ? READS : WRITES) - used[kind]);
  const counted = /^\/subscriptions\//i.test(request.path) ? 'subscription' : 'tenant';
  return {
    ...common,
    'x-ms-request-id': requestId,
    'x-ms-correlation-request-id': correlation,
    'x-ms-routing-request-id': `SIMULATOR:${new Date().toISOString().slice(0, 19)}Z:${requestId}`,
    [`x-ms-ratelimit-remaining-${counted}-${kind}`]: String(left),
  };
}
