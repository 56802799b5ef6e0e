/**
 * The declarations of a Bicep file and the shape of their values, as far as they tell where a value is written. Types, and
 * what expressions come to, are the compiler's affair.
 */
import { type StringToken, type Token, tokensOf } from './lexer.ts';

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An expression, by its shape. */
export type Syntax = Stretch &
  (
    | { readonly kind: 'object'; readonly members: readonly Member[] }
    | { readonly kind: 'array'; readonly items: readonly Syntax[] }
    /** `value` is undefined where a part is worked out; `parts` are those parts. */
    | { readonly kind: 'string'; readonly value: string | undefined; readonly parts: readonly Syntax[] }
    | { readonly kind: 'name'; readonly name: string }
    /** `of.key` or `of[key]` */
    | { readonly kind: 'access'; readonly of: Syntax; readonly key: string | Syntax }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Syntax[]; readonly of?: Syntax }
    | {
        readonly kind: 'for';
        readonly item: string;
        readonly index: string | undefined;
        readonly over: Syntax;
        readonly body: Syntax;
      }
    | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: Syntax }
    | { readonly kind: 'spread'; readonly of: Syntax }
    /** One of these, and which is not told by the shape. */
    | { readonly kind: 'choice'; readonly parts: readonly Syntax[] }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'other'; readonly parts: readonly Syntax[] }
  );

/** A member of an object. */
export interface Member extends Stretch {
  /** Undefined for a spread, and for a name that is worked out. */
  readonly name: string | undefined;
  readonly value: Syntax;
}

/** A declaration with its value. */
export interface Declaration extends Stretch {
  readonly name: string;
  readonly value: Syntax | undefined;
}

/** A resource or module. */
export interface Deployment extends Declaration {
  /** The type with its API version, or the path of the module. */
  readonly target: string;
  readonly existing: boolean;
  readonly isModule: boolean;
}

/** `import { name as alias } from 'path'`; without a name, all of the file under the alias. */
export interface Import {
  readonly path: string;
  readonly name: string | undefined;
  readonly alias: string;
}

/** What a file declares, each in the order of the text. */
export interface BicepDeclarations {
  readonly parameters: readonly Declaration[];
  readonly variables: readonly Declaration[];
  readonly functions: readonly (Declaration & { readonly parameters: readonly string[] })[];
  readonly deployments: readonly Deployment[];
  readonly imports: readonly Import[];
  /** The path behind `using`, with its place. */
  readonly using: (Stretch & { readonly path: string }) | undefined;
  /** The path behind `extends`. */
  readonly base: string | undefined;
}

/** Reads the declarations of a file. Never fails: what is not Bicep declares nothing. */
export function declarationsOf(text: string): BicepDeclarations {
  const all = [...new Parser(text).statements()];
  return {
    parameters: all.flatMap((each) => (each.kind === 'param' ? [each.declares] : [])),
    variables: all.flatMap((each) => (each.kind === 'var' ? [each.declares] : [])),
    functions: all.flatMap((each) => (each.kind === 'func' ? [each.declares] : [])),
    deployments: all.flatMap((each) => (each.kind === 'deployment' ? [each.declares] : [])),
    imports: all.flatMap((each) => (each.kind === 'import' ? each.imports : [])),
    using: all.flatMap((each) => (each.kind === 'using' ? [each] : []))[0],
    base: all.flatMap((each) => (each.kind === 'extends' ? [each.path] : []))[0],
  };
}

type Statement =
  | { readonly kind: 'param' | 'var'; readonly declares: Declaration }
  | { readonly kind: 'func'; readonly declares: Declaration & { readonly parameters: readonly string[] } }
  | { readonly kind: 'deployment'; readonly declares: Deployment }
  | { readonly kind: 'import'; readonly imports: readonly Import[] }
  | ({ readonly kind: 'using' | 'extends'; readonly path: string } & Stretch)
  | { readonly kind: 'none' };

type Visible = Exclude<Token, { readonly kind: 'comment' | 'unclear' }>;

/** The parser below is recursive. */
const MOST_LEVELS = 100;
const OPENS = new Set(['{', '[', '(']);
const CLOSES = new Set(['}', ']', ')']);
const OPERATORS = new Set(['+', '-', '*', '/', '%', '<', '>', '=', '!', '&', '|', '~', '?']);
const WORD = /^\w/;

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Visible[];
  /** By the offset of an opening bracket: the index of the token that closes it. */
  readonly #partners = new Map<number, number>();
  #at = 0;
  #level = 0;

  constructor(text: string) {
    this.#text = text;
    const tokens: Visible[] = [];
    for (const token of tokensOf(text)) {
      if (token.kind === 'comment' || token.kind === 'unclear') continue;
      if (token.kind === 'sign' && token.opened !== undefined) this.#partners.set(token.opened, tokens.length);
      tokens.push(token);
    }
    this.#tokens = tokens;
  }

  *statements(): Generator<Statement> {
    while (this.#at < this.#tokens.length) {
      const before = this.#at;
      yield this.#statement();
      if (this.#at === before) this.#at++;
    }
  }

  #statement(): Statement {
    if (!this.#beginsLine(this.#at)) return NONE;
    switch (this.#sign()) {
      case 'param':
      case 'var':
        return this.#declaration(this.#sign() === 'var' ? 'var' : 'param');
      case 'func':
        return this.#function();
      case 'resource':
      case 'module':
        return this.#deployment(this.#sign() === 'module');
      case 'import':
        return this.#import();
      case 'using':
      case 'extends':
        return this.#path(this.#sign() === 'using' ? 'using' : 'extends');
      default:
        if (OPENS.has(this.#sign())) this.#skipBrackets();
        return NONE;
    }
  }

  /** `param name type = value`, `var name = value` */
  #declaration(kind: 'param' | 'var'): Statement {
    const start = this.#offset();
    const name = this.#sign(1);
    if (!WORD.test(name)) return NONE;
    this.#at += 2;
    const end = this.#endBefore();
    return { kind, declares: { name, start, end, value: this.#toValue('=') ? this.#expression() : undefined } };
  }

  #function(): Statement {
    const start = this.#offset();
    const name = this.#sign(1);
    if (!WORD.test(name) || this.#sign(2) !== '(') return NONE;
    this.#at += 2;
    const end = this.#endBefore();
    const close = this.#partners.get(this.#offset()) ?? this.#at;
    const parameters: string[] = [];
    for (let at = this.#at + 1; at < close; at++) {
      const before = this.#signAt(at - 1);
      if ((before === '(' && at === this.#at + 1) || before === ',') parameters.push(this.#signAt(at));
    }
    this.#at = close + 1;
    const value = this.#toValue('>') ? this.#expression() : undefined;
    return { kind: 'func', declares: { name, start, end, value, parameters } };
  }

  /** Passes over a type, to what begins a value; false where the statement ends before it. */
  #toValue(sign: '=' | '>'): boolean {
    for (; this.#at < this.#tokens.length; this.#at++) {
      const here = this.#sign();
      const continues = here === '|' || this.#signAt(this.#at - 1) === '|';
      if (this.#beginsLine(this.#at) && !continues && here !== sign && here !== '=') return false;
      if (here === sign) {
        this.#at++;
        return true;
      }
      if (OPENS.has(here)) this.#at = this.#partners.get(this.#offset()) ?? this.#at;
    }
    return false;
  }

  #deployment(isModule: boolean): Statement {
    const start = this.#offset();
    const name = this.#sign(1);
    const target = this.#tokens[this.#at + 2];
    if (!WORD.test(name) || target?.kind !== 'string') return NONE;
    const existing = this.#sign(3) === 'existing';
    this.#at += existing ? 4 : 3;
    const value = this.#sign() === '=' ? this.#body() : undefined;
    const declares = { name, start, end: target.end, value, target: target.value ?? '', existing, isModule };
    return { kind: 'deployment', declares };
  }

  /** What follows the `=` of a resource or module. */
  #body(): Syntax {
    this.#at++;
    return this.#conditional();
  }

  /** `if (condition) {…}` in the place of an object. */
  #conditional(): Syntax {
    if (this.#sign() === 'if' && this.#sign(1) === '(') {
      this.#at++;
      this.#skipBrackets();
    }
    return this.#expression();
  }

  #import(): Statement {
    this.#at++;
    const all = this.#sign() === '*' && this.#sign(1) === 'as';
    const names = all ? [{ name: undefined, alias: this.#sign(2) }] : this.#importedNames();
    if (all) this.#at += 3;
    const path = this.#tokens[this.#at + 1];
    if (this.#sign() !== 'from' || path?.kind !== 'string') return NONE;
    this.#at += 2;
    return { kind: 'import', imports: names.map((each) => ({ path: path.value ?? '', ...each })) };
  }

  /** `{ name, name as alias }` */
  #importedNames(): { name: string; alias: string }[] {
    const close = this.#partners.get(this.#offset());
    if (this.#sign() !== '{' || close === undefined) return [];
    const names: { name: string; alias: string }[] = [];
    for (this.#at++; this.#at < close; this.#at++) {
      const token = this.#tokens[this.#at];
      const name = token?.kind === 'string' ? (token.value ?? '') : this.#sign();
      if (!WORD.test(name)) continue;
      const renamed = this.#sign(1) === 'as';
      names.push({ name, alias: renamed ? this.#sign(2) : name });
      if (renamed) this.#at += 2;
    }
    this.#at = close + 1;
    return names;
  }

  #path(kind: 'using' | 'extends'): Statement {
    const token = this.#tokens[this.#at + 1];
    if (token?.kind !== 'string' || token.value === undefined) return NONE;
    this.#at += 2;
    return { kind, path: token.value, start: this.#startOf(token), end: token.end };
  }

  #expression(): Syntax {
    if (this.#level >= MOST_LEVELS) return this.#unread();
    this.#level++;
    const start = this.#offset();
    const first = this.#operand();
    const parts = [first];
    let chooses = false;
    while (OPERATORS.has(this.#sign()) && (!this.#beginsLine(this.#at) || this.#sign() === '?')) {
      const isTernary = this.#sign() === '?' && this.#sign(1) !== '?';
      chooses ||= this.#sign() === '?';
      const before = this.#at;
      if (isTernary) this.#at++;
      else while (OPERATORS.has(this.#sign()) && this.#at < before + 2) this.#at++;
      parts.push(isTernary ? this.#expression() : this.#operand());
      if (!isTernary) continue;
      if (this.#sign() === ':') this.#at++;
      parts.push(this.#expression());
      // The condition is none of the values.
      parts.shift();
    }
    this.#level--;
    if (parts.length === 1) return first;
    return { kind: chooses ? 'choice' : 'other', parts, start, end: this.#endBefore() };
  }

  #operand(): Syntax {
    const start = this.#offset();
    let signed = false;
    while (this.#sign() === '!' || this.#sign() === '-' || this.#sign() === '$') {
      signed ||= this.#sign() !== '$';
      this.#at++;
    }
    const operand = this.#withAccess(this.#primary());
    return signed ? { kind: 'other', parts: [operand], start, end: operand.end } : operand;
  }

  #withAccess(first: Syntax): Syntax {
    let of = first;
    for (;;) {
      const { start } = of;
      if (this.#sign() === '!' && this.#sign(1) !== '=') {
        this.#at++;
      } else if (this.#sign() === '.' && this.#sign(1) !== '.') {
        this.#at += this.#sign(1) === '?' ? 2 : 1;
        const key = this.#sign();
        this.#at++;
        of = this.#isCall() ? this.#call(key, start, of) : { kind: 'access', of, key, start, end: this.#endBefore() };
      } else if (this.#sign() === ':' && this.#sign(1) === ':') {
        this.#at += 3;
        of = { kind: 'other', parts: [], start, end: this.#endBefore() };
      } else if (this.#sign() === '[' && !this.#beginsLine(this.#at)) {
        this.#at++;
        while (this.#sign() === '?' || this.#sign() === '^') this.#at++;
        const key = this.#expression();
        this.#pass(']');
        of = { kind: 'access', of, key, start, end: this.#endBefore() };
      } else return of;
    }
  }

  #isCall(): boolean {
    return this.#sign() === '(' && !this.#beginsLine(this.#at);
  }

  #call(name: string, start: number, of?: Syntax): Syntax {
    const given = this.#list(')');
    return { kind: 'call', name, arguments: given, start, end: this.#endBefore(), ...(of ? { of } : {}) };
  }

  #primary(): Syntax {
    const token = this.#tokens[this.#at];
    if (!token) return this.#nothing();
    if (token.kind === 'string') {
      this.#at++;
      return { kind: 'string', value: token.value, parts: [], start: this.#startOf(token), end: token.end };
    }
    if (token.kind === 'hole') return this.#interpolated();
    const start = token.offset;
    if (token.sign === '{') return this.#object();
    if (token.sign === '[') return this.#sign(1) === 'for' ? this.#for() : this.#array();
    if (token.sign === '(') return this.#inBrackets();
    if (!WORD.test(token.sign)) return this.#nothing();
    this.#at++;
    const end = this.#endBefore();
    if (/^\d+$/.test(token.sign)) return { kind: 'number', value: Number(token.sign), start, end };
    if (this.#isCall()) return this.#call(token.sign, start);
    return this.#lambda([token.sign], start) ?? { kind: 'name', name: token.sign, start, end };
  }

  /** The body of a lambda, where `=>` stands here. */
  #lambda(parameters: readonly string[], start: number): Syntax | undefined {
    if (this.#sign() !== '=' || this.#sign(1) !== '>') return undefined;
    this.#at += 2;
    const body = this.#expression();
    return { kind: 'lambda', parameters, body, start, end: body.end };
  }

  #inBrackets(): Syntax {
    const start = this.#offset();
    const close = this.#partners.get(start);
    if (close !== undefined && this.#signAt(close + 1) === '=' && this.#signAt(close + 2) === '>') {
      const names = this.#tokens.slice(this.#at + 1, close).map((_, index) => this.#signAt(this.#at + 1 + index));
      this.#at = close + 1;
      const lambda = this.#lambda(
        names.filter((name) => WORD.test(name)),
        start,
      );
      if (lambda) return lambda;
    }
    const [inner, ...others] = this.#list(')');
    if (inner && others.length === 0) return inner;
    return { kind: 'other', parts: inner ? [inner, ...others] : [], start, end: this.#endBefore() };
  }

  #interpolated(): Syntax {
    const parts: Syntax[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token?.kind === 'hole') {
        this.#at++;
        parts.push(this.#expression());
        continue;
      }
      if (token?.kind !== 'string') return { kind: 'other', parts, start: this.#offset(), end: this.#endBefore() };
      this.#at++;
      return { kind: 'string', value: undefined, parts, start: this.#startOf(token), end: token.end };
    }
  }

  #object(): Syntax {
    const start = this.#offset();
    const members: Member[] = [];
    this.#at++;
    while (!this.#isAt('}')) {
      const before = this.#at;
      const member = this.#member();
      if (member) members.push(member);
      if (this.#at === before) this.#at++;
    }
    this.#pass('}');
    return { kind: 'object', members, start, end: this.#endBefore() };
  }

  #member(): Member | undefined {
    const start = this.#offset();
    if (this.#isSpread()) {
      const value = this.#spread();
      return { name: undefined, value, start, end: value.end };
    }
    const token = this.#tokens[this.#at];
    let name: string | undefined;
    if (token?.kind === 'sign') {
      if (!WORD.test(token.sign) || this.#sign(1) !== ':') return undefined;
      name = token.sign;
      this.#at++;
    } else {
      const written = this.#primary();
      name = written.kind === 'string' ? written.value : undefined;
    }
    if (this.#sign() !== ':') return undefined;
    this.#at++;
    const value = this.#expression();
    return { name, value, start, end: value.end };
  }

  #array(): Syntax {
    const start = this.#offset();
    const items = this.#list(']');
    return { kind: 'array', items, start, end: this.#endBefore() };
  }

  /** From an opening bracket to behind the closing one: what stands between, divided by commas or line ends. */
  #list(close: ']' | ')'): Syntax[] {
    const items: Syntax[] = [];
    this.#at++;
    while (!this.#isAt(close)) {
      const before = this.#at;
      if (this.#sign() === ',') this.#at++;
      else items.push(this.#isSpread() ? this.#spread() : this.#expression());
      if (this.#at === before) this.#at++;
    }
    this.#pass(close);
    return items;
  }

  #isSpread(): boolean {
    return this.#sign() === '.' && this.#sign(1) === '.' && this.#sign(2) === '.';
  }

  #spread(): Syntax {
    const start = this.#offset();
    this.#at += 3;
    const of = this.#expression();
    return { kind: 'spread', of, start, end: of.end };
  }

  /** `[for item in list: body]`, `[for (item, index) in list: body]` */
  #for(): Syntax {
    const start = this.#offset();
    this.#at += 2;
    const pair = this.#sign() === '(';
    const item = this.#sign(pair ? 1 : 0);
    const index = pair ? this.#sign(3) : undefined;
    this.#at += pair ? 5 : 1;
    this.#pass('in');
    const over = this.#expression();
    this.#pass(':');
    const body = this.#conditional();
    while (!this.#isAt(']')) this.#at++;
    this.#pass(']');
    return { kind: 'for', item, index, over, body, start, end: this.#endBefore() };
  }

  /** Nothing that could be a value; the caller sees that no token was taken. */
  #nothing(): Syntax {
    const start = this.#offset();
    return { kind: 'other', parts: [], start, end: start };
  }

  /** Something nested too deeply to be looked into. */
  #unread(): Syntax {
    const start = this.#offset();
    if (OPENS.has(this.#sign())) this.#skipBrackets();
    return { kind: 'other', parts: [], start, end: this.#endBefore() };
  }

  #skipBrackets(): void {
    this.#at = (this.#partners.get(this.#offset()) ?? this.#tokens.length) + 1;
  }

  /** Whether a bracket closes here, be it the one that is waited for or not. */
  #isAt(close: string): boolean {
    const here = this.#sign();
    return this.#at >= this.#tokens.length || here === close || CLOSES.has(here);
  }

  #pass(sign: string): void {
    if (this.#sign() === sign) this.#at++;
  }

  #sign(ahead = 0): string {
    return this.#signAt(this.#at + ahead);
  }

  /** A word or character; empty for a string and behind the end. */
  #signAt(index: number): string {
    const token = this.#tokens[index];
    return token?.kind === 'sign' ? token.sign : '';
  }

  #offset(): number {
    const token = this.#tokens[this.#at];
    if (!token) return this.#text.length;
    return token.kind === 'string' ? this.#startOf(token) : token.offset;
  }

  /** Where a string begins, with its quotes. */
  #startOf({ offset, length, end }: StringToken): number {
    return offset - (end - offset - length);
  }

  #endBefore(): number {
    const token = this.#tokens[this.#at - 1];
    return token ? endOf(token) : 0;
  }

  #beginsLine(index: number): boolean {
    const [before, token] = [this.#tokens[index - 1], this.#tokens[index]];
    if (!before || !token) return true;
    const from = endOf(before);
    const to = token.kind === 'string' ? this.#startOf(token) : token.offset;
    // The string of an interpolation begins before what is in it.
    return to > from && /[\r\n]/.test(this.#text.slice(from, to));
  }
}

const NONE = { kind: 'none' } as const;

function endOf(token: Visible): number {
  if (token.kind === 'string') return token.end;
  return token.kind === 'hole' ? token.offset + 2 : token.offset + token.sign.length;
}
