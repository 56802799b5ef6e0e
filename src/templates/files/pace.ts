import { setImmediate } from 'node:timers/promises';

/**
 * Lets other work have its turn between two files, timers above all: without it, no deadline would pass while templates
 * are evaluated.
 *
 * @returns false once time is up
 */
export type Pace = () => Promise<boolean>;

/** How long files are read before others have a turn, in milliseconds: a turn costs little, but not nothing. */
const TURN_MS = 20;

/** The pace of a reading that ends when the signal does. */
export function paceOf(signal: AbortSignal | undefined, now: () => number = performance.now.bind(performance)): Pace {
  let turn = now();
  return async () => {
    if (now() - turn >= TURN_MS) {
      await setImmediate();
      turn = now();
    }
    return signal?.aborted !== true;
  };
}
