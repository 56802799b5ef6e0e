import { type Asked, compareWith } from './ask.ts';
import { type Reader, readAndJudge } from './judged.ts';
import type { Origin } from './tally.ts';
import type { Generated } from './templates.ts';

/** A reader that takes one thing in a template for another, as a fault in the evaluator would. */
function mistaking(one: RegExp, other: string): Reader {
  return ({ template, given }) =>
    readAndJudge({ template: JSON.parse(JSON.stringify(template).replaceAll(one, other)), given });
}

/** A reader whose judge takes every refusal lightly. */
const blind: Reader = (question) => {
  const { definitions, unreadable } = readAndJudge(question);
  return { definitions: definitions.map((one) => ({ ...one, verdict: 'ready' })), unreadable };
};

/** Faults that the differential test must find, each a reader in which it is planted. */
const FAULTS: Readonly<Record<string, Reader>> = {
  'union() gives what all have': mistaking(/\bunion\(/g, 'intersection('),
  'first() gives the last': mistaking(/\bfirst\(/g, 'last('),
  'skip() takes': mistaking(/\bskip\(/g, 'take('),
  'less() gives the opposite': mistaking(/\bless\(/g, 'greaterOrEquals('),
  'filter() keeps everything': mistaking(/\bfilter\((?=\w)/g, 'coalesce('),
  'copyIndex() counts from one': mistaking(/copyIndex\(\)/g, 'copyIndex(1)'),
  'an inner deployment is outer': mistaking(/"scope":"inner"/g, '"scope":"outer"'),
  'a condition is not looked at': mistaking(/"condition":/g, '"comments":'),
  'parameters keep their defaults': ({ template }) => readAndJudge({ template, given: {} }),
  'what the engine refuses is ready': blind,
};

/** Whether the comparison finds faults that are planted in the reader: each by a template on which ours agrees. */
export class PlantedFaults {
  readonly #found = new Map<string, Origin>();

  /** Lets those that are not found yet read a template that the engine has answered. */
  look(question: Generated, { comparison, answers }: Asked, origin: Origin): void {
    if (comparison.kind === 'disagree') return;
    for (const [name, reader] of Object.entries(FAULTS)) {
      if (this.#found.has(name)) continue;
      if (compareWith(answers, question, reader).kind === 'disagree') this.#found.set(name, origin);
    }
  }

  /** A line for each fault, and how many were not found. */
  get report(): { readonly lines: readonly string[]; readonly found: number; readonly missed: number } {
    const names = Object.keys(FAULTS);
    const lines = names.map((name) => {
      const origin = this.#found.get(name);
      return `  ${name}: ${origin ? `found by ${origin.seed}:${origin.index}` : 'NOT FOUND'}`;
    });
    return { lines, found: this.#found.size, missed: names.length - this.#found.size };
  }
}
