import type { Location } from '../../../pec/delegation.ts';
import { type JsonNode, member, stringMember } from '../../json/json.ts';
import { type Datum, list, type Missing, missing, number } from '../datum.ts';
import { readString } from '../parser.ts';
import { MAX_COPIES } from '../run.ts';
import type { Context } from '../scope.ts';

/** An entry of a `copy` array: what it makes, and how. */
export interface CopyEntry {
  readonly name: string;
  readonly node: JsonNode;
}

/** What a `copy` member says. When it is unclear, any member of the object may be made by it. */
export interface Copies {
  readonly entries: readonly CopyEntry[];
  readonly unclear?: Missing;
}

/**
 * The loops of a `copy` member: an array of objects with `name`, `count` and `input`. An array without anything of the
 * kind is a value like others; one with a loop that cannot be read leaves open what is made.
 */
export function copiesIn(node: JsonNode | undefined, { scope }: Context): Copies | undefined {
  if (node?.type !== 'array') {
    // A loop over resources is an object too, but has no input.
    return node && member(node, 'input') && isLoop(node)
      ? { entries: [], unclear: unclear(scope.at(node.span)) }
      : undefined;
  }
  const entries = node.items.flatMap((item) => {
    const name = stringMember(item, 'name');
    return name !== undefined && 'literal' in readString(name) && member(item, 'count') ? [{ name, node: item }] : [];
  });
  if (entries.length === node.items.length) return { entries };
  return node.items.some(isLoop) ? { entries, unclear: unclear(scope.at(node.span)) } : undefined;
}

/** Whether something is meant as a loop: it has two of the three members. */
function isLoop(item: JsonNode): boolean {
  return ['name', 'count', 'input'].filter((part) => member(item, part)).length > 1;
}

function unclear(at: Location): Missing {
  return missing('a copy loop cannot be read', 'a valid copy loop', at);
}

/** How often a loop turns. Not known, not a whole number or beyond Azure's limit: unknown. */
export function copyCount(node: JsonNode | undefined, context: Context): number | Missing {
  const count = node ? context.evaluator.node(node, context) : undefined;
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
    context.evaluator.node(input, {
      ...context,
      loops: [...context.loops, { name, kind: 'value', index: number(index) }],
    }),
  );
  return { ...list(items), at };
}

/** The only loop of that name. */
export function copyOf(name: string, { entries, unclear }: Copies, context: Context): Datum | undefined {
  if (unclear) return unclear;
  const wanted = name.toLowerCase();
  const [entry, another] = entries.filter((candidate) => candidate.name.toLowerCase() === wanted);
  return another ? madeTwice(name, context.scope.at(another.node.span)) : entry && copyValues(entry, context);
}

/** What Azure makes of two values for one name is not established. */
export function madeTwice(name: string, at?: Location): Missing {
  return missing(`'${name}' is given more than once`, `the one value of '${name}'`, at);
}
