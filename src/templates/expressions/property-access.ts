import { type Datum, missing, NULL, withoutTail } from './datum.ts';

/**
 * `of.key`, `of[key]`: a member of an object, ignoring case, or an item of an array, counted from 0.
 * What is not there is unknown, as Azure would refuse to deploy; with `safe` it is null.
 */
export function access(of: Datum, key: Datum, safe: boolean): Datum {
  if (of.kind === 'unknown') return withoutTail(of);
  if (key.kind === 'unknown') return withoutTail(key);
  if (of.kind === 'object' && key.kind === 'string') {
    const found = of.members.get(key.value.toLowerCase());
    if (found) return found.value;
    if (of.missing) return of.missing;
    return safe ? NULL : missing(`there is no property '${key.value}'`, `property '${key.value}'`);
  }
  if (of.kind === 'array' && key.kind === 'number') {
    if (of.missing) return of.missing;
    const found = of.items[key.value];
    if (found) return found;
    return safe ? NULL : missing(`the array has no item ${key.value}`, `item ${key.value} of the array`);
  }
  if (safe && of.kind === 'null') return NULL;
  const name = key.kind === 'string' ? `property '${key.value}'` : 'an item';
  return missing(`${name} is asked of something that has none (${of.kind})`, name);
}
