import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpMethods,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { retryAfter, retryPolicy } from '../../../src/azure/http/retry.ts';
import { Deadline } from '../../../src/deadline.ts';

type Step = number | { status: number; headers: Record<string, string> } | Error;

let deadline: Deadline;
beforeEach(() => {
  deadline = new Deadline(1);
});
afterEach(() => deadline.end());

/** Sends a request through the policy; each try meets the next step, the last one again and again. */
async function send(method: HttpMethods, steps: Step[]) {
  const waits: number[] = [];
  const sleep = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const request = createPipelineRequest({ url: 'https://arm.test/partners?secret=x', method });
  let tries = 0;
  const next = (): Promise<PipelineResponse> => {
    const step = steps[Math.min(tries, steps.length - 1)] ?? 200;
    tries++;
    if (step instanceof Error) return Promise.reject(step);
    const { status, headers } = typeof step === 'number' ? { status: step, headers: {} } : step;
    return Promise.resolve({ request, status, headers: createHttpHeaders(headers) });
  };
  const policy = retryPolicy({ deadline, sleep, log: () => undefined, random: () => 0.5 }, 30_000);
  const outcome = await policy.sendRequest(request, next).then(
    ({ status }) => status,
    (error: Error) => error.message,
  );
  return { outcome, tries, waits };
}

const reset = new RestError('socket hang up', { code: 'ECONNRESET' });
const cut = new RestError('Error reading response as text: aborted', { code: 'PARSE_ERROR' });
const timeOut = Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' });

describe('reads', () => {
  test.each([408, 429, 500, 501, 502, 503, 504, 520])('are sent again after %i', async (status) => {
    expect(await send('GET', [status, status, 200])).toMatchObject({ outcome: 200, tries: 3 });
  });

  test.each([
    ['a reset', reset],
    ['an answer that breaks off', cut],
    ['a time-out', timeOut],
  ])('are sent again after %s', async (_, error) => {
    expect(await send('GET', [error, error, 200])).toMatchObject({ outcome: 200, tries: 3 });
  });

  test.each([200, 301, 400, 401, 403, 404, 409])('are not sent again after %i', async (status) => {
    expect(await send('GET', [status])).toMatchObject({ outcome: status, tries: 1 });
  });

  test('are given up, and the error names the request without its query', async () => {
    const { outcome, tries } = await send('GET', [reset]);
    expect(tries).toBe(5);
    expect(outcome).toBe('GET https://arm.test/partners got no answer (ECONNRESET): socket hang up.');
    expect((await send('GET', [cut])).outcome).toContain('broke off');
    expect((await send('GET', [timeOut])).outcome).toContain('within 30 s');
  });

  test('wait longer each time, with jitter', async () => {
    expect((await send('GET', [503])).waits).toEqual([500, 1000, 2000, 4000]);
  });

  test('a certificate that is not trusted is no reason to try again', async () => {
    const { tries, outcome } = await send('GET', [
      new RestError('self-signed certificate in chain', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
    ]);
    expect(tries).toBe(1);
    expect(outcome).toContain('SELF_SIGNED_CERT_IN_CHAIN');
  });
});

describe('writes', () => {
  test.each(['PUT', 'PATCH'] as const)('%s is sent again after 429 only', async (method) => {
    expect(await send(method, [429, 200])).toMatchObject({ outcome: 200, tries: 2 });
    expect(await send(method, [500, 200])).toMatchObject({ outcome: 500, tries: 1 });
    expect(await send(method, [408, 200])).toMatchObject({ outcome: 408, tries: 1 });
    expect(await send(method, [reset, 200])).toMatchObject({ tries: 1 });
    expect(await send(method, [timeOut, 200])).toMatchObject({ tries: 1 });
  });
});

describe('Retry-After', () => {
  test('is obeyed', async () => {
    expect((await send('GET', [{ status: 429, headers: { 'Retry-After': '7' } }, 200])).waits).toEqual([7000]);
  });

  test('beyond the deadline ends the request at once', async () => {
    const { outcome, tries, waits } = await send('GET', [{ status: 429, headers: { 'Retry-After': '3600' } }]);
    expect({ tries, waits }).toEqual({ tries: 1, waits: [] });
    expect(outcome).toContain('3600 s');
  });

  test.each([
    [{ 'retry-after': '5' }, 5000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 10:00:05 GMT' }, 5000],
    [{ 'retry-after-ms': '250', 'retry-after': '5' }, 250],
    [{ 'x-ms-retry-after-ms': '300' }, 300],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{}, undefined],
  ])('%j', (headers, expected) => {
    expect(retryAfter({ headers: createHttpHeaders(headers) }, Date.parse('2026-11-22T10:00:00Z'))).toBe(expected);
  });
});
