import type { Run } from './run.ts';

/**
 * How Azure's engine compares texts: as words, by the root collation of Unicode (.NET's invariant culture), and not sign
 * by sign. As the Bicep CLI 0.49.2 answers (Azure.Deployments 1.812.0).
 */

interface Collation {
  readonly order: Intl.Collator;
  /** Sets case aside, but not accents. */
  readonly sameness: Intl.Collator;
  readonly signs: Intl.Segmenter;
}

/** Made when it is needed: loading the data of a language takes ten milliseconds. */
let made: Collation | undefined;

function collation(): Collation {
  made ??= {
    order: new Intl.Collator('en'),
    sameness: new Intl.Collator('en', { sensitivity: 'accent' }),
    signs: new Intl.Segmenter('en'),
  };
  return made;
}

/**
 * Signs for which .NET has rules of its own (kana, full and half width), that stand for whole words, that join others,
 * or whose other case is not in every version of Unicode.
 */
const UNSETTLED =
  /[\u019b\u0264\u1c80-\u1c8f\u3040-\u30ff\u31f0-\u33ff\ua7c0-\ua7ff\ufb50-\ufdff\uff00-\uffef\p{Cn}\p{Co}\p{Cs}\p{RI}\p{Emoji_Modifier}\p{Join_Control}]/u;

/** Signs that are compared in the same way by every collation. */
const ORDINARY = /^[\t\n\r -~]*$/;

/**
 * How two texts are ordered, as words in a dictionary: `a` before `A`, and both before `b`. Undefined where it is not
 * settled.
 */
export function orderOf(one: string, other: string): number | undefined {
  if (one === other) return 0;
  return UNSETTLED.test(one) || UNSETTLED.test(other) ? undefined : Math.sign(collation().order.compare(one, other));
}

/** How a text is looked for in another one. */
type Search = 'indexOf' | 'lastIndexOf' | 'startsWith' | 'endsWith';

/** The most pieces of a text that are compared in one search, so that long texts do not take long. */
const MAX_COMPARISONS = 20_000;

/** A ligature stands for up to four signs. */
const MOST_SIGNS = 4;

/**
 * Looks for a text in another one, case set aside: what is found begins and ends with whole signs (an `e` with an accent
 * is no `e`, however it is written), and what counts for nothing, like a soft hyphen, is passed over.
 * @returns the index in UTF-16 units or -1, or 1 or 0 for whether it stands at the beginning or the end; undefined where
 * that is not settled, or takes too long
 * @throws Exhausted when the budget is spent
 */
export function search(how: Search, whole: string, part: string, run: Run): number | undefined {
  if (ORDINARY.test(whole) && ORDINARY.test(part)) return Number(whole.toLowerCase()[how](part.toLowerCase()));
  if (UNSETTLED.test(whole) || UNSETTLED.test(part)) return undefined;
  const { sameness, signs } = collation();
  const counts = (sign: string) => sameness.compare(sign, '') !== 0;
  if (!counts(part)) return { indexOf: 0, lastIndexOf: whole.length, startsWith: 1, endsWith: 1 }[how];
  const among = [...signs.segment(whole)].filter(({ segment }) => counts(segment));
  const most = MOST_SIGNS * part.length;
  if (among.length * most > MAX_COMPARISONS) return undefined;
  run.budget.spend(among.length * most);
  const isAt = (from: number, to: number): boolean => {
    const piece = among.slice(from, to).map(({ segment }) => segment);
    return sameness.compare(piece.join(''), part) === 0;
  };
  const lengths = Array.from({ length: most }, (_, index) => index + 1);
  const found = among.flatMap(({ index }, from) =>
    lengths.some((length) => from + length <= among.length && isAt(from, from + length)) ? [{ from, index }] : [],
  );
  if (how === 'indexOf') return found[0]?.index ?? -1;
  if (how === 'lastIndexOf') return found.at(-1)?.index ?? -1;
  if (how === 'startsWith' ? found[0]?.from === 0 : found.some(({ from }) => isAt(from, among.length))) return 1;
  return mayBeWithin(whole, part) ? undefined : 0;
}

/** Whether what is looked for may begin or end within a sign: .NET finds some of these, and others not. */
function mayBeWithin(whole: string, part: string): boolean {
  const letters = new Set(lettersOf(part));
  return (
    /^\p{M}/u.test(part) ||
    Array.from(whole, lettersOf).some((some) => some.length > 1 && some.some((letter) => letters.has(letter)))
  );
}

/** The letters of which a text is made, ligatures in their parts, without accents and case. */
function lettersOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return [...plain].flatMap((letter) => [...(LIGATURES.get(letter) ?? letter)]);
}

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);
