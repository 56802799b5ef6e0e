import type { Unknown } from '../../../pec/value.ts';
import type { JsonNode } from '../../json/json.ts';
import { isWhole, writeJson } from '../compare.ts';
import { bool, type Datum, firstMissing, type Missing, missing, NULL, placed, refused, withoutTail } from '../datum.ts';
import { ExpressionError } from '../lexer.ts';
import { foldName } from '../names.ts';
import { type Call, type Expression, parseExpression, readString } from '../parser.ts';
import { type Context, readsQuotesTwice } from '../scope.ts';

/** `if(condition, then, else)`: only the branch that is taken is evaluated. */
export function conditional(call: Call, context: Context): Datum {
  const [condition, whenTrue, whenFalse] = call.args;
  const decided = condition && decide(condition, context, NO_BOOLEAN);
  if (typeof decided !== 'boolean') return decided ?? NO_BOOLEAN;
  const taken = decided ? whenTrue : whenFalse;
  return taken ? context.evaluator.expression(taken, context) : NULL;
}

const NO_BOOLEAN = refused('expression-invalid', 'if() takes a boolean as its condition', 'Give if() a boolean.');

/**
 * Whether a condition holds. Undecided, it holds as the run assumes; without an assumption the answer is a missing
 * value that carries the question, so that whoever needs it can try both ways. What is no boolean comes to
 * `otherwise`.
 */
function decide(condition: Expression, context: Context, otherwise: Missing): boolean | Missing {
  if (condition.kind === 'call' && condition.name === 'not' && condition.args.length === 1 && condition.args[0]) {
    const opposite = decide(condition.args[0], context, NOT_NEGATED);
    return typeof opposite === 'boolean' ? !opposite : opposite;
  }
  const value = context.evaluator.expression(condition, context);
  if (value.kind === 'boolean') return value.value;
  if (value.kind !== 'unknown') return otherwise;
  if (value.refusal) return value;
  // A question inside the condition comes first; its answer may decide this one.
  if (value.open) return withoutTail(value);
  // So does the index of a loop: with it known, the question is a different one for each.
  const used = [...valuesUsed(condition, context)].find((part) => part?.kind === 'unknown' && part.open);
  if (used?.kind === 'unknown') return used;
  const key = keyOf(condition, context);
  if (key === undefined) return withoutTail(value);
  const assumed = context.run.assumptions.get(key);
  if (assumed !== undefined) return assumed;
  const reason = `a condition depends on something unknown: ${value.reason}`;
  const undecided: Unknown = { ...withoutTail(value), reason };
  return { ...undecided, open: { kind: 'condition', key, undecided } };
}

const NOT_NEGATED = refused('expression-invalid', 'not() takes a boolean', 'Give not() a boolean.');

/**
 * Whether a resource's `condition` holds. Null is as if there were none; what Azure makes of other things than
 * booleans is not established.
 */
export function decideNode(node: JsonNode, around: Context): boolean | Missing {
  const context: Context = {
    ...around,
    part: around.part === 'an output' ? 'the condition of an output' : 'a condition',
  };
  const expression = expressionIn(node, context);
  const decided = expression
    ? decide(expression, context, NEITHER)
    : outcome(context.evaluator.node(node, context), NEITHER);
  return typeof decided === 'boolean' ? decided : placed(decided, context.scope.at(node.span));
}

const NEITHER = missing('a condition is neither true nor false', 'a condition');

function outcome(value: Datum, otherwise: Missing): boolean | Missing {
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'null') return true;
  return value.kind === 'unknown' ? withoutTail(value) : otherwise;
}

/**
 * What may be assumed where an undecided `condition` holds: the key of a question and its answer. Nothing, if the
 * condition can hold with either answer to a question inside it.
 */
export function impliedBy(node: JsonNode, around: Context): readonly [key: string, holds: boolean] | undefined {
  const context: Context = { ...around, part: 'a condition' };
  let expression = expressionIn(node, context);
  let holds = true;
  while (expression?.kind === 'call' && expression.name === 'not' && expression.args.length === 1) {
    expression = expression.args[0];
    holds = !holds;
  }
  const value = expression && context.evaluator.expression(expression, context);
  if (!expression || value?.kind !== 'unknown' || value.open || value.refusal) return undefined;
  const key = keyOf(expression, context);
  return key === undefined ? undefined : [key, holds];
}

function expressionIn(node: JsonNode, context: Context): Expression | undefined {
  const read = node.type === 'string' ? readString(node.value) : undefined;
  const expression =
    read && 'expression' in read ? parseExpression(read.expression, readsQuotesTwice(context)) : undefined;
  return expression instanceof ExpressionError ? undefined : expression;
}

/** `and(…)`: false as soon as one is known to be false, whatever the others are. */
export function and(call: Call, context: Context): Datum {
  return combine(call, context, false);
}

/** `or(…)`: true as soon as one is known to be true. */
export function or(call: Call, context: Context): Datum {
  return combine(call, context, true);
}

/** `coalesce(…)`: the first that is not null. */
export function coalesce(call: Call, context: Context): Datum {
  for (const arg of call.args) {
    const value = context.evaluator.expression(arg, context);
    if (value.kind !== 'null') return value;
  }
  return NULL;
}

/**
 * From the left, as Azure does: what stands behind the one that decides is not looked at, and a value that is refused
 * counts only if none before it may decide. One that is missing does not hide another that decides.
 */
function combine(call: Call, context: Context, decisive: boolean): Datum {
  const unknowns: Missing[] = [];
  for (const arg of call.args) {
    const value = context.evaluator.expression(arg, context);
    if (value.kind === 'boolean') {
      if (value.value === decisive) return bool(decisive);
      continue;
    }
    if (value.kind === 'unknown' && !value.refusal) {
      unknowns.push(value);
      continue;
    }
    const wrong =
      value.kind === 'unknown'
        ? value
        : refused('expression-invalid', `${call.name}() takes booleans, not ${value.kind}`, 'Correct the expression.');
    return firstMissing(unknowns) ?? wrong;
  }
  return firstMissing(unknowns) ?? bool(!decisive);
}

/** Longer keys would belong to conditions over large values of loops, which are not worth trying both ways. */
const MAX_KEY = 10_000;

/**
 * The same text in the same template is the same question, unless it depends on where in a loop or function it is:
 * then on the values that it uses there. Where one of those is not wholly known there is no telling, and no key.
 */
function keyOf(condition: Expression, context: Context): string | undefined {
  const key = `${context.scope.id} ${JSON.stringify(condition)}`;
  const values = [...valuesUsed(condition, context)];
  if (!context.args && values.length === 0) return key;
  if (!values.every((value) => value && isWhole(value, context.run))) return undefined;
  const placed = `${key} ${values.map((value) => value && writeJson(value, context.run)).join()}`;
  return placed.length > MAX_KEY ? undefined : placed;
}

/** What an expression takes from the loops, lambdas and functions around it; undefined for what cannot be told. */
function* valuesUsed(expression: Expression, context: Context): Generator<Datum | undefined> {
  if (expression.kind === 'access') {
    yield* valuesUsed(expression.of, context);
    yield* valuesUsed(expression.key, context);
  }
  if (expression.kind !== 'call') return;
  const [first] = expression.args;
  const name = first?.kind === 'string' ? foldName(first.value) : undefined;
  if (expression.name === 'copyindex') yield* context.loops.map(({ index }) => index);
  if (expression.name === 'lambdavariables') {
    // One that is not there belongs to a lambda inside of the expression.
    if (name === undefined) yield* context.locals.size > 0 ? [undefined] : [];
    else yield* context.locals.has(name) ? [context.locals.get(name)] : [];
  }
  if (expression.name === 'parameters' && context.args) yield name === undefined ? undefined : context.args.get(name);
  for (const arg of expression.args) yield* valuesUsed(arg, context);
}
