/** What can be told of Bicep from its text alone: references, parameters, and where brackets pair. */

/** A path in a Bicep file that names another file or a module of a registry. */
export interface BicepReference {
  readonly kind: 'module' | 'import' | 'load' | 'using' | 'extends';
  /** As written. */
  readonly target: string;
  /** In a registry or a template spec, and not in the workspace. */
  readonly remote: boolean;
  /** Offset of the path in the text. */
  readonly offset: number;
}

/** A Bicep file with its comments blanked out, offsets kept. */
export interface BicepSource {
  readonly code: string;
  /** Pairs of brackets outside strings, as offsets, in the order in which they close. */
  readonly brackets: readonly { readonly open: number; readonly close: number }[];
}

const REFERENCES: readonly { readonly kind: BicepReference['kind']; readonly pattern: RegExp }[] = [
  { kind: 'module', pattern: /^[ \t]*module[ \t]+\w+[ \t]+'([^'\n]+)'/gm },
  { kind: 'import', pattern: /^[ \t]*import\b[^'=]*?'([^'\n]+)'/gm },
  {
    kind: 'load',
    pattern: /\bload(?:TextContent|JsonContent|YamlContent|FileAsBase64|DirectoryFileInfo)\s*\(\s*'([^'\n]+)'/g,
  },
  { kind: 'using', pattern: /^[ \t]*using[ \t]+'([^'\n]+)'/gm },
  { kind: 'extends', pattern: /^[ \t]*extends[ \t]+'([^'\n]+)'/gm },
];

/** The files and registry modules that a `.bicep` or `.bicepparam` file names. */
export function bicepReferences(text: string): BicepReference[] {
  const { code } = readBicep(text);
  return REFERENCES.flatMap(({ kind, pattern }) =>
    [...code.matchAll(pattern)].map((match) => {
      const target = match[1] ?? '';
      const offset = match.index + match[0].lastIndexOf(target);
      return { kind, target, remote: /^(br|ts|az)[:/]/i.test(target), offset };
    }),
  );
}

/** Whether a `.bicepparam` file says that it belongs to no template: others extend it. */
export function usesNone(text: string): boolean {
  return /^[ \t]*using[ \t]+none\b/m.test(readBicep(text).code);
}

/** The parameters that a `.bicep` file declares, in lower case; one with a default or a nullable type is not required. */
export function bicepSignature(text: string): { declared: string[]; required: string[] } {
  const declared: string[] = [];
  const required: string[] = [];
  for (const [, name = '', rest = ''] of readBicep(text).code.matchAll(/^[ \t]*param[ \t]+(\w+)\b([^\n]*)/gm)) {
    declared.push(name.toLowerCase());
    if (!rest.includes('=') && !/\?\s*$/.test(rest)) required.push(name.toLowerCase());
  }
  return { declared, required };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** Blanks comments and pairs brackets. Never fails: what is not Bicep simply has no brackets that pair. */
export function readBicep(text: string): BicepSource {
  const brackets: { open: number; close: number }[] = [];
  const open: { at: number; closes: string; string: boolean }[] = [];
  let code = '';
  let copied = 0;
  const blank = (from: number, to: number): void => {
    code += text.slice(copied, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ');
    copied = to;
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '/' && text[at + 1] === '/') {
      const end = endOf(text, /[\r\n]/g, at);
      blank(at, end);
      at = end;
    } else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      const stop = end < 0 ? text.length : end + 2;
      blank(at, stop);
      at = stop;
    } else if (text.startsWith("'''", at)) {
      const end = text.indexOf("'''", at + 3);
      at = end < 0 ? text.length : end + 3;
    } else if (char === "'") {
      at = insideString(text, at + 1, open);
    } else if (CLOSING[char] !== undefined) {
      open.push({ at, closes: CLOSING[char], string: false });
      at++;
    } else if (open.at(-1)?.closes === char) {
      const opened = open.pop();
      if (opened && !opened.string) brackets.push({ open: opened.at, close: at });
      // After the `}` of an interpolation the string goes on.
      at = opened?.string ? insideString(text, at + 1, open) : at + 1;
    } else {
      at++;
    }
  }
  return { code: code + text.slice(copied), brackets };
}

/** Moves to the end of a string, or behind the `${` of an interpolation in it, which is then open. */
function insideString(text: string, start: number, open: { at: number; closes: string; string: boolean }[]): number {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === "'") return at + 1;
    else if (char === '\n') return at;
    else if (char === '$' && text[at + 1] === '{') {
      open.push({ at: at + 1, closes: '}', string: true });
      return at + 2;
    }
  }
  return text.length;
}

function endOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
