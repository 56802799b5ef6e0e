import type { Location } from '../../pec/value.ts';
import { type JsonNode, member } from '../json/json.ts';
import { type Datum, isTwin, type Missing, memberIn, missing } from './datum.ts';
import { evaluate, evaluateKey } from './evaluate.ts';
import { foldName } from './names.ts';
import type { Context } from './scope.ts';
import { copiesIn, copyOf, madeTwice } from './special/copies.ts';

/**
 * One member of an object of a template: written there, made by a `copy` entry of that name, or part of what an
 * expression in the object's place comes to. Nothing else of the object is evaluated. Given in two of these ways it is
 * refused; in two spellings, or perhaps under a name that is not known, it is unknown.
 */
export function memberOf(node: JsonNode | undefined, name: string, context: Context): Datum | undefined {
  if (node?.type !== 'object') return node && partOf(evaluate(node, context), name);
  const ways = new Map<string, () => Datum>();
  const at = context.scope.at(node.span);
  const copy = context.verbatim ? undefined : member(node, 'copy');
  if (copy?.type === 'string') return missing('the copy loops are worked out', 'copy loops that are written out');
  const copies = copy && copiesIn(copy, context);
  const made = copies && copyOf(name, copies, context);
  if (made) ways.set(copies.entries.find((entry) => foldName(entry.name) === foldName(name))?.name ?? name, () => made);
  const wanted = foldName(name);
  for (const entry of node.members) {
    const isExpression = entry.name.startsWith('[');
    if (!isExpression && foldName(entry.name) !== wanted) continue;
    const key = isExpression ? evaluateKey(entry.name, context) : entry.name;
    if (typeof key !== 'string') return key;
    if (foldName(key) !== wanted) continue;
    // Of a name that is written twice, the last counts.
    if (ways.has(key) && (isExpression || made)) return madeTwice(name, at);
    ways.set(key, () => evaluate(entry.value, context));
  }
  return ways.size > 1 ? inTwoSpellings(name, at) : ways.values().next().value?.();
}

/**
 * A member of what something came to; undefined when it is known to be absent. What a resource provider makes of two
 * names that differ in case only is not established.
 */
export function partOf(datum: Datum, name: string): Datum | undefined {
  if (datum.kind === 'unknown') return datum;
  if (datum.kind !== 'object') return undefined;
  if (isTwin(datum, name)) return inTwoSpellings(name, datum.at);
  if (datum.twice?.some((other) => foldName(other) === foldName(name))) {
    return missing(`'${name}' is given twice`, `the one value of '${name}'`, datum.at);
  }
  return memberIn(datum, name) ?? datum.missing;
}

function inTwoSpellings(name: string, at: Location | undefined): Missing {
  return missing(`'${name}' is given in two spellings`, `the one value of '${name}'`, at);
}
