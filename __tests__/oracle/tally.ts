import type { Asked, Difference } from './ask.ts';
import type { Generated } from './templates.ts';

/** Where a template comes from: a seed, and its number among those of the seed. */
export interface Origin {
  readonly seed: number;
  readonly index: number;
}

/** What many comparisons came to in the same way. */
export interface Group {
  readonly kind: Difference['kind'];
  readonly cause: string;
  readonly origins: readonly Origin[];
}

/** More unknown values than this, of a hundred templates, are a failure. */
const UNKNOWN_PERCENT = 2;

/** Counts what came of the comparisons. */
export class Tally {
  readonly #groups = new Map<string, Group>();
  #templates = 0;
  #agreed = 0;
  #refused = 0;
  #open = 0;
  readonly #called = new Set<string>();

  add({ comparison, answers }: Asked, { template, open }: Generated, origin: Origin): void {
    this.#templates++;
    if (Object.keys(open).length > 0) this.#open++;
    for (const [, name = ''] of JSON.stringify(template).matchAll(/(\w+)\(/g)) this.#called.add(name.toLowerCase());
    if (answers.every(({ kind }) => kind !== 'deployed')) this.#refused++;
    if (comparison.kind === 'agree') {
      this.#agreed++;
      return;
    }
    const { kind, cause } = comparison;
    const key = `${kind} ${cause}`;
    this.#groups.set(key, { kind, cause, origins: [...(this.#groups.get(key)?.origins ?? []), origin] });
  }

  /** Those of these functions that no template called. */
  notCalled(names: readonly string[]): readonly string[] {
    return names.filter((name) => !this.#called.has(name.toLowerCase()));
  }

  /** Differences of a kind by cause, the most frequent first. */
  groups(kind: Difference['kind']): readonly Group[] {
    return [...this.#groups.values()]
      .filter((group) => group.kind === kind)
      .sort((one, other) => other.origins.length - one.origins.length);
  }

  #count(kind: Difference['kind']): number {
    return this.groups(kind).reduce((sum, { origins }) => sum + origins.length, 0);
  }

  /** Templates that do not disagree. */
  get passed(): number {
    return this.#agreed + this.#count('unknown');
  }

  /** Templates that disagree; and one more where too much is unknown. */
  get failed(): number {
    const tooMuch = this.#count('unknown') * 100 > this.#templates * UNKNOWN_PERCENT;
    return this.#count('disagree') + (tooMuch ? 1 : 0);
  }

  summary(seed: number): string {
    const unknown = this.#count('unknown');
    const percent = ((unknown * 100) / Math.max(1, this.#templates)).toFixed(1);
    const lines = (kind: Difference['kind']) =>
      this.groups(kind).map(({ cause, origins }) => `  ${origins.length} × ${cause}`);
    return [
      '',
      `Seeds from ${seed}: ${this.#templates} templates compared; the engine refuses ${this.#refused}, ${this.#open} have values left open.`,
      `${this.#agreed} agree. ${unknown} are unknown to ours only (${percent} %, at most ${UNKNOWN_PERCENT} %):`,
      ...lines('unknown'),
      `${this.#count('disagree')} disagree:`,
      ...lines('disagree'),
    ].join('\n');
  }
}
