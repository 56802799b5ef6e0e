import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from './certificates.ts';
import { type Clock, REAL_CLOCK } from './clock.ts';
import type { PartnerLink } from './resource-manager/partner-links.ts';
import { resourceManager } from './resource-manager/resource-manager.ts';
import { jobEnvironment } from './runner/environment.ts';
import { answerHeaders } from './services/answer-headers.ts';
import { entra as makeEntra } from './services/entra.ts';
import type { Answer, Request } from './services/exchange.ts';
import { withFaults } from './services/faults.ts';
import { github as makeGitHub } from './services/github.ts';
import { audiencesOf, METADATA_PATH, metadata } from './services/metadata.ts';
import { checkWorld } from './world/check-world.ts';
import { loadWorld } from './world/load-world.ts';
import type { ServiceName, World } from './world/world.ts';

/** A request as it was answered. Bodies and headers are not kept: they hold tokens. */
export interface RecordedRequest {
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Status of the answer; 0 when there was none: the connection was closed, or is still open. */
  readonly status: number;
  /** The host and port the client asked. */
  readonly host: string;
  /** When it came, in milliseconds since the simulator's start. */
  readonly at: number;
}

/** A running simulator. */
export interface Simulator {
  /** `https://localhost:PORT`, also reached as 127.0.0.1. */
  readonly url: string;
  /** PEM file of the authority to trust, removed by `close`. */
  readonly caFile: string;
  /** The environment of a job in this world. `RUNNER_TEMP` and the runner's files are left to the caller. */
  readonly environment: Record<string, string>;
  /** The action's inputs in this world. */
  readonly inputs: Record<string, string>;
  readonly requests: readonly RecordedRequest[];
  /** TLS connections accepted so far. */
  readonly connections: number;
  /** The partner links as they are now, deleted ones included. */
  state(): { readonly links: readonly PartnerLink[] };
  /** Ends every connection, frees the port, removes the temporary folder. */
  close(): Promise<void>;
}

/**
 * Starts GitHub's token service, Microsoft Entra and Azure Resource Manager on loopback.
 *
 * @param world a world, the name of one that comes with the simulator, or the path of a YAML file
 * @param options port: 0, the default, takes a free one; clock: the real one unless told
 * @throws Error that lists what is wrong with the world
 */
export async function startSimulator(
  world: World | string,
  options: { port?: number; clock?: Clock } = {},
): Promise<Simulator> {
  const clock = options.clock ?? REAL_CLOCK;
  const known = typeof world === 'string' ? await loadWorld(world) : checkWorld(world, world.title);
  const certificates = await makeCertificates();
  const start = performance.now();

  // A token for one of the server's two names is good under the other as well.
  const audiences = () => ['localhost', '127.0.0.1'].flatMap((host) => audiencesOf(known, `https://${host}:${port}`));
  const github = makeGitHub(known.github);
  const entra = makeEntra(known, audiences);
  const arm = resourceManager(known, audiences, clock.now);

  function serviceOf(path: string): ServiceName {
    if (path.startsWith('/github/')) return 'github';
    if (path.toLowerCase() === METADATA_PATH) return 'metadata';
    return entra.owns(path) ? 'entra' : 'arm';
  }

  async function handle(request: Request): Promise<Answer> {
    switch (serviceOf(request.path)) {
      case 'github':
        return github.answer(request);
      case 'metadata':
        return metadata(request, audiencesOf(known, request.origin));
      case 'entra':
        return entra.answer(request);
      default:
        return arm.answer(request);
    }
  }

  const faulty = withFaults(known.faults ?? [], {
    handle,
    sleep: clock.sleep,
    refuse: (code, request) => entra.refusal(code, request),
    linkMeanwhile: async (partner, request) => {
      const caller = await arm.callerOf(request);
      if (caller) arm.partnerLinks.linkMeanwhile(partner, caller);
    },
  });

  const headersOf = answerHeaders();
  const requests: RecordedRequest[] = [];
  let connections = 0;

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await received(message);
    const service = serviceOf(request.path);
    const record = { service, method: request.method, path: request.path, query: Object.fromEntries(request.query) };
    const index =
      requests.push({ ...record, status: 0, host: new URL(request.origin).host, at: performance.now() - start }) - 1;
    if (known.latency) await clock.sleep(known.latency);
    const answer = await faulty(request, service);
    if (answer === 'hang') return;
    if (answer === 'reset') {
      message.socket.destroy();
      return;
    }
    const noted = requests[index];
    if (noted) requests[index] = { ...noted, status: answer.status };
    const body =
      answer.body === undefined ? '' : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    const headers = { ...headersOf(service, request, body !== ''), ...answer.headers };
    response.writeHead(answer.status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
    response.end(body);
  }

  const server = createServer({ key: certificates.key, cert: certificates.certificate }, (message, response) => {
    serve(message, response).catch((error: unknown) => {
      // A client that went away is its own business; anything else is a bug here, and its stack is wanted.
      if (response.destroyed || message.destroyed) return;
      console.error('The simulator failed:', error);
      response.writeHead(500).end();
    });
  });
  server.on('secureConnection', () => {
    connections += 1;
  });
  // Clients that do not trust the authority break off the handshake; they report it themselves.
  server.on('tlsClientError', () => undefined);
  const port = await listen(server, options.port ?? 0);

  const url = `https://localhost:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, certificates.ca);
  return {
    url,
    caFile,
    environment: await jobEnvironment(known, { url, caFile, requestToken: github.requestToken, folder }),
    inputs: { environment: url, ...known.inputs },
    requests,
    get connections() {
      return connections;
    },
    state: () => ({ links: arm.partnerLinks.links() }),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(`Port ${port} is in use. Choose another with --port, or leave it out to take a free one.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function received(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const origin = `https://${message.headers.host ?? 'localhost'}`;
  // Not `new URL(path)`: it would tidy up paths, and the simulator must see what was sent.
  const [path = '/', query = ''] = (message.url ?? '/').split(/\?(.*)/s);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) headers[name] = [value ?? ''].flat().join(', ');
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    origin,
  };
}
