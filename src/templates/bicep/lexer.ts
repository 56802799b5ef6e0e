/** Something in a text that keeps it from being read with certainty. */
export interface Unclear {
  readonly offset: number;
  /** As a noun. */
  readonly what: string;
  /** No compiler would take it. */
  readonly broken: boolean;
}

/** A string in a text. */
export interface StringToken {
  /** Of what stands between the quotes. */
  readonly offset: number;
  readonly length: number;
  /** With escapes resolved; undefined when a part of it is worked out. */
  readonly value: string | undefined;
}

/** What is told while a text is read, in the order of the text. Comments and white space are passed over. */
export interface Listener {
  /** A word or a single character. */
  readonly sign: (sign: string, offset: number) => void;
  /** The end of a string. */
  readonly string: (token: StringToken) => void;
  /** The `${` of an interpolation. */
  readonly hole: (offset: number) => void;
  readonly unclear: (what: Unclear) => void;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** A bracket that is open, or a string that goes on after one. */
interface Open {
  readonly at: number;
  readonly closes: string;
  readonly string?: { readonly start: number; readonly dollars: number | undefined };
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
 * Reads Bicep as its compiler does: strings with interpolations, strings over several lines, comments. Blanks the
 * comments and pairs the brackets. In a time that grows with the length of the text and no faster.
 */
export function readText(
  text: string,
  listener: Listener,
): { readonly code: string; readonly brackets: { readonly open: number; readonly close: number }[] } {
  const brackets: { open: number; close: number }[] = [];
  const open: Open[] = [];
  const code: string[] = [];
  let copied = 0;
  let at = 0;
  /** In a `#disable` line quotes are no strings. */
  let directive = false;
  /** The last line end that was passed. */
  let lineEnd = -1;
  /** Of the line that was looked at last: where it ends, and where the last word stands that leads to a path. */
  let line = { end: -1, path: -1 };

  const match = (pattern: RegExp, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  const skip = (pattern: RegExp, from: number): number => from + (match(pattern, from)?.[0].length ?? 0);
  const unclear = (offset: number, what: string, broken: boolean): void => listener.unclear({ offset, what, broken });
  const passed = (from: number, to: number): boolean => {
    const found = /[\r\n]/.test(text.slice(from, to));
    if (found) lineEnd = to;
    return found;
  };
  const pathInLine = (from: number): boolean => {
    if (from > line.end) {
      const rest = match(LINE, from)?.[0] ?? '';
      let path = -1;
      for (const { index } of rest.matchAll(LEADS_TO_PATH)) path = from + index;
      line = { end: from + rest.length, path };
    }
    return line.path >= from;
  };
  const blank = (to: number): void => {
    passed(at, to);
    code.push(text.slice(copied, at), text.slice(at, to).replace(/[^\r\n]/g, ' '));
    copied = to;
    at = to;
  };
  const holeAt = (start: number, from: number, end: number, dollars: number | undefined): number => {
    listener.hole(from);
    open.push({ at: end - 1, closes: '}', string: { start, dollars } });
    return end;
  };

  /** Reads on in a string in quotes; `value` is undefined behind an interpolation. */
  const inLine = (start: number, from: number, first: string | undefined): number => {
    let value = first;
    for (let place = from; ; ) {
      const plain = skip(PLAIN, place);
      if (value !== undefined) value += text.slice(place, plain);
      place = plain;
      const char = text[place];
      if (char === "'") {
        listener.string({ offset: start, length: place - start, value });
        return place + 1;
      }
      if (char === '$') {
        if (text[place + 1] === '{') return holeAt(start, place, place + 2, undefined);
        if (value !== undefined) value += char;
        place++;
      } else if (char === '\\') {
        const [written = '', hexadecimal, other = ''] = match(ESCAPE, place) ?? [];
        if (written === '') {
          unclear(place, 'an escape without its character', true);
          return place + 1;
        }
        if (value !== undefined)
          value += hexadecimal === undefined ? (ESCAPED[other] ?? other) : character(hexadecimal);
        place += written.length;
      } else {
        unclear(start - 1, 'a string without its end', true);
        return place;
      }
    }
  };
  /** The same for a string over several lines; with dollars before its quotes it has interpolations. */
  const overLines = (start: number, from: number, dollars: number, isWhole: boolean): number => {
    for (let place = from; ; ) {
      place = skip(PLAIN_LINES, place);
      if (text[place] === '$') {
        const end = skip(DOLLARS, place);
        if (dollars > 0 && end - place >= dollars && text[end] === '{') {
          passed(from, end);
          return holeAt(start, place, end + 1, dollars);
        }
        place = end;
      } else if (text[place] === "'") {
        const end = skip(QUOTES, place);
        if (end - place >= 3) {
          passed(from, end);
          const value = isWhole ? text.slice(start, end - 3).replace(/^\r?\n/, '') : undefined;
          listener.string({ offset: start, length: end - 3 - start, value });
          return end;
        }
        place = end;
      } else {
        unclear(start - 3, 'a string without its end', true);
        return text.length;
      }
    }
  };

  while (at < text.length) {
    const char = text[at] ?? '';
    const next = text[at + 1];
    if (char === '/' && next === '/') {
      blank(skip(LINE, at));
    } else if (char === '/' && next === '*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) unclear(at, 'a comment without its end', true);
      blank(end < 0 ? text.length : end + 2);
    } else if (char === "'" && directive) {
      unclear(at, 'a quote in a line that begins with #', false);
      at = skip(LINE, at);
    } else if (text.startsWith("'''", at)) {
      let dollars = 0;
      while (text[at - 1 - dollars] === '$') dollars++;
      at = overLines(at + 3, at + 3, dollars, true);
    } else if (char === "'") {
      at = inLine(at + 1, at + 1, '');
    } else if (open.at(-1)?.closes === char) {
      const opened = open.pop();
      if (opened?.string) {
        const { start, dollars } = opened.string;
        if (dollars === undefined && lineEnd > opened.at && pathInLine(at)) {
          unclear(at, 'a string that goes on over several lines', false);
        }
        // After the `}` of an interpolation the string goes on.
        at = dollars === undefined ? inLine(start, at + 1, undefined) : overLines(start, at + 1, dollars, false);
      } else {
        if (opened) brackets.push({ open: opened.at, close: at });
        listener.sign(char, at);
        at++;
      }
    } else {
      const space = skip(SPACE, at);
      if (space > at) {
        if (text.slice(at, space).includes('\0')) unclear(at, 'a character that is no text', true);
        if (passed(at, space)) directive = false;
        at = space;
        continue;
      }
      const word = skip(WORD, at);
      if (char === '#') directive = true;
      if (CLOSING[char] !== undefined) open.push({ at, closes: CLOSING[char] });
      const end = Math.max(word, at + 1);
      listener.sign(text.slice(at, end), at);
      at = end;
    }
  }
  code.push(text.slice(copied));
  return { code: code.join(''), brackets };
}

function character(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
