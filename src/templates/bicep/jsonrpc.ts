import type { ChildProcess } from 'node:child_process';
import type { BicepCli } from './cli.ts';
import { OUTPUT_LIMIT, TIME_LIMIT, tooLong, tooMuch } from './limits.ts';

/** What came of one request. */
export type RpcAnswer =
  | { readonly kind: 'result'; readonly result: unknown }
  /** It has no such method, threw, or ended: another way may lead to an answer. */
  | { readonly kind: 'failed' }
  /** It hung, wrote too much, or the run is over. As a clause. */
  | { readonly kind: 'broken'; readonly why: string };

/** `bicep jsonrpc --stdio`: one process that compiles many files, one after the other. */
export interface RpcProcess {
  /** Asks, when the last request was answered. After an answer that is no result the process may have ended. */
  ask(method: string, params: object): Promise<RpcAnswer>;
  readonly ended: boolean;
  end(): void;
}

/**
 * Starts the process. Messages are framed as in the Language Server Protocol: `Content-Length: n`, an empty line, JSON.
 * @param cli with the environment that it is to see
 * @param folder where it runs
 */
export async function startRpc(cli: BicepCli, folder: string): Promise<RpcProcess> {
  // Costs milliseconds that a run without Bicep should not pay.
  const { spawn } = await import('node:child_process');
  const child = spawn(cli.path, ['jsonrpc', '--stdio'], {
    cwd: folder,
    env: cli.environment,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  return new Conversation(child, cli);
}

class Conversation implements RpcProcess {
  readonly #child: ChildProcess;
  readonly #limit: number;
  readonly #signal: AbortSignal | undefined;
  readonly #frames = new Frames();
  readonly #end = (): void => this.end();
  #ended = false;
  #requests = 0;
  #settle: ((answer: RpcAnswer) => void) | undefined;

  constructor(child: ChildProcess, { timeLimit, signal }: BicepCli) {
    this.#child = child;
    this.#limit = timeLimit ?? TIME_LIMIT;
    this.#signal = signal;
    child.on('error', () => this.#over({ kind: 'failed' }));
    child.on('exit', () => this.#over({ kind: 'failed' }));
    // A process that ended no longer reads, and says so when it is written to.
    child.stdin?.on('error', () => this.#over({ kind: 'failed' }));
    child.stdout?.on('data', (piece: Buffer) => this.#read(piece));
    // Whatever ends this process ends that one too.
    process.once('exit', this.#end);
  }

  get ended(): boolean {
    return this.#ended;
  }

  end(): void {
    this.#over({ kind: 'failed' });
  }

  ask(method: string, params: object): Promise<RpcAnswer> {
    if (this.#signal?.aborted) this.end();
    if (this.#ended) return Promise.resolve(this.#signal?.aborted ? DEADLINE : { kind: 'failed' });
    this.#requests++;
    const body = JSON.stringify({ jsonrpc: '2.0', id: this.#requests, method, params });
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#over(tooLong(this.#limit)), this.#limit);
      const passed = (): void => this.#over(DEADLINE);
      this.#signal?.addEventListener('abort', passed, { once: true });
      this.#settle = (answer) => {
        this.#settle = undefined;
        clearTimeout(late);
        this.#signal?.removeEventListener('abort', passed);
        resolve(answer);
      };
      this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  #over(answer: RpcAnswer): void {
    if (!this.#ended) {
      this.#ended = true;
      process.removeListener('exit', this.#end);
      this.#child.kill('SIGKILL');
    }
    this.#settle?.(answer);
  }

  #read(piece: Buffer): void {
    if (!this.#frames.add(piece)) this.#over(tooMuch());
    for (let text = this.#frames.next(); text !== undefined; text = this.#frames.next()) {
      const message = parsed(text);
      if (!isRecord(message) || message['id'] !== this.#requests) continue;
      const { result } = message;
      this.#settle?.(result === undefined || result === null ? { kind: 'failed' } : { kind: 'result', result });
    }
  }
}

const DEADLINE = { kind: 'broken', why: 'the deadline of the run passed' } as const;

/** Whether a value is an object with members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BLANK_LINE = Buffer.from('\r\n\r\n');
const MOST_HEADERS = 4096;

/** Puts messages together from the pieces in which they come. */
class Frames {
  #pieces: Buffer[] = [];
  #size = 0;
  /** How many bytes the message takes with its headers; undefined until these are there. */
  #wanted: { readonly from: number; readonly to: number } | undefined;

  /** @returns whether there is no more than may be written at once */
  add(piece: Buffer): boolean {
    this.#pieces.push(piece);
    this.#size += piece.length;
    return this.#size <= OUTPUT_LIMIT + MOST_HEADERS;
  }

  /** The next whole message. */
  next(): string | undefined {
    this.#wanted ??= this.#headers();
    if (!this.#wanted || this.#size < this.#wanted.to) return undefined;
    const { from, to } = this.#wanted;
    const all = this.#joined();
    this.#keep(all.subarray(to));
    return all.toString('utf8', from, to);
  }

  #headers(): { from: number; to: number } | undefined {
    const all = this.#joined();
    const end = all.subarray(0, MOST_HEADERS).indexOf(BLANK_LINE);
    if (end < 0) return undefined;
    const length = /^Content-Length: *(\d{1,12})\r?$/im.exec(all.toString('latin1', 0, end))?.[1];
    const from = end + BLANK_LINE.length;
    return { from, to: from + Number(length ?? 0) };
  }

  #joined(): Buffer {
    const [first, ...others] = this.#pieces;
    const all = first !== undefined && others.length === 0 ? first : Buffer.concat(this.#pieces);
    this.#pieces = [all];
    return all;
  }

  #keep(rest: Buffer): void {
    this.#pieces = [rest];
    this.#size = rest.length;
    this.#wanted = undefined;
  }
}
