import fc from 'fast-check';

/** JSON texts of every form that Azure's engine reads in its own way, and of every form that it refuses. */
export const JSON_TEXTS: readonly string[] = [
  // Behind the value, and around it
  ...['1 x', '[1]]', '{}{}', '1,', '1/', '1//', '1/*', 'true/', 'true)', '1)', '"a"b', '', ' ', '//c', '/*c*/', '/*'],
  ...['/*c*/1', '//c\n1', '[/*c*/1//c\n]', '{/*c*/a:/*c*/1/*c*/,/*c*/}', '{a/*c*/:1}', '\u00a01\u2028', '\ufeff1'],
  // Brackets and commas
  ...['[1', '[[1]', '[1,', '[[1],', '[[[1],', '[[1],//c', '{a:1', '{a:{},', '{a', '{a:', '[', '{', '[1//', '[1//c'],
  ...['[1,]', '[,]', '[1,,2]', ',', '{a:1,}', '{a:,b:1}', '{a:}', '{,}', '{a:1,,b:2}', '[1}', '{a:1]', '[1 2]', ']'],
  // Names
  ...['{a:1}', "{'a':1}", "{'':1}", '{"":1}', '{$a_1:1}', '{é:1}', '{1:2}', '{a-b:1}', '{a b:1}', '{"a":1,"A":2}'],
  ...['{"a":1,"b":2,"a":3}', '{a:1,a:null}', '{"\\u0061":1}', '{null:1}', '{a}', '{"a",1}', '{𝒳:1}', '{"$ref":"x"}'],
  // Strings
  ...["'a'", '"\'"', "'\"'", "'\\''", '"\\/\\b\\f\\n\\r\\t\\\\"', '"a\r\nb\tc"', '"\\a"', '"\\u00e9"', '"\\u00g9"'],
  ...['"\\ud83d\\ude00"', '"\\ud83d"', '"\\ude00x"', '"a', '"2020-01-01T00:00:00Z"', '"/Date(0)/"', '"\u0000"'],
  // Numbers and words
  ...['010', '08', '-010', '00', '0x1F', '0X1f', '0x', '-0x1', '0xFFFFFFFFFFFFFFFF', '1.', '.5', '-.5', '+1', '1.0'],
  ...['1e2', '1E+2', '1e', '1e400', '-0', '-0.0', '1.50', '9007199254740993', '9223372036854775808', '1_0', '1a', '-'],
  ...['true', 'True', 'truex', 'null', 'undefined', 'NaN', '-Infinity', '+Infinity', 'x', 'new Date(1)', 'new X(1)'],
];

/** A value that is written as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What Azure passes over between tokens. */
const GAP = fc.oneof(
  { arbitrary: fc.constant(''), weight: 8 },
  { arbitrary: fc.constantFrom(' ', '\n', '/*c*/', '//c\n', '\u00a0', '\0'), weight: 1 },
);

/** What may stand behind a value, and not within brackets. */
const TAIL = fc.oneof(
  { arbitrary: fc.constant(''), weight: 6 },
  { arbitrary: fc.constantFrom(' x', '/*', ',', ']', '}', ' {', '//c'), weight: 1 },
);

/** A value in one of the many spellings that come to the same. */
export function spelledJson(value: Json): fc.Arbitrary<string> {
  return fc
    .tuple(GAP, spelled(value), TAIL, fc.nat(7))
    .map(([before, text, tail, cut]) => before + (cut === 0 ? text.replace(/[\]}\s]*$/, '') : text + tail));
}

function spelled(value: Json): fc.Arbitrary<string> {
  if (typeof value === 'string') return spelledText(value);
  if (typeof value === 'number' && value > 0) {
    return fc.constantFrom(String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`);
  }
  if (typeof value !== 'object' || value === null) return fc.constant(JSON.stringify(value));
  if (Array.isArray(value)) return between('[', value.map(spelled), ']');
  const members = Object.entries(value).map(([name, inner]) =>
    fc.tuple(spelledName(name), GAP, spelled(inner)).map(([written, gap, held]) => `${written}:${gap}${held}`),
  );
  return between('{', members, '}');
}

function spelledText(text: string): fc.Arbitrary<string> {
  const inDouble = JSON.stringify(text);
  const inSingle = `'${inDouble.slice(1, -1).replaceAll("'", "\\'")}'`;
  const escaped = inDouble.replace(/^"[A-Za-z]/, (start) => `"\\u00${start.charCodeAt(1).toString(16)}`);
  return fc.constantFrom(inDouble, inDouble, inSingle, escaped);
}

function spelledName(name: string): fc.Arbitrary<string> {
  return /^[\w$]+$/.test(name) ? fc.oneof(fc.constant(name), spelledText(name)) : spelledText(name);
}

/** Items between brackets, perhaps with a comma behind the last. */
function between(open: string, items: readonly fc.Arbitrary<string>[], close: string): fc.Arbitrary<string> {
  const parts = items.map((item) => fc.tuple(GAP, item, GAP).map((texts) => texts.join('')));
  const last = fc.constantFrom('', '', '', ',');
  return fc
    .tuple(GAP, fc.tuple(...parts), last)
    .map(([gap, written, comma]) => `${open}${gap}${written.join(',')}${written.length > 0 ? comma : ''}${close}`);
}

const { value: VALUE } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Json>(0, 1, 7, 8, 12, 255, -1, null, true, false, 'a', 'B', '', "it's", 'é"\\\n', '😀'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'A', 'é', 'a b', '', '1', '_$'), tie('value'), { maxKeys: 3 }),
  ),
}));

/** Any value in any spelling, or one of {@link JSON_TEXTS}. */
export const ANY_JSON: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: VALUE.chain(spelledJson), weight: 5 },
  { arbitrary: fc.constantFrom(...JSON_TEXTS), weight: 1 },
);
