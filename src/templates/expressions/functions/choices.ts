import { canonical, isWhole, missingPart } from '../compare.ts';
import { bool, type Datum, firstMissing, type List, list, NULL, number, text, withoutTail } from '../datum.ts';
import type { Run } from '../run.ts';
import { allMissing, chain, distinct, includes } from './arrays.ts';
import { intersectObjects, mergeObjects } from './objects.ts';
import { type Apply, type Functions, fault } from './signature.ts';

/** Functions that do the same to strings, arrays and objects. */
export const CHOICES: Functions = {
  length: ([of]) => {
    if (of?.kind === 'string') return number(of.value.length);
    if (of?.kind === 'array') return of.missing ?? number(of.items.length);
    if (of?.kind === 'object') return of.missing ?? number(of.members.size);
    return of?.kind === 'unknown' ? of : fault('length() needs a string, array or object');
  },
  empty: ([of]) => {
    if (of?.kind === 'string') return bool(of.value === '');
    if (of?.kind === 'array') return of.items.length > 0 ? bool(false) : (of.missing ?? bool(true));
    if (of?.kind === 'object') return of.members.size > 0 ? bool(false) : (of.missing ?? bool(true));
    if (of?.kind === 'null') return bool(true);
    return of?.kind === 'unknown' ? of : fault('empty() needs a string, array or object');
  },
  contains: ([of, wanted], run) => {
    if (!of || !wanted) return fault('contains() needs two arguments');
    if (of.kind === 'array') return wanted.kind === 'unknown' ? wanted : includes(of, wanted, run);
    const unknown = firstMissing([of, wanted]);
    if (unknown) return unknown;
    if (of.kind === 'string' && wanted.kind === 'string') return bool(of.value.includes(wanted.value));
    if (of.kind !== 'object' || wanted.kind !== 'string') return fault('contains() needs a string, array or object');
    return of.members.has(wanted.value.toLowerCase()) ? bool(true) : (of.missing ?? bool(false));
  },
  first: end(
    (array) => array.items[0],
    (value) => value.slice(0, 1),
  ),
  last: (args, run) => {
    const [of] = args;
    const tail = of?.kind === 'unknown' ? of.tail : undefined;
    return tail?.parts ? text(tail.text.slice(tail.text.lastIndexOf('/') + 1)) : LAST(args, run);
  },
  union: (args, run) => {
    if (args.some((arg) => arg.kind === 'array')) {
      const all = chain(args, run);
      return all.kind === 'array' ? distinct(all, run) : all;
    }
    if (args.some((arg) => arg.kind === 'object')) return mergeObjects(args, run);
    return allMissing(args) ?? firstMissing(args) ?? fault('union() needs arrays or objects');
  },
  intersection: (args, run) => {
    const unknown = firstMissing(args);
    const arrays = args.filter((arg) => arg.kind === 'array');
    const objects = args.filter((arg) => arg.kind === 'object');
    if (unknown) return unknown;
    if (arrays.length === args.length) return intersectArrays(arrays, run);
    return objects.length === args.length ? intersectObjects(objects, run) : fault('intersection() mixes kinds');
  },
};

const LAST = end(
  (array) => array.items.at(-1),
  (value) => value.slice(-1),
);

function end(ofArray: (array: List) => Datum | undefined, ofText: (value: string) => string): Apply {
  return ([of]) => {
    if (of?.kind === 'string') return text(ofText(of.value));
    if (of?.kind === 'array') return of.missing ?? ofArray(of) ?? NULL;
    return of?.kind === 'unknown' ? withoutTail(of) : fault('a string or an array is expected');
  };
}

/** With a gap in one of the arrays, what is known to be in all of them is still in the intersection. */
function intersectArrays(arrays: readonly List[], run: Run): Datum {
  const [first, ...rest] = arrays;
  if (!first) return fault('intersection() needs an argument');
  const others = rest.map((other) => new Set(other.items.map((item) => canonical(item, run))));
  const common = first.items.filter((item) => {
    const key = canonical(item, run);
    return isWhole(item, run) && others.every((other) => other.has(key));
  });
  const gap = firstMissing(arrays.flatMap((array) => missingPart(array, run) ?? []));
  return distinct(list(common, gap), run);
}
