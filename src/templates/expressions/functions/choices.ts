import { isWhole, missingPart, writeJson } from '../compare.ts';
import {
  type Datum,
  type Dict,
  firstMissing,
  type List,
  list,
  type Missing,
  memberIn,
  NULL,
  text,
  withoutTail,
} from '../datum.ts';
import type { Run } from '../run.ts';
import { allMissing, chain, distinct, includes } from './arrays.ts';
import { type BuiltIn, define, fault } from './define.ts';
import { intersectObjects, mergeObjects } from './objects.ts';

/** Functions that do the same to strings, arrays and objects. */
export const CHOICES: readonly BuiltIn[] = [
  define('length', ([of]) => {
    if (of.kind === 'unknown') return of;
    if (of.kind === 'string') return of.value.length;
    return of.missing ?? (of.kind === 'array' ? of.items.length : of.members.size);
  }),
  define('empty', ([of]) => {
    if (of.kind === 'unknown') return of;
    if (of.kind === 'string') return of.value === '';
    if (of.kind === 'null') return true;
    const size = of.kind === 'array' ? of.items.length : of.members.size;
    return size > 0 ? false : (of.missing ?? true);
  }),
  define('contains', ([of, wanted], run) => {
    if (of.kind === 'unknown') return of;
    if (of.kind === 'array') return wanted.kind === 'unknown' ? wanted : includes(of, wanted, run);
    if (wanted.kind === 'unknown') return wanted;
    if (wanted.kind !== 'string') return fault(`contains() looks for a text in ${of.kind}, not for ${wanted.kind}`);
    if (of.kind === 'string') return of.value.includes(wanted.value);
    return memberIn(of, wanted.value) ? true : (of.missing ?? false);
  }),
  define('first', ([of]) =>
    end(
      of,
      (array) => array.items[0],
      (value) => value.slice(0, 1),
    ),
  ),
  define('last', ([of]) => {
    const tail = of.kind === 'unknown' ? of.tail : undefined;
    return tail?.parts
      ? text(tail.text.slice(tail.text.lastIndexOf('/') + 1))
      : end(
          of,
          (array) => array.items.at(-1),
          (value) => value.slice(-1),
        );
  }),
  define('union', (args, run) => {
    const mixed = mixture('union', args);
    if (mixed) return mixed;
    if (args.some((arg) => arg.kind === 'array')) {
      const all = chain(args, run);
      return all.kind === 'array' ? distinct(all, run) : all;
    }
    return allMissing(args) ?? mergeObjects(args, run);
  }),
  define('intersection', (args, run) => {
    const unknown = mixture('intersection', args) ?? firstMissing(args);
    if (unknown) return unknown;
    const arrays = args.filter((arg): arg is List => arg.kind === 'array');
    return arrays.length > 0
      ? intersectArrays(arrays, run)
      : intersectObjects(
          args.filter((arg): arg is Dict => arg.kind === 'object'),
          run,
        );
  }),
];

function mixture(name: string, args: readonly Datum[]): Missing | undefined {
  const kinds = new Set(args.map(({ kind }) => kind));
  return kinds.has('array') && kinds.has('object') ? fault(`${name}() mixes arrays with objects`) : undefined;
}

function end(of: Datum, ofArray: (array: List) => Datum | undefined, ofText: (value: string) => string): Datum {
  if (of.kind === 'string') return text(ofText(of.value));
  if (of.kind === 'array') return of.missing ?? ofArray(of) ?? NULL;
  return withoutTail(of);
}

/** With a gap in one of the arrays, what is known to be in all of them is still in the intersection. */
function intersectArrays(arrays: readonly List[], run: Run): Datum {
  const [first, ...rest] = arrays;
  if (!first) return fault('intersection() is given nothing');
  const others = rest.map((other) => new Set(other.items.map((item) => writeJson(item, run))));
  const common = first.items.filter((item) => {
    const key = writeJson(item, run);
    return isWhole(item, run) && others.every((other) => other.has(key));
  });
  const gap = firstMissing(arrays.flatMap((array) => missingPart(array, run) ?? []));
  return distinct(list(common, gap), run);
}
