import type { Location } from '../../../pec/delegation.ts';
import { type JsonNode, member, stringMember } from '../../json/json.ts';
import { type Datum, list, type Missing, missing, number, placed, refused } from '../datum.ts';
import { foldName } from '../names.ts';
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

/** How often a loop turns. Azure refuses what is no whole number, is below zero or is beyond its limit. */
export function copyCount(node: JsonNode | undefined, context: Context): number | Missing {
  const count = node ? context.evaluator.node(node, { ...context, part: 'the count of a copy loop' }) : undefined;
  const at = node && context.scope.at(node.span);
  if (count?.kind === 'unknown') return count;
  if (count?.kind !== 'number' || count.float || count.value < 0) {
    const reason = 'the count of a copy loop is no whole number from 0 on';
    return placed(refused('template-refused', reason, `Give the copy loop a count from 0 to ${MAX_COPIES}.`), at);
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
  if (!input) return placed(refused('template-refused', `the copy loop '${name}' has no input`, 'Give it one.'), at);
  if (hasLoop(input)) {
    const reason = `the copy loop '${name}' has another one in its input`;
    return placed(refused('template-refused', reason, 'Make the values of the inner loop a variable.'), at);
  }
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
  const wanted = foldName(name);
  const [entry, another] = entries.filter((candidate) => foldName(candidate.name) === wanted);
  return another ? madeTwice(name, context.scope.at(another.node.span)) : entry && copyValues(entry, context);
}

/** Whether a loop stands somewhere in a value. */
function hasLoop(node: JsonNode): boolean {
  if (node.type === 'array') return node.items.some(hasLoop);
  if (node.type !== 'object') return false;
  const loops = member(node, 'copy');
  if (loops?.type === 'array' && loops.items.some(isLoop)) return true;
  return node.members.some(({ value }) => hasLoop(value));
}

/** Azure refuses a name that a copy loop or an expression makes and that is there already. */
export function madeTwice(name: string, at?: Location): Missing {
  return placed(refused('template-refused', `'${name}' is given more than once`, `Give '${name}' once.`), at);
}
