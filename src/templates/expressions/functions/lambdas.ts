import {
  type Datum,
  dict,
  type Entry,
  firstMissing,
  type Lambda,
  type List,
  list,
  type Missing,
  number,
} from '../datum.ts';
import { foldName } from '../names.ts';
import type { Run } from '../run.ts';
import { type BuiltIn, define, fault } from './define.ts';

/** Functions that apply a lambda. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda. */
export const LAMBDAS: readonly BuiltIn[] = [
  overArray('map', (array, lambda) => ({
    ...list(array.items.map(applied(lambda)), array.missing),
    madeOf: array,
    // Who wants another item adds it to the list that they are made of.
    ...(array.at && { at: array.at }),
  })),
  overArray('filter', (array, lambda) => {
    const kept = array.items.map(applied(lambda));
    if (kept.some((keep) => keep.kind !== 'boolean' && keep.kind !== 'unknown')) return notABoolean('filter');
    const gap = firstMissing([...kept, ...(array.missing ? [array.missing] : [])]);
    return list(
      array.items.filter((_, index) => isTrue(kept[index])),
      gap,
    );
  }),
  overArray('sort', sorted),
  define('reduce', ([array, start, lambda]) => {
    if (array.kind === 'unknown' || lambda.kind === 'unknown') return firstMissing([array, lambda]) ?? start;
    if (array.missing) return array.missing;
    return array.items.reduce<Datum>((sum, item, index) => lambda.apply([sum, item, number(index)]), start);
  }),
  define('toObject', ([array, key, value]) => {
    if (array.kind === 'unknown' || key.kind === 'unknown' || value?.kind === 'unknown') {
      return firstMissing([array, key, ...(value ? [value] : [])]) ?? fault('toObject() is given no lambda');
    }
    return keyed(array, key, (item) => (value ? value.apply([item]) : item));
  }),
  define('groupBy', ([array, lambda, value], run) => {
    if (array.kind === 'unknown' || lambda.kind === 'unknown' || value?.kind === 'unknown') {
      return firstMissing([array, lambda, ...(value ? [value] : [])]) ?? fault('groupBy() is given no lambda');
    }
    run.budget.spend(array.items.length);
    return grouped(array, lambda, (item) => (value ? value.apply([item]) : item));
  }),
  define('mapValues', ([of, lambda]) => {
    if (of.kind === 'unknown' || lambda.kind === 'unknown') {
      return firstMissing([of, lambda]) ?? fault('mapValues() is given no lambda');
    }
    return dict(
      of.members.entries().map(([name, value]): Entry => [name, lambda.apply([value])]),
      of.missing,
    );
  }),
];

function overArray(name: 'map' | 'filter' | 'sort', work: (array: List, lambda: Lambda, run: Run) => Datum): BuiltIn {
  return define(name, ([array, lambda], run) => {
    if (array.kind === 'unknown' || lambda.kind === 'unknown') {
      return firstMissing([array, lambda]) ?? fault(`${name}() is given no lambda`);
    }
    run.budget.spend(array.items.length);
    return work(array, lambda, run);
  });
}

function notABoolean(name: string): Missing {
  return fault(`the lambda of ${name}() gives no boolean`);
}

/** A lambda may take the index as well. */
function applied(lambda: Lambda): (item: Datum, index: number) => Datum {
  return (item, index) => lambda.apply([item, number(index)]);
}

function isTrue(datum: Datum | undefined): boolean {
  return datum?.kind === 'boolean' && datum.value;
}

/** Equal items stay in their order. */
function sorted(array: List, lambda: Lambda): Datum {
  const gaps: Missing[] = [];
  const before = (one: Datum, other: Datum) => {
    const result = lambda.apply([one, other]);
    if (result.kind === 'unknown') gaps.push(result);
    else if (result.kind !== 'boolean') gaps.push(notABoolean('sort'));
    return isTrue(result);
  };
  const items = [...array.items].sort((one, other) => {
    const first = before(one, other);
    return first === before(other, one) ? 0 : first ? -1 : 1;
  });
  return firstMissing(gaps) ?? list(items, array.missing);
}

/** The members by their keys; of an item whose key is not known, any member may be. */
function keyed(array: List, toKey: Lambda, toValue: (item: Datum) => Datum): Datum {
  const entries: Entry[] = [];
  const gaps: Missing[] = array.missing ? [array.missing] : [];
  const seen = new Set<string>();
  for (const item of array.items) {
    const key = toKey.apply([item]);
    if (key.kind === 'unknown') gaps.push(key);
    else if (key.kind !== 'string') return fault('the first lambda of toObject() gives no text');
    else {
      if (seen.has(foldName(key.value))) return fault(`toObject() gets the key '${key.value}' twice`);
      seen.add(foldName(key.value));
      entries.push([key.value, toValue(item)]);
    }
  }
  return dict(entries, firstMissing(gaps));
}

/** Keys that differ in case only are one, as the first is written. */
function grouped(array: List, toKey: Lambda, toValue: (item: Datum) => Datum): Datum {
  const groups = new Map<string, { name: string; items: Datum[] }>();
  const gaps: Missing[] = array.missing ? [array.missing] : [];
  for (const item of array.items) {
    const key = toKey.apply([item]);
    if (key.kind === 'unknown') gaps.push(key);
    else if (key.kind !== 'string') return fault('the lambda of groupBy() gives no text');
    else {
      const id = foldName(key.value);
      const group = groups.get(id) ?? { name: key.value, items: [] };
      group.items.push(toValue(item));
      groups.set(id, group);
    }
  }
  const gap = firstMissing(gaps);
  return dict(
    groups.values().map(({ name, items }): Entry => [name, list(items, gap)]),
    gap,
  );
}
