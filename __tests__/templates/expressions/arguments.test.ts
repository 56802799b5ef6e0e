import { describe, expect, it } from 'vitest';
import { evaluateIn } from './evaluate-in.ts';

const LAMBDA = "lambda('x', lambdaVariables('x'))";

/** An argument of each kind. */
const KINDS = {
  s: "'a'",
  i: '1',
  b: 'true()',
  a: 'createArray()',
  o: 'createObject()',
  n: 'null()',
  f: "float('1.5')",
  l: LAMBDA,
};

/**
 * A function, arguments that it takes, with how many arguments it is taken (the last one again and again), and which
 * kinds are taken in the place of each. Asked of `bicep/getSnapshot` of the Bicep CLI 0.49.2.
 */
const TAKEN: readonly (readonly [name: string, args: readonly string[], counts: number[], kinds: string[]])[] = [
  ['toLower', ["'a'"], [1], ['s']],
  ['toUpper', ["'a'"], [1], ['s']],
  ['trim', ["'a'"], [1], ['s']],
  ['substring', ["'abc'", '1', '1'], [2, 3], ['', 'i', 'i']],
  ['replace', ["'a'", "'a'", "'b'"], [3], ['s', 's', 's']],
  ['startsWith', ["'a'", "'a'"], [2], ['s', 's']],
  ['endsWith', ["'a'", "'a'"], [2], ['s', 's']],
  ['padLeft', ["'a'", '3', "'x'"], [2, 3], ['si', 'i', 's']],
  ['split', ["'a'", "'b'"], [2], ['s', 'sa']],
  ['join', ["createArray('a')", "','"], [2], ['a', 's']],
  ['string', ["'a'"], [1], ['sibao']],
  ['format', ["'{0}{1}'", "'a'", "'b'"], [3, 4, 5], ['s', 'sibaonf', 'sibaonf']],
  ['base64', ["'a'"], [1], ['s']],
  ['base64ToString', ["'YQ=='"], [1], ['']],
  ['base64ToJson', ["'MQ=='"], [1], ['']],
  ['dataUri', ["'a'"], [1], ['sibaof']],
  ['dataUriToString', ["'data:,a'"], [1], ['']],
  ['uriComponent', ["'a'"], [1], ['s']],
  ['uriComponentToString', ["'a'"], [1], ['s']],
  ['uri', ["'https://a/b'", "'c'"], [2], ['', 's']],
  ['array', ["'a'"], [1], ['sibaonf']],
  ['createArray', ["'a'", '1'], [0, 1, 2, 3, 4], ['sibaonf', 'sibaonf']],
  ['concat', ["'a'", "'b'", "'c'"], [0, 1, 2, 3, 4, 5], ['sib', 'sib', 'sib']],
  ['flatten', ['createArray(createArray(1))'], [1], ['a']],
  ['distinct', ['createArray(1)'], [1], ['a']],
  ['skip', ['createArray(1)', '1'], [2], ['sa', 'i']],
  ['take', ['createArray(1)', '1'], [2], ['sa', 'i']],
  ['indexFromEnd', ['createArray(1)', '1'], [2], ['', 'i']],
  ['tryIndexFromEnd', ['createArray(1)', '1'], [2], ['sibaonf', 'sibaonf']],
  ['indexOf', ["'abc'", "'b'"], [2], ['sa', 's']],
  ['lastIndexOf', ["'abc'", "'b'"], [2], ['sa', 's']],
  ['length', ["'a'"], [1], ['sao']],
  ['empty', ["'a'"], [1], ['saon']],
  ['contains', ['createArray(1)', '1'], [2], ['a', 'sibaonf']],
  ['first', ["'a'"], [1], ['sa']],
  ['last', ["'a'"], [1], ['sa']],
  ['union', ['createArray(1)', 'createArray(2)', 'createArray(2)'], [2, 3, 4, 5], ['a', 'a', 'a']],
  ['intersection', ['createArray(1)', 'createArray(2)', 'createArray(2)'], [2, 3, 4, 5], ['a', 'a', 'a']],
  ['createObject', ["'a'", '1'], [0, 2], ['s', 'sibaonf']],
  ['items', ["createObject('a',1)"], [1], ['o']],
  ['objectKeys', ["createObject('a',1)"], [1], ['o']],
  ['shallowMerge', ["createArray(createObject('a',1))"], [1], ['a']],
  ['tryGet', ["createObject('a',createObject('b',1))", "'a'", "'b'"], [2, 3], ['sibaonf', 'si', '']],
  ['add', ['1', '2'], [2], ['i', 'i']],
  ['sub', ['1', '2'], [2], ['i', 'i']],
  ['mul', ['1', '2'], [2], ['i', 'i']],
  ['div', ['1', '2'], [2], ['i', 'i']],
  ['mod', ['1', '2'], [2], ['i', 'i']],
  ['int', ['1'], [1], ['i']],
  ['float', ['1'], [1], ['if']],
  ['min', ['1', '2', '3'], [1, 2, 3, 4, 5], ['if', 'if', 'if']],
  ['max', ['1', '2', '3'], [1, 2, 3, 4, 5], ['if', 'if', 'if']],
  ['range', ['1', '2'], [2], ['i', 'i']],
  ['true', [], [0], []],
  ['false', [], [0], []],
  ['null', [], [0], []],
  ['not', ['true()'], [1], ['b']],
  ['bool', ['true()'], [1], ['ibf']],
  ['equals', ['1', '2'], [2], ['sibaonf', 'sibaonf']],
  ['less', ['1', '2'], [2], ['if', 'if']],
  ['lessOrEquals', ['1', '2'], [2], ['if', 'if']],
  ['greater', ['1', '2'], [2], ['if', 'if']],
  ['greaterOrEquals', ['1', '2'], [2], ['if', 'if']],
  ['and', ['true()', 'true()', 'true()'], [2, 3, 4, 5], ['b', 'b', 'b']],
  ['or', ['false()', 'false()', 'false()'], [2, 3, 4, 5], ['b', 'b', 'b']],
  ['if', ['true()', '1', '2'], [3], ['b', 'sibaonf', 'sibaonfl']],
  ['coalesce', ['null()', '1', '2'], [0, 1, 2, 3, 4, 5], ['sibaonf', 'sibaonf', 'sibaonfl']],
  ['map', ['createArray(1)', "lambda('x', lambdaVariables('x'))"], [2], ['a', 'l']],
  ['filter', ['createArray(true())', "lambda('x', lambdaVariables('x'))"], [2], ['a', 'l']],
  ['sort', ['createArray(2,1)', "lambda('a','b',less(lambdaVariables('a'),lambdaVariables('b')))"], [2], ['a', '']],
  ['reduce', ['createArray(1,2)', '0', "lambda('a','b',1)"], [3], ['a', 'sibaonf', '']],
  [
    'toObject',
    ["createArray('a')", "lambda('x', lambdaVariables('x'))", "lambda('x', lambdaVariables('x'))"],
    [2, 3],
    ['a', 'l', 'l'],
  ],
  ['groupBy', ["createArray('a')", "lambda('x', lambdaVariables('x'))"], [2, 3], ['a', 'l']],
  ['mapValues', ["createObject('a',1)", "lambda('x', lambdaVariables('x'))"], [2], ['o', 'l']],
  ['guid', ["'a'", "'b'"], [1, 2, 3, 4], ['s', 's']],
  ['subscriptionResourceId', ["'A.B/c'", "'d'"], [2], ['', 's']],
  ['resourceId', ["'A.B/c'", "'d'"], [2], ['', 's']],
  ['tenantResourceId', ["'A.B/c'", "'d'"], [2], ['', 's']],
  ['managementGroupResourceId', ["'m'", "'A.B/c'", "'d'"], [3], ['s', '', 's']],
  ['subscription', ["'a'"], [0, 1], ['sb']],
  ['managementGroup', ["'a'"], [0, 1], ['s']],
  ['resourceGroup', ["'a'", "'b'"], [0, 1, 2], ['s', 's']],
  ['tenant', [], [0], []],
  ['deployment', [], [0], []],
  ['environment', [], [0], []],
  ['deployer', [], [0], []],
  ['reference', ["'/x'", "'2020-01-01'", "'Full'"], [1, 2, 3], ['s', 's', 's']],
  ['pickZones', ["'A.B'", "'c'", "'westeurope'", '1', '1'], [3, 4, 5], ['s', 's', 's', 'i', 'i']],
  ['providers', ["'A.B'", "'c'"], [1, 2], ['s', 's']],
  ['parameters', ["'p'"], [1], ['']],
];

describe('number and kinds of arguments are asked as the engine asks them', () => {
  it.each(TAKEN)('%s', (name, args, counts, kinds) => {
    const isTaken = (given: readonly string[]) => {
      const { datum } = evaluateIn({ parameters: { p: { type: 'int', defaultValue: 1 } } }, `${name}(${given.join()})`);
      return !(datum.kind === 'unknown' && datum.refusal);
    };
    const withCount = (count: number) => Array.from({ length: count }, (_, at) => args[at] ?? args.at(-1) ?? "'a'");
    const numbers = Array.from({ length: args.length + 3 }, (_, count) => count);
    expect(numbers.filter((count) => isTaken(withCount(count)))).toEqual(counts);
    const takenAt = (place: number) =>
      Object.entries(KINDS).filter(([, value]) => isTaken(args.map((arg, at) => (at === place ? value : arg))));
    expect(
      args.map((_, place) =>
        takenAt(place)
          .map(([kind]) => kind)
          .join(''),
      ),
    ).toEqual(kinds);
  });

  it('of functions that are not worked out and of arguments that are not known, too', () => {
    const refusal = (expression: string) => {
      const { datum } = evaluateIn({ parameters: { x: { type: 'string' } } }, expression);
      return datum.kind === 'unknown' ? datum.refusal?.rule : datum;
    };
    for (const call of ['add(subscription().x)', "reference(parameters('x'), 1)", "add('a', parameters('x'))"]) {
      expect(refusal(call)).toBe('expression-invalid');
    }
    for (const call of ["toLower(parameters('x'))", "reference('x')", "frobnicate(1, parameters('x'))"]) {
      expect(refusal(call)).toBeUndefined();
    }
  });
});
