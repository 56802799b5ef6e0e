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

/** A list of changed files, and what it is held against. */
export interface ChangeRequest {
  /** The workspace's real path. */
  readonly workspace: string;
  /**
   * Relative to the root of their repository, wherever in the workspace that was checked out; with the names of what was
   * deleted and the former names of what was renamed. Undefined: nothing is known.
   */
  readonly changedFiles: readonly string[] | undefined;
  /** Those that are known to be deleted or renamed away. */
  readonly gone?: readonly string[] | undefined;
  /** Files of the workspace that are about to be judged. */
  readonly matched: readonly string[];
  /** Whether a path is one of a parameter file that the user named. */
  readonly given: (file: string) => boolean;
}

/** What a list of changed files affects. */
export function changesOf({ changedFiles, ...request }: ChangeRequest): Changes {
  if (!changedFiles) return EVERYTHING;
  const { workspace, matched } = request;
  const own = changedFiles.find((file) => OWN_CONFIGURATION.test(file));
  if (own !== undefined) return { ...EVERYTHING, because: `${own} was changed, so every template is judged.` };
  const cloned = checkoutOf(workspace);
  const found = new Set(['', ...matched.map(folderOf)].flatMap((folder) => cloned.roots(folder)));
  // Without git on the runner, actions/checkout unpacks an archive, at the root of the workspace or below.
  const isClone = found.size > 0;
  const checkout = isClone ? cloned : unpacked(workspace, changedFiles, matched);
  const roots = [...(isClone ? found : new Set(checkout.roots('')))];
  const because = whyEverything({ ...request, changedFiles }, roots, isClone);
  if (because !== undefined) return { ...EVERYTHING, because };

  const changed = new ChangedFiles(workspace, changedFiles, checkout);
  return {
    everything: false,
    affects: (files) => changed.affects(files),
    lostNear: (template) => changed.lostNear(template),
    remarks: () => (isClone ? changed.remarks() : [{ message: NO_GIT }]),
  };
}

/**
 * Files that a request changed, in the folder of a file that the globs matched and that is gone: what became of it may have
 * a name that no glob matches.
 * @param isMatched whether a glob in `templates` matches a path of the workspace
 * @returns paths of the workspace, where something stands
 */
export function movedAway(
  { workspace, changedFiles = [], gone = [], matched }: ChangeRequest,
  isMatched: (file: string) => boolean,
): string[] {
  if (gone.length === 0) return [];
  const { roots } = checkoutOf(workspace);
  const all = new Set(['', ...matched.map(folderOf).flatMap(roots)]);
  const inWorkspace = (file: string): string[] => [...all].map((root) => (root === '' ? file : `${root}/${file}`));
  const lost = new Set(gone.flatMap(inWorkspace).filter(isMatched).map(folderOf));
  return changedFiles
    .flatMap(inWorkspace)
    .filter((file) => lost.has(folderOf(file)) && !isMatched(file) && existsSync(join(workspace, file)));
}

/** Why everything is judged though a list of changed files is given. */
function whyEverything(
  { workspace, changedFiles = [], gone = [], given }: ChangeRequest,
  roots: readonly string[],
  isClone: boolean,
): string | undefined {
  const stands = (root: string, file: string): boolean => existsSync(join(workspace, root, file));
  const expected = changedFiles.filter((file) => !gone.includes(file));
  const isThere = expected.some((file) => roots.some((root) => stands(root, file)));
  if (isClone && expected.length > 0 && !isThere) {
    return 'None of the changed files is in the workspace, so every template is judged.';
  }
  const lostValues = changedFiles.find((file) =>
    roots.some((root) => !stands(root, file) && given(root === '' ? file : `${root}/${file}`)),
  );
  return lostValues === undefined
    ? undefined
    : `${lostValues} was deleted or renamed and may have been a parameter file, so every template is judged.`;
}

/** The changed files of a checkout, and what was asked about them. */
class ChangedFiles {
  readonly #workspace: string;
  readonly #changed: ReadonlySet<string>;
  readonly #checkout: Checkout;
  /** Folders that lost a file which may have been paired, by repository. */
  readonly #lost = new Map<string, ReadonlySet<string>>();
  readonly #answers = new Map<string, boolean>();
  /** Files that git did not check out. */
  readonly #unproven = new Set<string>();

  constructor(workspace: string, changedFiles: readonly string[], checkout: Checkout) {
    this.#workspace = workspace;
    this.#changed = new Set(changedFiles);
    this.#checkout = checkout;
  }

  affects(files: Iterable<string>): boolean {
    for (const file of files) {
      const answer = this.#answers.get(file) ?? this.#isAffected(file);
      this.#answers.set(file, answer);
      if (answer) return true;
    }
    return false;
  }

  lostNear(template: string): boolean {
    return this.#checkout.namesOf(template).some(({ root, name }) => this.#lostFolders(root).has(folderOf(name)));
  }

  /** Says which files were judged without being in the list. */
  remarks(): Remark[] {
    if (this.#unproven.size === 0) return [];
    const names = [...this.#unproven].sort();
    const more = names.length > ENOUGH_NAMES ? ` and ${names.length - ENOUGH_NAMES} more` : '';
    const which = `${names.slice(0, ENOUGH_NAMES).join(', ')}${more}`;
    return [{ message: `Judged although not in the list of changed files, since git did not check it out: ${which}.` }];
  }

  #isAffected(file: string): boolean {
    // What a folder holds in all is not looked through.
    if (file.endsWith('/') || this.#checkout.namesOf(file).some(({ name }) => this.#isListed(name))) return true;
    if (!existsSync(join(this.#workspace, file)) || this.#checkout.untouched(file)) return false;
    this.#unproven.add(file);
    return true;
  }

  #isListed(name: string): boolean {
    // A submodule or a link to a folder is listed by its own name.
    for (let part = name; part !== ''; part = folderOf(part)) if (this.#changed.has(part)) return true;
    return false;
  }

  #lostFolders(root: string): ReadonlySet<string> {
    const known = this.#lost.get(root);
    if (known) return known;
    const folders = new Set<string>();
    for (const file of this.#changed) {
      if (!MAY_BE_PAIRED.test(file) || existsSync(join(this.#workspace, root, file))) continue;
      for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
    }
    this.#lost.set(root, folders);
    return folders;
  }
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
