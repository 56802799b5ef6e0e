import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Problem } from '../problem.ts';

/** Writes files into the report folder, and nowhere else. */
export interface ReportFolder {
  /** Writes a file of this name from the pieces of its content, in place of an earlier one; returns its path. */
  write(name: string, content: Iterable<string>): Promise<string>;
}

/**
 * Opens the report folder, making it where it is not there yet. In the workspace, whose content a pull request brings
 * along, no symbolic link is followed: it would make the action write somewhere else.
 */
export async function openReportFolder(folder: string, workspace: string): Promise<ReportFolder> {
  refuseGit(folder);
  await refuseLinks(folder, workspace);
  await mkdir(folder, { recursive: true });
  return {
    async write(name, content) {
      const path = join(folder, name);
      // Removes a link itself, and not what it points to; `wx` then writes a new file only.
      await rm(path, { force: true });
      await writeFile(path, portions(content), { flag: 'wx' });
      return path;
    },
  };
}

/** Each is one call of the system. Longer ones are texts that V8 lets go of late. */
const PORTION = 64 * 1024;

/** Small pieces put together to few large ones. */
function* portions(pieces: Iterable<string>): Generator<string> {
  let portion = '';
  for (const piece of pieces) {
    portion += piece;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

/** A file in a folder of Git's may be a hook, or change what a later step of the job checks out. */
function refuseGit(folder: string): void {
  // File systems that ignore case, and Windows, which drops dots and blanks at the end of a name.
  if (!folder.split(/[\\/]/).some((part) => /^\.git[. ]*$/i.test(part))) return;
  throw new Problem(
    `The report folder ${folder} is inside a folder of Git's, .git; nothing was written.`,
    'Use another folder in report-folder, or leave it out.',
  );
}

async function refuseLinks(folder: string, workspace: string): Promise<void> {
  const inside = relative(workspace, folder);
  if (inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..') return;
  let path = workspace;
  for (const part of inside.split(sep)) {
    path = join(path, part);
    const found = await lstat(path).catch(() => undefined);
    if (found === undefined) return;
    if (found.isSymbolicLink()) {
      throw new Problem(
        `The report folder ${folder} leads through a symbolic link in the workspace, ${path}; nothing was written.`,
        'Use a folder outside the workspace, or leave report-folder out.',
      );
    }
  }
}
