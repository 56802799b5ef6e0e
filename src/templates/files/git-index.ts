import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { insideWorkspace } from './workspace.ts';

/** What git wrote down of a file when it checked it out. */
interface Entry {
  readonly size: number;
  /** In whole seconds. */
  readonly modified: number;
}

/** The files of one repository as git checked them out. */
export interface TrackedFiles {
  /** Whether git holds a file or a link of this name. */
  has(name: string): boolean;
  /** Whether git holds it and it was not written to since. */
  untouched(name: string): boolean;
}

/**
 * Reads the index of a repository without running git, whose configuration a pull request may have touched.
 * @param workspace its real path
 * @param root folder of the repository, relative to the workspace
 * @returns undefined when there is none, it lies outside the workspace, or its form is not known
 */
export function trackedFiles(workspace: string, root: string): TrackedFiles | undefined {
  const folder = join(workspace, root);
  let entries: ReadonlyMap<string, Entry> | undefined;
  try {
    entries = parseIndex(readFileSync(join(gitFolder(workspace, folder), 'index')));
  } catch {
    return undefined;
  }
  if (!entries) return undefined;
  const known = entries;
  return {
    has: (name) => known.has(name),
    untouched(name) {
      const entry = known.get(name);
      if (!entry) return false;
      try {
        const now = lstatSync(join(folder, name));
        return now.size % 2 ** 32 === entry.size && Math.floor(now.mtimeMs / 1000) === entry.modified;
      } catch {
        return false;
      }
    },
  };
}

/** In a submodule or a worktree `.git` is a file that names the folder. */
function gitFolder(workspace: string, folder: string): string {
  const git = join(folder, '.git');
  if (lstatSync(git).isDirectory()) return git;
  const named = /^gitdir: ([^\r\n]+)/.exec(readFileSync(git, 'utf8'))?.[1] ?? '';
  const path = resolve(folder, named);
  if (named === '' || insideWorkspace(workspace, path) === undefined) throw new Error('outside of the workspace');
  return path;
}

const HEADER = 12;
const FIXED = 62;
const NAME_LENGTH = 0x0fff;

/**
 * The entries of a git index, versions 2 to 4 with SHA-1.
 * See https://git-scm.com/docs/index-format.
 * @returns undefined for anything else: the lengths of the names, which are written twice, do not agree then
 */
export function parseIndex(bytes: Buffer): ReadonlyMap<string, Entry> | undefined {
  if (bytes.length < HEADER || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const entries = new Map<string, Entry>();
  let previous = Buffer.alloc(0);
  let at = HEADER;
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    if (at + FIXED > bytes.length) return undefined;
    const flags = bytes.readUInt16BE(at + 60);
    let start = at + FIXED + (flags & 0x4000 ? 2 : 0);
    let kept = 0;
    if (version === 4) {
      const [dropped, after] = variableLength(bytes, start);
      kept = previous.length - dropped;
      start = after;
    }
    const end = bytes.indexOf(0, start);
    if (kept < 0 || end < 0) return undefined;
    const name = Buffer.concat([previous.subarray(0, kept), bytes.subarray(start, end)]);
    if (name.length === 0 || (flags & NAME_LENGTH) !== Math.min(name.length, NAME_LENGTH)) return undefined;
    // The other stages are those of a merge that is not done.
    if ((flags & 0x3000) === 0) {
      entries.set(name.toString('utf8'), { size: bytes.readUInt32BE(at + 36), modified: bytes.readUInt32BE(at + 8) });
    }
    previous = name;
    at = version === 4 ? end + 1 : at + Math.ceil((end + 1 - at) / 8) * 8;
  }
  return entries;
}

/** A number in git's own form of variable length, and where it ends. */
function variableLength(bytes: Buffer, start: number): [value: number, end: number] {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 127;
  while (byte & 128) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 127);
  }
  return [value, at];
}
