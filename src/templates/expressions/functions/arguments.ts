import type { Bool, Datum, Dict, Lambda, List, Missing, Nil, Num, Text } from '../datum.ts';
import { refused } from '../datum.ts';
import { type FunctionName, SIGNATURES, type Signature } from './signatures.ts';

interface Kinds {
  string: Text;
  int: Num;
  number: Num;
  bool: Bool;
  null: Nil;
  array: List;
  object: Dict;
  any: Exclude<Datum, Lambda | Missing>;
}

type Of<Kind extends string> = Kind extends `${infer One}|${infer Others}`
  ? Of<One> | Of<Others>
  : Kind extends keyof Kinds
    ? Kinds[Kind]
    : Lambda;

type Each<S extends Signature> = S extends readonly [infer One extends string, ...infer Rest extends Signature]
  ? One extends `${infer Kind}*`
    ? readonly (Of<Kind> | Missing)[]
    : One extends `${infer Kind}?`
      ? readonly [argument?: Of<Kind> | Missing, ...rest: Each<Rest>]
      : readonly [argument: Of<One> | Missing, ...rest: Each<Rest>]
  : readonly [];

/** The arguments of a function as the table gives them; any of them may be missing. */
export type Arguments<Name extends FunctionName> = Each<(typeof SIGNATURES)[Name]>;

/** An argument of the table, read. */
interface Parameter {
  readonly kinds: ReadonlySet<string>;
  readonly lambda?: { readonly least: number; readonly most: number };
  readonly optional: boolean;
  readonly repeated: boolean;
}

interface Rule {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly least: number;
  readonly most: number;
}

const RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries(SIGNATURES).map(([name, signature]) => [name.toLowerCase(), ruleOf(name, signature)]),
);

function ruleOf(name: string, signature: Signature): Rule {
  const parameters = signature.map(parameterOf);
  const least = parameters.filter(({ optional, repeated }) => !optional && !repeated).length;
  return { name, parameters, least, most: parameters.at(-1)?.repeated ? Number.POSITIVE_INFINITY : parameters.length };
}

function parameterOf(written: string): Parameter {
  const [, kinds = '', least, most, mark] = /^([a-z|]+)(?:\((\d)(?:-(\d))?\))?([?*])?$/.exec(written) ?? [];
  return {
    kinds: new Set(kinds.split('|')),
    ...(least !== undefined && { lambda: { least: Number(least), most: Number(most ?? least) } }),
    optional: mark === '?',
    repeated: mark === '*',
  };
}

/** What to say where the number of arguments is not one that the function takes. Asked before any is evaluated. */
export function wrongNumber(name: string, count: number): Missing | undefined {
  const rule = RULES.get(name);
  if (!rule || (count >= rule.least && count <= rule.most)) return undefined;
  const { least, most } = rule;
  const takes =
    most === Number.POSITIVE_INFINITY ? `${least} or more` : least === most ? `${least}` : `${least} to ${most}`;
  return refused(
    'expression-invalid',
    `${rule.name}() takes ${takes} arguments, not ${count}`,
    `Give ${rule.name}() as many arguments as it takes.`,
  );
}

/** What to say where an argument that is known is of a kind that the function does not take. */
export function wrongKind(name: string, args: readonly Datum[]): Missing | undefined {
  const rule = RULES.get(name);
  for (const [index, arg] of args.entries()) {
    const parameter = rule ? (rule.parameters[index] ?? rule.parameters.at(-1)) : ANYTHING;
    if (!parameter || takes(parameter, arg)) continue;
    const expected = [...parameter.kinds].join(' or ');
    return refused(
      'expression-invalid',
      `argument ${index + 1} of ${rule?.name ?? name}() is ${described(arg)}, ${expected} is expected`,
      `Give ${rule?.name ?? name}() what it takes.`,
    );
  }
  return undefined;
}

const ANYTHING = parameterOf('any*');

function takes({ kinds, lambda }: Parameter, arg: Datum): boolean {
  switch (arg.kind) {
    case 'unknown':
      return true;
    case 'lambda':
      return Boolean(lambda && arg.parameters.length >= lambda.least && arg.parameters.length <= lambda.most);
    case 'number':
      return kinds.has('any') || kinds.has('number') || (kinds.has('int') && !arg.float);
    case 'boolean':
      return kinds.has('any') || kinds.has('bool');
    default:
      return kinds.has('any') || kinds.has(arg.kind);
  }
}

function described(arg: Datum): string {
  if (arg.kind === 'number') return arg.float ? 'a number with a fraction' : 'a whole number';
  return arg.kind === 'lambda' ? `a lambda of ${arg.parameters.length} variables` : arg.kind;
}

/** Whether arguments are as the table gives them. */
export function fits<Name extends FunctionName>(
  name: Name,
  args: readonly Datum[],
): args is Arguments<Name> & readonly Datum[] {
  return !wrongNumber(name.toLowerCase(), args.length) && !wrongKind(name.toLowerCase(), args);
}

/** The documented name of a built-in function, given in lower case. */
export function documentedName(name: string): string | undefined {
  return RULES.get(name)?.name;
}
