import { canonical } from '../compare.ts';
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
import type { Run } from '../run.ts';
import { type Functions, fault } from './signature.ts';

/** Functions that apply a lambda. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda. */
export const LAMBDAS: Functions = {
  map: overArray((array, lambda) => list(array.items.map(applied(lambda)), array.missing)),
  filter: overArray((array, lambda) => {
    const kept = array.items.map(applied(lambda));
    const undecided = kept.filter((keep) => keep.kind !== 'boolean');
    const gap = firstMissing([...undecided, ...(array.missing ? [array.missing] : [])]);
    if (undecided.some((keep) => keep.kind !== 'unknown')) return fault('filter() needs a lambda that gives a boolean');
    return list(
      array.items.filter((_, index) => isTrue(kept[index])),
      gap,
    );
  }),
  sort: overArray((array, lambda) => {
    let gap: Missing | undefined;
    const before = (one: Datum, other: Datum) => {
      const result = lambda.apply([one, other]);
      if (result.kind === 'unknown') gap ??= result;
      return isTrue(result);
    };
    const items = [...array.items].sort((one, other) => (before(one, other) ? -1 : before(other, one) ? 1 : 0));
    return gap ?? list(items, array.missing);
  }),
  reduce: (args) => {
    const [array, start, lambda] = args;
    if (array?.kind !== 'array' || !start || lambda?.kind !== 'lambda') {
      return firstMissing(args) ?? fault('reduce() needs an array, a value and a lambda');
    }
    if (array.missing) return array.missing;
    return array.items.reduce((sum, item, index) => lambda.apply([sum, item, number(index)]), start);
  },
  toObject: (args) => {
    const [array, key, value] = args;
    if (array?.kind !== 'array' || key?.kind !== 'lambda') {
      return firstMissing(args) ?? fault('toObject() needs an array and a lambda');
    }
    return keyed(array, key, (item) => (value?.kind === 'lambda' ? value.apply([item]) : item));
  },
  groupBy: overArray((array, lambda, run) => {
    const groups = new Map<string, { name: string; items: Datum[] }>();
    const gaps: Datum[] = array.missing ? [array.missing] : [];
    for (const item of array.items) {
      const key = lambda.apply([item]);
      if (key.kind === 'unknown') gaps.push(key);
      else if (key.kind !== 'string') return fault('groupBy() needs a lambda that gives a string');
      else {
        const id = canonical({ ...key, value: key.value.toLowerCase() }, run);
        const group = groups.get(id) ?? { name: key.value, items: [] };
        group.items.push(item);
        groups.set(id, group);
      }
    }
    const gap = firstMissing(gaps);
    return dict(
      groups.values().map(({ name, items }) => ({ name, value: list(items, gap) })),
      gap,
    );
  }),
  mapValues: ([of, lambda]) => {
    if (of?.kind !== 'object' || lambda?.kind !== 'lambda') {
      return firstMissing([of, lambda].filter((arg) => !!arg)) ?? fault('mapValues() needs an object and a lambda');
    }
    return dict(
      of.members.values().map(({ name, value }) => ({ name, value: lambda.apply([value]) })),
      of.missing,
    );
  },
};

function overArray(work: (array: List, lambda: Lambda, run: Run) => Datum): Functions[string] {
  return (args, run) => {
    const [array, lambda] = args;
    if (array?.kind === 'array' && lambda?.kind === 'lambda') {
      run.budget.spend(array.items.length);
      return work(array, lambda, run);
    }
    return firstMissing(args) ?? fault('an array and a lambda are expected');
  };
}

/** A lambda may take the index as well. */
function applied(lambda: Lambda): (item: Datum, index: number) => Datum {
  return (item, index) => lambda.apply([item, number(index)]);
}

function isTrue(datum: Datum | undefined): boolean {
  return datum?.kind === 'boolean' && datum.value;
}

/** The last item of a key wins; one of which the key or the place is not known may be that. */
function keyed(array: List, toKey: Lambda, toValue: (item: Datum) => Datum): Datum {
  const entries: Entry[] = [];
  const gaps: Datum[] = array.missing ? [array.missing] : [];
  for (const item of array.items) {
    const key = toKey.apply([item]);
    if (key.kind === 'string') entries.push({ name: key.value, value: toValue(item) });
    else if (key.kind === 'unknown') {
      entries.length = 0;
      gaps.push(key);
    } else return fault('toObject() needs a lambda that gives a string');
  }
  return dict(array.missing ? [] : entries, firstMissing(gaps));
}
