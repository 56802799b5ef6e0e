import { describe, expect, it } from 'vitest';
import { writeJson } from '../../../src/templates/expressions/compare.ts';
import { P, SRC } from '../../ids.ts';
import { definition, grant, read, template } from '../written.ts';
import { evaluateIn } from './evaluate-in.ts';

/** What an expression comes to, `refused`, or `not known`. */
function answer(expression: string): string {
  const { datum, run } = evaluateIn({}, expression);
  if (datum.kind !== 'unknown') return writeJson(datum, run);
  return datum.refusal ? 'refused' : 'not known';
}

// As the Bicep CLI 0.49.2 answers.
describe('whole numbers of more than 53 bits', () => {
  it.each([
    ['sub(mul(2147483647, 2147483647), mul(2147483647, 2147483646))', '2147483647'],
    ['mod(9223372036854775807, 10)', '7'],
    ['div(9223372036854775807, 9223372036854775807)', '1'],
    ['div(-7, 2)', '-3'],
    ['mod(-7, 2)', '-1'],
    ['min(9223372036854775807, 3)', '3'],
    ["min(9007199254740993, json('1.5'))", '1.5'],
    ['sub(max(9007199254740993, 9007199254740992), 9007199254740990)', '3'],
    ["sub(int('9007199254740993'), 9007199254740990)", '3'],
    ["sub(json('0x20000000000001'), 9007199254740990)", '3'],
    ["sub(reduce(createArray(9007199254740993), 1, lambda('s', 'x', lambdaVariables('x'))), 9007199254740990)", '3'],
  ])('%s', (expression, expected) => {
    expect(answer(expression)).toBe(expected);
  });

  it.each([
    'mul(9223372036854775807, 2)',
    'add(9223372036854775807, 1)',
    'sub(-9223372036854775807, 2)',
    "int('9223372036854775808')",
    '9223372036854775808',
    'createArray(1)[9007199254740993]',
    'copyIndex(9007199254740993)',
  ])('%s is refused', (expression) => {
    expect(answer(expression)).toBe('refused');
  });

  it.each(['string(9007199254740993)', 'add(9007199254740993, 2)', 'equals(9007199254740993, 9007199254740993)'])(
    '%s is not claimed',
    (expression) => {
      expect(answer(expression)).toBe('not known');
    },
  );

  it('leave nothing known of what is made from them', () => {
    const [large, text] = ['9007199254740993', 'string(9007199254740993)'];
    expect(answer(`take('abc', ${large})`)).toBe('refused');
    expect(answer(`take('abc', length(${text}))`)).toBe('not known');
  });

  it.each(['2147483647', '9007199254740993'])('%s turns of a copy loop are too many', (count) => {
    const text = `[sub(mul(${count}, 1), 0)]`;
    const other = { type: 'A.B/c', apiVersion: '2020-01-01', name: 'n', copy: { name: 'l', count: text } };
    const { definitions, unreadable } = read(template({ resources: [definition([grant(P, SRC)]), other] }));
    const said = [...unreadable, ...definitions.flatMap(({ observations }) => observations)].map(
      ({ message }) => message,
    );
    expect(said).toContainEqual(expect.stringContaining(`${count} times`));
  });
});

describe('arguments of more than 32 bits', () => {
  it.each(['3000000000', '-3000000000', '9007199254740993', '-9007199254740993'])('are refused: %s', (large) => {
    const calls = [
      `skip('abc', ${large})`,
      `take(createArray(1), ${large})`,
      `range(${large}, 1)`,
      `substring('abc', ${large})`,
      `substring('abc', 0, ${large})`,
      `padLeft('a', ${large})`,
      `indexFromEnd(createArray(1), ${large})`,
      `tryIndexFromEnd(createArray(1), ${large})`,
      `skip('abc', int(${large}))`,
      `take('abc', max(int('${large}'), 9007199254740993))`,
    ];
    expect(calls.map(answer)).toEqual(calls.map(() => 'refused'));
  });

  it('are taken where they are asked for, or padded', () => {
    expect(answer('tryGet(createArray(1), 3000000000)')).toBe('null');
    expect(answer('padLeft(3000000000, 12)')).toBe('"  3000000000"');
    expect(answer("skip('abc', 2147483647)")).toBe('""');
  });
});
