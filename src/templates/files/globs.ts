import { isAbsolute } from 'node:path';
import picomatch from 'picomatch';
import type { RequestProblem } from './problems.ts';
import { insideWorkspace } from './workspace.ts';

/** One positive glob. */
export interface Glob {
  /** As the user wrote it. */
  readonly written: string;
  /** The folder, relative to the workspace, below which everything it can match stands. */
  readonly base: string;
  /** How many folders and names deep, from the workspace, it can reach. */
  readonly depth: number;
  /** False when it names one path exactly. */
  readonly wild: boolean;
  readonly matches: (file: string) => boolean;
}

/** The globs of one input. */
export interface GlobSet {
  readonly positive: readonly Glob[];
  readonly excludes: (file: string) => boolean;
  /** The same for parameter files, which a `!*.parameters.json` does not mean: it says what is no template. */
  readonly excludesParameters: (file: string) => boolean;
  readonly problems: readonly RequestProblem[];
}

/** A wildcard for parameter files as such, in any folder. */
const ALL_PARAMETER_FILES = /^(\*\*\/)*[^/]*\*[^/]*param[^/]*$/i;

const OPTIONS = { dot: true, nonegate: true, windows: false } as const;

/**
 * Reads the lines of a glob input. They are taken relative to the workspace, case counts but for that of endings,
 * `*` matches names that begin with a dot, and where the lines stand in the list makes no difference.
 * @param input its name, for messages
 */
export function readGlobs(workspace: string, patterns: readonly string[], input: string): GlobSet {
  const positive: Glob[] = [];
  const negative: { readonly pattern: string; readonly matches: (file: string) => boolean }[] = [];
  const problems: RequestProblem[] = [];
  for (const written of patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== '')) {
    const exclude = written.startsWith('!');
    const pattern = normalise(workspace, exclude ? written.slice(1).trim() : written);
    if (pattern === undefined) {
      problems.push({
        message: `${input}: '${written}' leads out of the workspace.`,
        remedy: `Name files inside the workspace, for example 'templates/**/*.json'.`,
      });
      continue;
    }
    const matches = matcherOf(pattern);
    if (exclude) {
      // `!folder` means what it says, though only files are matched.
      const below = picomatch(`${pattern.replace(/\/+$/, '')}/**`, OPTIONS);
      negative.push({ pattern, matches: (file) => matches(file) || below(file) });
    } else {
      const { base, isGlob } = picomatch.scan(pattern, OPTIONS);
      const wild = isGlob || /[{}]/.test(pattern);
      positive.push({
        written,
        base: wild ? (/[{}]/.test(base) ? '' : base) : pattern,
        depth: /\*\*|[{(]/.test(pattern) ? Number.POSITIVE_INFINITY : pattern.split('/').length,
        wild,
        matches: wild ? matches : (file) => file === pattern,
      });
    }
  }
  const some = (globs: typeof negative) => (file: string) => globs.some(({ matches }) => matches(file));
  const meant = negative.filter(({ pattern }) => !ALL_PARAMETER_FILES.test(pattern));
  return { positive, excludes: some(negative), excludesParameters: some(meant), problems };
}

/** Whether a path matches a pattern, the case of its ending aside: `X.JSON` is JSON. */
function matcherOf(pattern: string): (file: string) => boolean {
  const asWritten = picomatch(pattern, OPTIONS);
  const inLowerCase = picomatch(withLowerEnding(pattern), OPTIONS);
  return (file) => asWritten(file) || inLowerCase(withLowerEnding(file));
}

/** A path or a pattern with its ending in lower case: what stands behind the last dot of its last part. */
function withLowerEnding(path: string): string {
  return path.replace(/\.[^./]*$/, (ending) => ending.toLowerCase());
}

/** A glob relative to the workspace, with forward slashes; undefined when it leads out. */
function normalise(workspace: string, written: string): string | undefined {
  // Elsewhere than on Windows a backslash before a wildcard is an escape; before a name it can only be a separator.
  let pattern = written.replace(process.platform === 'win32' ? /\\/g : /\\(?=[\w.])/g, '/');
  if (isAbsolute(pattern)) {
    const inside = insideWorkspace(workspace, pattern);
    if (inside === undefined) return undefined;
    pattern = inside;
  }
  const parts: string[] = [];
  for (const part of pattern.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
