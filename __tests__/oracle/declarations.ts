import fc from 'fast-check';
import { AN_AUTH, type Environment, expression, type Kind, PRINCIPALS, ROLES } from './expressions.ts';

/** What a template may declare, and refer to. Only what is referred to is written into a template. */
export interface Declarations {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Entries of `variables.copy`. */
  readonly copies: Readonly<Record<string, unknown>>;
  readonly functions: Readonly<Record<string, unknown>>;
}

/** How a parameter gets its value. */
export interface Parameter {
  /** `open`: it has no default, and the reader is not told its value, which the engine is given. */
  readonly mode: 'default' | 'given' | 'both' | 'open';
  readonly type: string;
  readonly byDefault: unknown;
  /** Two values: the first is given; of an open parameter the engine is given each. */
  readonly values: readonly [unknown, unknown];
  readonly limits: Readonly<Record<string, unknown>>;
}

const LITERALS: Readonly<Record<Kind, fc.Arbitrary<unknown>>> = {
  id: fc.constantFrom(...PRINCIPALS),
  role: fc.constantFrom(...ROLES),
  text: fc.constantFrom('a', 'b', 'Ab', 'a,b', ' x ', 'ß', "it's", '', "[[concat('a', 'b')]", '[x'),
  int: fc.constantFrom(0, 1, 2, 3, -1, 40),
  bool: fc.boolean(),
  texts: fc.constantFrom<unknown>(['a', 'b'], ['x'], [], ['b', 'A', 'a']),
  ints: fc.constantFrom<unknown>([1, 2], [3], [0, 1, 2]),
  object: fc.constantFrom<unknown>(
    { id: PRINCIPALS[0], role: ROLES[0], text: 't', n: 1, list: ['a', 'b'] },
    { n: 2, id: PRINCIPALS[1], role: ROLES[1], Text: 'T', list: ['a'], more: { x: null } },
    { id: PRINCIPALS[0], ROLE: ROLES[0], text: 't', n: 1, list: ['a', 'b'], Id: PRINCIPALS[1] },
  ),
  auth: fc.constantFrom<unknown>(
    { principalId: PRINCIPALS[0], roleDefinitionId: ROLES[0] },
    { principalId: PRINCIPALS[1], roleDefinitionId: ROLES[1], principalIdDisplayName: 'B' },
    { PrincipalId: PRINCIPALS[0], roleDefinitionId: ROLES[2] },
  ),
  auths: fc.constantFrom<unknown>(
    [{ principalId: PRINCIPALS[0], roleDefinitionId: ROLES[0] }],
    [
      { principalId: PRINCIPALS[1], roleDefinitionId: ROLES[1] },
      { principalId: PRINCIPALS[0], roleDefinitionId: ROLES[0] },
    ],
    [],
  ),
};

/**
 * A value of a template that is meant to come to a kind: a literal, an expression, or an array or object of these.
 * @param depth how many calls may stand inside one another
 */
export function value(kind: Kind, environment: Environment, depth: number): fc.Arbitrary<unknown> {
  const inside = Math.max(0, depth - 1);
  const worked = expression(kind, environment, depth).map((text) => `[${text}]`);
  const plain = LITERALS[kind];
  if (kind === 'auth') return fc.oneof({ withCrossShrink: true }, plain, authorization(environment, inside), worked);
  if (kind === 'auths') {
    const list = fc.array(fc.oneof(authorization(environment, inside), value('auth', environment, inside)), {
      minLength: 1,
      maxLength: 3,
    });
    const beside = expression(kind, environment, inside).map((text) => `[concat(createArray(${AN_AUTH}), ${text})]`);
    return fc.oneof({ withCrossShrink: true }, plain, list, { arbitrary: worked, weight: 3 }, beside);
  }
  return fc.oneof({ withCrossShrink: true }, plain, { arbitrary: worked, weight: 3 });
}

/** An authorization that is written out. */
function authorization(environment: Environment, depth: number): fc.Arbitrary<unknown> {
  const grant = fc.record({
    principalId: value('id', environment, depth),
    roleDefinitionId: value('role', environment, depth),
  });
  const odd = fc.constantFrom<Record<string, unknown>>(
    {},
    { principalIdDisplayName: 'Somebody' },
    { delegatedRoleDefinitionIds: [ROLES[0]] },
    { PrincipalId: PRINCIPALS[1] },
    { copy: [{ name: 'delegatedRoleDefinitionIds', count: 2, input: ROLES[1] }] },
  );
  return fc
    .tuple(grant, fc.oneof({ arbitrary: fc.constant({}), weight: 12 }, { arbitrary: odd, weight: 1 }))
    .map(([one, more]) => ({ ...one, ...more }));
}

const TYPES: Readonly<Record<Kind, readonly string[]>> = {
  id: ['string', 'String'],
  role: ['string'],
  text: ['string', 'STRING'],
  int: ['int', 'Int'],
  bool: ['bool'],
  texts: ['array'],
  ints: ['array', 'Array'],
  object: ['object', 'Object'],
  auth: ['object'],
  auths: ['array'],
};

const SECURE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  id: ['securestring', 'SecureString'],
  text: ['securestring'],
  object: ['secureObject'],
};

function parameter(kind: Kind, environment: Environment, depth: number): fc.Arbitrary<Parameter> {
  return fc.record({
    mode: fc.oneof(
      { arbitrary: fc.constantFrom('default' as const, 'given' as const), weight: 8 },
      { arbitrary: fc.constantFrom('both' as const, 'open' as const), weight: 2 },
    ),
    type: fc.oneof(
      { arbitrary: fc.constantFrom(...TYPES[kind]), weight: 40 },
      { arbitrary: fc.constantFrom(...(SECURE[kind] ?? TYPES[kind])), weight: 1 },
    ),
    byDefault: fc.oneof(
      { arbitrary: LITERALS[kind], weight: 2 },
      { arbitrary: value(kind, environment, depth), weight: 1 },
    ),
    values: fc.tuple(LITERALS[kind], LITERALS[kind]),
    limits: fc.oneof({ arbitrary: fc.constant({}), weight: 12 }, { arbitrary: limits(kind), weight: 1 }),
  });
}

/** Limits that most values keep. */
function limits(kind: Kind): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const allowed = fc.tuple(LITERALS[kind], LITERALS[kind]).map((values) => ({ allowedValues: values }));
  if (kind === 'int') return fc.oneof(fc.constantFrom({ minValue: 0 }, { maxValue: 39 }, { minValue: -1 }), allowed);
  if (kind === 'bool' || kind === 'object' || kind === 'auth')
    return fc.constantFrom({}, {}, {}, {}, { nullable: true });
  const lengths = fc.constantFrom({ minLength: 1 }, { maxLength: 36 }, { minLength: 0, maxLength: 3 });
  if (kind !== 'texts' && kind !== 'auths') return fc.oneof(lengths, allowed);
  return fc.oneof(lengths, allowed, fc.constantFrom({ items: { type: 'string' } }, { items: { type: 'object' } }));
}

const FIRST = ['id', 'role', 'text', 'int', 'bool'] as const;
const SECOND = ['texts', 'ints', 'object', 'auth', 'auths'] as const;

const named = (prefix: string, kind: Kind): string => `${prefix}${kind[0]?.toUpperCase()}${kind.slice(1)}`;
const references = (call: string, prefix: string, kinds: readonly Kind[]): Partial<Record<Kind, string[]>> =>
  Object.fromEntries(kinds.map((kind) => [kind, [`${call}('${named(prefix, kind)}')`]]));

function merged(...groups: readonly Partial<Record<Kind, readonly string[]>>[]): Partial<Record<Kind, string[]>> {
  const all: Partial<Record<Kind, string[]>> = {};
  for (const group of groups) {
    for (const [kind, names] of Object.entries(group)) all[kind as Kind] = [...(all[kind as Kind] ?? []), ...names];
  }
  return all;
}

const NOTHING: Environment = { key: 'nothing', names: {} };
const FIRST_PARAMETERS: Environment = { key: 'first', names: references('parameters', 'p', FIRST) };
const PARAMETERS: Environment = { key: 'parameters', names: references('parameters', 'p', [...FIRST, ...SECOND]) };
const FIRST_VARIABLES: Environment = {
  key: 'variables',
  names: merged(PARAMETERS.names, references('variables', 'v', FIRST)),
};
const ARGUMENTS: Environment = {
  key: 'arguments',
  names: { id: ["parameters('a')"], text: ["parameters('a')"], role: ["parameters('b')"] },
};

/** What resources and outputs may refer to; the names are spelled in another case now and then. */
export const IN_RESOURCES: Environment = {
  key: 'resources',
  names: merged(FIRST_VARIABLES.names, references('variables', 'v', SECOND), {
    id: ["parameters('PID')", 'own.id({id}, {role})', "variables('VID')"],
    auth: ['own.auth({id}, {role})', "variables('vAuths')[0]"],
    text: ['own.text({text}, {role})', "variables('vCopiedTexts')[1]"],
    auths: ["variables('vCopied')", "variables('VCOPIED')"],
    texts: ["variables('vCopiedTexts')"],
  }),
};

/** Declarations of everything that `IN_RESOURCES` refers to. */
export const DECLARATIONS: fc.Arbitrary<Declarations> = fc.record({
  parameters: fc.record(
    Object.fromEntries([
      ...FIRST.map((kind) => [named('p', kind), parameter(kind, NOTHING, 1)]),
      ...SECOND.map((kind) => [named('p', kind), parameter(kind, FIRST_PARAMETERS, 2)]),
    ]),
  ),
  variables: fc.record(
    Object.fromEntries([
      ...FIRST.map((kind) => [named('v', kind), value(kind, PARAMETERS, 2)]),
      ...SECOND.map((kind) => [named('v', kind), value(kind, FIRST_VARIABLES, 3)]),
    ]),
  ),
  copies: fc.record({
    vCopied: copy('vCopied', 'auth', FIRST_VARIABLES),
    vCopiedTexts: copy('vCopiedTexts', 'text', FIRST_VARIABLES),
  }),
  functions: fc.record({
    id: userFunction('id', 'string'),
    auth: userFunction('auth', 'object'),
    text: userFunction('text', 'string'),
  }),
});

/** The environment inside a copy, with what may be made of its index. */
export function inLoop({ key, names }: Environment, indexes: readonly string[]): Environment {
  const [index = ''] = indexes;
  const choices = (kind: Kind): string[] => [
    `if(equals(${index}, 0), {${kind}}, {${kind}})`,
    `createArray({${kind}}, {${kind}}, {${kind}})[${index}]`,
  ];
  return {
    key: `${key} ${index}`,
    names: merged(names, { int: [...indexes], id: choices('id'), role: choices('role'), auth: choices('auth') }),
  };
}

/** An entry of `copy`, of variables or properties. */
export function copy(name: string, kind: Kind, environment: Environment): fc.Arbitrary<unknown> {
  const inside = inLoop(environment, [`copyIndex('${name}')`, `copyIndex('${name}', 1)`]);
  return fc.record({
    name: fc.constant(name),
    count: fc.oneof(
      { arbitrary: fc.constantFrom<unknown>(2, 1, 3), weight: 12 },
      { arbitrary: expression('int', environment, 1).map((text) => `[${text}]`), weight: 1 },
      { arbitrary: fc.constantFrom<unknown>(0, '2', -1), weight: 1 },
    ),
    input: value(kind, inside, 2),
  });
}

function userFunction(kind: Kind, type: string): fc.Arbitrary<unknown> {
  return value(kind, ARGUMENTS, 2).map((output) => ({
    parameters: [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'string' },
    ],
    output: { type, value: output },
  }));
}

/** Members of a template that declare what `text`, all its other expressions, refers to, directly or not. */
export function declare(declarations: Declarations, text: string) {
  const used = { parameters: new Set<string>(), variables: new Set<string>(), copies: new Set<string>() };
  const functions = new Set<string>();
  const scan = (part: string): void => {
    for (const [, call = '', name = ''] of part.matchAll(/(parameters|variables)\('(\w+)'\)/gi)) {
      const groups =
        call.toLowerCase() === 'parameters' ? (['parameters'] as const) : (['variables', 'copies'] as const);
      for (const group of groups) {
        const found = Object.keys(declarations[group]).find((one) => one.toLowerCase() === name.toLowerCase());
        if (!found || used[group].has(found)) continue;
        used[group].add(found);
        const declared = declarations[group][found];
        scan(JSON.stringify(group === 'parameters' ? declarations.parameters[found]?.byDefault : declared));
      }
    }
    for (const [, name = ''] of part.matchAll(/own\.(\w+)\(/gi)) functions.add(name.toLowerCase());
  };
  scan(text);
  const pick = <T>(from: Readonly<Record<string, T>>, names: ReadonlySet<string>): [string, T][] =>
    Object.entries(from).filter(([name]) => names.has(name));
  return {
    parameters: pick(declarations.parameters, used.parameters),
    variables: pick(declarations.variables, used.variables),
    copies: pick(declarations.copies, used.copies).map(([, entry]) => entry),
    functions: pick(declarations.functions, functions),
  };
}
