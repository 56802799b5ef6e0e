import { type StringToken, type Token, tokensOf } from './lexer.ts';

type Visible = Exclude<Token, { readonly kind: 'comment' | 'unclear' }>;

/** Characters that open a bracket. */
export const OPENS: ReadonlySet<string> = new Set(['{', '[', '(']);
const CLOSES = new Set(['}', ']', ')']);
/** The beginning of a word, and not of an operator or a bracket. */
export const WORD = /^\w/;

/** A place among the tokens of a Bicep text, without comments, and what stands around it. */
export class TokenCursor {
  readonly #text: string;
  protected readonly tokens: readonly Visible[];
  /** By the offset of an opening bracket: the index of the token that closes it. */
  protected readonly partners = new Map<number, number>();
  protected at = 0;

  constructor(text: string) {
    this.#text = text;
    const tokens: Visible[] = [];
    for (const token of tokensOf(text)) {
      if (token.kind === 'comment' || token.kind === 'unclear') continue;
      if (token.kind === 'sign' && token.opened !== undefined) this.partners.set(token.opened, tokens.length);
      tokens.push(token);
    }
    this.tokens = tokens;
  }

  protected skipBrackets(): void {
    this.at = (this.partners.get(this.offset()) ?? this.tokens.length) + 1;
  }

  /** Whether a bracket closes here, be it the one that is waited for or not. */
  protected isAt(close: string): boolean {
    const here = this.sign();
    return this.at >= this.tokens.length || here === close || CLOSES.has(here);
  }

  protected pass(sign: string): void {
    if (this.sign() === sign) this.at++;
  }

  protected sign(ahead = 0): string {
    return this.signAt(this.at + ahead);
  }

  /** A word or character; empty for a string and behind the end. */
  protected signAt(index: number): string {
    const token = this.tokens[index];
    return token?.kind === 'sign' ? token.sign : '';
  }

  protected offset(): number {
    const token = this.tokens[this.at];
    if (!token) return this.#text.length;
    return token.kind === 'string' ? this.startOf(token) : token.offset;
  }

  /** Where a string begins, with its quotes. */
  protected startOf({ offset, length, end }: StringToken): number {
    return offset - (end - offset - length);
  }

  protected endBefore(): number {
    const token = this.tokens[this.at - 1];
    return token ? endOf(token) : 0;
  }

  protected beginsLine(index: number): boolean {
    const [before, token] = [this.tokens[index - 1], this.tokens[index]];
    if (!before || !token) return true;
    const from = endOf(before);
    const to = token.kind === 'string' ? this.startOf(token) : token.offset;
    // The string of an interpolation begins before what is in it.
    return to > from && /[\r\n]/.test(this.#text.slice(from, to));
  }
}

function endOf(token: Visible): number {
  if (token.kind === 'string') return token.end;
  return token.kind === 'hole' ? token.offset + 2 : token.offset + token.sign.length;
}
