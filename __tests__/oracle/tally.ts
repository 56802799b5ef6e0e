import type { Asked } from './ask.ts';

interface Made {
  readonly seed: number;
  readonly index: number;
}

/** More unknown values than this, of a hundred templates, are a failure. */
const UNKNOWN_PERCENT = 2;

/** Counts what came of the comparisons. */
export class Tally {
  readonly #unknown = new Map<string, number>();
  readonly #disagreements = new Map<string, Made[]>();
  #templates = 0;
  #agreed = 0;
  #refused = 0;

  add({ comparison, answers }: Asked, seed: number, index: number): void {
    this.#templates++;
    if (answers.every(({ kind }) => kind !== 'deployed')) this.#refused++;
    if (comparison.kind === 'agree') this.#agreed++;
    else if (comparison.kind === 'unknown') {
      this.#unknown.set(comparison.cause, (this.#unknown.get(comparison.cause) ?? 0) + 1);
    } else {
      const places = this.#disagreements.get(comparison.cause) ?? [];
      this.#disagreements.set(comparison.cause, [...places, { seed, index }]);
    }
  }

  /** Templates that disagree, by cause, the most frequent first. */
  get disagreements(): readonly [string, readonly Made[]][] {
    return [...this.#disagreements].sort(([, one], [, other]) => other.length - one.length);
  }

  get #unknowns(): number {
    return this.#unknown.values().reduce((sum, count) => sum + count, 0);
  }

  get #tooManyUnknown(): boolean {
    return this.#unknowns * 100 > this.#templates * UNKNOWN_PERCENT;
  }

  /** Templates that disagree; and one more where too much is unknown. */
  get failed(): number {
    return this.#templates - this.#agreed - this.#unknowns + (this.#tooManyUnknown ? 1 : 0);
  }

  summary(seed: number): string {
    const percent = ((this.#unknowns * 100) / Math.max(1, this.#templates)).toFixed(1);
    const unknown = [...this.#unknown].sort(([, one], [, other]) => other - one);
    return [
      '',
      `Seeds from ${seed}: ${this.#templates} templates compared, of which the engine refuses ${this.#refused}.`,
      `${this.#agreed} agree. ${this.#unknowns} are unknown to ours only (${percent} %, at most ${UNKNOWN_PERCENT} %):`,
      ...unknown.map(([cause, count]) => `  ${count} × ${cause}`),
      `Disagreements by cause:${this.#disagreements.size === 0 ? ' none' : ''}`,
      ...this.disagreements.map(([cause, places]) => `  ${places.length} × ${cause}`),
      `${this.#agreed + this.#unknowns} passed, ${this.failed} failed`,
    ].join('\n');
  }
}
