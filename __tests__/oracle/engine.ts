import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { bicepLiteral } from './bicep-literal.ts';

/** Where `npm run bicep-cli` puts the CLI. */
export const CLI = join(import.meta.dirname, '..', '..', '.bicep-cli', 'bicep');

/** Whether the CLI is there to be asked. */
export function hasCli(): boolean {
  return existsSync(CLI);
}

/** What is given to a template at its deployment, by the names of its parameters. */
export type Given = Readonly<Record<string, unknown>>;

/** A template with what it is deployed with. */
export interface Question {
  readonly template: unknown;
  readonly given: Given;
}

/** A resource as the engine predicts it. */
export type Predicted = Readonly<Record<string, unknown>>;

/** What the engine says to a deployment: the resources it comes to, or its refusal in its own words. */
export type Answer =
  | { readonly kind: 'deployed'; readonly resources: readonly Predicted[]; readonly diagnostics: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }
  /** Refused by what loads a template and its parameters into the Bicep compiler, before the engine saw it. */
  | { readonly kind: 'not-loaded'; readonly message: string };

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The engine refused; the message is its own. */
class Refused extends Error {}

/** The subscription, tenant and so on that the engine deploys to; the ids are made up. */
const METADATA = {
  tenantId: 'bbbbbbbb-0000-4000-8000-000000000001',
  subscriptionId: '11111111-2222-4333-8444-555555555555',
  location: 'westeurope',
  deploymentName: 'deployment',
};

/**
 * Microsoft's own engine, behind one `bicep jsonrpc --stdio`. The protocol is the language server's: a header with the
 * length in bytes, then JSON-RPC 2.0. Templates are written into a temporary folder, which `close` removes.
 */
export class Engine {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pec-oracle-'));
  readonly #pending = new Map<number, Pending>();
  #received = Buffer.alloc(0);
  #asked = 0;
  #called = 0;

  constructor(program = CLI) {
    this.#process = spawn(program, ['jsonrpc', '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      cwd: this.#folder,
      env: {
        PATH: process.env['PATH'],
        HOME: this.#folder,
        DOTNET_BUNDLE_EXTRACT_BASE_DIR: join(this.#folder, 'bundle'),
      },
    });
    this.#process.stdout.on('data', (data: Buffer) => this.#receive(data));
    const fail = (error: Error) => {
      for (const { reject } of this.#pending.values()) reject(error);
      this.#pending.clear();
    };
    this.#process.on('error', fail);
    this.#process.on('exit', (code) => fail(new Error(`bicep jsonrpc ended with ${code}`)));
  }

  /** What comes of deploying a template. Several questions may be under way. */
  async ask({ template, given }: Question): Promise<Answer> {
    const number = ++this.#asked;
    const path = join(this.#folder, `${number}.bicepparam`);
    const json = join(this.#folder, `${number}.json`);
    const values = Object.entries(given).map(([name, value]) => `param ${name} = ${bicepLiteral(value)}\n`);
    writeFileSync(json, JSON.stringify(template));
    writeFileSync(path, `using './${number}.json'\n${values.join('')}`);
    try {
      return deployed(await this.#call('bicep/getSnapshot', { path, metadata: METADATA, externalInputs: null }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (!error.message.startsWith('Compilation failed')) return { kind: 'refused', message: error.message };
      return { kind: 'not-loaded', message: await this.#whyNotLoaded(path) };
    } finally {
      rmSync(json);
      rmSync(path);
    }
  }

  async #whyNotLoaded(path: string): Promise<string> {
    const { diagnostics } = (await this.#call('bicep/compileParams', { path, parameterOverrides: {} })) as {
      diagnostics: readonly { readonly code: string; readonly message: string }[];
    };
    return diagnostics.map(({ code, message }) => `${code} ${message}`).join(' ');
  }

  /** Ends the process and removes the folder. */
  async close(): Promise<void> {
    this.#process.stdin.end();
    if (this.#process.exitCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #call(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#called;
    const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, end))?.[1]);
      const start = end + 4;
      if (this.#received.length < start + length) return;
      this.#answer(JSON.parse(this.#received.toString('utf8', start, start + length)));
      this.#received = this.#received.subarray(start + length);
    }
  }

  #answer(message: unknown): void {
    const { id, result, error } = message as {
      id: number;
      result?: unknown;
      error?: { message: string; data?: { message?: string } };
    };
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Refused(error.data?.message ?? error.message));
    else pending?.resolve(result);
  }
}

function deployed(result: unknown): Answer {
  const { snapshot } = result as { snapshot: string };
  const { predictedResources, diagnostics } = JSON.parse(snapshot) as {
    predictedResources: Predicted[];
    diagnostics: unknown[];
  };
  return {
    kind: 'deployed',
    resources: predictedResources,
    diagnostics: diagnostics.map((one) => JSON.stringify(one)),
  };
}
