import type { Finding } from '../pec/finding.ts';
import type { Fact } from '../pec/value.ts';

/** What was said already in one place, so that nothing is said there twice. */
export class Told {
  #text = '';

  /** Notes what is said. */
  say(text: string): void {
    this.#text += `${text}\n`;
  }

  /** The facts whose values were not said yet. */
  fresh({ facts = [] }: Finding): readonly Fact[] {
    return facts.filter(([, value]) => !this.#text.includes(value));
  }
}

/** All that a finding asks to be done, in order. */
export function stepsOf({ remedy, steps = [remedy] }: Finding): readonly string[] {
  return steps;
}

/**
 * A finding in sentences: what is wrong, the facts, and what to do. Plain text, to be escaped.
 *
 * @param facts those to tell; all of them unless told
 */
export function sentences(found: Finding, facts: readonly Fact[] = found.facts ?? []): string {
  return [found.message, ...facts.map(factSentence), `To do: ${stepsOf(found).join(' ')}`].join(' ');
}

/** "Role: Reader (acdd72a7-…)." */
function factSentence([name, value]: Fact): string {
  return `${capitalised(name)}: ${value}${/[.!?…]'?$/.test(value) ? '' : '.'}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
