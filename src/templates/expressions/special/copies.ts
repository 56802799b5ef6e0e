import type { Location } from '../../../pec/value.ts';
import { type JsonNode, member, stringMember } from '../../json/json.ts';
import { type Datum, type List, list, type Missing, missing, number, placed, refused, withoutTail } from '../datum.ts';
import { ExpressionError } from '../lexer.ts';
import { foldName } from '../names.ts';
import { parseExpression, readString } from '../parser.ts';
import { MAX_COPIES } from '../run.ts';
import { type Context, type Loop, outermost, type TemplatePart } from '../scope.ts';

/** An entry of a `copy` array: what it makes, and how. */
export interface CopyEntry {
  readonly name: string;
  readonly node: JsonNode;
  /** Set for the loop of an output, which `copyIndex()` means without a name, as it does that of a resource. */
  readonly kind?: Loop['kind'];
}

/** What a `copy` member says. When it is unclear, any member of the object may be made by it. */
export interface Copies {
  readonly entries: readonly CopyEntry[];
  readonly unclear?: Missing;
}

/**
 * The loops of a `copy` member of an object: an array of objects with `name`, `count` and `input`. To Azure all else is
 * a value like others; where one of them is meant as a loop nevertheless, it is left open what becomes of it.
 */
export function copiesIn(node: JsonNode, context: Context): Copies | undefined {
  const items = node.type === 'array' ? node.items : [node];
  if (node.type === 'array' && items.every(isWhole)) return loops(items, context);
  // A loop over resources is an object too, but has no input.
  const isMeant = node.type === 'array' ? items.some(isLoop) : Boolean(member(node, 'input')) && isLoop(node);
  return isMeant ? { entries: [], unclear: unclear(context.scope.at(node.span)) } : undefined;
}

/** The loops among a template's variables, where Azure takes nothing else under the name `copy`. Worked out once. */
export function variableCopies(context: Context): Copies | undefined {
  const { run, scope } = context;
  const node = scope.variable('copy')?.value;
  if (!node) return undefined;
  if (node.type !== 'array' || !node.items.every(isWhole)) {
    const reason = "'copy' among the variables is no array of copy loops with name, count and input";
    return {
      entries: [],
      unclear: placed(refused('template-refused', reason, 'Correct the copy loops.'), scope.at(node.span)),
    };
  }
  const memory = run.memory(scope);
  const known = variableLoops.get(memory);
  // While the names are worked out, variables are those that are plainly named.
  if (known === 'pending') return loops(node.items.filter(isPlainlyNamed), context);
  if (known) return known;
  variableLoops.set(memory, 'pending');
  const made = loops(node.items, outermost(context, 'a variable'));
  variableLoops.set(memory, made);
  return made;
}

const variableLoops = new WeakMap<object, Copies | 'pending'>();

function isPlainlyNamed(item: JsonNode): boolean {
  const name = stringMember(item, 'name');
  return name !== undefined && 'literal' in readString(name);
}

/** Names of loops may be expressions. */
function loops(items: readonly JsonNode[], context: Context): Copies {
  const entries: CopyEntry[] = [];
  for (const node of items) {
    const name = nameOf(node, context);
    if (typeof name !== 'string') return { entries: [], unclear: name };
    entries.push({ name, node });
  }
  return { entries };
}

function nameOf(node: JsonNode, context: Context): string | Missing {
  const written = member(node, 'name');
  const name = written && context.evaluator.node(written, context);
  if (name?.kind === 'string') return name.value;
  if (name?.kind === 'unknown') return withoutTail(name);
  const reason = 'the name of a copy loop is no text';
  return placed(refused('template-refused', reason, 'Give the copy loop a name.'), context.scope.at(node.span));
}

const PARTS = ['name', 'count', 'input'];

/** Whether something is a loop over values. */
function isWhole(item: JsonNode): boolean {
  return PARTS.every((part) => member(item, part));
}

/** Whether something is meant as a loop: it has two of the three members. */
function isLoop(item: JsonNode): boolean {
  return PARTS.filter((part) => member(item, part)).length > 1;
}

function unclear(at: Location): Missing {
  return missing('a copy loop cannot be read', 'a valid copy loop', at);
}

/** How often a loop turns. Azure refuses what is no whole number, is below zero or is beyond its limit. */
export function copyCount(
  node: JsonNode | undefined,
  context: Context,
  part: TemplatePart = 'the count of a copy loop',
): number | Missing {
  const count = node ? context.evaluator.node(node, { ...context, part }) : undefined;
  const at = node && context.scope.at(node.span);
  if (count?.kind === 'unknown' && count.large === undefined) return count;
  const turns = count?.kind === 'unknown' ? count.large : count?.kind === 'number' && !count.float ? count.value : -1;
  if (turns === undefined || turns < 0) {
    const reason = 'the count of a copy loop is no whole number from 0 on';
    return placed(refused('template-refused', reason, `Give the copy loop a count from 0 to ${MAX_COPIES}.`), at);
  }
  if (turns <= MAX_COPIES) return Number(turns);
  const reason = `a copy loop is to turn ${turns} times, Azure allows ${MAX_COPIES}`;
  return placed(refused('template-refused', reason, 'Lower the count of the copy loop.'), at);
}

/** What a copy entry makes: an array of its `input`, once for each index. */
export function copyValues({ name, node, kind = 'value' }: CopyEntry, context: Context): Datum {
  const at = context.scope.at(node.span);
  const isInResource = kind === 'value' && context.part === undefined;
  const part = isInResource ? "the count of a property's copy loop" : undefined;
  const count = copyCount(member(node, 'count'), context, part);
  if (typeof count !== 'number') return { ...list([], count), at };
  const input = member(node, 'input');
  if (!input) return { ...list([], unclear(at)), at };
  if (count > 0 && hasLoop(input)) {
    const reason = `the copy loop '${name}' has another one in its input`;
    return placed(refused('template-refused', reason, 'Make the values of the inner loop a variable.'), at);
  }
  const items = Array.from({ length: count }, (_, index) =>
    context.evaluator.node(input, {
      ...context,
      loops: [...context.loops, { name, kind, index: number(index) }],
    }),
  );
  const turns = turnsOf(member(node, 'count'), context);
  return { ...list(items), ...(turns && { madeOf: turns }), at: turns?.at ?? at };
}

/** The list that a loop has a turn for each item of: who wants another item adds it there. */
function turnsOf(count: JsonNode | undefined, context: Context, hops = 0): List | undefined {
  const read = count?.type === 'string' ? readString(count.value) : undefined;
  const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
  if (!expression || expression instanceof ExpressionError || expression.kind !== 'call') return undefined;
  const [first] = expression.args;
  if (!first) return undefined;
  if (expression.name === 'variables' && first.kind === 'string' && hops < MAX_HOPS) {
    return turnsOf(context.scope.variable(first.value)?.value, context, hops + 1);
  }
  const turns = expression.name === 'length' ? context.evaluator.expression(first, context) : undefined;
  return turns?.kind === 'array' ? turns : undefined;
}

/** Variables that name one another; more than templates have. */
const MAX_HOPS = 8;

/** The only loop of that name. */
export function copyOf(name: string, { entries, unclear }: Copies, context: Context): Datum | undefined {
  if (unclear) return unclear;
  const [entry, another] = entries.filter((candidate) => foldName(candidate.name) === foldName(name));
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
