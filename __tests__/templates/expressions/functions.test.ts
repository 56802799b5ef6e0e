import { describe, expect, it } from 'vitest';
import { fromFile } from '../../../src/templates/arm/parameter-sources.ts';
import { isWhole, writeJson } from '../../../src/templates/expressions/compare.ts';
import { contextOf, evaluate } from '../../../src/templates/expressions/evaluate.ts';
import { Budget, Run } from '../../../src/templates/expressions/run.ts';
import { Scope } from '../../../src/templates/expressions/scope.ts';
import { parseJson } from '../../../src/templates/json/json.ts';

const TEMPLATE = {
  parameters: { unknown: { type: 'array' }, object: { type: 'object' } },
  variables: {
    list: [3, 1, 2],
    object: { one: 1, Two: { x: 'y' } },
    part: "[concat(createArray('a'), parameters('unknown'))]",
  },
  functions: [
    {
      namespace: 'Own',
      members: {
        twice: {
          parameters: [{ name: 'text', type: 'string' }],
          output: { value: "[concat(parameters('text'), parameters('Text'))]" },
        },
        four: { parameters: [], output: { value: "[own.twice(own.twice('x'))]" } },
      },
    },
  ],
};

/** What an expression comes to, as JSON; `?` and the missing input for what is unknown. */
function result(expression: string): string {
  const run = new Run(new Map(), new Budget(), new Map());
  const scope = new Scope(0, 'a.json', parseJson(JSON.stringify(TEMPLATE)), fromFile(undefined));
  const datum = evaluate(parseJson(JSON.stringify(`[${expression}]`)), contextOf(run, scope));
  if (datum.kind === 'unknown') return datum.tail ? `…${datum.tail.text}` : `?${datum.needs}`;
  return isWhole(datum, run) ? writeJson(datum, run) : `partly ${writeJson(datum, run)}`;
}

const ROLES = 'Microsoft.Authorization/roleDefinitions';
const ID = `subscriptionResourceId('${ROLES}', 'g')`;
const OBJECT = "variables('object')";
const PART = "variables('part')";

describe('functions', () => {
  it.each([
    // Strings
    ["toLower('AbC')", '"abc"'],
    ["toUpper('AbC')", '"ABC"'],
    ["TRIM('  a ')", '"a"'],
    ["concat('a', 1, true())", '"a1True"'],
    ["substring('abcdef', 2)", '"cdef"'],
    ["substring('abcdef', 2, 3)", '"cde"'],
    ["replace('a-b-c', '-', '')", '"abc"'],
    ["startsWith('abc', 'AB')", 'true'],
    ["endsWith('abc', 'BC')", 'true'],
    ["indexOf('abcABC', 'C')", '2'],
    ["lastIndexOf('abcABC', 'c')", '5'],
    ["padLeft('7', 3, '0')", '"007"'],
    ['padLeft(7, 3)', '"  7"'],
    ["split('a,b;c', ',')", '["a","b;c"]'],
    ["split('a,b;c', createArray(',', ';'))", '["a","b","c"]'],
    ["join(createArray('a', 'b', 3), '-')", '"a-b-3"'],
    ["string(createObject('a', createArray(1, null())))", String.raw`"{\"a\":[1,null]}"`],
    ['string(true())', '"True"'],
    ["format('{0}/{1:D3}/{{0}}/{2}', 'a', 7, false())", '"a/007/{0}/False"'],
    ["length('abc')", '3'],
    ["empty('')", 'true'],
    ["first('abc')", '"a"'],
    ["last('abc')", '"c"'],
    ["skip('abc', 1)", '"bc"'],
    ["take('abc', 2)", '"ab"'],
    ["contains('abc', 'B')", 'false'],
    // Other forms of text
    ["base64('é')", '"w6k="'],
    ["base64ToString('w6k=')", '"é"'],
    ["base64ToJson('eyJhIjoxfQ==').a", '1'],
    ["dataUriToString(dataUri('hi'))", '"hi"'],
    ["dataUriToString('data:,a%20b')", '"a b"'],
    ["uriComponent('a b/c')", '"a%20b%2Fc"'],
    ["uriComponentToString('a%20b')", '"a b"'],
    ["uri('https://example.com/a/b', 'c')", '"https://example.com/a/c"'],
    ['json(\'{"a": [true, null]}\').A[0]', 'true'],
    ["json('null')", 'null'],
    // Arrays
    ['concat(createArray(1), createArray(2, 3))', '[1,2,3]'],
    ["array('a')", '["a"]'],
    ["array(variables('list'))", '[3,1,2]'],
    ['flatten(createArray(createArray(1), createArray(2, createArray(3))))', '[1,2,[3]]'],
    ["union(createArray(1, 2), createArray(2, '2'))", '[1,2,"2"]'],
    ["distinct(createArray('a', 'A', 'a'))", '["a","A"]'],
    ['intersection(createArray(1, 2, 3), createArray(3, 2), createArray(2, 3, 4))', '[2,3]'],
    ["contains(createArray('a', 1), 1)", 'true'],
    ["contains(createArray('a'), 'A')", 'false'],
    ["indexOf(createArray('a', 'b'), 'b')", '1'],
    ['first(createArray())', 'null'],
    ["last(variables('list'))", '2'],
    ["skip(variables('list'), 1)", '[1,2]'],
    ["take(variables('list'), 10)", '[3,1,2]'],
    ['range(2, 3)', '[2,3,4]'],
    ["length(variables('list'))", '3'],
    ['empty(createArray())', 'true'],
    ["indexFromEnd(variables('list'), 1)", '2'],
    ["tryIndexFromEnd(variables('list'), 9)", 'null'],
    // Objects
    ["createObject('a', 1, 'b', 'x').B", '"x"'],
    [
      `union(${OBJECT}, createObject('two', createObject('z', 2)), createObject('one', 0))`,
      '{"one":0,"Two":{"x":"y","z":2}}',
    ],
    [`shallowMerge(createArray(${OBJECT}, createObject('two', 2)))`, '{"one":1,"Two":2}'],
    [`intersection(${OBJECT}, createObject('ONE', 1, 'two', 2))`, '{"one":1}'],
    [`contains(${OBJECT}, 'TWO')`, 'true'],
    ["items(createObject('b', 1, 'a', 2))", '[{"key":"a","value":2},{"key":"b","value":1}]'],
    ["objectKeys(createObject('b', 1, 'a', 2))", '["a","b"]'],
    [`tryGet(${OBJECT}, 'two', 'x')`, '"y"'],
    [`tryGet(${OBJECT}, 'none', 'x')`, 'null'],
    [`${OBJECT}.?none.?more`, 'null'],
    [`${OBJECT}[?'one']`, '1'],
    ["variables('list')[?7]", 'null'],
    [`length(${OBJECT})`, '2'],
    ['empty(null())', 'true'],
    // Numbers
    ['add(1, 2)', '3'],
    ['sub(1, 2)', '-1'],
    ['mul(3, -2)', '-6'],
    ['div(-7, 2)', '-3'],
    ['mod(7, 4)', '3'],
    ["int('-12')", '-12'],
    ["float('1.5')", '1.5'],
    ['min(3, 1, 2)', '1'],
    ["max(variables('list'))", '3'],
    // Logic
    ["if(equals('a', 'a'), 'yes', frobnicate())", '"yes"'],
    ["if(false(), frobnicate(), 'no')", '"no"'],
    ["equals('a', 'A')", 'false'],
    ["equals(createObject('a', 1, 'b', 2), createObject('B', 2, 'A', 1))", 'true'],
    ['not(true())', 'false'],
    ['and(frobnicate(), false())', 'false'],
    ["or(parameters('unknown'), true())", 'true'],
    ["bool('True')", 'true'],
    ['bool(0)', 'false'],
    ["coalesce(null(), 'a', frobnicate())", '"a"'],
    ['less(1, 2)', 'true'],
    ["lessOrEquals('b', 'a')", 'false'],
    ["less('Contributor', 'Reader')", 'true'],
    ["lessOrEquals('B', 'B')", 'true'],
    ["objectKeys(createObject('item002', 2, 'item001', 1))", '["item001","item002"]'],
    ['equals(9007199254740991, 9007199254740991)', 'true'],
    ["greater('b', 'a')", 'true'],
    ['greaterOrEquals(2, 2)', 'true'],
    // Lambdas
    ["map(variables('list'), lambda('x', add(lambdaVariables('X'), 1)))", '[4,2,3]'],
    ["map(variables('list'), lambda('x', 'i', lambdaVariables('i')))", '[0,1,2]'],
    ["filter(variables('list'), lambda('x', greater(lambdaVariables('x'), 1)))", '[3,2]'],
    ["sort(variables('list'), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))", '[1,2,3]'],
    ["reduce(variables('list'), 10, lambda('sum', 'x', add(lambdaVariables('sum'), lambdaVariables('x'))))", '16'],
    [
      "toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')), lambda('x', length(lambdaVariables('x'))))",
      '{"a":1,"b":1}',
    ],
    ["groupBy(createArray('ab', 'ac', 'b'), lambda('x', first(lambdaVariables('x'))))", '{"a":["ab","ac"],"b":["b"]}'],
    [`mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))`, '{"a":2}'],
    [
      "map(createArray(1), lambda('x', map(createArray(2), lambda('y', add(lambdaVariables('x'), lambdaVariables('y'))))))",
      '[[3]]',
    ],
    // Functions of the template's own
    ["own.TWICE('ab')", '"abab"'],
    ['OWN.four()', '"xxxx"'],
    // Resource ids: of a role, the end is enough
    [ID, `…/providers/${ROLES}/g`],
    [`subscriptionResourceId('s', '${ROLES}', 'g')`, `"/subscriptions/s/providers/${ROLES}/g"`],
    [`resourceId('${ROLES}', 'g')`, `…/providers/${ROLES}/g`],
    ["resourceId('A.B/c', 'd')", '…/providers/A.B/c/d'],
    [`resourceId('s', 'r', 'A.B/c/d', 'e', 'f')`, '"/subscriptions/s/resourceGroups/r/providers/A.B/c/e/d/f"'],
    [`tenantResourceId('${ROLES}', 'g')`, `"/providers/${ROLES}/g"`],
    [
      `managementGroupResourceId('m', 'A.B/c', 'd')`,
      '"/providers/Microsoft.Management/managementGroups/m/providers/A.B/c/d"',
    ],
    [`extensionResourceId(subscription().id, '${ROLES}', 'g')`, `…/providers/${ROLES}/g`],
    [`extensionResourceId('/x', 'A.B/c', 'd')`, '"/x/providers/A.B/c/d"'],
    [`concat(subscription().id, '/providers/${ROLES}/', 'g')`, `…/providers/${ROLES}/g`],
    [`concat('', ${ID}, '')`, `…/providers/${ROLES}/g`],
    [`format('{0}', ${ID})`, `…/providers/${ROLES}/g`],
    [`concat(${ID}, 'h')`, `…/providers/${ROLES}/gh`],
    [`format('{0}/providers/${ROLES}/{1}', subscription().id, 'g')`, `…/providers/${ROLES}/g`],
    [`first(createArray(${ID}))`, `…/providers/${ROLES}/g`],
    [`last(split(subscriptionResourceId('${ROLES}', 'g'), '/'))`, '"g"'],
  ])('%s', (expression, expected) => {
    expect(result(expression)).toBe(expected);
  });

  it.each([
    ["concat('a', parameters('unknown'))", "?parameter 'unknown'"],
    ["concat(createArray(1), parameters('unknown'))", 'partly [1,<missing>]'],
    ["union(createArray(1, 1), parameters('unknown'))", 'partly [1,<missing>]'],
    [`length(${PART})`, "?parameter 'unknown'"],
    [`empty(${PART})`, 'false'],
    [`${PART}[0]`, "?parameter 'unknown'"],
    [`contains(${PART}, 'a')`, 'true'],
    [`contains(${PART}, 'b')`, "?parameter 'unknown'"],
    [`map(${PART}, lambda('x', length(lambdaVariables('x'))))`, 'partly [1,<missing>]'],
    [`filter(${PART}, lambda('x', true()))`, 'partly ["a",<missing>]'],
    ["filter(createArray(1), lambda('x', subscription().a))", 'partly [<missing>]'],
    [`flatten(createArray(${PART}, createArray(2)))`, 'partly ["a",2,<missing>]'],
    [`intersection(${PART}, createArray('a', 'b'))`, 'partly ["a",<missing>]'],
    ["union(createObject('a', 1), parameters('object'), createObject('b', 2)).b", '2'],
    ["union(createObject('a', 1), parameters('object'), createObject('b', 2)).a", "?parameter 'object'"],
    ["createObject('a', parameters('object')).a.b", "?parameter 'object'"],
    ["equals(parameters('unknown'), 1)", "?parameter 'unknown'"],
    ["equals(createArray(parameters('unknown')), 1)", 'false'],
    ["coalesce(parameters('object'), 1)", "?parameter 'object'"],
    ["and(true(), parameters('unknown'))", "?parameter 'unknown'"],
    ['subscription().tenantId', '?the result of subscription()'],
    ["reference('x').outputs.y.value", '?the result of reference()'],
    ["listKeys('x')", '?the result of listkeys()'],
    ["guid('x')", '?the result of guid()'],
    ["uniqueString('x')", '?the result of uniquestring()'],
    ['frobnicate(1)', '?the result of frobnicate()'],
    ["concat('#{x}#', 'y')", '?#{x}#'],
    // The beginning of the id is not known, so neither is anything that the whole text decides.
    ...[`equals(${ID}, ${ID})`, `startsWith(${ID}, '/…')`, `length(${ID})`, `split(${ID}, '-')`, `toLower(${ID})`].map(
      (expression) => [expression, '?the scope'],
    ),
    ...[`first(${ID})`, `last(${ID})`, `${ID}[0]`, `first(split(${ID}, '/'))`, `length(split(${ID}, '/'))`].map(
      (expression) => [expression, '?the scope'],
    ),
    ...[`join(createArray(${ID}), '')`, `first(concat(createArray(), ${ID}))`, `contains(createArray(${ID}), 'x')`].map(
      (expression) => [expression, '?the scope'],
    ),
    [`if(${ID}, 'a', 'b')`, '?the scope'],
    [`equals(createArray(${ID}), createArray(${ID}))`, '?the scope'],
    ["variables('list').x", "?property 'x'"],
    ["variables('list')[7]", '?item 7 of the array'],
    [`${OBJECT}.none`, "?property 'none'"],
    ["json('{')", '?valid JSON'],
    ['copyIndex()', '?a copy loop'],
    // Beyond what is computed exactly
    ['equals(9007199254740993, 9007199254740992)', '?a smaller number'],
    ['add(9007199254740991, 1)', '?a smaller number'],
    ['string(9007199254740993)', '?a smaller number'],
    ["int('9007199254740993')", '?a smaller number'],
    ["json('[9007199254740993]')[0]", '?a smaller number'],
    ["equals(json('9007199254740993'), json('9007199254740992'))", '?a smaller number'],
    ['mul(9007199254740991, 9007199254740991)', '?a smaller number'],
    // An order that is not documented
    ["less('a', 'B')", '?the order of two strings'],
    ["greater('a', 'A')", '?the order of two strings'],
    ["items(createObject('a', 1, 'B', 2))", '?the order of the members of an object'],
    ["objectKeys(createObject('a_b', 1, 'aB', 2))", '?the order of the members of an object'],
    // What comes later may win
    [`toObject(concat(createArray('a'), parameters('unknown')), lambda('x', 'k')).k`, "?parameter 'unknown'"],
    [
      `toObject(createArray('a', 'b'), lambda('x', if(equals(lambdaVariables('x'), 'a'), 'k', subscription().id))).k`,
      '?the result of subscription()',
    ],
    ["createObject('a', 1, subscription().id, 2).a", '?the result of subscription()'],
    ["createObject(subscription().id, 2, 'a', 1).a", '1'],
    ["lambdaVariables('x')", "?lambda variable 'x'"],
    ["if('x', 1, 2)", '?a condition'],
    ['if(true())', '?an argument of if()'],
    ['lambda()', '?the body of a lambda'],
  ])('%s, with something unknown or wrong', (expression, expected) => {
    expect(result(expression)).toBe(expected);
  });

  it.each([
    ...['toLower(1)', 'toLower()', "toLower('a', 'b')", "substring('a', 2)", "replace('a', '', 'b')", "split('a', '')"],
    ...["join('a', ',')", 'format(1)', "format('{0}')", "format('{0:X}', 1)", "format('{')", "padLeft('a', 2, 'xx')"],
    ...["concat(createArray(1), 'a')", "concat(createObject(), 'a')", "flatten('a')", "distinct('a')", 'skip(1, 1)'],
    ...[
      'indexOf(1, 2)',
      "indexFromEnd('a', 1)",
      "createObject('a')",
      'createObject(1, 2)',
      'items(1)',
      "objectKeys('a')",
    ],
    ...[
      "shallowMerge('a')",
      'shallowMerge(createArray(1))',
      'union(1, 2)',
      'intersection(1, createArray())',
      'length(1)',
    ],
    ...['empty(1)', 'contains(1, 2)', "contains('a')", 'first(1)', "add('a', 1)", 'div(1, 0)', 'mod(1, 0)', "int('x')"],
    ...["float('')", "min('a')", 'range(0, -1)', "bool('x')", 'equals(1)', "less(1, 'a')", 'not(1)', "uri('x', 'y')"],
    ...[
      "map('a', 'b')",
      "filter(createArray(1), lambda('x', 1))",
      'reduce(1, 2, 3)',
      'toObject(1, 2)',
      'mapValues(1, 2)',
    ],
    ...[
      "toObject(createArray(1), lambda('x', 1))",
      "groupBy(createArray(1), lambda('x', 1))",
      "uriComponentToString('%')",
    ],
    ...["dataUriToString('x')", 'string()', 'tryGet()', 'array()', 'and(true(), 1)', 'intersection()'],
  ])('%s is called wrongly, and therefore unknown', (expression) => {
    expect(result(expression)).toMatch(/^\?(a valid argument of a function|an argument of and\(\))$/);
  });
});
