import { readText, type Unclear } from './lexer.ts';

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

/** Reads a text. Never fails: what is not Bicep simply has no brackets that pair. */
export function scanBicep(text: string): BicepSource {
  const references: BicepReference[] = [];
  const unclear: Unclear[] = [];
  const dynamic = (offset: number): void => {
    unclear.push({ offset, broken: false, what: 'a path that is worked out' });
  };
  // The last two words and signs. Line ends and comments do not count: it is better to see a path too many.
  let [second, last] = ['', ''];
  const push = (word: string): void => {
    second = last;
    last = word;
  };
  const kindHere = (): BicepReference['kind'] | undefined => {
    if (last === '(' && LOADING.test(second)) return second === 'loadDirectoryFileInfo' ? 'list' : 'load';
    return BEFORE_NAME.has(second) && /^\w/.test(last) ? 'module' : BEFORE_PATH.get(last);
  };
  // The path of a loading function must be all that stands before a comma or the bracket.
  let ends = false;

  const { code, brackets } = readText(text, {
    sign(sign, offset) {
      if (ends && sign !== ',' && sign !== ')') dynamic(offset);
      else if (!ends && last === '(' && LOADING.test(second)) dynamic(offset);
      ends = false;
      push(sign);
    },
    string({ offset, length, value }) {
      const kind = kindHere();
      if (ends) dynamic(offset);
      ends = kind === 'load' || kind === 'list';
      if (kind && value === undefined) dynamic(offset);
      if (kind && value !== undefined) {
        references.push({ kind, target: value, remote: REMOTE.test(value), offset, length });
      }
      push("'");
    },
    hole(offset) {
      if (kindHere() !== undefined || ends) dynamic(offset);
      ends = false;
      push('$');
    },
    unclear: (what) => unclear.push(what),
  });
  return { code, brackets, references, unclear };
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
