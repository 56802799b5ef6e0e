import type { Member, Syntax } from './syntax.ts';
import { OPENS, TokenCursor, WORD } from './token-cursor.ts';

/** The parser below is recursive. */
const MOST_LEVELS = 100;
const OPERATORS = new Set(['+', '-', '*', '/', '%', '<', '>', '=', '!', '&', '|', '~', '?']);

/** Reads expressions of Bicep by their shape. Never fails: what is none comes to `other`. */
export class ExpressionParser extends TokenCursor {
  #level = 0;

  /** `if (condition) {…}` in the place of an object. */
  protected conditional(): Syntax {
    if (this.sign() === 'if' && this.sign(1) === '(') {
      this.at++;
      this.skipBrackets();
    }
    return this.expression();
  }

  protected expression(): Syntax {
    if (this.#level >= MOST_LEVELS) return this.#unread();
    this.#level++;
    const start = this.offset();
    const first = this.#operand();
    const parts = [first];
    let chooses = false;
    while (OPERATORS.has(this.sign()) && (!this.beginsLine(this.at) || this.sign() === '?')) {
      const isTernary = this.sign() === '?' && this.sign(1) !== '?';
      chooses ||= this.sign() === '?';
      const before = this.at;
      if (isTernary) this.at++;
      else while (OPERATORS.has(this.sign()) && this.at < before + 2) this.at++;
      parts.push(isTernary ? this.expression() : this.#operand());
      if (!isTernary) continue;
      if (this.sign() === ':') this.at++;
      parts.push(this.expression());
      // The condition is none of the values.
      parts.shift();
    }
    this.#level--;
    if (parts.length === 1) return first;
    return { kind: chooses ? 'choice' : 'other', parts, start, end: this.endBefore() };
  }

  #operand(): Syntax {
    const start = this.offset();
    let signed = false;
    while (this.sign() === '!' || this.sign() === '-' || this.sign() === '$') {
      signed ||= this.sign() !== '$';
      this.at++;
    }
    const operand = this.#withAccess(this.#primary());
    return signed ? { kind: 'other', parts: [operand], start, end: operand.end } : operand;
  }

  #withAccess(first: Syntax): Syntax {
    let of = first;
    for (;;) {
      const { start } = of;
      if (this.sign() === '!' && this.sign(1) !== '=') {
        this.at++;
      } else if (this.sign() === '.' && this.sign(1) !== '.') {
        this.at += this.sign(1) === '?' ? 2 : 1;
        const key = this.sign();
        this.at++;
        of = this.#isCall() ? this.#call(key, start, of) : { kind: 'access', of, key, start, end: this.endBefore() };
      } else if (this.sign() === ':' && this.sign(1) === ':') {
        this.at += 3;
        of = { kind: 'other', parts: [], start, end: this.endBefore() };
      } else if (this.sign() === '[' && !this.beginsLine(this.at)) {
        this.at++;
        while (this.sign() === '?' || this.sign() === '^') this.at++;
        const key = this.expression();
        this.pass(']');
        of = { kind: 'access', of, key, start, end: this.endBefore() };
      } else return of;
    }
  }

  #isCall(): boolean {
    return this.sign() === '(' && !this.beginsLine(this.at);
  }

  #call(name: string, start: number, of?: Syntax): Syntax {
    const given = this.#list(')');
    return { kind: 'call', name, arguments: given, start, end: this.endBefore(), ...(of ? { of } : {}) };
  }

  #primary(): Syntax {
    const token = this.tokens[this.at];
    if (!token) return this.#nothing();
    if (token.kind === 'string') {
      this.at++;
      return { kind: 'string', value: token.value, parts: [], start: this.startOf(token), end: token.end };
    }
    if (token.kind === 'hole') return this.#interpolated();
    const start = token.offset;
    if (token.sign === '{') return this.#object();
    if (token.sign === '[') return this.sign(1) === 'for' ? this.#for() : this.#array();
    if (token.sign === '(') return this.#inBrackets();
    if (!WORD.test(token.sign)) return this.#nothing();
    this.at++;
    const end = this.endBefore();
    if (/^\d+$/.test(token.sign)) return { kind: 'number', value: Number(token.sign), start, end };
    if (this.#isCall()) return this.#call(token.sign, start);
    return this.#lambda([token.sign], start) ?? { kind: 'name', name: token.sign, start, end };
  }

  /** The body of a lambda, where `=>` stands here. */
  #lambda(parameters: readonly string[], start: number): Syntax | undefined {
    if (this.sign() !== '=' || this.sign(1) !== '>') return undefined;
    this.at += 2;
    const body = this.expression();
    return { kind: 'lambda', parameters, body, start, end: body.end };
  }

  #inBrackets(): Syntax {
    const start = this.offset();
    const close = this.partners.get(start);
    if (close !== undefined && this.signAt(close + 1) === '=' && this.signAt(close + 2) === '>') {
      const names = this.tokens.slice(this.at + 1, close).map((_, index) => this.signAt(this.at + 1 + index));
      this.at = close + 1;
      const lambda = this.#lambda(
        names.filter((name) => WORD.test(name)),
        start,
      );
      if (lambda) return lambda;
    }
    const [inner, ...others] = this.#list(')');
    if (inner && others.length === 0) return inner;
    return { kind: 'other', parts: inner ? [inner, ...others] : [], start, end: this.endBefore() };
  }

  #interpolated(): Syntax {
    const parts: Syntax[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind === 'hole') {
        this.at++;
        parts.push(this.expression());
        continue;
      }
      if (token?.kind !== 'string') return { kind: 'other', parts, start: this.offset(), end: this.endBefore() };
      this.at++;
      return { kind: 'string', value: undefined, parts, start: this.startOf(token), end: token.end };
    }
  }

  #object(): Syntax {
    const start = this.offset();
    const members: Member[] = [];
    this.at++;
    while (!this.isAt('}')) {
      const before = this.at;
      const member = this.#member();
      if (member) members.push(member);
      if (this.at === before) this.at++;
    }
    this.pass('}');
    return { kind: 'object', members, start, end: this.endBefore() };
  }

  #member(): Member | undefined {
    const start = this.offset();
    if (this.#isSpread()) {
      const value = this.#spread();
      return { name: undefined, value, start, end: value.end };
    }
    const token = this.tokens[this.at];
    let name: string | undefined;
    if (token?.kind === 'sign') {
      if (!WORD.test(token.sign) || this.sign(1) !== ':') return undefined;
      name = token.sign;
      this.at++;
    } else {
      const written = this.#primary();
      name = written.kind === 'string' ? written.value : undefined;
    }
    if (this.sign() !== ':') return undefined;
    this.at++;
    const value = this.expression();
    return { name, value, start, end: value.end };
  }

  #array(): Syntax {
    const start = this.offset();
    const items = this.#list(']');
    return { kind: 'array', items, start, end: this.endBefore() };
  }

  /** From an opening bracket to behind the closing one: what stands between, divided by commas or line ends. */
  #list(close: ']' | ')'): Syntax[] {
    const items: Syntax[] = [];
    this.at++;
    while (!this.isAt(close)) {
      const before = this.at;
      if (this.sign() === ',') this.at++;
      else items.push(this.#isSpread() ? this.#spread() : this.expression());
      if (this.at === before) this.at++;
    }
    this.pass(close);
    return items;
  }

  #isSpread(): boolean {
    return this.sign() === '.' && this.sign(1) === '.' && this.sign(2) === '.';
  }

  #spread(): Syntax {
    const start = this.offset();
    this.at += 3;
    const of = this.expression();
    return { kind: 'spread', of, start, end: of.end };
  }

  /** `[for item in list: body]`, `[for (item, index) in list: body]` */
  #for(): Syntax {
    const start = this.offset();
    this.at += 2;
    const pair = this.sign() === '(';
    const item = this.sign(pair ? 1 : 0);
    const index = pair ? this.sign(3) : undefined;
    this.at += pair ? 5 : 1;
    this.pass('in');
    const over = this.expression();
    this.pass(':');
    const body = this.conditional();
    while (!this.isAt(']')) this.at++;
    this.pass(']');
    return { kind: 'for', item, index, over, body, start, end: this.endBefore() };
  }

  /** Nothing that could be a value; the caller sees that no token was taken. */
  #nothing(): Syntax {
    const start = this.offset();
    return { kind: 'other', parts: [], start, end: start };
  }

  /** Something nested too deeply to be looked into. */
  #unread(): Syntax {
    const start = this.offset();
    if (OPENS.has(this.sign())) this.skipBrackets();
    return { kind: 'other', parts: [], start, end: this.endBefore() };
  }
}
