import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Glob, readGlobs } from './globs.ts';
import { type Remark, type RequestProblem, type UnreadableFile, unreadable } from './problems.ts';
import { byName, type Standing, standing } from './workspace.ts';

/** The files that globs match. */
export interface Discovery {
  /** Relative to the workspace, sorted, each once. */
  readonly files: readonly string[];
  /** Those that a glob without wildcards names: they must be readable. */
  readonly named: ReadonlySet<string>;
  readonly problems: readonly RequestProblem[];
  /** Matched links that lead out of the workspace. They are never read. */
  readonly refused: readonly UnreadableFile[];
  readonly remarks: readonly Remark[];
  /** Whether a `!` glob shuts a file out. */
  readonly excludes: (file: string) => boolean;
  /** Whether one shuts out a parameter file that is found by convention. */
  readonly excludesParameters: (file: string) => boolean;
}

/** Folders that hold copies and history, never the user's own templates. */
const IGNORED_FOLDERS = new Set(['.git', 'node_modules']);
const IGNORED_BELOW = /(^|\/)(\.git|node_modules)\//;

/** Files that look like templates and are something else: portal forms and recorded what-if results. */
const IGNORED_FILES = /(^|\/)createUiDefinition\.json$|\.snapshot\.json$/i;

/**
 * Finds the files that an input names.
 * @param workspace its real path
 * @param patterns globs, as the user wrote them
 * @param input the name of the input, for messages
 */
export function discover(workspace: string, patterns: readonly string[], input: string): Discovery {
  const { positive, excludes, excludesParameters, problems: malformed } = readGlobs(workspace, patterns, input);
  const problems = [...malformed];
  if (positive.length === 0 && malformed.length === 0 && patterns.some((pattern) => pattern.trim() !== '')) {
    problems.push({
      message: `${input} only excludes files.`,
      remedy: `Add a glob of the files to check, for example '**/*.json'.`,
    });
  }
  const files = new Set<string>();
  const named = new Set<string>();
  const refused = new Map<string, UnreadableFile>();
  const remarks = new Set<string>();
  const unmatched = new Set(positive);

  const remark = (file: string, where: string): void => {
    remarks.add(`${file} is a symbolic link that leads ${where}; it was not followed.`);
  };
  const take = (file: string, stands: Standing, globs: readonly Glob[]): void => {
    if (IGNORED_FILES.test(file) || IGNORED_BELOW.test(file) || excludes(file)) return;
    // What lies behind a linked folder is not known, so it is named whatever the globs ask for.
    if (stands === 'outside folder') remark(file, 'out of the workspace');
    if (stands === 'folder') remark(file, 'to a folder');
    if (stands === 'folder' || stands === 'outside folder') return;
    const hits = globs.filter((glob) => glob.matches(file));
    if (hits.length === 0) return;
    for (const glob of hits) unmatched.delete(glob);
    if (stands === 'file') {
      files.add(file);
      if (hits.some((glob) => !glob.wild)) named.add(file);
    } else if (stands === 'missing') {
      remark(file, 'to nothing');
    } else {
      refused.set(
        file,
        unreadable(
          file,
          `${file} is a symbolic link that leads out of the workspace or to git's own files; it was not read.`,
          `Put the file itself into the workspace, or exclude it with '!${file}'.`,
        ),
      );
    }
  };

  for (const [base, globs] of Map.groupBy(positive, (glob) => glob.base)) {
    const stands = base === '' ? 'folder' : standing(workspace, base);
    if (stands === 'outside' || stands === 'outside folder') {
      for (const glob of globs) unmatched.delete(glob);
      problems.push({
        message: `${input}: '${base}' is a symbolic link that leads out of the workspace; nothing there was read.`,
        remedy: 'Check the files out into the workspace.',
      });
    } else if (stands === 'file') {
      take(base, stands, globs);
    } else if (stands === 'folder' && globs.some((glob) => glob.wild)) {
      walk(workspace, base, Math.max(...globs.map((glob) => glob.depth)), (file, found) => take(file, found, globs));
    }
  }
  for (const { written, base, wild } of unmatched) {
    const folder = !wild && standing(workspace, base) === 'folder';
    problems.push({
      message: `${input}: '${written}' matches no file.`,
      remedy: folder
        ? `It is a folder: write '${base}/**/*' to mean the files in it.`
        : `Globs are relative to the workspace (${workspace}) and case counts; check that the step runs after actions/checkout.`,
    });
  }
  return {
    files: [...files].sort(byName),
    named,
    problems,
    refused: [...refused.values()].sort((left, right) => byName(left.file, right.file)),
    remarks: [...remarks].map((message) => ({ message })),
    excludes,
    excludesParameters,
  };
}

/**
 * Files directly in a folder, for the search of parameter files by convention, links to files of the workspace among
 * them. Links to folders are left out.
 * @param folder relative to the workspace
 */
export function listFolder(
  workspace: string,
  folder: string,
): { readonly files: string[]; readonly folders: string[] } {
  const files: string[] = [];
  const folders: string[] = [];
  const prefix = folder === '' ? '' : `${folder}/`;
  for (const entry of entries(workspace, folder)) {
    if (entry.isDirectory() && !IGNORED_FOLDERS.has(entry.name)) folders.push(prefix + entry.name);
    else if (IGNORED_FILES.test(entry.name)) continue;
    else if (entry.isFile()) files.push(prefix + entry.name);
    else if (entry.isSymbolicLink() && standing(workspace, prefix + entry.name) === 'file')
      files.push(prefix + entry.name);
  }
  return { files, folders };
}

/** Visits every file and every link below a folder, without following links. */
function walk(workspace: string, start: string, depth: number, visit: (file: string, stands: Standing) => void): void {
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const deeper = prefix.split('/').length < depth;
    for (const entry of entries(workspace, folder)) {
      const path = prefix + entry.name;
      if (entry.isFile()) visit(path, 'file');
      else if (entry.isSymbolicLink()) visit(path, standing(workspace, path));
      else if (entry.isDirectory() && deeper && !IGNORED_FOLDERS.has(entry.name)) waiting.push(path);
    }
  }
}

function entries(workspace: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(workspace, folder), { withFileTypes: true });
  } catch {
    // A folder that may not be listed holds nothing that could be judged.
    return [];
  }
}
