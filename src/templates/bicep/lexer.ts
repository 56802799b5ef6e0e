/** Something in a text that keeps it from being read with certainty. */
export interface Unclear {
  readonly offset: number;
  /** As a noun. */
  readonly what: string;
  /** No compiler would take it. */
  readonly broken: boolean;
}

/** A word or a single character. */
export interface SignToken {
  readonly kind: 'sign';
  readonly offset: number;
  readonly sign: string;
  /** Of a closing bracket: the offset of the one that it closes. */
  readonly opened?: number;
}

/** The end of a string. */
export interface StringToken {
  readonly kind: 'string';
  /** Of what stands between the quotes. */
  readonly offset: number;
  readonly length: number;
  /** Where the text goes on behind its quotes. */
  readonly end: number;
  /** With escapes resolved; undefined when a part of it is worked out. */
  readonly value: string | undefined;
}

/** A piece of a text, in the order of the text. White space is passed over. */
export type Token =
  | SignToken
  | StringToken
  /** The `${` of an interpolation. What is in it follows, then the rest of its string; the `}` is not told. */
  | { readonly kind: 'hole'; readonly offset: number }
  | ({ readonly kind: 'unclear' } & Unclear)
  | { readonly kind: 'comment'; readonly offset: number; readonly end: number };

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** A string that is being read. */
interface OpenString {
  /** Of what stands between the quotes. */
  readonly start: number;
  /** Of a string over several lines: how many dollars begin an interpolation; 0 where it has none. */
  readonly dollars: number | undefined;
}

/** A bracket that is open, or a string that goes on after one. */
interface Open {
  readonly at: number;
  readonly closes: string;
  readonly string?: OpenString;
}

const WORD = /[A-Za-z0-9_]+/y;
/** Other characters than ASCII are nothing that Bicep knows outside strings: no words are kept apart by them here. */
const SPACE = /[^!-~]+/y;
const PLAIN = /[^'\\$\r\n]+/y;
const PLAIN_LINES = /[^'$]+/y;
const DOLLARS = /\$+/y;
const QUOTES = /'+/y;
const LINE = /[^\r\n]*/y;
const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|([^\r\n]))/iy;

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Words after which a path may stand; in a string that goes on over lines they might be code to another compiler. */
const LEADS_TO_PATH = /\b(module|test|import|from|extension|provider|using|extends|load[A-Z])/g;

/**
 * Reads Bicep as its compiler does: strings with interpolations, strings over several lines, comments, brackets in pairs.
 * In a time that grows with the length of the text and no faster. Never fails.
 */
export function* tokensOf(text: string): Generator<Token> {
  const reader = new Reader(text);
  while (!reader.done) {
    const token = reader.next();
    if (token) yield token;
  }
}

/** A place in a text, and what is open there. */
class Reader {
  readonly #text: string;
  readonly #open: Open[] = [];
  #at = 0;
  /** In a `#disable` line quotes are no strings. */
  #directive = false;
  /** The last line end that was passed. */
  #lineEnd = -1;
  /** Of the line that was looked at last: where it ends, and where the last word stands that leads to a path. */
  #line = { end: -1, path: -1 };
  /** Comes behind what is said of it. */
  #waiting: Token | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length && this.#waiting === undefined;
  }

  /** The next token; undefined after white space. */
  next(): Token | undefined {
    const waiting = this.#waiting;
    if (waiting) {
      this.#waiting = undefined;
      return waiting;
    }
    const text = this.#text;
    const char = text[this.#at] ?? '';
    const following = text[this.#at + 1];
    if (char === '/' && following === '/') return this.#comment(this.#skip(LINE, this.#at));
    if (char === '/' && following === '*') return this.#longComment();
    if (char === "'" && this.#directive) return this.#quoteInDirective();
    if (char === "'" && text.startsWith("'''", this.#at)) return this.#overLines(this.#beginLong(), this.#at + 3);
    if (char === "'") return this.#inLine({ start: this.#at + 1, dollars: undefined }, this.#at + 1, '');
    if (this.#open.at(-1)?.closes === char) return this.#close(char);
    return char < '!' || char > '~' ? this.#space() : this.#sign(char);
  }

  #match(pattern: RegExp, from: number): RegExpExecArray | null {
    pattern.lastIndex = from;
    return pattern.exec(this.#text);
  }

  #skip(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.test(this.#text) ? pattern.lastIndex : from;
  }

  /** Whether a line ends within a stretch. */
  #passes(from: number, to: number): boolean {
    const found = /[\r\n]/.test(this.#text.slice(from, to));
    if (found) this.#lineEnd = to;
    return found;
  }

  #comment(end: number): Token {
    const offset = this.#at;
    this.#passes(offset, end);
    this.#at = end;
    return { kind: 'comment', offset, end };
  }

  #longComment(): Token {
    const offset = this.#at;
    const close = this.#text.indexOf('*/', offset + 2);
    if (close >= 0) return this.#comment(close + 2);
    this.#waiting = this.#comment(this.#text.length);
    return unclear(offset, 'a comment without its end', true);
  }

  #quoteInDirective(): Token {
    const offset = this.#at;
    this.#at = this.#skip(LINE, offset);
    return unclear(offset, 'a quote in a line that begins with #', false);
  }

  #space(): Token | undefined {
    const from = this.#at;
    const end = this.#skip(SPACE, from);
    if (this.#passes(from, end)) this.#directive = false;
    this.#at = end;
    return this.#text.slice(from, end).includes('\0') ? unclear(from, 'a character that is no text', true) : undefined;
  }

  #sign(char: string): Token {
    const offset = this.#at;
    const closes = CLOSING[char];
    if (char === '#') this.#directive = true;
    if (closes !== undefined) this.#open.push({ at: offset, closes });
    this.#at = Math.max(this.#skip(WORD, offset), offset + 1);
    const sign = this.#at === offset + 1 ? char : this.#text.slice(offset, this.#at);
    return { kind: 'sign', offset, sign };
  }

  /** A bracket closes, or an interpolation, after whose `}` the string goes on. */
  #close(char: string): Token {
    const offset = this.#at;
    const opened = this.#open.pop();
    const string = opened?.string;
    if (!string) {
      this.#at++;
      return opened ? { kind: 'sign', offset, sign: char, opened: opened.at } : { kind: 'sign', offset, sign: char };
    }
    if (string.dollars !== undefined) return this.#overLines(string, offset + 1);
    const breaks = this.#lineEnd > opened.at && this.#leadsToPath(offset);
    const rest = this.#inLine(string, offset + 1, undefined);
    if (!breaks) return rest;
    this.#waiting = rest;
    return unclear(offset, 'a string that goes on over several lines', false);
  }

  #leadsToPath(from: number): boolean {
    if (from > this.#line.end) {
      const rest = this.#match(LINE, from)?.[0] ?? '';
      let path = -1;
      for (const { index } of rest.matchAll(LEADS_TO_PATH)) path = from + index;
      this.#line = { end: from + rest.length, path };
    }
    return this.#line.path >= from;
  }

  #beginLong(): OpenString {
    let dollars = 0;
    while (this.#text[this.#at - 1 - dollars] === '$') dollars++;
    return { start: this.#at + 3, dollars };
  }

  /** The `${` in a string. */
  #hole(string: OpenString, offset: number, end: number): Token {
    this.#open.push({ at: end - 1, closes: '}', string });
    this.#at = end;
    return { kind: 'hole', offset };
  }

  /** Reads on in a string in quotes; what was read of it is undefined behind an interpolation. */
  #inLine(string: OpenString, from: number, before: string | undefined): Token {
    const text = this.#text;
    const { start } = string;
    let value = before;
    for (let place = from; ; ) {
      const plain = this.#skip(PLAIN, place);
      if (value !== undefined) value += text.slice(place, plain);
      place = plain;
      const char = text[place];
      if (char === "'") {
        this.#at = place + 1;
        return { kind: 'string', offset: start, length: place - start, end: place + 1, value };
      }
      if (char === '$') {
        if (text[place + 1] === '{') return this.#hole(string, place, place + 2);
        if (value !== undefined) value += char;
        place++;
      } else if (char === '\\') {
        const [written = '', hexadecimal, other = ''] = this.#match(ESCAPE, place) ?? [];
        if (written === '') {
          this.#at = place + 1;
          return unclear(place, 'an escape without its character', true);
        }
        if (value !== undefined)
          value += hexadecimal === undefined ? (ESCAPED[other] ?? other) : character(hexadecimal);
        place += written.length;
      } else {
        this.#at = place;
        return unclear(start - 1, 'a string without its end', true);
      }
    }
  }

  /** The same for a string over several lines; with dollars before its quotes it has interpolations. */
  #overLines(string: OpenString, from: number): Token {
    const text = this.#text;
    const { start, dollars = 0 } = string;
    for (let place = from; ; ) {
      place = this.#skip(PLAIN_LINES, place);
      if (text[place] === '$') {
        const end = this.#skip(DOLLARS, place);
        if (dollars > 0 && end - place >= dollars && text[end] === '{') {
          this.#passes(from, end);
          return this.#hole(string, place, end + 1);
        }
        place = end;
      } else if (text[place] === "'") {
        const end = this.#skip(QUOTES, place);
        if (end - place >= 3) {
          this.#passes(from, end);
          this.#at = end;
          const value = from === start ? text.slice(start, end - 3).replace(/^\r?\n/, '') : undefined;
          return { kind: 'string', offset: start, length: end - 3 - start, end, value };
        }
        place = end;
      } else {
        this.#at = text.length;
        return unclear(start - 3, 'a string without its end', true);
      }
    }
  }
}

function unclear(offset: number, what: string, broken: boolean): Token {
  return { kind: 'unclear', offset, what, broken };
}

function character(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
