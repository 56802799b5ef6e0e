import { canonical, isEqual, isWhole } from '../compare.ts';
import {
  bool,
  type Datum,
  firstGap,
  firstMissing,
  type List,
  list,
  type Missing,
  missing,
  NULL,
  number,
} from '../datum.ts';
import { access } from '../property-access.ts';
import { MAX_ITEMS, type Run } from '../run.ts';
import { tooMany } from './numbers.ts';
import { type Apply, type Functions, fault } from './signature.ts';
import { concatText } from './strings.ts';

/** Functions of arrays. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array. */
export const ARRAYS: Functions = {
  array: ([value]) => {
    if (!value) return fault('array() needs an argument');
    return value.kind === 'array' || value.kind === 'unknown' ? value : list([value]);
  },
  createArray: (args) => bounded(args),
  concat: (args, run) => {
    if (args.some((arg) => arg.kind === 'array')) return chain(args, run);
    const nothing = allMissing(args);
    return nothing && !args.some((arg) => arg.kind === 'unknown' && arg.tail) ? nothing : concatText(args, run);
  },
  flatten: (args, run) => {
    const [nested] = args;
    if (nested?.kind === 'unknown') return nested;
    return nested?.kind === 'array' ? chain(nested.items, run, nested.missing) : fault('flatten() needs an array');
  },
  distinct: (args, run) => (args[0]?.kind === 'array' ? distinct(args[0], run) : (firstMissing(args) ?? fault(ARRAY))),
  skip: part((items, count) => items.slice(Math.max(0, count))),
  take: part((items, count) => items.slice(0, Math.max(0, count))),
  indexFromEnd: (args) => fromEnd(args, false),
  tryIndexFromEnd: (args) => fromEnd(args, true),
  indexOf: (args, run) => indexOf(args, run, 'indexOf'),
  lastIndexOf: (args, run) => indexOf(args, run, 'lastIndexOf'),
};

const ARRAY = 'an array is expected';

/** When nothing is known, not even of which kind: the gap that trying can fill comes first. */
export function allMissing(args: readonly Datum[]): Missing | undefined {
  const gaps = args.filter((arg) => arg.kind === 'unknown');
  return gaps.length === args.length ? firstGap(gaps) : undefined;
}

/** An array of these items, unless they are too many. */
export function bounded(items: readonly Datum[], unknown?: Missing): Datum {
  return items.length > MAX_ITEMS ? tooMany() : list(items, unknown);
}

/** Arrays one after another. What is unknown leaves a gap; the known items stay. */
export function chain(parts: readonly Datum[], run: Run, gap?: Missing): Datum {
  const items: Datum[] = [];
  const gaps: Missing[] = gap ? [gap] : [];
  for (const part of parts) {
    if (part.kind === 'unknown') gaps.push(part);
    else if (part.kind !== 'array') return fault(`an array is expected, not ${part.kind}`);
    else {
      if (items.length + part.items.length > MAX_ITEMS) return tooMany();
      run.budget.spend(part.items.length);
      items.push(...part.items);
      if (part.missing) gaps.push(part.missing);
    }
  }
  return list(items, firstGap(gaps));
}

/** Every item once; those of which a part is missing may be equal to another, and stay. */
export function distinct(array: List, run: Run): Datum {
  const seen = new Set<string>();
  const items = array.items.filter((item) => {
    if (!isWhole(item, run)) return true;
    const key = canonical(item, run);
    return !seen.has(key) && seen.add(key);
  });
  return list(items, array.missing);
}

/** `skip` and `take`, of arrays and strings. */
function part(cut: <T extends string | readonly Datum[]>(items: T, count: number) => string | readonly Datum[]): Apply {
  return (args, run) => {
    const [of, count] = args;
    const unknown = firstMissing(args);
    if (unknown) return unknown;
    if (count?.kind !== 'number') return fault('a number is expected');
    if (of?.kind === 'string') return concatText([{ kind: 'string', value: String(cut(of.value, count.value)) }], run);
    if (of?.kind !== 'array') return fault(ARRAY);
    if (of.missing) return of.missing;
    const items = cut(of.items, count.value);
    run.budget.spend(items.length);
    return typeof items === 'string' ? fault(ARRAY) : list(items);
  };
}

function fromEnd([of, back]: readonly Datum[], safe: boolean): Datum {
  if (of?.kind !== 'array' || back?.kind !== 'number')
    return firstMissing([of, back].filter((d) => !!d)) ?? fault(ARRAY);
  return access(of, number(of.items.length - back.value), safe);
}

function indexOf(args: readonly Datum[], run: Run, which: 'indexOf' | 'lastIndexOf'): Datum {
  const [of, wanted] = args;
  const unknown = firstMissing(args);
  if (unknown) return unknown;
  if (of?.kind === 'string' && wanted?.kind === 'string') {
    return number(of.value.toLowerCase()[which](wanted.value.toLowerCase()));
  }
  if (of?.kind !== 'array' || !wanted) return fault('indexOf() needs a string or an array');
  if (of.missing) return of.missing;
  const equal = of.items.map((item) => isEqual(item, wanted, run));
  const gap = of.items.find((_, index) => equal[index] === undefined);
  if (gap) return gap.kind === 'unknown' ? gap : missing('an item is partly unknown', 'a part of an item');
  return number(equal[which](true));
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
