import { describe, expect, it } from 'vitest';
import { writeJson } from '../../../src/templates/expressions/compare.ts';
import { evaluateIn } from './evaluate-in.ts';

const FUNCTIONS = ['indexOf', 'lastIndexOf', 'startsWith', 'endsWith', 'less'] as const;

type Row = readonly [
  whole: string,
  part: string,
  indexOf: number,
  lastIndexOf: number,
  startsWith: boolean,
  endsWith: boolean,
  less: boolean,
];

/** How two texts compare beyond ASCII, by these functions: as the Bicep CLI 0.49.2 answered. */
const ANSWERS: readonly Row[] = [
  ['é', 'É', 0, 0, true, true, true],
  ['Éa', 'éa', 0, 0, true, true, false],
  ['σ', 'ς', 0, 0, true, true, true],
  ['Σ', 'σ', 0, 0, true, true, false],
  ['ﬁ', 'fi', 0, 0, true, true, false],
  ['fi', 'ﬁ', 0, 0, true, true, true],
  ['\u212a', 'k', 0, 0, true, true, false],
  ['k', '\u212a', 0, 0, true, true, true],
  ['å', '\u212b', 0, 0, true, true, true],
  ['a\u00adb', 'ab', 0, 0, true, true, false],
  ['ab', 'a\u00adb', 0, 0, true, true, false],
  ['a\u200bb', 'ab', 0, 0, true, true, false],
  ['a\ufeffb', 'b', 2, 2, false, true, true],
  ['\ufeffx', 'x', 1, 1, true, true, false],
  ['x\ufeff', 'x', 0, 0, true, true, false],
  ['abc', '\u00ad', 0, 3, true, true, false],
  ['abc', '\ufeff', 0, 3, true, true, false],
  ['e\u0301', 'e', -1, -1, false, false, false],
  ['e\u0301', 'é', 0, 0, true, true, false],
  ['é', 'e\u0301', 0, 0, true, true, false],
  ['aİ', 'i', -1, -1, false, false, true],
  ['aı', 'i', -1, -1, false, false, true],
  ['aı', 'I', -1, -1, false, false, true],
  ['İ', 'i\u0307', 0, 0, true, true, false],
  ['i', 'İ', -1, -1, false, false, true],
  ['\u{1d4b3}y', 'y', 2, 2, false, true, true],
  ['\u{1d4b3}', 'x', 0, 0, true, true, false],
  ['\u{10400}', '\u{10428}', 0, 0, true, true, false],
  ['ǅ', 'Ǆ', 0, 0, true, true, true],
  ['ǅ', 'ǆ', 0, 0, true, true, false],
  ['\u00b5', 'μ', 0, 0, true, true, false],
  ['\u1e9e', 'ß', 0, 0, true, true, false],
  ['\u0345', 'ι', -1, -1, false, false, true],
  ['ϴ', 'θ', 0, 0, true, true, false],
  ['\u1f80', '\u1f88', 0, 0, true, true, true],
  ['\u0085x', 'x', 1, 1, false, true, true],
  ['\u3000x', ' ', 0, 0, true, false, false],
  ['\u00a0x', ' ', 0, 0, true, false, false],
  ['x\u00a0', '\u00a0', 1, 1, false, true, false],
  ['ß', 'ß', 0, 0, true, true, false],
  ['ä', 'Ä', 0, 0, true, true, true],
  ['\u2028', '\u2028', 0, 0, true, true, false],
  ['\u2028x', 'x', 1, 1, false, true, true],
  ['a', '\u2028', -1, -1, false, false, false],
  ['ж', 'Ж', 0, 0, true, true, true],
  ['co-op', 'coop', -1, -1, false, false, true],
  ['co-op', 'CO-OP', 0, 0, true, true, true],
  ['\u0000a', 'a', 1, 1, true, true, false],
  ['\u2460', '1', 0, 0, true, true, false],
  ['x\u00bdy', 'y', 2, 2, false, true, true],
  ['aßb', 'B', 2, 2, false, true, true],
  ['日本', '本', 1, 1, false, true, true],
  ['Æ', 'æ', 0, 0, true, true, false],
  ['à la', 'LA', 2, 2, false, true, true],
  ['ÀB', 'b', 1, 1, false, true, true],
  ['e\u0301b', 'B', 2, 2, false, true, false],
];

/** What is not worked out: .NET's own rules for widths, a case that is new in Unicode, a part of a ligature or an accent. */
const NOT_WORKED_OUT: readonly (readonly [whole: string, part: string, ...functions: readonly string[]])[] = [
  ['\uff21', 'a', ...FUNCTIONS],
  ['\u1c89', '\u1c8a', ...FUNCTIONS],
  ['👨\u200d👧', '👧', ...FUNCTIONS],
  ['ß', 's', 'startsWith', 'endsWith'],
  ['ß', 'SS', 'startsWith', 'endsWith'],
  ['½', '1', 'startsWith', 'endsWith'],
  ['xe\u0301', '\u0301', 'startsWith', 'endsWith'],
  ['é'.repeat(500), 'é'.repeat(50), 'indexOf', 'startsWith'],
];

function compared(name: string, whole: string, part: string): string {
  const { datum, run } = evaluateIn({ variables: { whole, part } }, `${name}(variables('whole'), variables('part'))`);
  return writeJson(datum, run);
}

describe('texts are compared as the engine compares them', () => {
  it.each(ANSWERS)('%j and %j', (whole, part, ...answers) => {
    expect(FUNCTIONS.map((name) => compared(name, whole, part))).toEqual(answers.map(String));
  });

  it.each(NOT_WORKED_OUT)('%j and %j are not worked out', (whole, part, ...functions) => {
    for (const name of functions) expect(compared(name, whole, part)).toMatch(/^<(the comparison|the order)/);
  });
});
