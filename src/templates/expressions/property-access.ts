import { type Datum, type Missing, memberIn, NULL, refused, withoutTail } from './datum.ts';

/**
 * `of.key`, `of[key]`: a member of an object, or an item of an array, counted from 0. Azure refuses what is not there.
 */
export function access(of: Datum, key: Datum): Datum {
  // No value has a member of such a name, whatever the value is.
  if (of.kind === 'unknown' && !of.refusal && NO_KEYS.has(key.kind)) return notThere(of, key);
  return found(of, key) ?? notThere(of, key);
}

const NO_KEYS: ReadonlySet<Datum['kind']> = new Set(['null', 'boolean', 'array', 'object']);

/** The same, but null where there is nothing of the kind. */
export function tryAccess(of: Datum, key: Datum): Datum {
  return found(of, key) ?? NULL;
}

/** What is there, or may be there; undefined where it is known that nothing is. */
function found(of: Datum, key: Datum): Datum | undefined {
  if (of.kind === 'unknown') return withoutTail(of);
  // No array has so many items.
  if (key.kind === 'unknown' && key.large !== undefined && of.kind === 'array') return undefined;
  if (key.kind === 'unknown') return withoutTail(key);
  if (of.kind === 'object' && key.kind === 'string') return memberIn(of, key.value) ?? of.missing;
  if (of.kind === 'array' && key.kind === 'number' && !key.float) return of.missing ?? of.items[key.value];
  return undefined;
}

function notThere(of: Datum, key: Datum): Missing {
  const at = key.kind === 'number' ? key.value : key.kind === 'unknown' ? key.large : undefined;
  const name = key.kind === 'string' ? `property '${key.value}'` : at === undefined ? 'a member' : `item ${at}`;
  const reason =
    (of.kind === 'object' && key.kind === 'string') || (of.kind === 'array' && at !== undefined)
      ? `there is no ${name}`
      : `${name} is asked of a value that has none (${of.kind === 'unknown' ? `by ${key.kind}` : of.kind})`;
  return refused('expression-invalid', reason, 'Ask for something that is there.');
}
