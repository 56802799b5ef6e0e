import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PARENTHESIS,
  COMMA,
  END,
  isSpace,
  LINE_FEED,
  meaningOf,
  SLASH,
} from './characters.ts';

const MARKS_BEHIND: ReadonlySet<number> = new Set([COMMA, CLOSE_BRACKET, CLOSE_BRACE]);

/** Azure refuses the text: why. */
export class NotJson extends Error {}

/** Goes through the characters of a JSON text, as Azure takes them together. */
export class Scanner {
  readonly #text: string;
  #at = 0;

  /** @param text of which no character is half of a pair */
  constructor(text: string) {
    this.#text = text;
  }

  /** Goes over white space and gives the next character, or {@link END}. */
  skipSpace(): number {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const char = text.charCodeAt(this.#at);
      if (!isSpace(char)) return char;
    }
    return END;
  }

  /**
   * Goes over the comment that begins here. Two slashes at the end of the text begin none.
   * @throws NotJson for one that does not end, and for a slash that begins none
   */
  skipComment(): void {
    const text = this.#text;
    const start = this.#at + 2;
    if (start >= text.length) this.refuseEnd();
    if (text.startsWith('*', start - 1)) {
      const end = text.indexOf('*/', start);
      if (end < 0) this.refuseEnd();
      this.#at = end + 2;
      return;
    }
    if (!text.startsWith('/', start - 1)) this.refuse();
    let at = start;
    while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN) at++;
    this.#at = at;
  }

  /** Goes over some characters. */
  skip(length: number): void {
    this.#at += length;
  }

  /** Goes over what a sticky pattern finds here and gives it; an empty text where it finds nothing. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  /** Whether white space stands here. */
  isAtSpace(): boolean {
    return isSpace(this.#text.charCodeAt(this.#at));
  }

  /** Whether a text stands here. */
  isAt(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  /**
   * Goes over a string and gives its meaning. All characters may stand in it, line ends too.
   * @param quote the quotation mark that begins and ends it
   * @throws NotJson if it does not end, and for what is no escape
   */
  string(quote: number): string {
    const text = this.#text;
    const start = this.#at + 1;
    let end = start;
    let isPlain = true;
    for (let char = text.charCodeAt(end); char !== quote; char = text.charCodeAt(end)) {
      if (Number.isNaN(char)) this.refuseEnd();
      if (char === BACKSLASH) isPlain = false;
      end += char === BACKSLASH ? 2 : 1;
    }
    const written = text.slice(start, end);
    const meaning = isPlain ? written : meaningOf(written);
    if (meaning === undefined) {
      throw new NotJson(`a backslash in the string at character ${start} does not begin an escape`);
    }
    this.#at = end + 1;
    return meaning;
  }

  /**
   * Whether what stands here may follow a word such as `true`.
   * @param isNested whether the word may be an argument of a constructor
   */
  isBehindWord(isNested: boolean): boolean {
    const char = this.#text.charCodeAt(this.#at);
    if (char === SLASH) return this.isAt('/*') || this.isAt('//');
    return Number.isNaN(char) || isSpace(char) || MARKS_BEHIND.has(char) || (isNested && char === CLOSE_PARENTHESIS);
  }

  /** Whether what stands here may follow a number. Behind the value of the whole text a slash begins no comment. */
  isBehindNumber(): boolean {
    return this.isBehindWord(true) || this.isAt('/');
  }

  /**
   * Refuses the character that stands here.
   * @throws NotJson
   */
  refuse(): never {
    const char = this.#text.codePointAt(this.#at);
    if (char === undefined) return this.refuseEnd();
    throw new NotJson(`unexpected "${String.fromCodePoint(char)}" at character ${this.#at + 1}`);
  }

  /**
   * Refuses that the text ends.
   * @throws NotJson
   */
  refuseEnd(): never {
    throw new NotJson(/\S/.test(this.#text) ? 'it ends too early' : 'it is empty');
  }
}
