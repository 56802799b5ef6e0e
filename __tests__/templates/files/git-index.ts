import { lstatSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of a git index with these entries. */
export function indexOf(
  entries: readonly { readonly name: string; readonly size: number; readonly modified: number }[],
  version: 2 | 3 | 4 = 2,
): Buffer {
  const header = Buffer.alloc(12);
  header.write('DIRC');
  header.writeUInt32BE(version, 4);
  header.writeUInt32BE(entries.length, 8);
  const parts = [header];
  let previous = '';
  for (const { name, size, modified } of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const fixed = Buffer.alloc(62);
    fixed.writeUInt32BE(modified, 8);
    fixed.writeUInt32BE(size, 36);
    fixed.writeUInt16BE(Math.min(Buffer.byteLength(name), 0x0fff), 60);
    if (version === 4) {
      // Nothing is kept of the name before: as long as that is short, the number takes one byte.
      parts.push(fixed, Buffer.from([Buffer.byteLength(previous)]), Buffer.from(`${name}\0`));
    } else {
      const length = 62 + Buffer.byteLength(name);
      parts.push(fixed, Buffer.from(name), Buffer.alloc(Math.ceil((length + 1) / 8) * 8 - length));
    }
    previous = name;
  }
  return Buffer.concat([...parts, Buffer.alloc(20)]);
}

/**
 * Makes a folder a repository in which git has just checked out everything that is there.
 * @param except files that git does not track
 */
export function checkOut(root: string, except: readonly string[] = []): string {
  mkdirSync(join(root, '.git'), { recursive: true });
  const names: string[] = [];
  const list = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git' || except.includes(path)) continue;
      if (entry.isDirectory() && statSync(join(root, path, '.git'), { throwIfNoEntry: false }) === undefined)
        list(path);
      else if (!entry.isDirectory()) names.push(path);
    }
  };
  list('');
  const entries = names.map((name) => {
    const { size, mtimeMs } = lstatSync(join(root, name));
    return { name, size, modified: Math.floor(mtimeMs / 1000) };
  });
  writeFileSync(join(root, '.git', 'index'), indexOf(entries));
  return root;
}
