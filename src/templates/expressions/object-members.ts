import { type JsonNode, member } from '../json/json.ts';
import { type Datum, missing } from './datum.ts';
import { evaluate, evaluateKey } from './evaluate.ts';
import type { Context } from './scope.ts';
import { copiesIn, copyOf, madeTwice } from './special/copies.ts';

/**
 * One member of an object of a template: written there, made by a `copy` entry of that name, or part of what an
 * expression in the object's place comes to. Nothing else of the object is evaluated. Given in two of these ways, or
 * perhaps under a name that is not known, it is unknown.
 */
export function memberOf(node: JsonNode | undefined, name: string, context: Context): Datum | undefined {
  if (node?.type !== 'object') return node && partOf(evaluate(node, context), name);
  const ways: (() => Datum)[] = [];
  const copy = context.verbatim ? undefined : member(node, 'copy');
  if (copy) {
    if (copy.type === 'string') return missing('the copy loops are worked out', 'copy loops that are written out');
    const copies = copiesIn(copy, context);
    const made = copies && copyOf(name, copies, context);
    if (made) ways.push(() => made);
  }
  const written = member(node, name);
  if (written) ways.push(() => evaluate(written, context));
  const wanted = name.toLowerCase();
  for (const entry of node.members) {
    if (!entry.name.startsWith('[')) continue;
    const key = evaluateKey(entry.name, context);
    if (typeof key !== 'string') return key;
    if (key.toLowerCase() === wanted) ways.push(() => evaluate(entry.value, context));
  }
  const [only, another] = ways;
  return another ? madeTwice(name, context.scope.at(node.span)) : only?.();
}

/** A member of what something came to; undefined when it is known to be absent. */
export function partOf(datum: Datum, name: string): Datum | undefined {
  if (datum.kind === 'unknown') return datum;
  return datum.kind === 'object' ? (datum.members.get(name.toLowerCase())?.value ?? datum.missing) : undefined;
}
