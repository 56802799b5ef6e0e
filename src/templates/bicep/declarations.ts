import { ExpressionParser } from './expression-parser.ts';
import type { BicepDeclarations, Declaration, Deployment, Import, Stretch, Syntax } from './syntax.ts';
import { OPENS, WORD } from './token-cursor.ts';

/** Reads the declarations of a file. Never fails: what is not Bicep declares nothing. */
export function declarationsOf(text: string): BicepDeclarations {
  const all = [...new DeclarationParser(text).statements()];
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

const NONE = { kind: 'none' } as const;

/** Reads the statements of a file, one after the other. */
class DeclarationParser extends ExpressionParser {
  *statements(): Generator<Statement> {
    while (this.at < this.tokens.length) {
      const before = this.at;
      yield this.#statement();
      if (this.at === before) this.at++;
    }
  }

  #statement(): Statement {
    if (!this.beginsLine(this.at)) return NONE;
    switch (this.sign()) {
      case 'param':
      case 'var':
        return this.#declaration(this.sign() === 'var' ? 'var' : 'param');
      case 'func':
        return this.#function();
      case 'resource':
      case 'module':
        return this.#deployment(this.sign() === 'module');
      case 'import':
        return this.#import();
      case 'using':
      case 'extends':
        return this.#path(this.sign() === 'using' ? 'using' : 'extends');
      default:
        if (OPENS.has(this.sign())) this.skipBrackets();
        return NONE;
    }
  }

  /** `param name type = value`, `var name = value` */
  #declaration(kind: 'param' | 'var'): Statement {
    const start = this.offset();
    const name = this.sign(1);
    if (!WORD.test(name)) return NONE;
    this.at += 2;
    const end = this.endBefore();
    return { kind, declares: { name, start, end, value: this.#toValue('=') ? this.expression() : undefined } };
  }

  #function(): Statement {
    const start = this.offset();
    const name = this.sign(1);
    if (!WORD.test(name) || this.sign(2) !== '(') return NONE;
    this.at += 2;
    const end = this.endBefore();
    const close = this.partners.get(this.offset()) ?? this.at;
    const parameters: string[] = [];
    for (let at = this.at + 1; at < close; at++) {
      const before = this.signAt(at - 1);
      if ((before === '(' && at === this.at + 1) || before === ',') parameters.push(this.signAt(at));
    }
    this.at = close + 1;
    const value = this.#toValue('>') ? this.expression() : undefined;
    return { kind: 'func', declares: { name, start, end, value, parameters } };
  }

  /** Passes over a type, to what begins a value; false where the statement ends before it. */
  #toValue(sign: '=' | '>'): boolean {
    for (; this.at < this.tokens.length; this.at++) {
      const here = this.sign();
      const continues = here === '|' || this.signAt(this.at - 1) === '|';
      if (this.beginsLine(this.at) && !continues && here !== sign && here !== '=') return false;
      if (here === sign) {
        this.at++;
        return true;
      }
      if (OPENS.has(here)) this.at = this.partners.get(this.offset()) ?? this.at;
    }
    return false;
  }

  #deployment(isModule: boolean): Statement {
    const start = this.offset();
    const name = this.sign(1);
    const target = this.tokens[this.at + 2];
    if (!WORD.test(name) || target?.kind !== 'string') return NONE;
    const existing = this.sign(3) === 'existing';
    this.at += existing ? 4 : 3;
    const value = this.sign() === '=' ? this.#body() : undefined;
    const declares = { name, start, end: target.end, value, target: target.value ?? '', existing, isModule };
    return { kind: 'deployment', declares };
  }

  /** What follows the `=` of a resource or module. */
  #body(): Syntax {
    this.at++;
    return this.conditional();
  }

  #import(): Statement {
    this.at++;
    const all = this.sign() === '*' && this.sign(1) === 'as';
    const names = all ? [{ name: undefined, alias: this.sign(2) }] : this.#importedNames();
    if (all) this.at += 3;
    const path = this.tokens[this.at + 1];
    if (this.sign() !== 'from' || path?.kind !== 'string') return NONE;
    this.at += 2;
    return { kind: 'import', imports: names.map((each) => ({ path: path.value ?? '', ...each })) };
  }

  /** `{ name, name as alias }` */
  #importedNames(): { name: string; alias: string }[] {
    const close = this.partners.get(this.offset());
    if (this.sign() !== '{' || close === undefined) return [];
    const names: { name: string; alias: string }[] = [];
    for (this.at++; this.at < close; this.at++) {
      const token = this.tokens[this.at];
      const name = token?.kind === 'string' ? (token.value ?? '') : this.sign();
      if (!WORD.test(name)) continue;
      const renamed = this.sign(1) === 'as';
      names.push({ name, alias: renamed ? this.sign(2) : name });
      if (renamed) this.at += 2;
    }
    this.at = close + 1;
    return names;
  }

  #path(kind: 'using' | 'extends'): Statement {
    const token = this.tokens[this.at + 1];
    if (token?.kind !== 'string' || token.value === undefined) return NONE;
    this.at += 2;
    return { kind, path: token.value, start: this.startOf(token), end: token.end };
  }
}
