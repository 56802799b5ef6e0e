import { describe, expect, it } from 'vitest';
import type { Fault, World } from '../../../simulator/world/world.ts';
import { assignments, handClock, partners, type Session, session } from '../session.ts';

/** A world with this fault, and a way to see answers that no schema fits. */
async function disturbed(
  ...faults: Fault[]
): Promise<Session & { raw: (method: string, path: string) => ReturnType<Session['send']> }> {
  const one = await session('onboarding', { faults });
  let token: Promise<string> | undefined;
  return {
    ...one,
    raw: async (method, path) => {
      token ??= one.accessToken();
      return one.send(path, { method, headers: { authorization: `Bearer ${await token}` } });
    },
  };
}

describe('a fault', () => {
  it('applies to a service, a method and a path, after some requests and for some times', async () => {
    const { arm } = await disturbed({
      service: 'arm',
      method: 'GET',
      path: '*/partners*',
      after: 1,
      times: 2,
      does: 'answer',
      status: 503,
    });
    const seen: number[] = [];
    for (let read = 0; read < 4; read += 1) seen.push((await arm('GET', partners())).status);
    expect(seen).toEqual([404, 503, 503, 404]);
    expect((await arm('PUT', partners('4815162'))).status).toBe(200);
    expect((await arm('GET', assignments())).status).toBe(200);
  });

  it('throttles with or without Retry-After', async () => {
    const { arm } = await disturbed(
      { service: 'arm', times: 1, does: 'answer', status: 429, headers: { 'Retry-After': '7' } },
      { service: 'arm', times: 1, does: 'answer', status: 429 },
    );
    const [first, second, third] = [
      await arm('GET', partners()),
      await arm('GET', partners()),
      await arm('GET', partners()),
    ];
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, null]);
    expect(third.status).toBe(404);
  });

  it('breaks the connection or says nothing, and is recorded as such', async () => {
    const { raw, simulator } = await disturbed(
      { service: 'arm', method: 'GET', times: 1, does: 'reset' },
      { service: 'arm', method: 'PUT', times: 1, does: 'hang' },
    );
    await expect(raw('GET', partners())).rejects.toThrow('fetch failed');
    const headers = { authorization: 'Bearer x' };
    const url = new URL(partners('4815162'), simulator.url);
    await expect(fetch(url, { method: 'PUT', headers, signal: AbortSignal.timeout(200) })).rejects.toThrow('timeout');
    expect(simulator.requests.slice(-2)).toMatchObject([
      { service: 'arm', method: 'GET', status: 0 },
      { service: 'arm', method: 'PUT', status: 0 },
    ]);
  });

  it('hides a write that took effect', async () => {
    const { raw, arm, simulator } = await disturbed(
      { method: 'PUT', service: 'arm', times: 1, takesEffect: true, does: 'answer', status: 500 },
      { method: 'DELETE', service: 'arm', takesEffect: true, does: 'reset' },
    );
    expect((await raw('PUT', partners('4815162'))).status).toBe(500);
    expect((await arm('GET', partners())).body.properties.partnerId).toBe('4815162');
    await expect(raw('DELETE', partners('4815162'))).rejects.toThrow();
    expect(simulator.state().links[0]?.state).toBe('Deleted');
  });

  it('does not let a write take effect unless it says so', async () => {
    const { raw, simulator } = await disturbed({ method: 'PUT', service: 'arm', does: 'answer', status: 500 });
    expect((await raw('PUT', partners('4815162'))).status).toBe(500);
    expect(simulator.state().links).toEqual([]);
  });

  it('lets somebody else link first', async () => {
    const { arm } = await disturbed({
      method: 'PUT',
      service: 'arm',
      times: 1,
      does: 'link-meanwhile',
      partner: '4815200',
    });
    expect((await arm('PUT', partners('4815162'))).status).toBe(409);
    expect((await arm('GET', partners())).body.properties.partnerId).toBe('4815200');
  });

  it('garbles bodies: a web page, half of the JSON, nothing, other values', async () => {
    const list = { service: 'arm', path: '*/registrationAssignments', times: 1 } as const;
    const { raw } = await disturbed(
      { ...list, does: 'html' },
      { ...list, does: 'cut' },
      { ...list, does: 'empty' },
      { ...list, does: 'change', body: { value: 'none' } },
      { ...list, does: 'empty-list' },
    );
    const next = () => raw('GET', assignments());
    const page = await next();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(page.text).toMatch(/^<!DOCTYPE html>/);
    const cut = await next();
    expect(cut.text).toMatch(/^\{"value":\[/);
    expect(() => JSON.parse(cut.text)).toThrow();
    expect((await next()).text).toBe('');
    expect((await next()).body).toEqual({ value: 'none' });
    expect((await next()).body).toEqual({ value: [] });
    expect((await next()).body.value).toHaveLength(1);
  });

  it('leads a list to another host, or in circles', async () => {
    const list = { service: 'arm', path: '*/registrationAssignments', times: 1 } as const;
    const { arm, simulator } = await disturbed(
      { ...list, does: 'foreign-next-link' },
      { ...list, does: 'circular-next-link' },
    );
    const foreign = new URL((await arm('GET', assignments())).body.nextLink ?? '');
    expect(foreign.hostname).toBe('127.0.0.1');
    const circle = (await arm('GET', assignments())).body.nextLink ?? '';
    expect(decodeURIComponent(circle)).toBe(`${simulator.url}${assignments()}`);
  });

  it("reaches GitHub's token service and Entra as well", async () => {
    const one = await session('onboarding', {
      faults: [
        { service: 'github', times: 1, does: 'answer', status: 503 },
        { service: 'entra', path: '*/token', times: 1, does: 'refuse', code: 530032 },
      ],
    });
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '' } = one.simulator.environment;
    expect((await one.send(url)).status).toBe(503);
    await expect(one.accessToken()).rejects.toThrow('AADSTS530032');
    expect(await one.accessToken()).toBeTruthy();
  });

  it('delays, and the world answers late as a whole', async () => {
    const metadata = '/metadata/endpoints?api-version=2022-09-01';
    const waitsOfTwo = async (changes: Partial<World>) => {
      const clock = handClock();
      const one = await session('onboarding', changes, clock);
      expect((await one.send(metadata)).status).toBe(200);
      expect((await one.send(metadata)).status).toBe(200);
      return clock.waits;
    };
    const delay: Fault = { service: 'metadata', times: 1, does: 'delay', milliseconds: 300 };
    expect(await waitsOfTwo({ faults: [delay] })).toEqual([300]);
    expect(await waitsOfTwo({ latency: 120 })).toEqual([120, 120]);
  });
});

describe('the record', () => {
  it('has each request and counts connections, without tokens', async () => {
    const { arm, simulator } = await session('onboarding');
    await arm('GET', partners());
    expect(simulator.requests.map(({ service, method, status }) => `${service} ${method} ${status}`)).toEqual([
      'github GET 200',
      'entra GET 200',
      'entra POST 200',
      'arm GET 404',
    ]);
    expect(simulator.requests[3]).toMatchObject({
      path: '/providers/Microsoft.ManagementPartner/partners',
      query: { 'api-version': '2018-02-01' },
    });
    expect(simulator.connections).toBeGreaterThan(0);
    expect(JSON.stringify(simulator.requests)).not.toContain('eyJ');
  });
});
