import { failure, JsonError } from './json-error.ts';
import { type Lines, linesOf, type Span } from './positions.ts';
import type {
  JsonArray,
  JsonBoolean,
  JsonMember,
  JsonNode,
  JsonNull,
  JsonNumber,
  JsonObject,
  JsonString,
} from './tree.ts';

/** Deeper than any template, and shallow enough for a parser that calls itself. */
const MAX_NESTING = 100;

/**
 * Parses JSON as Azure's tools accept it: comments, trailing commas, strings over several lines, duplicate keys.
 * A CRLF inside of a string counts as one line feed, so that a file says the same however it was checked out.
 * @throws JsonError where it is not that, and for nesting deeper than 100.
 */
export function parseJson(text: string): JsonNode {
  return new Parser(text).document();
}

/** A node of a text stands at itself: it is its own span, so that no second object is made for each. */
class Stretch implements Span {
  readonly lines: Lines;
  readonly start: number;
  readonly end: number;

  constructor(lines: Lines, start: number, end: number) {
    this.lines = lines;
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    return this;
  }
}

class ObjectNode extends Stretch implements JsonObject {
  readonly type = 'object';
  readonly members: readonly JsonMember[];

  constructor(lines: Lines, start: number, end: number, members: readonly JsonMember[]) {
    super(lines, start, end);
    this.members = members;
  }
}

class ArrayNode extends Stretch implements JsonArray {
  readonly type = 'array';
  readonly items: readonly JsonNode[];

  constructor(lines: Lines, start: number, end: number, items: readonly JsonNode[]) {
    super(lines, start, end);
    this.items = items;
  }
}

class StringNode extends Stretch implements JsonString {
  readonly type = 'string';
  readonly value: string;

  constructor(lines: Lines, start: number, end: number, value: string) {
    super(lines, start, end);
    this.value = value;
  }
}

class NumberNode extends Stretch implements JsonNumber {
  readonly type = 'number';
  readonly raw: string;

  constructor(lines: Lines, start: number, end: number, raw: string) {
    super(lines, start, end);
    this.raw = raw;
  }

  get value(): number {
    return Number(this.raw);
  }
}

class BooleanNode extends Stretch implements JsonBoolean {
  readonly type = 'boolean';
  readonly value: boolean;

  constructor(lines: Lines, start: number, end: number, value: boolean) {
    super(lines, start, end);
    this.value = value;
  }
}

class NullNode extends Stretch implements JsonNull {
  readonly type = 'null';
}

class Member implements JsonMember {
  readonly name: string;
  readonly value: JsonNode;
  readonly #nameStart: number;
  readonly #nameEnd: number;

  constructor(name: string, nameStart: number, nameEnd: number, value: JsonNode) {
    this.name = name;
    this.value = value;
    this.#nameStart = nameStart;
    this.#nameEnd = nameEnd;
  }

  get nameSpan(): Span {
    return new Stretch(this.value.span.lines, this.#nameStart, this.#nameEnd);
  }
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const UPPER_E = 69;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const LOWER_E = 101;
const LOWER_F = 102;
const LOWER_N = 110;
const LOWER_T = 116;
const LOWER_U = 117;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** What is behind the last character. */
const END = -1;

/** The characters after a backslash that stand for one other, and `u` aside. */
const ESCAPES: ReadonlyMap<number, string> = new Map([
  [QUOTE, '"'],
  [BACKSLASH, '\\'],
  [SLASH, '/'],
  [98, '\b'],
  [LOWER_F, '\f'],
  [LOWER_N, '\n'],
  [114, '\r'],
  [LOWER_T, '\t'],
]);

const WORD = /\w+/y;
const HEX_DIGIT = /[0-9A-Fa-f]/;

/** V8 makes a slice of this length or more a reference into the text that it is of. */
const SLICED = 13;

/** Names are shorter than this. */
const REMEMBERED = 64;

/** Reads one text from its beginning to its end. */
class Parser {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #latest: (string | undefined)[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = linesOf(text);
  }

  document(): JsonNode {
    const node = this.#value(this.#skip());
    if (this.#skip() !== END) this.#refuseToken();
    return node;
  }

  /** Goes to the next token, over white space and comments, and gives its first character. */
  #skip(): number {
    const text = this.#text;
    const { length } = text;
    let at = this.#at;
    while (at < length) {
      const char = text.charCodeAt(at);
      if (char === SPACE || char === LINE_FEED || char === CARRIAGE_RETURN || char === TAB) at++;
      else if (char === SLASH) at = this.#comment(at);
      else {
        this.#at = at;
        return char;
      }
    }
    this.#at = length;
    return END;
  }

  /** The end of a comment. */
  #comment(start: number): number {
    const text = this.#text;
    const second = text.charAt(start + 1);
    if (second === '/') {
      let at = start + 2;
      while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN) at++;
      return at;
    }
    if (second !== '*') return this.#refuseCharacter(start + 1);
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? this.#refuseEnd() : end + 2;
  }

  /** The value that begins with a character, at which the parser stands. */
  #value(char: number): JsonNode {
    switch (char) {
      case QUOTE: {
        const start = this.#at;
        const value = this.#string();
        return new StringNode(this.#lines, start, this.#at, value);
      }
      case OPEN_BRACE:
        return this.#object();
      case OPEN_BRACKET:
        return this.#array();
      default:
        return char === MINUS || (char >= ZERO && char <= NINE) ? this.#number() : this.#word(char);
    }
  }

  #object(): JsonObject {
    const start = this.#open();
    const members: JsonMember[] = [];
    let char = this.#skip();
    while (char !== CLOSE_BRACE) {
      if (char !== QUOTE) return this.#refuseToken();
      const nameStart = this.#at;
      const name = this.#string();
      const nameEnd = this.#at;
      if (this.#skip() !== COLON) return this.#refuseToken();
      this.#at++;
      members.push(new Member(name, nameStart, nameEnd, this.#value(this.#skip())));
      char = this.#skip();
      if (char === COMMA) {
        this.#at++;
        char = this.#skip();
      } else if (char !== CLOSE_BRACE) return this.#refuseToken();
    }
    return new ObjectNode(this.#lines, start, this.#close(), members);
  }

  #array(): JsonArray {
    const start = this.#open();
    const items: JsonNode[] = [];
    let char = this.#skip();
    while (char !== CLOSE_BRACKET) {
      items.push(this.#value(char));
      char = this.#skip();
      if (char === COMMA) {
        this.#at++;
        char = this.#skip();
      } else if (char !== CLOSE_BRACKET) return this.#refuseToken();
    }
    return new ArrayNode(this.#lines, start, this.#close(), items);
  }

  #open(): number {
    if (++this.#depth > MAX_NESTING) {
      const { line, column } = this.#lines.place(this.#at);
      throw new JsonError(`nested deeper than ${MAX_NESTING} levels`, line, column);
    }
    return this.#at++;
  }

  #close(): number {
    this.#depth--;
    return ++this.#at;
  }

  /** The text of the string that begins here; the parser stands behind it afterwards. */
  #string(): string {
    const text = this.#text;
    const { length } = text;
    const start = this.#at + 1;
    let isPlain = true;
    for (let at = start; at < length; at++) {
      const char = text.charCodeAt(at);
      if (char === QUOTE) {
        this.#at = at + 1;
        return isPlain ? this.#copy(start, at) : meaningOf(text.slice(start, at));
      }
      if (char === BACKSLASH) {
        isPlain = false;
        at = this.#escape(at);
      } else if (char === CARRIAGE_RETURN) isPlain = false;
    }
    return this.#refuseEnd();
  }

  /**
   * A part of the text that does not keep the whole of it in memory, as a longer slice would. Of parts of one length the
   * latest is remembered: in lists of objects the names come again and again.
   */
  #copy(start: number, end: number): string {
    const length = end - start;
    const latest = this.#latest[length];
    if (latest !== undefined && this.#text.startsWith(latest, start)) return latest;
    const part = this.#text.slice(start, end);
    const copy = length < SLICED ? part : [part.slice(0, 1), part.slice(1)].join('');
    if (length < REMEMBERED) this.#latest[length] = copy;
    return copy;
  }

  /** The last character of an escape. */
  #escape(start: number): number {
    const char = this.#text.charCodeAt(start + 1);
    if (ESCAPES.has(char)) return start + 1;
    if (char !== LOWER_U) return this.#refuseCharacter(start + 1);
    for (let at = start + 2; at < start + 6; at++) {
      if (!HEX_DIGIT.test(this.#text.charAt(at))) return this.#refuseCharacter(at);
    }
    return start + 5;
  }

  #number(): JsonNumber {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    if (text.charCodeAt(at) === MINUS) at++;
    if (text.charCodeAt(at) === ZERO) {
      at++;
      if (isDigit(text.charCodeAt(at))) return this.#refuseCharacter(at);
    } else at = this.#digits(at);
    if (text.charCodeAt(at) === DOT) at = this.#digits(at + 1);
    const char = text.charCodeAt(at);
    if (char === LOWER_E || char === UPPER_E) {
      const sign = text.charCodeAt(at + 1);
      at = this.#digits(sign === PLUS || sign === MINUS ? at + 2 : at + 1);
    }
    this.#at = at;
    return new NumberNode(this.#lines, start, at, text.slice(start, at));
  }

  /** The end of a row of digits, of which there must be one at least. */
  #digits(start: number): number {
    let at = start;
    while (isDigit(this.#text.charCodeAt(at))) at++;
    return at === start ? this.#refuseCharacter(at) : at;
  }

  /** `true`, `false` or `null`. */
  #word(char: number): JsonNode {
    if (char !== LOWER_T && char !== LOWER_F && char !== LOWER_N) return this.#refuseToken();
    const start = this.#at;
    WORD.lastIndex = start;
    const word = WORD.exec(this.#text)?.[0] ?? '';
    const end = start + word.length;
    this.#at = end;
    if (word === 'true' || word === 'false') return new BooleanNode(this.#lines, start, end, word === 'true');
    if (word === 'null') return new NullNode(this.#lines, start, end);
    throw failure(this.#text, start, `unexpected identifier '${word}'`);
  }

  /** Refuses the token that begins here, if it is one. */
  #refuseToken(): never {
    const offset = this.#at;
    const char = this.#text.charCodeAt(offset);
    if (Number.isNaN(char)) return this.#refuseEnd();
    const token = PUNCTUATION.get(char) ?? TOKENS[this.#literal(char)?.type ?? 'other'];
    if (token === undefined) return this.#refuseCharacter(offset);
    throw failure(this.#text, offset, `unexpected ${token}; the comma, colon or bracket before it may be missing`);
  }

  /** The string, number or word that begins here, which may itself be refused. */
  #literal(char: number): JsonNode | undefined {
    const isLiteral =
      char === QUOTE || char === MINUS || isDigit(char) || char === LOWER_T || char === LOWER_F || char === LOWER_N;
    return isLiteral ? this.#value(char) : undefined;
  }

  #refuseCharacter(offset: number): never {
    if (offset >= this.#text.length) return this.#refuseEnd();
    throw failure(
      this.#text,
      offset,
      `unexpected character '${String.fromCodePoint(this.#text.codePointAt(offset) ?? 0)}'`,
    );
  }

  #refuseEnd(): never {
    throw failure(this.#text, this.#text.length, undefined);
  }
}

/** How tokens are called where they are not expected. */
const PUNCTUATION: ReadonlyMap<number, string> = new Map([
  [OPEN_BRACE, '"{"'],
  [CLOSE_BRACE, '"}"'],
  [OPEN_BRACKET, '"["'],
  [CLOSE_BRACKET, '"]"'],
  [COMMA, 'comma'],
  [COLON, 'colon'],
]);
const TOKENS: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
};

function isDigit(char: number): boolean {
  return char >= ZERO && char <= NINE;
}

/** What a string means whose escapes are known to be right. */
function meaningOf(written: string): string {
  return written.replace(/\r\n|\\(?:u(.{4})|(.))/g, (whole, code: string | undefined) => {
    if (whole === '\r\n') return '\n';
    return code === undefined
      ? (ESCAPES.get(whole.charCodeAt(1)) ?? whole)
      : String.fromCharCode(Number.parseInt(code, 16));
  });
}
