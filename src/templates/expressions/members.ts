import { type JsonNode, member } from '../json.ts';
import { copyEntries, copyValues } from './copies.ts';
import type { Datum } from './datum.ts';
import { evaluate, evaluateKey } from './evaluate.ts';
import type { Context } from './scope.ts';

/**
 * One member of an object of a template: written there, made by a `copy` entry of that name, or part of what an
 * expression in the object's place comes to. Nothing else of the object is evaluated.
 */
export function memberOf(node: JsonNode | undefined, name: string, context: Context): Datum | undefined {
  if (node?.type !== 'object') return node && partOf(evaluate(node, context), name);
  const wanted = name.toLowerCase();
  const copies = context.verbatim ? undefined : copyEntries(member(node, 'copy'));
  const copy = copies?.findLast((entry) => entry.name.toLowerCase() === wanted);
  if (copy) return copyValues(copy, context);
  const written = member(node, name);
  if (written) return evaluate(written, context);
  for (const entry of node.members) {
    if (!entry.name.startsWith('[')) continue;
    const key = evaluateKey(entry.name, context);
    if (typeof key !== 'string') return key;
    if (key.toLowerCase() === wanted) return evaluate(entry.value, context);
  }
  return undefined;
}

function partOf(datum: Datum, name: string): Datum | undefined {
  if (datum.kind === 'unknown') return datum;
  return datum.kind === 'object' ? (datum.members.get(name.toLowerCase())?.value ?? datum.missing) : undefined;
}
