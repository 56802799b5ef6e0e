import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | undefined;
}

/** An answer; `silent`: none ever comes, `broken`: the connection is cut. */
export type Answer =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'silent'
  | 'broken';

/** A small server in the place of GitHub's API. What it does not know it answers with 404, like GitHub. */
export async function gitHub(
  routes: Readonly<Record<string, (request: Received) => Answer>>,
): Promise<{ apiUrl: string; received: Received[]; seen: () => string[] }> {
  const received: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const request: Received = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      body: text === '' ? {} : JSON.parse(text),
      authorization: incoming.headers.authorization,
    };
    received.push(request);
    const answer = routes[`${request.method} ${request.path}`]?.(request) ?? {
      status: 404,
      body: { message: 'Not Found' },
    };
    if (answer === 'silent') return;
    if (answer === 'broken') return outgoing.destroy();
    outgoing.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    outgoing.end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    received,
    seen: () => received.map(({ method, path }) => `${method} ${path}`),
  };
}

/** What every request of the tests has in common; pauses take no time and are recorded. */
export function asking(apiUrl: string): {
  token: string;
  repository: string;
  pullNumber: number;
  apiUrl: string;
  pause: (milliseconds: number) => Promise<void>;
  pauses: number[];
} {
  const pauses: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  return { token: 'gh-token', repository: 'contoso/onboarding', pullNumber: 7, apiUrl, pause, pauses };
}
