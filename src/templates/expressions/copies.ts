import { type JsonNode, member, stringMember } from '../json.ts';
import { type Datum, list, type Missing, missing, number } from './datum.ts';
import { evaluate } from './evaluate.ts';
import { MAX_COPIES } from './run.ts';
import type { Context } from './scope.ts';

/** An entry of a `copy` array: what it makes, and how. */
export interface CopyEntry {
  readonly name: string;
  readonly node: JsonNode;
}

/** The entries, if a `copy` member is a loop over values: an array of objects with `name`, `count` and `input`. */
export function copyEntries(node: JsonNode | undefined): readonly CopyEntry[] | undefined {
  if (node?.type !== 'array') return undefined;
  const entries = node.items.flatMap((item) => {
    const name = stringMember(item, 'name');
    return name !== undefined && member(item, 'count') ? [{ name, node: item }] : [];
  });
  return entries.length === node.items.length ? entries : undefined;
}

/** How often a loop turns. Not known, not a whole number or beyond Azure's limit: unknown. */
export function copyCount(node: JsonNode | undefined, context: Context): number | Missing {
  const count = node ? evaluate(node, context) : undefined;
  const at = node && context.scope.at(node.span);
  if (count?.kind === 'unknown') return count;
  if (count?.kind !== 'number' || !Number.isInteger(count.value) || count.value < 0) {
    return missing('the count of a copy loop is not a whole number', 'the count of a copy loop', at);
  }
  if (count.value <= MAX_COPIES) return count.value;
  return context.run.refuse(
    `a copy loop is to turn ${count.value} times, Azure allows ${MAX_COPIES}`,
    'Lower the count of the copy loop.',
    at,
  );
}

/** What a copy entry makes: an array of its `input`, once for each index. */
export function copyValues({ name, node }: CopyEntry, context: Context): Datum {
  const at = context.scope.at(node.span);
  const count = copyCount(member(node, 'count'), context);
  if (typeof count !== 'number') return { ...list([], count), at };
  const input = member(node, 'input');
  if (!input) return { ...list([], missing('a copy loop has no input', 'the input of a copy loop', at)), at };
  const items = Array.from({ length: count }, (_, index) =>
    evaluate(input, { ...context, loops: [...context.loops, { name, kind: 'value', index: number(index) }] }),
  );
  return { ...list(items), at };
}

/** A variable that is declared in `variables.copy`. */
export function copiedVariable(name: string, context: Context): Datum | undefined {
  const wanted = name.toLowerCase();
  const entries = copyEntries(context.scope.variable('copy')?.value);
  const entry = entries?.findLast((candidate) => candidate.name.toLowerCase() === wanted);
  return entry && copyValues(entry, context);
}
