import { evaluate, evaluateExpression } from '../expressions/evaluate.ts';
import { ExpressionError } from '../expressions/lexer.ts';
import { memberOf } from '../expressions/object-members.ts';
import { type Expression, parseExpression, readString } from '../expressions/parser.ts';
import { Exhausted } from '../expressions/run.ts';
import type { Context } from '../expressions/scope.ts';
import { type JsonNode, type JsonObject, member } from '../json/json.ts';

/** The name of a definition, which its ID ends in, as far as it can be told. */
export interface DefinitionName {
  /** In lower case, if it is known. */
  readonly known?: string;
  /** Else how it comes about, to be compared with how another one does. */
  readonly made?: Made;
}

/** How a text comes about: known parts, and calls of functions of which the result is not known. */
export type Made = string | { readonly call: string; readonly args: readonly Made[] };

/** What a registration assignment names: a definition at subscription scope by its name, or something else. */
export type AssignedName = DefinitionName | 'another';

/** The name of a registration definition that a template deploys. */
export function definitionName(resource: JsonObject, context: Context): DefinitionName {
  return withinBudget((): DefinitionName => {
    const node = member(resource, 'name');
    const name = node && evaluate(node, context);
    if (name?.kind === 'string') return nameMade(name.value);
    const expression = expressionOf(node);
    return expression ? nameMade(madeOf(expression, context)) : {};
  });
}

/**
 * What a registration assignment names.
 * @param expressionsInGroup an ID that `resourceId()` makes is one of a resource group, where no definition can be
 */
export function assignedName(resource: JsonObject, context: Context, expressionsInGroup: boolean): AssignedName {
  return withinBudget(() => {
    const properties = member(resource, 'properties');
    const written = callOf(member(properties, 'registrationDefinitionId'));
    if (expressionsInGroup && written?.name === 'resourceid' && isType(written.args[0])) return 'another';
    const id = memberOf(properties, 'registrationDefinitionId', context);
    if (id === undefined || id.kind === 'null') return 'another';
    if (id.kind === 'string') return nameInId(id.value);
    const tail = id.kind === 'unknown' && !id.tail?.parts ? id.tail?.text : undefined;
    if (tail !== undefined) return nameInId(tail);
    const last = written && isType(written.args.at(-2)) ? written.args.at(-1) : undefined;
    return last ? nameMade(madeOf(last, context)) : {};
  });
}

/** The name at the end of the ID of a definition, of which the beginning may not be known. */
export function nameInId(id: string): AssignedName {
  const match = /^(.*)\/providers\/Microsoft\.ManagedServices\/registrationDefinitions\/([^/]+)$/i.exec(id);
  const name = match?.[2];
  return name === undefined || /\/resourceGroups\//i.test(match?.[1] ?? '') ? 'another' : { known: name.toLowerCase() };
}

/** Whether an assignment names a definition; undefined where it cannot be told. */
function names(assignment: AssignedName, definition: DefinitionName): boolean | undefined {
  if (assignment === 'another') return false;
  if (assignment.known !== undefined && definition.known !== undefined) return assignment.known === definition.known;
  if (assignment.made === undefined || definition.made === undefined) return undefined;
  return sameName(assignment.made, definition.made);
}

/** Whether one of the assignments of a deployment could name a definition in it. */
export function isAssigned(definition: DefinitionName, assignments: readonly AssignedName[]): boolean {
  return assignments.some((assignment) => names(assignment, definition) !== false);
}

/** The names of definitions that are known to be assigned, wherever they are deployed. */
export function knownNames(assignments: readonly AssignedName[]): string[] {
  return assignments.flatMap((each) => (each === 'another' || each.known === undefined ? [] : [each.known]));
}

/**
 * Whether two texts are the same, by how they come about; undefined where it cannot be told. `guid()` makes something
 * else of anything else, so that what names are made of tells them apart.
 */
export function sameName(one: Made, other: Made): boolean | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  if (typeof one === 'string' || typeof other === 'string') return undefined;
  const comparable = one.call === other.call && one.call === 'guid' && one.args.length === other.args.length;
  if (!comparable) return undefined;
  const pairs = one.args.map((arg, index) => [arg, other.args[index]]);
  const differ = pairs.filter(([left, right]) => JSON.stringify(left) !== JSON.stringify(right));
  return differ.every((pair) => pair.every((part) => typeof part === 'string')) ? false : undefined;
}

function nameMade(made: Made): DefinitionName {
  return typeof made === 'string' ? { known: (made.split('/').at(-1) ?? '').toLowerCase() } : { made };
}

/** Deeper than names are made. */
const MAX_DEPTH = 16;

/**
 * Follows variables and defaults to the functions that a value is made by.
 * @throws Exhausted when the budget is spent.
 */
export function madeOf(expression: Expression, context: Context, depth = 0): Made {
  const value = evaluateExpression(expression, context);
  if (value.kind === 'string' || value.kind === 'number') return String(value.value);
  if (expression.kind === 'string' || expression.kind === 'number') return String(expression.value);
  const inner = (part: Expression): Made => madeOf(part, context, depth + 1);
  if (depth > MAX_DEPTH) return { call: '', args: [] };
  if (expression.kind === 'access') return { call: '.', args: [inner(expression.of), inner(expression.key)] };
  const { name, args } = expression;
  const [first] = args;
  const { scope, run } = context;
  if (first?.kind === 'string' && (name === 'variables' || name === 'parameters')) {
    const isGiven = name === 'parameters' && scope.source.give(first.value, run) !== undefined;
    const declared =
      name === 'variables'
        ? scope.variable(first.value)?.value
        : member(scope.parameter(first.value)?.value, 'defaultValue');
    const followed = isGiven ? undefined : expressionOf(declared);
    if (followed) return inner(followed);
    return { call: `${name} of scope ${scope.id}`, args: [first.value.toLowerCase()] };
  }
  return { call: name, args: args.map(inner) };
}

/** A name that takes too much work to tell is not known. */
function withinBudget<T extends AssignedName>(work: () => T): T | DefinitionName {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return {};
  }
}

function callOf(node: JsonNode | undefined): Extract<Expression, { kind: 'call' }> | undefined {
  const expression = expressionOf(node);
  return expression?.kind === 'call' ? expression : undefined;
}

function isType(argument: Expression | undefined): boolean {
  return argument?.kind === 'string' && /\/registrationDefinitions\/?$/i.test(argument.value);
}

/** The expression that a text in a template is; undefined for plain text and for one that cannot be read. */
export function expressionOf(node: JsonNode | undefined): Expression | undefined {
  const read = node?.type === 'string' ? readString(node.value) : undefined;
  const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
  return expression instanceof ExpressionError ? undefined : expression;
}
