import { Problem } from './problem.ts';

/** Waits a number of milliseconds; rejects with the signal's reason when it aborts. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The real wait. */
export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

/**
 * The deadline of all work (`timeout-minutes`). Its signal aborts what is under way; time spent waiting for a fresh
 * delegation is not counted.
 */
export class Deadline {
  readonly #minutes: number;
  readonly #controller = new AbortController();
  readonly #interruption = new AbortController();
  readonly #waitingFor = new Set<string>();
  #remaining: number;
  #startedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param minutes how long the work may take; a fraction is allowed */
  constructor(minutes: number) {
    this.#minutes = minutes;
    this.#remaining = minutes * 60_000;
    this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Aborts when the run is interrupted, also after the work is done. */
  get interruption(): AbortSignal {
    return this.#interruption.signal;
  }

  /** Milliseconds left. */
  get remaining(): number {
    return this.#timer === undefined ? this.#remaining : this.#remaining - (Date.now() - this.#startedAt);
  }

  /** Whether it has passed. */
  get passed(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Does work under a name that is told when the deadline passes meanwhile. */
  async during<T>(what: string, work: () => Promise<T>): Promise<T> {
    this.#waitingFor.add(what);
    try {
      return await work();
    } catch (error) {
      // Libraries wrap an abort in errors of their own; what happened is that time ran out.
      throw this.passed ? this.#controller.signal.reason : error;
    } finally {
      this.#waitingFor.delete(what);
    }
  }

  /** Stops the clock while something is waited for. */
  async pause<T>(wait: () => Promise<T>): Promise<T> {
    this.#stop();
    try {
      return await wait();
    } finally {
      this.#start();
    }
  }

  /**
   * Ends all work at once: the runner ends the step.
   *
   * @param signal the signal that said so: SIGINT, SIGTERM
   */
  interrupt(signal: NodeJS.Signals): void {
    this.#interruption.abort();
    if (this.passed) return;
    this.#stop();
    this.#remaining = 0;
    this.#abort(
      `The run was interrupted (${signal}) while waiting for: ${this.#whatIsWaitedFor()}.`,
      'The workflow was cancelled, or the step met its own timeout-minutes. What was found by then is reported; run the job again for the rest.',
    );
  }

  /** Ends the clock, so that the process can end. */
  end(): void {
    this.#stop();
  }

  #start(): void {
    if (this.passed) return;
    this.#startedAt = Date.now();
    this.#timer = setTimeout(() => this.#pass(), Math.max(0, this.#remaining));
    // Alone it keeps no process alive: what is waited for does.
    this.#timer.unref();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#remaining = this.remaining;
    this.#timer = undefined;
  }

  #pass(): void {
    this.#abort(
      `The deadline of ${this.#minutes} minutes passed while waiting for: ${this.#whatIsWaitedFor()}.`,
      'Run the job again. If it happens again, look at the service named above, or raise timeout-minutes.',
    );
  }

  #whatIsWaitedFor(): string {
    const waiting = [...this.#waitingFor];
    return waiting.length > 0 ? waiting.join('; ') : 'the work to be finished';
  }

  #abort(message: string, remedy: string): void {
    this.#controller.abort(new Problem(message, remedy));
  }
}

/** How long work that was told to end may take to hand over what it has. */
const HANDING_OVER_MS = 500;

/**
 * Work that may not heed the deadline's signal. When the deadline passes it may still hand over what it has for a
 * moment; then it is given up, and the deadline's Problem is thrown.
 *
 * @param what how the work is called in that Problem: "the templates to be read"
 */
export async function orDeadline<T>(deadline: Deadline, what: string, work: Promise<T>): Promise<T> {
  const { signal } = deadline;
  const finished = new AbortController();
  const passed = new Promise<never>((_, reject) => {
    const giveUp = () => setTimeout(() => reject(signal.reason), HANDING_OVER_MS);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true, signal: finished.signal });
  });
  try {
    return await deadline.during(what, () => Promise.race([work, passed]));
  } finally {
    finished.abort();
  }
}
