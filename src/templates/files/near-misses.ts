import { BICEP_DEFINITION, concernsLighthouse, definesInTerraform } from './classify.ts';
import { below } from './discover.ts';
import type { Documents } from './documents.ts';
import { readGlobs } from './globs.ts';
import { folderOf, standing } from './workspace.ts';

/** Files that are looked at: enough for a repository, and no waiting in front of a large one. */
const MOST_FILES = 5_000;

/** Files that are named. */
const MOST_NAMED = 3;

/**
 * What the globs of `templates` may have been meant to match, where they lead to no delegation: files in the folders that
 * they name.
 * @param workspace its real path
 * @param matched the files that they match
 * @returns sentences, the most telling first
 */
export function nearMisses(
  workspace: string,
  documents: Documents,
  patterns: readonly string[],
  matched: ReadonlySet<string>,
): string[] {
  const { positive, excludes } = readGlobs(workspace, patterns, 'templates');
  const folders = new Set(positive.map(({ base, wild }) => nearestFolder(workspace, wild ? base : folderOf(base))));
  const anyCase = positive.map(({ written }) => written.toLowerCase());
  const files = [...folders].flatMap((folder) => below(workspace, folder, Number.POSITIVE_INFINITY));
  const meant = [...new Set(files.map(({ file }) => file))]
    .filter((file) => !matched.has(file) && !excludes(file))
    .slice(0, MOST_FILES);
  const { positive: lower } = readGlobs(workspace, anyCase, 'templates');
  const inOtherCase = meant
    .filter((file) => lower.some(({ matches }) => matches(file.toLowerCase())))
    .map((file) => `${file} differs from the glob in case only.`);
  return [...inOtherCase, ...meant.flatMap((file) => delegationIn(file, documents))].slice(0, MOST_NAMED);
}

function nearestFolder(workspace: string, folder: string): string {
  let near = folder;
  while (near !== '' && standing(workspace, near) !== 'folder') near = folderOf(near);
  return near;
}

/** What is said of a file with a delegation that no glob matches. */
function delegationIn(file: string, documents: Documents): string[] {
  if (!/\.(tf|tf\.json|bicep|jsonc?)$/i.test(file)) return [];
  const text = documents.glance(file) ?? '';
  if (/\.tf(\.json)?$/i.test(file)) {
    return definesInTerraform(text)
      ? [
          `${file} defines a delegation in Terraform's own language, of which only a plan can be checked: ` +
            "'terraform plan -out plan.bin', 'terraform show -json plan.bin > plan.json', and 'plan.json' in templates.",
        ]
      : [];
  }
  const holds = /\.bicep$/i.test(file) ? BICEP_DEFINITION.test(text) : concernsLighthouse(text);
  return holds ? [`${file} is about Azure Lighthouse, and no glob matches it.`] : [];
}
