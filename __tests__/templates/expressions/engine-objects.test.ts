import { describe, expect, it } from 'vitest';
import { writeJson } from '../../../src/templates/expressions/compare.ts';
import { evaluateIn } from './evaluate-in.ts';

/** What Azure refuses. */
const REFUSED = Symbol('refused');

const TEMPLATE = {
  parameters: { unknown: { type: 'object' } },
  variables: { o: { a: 1, A: 2 }, p: { A: 1, a: 2 }, q: { a: { x: 1 }, A: { y: 2 } } },
};

/** Objects with names that differ in case only, merged: as the Bicep CLI 0.49.2 answered, members in its order. */
const ANSWERS: readonly (readonly [expression: string, result: string | typeof REFUSED])[] = [
  ["union(variables('o'), createObject('a', 3))", '{"a":3}'],
  ["union(variables('o'), createObject('z', 3))", '{"a":1,"A":2,"z":3}'],
  ["union(variables('o'), createObject('A', null()))", '{"A":2}'],
  ["union(variables('o'), createObject('z', 1), createObject('A', 5))", '{"A":5,"z":1}'],
  ["union(createObject(), variables('o'))", '{"A":2}'],
  ["union(variables('o'), variables('o'))", '{"A":2}'],
  ["union(variables('p'), variables('o'))", '{"A":2}'],
  ["union(variables('o'), variables('p'))", '{"a":2}'],
  ["union(createObject('a', null()), variables('o'))", '{"A":2}'],
  ["union(createObject('a', 1), createObject('A', null()))", '{"A":1}'],
  ["union(createObject('a', createObject('x', 1)), variables('o'))", REFUSED],
  ["union(variables('q'), createObject('a', createObject('z', 3)))", '{"a":{"y":2,"z":3}}'],
  ["union(createObject('A', createObject('z', 3)), variables('q'))", '{"A":{"z":3,"x":1,"y":2}}'],
  ["union(variables('q'), variables('q'))", '{"A":{"y":2,"x":1}}'],
  ["union(createObject('x', variables('o')), createObject('x', createObject('a', 7)))", '{"x":{"a":7}}'],
  ["union(createObject('x', variables('o')), createObject('y', 1))", '{"x":{"a":1,"A":2},"y":1}'],
  ["union(createObject(), createObject('x', variables('o')))", '{"x":{"a":1,"A":2}}'],
  ["union(createObject('x', createObject()), createObject('x', variables('o')))", '{"x":{"A":2}}'],
  ["union(createObject('x', null()), createObject('x', variables('o')))", '{"x":{"a":1,"A":2}}'],
  [`union(json('{"a":1,"b":2,"A":3,"c":4}'), json('{"A":9}'))`, '{"b":2,"A":9,"c":4}'],
  // A member that is new takes the place of the latest that was left.
  [`union(json('{"id":1,"x":0,"Id":2}'), json('{"id":9,"m":1,"k":2}'))`, '{"m":1,"x":0,"id":9,"k":2}'],
  [
    `union(json('{"id":1,"x":0,"Id":2,"ID":3,"y":0}'), json('{"id":9,"m":1,"k":2,"l":3}'))`,
    '{"k":2,"x":0,"m":1,"id":9,"y":0,"l":3}',
  ],
  [
    `union(json('{"id":1,"Id":2,"a":0,"A":1,"y":0}'), json('{"m":1,"id":9,"k":2,"a":5,"l":3}'), createObject('z', 1))`,
    '{"k":2,"id":9,"l":3,"a":5,"y":0,"m":1,"z":1}',
  ],
  [`shallowMerge(createArray(json('{"id":1,"x":0,"Id":2}'), json('{"id":9,"m":1}')))`, '{"id":9,"x":0,"m":1}'],
  [`union(json('{"b":2,"A":3,"c":4,"a":1}'), json('{"a":null}'))`, '{"b":2,"c":4,"a":1}'],
  [`union(json('{"a":{"x":1},"A":2}'), json('{"a":3}'))`, '{"a":3}'],
  [`union(json('{"a":2,"A":{"x":1}}'), json('{"a":3}'))`, REFUSED],
  [`union(json('{"a":2,"A":null}'), json('{"a":null}'))`, '{"a":null}'],
  [`union(json('{"a":{"x":1},"A":null}'), json('{"a":{"y":1}}'))`, '{"a":{"y":1}}'],
  [`union(json('{"a":1}'), json('{"a":null,"A":5}'))`, '{"A":5}'],
  [`union(json('{}'), json('{"a":1,"A":null}'))`, '{"A":1}'],
  ["shallowMerge(createArray(variables('o')))", '{"a":2}'],
  ["shallowMerge(createArray(variables('p'), variables('o')))", '{"A":2}'],
  ["shallowMerge(createArray(variables('o'), createObject('z', 1), variables('p')))", '{"a":2,"z":1}'],
  [`shallowMerge(createArray(json('{"a":1,"b":2,"A":3}'), json('{"B":4}')))`, '{"a":3,"b":4}'],
  [`shallowMerge(createArray(json('{"a":1,"A":null}')))`, '{"a":null}'],
  ["intersection(variables('o'), variables('p'))", '{}'],
  ["intersection(variables('o'), createObject('A', 2))", '{"A":2}'],
  [`intersection(json('{"A":1}'), json('{"a":1,"A":1}'))`, '{"A":1}'],
  [`intersection(json('{"b":{"x":1,"y":2},"a":1}'), json('{"a":1,"b":{"y":2,"x":1}}'))`, '{"a":1}'],
  [`intersection(json('{"b":{"x":1,"X":2}}'), json('{"b":{"x":1,"X":2}}'))`, '{"b":{"x":1,"X":2}}'],
];

/** What is certain where a part is unknown: what comes to the same whatever that is. */
const PARTLY: readonly (readonly [expression: string, result: string])[] = [
  ["union(parameters('unknown'), variables('o'))", '{"A":2,<missing>}'],
  ["union(variables('o'), parameters('unknown'))", '{<missing>}'],
  ["union(createObject('x', parameters('unknown')), createObject('x', variables('o'))).x", "<parameter 'unknown'>"],
  [
    "union(createObject('x', parameters('unknown')), createObject('x', createObject('y', createObject('z', 1)))).x",
    '{"y":{"z":1,<missing>},<missing>}',
  ],
];

describe('objects are merged as the engine merges them', () => {
  it.each(ANSWERS)('%s', (expression, expected) => {
    const { datum, run } = evaluateIn(TEMPLATE, expression);
    if (expected === REFUSED) expect(datum).toMatchObject({ kind: 'unknown', refusal: { remedy: expect.any(String) } });
    else expect(writeJson(datum, run)).toBe(expected);
  });

  it.each(PARTLY)('%s', (expression, expected) => {
    const { datum, run } = evaluateIn(TEMPLATE, expression);
    expect(writeJson(datum, run)).toBe(expected);
  });
});
