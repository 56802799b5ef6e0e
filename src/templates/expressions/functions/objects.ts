import { canonical, isWhole, missingPart, orderOf } from '../compare.ts';
import { type Datum, type Dict, dict, type Entry, firstMissing, list, type Missing, missing, text } from '../datum.ts';
import { access } from '../property-access.ts';
import { Exhausted, MAX_DATUM_DEPTH, type Run } from '../run.ts';
import { type Functions, fault } from './signature.ts';

/** Functions of objects. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object. */
export const OBJECTS: Functions = {
  createObject: (args, run) => {
    if (args.length % 2 > 0) return fault('createObject() needs names and values in pairs');
    run.budget.spend(args.length);
    const entries: Entry[] = [];
    let gap: Missing | undefined;
    for (let index = 0; index < args.length; index += 2) {
      const [name, value] = [args[index], args[index + 1]];
      if (name?.kind === 'string' && value) entries.push({ name: name.value, value });
      else if (name?.kind === 'unknown') {
        // It may be the name of any member before.
        entries.length = 0;
        gap = name;
      } else return fault('createObject() has a name that is not a string');
    }
    return dict(entries, gap);
  },
  items: ([of], run) => {
    if (of?.kind !== 'object') return unlessMissing(of, 'items() needs an object');
    run.budget.spend(of.members.size);
    const members = byName(of);
    if (!members) return unordered();
    const entries = members.map(({ name, value }) =>
      dict([
        { name: 'key', value: text(name) },
        { name: 'value', value },
      ]),
    );
    return list(entries, of.missing);
  },
  objectKeys: ([of], run) => {
    if (of?.kind !== 'object') return unlessMissing(of, 'objectKeys() needs an object');
    run.budget.spend(of.members.size);
    const members = byName(of);
    return members
      ? list(
          members.map(({ name }) => text(name)),
          of.missing,
        )
      : unordered();
  },
  shallowMerge: ([of], run) => {
    if (of?.kind !== 'array') return unlessMissing(of, 'shallowMerge() needs an array of objects');
    return mergeAll(of.missing ? [...of.items, of.missing] : of.items, run, (_, value) => value);
  },
  tryGet: ([of, ...keys]) => {
    if (!of) return fault('tryGet() needs an object or array');
    let value = of;
    for (const key of keys) value = access(value, key, true);
    return value;
  },
};

function unlessMissing(of: Datum | undefined, reason: string): Missing {
  return of?.kind === 'unknown' ? of : fault(reason);
}

/** `items()` and `objectKeys()` go through the members in the order of their names, as far as that is established. */
function byName(of: Dict): readonly Entry[] | undefined {
  const names = [...of.members.keys()].sort();
  const entries = names.flatMap((name) => of.members.get(name) ?? []);
  const ordered = entries.every(({ name }, index) => {
    const next = entries[index + 1];
    return !next || orderOf(name, next.name) === -1;
  });
  return ordered ? entries : undefined;
}

function unordered(): Missing {
  return missing('the order of names like these is not documented', 'the order of the members of an object');
}

/** `union()` of objects: later members win, objects inside them are merged in turn. */
export function mergeObjects(parts: readonly Datum[], run: Run, depth = 0): Datum {
  if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
  return mergeAll(parts, run, (before, after) =>
    before?.kind === 'object' && after.kind === 'object' ? mergeObjects([before, after], run, depth + 1) : after,
  );
}

/** After an unknown object only the members of later ones are certain: it may have replaced all before it. */
function mergeAll(parts: readonly Datum[], run: Run, merge: (before: Datum | undefined, after: Datum) => Datum): Datum {
  let members = new Map<string, Entry>();
  const gaps: Datum[] = [];
  for (const part of parts) {
    if (part.kind === 'unknown') gaps.push(part);
    else if (part.kind !== 'object') return fault(`an object is expected, not ${part.kind}`);
    else if (part.missing) gaps.push(part.missing);
    if (part.kind === 'unknown' || part.missing) members = new Map();
    if (part.kind === 'unknown') continue;
    run.budget.spend(part.members.size);
    for (const [key, { name, value }] of part.members) {
      const before = members.get(key);
      members.set(key, { name: before?.name ?? name, value: merge(before?.value, value) });
    }
  }
  return dict(members.values(), firstMissing(gaps));
}

/** `intersection()` of objects: the members that all have, with equal values. */
export function intersectObjects(parts: readonly Dict[], run: Run): Datum {
  const [first, ...rest] = parts;
  const gap = firstMissing(parts.flatMap((part) => missingPart(part, run) ?? []));
  if (!first) return fault('intersection() needs an argument');
  const common = [...first.members].filter(
    ([key, { value }]) =>
      isWhole(value, run) &&
      rest.every((other) => {
        const theirs = other.members.get(key);
        return theirs && canonical(theirs.value, run) === canonical(value, run);
      }),
  );
  return dict(
    common.map(([, entry]) => entry),
    gap,
  );
}
