import { type Token, tokensOf, type Unclear } from './lexer.ts';

/** What can be told of Bicep from its text alone: references, parameters, and where brackets pair. */

export type { Unclear } from './lexer.ts';

/** A path in a Bicep file that names another file or a module of a registry. */
export interface BicepReference {
  readonly kind: 'module' | 'import' | 'extension' | 'load' | 'list' | 'using' | 'extends';
  /** With its escapes resolved. */
  readonly target: string;
  /** In a registry or a template spec, and not in the workspace. */
  readonly remote: boolean;
  /** Where it is written, without its quotes. */
  readonly offset: number;
  readonly length: number;
}

/** A Bicep file with its comments blanked out, offsets kept. */
export interface BicepSource {
  readonly code: string;
  /** Pairs of brackets outside strings, as offsets, in the order in which they close. */
  readonly brackets: readonly { readonly open: number; readonly close: number }[];
  readonly references: readonly BicepReference[];
  /** What keeps the references from being all. */
  readonly unclear: readonly Unclear[];
}

/** Words that a path follows at once. */
const BEFORE_PATH: ReadonlyMap<string, BicepReference['kind']> = new Map([
  ['from', 'import'],
  ['import', 'import'],
  ['extension', 'extension'],
  ['provider', 'extension'],
  ['using', 'using'],
  ['extends', 'extends'],
]);

/** Words that a name and then a path follow. A `test` compiles its file as a module does. */
const BEFORE_NAME = new Set(['module', 'test']);

const LOADING = /^load(TextContent|JsonContent|YamlContent|FileAsBase64|DirectoryFileInfo)$/;

const REMOTE = /^(br|ts|az)[:/]/i;

/** A path as the compiler takes it: for an address, in which `%2e` is a dot. */
export function withoutPercents(target: string): string {
  // Twice, for what was encoded twice.
  return [1, 2].reduce(
    (text) => text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    target,
  );
}

/** Reads a text. Never fails: what is not Bicep simply has no brackets that pair. */
export function scanBicep(text: string): BicepSource {
  const found = new References();
  const brackets: { open: number; close: number }[] = [];
  const code: string[] = [];
  let copied = 0;
  for (const token of tokensOf(text)) {
    if (token.kind === 'comment') {
      code.push(text.slice(copied, token.offset), text.slice(token.offset, token.end).replace(/[^\r\n]/g, ' '));
      copied = token.end;
    } else {
      if (token.kind === 'sign' && token.opened !== undefined)
        brackets.push({ open: token.opened, close: token.offset });
      found.pass(token);
    }
  }
  code.push(text.slice(copied));
  return { code: code.join(''), brackets, references: found.references, unclear: found.unclear };
}

/** The paths in a text, found while its tokens pass by, and what keeps them from being all. */
class References {
  readonly references: BicepReference[] = [];
  readonly unclear: Unclear[] = [];
  // The last two words and signs. Line ends and comments do not count: it is better to see a path too many.
  #second = '';
  #last = '';
  /** The path of a loading function must be all that stands before a comma or the bracket. */
  #ends = false;

  pass(token: Exclude<Token, { kind: 'comment' }>): void {
    if (token.kind === 'unclear') {
      this.unclear.push(token);
      return;
    }
    const kind = kindAfter(this.#second, this.#last);
    const loads = kind === 'load' || kind === 'list';
    const ends = this.#ends;
    this.#ends = token.kind === 'string' && loads;
    this.#second = this.#last;
    if (token.kind === 'sign') {
      const { sign, offset } = token;
      this.#last = sign;
      if (ends ? sign !== ',' && sign !== ')' : loads) this.#dynamic(offset);
    } else if (token.kind === 'hole') {
      this.#last = '$';
      if (kind !== undefined || ends) this.#dynamic(token.offset);
    } else {
      const { offset, length, value } = token;
      this.#last = "'";
      if (ends) this.#dynamic(offset);
      if (kind && value === undefined) this.#dynamic(offset);
      else if (kind && value !== undefined) {
        this.references.push({ kind, target: value, remote: REMOTE.test(value), offset, length });
      }
    }
  }

  #dynamic(offset: number): void {
    this.unclear.push({ offset, broken: false, what: 'a path that is worked out' });
  }
}

/** What a path would be that stands behind two words or signs. */
function kindAfter(second: string, last: string): BicepReference['kind'] | undefined {
  if (last === '(' && LOADING.test(second)) return second === 'loadDirectoryFileInfo' ? 'list' : 'load';
  return BEFORE_NAME.has(second) && /^\w/.test(last) ? 'module' : BEFORE_PATH.get(last);
}

/** The files and registry modules that a `.bicep` or `.bicepparam` file names. */
export function bicepReferences(text: string): readonly BicepReference[] {
  return scanBicep(text).references;
}

/** Whether a `.bicepparam` file says that it belongs to no template: others extend it. */
export function usesNone(text: string): boolean {
  return /^[ \t]*using[ \t]+none\b/m.test(scanBicep(text).code);
}

/** The parameters that a `.bicep` file declares, in lower case; one with a default or a nullable type is not required. */
export function bicepSignature(text: string): { declared: string[]; required: string[] } {
  const declared: string[] = [];
  const required: string[] = [];
  for (const [, name = '', rest = ''] of scanBicep(text).code.matchAll(/^[ \t]*param[ \t]+(\w+)\b([^\n]*)/gm)) {
    declared.push(name.toLowerCase());
    if (!rest.includes('=') && !rest.trimEnd().endsWith('?')) required.push(name.toLowerCase());
  }
  return { declared, required };
}
