import { search } from '../collation.ts';
import { isEqual, isWhole, missingPart, writeJson } from '../compare.ts';
import {
  bool,
  type Datum,
  type Dict,
  firstGap,
  firstMissing,
  type List,
  list,
  type Missing,
  missing,
  NULL,
  number,
} from '../datum.ts';
import { access, tryAccess } from '../property-access.ts';
import { MAX_ITEMS, type Run } from '../run.ts';
import { type BuiltIn, define, defineWhole, fault, notWorkedOut } from './define.ts';
import { tooMany } from './numbers.ts';
import { concatText } from './strings.ts';

/** Functions of arrays. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array. */
export const ARRAYS: readonly BuiltIn[] = [
  define('array', ([value]) => (value.kind === 'array' || value.kind === 'unknown' ? value : list([value]))),
  define('createArray', (args) => (args.length > MAX_ITEMS ? tooMany() : list(args))),
  define('concat', (args, run) => {
    if (args.some((arg) => arg.kind === 'array')) {
      const other = args.find((arg) => arg.kind !== 'array' && arg.kind !== 'unknown');
      return other ? fault(`concat() mixes arrays with ${other.kind}`) : chain(args, run);
    }
    const nothing = allMissing(args);
    return nothing && !args.some((arg) => arg.kind === 'unknown' && arg.tail) ? nothing : concatText(args, run);
  }),
  define('flatten', ([nested], run) => {
    if (nested.kind === 'unknown') return nested;
    const other = nested.items.find((item) => item.kind !== 'array' && item.kind !== 'unknown');
    return other
      ? fault(`flatten() takes an array of arrays, not of ${other.kind}`)
      : chain(nested.items, run, nested.missing);
  }),
  define('distinct', ([array], run) => (array.kind === 'array' ? distinct(array, run) : array)),
  define('skip', ([of, count], run) => part(of, count, run, (items, number) => items.slice(Math.max(0, number)))),
  define('take', ([of, count], run) => part(of, count, run, (items, number) => items.slice(0, Math.max(0, number)))),
  defineWhole('indexFromEnd', ([of, back]) => of.missing ?? access(of, number(of.items.length - back.value))),
  define('tryIndexFromEnd', ([of, back, ...keys]) => {
    const unknown = firstMissing([of, back]);
    if (unknown) return unknown;
    if (of.kind !== 'array' || back.kind !== 'number' || back.float) return NULL;
    if (of.missing) return of.missing;
    const found = of.items[of.items.length - back.value];
    return found ? keys.reduce<Datum>(access, found) : NULL;
  }),
  define('indexOf', ([of, wanted], run) => indexOf(of, wanted, run, 'indexOf')),
  define('lastIndexOf', ([of, wanted], run) => indexOf(of, wanted, run, 'lastIndexOf')),
  define('tryGet', ([of, key, ...keys]) => {
    const found = tryAccess(of, key);
    // Only where the first is there are the others asked, and these must be.
    return found === NULL ? NULL : keys.reduce<Datum>(access, found);
  }),
];

/** When nothing is known, not even of which kind: the gap that trying can fill comes first. */
export function allMissing(args: readonly Datum[]): Missing | undefined {
  const gaps = args.filter((arg) => arg.kind === 'unknown');
  return gaps.length === args.length ? firstGap(gaps) : undefined;
}

/** Arrays one after another. What is unknown leaves a gap; the known items stay. */
export function chain(parts: readonly Datum[], run: Run, gap?: Missing): Datum {
  const items: Datum[] = [];
  const gaps: Missing[] = gap ? [gap] : [];
  for (const part of parts) {
    if (part.kind === 'unknown') gaps.push(part);
    if (part.kind !== 'array') continue;
    if (items.length + part.items.length > MAX_ITEMS) return tooMany();
    run.budget.spend(part.items.length);
    items.push(...part.items);
    if (part.missing) gaps.push(part.missing);
  }
  return list(items, firstGap(gaps));
}

/**
 * Every item once. One of which a part is missing stays if it can be no other; else only what it may be equal to is
 * known to be there. Here, and only here, objects are the same only if their members stand in the same order.
 */
export function distinct(array: List, run: Run): Datum {
  const seen = new Set<string>();
  const kept = new Map<number, Datum>();
  const partial = new Map<number, Missing>();
  for (const [index, item] of array.items.entries()) {
    const part = isWhole(item, run) ? undefined : missingPart(item, run);
    if (part) partial.set(index, part);
    else if (isNew(writeJson(item, run), seen)) kept.set(index, item);
  }
  let gap = array.missing;
  for (const [index, part] of partial) {
    const item = array.items[index] ?? part;
    if (kept.values().some((other) => mayBeSame(item, other, run))) gap ??= part;
    else kept.set(index, item);
  }
  return list(
    array.items.filter((_, index) => kept.has(index)),
    gap,
  );
}

function isNew(key: string, seen: Set<string>): boolean {
  return !seen.has(key) && Boolean(seen.add(key));
}

/** Whether what is missing may make two values the same to `distinct()`. */
function mayBeSame(one: Datum, other: Datum, run: Run): boolean {
  run.budget.spend(1);
  if (one.kind === 'unknown' || other.kind === 'unknown') return true;
  if (one.kind === 'array' && other.kind === 'array') {
    if (one.missing || other.missing) return true;
    const { items } = other;
    return (
      one.items.length === items.length && one.items.every((item, index) => mayBeSame(item, items[index] ?? NULL, run))
    );
  }
  if (one.kind !== 'object' || other.kind !== 'object') {
    return isWhole(one, run) && isWhole(other, run) && writeJson(one, run) === writeJson(other, run);
  }
  return hasAllOf(one, other, run) && hasAllOf(other, one, run);
}

function hasAllOf(one: Dict, other: Dict, run: Run): boolean {
  return other.members.entries().every(([name, value]) => {
    const own = one.members.get(name);
    return own ? mayBeSame(own, value, run) : one.missing !== undefined;
  });
}

/** `skip` and `take`, of arrays and strings. */
function part(
  of: Datum,
  count: Datum,
  run: Run,
  cut: <T extends string | readonly Datum[]>(items: T, count: number) => string | readonly Datum[],
): Datum {
  const unknown = firstMissing([of, count]);
  if (unknown) return unknown;
  if (count.kind !== 'number') return fault('skip() and take() take a whole number');
  if (of.kind === 'string') return concatText([{ kind: 'string', value: String(cut(of.value, count.value)) }], run);
  if (of.kind !== 'array') return fault('skip() and take() take an array or a text');
  if (of.missing) return of.missing;
  const items = cut(of.items, count.value);
  run.budget.spend(items.length);
  return typeof items === 'string' ? fault('skip() and take() take an array or a text') : list(items);
}

function indexOf(of: Datum, wanted: Datum, run: Run, which: 'indexOf' | 'lastIndexOf'): Datum | number {
  if (of.kind === 'string' && wanted.kind !== 'string' && wanted.kind !== 'unknown') {
    return fault(`${which}() looks for a text in a text`);
  }
  const unknown = firstMissing([of, wanted]);
  if (unknown) return unknown;
  if (of.kind === 'string' && wanted.kind === 'string') {
    // Of nothing, Azure gives the last place that there is.
    if (which === 'lastIndexOf' && wanted.value === '') return Math.max(0, of.value.length - 1);
    return search(which, of.value, wanted.value, run) ?? notWorkedOut('the comparison of these signs');
  }
  if (of.kind !== 'array') return fault(`${which}() takes a text or an array`);
  if (of.missing) return of.missing;
  const equal = of.items.map((item) => isEqual(item, wanted, run));
  const gap = of.items.find((_, index) => equal[index] === undefined);
  if (gap) return gap.kind === 'unknown' ? gap : missing('an item is partly unknown', 'a part of an item');
  return equal[which](true);
}

/** Whether an item is in an array; undecided when only what is missing could be it. */
export function includes(array: List, wanted: Datum, run: Run): Datum {
  const equal = array.items.map((item) => isEqual(item, wanted, run));
  if (equal.includes(true)) return bool(true);
  if (array.missing) return array.missing;
  const at = equal.indexOf(undefined);
  if (at < 0) return bool(false);
  return firstMissing([array.items[at] ?? NULL, wanted]) ?? missing('an item is partly unknown', 'a part of an item');
}
