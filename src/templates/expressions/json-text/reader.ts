import { refusedPart } from '../compare.ts';
import { bool, type Datum, firstMissing, type Missing, NULL } from '../datum.ts';
import { fault, notWorkedOut } from '../functions/define.ts';
import { literalText } from '../literals.ts';
import type { Run } from '../run.ts';
import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PARENTHESIS,
  COLON,
  COMMA,
  END,
  LOWER_N,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PARENTHESIS,
  QUOTE,
  SLASH,
} from './characters.ts';
import { numberOf } from './numbers.ts';
import { NotJson, Scanner } from './scanner.ts';

/** How deep Azure reads. */
const MAX_NESTING = 512;

/**
 * What `json()` makes of a text. Azure reads leniently (as Newtonsoft's JsonTextReader does), and so does this:
 * comments, single quotation marks, bare names, commas with nothing before them, brackets that are never closed,
 * anything behind the value. Of a name that stands twice the last counts, and its place. The value has no place in a
 * file of its own. The source is Microsoft's engine, which was asked for each form: its answers stand in the test.
 * @param text any text; its length is paid for
 * @returns the value, of which parts may be missing; a refusal of what Azure refuses, unless it holds the token of a
 * replacement tool
 * @throws Exhausted when the budget is spent, and nothing else
 */
export function readJsonText(text: string, run: Run): Datum {
  run.budget.spend(text.length / 16);
  try {
    return new Reader(text.toWellFormed(), run).document();
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return filledInLater(text) ?? fault(`json() is given a text that Azure cannot read: ${error.message}`);
  }
}

const BETWEEN_VALUES = /[\s,:"'[\]{}]+/;

/** The token of a replacement tool that stands in a text where a value should. */
function filledInLater(text: string): Missing | undefined {
  return firstMissing(text.split(BETWEEN_VALUES).map((part) => literalText(part)));
}

const NO_NUMBER = notWorkedOut('a number that is none or infinite');

/** Azure writes it in the form of its server's language, and refuses the text if there is no such date. */
const A_DATE = notWorkedOut('a text with a date that is constructed');

const A_CONSTRUCTOR = fault('json() is given a text with a constructor');

const WORDS: ReadonlyMap<number, readonly [word: string, value: Datum]> = new Map(
  (
    [
      ['true', bool(true)],
      ['false', bool(false)],
      ['null', NULL],
      ['undefined', NULL],
      ['NaN', NO_NUMBER],
      ['Infinity', NO_NUMBER],
      ['-Infinity', NO_NUMBER],
    ] as const
  ).map((entry) => [entry[0].charCodeAt(0), entry]),
);

/** Characters of a wrong number that are told. */
const MAX_SHOWN = 40;

/** Characters that may belong to a number. */
const NUMBER = /[-+.\da-fx]*/iy;

const INTEGER = /^(?:-?\d+|0x.*)$/i;

/** To .NET a character has 16 bits, so that half of a letter is none. */
const LETTER = String.raw`(?![\u{10000}-\u{10FFFF}])[\p{L}\p{Nd}`;
const BARE_NAME = new RegExp(`(?:${LETTER}_$])*`, 'uy');
const CONSTRUCTOR_NAME = new RegExp(`(?:${LETTER}])*`, 'uy');

/** The most numbers that make a date: from the year to the millisecond. */
const PARTS_OF_DATE = 7;

/** Reads one text up to the end of its value. */
class Reader {
  readonly #scanner: Scanner;
  readonly #run: Run;
  #depth = 0;
  /** Whether the latest token ended an array, an object or a constructor. */
  #hasEnded = false;
  #hasConstructor = false;
  #hasDate = false;

  constructor(text: string, run: Run) {
    this.#scanner = new Scanner(text);
    this.#run = run;
  }

  document(): Datum {
    const char = this.#next();
    if (char === END) return this.#scanner.refuseEnd();
    const value = this.#value(char);
    const refusal = this.#hasConstructor ? refusedPart(value, this.#run) : undefined;
    return refusal ?? (this.#hasDate ? A_DATE : value);
  }

  /** Goes to the next token and gives its first character. */
  #next(): number {
    for (let char = this.#scanner.skipSpace(); ; char = this.#scanner.skipSpace()) {
      if (char !== SLASH) return char;
      this.#scanner.skipComment();
      this.#hasEnded = false;
    }
  }

  /** The value that begins with a character; null where a comma stands in its place. */
  #value(char: number): Datum {
    this.#run.budget.spend(1);
    if (char === OPEN_BRACE) return this.#object();
    if (char === OPEN_BRACKET) return this.#array();
    if (char === LOWER_N && this.#scanner.isAt('new')) return this.#constructed();
    this.#hasEnded = false;
    if (char === COMMA) return NULL;
    if (char === QUOTE || char === APOSTROPHE) return literalText(this.#scanner.string(char));
    return this.#word(char) ?? this.#number();
  }

  #array(): Datum {
    const items: Datum[] = [];
    this.#between(CLOSE_BRACKET, (char) => items.push(this.#value(char)));
    return { kind: 'array', items };
  }

  #object(): Datum {
    const members = new Map<string, Datum>();
    this.#between(CLOSE_BRACE, (char) => {
      const name = this.#name(char);
      if (this.#scanner.skipSpace() !== COLON) this.#scanner.refuse();
      this.#scanner.skip(1);
      const value = this.#value(this.#next());
      members.delete(name);
      members.set(name, value);
    });
    return { kind: 'object', members };
  }

  #name(char: number): string {
    if (char === QUOTE || char === APOSTROPHE) return this.#scanner.string(char);
    const name = this.#scanner.take(BARE_NAME);
    return name === '' ? this.#scanner.refuse() : name;
  }

  /**
   * Goes through what stands between brackets, divided by commas; a comma may stand at the end. Where the text ends
   * behind a value, Azure closes all that is open.
   */
  #between(close: number, read: (char: number) => void): void {
    this.#enter();
    this.#scanner.skip(1);
    for (let char = this.#next(); char !== close; char = this.#next()) {
      if (char === END) {
        this.#endBehindMark();
        return;
      }
      read(char);
      const mark = this.#next();
      if (mark === COMMA) this.#scanner.skip(1);
      else if (mark === END) break;
      else if (mark !== close) this.#scanner.refuse();
    }
    this.#scanner.skip(1);
    this.#leave();
  }

  #enter(): void {
    if (++this.#depth > MAX_NESTING) throw new NotJson(`it is nested deeper than ${MAX_NESTING} levels`);
  }

  #leave(): void {
    this.#depth--;
    this.#hasEnded = true;
  }

  /**
   * The text ends behind an opening bracket or a comma, which Azure refuses: but for a comma in the outermost brackets
   * right behind the end of an array, an object or a constructor.
   */
  #endBehindMark(): void {
    if (this.#depth > 1 || !this.#hasEnded) this.#scanner.refuseEnd();
  }

  /** A word that begins with a character and ends where a value may end. */
  #word(char: number): Datum | undefined {
    const [word, value] = WORDS.get(char) ?? [];
    if (word === undefined || !this.#scanner.isAt(word)) return undefined;
    this.#scanner.skip(word.length);
    return this.#scanner.isBehindWord(this.#depth > 0) ? value : this.#scanner.refuse();
  }

  #number(): Datum {
    const written = this.#scanner.take(NUMBER);
    if (written === '' || !this.#scanner.isBehindNumber()) return this.#scanner.refuse();
    const value = numberOf(written);
    if (!value) throw new NotJson(`'${written.slice(0, MAX_SHOWN)}' is no number`);
    return value;
  }

  /**
   * What begins with `new`. Of constructors but dates Azure makes nothing: it refuses a value that holds one, though not
   * a text in which it is a member that stands twice, and not the last.
   */
  #constructed(): Datum {
    this.#scanner.skip('new'.length);
    if (!this.#scanner.isAtSpace()) this.#scanner.refuse();
    this.#scanner.skipSpace();
    const name = this.#scanner.take(CONSTRUCTOR_NAME);
    if (this.#scanner.skipSpace() !== OPEN_PARENTHESIS || name === '') this.#scanner.refuse();
    if (name === 'Date') return this.#date();
    this.#between(CLOSE_PARENTHESIS, (char) => this.#value(char));
    this.#hasConstructor = true;
    return A_CONSTRUCTOR;
  }

  /** Takes whole numbers, and no comments between them. */
  #date(): Datum {
    this.#enter();
    this.#scanner.skip(1);
    let parts = 0;
    while (this.#scanner.skipSpace() !== CLOSE_PARENTHESIS) {
      const written = this.#scanner.take(NUMBER);
      if (++parts > PARTS_OF_DATE || !INTEGER.test(written) || !numberOf(written)) this.#scanner.refuse();
      const mark = this.#scanner.skipSpace();
      if (mark === COMMA) this.#scanner.skip(1);
      else if (mark !== CLOSE_PARENTHESIS) this.#scanner.refuse();
    }
    if (parts === 0) this.#scanner.refuse();
    this.#scanner.skip(1);
    this.#leave();
    this.#hasDate = true;
    return A_DATE;
  }
}
