import { byName, isWhole, missingPart, writeJson } from '../compare.ts';
import { type Datum, type Dict, dict, type Entry, firstMissing, hasTwins, list, type Missing, text } from '../datum.ts';
import { foldName } from '../names.ts';
import { Exhausted, MAX_DATUM_DEPTH, type Run } from '../run.ts';
import { type BuiltIn, define, fault } from './define.ts';

/** Functions of objects. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object. */
export const OBJECTS: readonly BuiltIn[] = [
  define('createObject', createObject),
  define('items', ([of], run) => {
    if (of.kind === 'unknown') return of;
    run.budget.spend(of.members.size);
    const entries = inOrder(of).map(([name, value]) =>
      dict([
        ['key', text(name)],
        ['value', value],
      ]),
    );
    return list(entries, of.missing);
  }),
  define('objectKeys', ([of], run) => {
    if (of.kind === 'unknown') return of;
    run.budget.spend(of.members.size);
    return list(
      inOrder(of).map(([name]) => text(name)),
      of.missing,
    );
  }),
  define('shallowMerge', ([of], run) => {
    if (of.kind === 'unknown') return of;
    const other = of.items.find((item) => item.kind !== 'object' && item.kind !== 'unknown');
    if (other) return fault(`shallowMerge() takes an array of objects, not of ${other.kind}`);
    const parts = of.missing ? [...of.items, of.missing] : of.items;
    // It begins with nothing, to which even the members of the first object are added one by one.
    return mergeAll([dict([]), ...parts], run, (before, after) => [before?.[0] ?? after[0], after[1]]);
  }),
];

/** A name that is not known is none of the others: Azure refuses one that stands twice. */
function createObject(args: readonly Datum[], run: Run): Datum {
  if (args.length % 2 > 0) return fault('createObject() takes names and values in pairs');
  run.budget.spend(args.length);
  const entries: Entry[] = [];
  const gaps: Missing[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = [args[index], args[index + 1]];
    if (name?.kind === 'unknown') gaps.push(name);
    else if (name?.kind !== 'string' || !value) return fault('createObject() has a name that is no text');
    else if (seen.has(name.value)) return fault(`createObject() has the name '${name.value}' twice`);
    else {
      seen.add(name.value);
      entries.push([name.value, value]);
    }
  }
  return dict(entries, firstMissing(gaps));
}

/** Names that differ in case only stay in their order. */
function inOrder(of: Dict): readonly Entry[] {
  return [...of.members].sort(([one], [other]) => byName(one, other));
}

/**
 * `union()` of objects: later members win, but for null; objects inside them are merged in turn. A member that is an
 * object or an array cannot become another kind of thing.
 */
export function mergeObjects(parts: readonly Datum[], run: Run, depth = 0): Datum {
  if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
  const value = (before: Datum | undefined, after: Datum): Datum => {
    if (!before || before.kind === 'null') return after;
    if (after.kind === 'null') return before;
    if (before.kind === 'unknown') return depends(before, after, run, depth);
    if (after.kind === 'unknown') return after;
    if (before.kind === 'object' && after.kind === 'object') return mergeObjects([before, after], run, depth + 1);
    const compound = [before, after].find(({ kind }) => kind === 'object' || kind === 'array');
    return compound && before.kind !== after.kind ? fault(`union() merges ${before.kind} with ${after.kind}`) : after;
  };
  return mergeAll(parts, run, (before, after, gap) => [after[0], value(before?.[1] ?? gap, after[1])]);
}

/** What a known member becomes over one that is not known: an object is merged with it. */
function depends(before: Missing, after: Datum, run: Run, depth: number): Datum {
  if (before.refusal) return before;
  if (after.kind === 'null') return before;
  if (after.kind !== 'object') return after;
  return hasTwins(after) ? before : mergeObjects([before, after], run, depth + 1);
}

/** A member of what is being merged; without an entry once another one has replaced it. */
interface Slot {
  entry?: Entry;
}

/**
 * Adds the members of later objects to the first, one by one: each replaces all of its name, whatever their case, in
 * the place of the last. Names of the first object that differ in case only stay until then; the place that one leaves
 * is the next new member's. After an unknown object only the members of later ones are certain: it may have replaced all before it.
 */
function mergeAll(
  parts: readonly Datum[],
  run: Run,
  merge: (before: Entry | undefined, after: Entry, gap: Missing | undefined) => Entry,
): Datum {
  let slots: Slot[] = [];
  let free: Slot[] = [];
  let named = new Map<string, Slot[]>();
  const gaps: Missing[] = [];
  for (const [index, part] of parts.entries()) {
    const gap = part.kind === 'unknown' ? part : part.kind === 'object' ? part.missing : undefined;
    if (gap) {
      gaps.push(gap);
      [slots, free, named] = [[], [], new Map()];
    }
    if (part.kind !== 'object') continue;
    run.budget.spend(part.members.size);
    for (const entry of part.members) {
      const key = foldName(entry[0]);
      const same = named.get(key) ?? [];
      const last = index > 0 ? same.at(-1) : undefined;
      const added = merge(last?.entry, entry, index > 0 ? gaps.at(-1) : undefined);
      const place = last ?? free.pop();
      const slot: Slot = place ?? {};
      const others = last ? same.slice(0, -1) : [];
      for (const other of others) delete other.entry;
      free.push(...others);
      if (!place) slots.push(slot);
      slot.entry = added;
      named.set(key, last ? [slot] : [...same, slot]);
    }
  }
  return dict(
    slots.flatMap(({ entry }) => (entry ? [entry] : [])),
    firstMissing(gaps),
  );
}

/**
 * `intersection()` of objects: the members that all have, with equal values. The case of names counts, and within the
 * values the order of members.
 */
export function intersectObjects(parts: readonly Dict[], run: Run): Datum {
  const [first, ...rest] = parts;
  if (!first) return fault('intersection() is given nothing');
  const gap = firstMissing(parts.flatMap((part) => missingPart(part, run) ?? []));
  const common = [...first.members].filter(
    ([name, value]) =>
      isWhole(value, run) &&
      rest.every((other) => {
        const theirs = other.members.get(name);
        return theirs && writeJson(theirs, run) === writeJson(value, run);
      }),
  );
  return dict(common, gap);
}
