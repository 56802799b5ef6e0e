import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/report/pieces.ts';

const VALUE = {
  empty: [],
  nothing: {},
  left: undefined,
  text: 'a\nb "c"',
  none: null,
  deep: [{ cases: [{ name: 'one', findings: [] }, { name: 'two' }] }, []],
};

test.each([0, 1, 2, 3, 4, 9])('pieces of %i levels are what JSON.stringify writes', (depth) => {
  expect([...jsonPieces(VALUE, depth)].join('')).toBe(JSON.stringify(VALUE, null, 2));
});

test('a list may be worked out while it is written', () => {
  const made = { doubled: [1, 2].values().map((each) => each * 2), empty: [].values() };
  expect([...jsonPieces(made, 2)].join('')).toBe(JSON.stringify({ doubled: [2, 4], empty: [] }, null, 2));
});
