import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';

/** Azure Resource Manager's own limit for a template. */
export const MAX_TEMPLATE_BYTES = 4 * 1024 * 1024;

/** A plan holds the state and the configuration as well, and nobody limits its size but we. */
export const MAX_PLAN_BYTES = 64 * 1024 * 1024;

/** A path of the system as a path relative to the workspace with forward slashes; undefined when it leads out. */
export function insideWorkspace(workspace: string, path: string): string | undefined {
  const inside = relative(workspace, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}

/**
 * The path that a file means when it names another one, relative to the workspace.
 * @param reference as written, with either kind of slash
 * @param folder what it is relative to, itself relative to the workspace; empty for the workspace
 * @returns undefined when it leads out of the workspace
 */
export function resolveReference(reference: string, folder: string): string | undefined {
  const path = reference.replaceAll('\\', '/');
  if (posix.isAbsolute(path) || /^[a-z]:/i.test(path)) return undefined;
  const joined = posix.normalize(posix.join(folder, path));
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}

/** The folder of a file, relative to the workspace; empty for the workspace itself. */
export function folderOf(file: string): string {
  const cut = file.lastIndexOf('/');
  return cut < 0 ? '' : file.slice(0, cut);
}

/** The last part of a path. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/**
 * What stands at a path of the workspace, once symbolic links are followed. What git keeps for itself counts as outside:
 * actions/checkout leaves the job's token in its configuration.
 */
export type Standing = 'file' | 'folder' | 'missing' | 'outside' | 'outside folder';

const IN_GIT = /(^|\/)\.git(\/|$)/i;

/** How a path that is not to be read is spoken of. */
export function whereItLeads(path: string | undefined): string {
  return path !== undefined && IN_GIT.test(path) ? "leads into git's own folder" : 'leads out of the workspace';
}

/**
 * Looks at a path before it is read. Needed for every path that a file names:
 * a walk of the workspace does not follow links, a reference might.
 * @param workspace its real path
 */
export function standing(workspace: string, file: string): Standing {
  try {
    const real = realpathSync.native(join(workspace, file));
    const found = statSync(real);
    const inside = insideWorkspace(workspace, real);
    if (inside === undefined || IN_GIT.test(inside)) return found.isDirectory() ? 'outside folder' : 'outside';
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'missing';
  } catch {
    return IN_GIT.test(file) ? 'outside' : 'missing';
  }
}

/**
 * The bytes of a file that is known to be inside the workspace. It is opened once, whatever comes of it.
 * @param most the most bytes it may have
 * @returns undefined when it cannot be opened
 */
export function readBytes(workspace: string, file: string, most: number): Buffer | 'too large' | undefined {
  let handle: number | undefined;
  try {
    // Joined as it stands: a path of the workspace has no dots to be resolved.
    handle = openSync(`${workspace}/${file}`, 'r');
    const { size } = fstatSync(handle);
    if (size > most) return 'too large';
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    for (let count = -1; length < size && count !== 0; length += count) {
      count = readSync(handle, bytes, length, size - length, null);
    }
    return bytes.subarray(0, length);
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * A text with JSON's escapes of printable characters resolved, for searching only. Some tools write
 * `Microsoft.Managed\u0053ervices`, and to Azure it is all the same.
 */
export function withoutEscapes(text: string): string {
  if (!text.includes('\\u00')) return text;
  return text.replace(/\\u00([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Whether a file of any size holds a text, looked through piece by piece. Throws when it cannot be opened.
 * @param pattern without the flags `g` and `y`
 */
export function fileHolds(workspace: string, file: string, pattern: RegExp): boolean {
  const piece = Buffer.alloc(1024 * 1024);
  let tail = '';
  const handle = openSync(join(workspace, file), 'r');
  try {
    for (;;) {
      const count = readSync(handle, piece);
      if (count === 0) return false;
      // NULs are dropped so that UTF-16 is seen through as well.
      const text = tail + piece.toString('latin1', 0, count).replaceAll('\0', '');
      if (pattern.test(withoutEscapes(text))) return true;
      tail = text.slice(-600);
    }
  } finally {
    closeSync(handle);
  }
}

/** Whether a file begins with a text, as far as it can be opened. */
export function beginsWith(workspace: string, file: string, pattern: RegExp): boolean {
  const piece = Buffer.alloc(64);
  try {
    const handle = openSync(join(workspace, file), 'r');
    try {
      const text = piece.toString('latin1', 0, readSync(handle, piece));
      return pattern.test(text.replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', ''));
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** Orders by file name, the same on every system. */
export function byName(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
