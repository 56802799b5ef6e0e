import type { Location } from '../../pec/delegation.ts';
import type { JsonNode, JsonObject, JsonString } from '../json/json.ts';
import { type Datum, dict, type Entry, list, type Missing, missing, number, placed, withoutTail } from './datum.ts';
import { callFunction } from './functions/call-function.ts';
import { ExpressionError } from './lexer.ts';
import { literalText } from './literals.ts';
import { type Call, type Expression, parseExpression, readString } from './parser.ts';
import { access } from './property-access.ts';
import type { Run } from './run.ts';
import { type Context, type Evaluator, outermost, type Scope } from './scope.ts';
import { and, coalesce, conditional, or } from './special/conditions.ts';
import { copiesIn, copyValues, madeTwice } from './special/copies.ts';
import { copyIndex, lambda, lambdaVariables, parameters, userFunction, variables } from './special/references.ts';

/** The evaluator, for those to whom it is handed. */
const EVALUATOR: Evaluator = { node: evaluate, expression: evaluateExpression };

/** The context of what a template says outside of all loops and functions. */
export function contextOf(run: Run, scope: Scope): Context {
  return outermost({ run, scope, evaluator: EVALUATOR });
}

/** What a piece of a template comes to, its expressions evaluated. Never throws, except when the budget is spent. */
export function evaluate(node: JsonNode, context: Context): Datum {
  const planted = context.scope.planted?.get(node);
  if (planted) return planted;
  const at = context.scope.at(node.span);
  switch (node.type) {
    case 'string':
      return evaluateString(node, context);
    case 'object':
      context.run.budget.spend(node.members.length);
      return context.run.deeper(() => ({ ...evaluateObject(node, context), at }), at);
    case 'array':
      context.run.budget.spend(node.items.length);
      return context.run.deeper(() => ({ ...list(node.items.map((item) => evaluate(item, context))), at }), at);
    case 'null':
      return { kind: 'null', at };
    default:
      return node.type === 'number' ? number(node.value, at) : { kind: 'boolean', value: node.value, at };
  }
}

function evaluateString(node: JsonString, context: Context): Datum {
  context.run.budget.spend(node.value.length / 256);
  const at = context.scope.at(node.span);
  const read = readString(node.value);
  if ('literal' in read) return literalText(read.literal, at);
  const expression = parseExpression(read.expression);
  if (!(expression instanceof ExpressionError)) {
    return placed(
      context.run.deeper(() => evaluateExpression(expression, context), at),
      at,
    );
  }
  const filledIn = literalText(node.value, at);
  if (filledIn.kind === 'unknown') return filledIn;
  return missing(`the expression cannot be read: ${expression.message}`, 'a valid expression', at);
}

/** One whose names are not all known is not known at all: a name may be that of a member that is written out. */
function evaluateObject(node: JsonObject, context: Context) {
  const entries: Entry[] = [];
  const workedOut: string[] = [];
  for (const { name, value } of node.members) {
    const copies = !context.verbatim && name.toLowerCase() === 'copy' ? copiesIn(value, context) : undefined;
    if (copies?.unclear) return dict([], copies.unclear);
    if (copies) {
      for (const copy of copies.entries) entries.push({ name: copy.name, value: copyValues(copy, context) });
      workedOut.push(...copies.entries.map((copy) => copy.name));
      continue;
    }
    const key = evaluateKey(name, context);
    if (typeof key !== 'string') return dict([], key);
    entries.push({ name: key, value: evaluate(value, context) });
    if (key !== name) workedOut.push(key);
  }
  const made = dict(entries);
  return workedOut.length > 0 && made.members.size < entries.length ? dict([...entries, ...twice(entries)]) : made;
}

/** Names that stand more than once, without their values. */
function twice(entries: readonly Entry[]): Entry[] {
  const groups = Map.groupBy(entries, ({ name }) => name.toLowerCase());
  return [...groups.values()].flatMap(([first, second]) =>
    first && second ? [{ name: first.name, value: madeTwice(first.name) }] : [],
  );
}

/** Names of members may be expressions too. */
export function evaluateKey(name: string, context: Context): string | Missing {
  const read = readString(name);
  if ('literal' in read) return read.literal;
  const expression = parseExpression(read.expression);
  if (expression instanceof ExpressionError) return name;
  const value = evaluateExpression(expression, context);
  if (value.kind === 'string') return value.value;
  return value.kind === 'unknown'
    ? withoutTail(value)
    : missing("a property's name is not a string", "a property's name");
}

/** What a parsed expression comes to. */
export function evaluateExpression(expression: Expression, context: Context): Datum {
  if (expression.kind === 'string') return literalText(expression.value);
  if (expression.kind === 'number') return number(expression.value);
  return context.run.deeper(() => {
    if (expression.kind === 'call') return evaluateCall(expression, context);
    const of = evaluateExpression(expression.of, context);
    return access(of, evaluateExpression(expression.key, context), expression.safe);
  });
}

/** What cannot take its arguments evaluated: it evaluates only some of them, or needs to know where it stands. */
const SPECIAL: ReadonlyMap<string, (call: Call, context: Context) => Datum> = new Map([
  ['if', conditional],
  ['and', and],
  ['or', or],
  ['coalesce', coalesce],
  ['parameters', parameters],
  ['variables', variables],
  ['copyindex', copyIndex],
  ['lambda', lambda],
  ['lambdavariables', lambdaVariables],
]);

function evaluateCall(call: Call, context: Context): Datum {
  const special = SPECIAL.get(call.name);
  if (special) return special(call, context);
  const own = userFunction(call, context);
  if (own) return own;
  const args = call.args.map((arg) => evaluateExpression(arg, context));
  const result = callFunction(call.name, args, context.run);
  return placed(result, placeFrom(result, args));
}

/**
 * The literal that an editor would change to change the result: for an array or object, the first argument of that
 * kind; else the only argument that stands in a file.
 */
function placeFrom(result: Datum, args: readonly Datum[]): Location | undefined {
  if (result.kind === 'unknown' && !result.tail) return undefined;
  const compound = result.kind === 'array' || result.kind === 'object';
  const places = args.flatMap((arg) =>
    arg.kind !== 'unknown' && (!compound || arg.kind === result.kind) ? (arg.at ?? []) : [],
  );
  return compound || places.length === 1 ? places[0] : undefined;
}
