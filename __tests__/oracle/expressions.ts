import fc from 'fast-check';
import { CON, P, Q, RDR, SRC } from '../ids.ts';
import { ANY_JSON, type Json, spelledJson } from './json-texts.ts';

/** What an expression is meant to come to. An authorization and an object of the generator have fixed members. */
export type Kind = 'id' | 'role' | 'text' | 'int' | 'bool' | 'texts' | 'ints' | 'object' | 'auth' | 'auths';

/**
 * What an expression may refer to where it stands: whole expressions by kind, in which `{kind}` stands for an argument.
 * `key` tells environments apart.
 */
export interface Environment {
  readonly key: string;
  readonly names: Readonly<Partial<Record<Kind, readonly string[]>>>;
}

const OTHER = 'aaaaaaaa-0000-4000-8000-00000000000b';

/** Principals and roles that templates grant; the first of each make a definition ready. */
export const PRINCIPALS = [P, Q, OTHER] as const;
export const ROLES = [SRC, RDR, CON] as const;

/** Texts off the beaten path: letters that change their length or their form with their case, blanks, quotes. */
const ODD_TEXTS = [
  ...['', ' ', 'ß', 'ﬁ', 'İ', 'ı', 'ΑΣ', 'K', 'é', 'e\u0301', '𝒳y', '\u0085x\u0085', '\u00a0x\u3000', '\ufeffx'],
  ...[
    '\u2028',
    "it's",
    "a''b",
    '{0}',
    '{{',
    'a|b',
    '[x',
    '[x]',
    'a+b%20c',
    '"q"',
    'a\\b',
    'null',
    'true',
    '1.5',
    '007',
  ],
];
const TEXTS = ['a', 'b', 'B', 'ab', 'a,b,c', 'Abc', 'x-y', ' pad ', 'aXbXc', '12', 'z/y/x'];

/** Arguments that functions do not expect. */
const ODD_ARGUMENTS = [
  ...['null()', 'true()', "json('1.5')", "json('1.0')", '-1', '0', '2147483648', "''", "'x'", 'createArray()'],
  ...['createObject()', "createArray(null(), 1, 'a')", "createObject('a', 1, 'B', null())", 'json(\'{"a":1,"A":2}\')'],
  ...['json(\'[1,1.0,"1"]\')', "json('null')", "createArray(createArray('a'), createArray('a'))"],
];

interface Lambda {
  /** Names of the lambda's variables, with their kinds. */
  readonly takes: Readonly<Record<string, Kind>>;
  readonly gives: Kind;
}

/** An argument: a kind, a lambda, or alternatives that are written out. */
type Argument = Kind | Lambda | readonly string[];

/** A call, as a function's name and its arguments; or a text in which `{kind}` stands for an expression. */
type Form = readonly [string, ...Argument[]] | string;

const SMALL = ['0', '1', '2', '3'] as const;
const WIDTH = ['1', '2', '5', '8', '12', '16', '17'] as const;
const ROLE_TYPE = ["'Microsoft.Authorization/roleDefinitions'"] as const;
const each = (takes: Record<string, Kind>, gives: Kind): Lambda => ({ takes, gives });

const FORMS: Readonly<Record<Kind, readonly Form[]>> = {
  id: [
    ['if', 'bool', 'id', 'id'],
    ['coalesce', 'id', 'id'],
    '{object}.id',
    "{object}['id']",
    "tryGet({object}, 'id')",
    '{auth}.principalId',
    '{auths}[0].principalId',
    ['toLower', 'id'],
    'concat(substring({id}, 0, 8), skip({id}, 8))',
    "join(split({id}, '-'), '-')",
    "replace({id}, 'zz', {text})",
    'string({id})',
    "format('{0}', {id})",
    'base64ToString(base64({id}))',
    'dataUriToString(dataUri({id}))',
    'uriComponentToString(uriComponent({id}))',
    'first(createArray({id}, {text}))',
    'last(createArray({text}, {id}))',
    'json(string(createArray({id})))[0]',
    "base64ToJson(base64(string(createObject('x', {id})))).x",
    'first(intersection(createArray({id}, {text}), createArray({id})))',
    "reduce(createArray({id}, {id}), '', lambda('acc', 'cur', lambdaVariables('cur')))",
    "shallowMerge(createArray({object}, createObject('id', {id}))).id",
    "trim(concat(' ', {id}, ' '))",
    'tryGet(createArray({id}), 0)',
    'guid({text}, {id})',
    'guid({text})',
  ],
  role: [
    ['if', 'bool', 'role', 'role'],
    ['coalesce', 'role', 'role'],
    '{object}.role',
    '{auth}.roleDefinitionId',
    ['toUpper', 'role'],
    "last(split(subscriptionResourceId('Microsoft.Authorization/roleDefinitions', {role}), '/'))",
    "last(split(tenantResourceId('Microsoft.Authorization/roleDefinitions', {role}), '/'))",
    "last(split(resourceId('Microsoft.Authorization/roleDefinitions', {role}), '/'))",
    "last(split(managementGroupResourceId('m', 'Microsoft.Authorization/roleDefinitions', {role}), '/'))",
    "last(split(extensionResourceId('/subscriptions/s', 'Microsoft.Authorization/roleDefinitions', {role}), '/'))",
    ['tenantResourceId', ROLE_TYPE, 'role'],
    'concat(take({role}, 4), substring({role}, 4))',
    "first(map(createArray({role}), lambda('y', lambdaVariables('y'))))",
    "union({object}, createObject('role', {role})).role",
    'flatten(createArray(createArray({role}), {texts}))[0]',
  ],
  text: [
    ['concat', 'text', 'text'],
    ['concat', 'text', 'int'],
    ['concat', 'text', 'bool'],
    ['toLower', 'text'],
    ['toUpper', 'text'],
    ['trim', 'text'],
    ['substring', 'text', ['0', '1'], ['0', '1', '2']],
    ['substring', 'text', ['0', '1']],
    ['replace', 'text', ["'a'", "'b'", "'X'", "'ss'"], 'text'],
    ['padLeft', 'text', WIDTH, ["'0'", "'_'", "'.'", "' '", "''"]],
    ['padLeft', 'int', WIDTH],
    ['first', 'text'],
    ['last', 'text'],
    ['first', 'texts'],
    ['last', 'texts'],
    ['take', 'text', SMALL],
    ['skip', 'text', SMALL],
    ['join', 'texts', ["'-'", "''", "', '"]],
    ['join', 'ints', ["'-'"]],
    ['string', 'text'],
    ['string', 'int'],
    ['string', 'bool'],
    ['string', 'texts'],
    ['string', 'object'],
    ['string', 'ints'],
    ['format', ["'{0}'", "'{0}-{0}'", "'{{{0}}}'", "'x'"], 'text'],
    ['format', ["'{0}/{1}'", "'{1}{0}'", "'{1}'"], 'text', 'int'],
    ['format', ["'{0}'", "'{0:D3}'", "'{0:N0}'", "'{0,5}'", "'{0:X}'"], 'int'],
    ['format', ["'{0}'"], 'bool'],
    ['format', ["'{0}'"], 'texts'],
    ['base64', 'text'],
    ['base64ToString', ["'YQ=='", "'w58='", "'YQ'", "'?'"]],
    'base64ToString(base64({text}))',
    ['dataUri', 'text'],
    ['dataUriToString', ["'data:text/plain,a%20b'", "'data:;base64,YQ=='", "'data:,x'", "'x'"]],
    'dataUriToString(dataUri({text}))',
    ['uriComponent', 'text'],
    ['uriComponentToString', ["'a%20b'", "'a+b'", "'%C3%9F'", "'%zz'"]],
    ['uri', ["'https://x/y/'", "'https://x/y'", "'x'"], ["'z'", "'/z'", "'../z'"]],
    ['guid', 'text'],
    ['guid', 'text', 'text'],
    ['if', 'bool', 'text', 'text'],
    ['coalesce', 'text', 'text'],
    ['coalesce', ['null()'], 'text'],
    '{object}.text',
    "{object}['TEXT']",
    "tryGet({object}, 'list', 0)",
    "tryGet({object}, 'none')",
    '{texts}[0]',
    '{texts}[1]',
    ['indexFromEnd', 'texts', ['1', '2', '0']],
    ['tryIndexFromEnd', 'texts', ['1', '9']],
    ['json', ['\'"x"\'', "'''y'''", '\'["a"]\'']],
    'string(json(\'{"a":[1,1.0,null],"b":{"c":true}}\'))',
    'string(json(\'{a:1,/*c*/"a":2,}\'))',
    ['reduce', 'texts', 'text', each({ acc: 'text', cur: 'text' }, 'text')],
    'string({auths})',
    'string(items({object}))',
    'string(objectKeys({object}))',
    "string(groupBy({texts}, lambda('g', take(lambdaVariables('g'), 1))))",
    "string(toObject({texts}, lambda('k', {text}), lambda('w', lambdaVariables('w'))))",
    "string(mapValues({object}, lambda('v', string(lambdaVariables('v')))))",
    'string(union({texts}, {texts}))',
    'string(union({object}, {object}))',
    'string(intersection({object}, {object}))',
    'string(shallowMerge(createArray({object}, {object})))',
    ['tenantResourceId', ["'Microsoft.A/b'", "'Microsoft.A/b/c'"], 'text'],
    ['extensionResourceId', ["'/subscriptions/s'", "'/a/'", "'x'"], ["'Microsoft.A/b'"], 'text'],
    ['managementGroupResourceId', 'text', ["'Microsoft.A/b'"], 'text'],
  ],
  int: [
    ['add', 'int', 'int'],
    ['sub', 'int', 'int'],
    ['mul', 'int', 'int'],
    ['div', 'int', ['1', '2', '-3', '7', '0']],
    ['mod', 'int', ['1', '2', '-3', '7', '0']],
    ['int', ["'12'", "'-1'", "' 7 '", "'+3'", "'1.5'", "'x'"]],
    ['int', 'int'],
    'int(float({int}))',
    ['min', 'int', 'int'],
    ['max', 'int', 'int'],
    ['min', 'ints'],
    ['max', 'ints'],
    ['length', 'text'],
    ['length', 'texts'],
    ['length', 'object'],
    ['indexOf', 'text', 'text'],
    ['lastIndexOf', 'text', 'text'],
    ['indexOf', 'texts', 'text'],
    ['lastIndexOf', 'texts', 'text'],
    ['if', 'bool', 'int', 'int'],
    ['coalesce', 'int', 'int'],
    '{object}.n',
    ['first', 'ints'],
    ['last', 'ints'],
    '{ints}[0]',
    ['reduce', 'ints', 'int', each({ acc: 'int', cur: 'int' }, 'int')],
    ['reduce', 'ints', 'int', each({ acc: 'int', cur: 'int', idx: 'int' }, 'int')],
  ],
  bool: [
    ['equals', 'text', 'text'],
    ['equals', 'int', 'int'],
    ['equals', 'texts', 'texts'],
    ['equals', 'object', 'object'],
    ['equals', 'bool', 'bool'],
    ['not', 'bool'],
    ['and', 'bool', 'bool'],
    ['or', 'bool', 'bool'],
    ['and', 'bool', 'bool', 'bool'],
    ['less', 'int', 'int'],
    ['lessOrEquals', 'int', 'int'],
    ['greater', 'int', 'int'],
    ['greaterOrEquals', 'int', 'int'],
    ['less', 'text', 'text'],
    ['greaterOrEquals', 'text', 'text'],
    ['empty', 'text'],
    ['empty', 'texts'],
    ['empty', 'object'],
    ['empty', ['null()']],
    ['contains', 'text', 'text'],
    ['contains', 'texts', 'text'],
    ['contains', 'ints', 'int'],
    ['contains', 'object', ["'id'", "'ID'", "'none'"]],
    ['startsWith', 'text', 'text'],
    ['endsWith', 'text', 'text'],
    ['bool', ["'true'", "'False'", "'1'", '1', '0', "'x'"]],
    ['if', 'bool', 'bool', 'bool'],
    ['coalesce', 'bool', 'bool'],
    ['json', ["'true'", "'false'"]],
    ['equals', ["json('1.0')", 'null()'], ['1', 'null()']],
  ],
  texts: [
    ['createArray', 'text', 'text'],
    ['createArray', 'text'],
    ['createArray', 'text', 'text', 'text'],
    ['concat', 'texts', 'texts'],
    ['union', 'texts', 'texts'],
    ['intersection', 'texts', 'texts'],
    ['skip', 'texts', SMALL],
    ['take', 'texts', SMALL],
    ['split', 'text', ["','", "'X'", "''", "createArray(',', 'X')", "createArray('a', 'ab')", 'createArray()']],
    ['map', 'texts', each({ x: 'text' }, 'text')],
    ['map', 'texts', each({ x: 'text', i: 'int' }, 'text')],
    ['map', 'ints', each({ x: 'int' }, 'text')],
    ['filter', 'texts', each({ f: 'text' }, 'bool')],
    ['filter', 'texts', each({ f: 'text', i: 'int' }, 'bool')],
    ['sort', 'texts', each({ l: 'text', r: 'text' }, 'bool')],
    "sort({texts}, lambda('l', 'r', less(lambdaVariables('l'), lambdaVariables('r'))))",
    ['array', 'text'],
    ['if', 'bool', 'texts', 'texts'],
    ['coalesce', 'texts', 'texts'],
    '{object}.list',
    ['objectKeys', 'object'],
    "map(items({object}), lambda('it', lambdaVariables('it').key))",
    'flatten(createArray({texts}, {texts}))',
    ['json', ['\'["a","b"]\'', "'[]'", '\'["a",]\'']],
    ['distinct', 'texts'],
  ],
  ints: [
    ['createArray', 'int', 'int'],
    ['range', ['0', '1', '-2'], SMALL],
    ['range', 'int', ['0', '2', '-1']],
    ['concat', 'ints', 'ints'],
    ['union', 'ints', 'ints'],
    ['map', 'ints', each({ x: 'int' }, 'int')],
    ['filter', 'ints', each({ f: 'int' }, 'bool')],
    "sort({ints}, lambda('l', 'r', less(lambdaVariables('l'), lambdaVariables('r'))))",
    ['json', ["'[1,2]'", "'[0x10]'", "'[1.5]'"]],
    ['array', 'int'],
  ],
  object: [
    "createObject('id', {id}, 'role', {role}, 'text', {text}, 'n', {int}, 'list', {texts})",
    ['union', 'object', 'object'],
    "union({object}, createObject('text', {text}))",
    "union({object}, createObject('id', null(), 'Text', {text}))",
    ['intersection', 'object', 'object'],
    'shallowMerge(createArray({object}, {object}))',
    ['if', 'bool', 'object', 'object'],
    ['coalesce', ['null()'], 'object'],
    'json(string({object}))',
    "mapValues({object}, lambda('v', lambdaVariables('v')))",
    "toObject(items({object}), lambda('it', lambdaVariables('it').key), lambda('it', lambdaVariables('it').value))",
    'first(createArray({object}, {object}))',
  ],
  auth: [
    "createObject('principalId', {id}, 'roleDefinitionId', {role})",
    "createObject('principalId', {id}, 'roleDefinitionId', {role})",
    "createObject('PrincipalId', {id}, 'roledefinitionid', {role}, 'principalIdDisplayName', {text})",
    "union({auth}, createObject('principalId', {id}))",
    "union({auth}, createObject('roleDefinitionId', {role}))",
    "union({auth}, createObject('PRINCIPALID', {id}))",
    "union({auth}, createObject('principalId', null()))",
    "shallowMerge(createArray({auth}, createObject('principalId', {id})))",
    ['if', 'bool', 'auth', 'auth'],
    ['first', 'auths'],
    ['last', 'auths'],
    '{auths}[0]',
    '{auths}[sub(length({auths}), 1)]',
    ['coalesce', ['null()'], 'auth'],
    'json(string({auth}))',
    'json(concat(\'{"principalId":"\', {id}, \'","roleDefinitionId":"\', {role}, \'"}\'))',
    "toObject({auths}, lambda('a', lambdaVariables('a').principalId))[{id}]",
    "first(groupBy({auths}, lambda('a', lambdaVariables('a').roleDefinitionId))[{role}])",
    "union(createObject('principalId', {id}), createObject('roleDefinitionId', {role}))",
    "createObject('principalId', {id}, 'roleDefinitionId', {role}, 'delegatedRoleDefinitionIds', createArray({role}))",
    "tryGet(createObject('x', {auth}), 'x')",
  ],
  auths: [
    ['createArray', 'auth'],
    ['createArray', 'auth', 'auth'],
    ['concat', 'auths', 'auths'],
    ['union', 'auths', 'auths'],
    ['intersection', 'auths', 'auths'],
    ['take', 'auths', SMALL],
    ['skip', 'auths', SMALL],
    ['if', 'bool', 'auths', 'auths'],
    ['array', 'auth'],
    ['map', 'texts', each({ x: 'text' }, 'auth')],
    ['map', 'ints', each({ x: 'int', i: 'int' }, 'auth')],
    ['map', 'auths', each({ a: 'auth' }, 'auth')],
    ['filter', 'auths', each({ a: 'auth' }, 'bool')],
    "filter({auths}, lambda('a', equals(lambdaVariables('a').principalId, {id})))",
    "filter({auths}, lambda('a', not(empty(lambdaVariables('a').principalId))))",
    "sort({auths}, lambda('l', 'r', less(lambdaVariables('l').principalId, lambdaVariables('r').principalId)))",
    "reduce({auths}, createArray(), lambda('acc', 'cur', concat(lambdaVariables('acc'), createArray(lambdaVariables('cur')))))",
    'flatten(createArray({auths}, {auths}))',
    'json(string({auths}))',
    "map(items(createObject('k2', {id}, 'k1', {id})), lambda('it', createObject('principalId', lambdaVariables('it').value, 'roleDefinitionId', {role})))",
    "map(items(toObject({texts}, lambda('k', lambdaVariables('k')))), lambda('it', createObject('principalId', lambdaVariables('it').key, 'roleDefinitionId', {role})))",
    "coalesce(tryGet(createObject('x', {auths}), 'x'), createArray())",
    "groupBy({auths}, lambda('a', lambdaVariables('a').roleDefinitionId))[{role}]",
  ],
};

/** A text as an argument: Azure takes two quotation marks for one. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A call of json() that comes to a value, the text in one spelling or another. */
function asJson(value: Json): fc.Arbitrary<string> {
  return spelledJson(value).map((text) => `json(${quoted(text)})`);
}

/** One of the literals; of ten one is read from JSON. */
function literalOf(literals: readonly string[], ...values: readonly Json[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...literals), weight: 9 },
    { arbitrary: fc.oneof(...values.map(asJson)), weight: 1 },
  );
}

/** An authorization that makes a definition ready. */
export const AN_AUTH = `createObject('principalId', '${PRINCIPALS[0]}', 'roleDefinitionId', '${ROLES[0]}')`;
const AUTH_AS_JSON = { principalId: PRINCIPALS[1], roleDefinitionId: ROLES[0] };
const OBJECT_AS_JSON = { id: PRINCIPALS[1], role: ROLES[0], text: "it's", n: 12, list: ['a', 'B'] };

const LITERALS: Readonly<Record<Kind, fc.Arbitrary<string>>> = {
  id: literalOf(PRINCIPALS.map(quoted), ...PRINCIPALS),
  role: literalOf(ROLES.map(quoted), ...ROLES),
  text: fc.oneof(
    { arbitrary: fc.constantFrom(...TEXTS).map(quoted), weight: 12 },
    { arbitrary: fc.constantFrom(...ODD_TEXTS).map(quoted), weight: 2 },
    { arbitrary: ANY_JSON.map((text) => `string(createArray(json(${quoted(text)})))`), weight: 1 },
  ),
  int: literalOf(['0', '1', '2', '3', '-1', '12', '2147483647'], 8, 255),
  bool: literalOf(['true()', 'false()'], true, false),
  texts: literalOf(["createArray('a', 'b')", "createArray('x')", "createArray('b', 'a', 'A')"], ['a', "it's"]),
  ints: literalOf(['createArray(1, 2)', 'createArray(3)', 'range(0, 3)'], [8, 1]),
  object: literalOf(
    [
      `createObject('id', '${PRINCIPALS[0]}', 'role', '${ROLES[0]}', 'text', 't', 'n', 1, 'list', createArray('a', 'b'))`,
      `createObject('text', 'T', 'list', createArray('b'), 'id', '${PRINCIPALS[1]}', 'n', 2, 'role', '${ROLES[1]}')`,
    ],
    OBJECT_AS_JSON,
  ),
  auth: literalOf(
    [
      AN_AUTH,
      `createObject('principalId', '${PRINCIPALS[1]}', 'roleDefinitionId', '${ROLES[1]}')`,
      `createObject('roleDefinitionId', '${ROLES[0]}', 'principalId', '${PRINCIPALS[0]}')`,
    ],
    AUTH_AS_JSON,
  ),
  auths: literalOf(
    [
      `createArray(${AN_AUTH})`,
      `createArray(${AN_AUTH}, createObject('principalId', '${PRINCIPALS[2]}', 'roleDefinitionId', '${ROLES[2]}'))`,
    ],
    [AUTH_AS_JSON],
  ),
};

const made = new Map<string, fc.Arbitrary<string>>();

/**
 * Expressions that are meant to come to a kind, without brackets.
 * @param depth how many calls may stand inside one another
 */
export function expression(kind: Kind, environment: Environment, depth: number): fc.Arbitrary<string> {
  const key = `${kind} ${depth} ${environment.key}`;
  const known = made.get(key);
  if (known) return known;
  const names = (environment.names[kind] ?? []).filter((name) => depth > 0 || !name.includes('{'));
  const references = names.map((name) => (name.includes('{') ? filledIn(name, environment, depth) : fc.constant(name)));
  const leaf =
    references.length > 0
      ? fc.oneof({ arbitrary: LITERALS[kind], weight: 2 }, { arbitrary: fc.oneof(...references), weight: 3 })
      : LITERALS[kind];
  const arbitrary =
    depth <= 0
      ? leaf
      : fc.oneof(
          { withCrossShrink: true },
          { arbitrary: leaf, weight: 2 },
          { arbitrary: fc.oneof(...FORMS[kind].map((form) => written(form, environment, depth))), weight: 5 },
        );
  made.set(key, arbitrary);
  return arbitrary;
}

/** A form with its arguments filled in. */
function written(form: Form, environment: Environment, depth: number): fc.Arbitrary<string> {
  if (typeof form === 'string') return filledIn(form, environment, depth);
  const [name, ...takes] = form;
  const args = takes.map((one) => argument(one, environment, depth));
  return fc.tuple(spelled(name), fc.tuple(...args), ARITY).map(([spelling, values, arity]) => {
    const given = arity === 'less' ? values.slice(0, -1) : arity === 'more' ? [...values, "'more'"] : values;
    return `${spelling}(${given.join(', ')})`;
  });
}

/** `{kind}` in a text stands for an expression of that kind. */
function filledIn(form: string, environment: Environment, depth: number): fc.Arbitrary<string> {
  const parts = form.split(/\{([a-z]+)\}/);
  const holes = parts.filter((_, index) => index % 2 === 1).map((kind) => argument(kind as Kind, environment, depth));
  return fc
    .tuple(...holes)
    .map((values) => parts.map((part, index) => (index % 2 === 1 ? values[(index - 1) / 2] : part)).join(''));
}

const ARITY = fc.oneof(
  { arbitrary: fc.constant('right'), weight: 300 },
  { arbitrary: fc.constantFrom('less', 'more'), weight: 1 },
);

/** Azure ignores the case of a function's name. */
function spelled(name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constant(name), weight: 40 },
    { arbitrary: fc.constant(name.toUpperCase()), weight: 1 },
  );
}

function argument(takes: Argument, environment: Environment, depth: number): fc.Arbitrary<string> {
  if (typeof takes === 'object' && 'gives' in takes) return lambda(takes, environment, depth);
  const expected = typeof takes === 'object' ? fc.constantFrom(...takes) : expression(takes, environment, depth - 1);
  return fc.oneof({ arbitrary: expected, weight: 150 }, { arbitrary: fc.constantFrom(...ODD_ARGUMENTS), weight: 1 });
}

function lambda({ takes, gives }: Lambda, environment: Environment, depth: number): fc.Arbitrary<string> {
  const names = Object.keys(takes);
  const inside = Object.entries(takes).reduce(
    (around, [name, kind]) => including(around, kind, `lambdaVariables('${name}')`),
    environment,
  );
  return expression(gives, inside, depth - 1).map(
    (body) => `lambda(${names.map((name) => `'${name}'`).join(', ')}, ${body})`,
  );
}

/** The environment with one more thing to refer to. */
function including({ key, names }: Environment, kind: Kind, reference: string): Environment {
  return { key: `${key} ${reference}`, names: { ...names, [kind]: [...(names[kind] ?? []), reference] } };
}
