import { type JsonMember, member } from '../../json/json.ts';
import { type Datum, firstMissing, missing, NULL, number, text, withoutTail } from '../datum.ts';
import { literalText } from '../literals.ts';
import { isNullable, refusal } from '../parameter-constraints.ts';
import type { Call, Expression } from '../parser.ts';
import type { Run } from '../run.ts';
import { type Context, outermost } from '../scope.ts';
import { copiesIn, copyOf, madeTwice } from './copies.ts';

/** `parameters('x')`: what the function's caller, the parameter file or the parent gives; else the default. */
export function parameters(call: Call, context: Context): Datum {
  const name = nameOf(call.args[0], context);
  if (typeof name !== 'string') return name;
  if (context.args) return context.args.get(name.toLowerCase()) ?? undeclared('parameter', name);
  return parameter(name, context);
}

/** The value of a template's own parameter. */
export function parameter(name: string, context: Context): Datum {
  const { run, scope } = context;
  const declaration = scope.parameter(name);
  if (!declaration) return undeclared('parameter', name);
  const at = scope.at(declaration.nameSpan);
  return run.follow(
    run.memory(scope).parameters,
    name,
    `parameter '${declaration.name}'`,
    () => {
      // Null counts as not given: https://github.com/Azure/bicep/pull/11532.
      const given = scope.source.give(name, run);
      if (given && given.kind !== 'null') return scope.source.checked ? given : accepted(given, declaration, run);
      const byDefault = member(declaration.value, 'defaultValue');
      if (byDefault) {
        const value = context.evaluator.node(byDefault, outermost(context));
        return accepted(value, declaration, run);
      }
      return isNullable(declaration.value, scope.template) ? NULL : scope.source.lack(declaration.name, at);
    },
    at,
  );
}

/** The value, unless Azure refuses it for the parameter. */
function accepted(value: Datum, { name, value: declaration }: JsonMember, run: Run): Datum {
  const why = refusal(declaration, value, run);
  if (why === undefined) return value;
  const at = value.kind === 'unknown' ? undefined : value.at;
  return missing(`the value of parameter '${name}' ${why}`, `a value of parameter '${name}' that Azure accepts`, at);
}

/** `variables('x')`. */
export function variables(call: Call, context: Context): Datum {
  const name = nameOf(call.args[0], context);
  if (typeof name !== 'string') return name;
  const { run, scope } = context;
  const declaration = scope.variable(name);
  const own = outermost(context);
  const copies = copiesIn(scope.variable('copy')?.value, own);
  const made = copies?.unclear ?? copies?.entries.some((copy) => copy.name.toLowerCase() === name.toLowerCase());
  const work = () => {
    if (!made || !copies) return declaration && context.evaluator.node(declaration.value, own);
    return declaration && made === true ? madeTwice(declaration.name, at) : copyOf(name, copies, own);
  };
  const at = declaration && scope.at(declaration.nameSpan);
  const what = `variable '${declaration?.name ?? name}'`;
  const value = run.follow(run.memory(scope).variables, name, what, () => work() ?? NOT_THERE, at);
  return value === NOT_THERE ? undeclared('variable', name) : value;
}

const NOT_THERE: Datum = { kind: 'null' };

/** `copyIndex()`, with the name of a loop and an offset, both optional. */
export function copyIndex(call: Call, context: Context): Datum {
  const { loops } = context;
  const [first, second] = call.args;
  const start = first?.kind === 'string' ? text(first.value) : first && context.evaluator.expression(first, context);
  const name = start?.kind === 'string' ? start.value.toLowerCase() : undefined;
  const offset = name === undefined ? start : second && context.evaluator.expression(second, context);
  if (offset && (offset.kind !== 'number' || !Number.isInteger(offset.value))) {
    return (
      firstMissing([offset]) ?? missing('the offset of copyIndex() is not a whole number', 'the offset of copyIndex()')
    );
  }
  const loop =
    name === undefined
      ? // Without a name it means the resource's loop, even inside a property's.
        (loops.findLast((candidate) => candidate.kind === 'resource') ?? loops.at(-1))
      : loops.findLast((candidate) => candidate.name.toLowerCase() === name);
  if (!loop) return missing('copyIndex() is used outside of a copy loop', 'a copy loop');
  return loop.index.kind === 'number' ? number(loop.index.value + (offset?.value ?? 0)) : loop.index;
}

/** `lambda('x', …, body)`: a function of its variables. */
export function lambda(call: Call, context: Context): Datum {
  const body = call.args.at(-1);
  if (!body) return missing('lambda() has no body', 'the body of a lambda');
  const names = call.args.slice(0, -1).map((arg) => (arg.kind === 'string' ? arg.value.toLowerCase() : ''));
  return {
    kind: 'lambda',
    parameters: names,
    apply: (values) => {
      const locals = new Map(context.locals);
      for (const [index, name] of names.entries()) locals.set(name, values[index] ?? NULL);
      return context.evaluator.expression(body, { ...context, locals });
    },
  };
}

/** `lambdaVariables('x')`. */
export function lambdaVariables(call: Call, context: Context): Datum {
  const name = nameOf(call.args[0], context);
  if (typeof name !== 'string') return name;
  return context.locals.get(name.toLowerCase()) ?? undeclared('lambda variable', name);
}

/** A call of a function that the template itself declares. */
export function userFunction(call: Call, context: Context): Datum | undefined {
  const declared = context.scope.userFunction(call.name);
  if (!declared) return undefined;
  const args = new Map<string, Datum>();
  for (const [index, name] of declared.parameters.entries()) {
    const arg = call.args[index];
    if (arg) args.set(name.toLowerCase(), context.evaluator.expression(arg, context));
  }
  return context.evaluator.node(declared.output, { ...outermost(context), args });
}

/** A name is mostly written out; `__x__` is then a name like any other and no replacement token. */
function nameOf(arg: Expression | undefined, context: Context): string | Datum {
  if (arg?.kind === 'string') return arg.value;
  const value = arg ? context.evaluator.expression(arg, context) : literalText('');
  if (value.kind === 'string') return value.value;
  return value.kind === 'unknown' ? withoutTail(value) : missing('a name is expected to be a string', 'the name');
}

function undeclared(what: string, name: string): Datum {
  return missing(`${what} '${name}' is not declared`, `${what} '${name}'`);
}
