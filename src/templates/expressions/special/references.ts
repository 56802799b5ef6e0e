import { type JsonMember, type JsonNode, member } from '../../json/json.ts';
import { refusedPart } from '../compare.ts';
import { type Datum, firstMissing, type Missing, NULL, number, placed, refused, text, withoutTail } from '../datum.ts';
import { foldName, nearestName } from '../names.ts';
import { isNullable, mistyped, refusal } from '../parameter-constraints.ts';
import type { Call, Expression } from '../parser.ts';
import type { Run } from '../run.ts';
import { type Context, outermost, type Scope } from '../scope.ts';
import { copyOf, madeTwice, variableCopies } from './copies.ts';

/** `parameters('x')`: what the function's caller, the parameter file or the parent gives; else the default. */
export function parameters(call: Call, context: Context): Datum {
  const name = nameOf(call.args[0], context);
  if (typeof name !== 'string') return name;
  if (context.args) return context.args.get(foldName(name)) ?? undeclared('parameter', name, context);
  return parameter(name, context);
}

/** The value of a template's own parameter. */
export function parameter(name: string, context: Context): Datum {
  const { run, scope } = context;
  const declaration = scope.parameter(name);
  if (!declaration) return undeclared('parameter', name, context);
  const at = scope.at(declaration.nameSpan);
  return run.follow(
    run.memory(scope).parameters,
    name,
    `parameter '${declaration.name}'`,
    () => {
      // Null counts as not given: https://github.com/Azure/bicep/pull/11532.
      const given = scope.source.give(name, run);
      if (given && given.kind !== 'null') return scope.source.checked ? given : accepted(given, declaration, context);
      const byDefault = member(declaration.value, 'defaultValue');
      if (byDefault) {
        const value = context.evaluator.node(byDefault, { ...outermost(context, 'a default value'), verbatim: true });
        return whole(accepted(value, declaration, context), run);
      }
      return isNullable(declaration.value, scope.template) ? NULL : scope.source.lack(declaration.name, at);
    },
    at,
  );
}

/** The value, unless Azure refuses it for the parameter. */
function accepted(value: Datum, { name, value: declaration }: JsonMember, { run, scope }: Context): Datum {
  const why = isBadNull(value, declaration, scope) ? 'is null' : refusal(declaration, value, run, scope.template);
  if (why === undefined) return value;
  const reason = `the value of parameter '${name}' ${why}`;
  const at = value.kind === 'unknown' ? undefined : value.at;
  return placed(
    refused('template-refused', reason, `Give parameter '${name}' a value that its declaration allows.`),
    at,
  );
}

/** Only an expression makes a null that counts; a parameter that is given as null has its default. */
function isBadNull(value: Datum, declaration: JsonNode, { template }: Scope): boolean {
  const written = member(declaration, 'defaultValue');
  return value.kind === 'null' && written?.type === 'string' && !isNullable(declaration, template);
}

/** `variables('x')`. */
export function variables(call: Call, context: Context): Datum {
  const name = nameOf(call.args[0], context);
  return typeof name === 'string' ? variable(name, context) : name;
}

/** The value of a template's own variable. */
export function variable(name: string, context: Context): Datum {
  const { run, scope } = context;
  const known = run.memory(scope).variables.get(foldName(name));
  if (known && known !== 'pending' && known !== NOT_THERE) return known;
  const declaration = scope.variable(name);
  const own = outermost(context, 'a variable');
  const copies = variableCopies(own);
  const made = copies?.unclear ?? copies?.entries.some((copy) => foldName(copy.name) === foldName(name));
  const work = () => {
    if (!made || !copies) return declaration && context.evaluator.node(declaration.value, own);
    return declaration && made === true ? madeTwice(declaration.name, at) : copyOf(name, copies, own);
  };
  const at = declaration && scope.at(declaration.nameSpan);
  const what = `variable '${declaration?.name ?? name}'`;
  const value = run.follow(run.memory(scope).variables, name, what, () => whole(work() ?? NOT_THERE, run), at);
  return value === NOT_THERE ? undeclared('variable', name, context) : value;
}

/** A value, unless Azure refuses a part of it: then it refuses all of it. */
function whole(value: Datum, run: Run): Datum {
  return refusedPart(value, run) ?? value;
}

const NOT_THERE: Datum = { kind: 'null' };

/** `copyIndex()`, with the name of a loop and an offset, both optional. */
export function copyIndex(call: Call, context: Context): Datum {
  const [first, second] = call.args.map((arg) =>
    arg.kind === 'string' ? text(arg.value) : context.evaluator.expression(arg, context),
  );
  const unknown = firstMissing([first, second].filter((arg) => arg !== undefined));
  if (unknown) return context.loops.length > 0 ? unknown : noLoop(undefined);
  const name = first?.kind === 'string' ? first.value : undefined;
  const offset = name === undefined ? first : second;
  if ((name === undefined && second) || (offset && (offset.kind !== 'number' || offset.float || offset.value < 0))) {
    return refused('expression-invalid', 'copyIndex() takes a name and an offset from 0 on', 'Correct the expression.');
  }
  const loop = context.loops.findLast((candidate) =>
    // Without a name it means the resource's loop, even inside a property's.
    name === undefined ? candidate.kind === 'resource' : foldName(candidate.name) === foldName(name),
  );
  if (!loop) return noLoop(name);
  const start = offset?.kind === 'number' ? offset.value : 0;
  return loop.index.kind === 'number' ? number(loop.index.value + start) : loop.index;
}

function noLoop(name: string | undefined): Missing {
  const which =
    name === undefined ? 'outside of the copy loop of a resource' : `for a copy loop '${name}' that is not there`;
  return refused('expression-invalid', `copyIndex() is used ${which}`, 'Name a copy loop around it.');
}

/** `lambda('x', …, body)`: a function of its variables, where a function takes one. */
export function lambda(call: Call, context: Context): Datum {
  const body = call.args.at(-1);
  if (!body) return refused('expression-invalid', 'lambda() has no body', 'Give the lambda a body.');
  const names: string[] = [];
  for (const arg of call.args.slice(0, -1)) {
    const name = nameOf(arg, context);
    if (typeof name !== 'string') return name;
    names.push(foldName(name));
  }
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
  const value = context.locals.get(foldName(name));
  if (value) return value;
  return refused('expression-invalid', `there is no lambda variable '${name}' here`, 'Name a variable of the lambda.');
}

/** A call of a function that the template itself declares; undefined for a built-in one, which has no namespace. */
export function userFunction(call: Call, context: Context): Datum | undefined {
  if (!call.name.includes('.')) return undefined;
  const declared = context.scope.userFunction(call.name);
  if (!declared) return undeclared('function', call.name, context);
  const { name, parameters, output, result } = declared;
  const key = foldName(name);
  // Azure says of f(f(x)), too, that f refers to itself.
  if (context.calling?.has(key)) {
    const reason = `function '${name}' is used in an argument of itself`;
    return refused('expression-invalid', reason, `Work out the inner ${name}() in a variable.`);
  }
  if (call.args.length !== parameters.length) {
    const reason = `function '${name}' takes ${parameters.length} arguments, not ${call.args.length}`;
    return refused('expression-invalid', reason, `Give ${name}() as many arguments as it declares.`);
  }
  const calling = new Set([...(context.calling ?? []), key]);
  const args = new Map<string, Datum>();
  for (const [index, arg] of call.args.entries()) {
    const parameter = parameters[index];
    const value = context.evaluator.expression(arg, { ...context, calling });
    if (value.kind === 'unknown' && value.refusal) return value;
    const why = parameter && mistyped(parameter.declaration, value);
    if (why) return wrongType(`argument '${parameter.name}' of function '${name}' ${why}`);
    if (parameter) args.set(foldName(parameter.name), value);
  }
  const inside: Context = { ...outermost(context, context.part), args, verbatim: true };
  const value = context.evaluator.node(output, context.calling ? { ...inside, calling: context.calling } : inside);
  const why = mistyped(result, value);
  return why ? wrongType(`the output of function '${name}' ${why}`) : (refusedPart(value, context.run) ?? value);
}

function wrongType(reason: string): Missing {
  return refused('expression-invalid', reason, 'Correct the value, or the type that the function declares.');
}

/** A name is mostly written out; `__x__` is then a name like any other and no replacement token. */
function nameOf(arg: Expression | undefined, context: Context): string | Datum {
  if (arg?.kind === 'string') return arg.value;
  const value = arg ? context.evaluator.expression(arg, context) : NULL;
  if (value.kind === 'string') return value.value;
  return value.kind === 'unknown'
    ? withoutTail(value)
    : refused('expression-invalid', 'a name is expected to be a text', 'Correct the expression.');
}

function undeclared(what: 'parameter' | 'variable' | 'function', name: string, { scope, args }: Context): Missing {
  const near = args && what === 'parameter' ? nearestName(name, args.keys()) : nearestName(name, scope.declared(what));
  return refused(
    'undefined-reference',
    `${what} '${name}' is not declared`,
    near === undefined ? `Declare ${what} '${name}'.` : `Declare ${what} '${name}', or write '${near}'.`,
  );
}
