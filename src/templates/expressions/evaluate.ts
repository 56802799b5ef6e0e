import type { Location } from '../../pec/value.ts';
import { type JsonNode, type JsonObject, type JsonString, member } from '../json/json.ts';
import { refusedPart } from './compare.ts';
import {
  type Datum,
  type Dict,
  dict,
  type Entry,
  integer,
  list,
  type Missing,
  memberIn,
  missing,
  number,
  placed,
  refused,
  withoutTail,
  writtenDict,
} from './datum.ts';
import { wrongNumber } from './functions/arguments.ts';
import { callFunction } from './functions/call-function.ts';
import { ExpressionError, ExpressionLimit } from './lexer.ts';
import { literalText, numberIn } from './literals.ts';
import { foldName } from './names.ts';
import { type Call, type Expression, parseExpression, readString } from './parser.ts';
import { access } from './property-access.ts';
import type { Run } from './run.ts';
import { type Context, type Evaluator, outermost, readsQuotesTwice, type Scope } from './scope.ts';
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
  if (node.type === 'string') return evaluateString(node, context);
  const at = context.scope.at(node.span);
  switch (node.type) {
    case 'object':
      context.run.budget.spend(node.members.length);
      return context.run.deeper(() => placed(evaluateObject(node, context), at), at);
    case 'array':
      context.run.budget.spend(node.items.length);
      return context.run.deeper(() => ({ ...list(node.items.map((item) => evaluate(item, context))), at }), at);
    case 'null':
      return { kind: 'null', at };
    default:
      return node.type === 'number' ? numberIn(node, at) : { kind: 'boolean', value: node.value, at };
  }
}

function evaluateString(node: JsonString, context: Context): Datum {
  context.run.budget.spend(node.value.length / 256);
  const at = context.scope.at(node.span);
  const result = placed(readAndEvaluate(node.value, context, at), at);
  const again = context.outer ? evaluatedAgain(result, context.run) : undefined;
  return again ? placed(again, at) : result;
}

function readAndEvaluate(written: string, context: Context, at: Location): Datum {
  const read = readString(written);
  if ('literal' in read) return literalText(read.literal, at);
  const expression = parseExpression(read.expression, readsQuotesTwice(context));
  return expression instanceof ExpressionError
    ? notReadable(written, expression)
    : context.run.deeper(() => evaluateExpression(expression, context), at);
}

/**
 * What a deployment of outer scope makes of a value that the parent worked out, where a text in it begins and ends with
 * brackets, or an object in it holds what is a copy loop to the deployment: it evaluates that once more, which is not
 * worked out here. What is no expression is refused.
 */
function evaluatedAgain(datum: Datum, run: Run): Missing | undefined {
  run.budget.spend(1);
  if (datum.kind === 'array' || datum.kind === 'object') {
    const parts = datum.kind === 'array' ? datum.items : [...datum.members.values()];
    const found = parts.flatMap((part) => evaluatedAgain(part, run) ?? []);
    const refusal = found.find((part) => part.refusal);
    return refusal ?? found[0] ?? (datum.kind === 'object' && hasLoops(datum) ? COPIED_AGAIN : undefined);
  }
  const read = datum.kind === 'string' ? readString(datum.value) : undefined;
  if (!read || 'literal' in read) return undefined;
  const expression = parseExpression(read.expression);
  if (expression instanceof ExpressionError && !(expression instanceof ExpressionLimit)) {
    const reason = `a deployment of outer scope evaluates what comes out in brackets, and cannot read it: ${expression.message}`;
    return refused(
      'expression-invalid',
      reason,
      "Set expressionEvaluationOptions.scope to 'inner', or change the value.",
    );
  }
  const reason = 'a deployment of outer scope evaluates once more what comes out as an expression';
  return missing(reason, 'a text that does not begin with a bracket');
}

const COPIED_AGAIN = missing(
  'a deployment of outer scope makes copies of what comes out as a copy loop',
  'the values in place of a copy loop',
);

/** Whether an object that was worked out has what would be loops if it were written out. */
function hasLoops(datum: Dict): boolean {
  const copy = memberIn(datum, 'copy');
  const isLoop = (item: Datum) =>
    item.kind === 'object' && ['name', 'count', 'input'].every((part) => memberIn(item, part));
  return copy?.kind === 'array' && copy.items.length > 0 && copy.items.every(isLoop);
}

/** An expression that cannot be read: not filled in yet, beyond the limits of this check, or refused by Azure. */
function notReadable(written: string, error: ExpressionError): Missing {
  const filledIn = literalText(written);
  if (filledIn.kind === 'unknown') return filledIn;
  const reason = `the expression cannot be read: ${error.message}`;
  return error instanceof ExpressionLimit
    ? missing(reason, 'a simpler expression')
    : refused('expression-invalid', reason, 'Correct the expression.');
}

/** One whose names are not all known is not known at all: a name may be that of a member that is written out. */
function evaluateObject(node: JsonObject, context: Context): Datum {
  const entries: Entry[] = [];
  const looped: string[] = [];
  const made: string[] = [];
  for (const { name, value } of node.members) {
    const copies = !context.verbatim && foldName(name) === 'copy' ? copiesIn(value, context) : undefined;
    // What is no loop is a value like others to Azure, so that a fault in it is one.
    if (copies?.unclear) return dict([], refusedPart(evaluate(value, context), context.run) ?? copies.unclear);
    if (copies) {
      entries.push(...copies.entries.map((copy): Entry => [copy.name, copyValues(copy, context)]));
      looped.push(...copies.entries.map((copy) => copy.name));
      continue;
    }
    const key = evaluateKey(name, context);
    if (typeof key !== 'string') return dict([], key);
    entries.push([key, evaluate(value, context)]);
    if (key !== name) made.push(foldName(key));
  }
  const twice = looped.length + made.length > 0 ? madeAgain(entries, looped, made) : undefined;
  return twice === undefined ? writtenDict(entries) : madeTwice(twice);
}

/** A name that another member has too: one that a loop makes, or, whatever its case, one that an expression makes. */
function madeAgain(entries: readonly Entry[], looped: readonly string[], made: readonly string[]): string | undefined {
  const exact = countOf(entries.map(([name]) => name));
  const folded = countOf(entries.map(([name]) => foldName(name)));
  return looped.find((name) => (exact.get(name) ?? 0) > 1) ?? made.find((name) => (folded.get(name) ?? 0) > 1);
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Names of members may be expressions too. */
export function evaluateKey(name: string, context: Context): string | Missing {
  const read = readString(name);
  if ('literal' in read) return read.literal;
  const expression = parseExpression(read.expression, readsQuotesTwice(context));
  if (expression instanceof ExpressionError) return notReadable(name, expression);
  const value = evaluateExpression(expression, context);
  if (value.kind === 'string') return value.value;
  return value.kind === 'unknown'
    ? withoutTail(value)
    : refused('expression-invalid', "a property's name is no text", 'Correct the expression.');
}

/** What a parsed expression comes to. */
export function evaluateExpression(expression: Expression, context: Context): Datum {
  if (expression.kind === 'string') return literalText(expression.value);
  if (expression.kind === 'number') {
    const { value, exact } = expression;
    return (exact === undefined ? undefined : integer(BigInt(exact))) ?? number(value);
  }
  return context.run.deeper(() => {
    if (expression.kind === 'call') return evaluateCall(expression, context);
    const of = evaluateExpression(expression.of, context);
    return access(of, evaluateExpression(expression.key, context));
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
  ['lambdavariables', lambdaVariables],
]);

function evaluateCall(call: Call, context: Context): Datum {
  const wrong = wrongNumber(call.name, call.args.length) ?? outOfPlace(call.name, context);
  if (wrong) return wrong;
  const special = SPECIAL.get(call.name);
  if (special) return special(call, context);
  const own = userFunction(call, context);
  if (own) return own;
  const args = call.args.map((arg) =>
    arg.kind === 'call' && arg.name === 'lambda' ? lambda(arg, context) : evaluateExpression(arg, context),
  );
  const result = callFunction(call.name, args, context.run);
  return placed(result, placeFrom(result, args));
}

/** What is asked of Azure while it deploys. */
const ASKS_AZURE = /^(references?|list.*)$/;

/** What gives another value every time. */
const ANEW = new Set(['newguid', 'utcnow']);

/** Why Azure refuses a function where it stands: what is worked out beforehand cannot ask for what is deployed. */
function outOfPlace(name: string, { part, args, scope }: Context): Missing | undefined {
  if (name === 'lambda') {
    return refused('expression-invalid', 'lambda() stands where no function takes one', 'Correct the expression.');
  }
  const where = part && part !== 'an output' ? part : args && 'a function';
  if (where && ASKS_AZURE.test(name)) {
    return refused(
      'template-refused',
      `${name}() is used in ${where}`,
      `Use ${name}() in the properties of a resource only.`,
    );
  }
  // The rule of a policy is another language, with a utcNow() of its own.
  if (!ANEW.has(name) || part === 'a default value' || member(scope.template, 'policyRule')) return undefined;
  return refused(
    'template-refused',
    `${name}() is used outside of a default value`,
    'Make it the default of a parameter.',
  );
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
