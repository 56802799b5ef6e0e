import { describe, expect, it } from 'vitest';
import { isWhole, writeJson } from '../../../src/templates/expressions/compare.ts';
import { evaluateIn } from './evaluate-in.ts';

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
        four: { parameters: [], output: { value: "[concat(own.twice('x'), own.twice('y'))]" } },
        typed: { parameters: [{ name: 'n', type: 'int' }], output: { type: 'string', value: "[parameters('n')]" } },
      },
    },
  ],
};

/** What an expression comes to, as JSON; `?` and the missing input for what is unknown, `!` and the rule for refusals. */
function result(expression: string): string {
  const { datum, run } = evaluateIn(TEMPLATE, expression);
  if (datum.kind === 'unknown' && datum.refusal) return `!${datum.refusal.rule}`;
  if (datum.kind === 'unknown') return datum.tail ? `…${datum.tail.text}` : `?${datum.needs}`;
  return isWhole(datum, run) ? writeJson(datum, run) : `partly ${writeJson(datum, run)}`;
}

const ROLES = 'Microsoft.Authorization/roleDefinitions';
const ID = `subscriptionResourceId('${ROLES}', 'g')`;
const GUID = '00000000-0000-0000-0000-000000000001';
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
    ["json('{a: [1,]').a", '[1]'],
    ["base64ToJson('e2E6MX0=')", '{"a":1}'],
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
      '{"one":0,"two":{"x":"y","z":2}}',
    ],
    [`shallowMerge(createArray(${OBJECT}, createObject('two', 2)))`, '{"one":1,"Two":2}'],
    [`intersection(${OBJECT}, createObject('one', 1, 'two', 2))`, '{"one":1}'],
    [`contains(${OBJECT}, 'TWO')`, 'true'],
    ["items(createObject('b', 1, 'a', 2))", '[{"key":"a","value":2},{"key":"b","value":1}]'],
    ["objectKeys(createObject('b', 1, 'a', 2))", '["a","b"]'],
    [`tryGet(${OBJECT}, 'two', 'x')`, '"y"'],
    [`tryGet(${OBJECT}, 'none', 'x')`, 'null'],
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
    ["equals(createObject('a', 1, 'b', 2), createObject('b', 2, 'a', 1))", 'true'],
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
    ['OWN.four()', '"xxyy"'],
    // Resource ids: of a role, the end is enough
    [ID, `…/providers/${ROLES}/g`],
    [`subscriptionResourceId('${GUID}', '${ROLES}', 'g')`, `"/subscriptions/${GUID}/providers/${ROLES}/g"`],
    [`resourceId('${ROLES}', 'g')`, `…/providers/${ROLES}/g`],
    ["resourceId('A.B/c', 'd')", '…/providers/A.B/c/d'],
    [
      `resourceId('${GUID}', 'r', 'A.B/c/d', 'e', 'f')`,
      `"/subscriptions/${GUID}/resourceGroups/r/providers/A.B/c/e/d/f"`,
    ],
    // Whether this is a scope at all depends on where the template is deployed.
    [`resourceId('r', '${ROLES}', 'g')`, '?the scope'],
    [`tenantResourceId('${ROLES}', 'g')`, `"/providers/${ROLES}/g"`],
    [
      `managementGroupResourceId('m', 'A.B/c', 'd')`,
      '"/providers/Microsoft.Management/managementGroups/m/providers/A.B/c/d"',
    ],
    [`extensionResourceId(subscription().id, '${ROLES}', 'g')`, `…/providers/${ROLES}/g`],
    [`extensionResourceId('/x/y', 'A.B/c', 'd')`, '"/x/y/providers/A.B/c/d"'],
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
    // Whether two items are the same decides how many there are.
    ["length(union(createArray(parameters('unknown')), createArray(1)))", "?parameter 'unknown'"],
    [
      "distinct(createArray(createObject('a', 1, 'b', parameters('unknown')), createObject('a', 1, 'b', 2)))[1].b",
      "?parameter 'unknown'",
    ],
    ["length(distinct(createArray(createArray(parameters('unknown')), createArray(1, 2), 1)))", '3'],
    [
      "length(distinct(createArray(createObject('a', 1, 'b', parameters('unknown')), createObject('a', 2, 'b', 2))))",
      '2',
    ],
    ["length(distinct(createArray(createObject('b', parameters('unknown')), createObject('a', 1))))", '2'],
    [
      "distinct(createArray(createObject('b', parameters('unknown')), 1, createObject('b', 2)))",
      'partly [1,{"b":2},<missing>]',
    ],
    [
      "distinct(createArray(createObject('b', parameters('unknown')), 1, createObject('b', parameters('object'))))",
      `partly [{"b":<parameter 'unknown'>},1,<missing>]`,
    ],
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
    ["uniqueString('x')", '?the result of uniqueString()'],
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
    ["variables('list').x", '!expression-invalid'],
    ["variables('list')[7]", '!expression-invalid'],
    [`${OBJECT}.none`, '!expression-invalid'],
    ["json('{')", '!expression-invalid'],
    ["base64ToJson('ew==')", '!expression-invalid'],
    ["json('[ $Groups ]')", '?$Groups'],
    ["json('[ $ ]')", '!expression-invalid'],
    ["json('[NaN]')[0]", '?a number that is none or infinite'],
    ['copyIndex()', '!expression-invalid'],
    // Beyond what is computed exactly
    ['equals(9007199254740993, 9007199254740992)', '?a smaller number'],
    ['add(9007199254740991, 1)', '?a smaller number'],
    ['string(9007199254740993)', '?a smaller number'],
    ["int('9007199254740993')", '?a smaller number'],
    ["json('[9007199254740993]')[0]", '?a smaller number'],
    ["equals(json('9007199254740993'), json('9007199254740992'))", '?a smaller number'],
    ['mul(9007199254740991, 3)', '?a smaller number'],
    ['mul(9007199254740991, 9007199254740991)', '!expression-invalid'],
    // An order that differs from one collation to another
    ["less('a-c', 'ab')", 'true'],
    ["greater('あ', 'z')", '?the order of two texts'],
    // A key that stands twice is refused, so what is not known is another one
    [`toObject(concat(createArray('a'), parameters('unknown')), lambda('x', 'k')).k`, '"a"'],
    ["createObject('a', 1, subscription().id, 2).a", '1'],
    // One that is written exactly so would win
    ["createObject('A', 1, subscription().id, 2).a", '?the result of subscription()'],
    ["createObject(subscription().id, 2, 'a', 1).a", '1'],
    // From the left: what is missing may decide before what is refused is looked at
    ["and(equals(parameters('unknown'), 1), 1)", "?parameter 'unknown'"],
    ["or(false(), 1, equals(parameters('unknown'), 1))", '!expression-invalid'],
    // What is refused counts before what is missing
    ["concat(parameters('unknown'), toLower(1))", '!expression-invalid'],
    ["concat('a', parameters('unknown'), createObject())", '!expression-invalid'],
    ['length(createArray(toLower(1)))', '!expression-invalid'],
    ["union(createObject('a', 1), parameters('object'), createObject('a', null())).a", "?parameter 'object'"],
    [
      "union(createObject('a', 1), parameters('object'), createObject('a', createObject('x', 1)))",
      'partly {"a":{"x":1,<missing>},<missing>}',
    ],
    ["format('{0:0E0}', 1)", "?the format '0E0'"],
    ["toUpper('ᾳ')", '?the case of unusual letters'],
    ["startsWith('あ', 'A')", '?the comparison of these signs'],
    // Names
    ["parameters('unknow')", '!undefined-reference'],
    ["variables('x')", '!undefined-reference'],
    ['own.twise(1)', '!undefined-reference'],
    ['other.twice(1)', '!undefined-reference'],
    ["lambdaVariables('x')", '!expression-invalid'],
    // Functions of the template's own
    ["own.twice(own.twice('x'))", '!expression-invalid'],
    ['own.twice()', '!expression-invalid'],
    ["own.twice('a', 'b')", '!expression-invalid'],
    ['own.twice(1)', '!expression-invalid'],
    ['own.twice(null())', '!expression-invalid'],
    ['own.typed(1)', '!expression-invalid'],
    // Out of place
    ['utcNow()', '!template-refused'],
    ['newGuid()', '!template-refused'],
    ["map(createArray(1), if(true(), lambda('x', 1), 2))", '!expression-invalid'],
    ["createArray(lambda('x', 1))", '!expression-invalid'],
  ])('%s, with something unknown or wrong', (expression, expected) => {
    expect(result(expression)).toBe(expected);
  });

  it.each([
    ...[
      'toLower(1)',
      'toLower()',
      "toLower('a', 'b')",
      "substring('a', 2)",
      "replace('a', '', 'b')",
      "split('a', createArray(1))",
    ],
    ...["join('a', ',')", 'format(1)', "format('{0}')", "format('{')", "padLeft('a', 2, 'xx')"],
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
    ...["toObject(createArray(1), lambda('x', 1))", "groupBy(createArray(1), lambda('x', 1))"],
    ...["dataUriToString('x')", 'string()', 'tryGet()', 'array()', 'and(true(), 1)', 'intersection()'],
  ])('%s is called wrongly, and therefore refused', (expression) => {
    expect(result(expression)).toBe('!expression-invalid');
  });
});
