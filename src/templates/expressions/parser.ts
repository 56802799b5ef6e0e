import { ExpressionError, ExpressionLimit, type Mark, type Token, tokenize } from './lexer.ts';

/** A parsed expression. Function names are in lower case, because Azure ignores their case. */
export type Expression =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly exact?: string }
  | Call
  | Access;

/** `name(…)`, or `namespace.name(…)` of a user-defined function. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
}

/** `of.key` or `of[key]`. */
export interface Access {
  readonly kind: 'access';
  readonly of: Expression;
  readonly key: Expression;
}

/** The documented limit of an expression's length. */
const MAX_LENGTH = 24_576;

/** More than any expression that was seen; keeps recursion over an expression shallow. */
const MAX_NESTING = 64;

/** Expressions recur in every template of a run; parsing each text once is most of the saving. */
const parsed = new Map<string, Expression | ExpressionError>();
const MAX_REMEMBERED = 2_000;

/**
 * What a string in a template says: an expression if it starts with `[` and ends with `]`, where a second `[` makes
 * it a literal again, written without that `[`. All else is a literal as it stands.
 * See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions.
 */
export function readString(text: string): { readonly literal: string } | { readonly expression: string } {
  if (!text.startsWith('[') || !text.endsWith(']')) return { literal: text };
  return text.startsWith('[[') ? { literal: text.slice(1) } : { expression: text.slice(1, -1) };
}

/**
 * Parses the inside of an expression; what is wrong with it is returned, not thrown.
 * @param twice whether two quotation marks in an argument, or between brackets, are one twice over: `concat('a''''b')`
 * then gives `a'b`
 */
export function parseExpression(text: string, twice = false): Expression | ExpressionError {
  const readsTwice = twice && text.includes("''''");
  const key = readsTwice ? `twice ${text}` : text;
  const known = parsed.get(key);
  if (known) return known;
  const result = attempt(text, readsTwice);
  if (parsed.size >= MAX_REMEMBERED) parsed.clear();
  parsed.set(key, result);
  return result;
}

function attempt(text: string, twice: boolean): Expression | ExpressionError {
  if (text.length > MAX_LENGTH) return new ExpressionLimit(`longer than ${MAX_LENGTH} characters`);
  try {
    return new Parser(tokenize(text), twice).whole();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #twice: boolean;
  #at = 0;
  #nesting = 0;

  constructor(tokens: readonly Token[], twice: boolean) {
    this.#tokens = tokens;
    this.#twice = twice;
  }

  whole(): Expression {
    const expression = this.#operand();
    if (this.#at < this.#tokens.length) throw new ExpressionError(`unexpected ${this.#here()}`);
    return expression;
  }

  #operand(): Expression {
    if (++this.#nesting > MAX_NESTING) throw new ExpressionLimit(`nested deeper than ${MAX_NESTING} levels`);
    let expression = this.#start();
    let accesses = 0;
    for (let next = this.#accessor(expression); next; next = this.#accessor(expression)) {
      if (++accesses > MAX_NESTING) throw new ExpressionLimit(`more than ${MAX_NESTING} accesses in a row`);
      expression = next;
    }
    this.#nesting--;
    return expression;
  }

  #start(): Expression {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'string') return { kind: 'string', value: this.#meaningOf(token.text) };
    if (token?.kind === 'number') return token;
    if (token?.kind !== 'name') {
      this.#at--;
      throw new ExpressionError(`expected a value, found ${this.#here()}`);
    }
    let name = token.text;
    while (this.#take('.')) name += `.${this.#name()}`;
    if (!this.#take('(')) throw new ExpressionError(`expected "(" after ${name}, found ${this.#here()}`);
    return { kind: 'call', name: name.toLowerCase(), args: this.#arguments() };
  }

  #meaningOf(text: string): string {
    return this.#twice && this.#nesting > 1 ? text.replaceAll("''", "'") : text;
  }

  #arguments(): Expression[] {
    const args: Expression[] = [];
    if (this.#take(')')) return args;
    do args.push(this.#operand());
    while (this.#take(','));
    this.#expect(')');
    return args;
  }

  /** Only what a function gives has members. */
  #accessor(of: Expression): Access | undefined {
    if (of.kind !== 'call' && of.kind !== 'access') return undefined;
    if (this.#take('.')) return { kind: 'access', of, key: { kind: 'string', value: this.#name() } };
    if (!this.#take('[')) return undefined;
    const key = this.#operand();
    this.#expect(']');
    return { kind: 'access', of, key };
  }

  #name(): string {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'name') return token.text;
    this.#at--;
    throw new ExpressionError(`expected a name, found ${this.#here()}`);
  }

  #take(mark: Mark): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'mark' || token.text !== mark) return false;
    this.#at++;
    return true;
  }

  #expect(mark: Mark): void {
    if (!this.#take(mark)) throw new ExpressionError(`expected "${mark}", found ${this.#here()}`);
  }

  #here(): string {
    const token = this.#tokens[this.#at];
    if (!token) return 'the end';
    return token.kind === 'number' ? String(token.value) : `"${token.text}"`;
  }
}
