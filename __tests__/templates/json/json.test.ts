import { describe, expect, it } from 'vitest';
import {
  decode,
  type JsonError,
  member,
  memberEntry,
  membersNamed,
  parseJson,
  type Span,
  stringMember,
} from '../../../src/templates/json/json.ts';
import { locationOf } from '../../../src/templates/json/positions.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Lines and columns of a span. */
function places(span: Span | undefined): string {
  if (!span) return '';
  const { startLine, startColumn, endLine, endColumn } = locationOf('', span);
  return `${startLine}:${startColumn}-${endLine}:${endColumn}`;
}

/** What is refused, and where. */
function refusal(work: () => unknown): [string, number, number] {
  try {
    work();
  } catch (error) {
    const { message, line, column } = error as JsonError;
    return [message, line, column];
  }
  throw new Error('nothing was refused');
}

describe('decode', () => {
  const text = '{\r\n  "a": "é"\r\n}';

  it('reads UTF-8 and UTF-16, and drops the byte order mark', () => {
    const units = Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect(decode(bytes(text))).toBe(text);
    expect(decode(bytes(`\uFEFF${text}`))).toBe(text);
    expect(decode(units)).toBe(text);
    expect(decode(Uint8Array.from(Buffer.from(units).swap16()))).toBe(text);
  });

  it('refuses what is no text, and says where', () => {
    expect(refusal(() => decode(Uint8Array.of(123, 10, 32, 0xff, 125)))).toEqual([
      'the file is not valid UTF-8 text',
      2,
      2,
    ]);
  });

  it('refuses more than 4 MB', () => {
    expect(decode(new Uint8Array(4 * 1024 * 1024).fill(32)).length).toBe(4 * 1024 * 1024);
    expect(refusal(() => decode(new Uint8Array(4 * 1024 * 1024 + 1)))[0]).toContain('4 MB');
  });
});

describe('parseJson', () => {
  it('takes comments, trailing commas, several lines in a string and the last of duplicate keys', () => {
    const node = parseJson('// a\n{ "A": 1, /* { */ "b": "x\ny", "a": [1, 2,], }\r\n');
    expect(member(node, 'a')).toMatchObject({ type: 'array', items: [{ value: 1 }, { value: 2 }] });
    expect(stringMember(node, 'B')).toBe('x\ny');
    expect(stringMember(node, 'a')).toBeUndefined();
    expect(member(node, 'c')).toBeUndefined();
    expect(member(undefined, 'c')).toBeUndefined();
  });

  it.each(['\n', '\r\n'])('gives the same places with line ends %j', (end) => {
    const node = parseJson(['{', '  "a": "x",', '  "b": true', '}'].join(end));
    expect(places(member(node, 'a')?.span)).toBe('2:8-2:11');
    expect(places(member(node, 'b')?.span)).toBe('3:8-3:12');
    expect(places(node.span)).toBe('1:1-4:2');
  });

  it.each(['\n', '\r\n', '\r'])('reads strings and names over several lines with line ends %j', (end) => {
    const node = parseJson(`{ "a": "x${end}${end}yz", "b${end}c": [true, "p${end}q"],${end} "d": "\\r\\n" }`);
    const line = end === '\r' ? '\r' : '\n';
    expect(stringMember(node, 'a')).toBe(`x${line}${line}yz`);
    expect(places(member(node, 'a')?.span)).toBe('1:8-3:4');
    const entry = memberEntry(node, `b${line}c`);
    expect(places(entry?.nameSpan)).toBe('3:6-4:3');
    expect(places(entry?.value.span)).toBe('4:5-5:4');
    expect(entry?.value).toMatchObject({ items: [{ value: true }, { value: `p${line}q` }] });
    expect(entry?.value.type === 'array' && entry.value.items.map(({ span }) => places(span))).toEqual([
      '4:6-4:10',
      '4:12-5:3',
    ]);
    expect(stringMember(node, 'd')).toBe('\r\n');
    expect(places(node.span)).toBe('1:1-6:15');
  });

  it.each([
    ['', 'the file is empty', 1, 1],
    [' // only a comment', 'the file ends too early', 1, 19],
    ['{\n "a": 1\n "b": 2\n}', 'unexpected string; the comma, colon or bracket before it may be missing', 3, 2],
    ['{\n "a": [1,\n', 'the file ends before the "[" of line 2 is closed', 3, 1],
    ['{ "a": {} ', 'the file ends before the "{" of line 1 is closed', 1, 11],
    ['{ "a": "x', 'the file ends before the "{" of line 1 is closed', 1, 10],
    ['{ a: 1 }', "unexpected character 'a'", 1, 3],
    ['{ "a": tru }', "unexpected identifier 'tru'", 1, 8],
    ['{} {}', 'unexpected "{"; the comma, colon or bracket before it may be missing', 1, 4],
  ])('refuses %j', (text, message, line, column) => {
    expect(refusal(() => parseJson(text))).toEqual([message, line, column]);
  });

  it('refuses deep nesting before it can hurt', () => {
    expect(parseJson('['.repeat(100) + ']'.repeat(100)).type).toBe('array');
    expect(refusal(() => parseJson('['.repeat(1_000_000)))).toEqual(['nested deeper than 100 levels', 1, 101]);
    expect(parseJson(JSON.stringify('['.repeat(1000))).type).toBe('string');
    expect(parseJson(`/* ${'['.repeat(1000)} */ 1 // ${'['.repeat(1000)}`).type).toBe('number');
  });

  it.each([
    ['{ "a": "\\x" }', "unexpected character 'x'", 1, 10],
    ['{ "a": "\\u12G4" }', "unexpected character 'G'", 1, 13],
    ['{ "a": 01 }', "unexpected character '1'", 1, 9],
    ['{ "a": 1. }', "unexpected character ' '", 1, 10],
    ['[1 /2]', "unexpected character '2'", 1, 5],
    ['{ "a": 1 /* b }', 'the file ends before the "{" of line 1 is closed', 1, 16],
  ])('points at the character that is wrong: %j', (text, message, line, column) => {
    expect(refusal(() => parseJson(text))).toEqual([message, line, column]);
  });

  it('keeps numbers as they are written: to Azure they are different things', () => {
    const node = parseJson('[1, 1.0, 1e2, -0]');
    const items = node.type === 'array' ? node.items : [];
    expect(items.map((item) => item.type === 'number' && [item.raw, item.value])).toEqual([
      ['1', 1],
      ['1.0', 1],
      ['1e2', 100],
      ['-0', -0],
    ]);
  });
});

describe('members of an object', () => {
  const node = parseJson('{ "a": 1, "A": 2, "a": 3, "B": 4, "b": 5, "\u212a": 6 }');

  it('are found by the exact name, the last of several, before one in another case', () => {
    expect(['a', 'A', 'b', 'B'].map((name) => member(node, name))).toMatchObject([
      { value: 3 },
      { value: 2 },
      { value: 5 },
      { value: 4 },
    ]);
    expect(member(parseJson('{ "AB": 1, "aB": 2 }'), 'ab')).toMatchObject({ value: 2 });
    expect(memberEntry(node, 'a')).toMatchObject({ name: 'a', value: { value: 3 } });
  });

  it('fold the case of ASCII letters only, as Azure does', () => {
    expect(member(node, 'k')).toBeUndefined();
    expect(member(parseJson('{ "@[": 1 }'), '`{')).toBeUndefined();
    expect(member(parseJson('{ "\u00e9": 1 }'), '\u00c9')).toBeUndefined();
  });

  it('are all to be had, to see whether a name stands twice', () => {
    expect(membersNamed(node, 'a').map(({ name }) => name)).toEqual(['a', 'A', 'a']);
    expect(membersNamed(node, 'c')).toEqual([]);
    expect(membersNamed(parseJson('[]'), 'a')).toEqual([]);
  });
});

describe('a location', () => {
  it('is written to JSON as lines and columns', () => {
    const location = locationOf('a.json', parseJson('[\n  1\n]').span);
    expect(JSON.parse(JSON.stringify(location))).toEqual({
      file: 'a.json',
      startLine: 1,
      startColumn: 1,
      endLine: 3,
      endColumn: 2,
    });
  });
});
