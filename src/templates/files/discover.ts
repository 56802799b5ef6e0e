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
  const globs = readGlobs(workspace, patterns, input);
  const { positive, excludes, excludesParameters, problems: malformed } = globs;
  const onlyExcludes =
    positive.length === 0 && malformed.length === 0 && patterns.some((pattern) => pattern.trim() !== '');
  const visited = [...Map.groupBy(positive, (glob) => glob.base)].map(([base, group]) => visit(workspace, base, group));
  const visits = visited.flatMap(({ files }) => files).filter(({ file }) => isMeant(file) && !excludes(file));
  const hits = visits.filter(({ globs: matching }) => matching.length > 0);
  const matched = new Set(hits.flatMap(({ globs: matching }) => matching));
  const shutOut = visited.flatMap(({ outside }) => outside ?? []);
  const files = hits.filter(({ stands }) => stands === 'file');
  const refused = new Set(hits.filter(({ stands }) => stands === 'outside').map(({ file }) => file));
  return {
    files: [...new Set(files.map(({ file }) => file))].sort(byName),
    named: new Set(files.filter(({ globs: all }) => all.some(({ wild }) => !wild)).map(({ file }) => file)),
    problems: [
      ...malformed,
      ...(onlyExcludes
        ? [
            {
              message: `${input} only excludes files.`,
              remedy: `Add a glob of the files to check, for example '**/*.json'.`,
            },
          ]
        : []),
      ...shutOut.map(({ base }) => ({
        message: `${input}: '${base}' is a symbolic link that leads out of the workspace; nothing there was read.`,
        remedy: 'Check the files out into the workspace.',
      })),
      ...positive
        .filter((glob) => !matched.has(glob) && !shutOut.some(({ base }) => base === glob.base))
        .map((glob) => matchesNothing(workspace, input, glob)),
    ],
    refused: [...refused].sort(byName).map(leadsOut),
    remarks: [...new Set(visits.flatMap(linkRemark))].map((message) => ({ message })),
    excludes,
    excludesParameters,
  };
}

/** A file or link that was met, and the globs that match it. */
interface Visit {
  readonly file: string;
  readonly stands: Standing;
  readonly globs: readonly Glob[];
}

/** What stands below the folder that globs have in common; `outside`: that folder is not to be read. */
function visit(
  workspace: string,
  base: string,
  globs: readonly Glob[],
): { readonly files: readonly Visit[]; readonly outside?: { readonly base: string } } {
  const visitOf = (file: string, stands: Standing): Visit => {
    // What lies behind a linked folder is not known, so it is named whatever the globs ask for.
    const isFolder = stands === 'folder' || stands === 'outside folder';
    return { file, stands, globs: isFolder ? [] : globs.filter((glob) => glob.matches(file)) };
  };
  const stands = base === '' ? 'folder' : standing(workspace, base);
  if (stands === 'outside' || stands === 'outside folder') return { files: [], outside: { base } };
  if (stands === 'file') return { files: [visitOf(base, stands)] };
  if (stands !== 'folder' || !globs.some((glob) => glob.wild)) return { files: [] };
  const depth = Math.max(...globs.map((glob) => glob.depth));
  return { files: below(workspace, base, depth).map((each) => visitOf(each.file, each.stands)) };
}

function isMeant(file: string): boolean {
  return !IGNORED_FILES.test(file) && !IGNORED_BELOW.test(file);
}

/** Links that are not followed are spoken of. */
function linkRemark({ file, stands, globs }: Visit): string[] {
  const where = {
    folder: 'to a folder',
    'outside folder': 'out of the workspace',
    missing: globs.length > 0 ? 'to nothing' : '',
    outside: '',
    file: '',
  }[stands];
  return where === '' ? [] : [`${file} is a symbolic link that leads ${where}; it was not followed.`];
}

function leadsOut(file: string): UnreadableFile {
  return unreadable(
    file,
    `${file} is a symbolic link that leads out of the workspace or to git's own files; it was not read.`,
    `Put the file itself into the workspace, or exclude it with '!${file}'.`,
  );
}

function matchesNothing(workspace: string, input: string, { written, base, wild }: Glob): RequestProblem {
  const folder = !wild && standing(workspace, base) === 'folder';
  return {
    message: `${input}: '${written}' matches no file.`,
    remedy: folder
      ? `It is a folder: write '${base}/**/*' to mean the files in it.`
      : `Globs are relative to the workspace (${workspace}) and case counts; check that the step runs after actions/checkout.`,
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

/** Every file and every link below a folder; links are not followed. */
export function below(
  workspace: string,
  start: string,
  depth: number,
): { readonly file: string; readonly stands: Standing }[] {
  const found: { file: string; stands: Standing }[] = [];
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const deeper = prefix.split('/').length < depth;
    for (const entry of entries(workspace, folder)) {
      const file = prefix + entry.name;
      if (entry.isFile()) found.push({ file, stands: 'file' });
      else if (entry.isSymbolicLink()) found.push({ file, stands: standing(workspace, file) });
      else if (entry.isDirectory() && deeper && !IGNORED_FOLDERS.has(entry.name)) waiting.push(file);
    }
  }
  return found;
}

function entries(workspace: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(workspace, folder), { withFileTypes: true });
  } catch {
    // A folder that may not be listed holds nothing that could be judged.
    return [];
  }
}
