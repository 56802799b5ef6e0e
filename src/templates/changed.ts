import { folderOf } from './workspace.ts';

/** Which files a request is about, and so which cases it affects. */
export interface Changes {
  /** Whether everything is judged. */
  readonly everything: boolean;
  /** Set when everything is judged because of a change to this file. */
  readonly because?: string;
  /** Whether any of these files was changed. */
  affects(files: Iterable<string>): boolean;
}

/** The workflows that run the check, with its inputs; and the action itself. */
const OWN_CONFIGURATION = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/i;

/**
 * What a list of changed files affects.
 * @param changedFiles relative to the workspace; undefined: nothing is known, so everything counts as changed
 */
export function changesOf(changedFiles: readonly string[] | undefined): Changes {
  const own = changedFiles?.find((file) => OWN_CONFIGURATION.test(file));
  if (!changedFiles || own !== undefined) {
    return { everything: true, ...(own === undefined ? {} : { because: own }), affects: () => true };
  }
  const changed = new Set(changedFiles);
  return {
    everything: false,
    affects(files) {
      for (const file of files) if (changed.has(file)) return true;
      return false;
    },
  };
}

/** The configuration files that the compiler may take for a Bicep file: one in its folder or in any above it. */
export function bicepConfigurations(file: string): string[] {
  const found: string[] = [];
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder)) found.push(`${folder}/bicepconfig.json`);
  return [...found, 'bicepconfig.json'];
}
