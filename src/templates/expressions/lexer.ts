/** A token of a template expression. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | IntegerToken
  | { readonly kind: 'mark'; readonly text: Mark };

/** A whole number; `exact` is what it is where `value`, of 53 bits, is not. */
interface IntegerToken {
  readonly kind: 'number';
  readonly value: number;
  readonly exact?: string;
}

/** Punctuation. */
export type Mark = '(' | ')' | '[' | ']' | ',' | '.';

/** The text is not an expression; caught where expressions are read, never seen outside. */
export class ExpressionError extends Error {}

/** The text may be an expression, but is beyond the limits of this check. */
export class ExpressionLimit extends ExpressionError {}

/** One pattern, anchored where the last match ended, so that the time taken grows only with the length of the text. */
const TOKEN =
  /\s*(?:(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|'(?<string>(?:[^']|'')*)'|(?<number>[+-]?\d+)(?![.\d\p{L}_$])|(?<mark>[()[\],.]))/uy;

/**
 * Splits the inside of an expression into tokens. White space and new lines are free between them;
 * `''` inside a string is one quotation mark.
 * @throws ExpressionError at a character that starts no token.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw new ExpressionError(`unexpected "${text.slice(from, from + 20).trim()}"`);
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf({ name, string, number, mark }: Record<string, string | undefined>): Token {
  if (name !== undefined) return { kind: 'name', text: name };
  if (string !== undefined) return { kind: 'string', text: string.replaceAll("''", "'") };
  if (number !== undefined) return integerOf(number);
  return { kind: 'mark', text: mark as Mark };
}

/** Azure's integers have 64 bits. */
const MAX_INTEGER = 2n ** 63n;

function integerOf(written: string): IntegerToken {
  const integer = BigInt(written.replace('+', ''));
  if (integer >= MAX_INTEGER || integer < -MAX_INTEGER) throw new ExpressionError(`the number ${written} is too large`);
  const value = Number(integer);
  return Number.isSafeInteger(value) ? { kind: 'number', value } : { kind: 'number', value, exact: `${integer}` };
}
