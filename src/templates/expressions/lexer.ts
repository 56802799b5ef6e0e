/** A token of a template expression. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'mark'; readonly text: Mark };

/** Punctuation; the marks with a question mark are Bicep's safe access. */
export type Mark = '(' | ')' | '[' | ']' | ',' | '.' | '.?' | '[?';

/** The text is not an expression; caught where expressions are read, never seen outside. */
export class ExpressionError extends Error {}

/** One pattern, anchored where the last match ended, so that the time taken grows only with the length of the text. */
const TOKEN =
  /\s*(?:(?<name>[A-Za-z_$][\w$]*)|'(?<string>(?:[^']|'')*)'|(?<number>[+-]?\d+(?:\.\d+)?)|(?<mark>\.\?|\[\?|[()[\],.]))/y;

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
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  return { kind: 'mark', text: mark as Mark };
}
