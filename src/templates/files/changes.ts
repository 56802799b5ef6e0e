import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type TrackedFiles, trackedFiles } from './git-index.ts';
import type { Remark } from './problems.ts';
import { folderOf, insideWorkspace } from './workspace.ts';

/** Which files a request is about, and so which cases it affects. */
export interface Changes {
  /** Whether everything is judged. */
  readonly everything: boolean;
  /** Set when everything is judged though a list of changed files was given: why, as a sentence. */
  readonly because?: string;
  /**
   * Whether any of these files was changed, deleted or renamed away, or may differ from what git checked out: what the
   * job itself wrote depends on nobody knows what.
   */
  affects(files: Iterable<string>): boolean;
  /**
   * Whether a deleted file may have been a parameter file of this template, or have taken one from it: one that stood in
   * its folder or below. Nothing is left of it to tell.
   */
  lostNear(template: string): boolean;
  /** What was judged without being in the list, once it is known. */
  remarks(): Remark[];
}

/** Everything counts as changed. */
export const EVERYTHING: Changes = {
  everything: true,
  affects: () => true,
  lostNear: () => true,
  remarks: () => [],
};

/** The workflows that run the check, with its inputs; and the action itself. */
const OWN_CONFIGURATION = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/i;

/** Files that may have decided how a template is paired or evaluated. */
const MAY_BE_PAIRED = /\.(jsonc?|bicep|bicepparam)$/i;

const ENOUGH_NAMES = 5;

/**
 * What a list of changed files affects.
 * @param workspace its real path
 * @param changedFiles relative to the root of their repository, wherever in the workspace that was checked out; with the
 *   names of what was deleted and the former names of what was renamed. Undefined: nothing is known
 * @param matched files of the workspace that are about to be judged
 * @param gone those that are known to be deleted or renamed away
 * @param given whether a path is one of a parameter file that the user named
 */
export function changesOf(
  workspace: string,
  changedFiles: readonly string[] | undefined,
  matched: readonly string[],
  given: (file: string) => boolean,
  gone: readonly string[] = [],
): Changes {
  if (!changedFiles) return EVERYTHING;
  const all = (because: string): Changes => ({ ...EVERYTHING, because });
  const own = changedFiles.find((file) => OWN_CONFIGURATION.test(file));
  if (own !== undefined) return all(`${own} was changed, so every template is judged.`);

  const cloned = checkoutOf(workspace);
  const found = new Set(['', ...matched.map(folderOf)].flatMap((folder) => cloned.roots(folder)));
  // Without git on the runner, actions/checkout unpacks an archive, at the root of the workspace or below.
  const checkout = found.size > 0 ? cloned : unpacked(workspace, changedFiles, matched);
  const roots = found.size > 0 ? found : new Set(checkout.roots(''));
  const stands = (root: string, file: string): boolean => existsSync(join(workspace, root, file));
  const expected = changedFiles.filter((file) => !gone.includes(file));
  if (
    found.size > 0 &&
    expected.length > 0 &&
    !expected.some((file) => [...roots].some((root) => stands(root, file)))
  ) {
    return all('None of the changed files is in the workspace, so every template is judged.');
  }

  const lostValues = changedFiles.find((file) =>
    [...roots].some((root) => !stands(root, file) && given(root === '' ? file : `${root}/${file}`)),
  );
  if (lostValues !== undefined) {
    return all(`${lostValues} was deleted or renamed and may have been a parameter file, so every template is judged.`);
  }

  const changed = new Set(changedFiles);
  const listed = (name: string): boolean => {
    // A submodule or a link to a folder is listed by its own name.
    for (let part = name; part !== ''; part = folderOf(part)) if (changed.has(part)) return true;
    return false;
  };
  const lost = new Map<string, ReadonlySet<string>>();
  const lostFolders = (root: string): ReadonlySet<string> => {
    const known = lost.get(root);
    if (known) return known;
    const folders = new Set<string>();
    for (const file of changedFiles) {
      if (!MAY_BE_PAIRED.test(file) || stands(root, file)) continue;
      for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
    }
    lost.set(root, folders);
    return folders;
  };
  const answers = new Map<string, boolean>();
  const unproven = new Set<string>();
  const affected = (file: string): boolean => {
    // What a folder holds in all is not looked through.
    if (file.endsWith('/') || checkout.namesOf(file).some(({ name }) => listed(name))) return true;
    if (!existsSync(join(workspace, file)) || checkout.untouched(file)) return false;
    unproven.add(file);
    return true;
  };

  return {
    everything: false,
    affects(files) {
      for (const file of files) {
        const answer = answers.get(file) ?? affected(file);
        answers.set(file, answer);
        if (answer) return true;
      }
      return false;
    },
    lostNear: (template) => checkout.namesOf(template).some(({ root, name }) => lostFolders(root).has(folderOf(name))),
    remarks() {
      if (found.size === 0) return [{ message: NO_GIT }];
      if (unproven.size === 0) return [];
      const names = [...unproven].sort();
      const more = names.length > ENOUGH_NAMES ? ` and ${names.length - ENOUGH_NAMES} more` : '';
      const which = `${names.slice(0, ENOUGH_NAMES).join(', ')}${more}`;
      return [
        { message: `Judged although not in the list of changed files, since git did not check it out: ${which}.` },
      ];
    },
  };
}

/** A file by the name that it has in a repository. */
interface Name {
  /** Folder of the repository, relative to the workspace. */
  readonly root: string;
  readonly name: string;
}

interface Checkout {
  /** The repositories that a folder of the workspace is in, the innermost first. */
  roots(folder: string): readonly string[];
  /** What the repositories call a file: by the path that leads to it, and by where links lead. */
  namesOf(file: string): readonly Name[];
  /** Whether a file is known to be as git checked it out. */
  untouched(file: string): boolean;
}

const NO_GIT =
  'The workspace holds no git repository, so that files which the job itself wrote cannot be told from those that were ' +
  'checked out: they were judged only if the request changed a file of their name.';

/**
 * A workspace without git. The repository is where the changed files are: at its root, or in a folder that a matched file
 * is in. Which files the job wrote itself cannot be told.
 */
function unpacked(workspace: string, changedFiles: readonly string[], matched: readonly string[]): Checkout {
  const folders = new Set(['']);
  for (const file of matched) {
    for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  const holding = [...folders].filter((folder) =>
    changedFiles.some((file) => existsSync(join(workspace, folder, file))),
  );
  const roots = holding.length > 0 ? holding : [''];
  const inside = (path: string): Name[] =>
    roots
      .filter((root) => root === '' || path.startsWith(`${root}/`))
      .map((root) => ({ root, name: root === '' ? path : path.slice(root.length + 1) }));
  return {
    roots: () => roots,
    namesOf(file) {
      const real = realPathIn(workspace, file);
      return [...inside(file), ...(real === undefined || real === file ? [] : inside(real))];
    },
    untouched: () => true,
  };
}

function realPathIn(workspace: string, file: string): string | undefined {
  try {
    return insideWorkspace(workspace, realpathSync.native(join(workspace, file)));
  } catch {
    return undefined;
  }
}

function checkoutOf(workspace: string): Checkout {
  const known = new Map<string, readonly string[]>();
  const indexes = new Map<string, TrackedFiles | undefined>();
  const roots = (folder: string): readonly string[] => {
    const found = known.get(folder);
    if (found) return found;
    const own = existsSync(join(workspace, folder, '.git')) ? [folder] : [];
    const all = folder === '' ? own : [...own, ...roots(folderOf(folder))];
    known.set(folder, all);
    return all;
  };
  const index = (root: string): TrackedFiles | undefined => {
    if (!indexes.has(root)) indexes.set(root, trackedFiles(workspace, root));
    return indexes.get(root);
  };
  const inRepositories = (path: string): Name[] =>
    roots(folderOf(path)).map((root) => ({ root, name: root === '' ? path : path.slice(root.length + 1) }));
  const realPath = (file: string): string | undefined => realPathIn(workspace, file);
  return {
    roots,
    namesOf(file) {
      const real = realPath(file);
      return [...inRepositories(file), ...(real === undefined || real === file ? [] : inRepositories(real))];
    },
    untouched(file) {
      const real = realPath(file);
      if (real === undefined) return false;
      const [inner] = inRepositories(real);
      if (!inner || index(inner.root)?.untouched(inner.name) !== true) return false;
      // Of a link git holds the link, or the one that its folder is.
      return real === file || inRepositories(file).some(({ root, name }) => holdsPart(index(root), name));
    },
  };
}

function holdsPart(tracked: TrackedFiles | undefined, name: string): boolean {
  for (let part = name; part !== ''; part = folderOf(part)) if (tracked?.has(part) === true) return true;
  return false;
}

/** The configuration files that the compiler may take for a Bicep file: one in its folder or in any above it. */
export function bicepConfigurations(file: string): string[] {
  const found: string[] = [];
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder)) found.push(`${folder}/bicepconfig.json`);
  return [...found, 'bicepconfig.json'];
}
