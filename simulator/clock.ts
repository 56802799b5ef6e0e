import { setTimeout } from 'node:timers/promises';

/** The time of a world. Tokens keep the real one: clients compare theirs with it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

export const REAL_CLOCK: Clock = { now: Date.now, sleep: (milliseconds) => setTimeout(milliseconds) };
