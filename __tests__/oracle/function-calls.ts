import { P, SRC, TENANT } from '../ids.ts';
import { causeOf, KIND_OF_ARGUMENT, NUMBER_OF_ARGUMENTS } from './causes.ts';
import type { Comparison } from './compare.ts';
import type { Answer, Engine, Question } from './engine.ts';
import { quoted } from './expressions.ts';
import { JSON_TEXTS } from './json-texts.ts';
import type { Reader } from './judged.ts';

/** An argument of each kind. */
const KINDS: readonly string[] = [
  ...["'a'", '1', "json('1.5')", 'true()', 'null()', "createArray('a')", 'createArray(1, 2)', "createObject('a', 1)"],
  ...[
    'lambda(1)',
    "lambda('x', lambdaVariables('x'))",
    "lambda('x', 'y', lambdaVariables('x'))",
    "lambda('x', 'y', 'z', 1)",
  ],
];

const ITEM = "lambda('x', lambdaVariables('x'))";
const TYPE = "'Microsoft.A/b'";

/**
 * Calls that the engine takes, as lists of arguments, of every built-in function; of `json()` also texts that it
 * refuses.
 */
export const CALLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  toLower: [["'A'"]],
  toUpper: [["'a'"]],
  trim: [["' a '"]],
  substring: [
    ["'abc'", '1'],
    ["'abc'", '1', '1'],
  ],
  replace: [["'abc'", "'b'", "'x'"]],
  startsWith: [["'abc'", "'A'"]],
  endsWith: [["'abc'", "'C'"]],
  padLeft: [
    ["'a'", '3'],
    ['1', '3', "'0'"],
  ],
  split: [
    ["'a,b'", "','"],
    ["'a,b'", "createArray(',', ';')"],
  ],
  join: [["createArray('a', 1, true())", "','"]],
  string: [["createArray('a')"], ["'a'"], ['1'], ['true()'], ["createObject('a', null())"]],
  format: [["'{0}'", "'a'"], ["'{0}{1}'", '1', 'true()'], ["'x'"]],
  base64: [["'a'"]],
  base64ToString: [["'YQ=='"]],
  base64ToJson: [["'eyJhIjoxfQ=='"]],
  dataUri: [["'a'"]],
  dataUriToString: [["'data:,a'"]],
  uriComponent: [["'a b'"]],
  uriComponentToString: [["'a%20b'"]],
  uri: [["'https://x/y/'", "'z'"]],
  json: JSON_TEXTS.map((text) => [quoted(text)]),
  guid: [["'a'"], ["'a'", "'b'"], ["'a'", "'b'", "'c'"]],
  uniqueString: [["'a'"], ["'a'", "'b'"]],
  array: [["'a'"], ["createArray('a')"]],
  createArray: [[], ["'a'", '1']],
  concat: [
    ["'a'", '1'],
    ["createArray('a')", 'createArray(1)'],
  ],
  flatten: [["createArray(createArray('a'), createArray(1))"]],
  distinct: [["createArray('a', 'A', 'a')"]],
  skip: [
    ["createArray('a', 'b')", '1'],
    ["'abc'", '1'],
  ],
  take: [
    ["createArray('a', 'b')", '1'],
    ["'abc'", '1'],
  ],
  indexFromEnd: [["createArray('a', 'b')", '1']],
  tryIndexFromEnd: [
    ["createArray('a', 'b')", '1'],
    ["createArray('a', 'b')", '9'],
    ["createArray(createArray('a'))", '1', '0'],
  ],
  indexOf: [
    ["'abc'", "'B'"],
    ["createArray('a', 1)", "'a'"],
  ],
  lastIndexOf: [
    ["'abcb'", "'B'"],
    ["createArray('a', 1)", '1'],
  ],
  range: [['1', '3']],
  length: [["'abc'"], ["createArray('a')"], ["createObject('a', 1)"]],
  empty: [["''"], ['createArray()'], ['createObject()'], ['null()']],
  contains: [
    ["'abc'", "'b'"],
    ["createArray('a', 1)", '1'],
    ["createObject('a', 1)", "'A'"],
  ],
  first: [["'abc'"], ["createArray('a')"], ['createArray()']],
  last: [["'abc'"], ["createArray('a')"]],
  union: [
    ["createArray('a')", "createArray('a', 'b')"],
    ["createObject('a', 1)", "createObject('b', 2)"],
  ],
  intersection: [
    ["createArray('a')", "createArray('a', 'b')"],
    ["createObject('a', 1)", "createObject('a', 1)"],
  ],
  createObject: [[], ["'a'", '1'], ["'a'", '1', "'b'", 'null()']],
  items: [["createObject('b', 1, 'a', 2)"]],
  objectKeys: [["createObject('b', 1, 'a', 2)"]],
  shallowMerge: [["createArray(createObject('a', 1), createObject('a', 2))"]],
  tryGet: [
    ["createObject('a', 1)", "'a'"],
    ["createArray('a')", '0'],
    ["createObject('a', createObject('b', 1))", "'a'", "'b'"],
  ],
  add: [['1', '2']],
  sub: [['1', '2']],
  mul: [['3', '2']],
  div: [['7', '2']],
  mod: [['7', '2']],
  int: [["'12'"], ['1']],
  float: [["'1.5'"], ['1']],
  min: [['1', '2'], ['createArray(1, 2)']],
  max: [['1', '2'], ['createArray(1, 2)']],
  true: [[]],
  false: [[]],
  null: [[]],
  not: [['true()']],
  bool: [["'true'"], ['1']],
  equals: [
    ["'a'", "'a'"],
    ['1', "json('1.0')"],
  ],
  less: [
    ['1', '2'],
    ["'a'", "'b'"],
  ],
  lessOrEquals: [
    ['1', '2'],
    ["'a'", "'b'"],
  ],
  greater: [
    ['1', '2'],
    ["'a'", "'b'"],
  ],
  greaterOrEquals: [
    ['1', '2'],
    ["'a'", "'b'"],
  ],
  map: [
    ["createArray('a')", ITEM],
    ["createArray('a')", "lambda('x', 'i', lambdaVariables('i'))"],
  ],
  filter: [
    ["createArray('a')", "lambda('x', true())"],
    ["createArray('a')", "lambda('x', 'i', equals(lambdaVariables('i'), 0))"],
  ],
  sort: [['createArray(2, 1)', "lambda('x', 'y', less(lambdaVariables('x'), lambdaVariables('y')))"]],
  reduce: [
    ['createArray(2, 1)', '0', "lambda('x', 'y', add(lambdaVariables('x'), lambdaVariables('y')))"],
    ['createArray(2, 1)', '0', "lambda('x', 'y', 'i', lambdaVariables('i'))"],
  ],
  toObject: [
    ["createArray('a')", ITEM],
    ["createArray('a')", ITEM, ITEM],
  ],
  groupBy: [
    ["createArray('a', 'A')", ITEM],
    ["createArray('a')", ITEM, ITEM],
  ],
  mapValues: [["createObject('a', 1)", ITEM]],
  subscriptionResourceId: [
    [TYPE, "'x'"],
    ["'11111111-2222-4333-8444-555555555555'", TYPE, "'x'"],
  ],
  resourceId: [
    [TYPE, "'x'"],
    ["'Microsoft.A/b/c'", "'x'", "'y'"],
  ],
  tenantResourceId: [
    [TYPE, "'x'"],
    ["'Microsoft.A/b/c'", "'x'", "'y'"],
  ],
  managementGroupResourceId: [["'m'", TYPE, "'x'"]],
  extensionResourceId: [["'/subscriptions/s'", TYPE, "'x'"]],
  if: [['true()', '1', '2']],
  and: [
    ['true()', 'false()'],
    ['false()', "'a'", 'true()'],
  ],
  or: [
    ['false()', 'true()'],
    ['true()', "'a'"],
  ],
  coalesce: [['null()', '1'], [], ['null()', 'null()']],
  parameters: [["'p'"]],
  variables: [["'v'"]],
  lambdaVariables: [["'x'"]],
  copyIndex: [[], ['1'], ["'loop'"], ["'loop'", '1']],
  subscription: [[], ["'11111111-2222-4333-8444-555555555555'"]],
  managementGroup: [[], ["'a'"]],
  resourceGroup: [[], ["'a'"], ["'11111111-2222-4333-8444-555555555555'", "'a'"]],
  tenant: [[]],
  deployment: [[]],
  deployer: [[]],
  environment: [[]],
  reference: [["'x'"], ["'x'", "'2022-10-01'"], ["'x'", "'2022-10-01'", "'Full'"]],
  providers: [["'Microsoft.A'"], ["'Microsoft.A'", "'b'"]],
  pickZones: [
    ["'Microsoft.A'", "'b'", "'westeurope'"],
    ["'Microsoft.A'", "'b'", "'westeurope'", '1', '0'],
  ],
  dateTimeAdd: [
    ["'2020-01-01T00:00:00Z'", "'P1D'"],
    ["'2020-01-01T00:00:00Z'", "'P1D'", "'yyyy'"],
  ],
  dateTimeToEpoch: [["'2020-01-01T00:00:00Z'"]],
  dateTimeFromEpoch: [['1577836800']],
  parseCidr: [["'10.0.0.0/16'"]],
  cidrSubnet: [["'10.0.0.0/16'", '24', '0']],
  cidrHost: [["'10.0.0.0/24'", '1']],
  parseUri: [["'https://x/y'"]],
  buildUri: [["createObject('scheme', 'https', 'host', 'x')"]],
  fail: [["'x'"]],
};

/** What our evaluator does not work out, as long as its arguments are right. */
const NOT_EVALUATED = new Set([
  ...[
    'uniqueString',
    'subscription',
    'managementGroup',
    'resourceGroup',
    'tenant',
    'deployment',
    'deployer',
    'environment',
  ],
  ...['reference', 'providers', 'pickZones', 'dateTimeAdd', 'dateTimeToEpoch', 'dateTimeFromEpoch', 'parseCidr'],
  ...['cidrSubnet', 'cidrHost', 'parseUri', 'buildUri', 'fail', 'lambdaVariables'],
]);

/** The functions that templates of the differential test call. */
export const EVALUATED: readonly string[] = Object.keys(CALLS).filter((name) => !NOT_EVALUATED.has(name));

/** Calls of a function: those that are right, and each with one argument of another kind, too many or too few. */
export function variationsOf(name: string): string[] {
  const calls = (CALLS[name] ?? []).flatMap((args) => [
    args,
    ...args.flatMap((_, index) => KINDS.map((kind) => args.with(index, kind))),
    ...args.map((_, index) => args.slice(0, index)),
    ...["'a'", '1', 'createArray(1)', "createObject('a', 1)"].flatMap((more) => [
      [...args, more],
      [...args, more, more],
    ]),
  ]);
  return [...new Set(calls.map((args) => `${name}(${args.join(', ')})`))];
}

/** A template whose only principal is what an expression comes to, as the JSON text of a list. */
export function templateOf(expression: string): Question {
  return {
    given: {},
    template: {
      $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: { p: { type: 'string', defaultValue: 'p' } },
      variables: { v: 'v' },
      resources: [
        {
          type: 'Microsoft.ManagedServices/registrationDefinitions',
          apiVersion: '2022-10-01',
          name: "[guid('d', string(copyIndex()))]",
          copy: { name: 'loop', count: 1 },
          properties: {
            registrationDefinitionName: 'd',
            managedByTenantId: TENANT,
            authorizations: [
              { principalId: `[string(createArray(${expression}))]`, roleDefinitionId: SRC },
              { principalId: P, roleDefinitionId: SRC },
            ],
          },
        },
      ],
    },
  };
}

const OF_ARGUMENTS: readonly string[] = [NUMBER_OF_ARGUMENTS, KIND_OF_ARGUMENT];

/** Compares what both sides make of a call: the same value, or both refuse it. */
export async function compareCall(expression: string, engine: Engine, reader: Reader): Promise<Comparison> {
  const question = templateOf(expression);
  const { definitions } = reader(question);
  const theirs = textOf(await engine.ask(question));
  const ours = definitions[0]?.definition.alternatives[0].authorizations.items[0]?.principalId;
  const refusal = ours?.kind === 'unknown' && 'refusal' in ours ? ours.reason : undefined;
  const same = (): Comparison => ({ kind: 'agree' });
  const differ = (cause: string, detail: string): Comparison => ({ kind: 'disagree', cause, detail });
  if ('refused' in theirs) {
    if (refusal) return same();
    const said = ours?.kind === 'known' ? ours.value : (ours?.reason ?? 'nothing');
    const detail = `${said} | ${theirs.refused}`;
    const cause = causeOf(theirs.refused);
    // What it refuses for another reason than number or kind may be unknown to ours.
    return ours?.kind === 'unknown' && !OF_ARGUMENTS.includes(cause)
      ? { kind: 'unknown', cause, detail }
      : differ('refused by the engine only', detail);
  }
  if (refusal) return differ('refused by ours only', `${refusal} | ${theirs.text}`);
  if (theirs.text === undefined) return same();
  if (ours?.kind !== 'known') {
    const detail = ours?.reason ?? 'the principal is not read';
    return { kind: 'unknown', cause: causeOf(detail), detail };
  }
  return ours.value === theirs.text ? same() : differ('values differ', `${ours.value} | ${theirs.text}`);
}

function textOf(answer: Answer): { readonly refused: string } | { readonly text: string | undefined } {
  if (answer.kind !== 'deployed') return { refused: answer.message };
  const properties = answer.resources[0]?.['properties'] as { authorizations: { principalId: string }[] };
  const text = properties.authorizations[0]?.principalId;
  // What begins with `[` and is no list is an expression that the engine leaves as it stands.
  return { text: text?.startsWith('[string(') ? undefined : text };
}
