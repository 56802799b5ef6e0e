/** Builds dist/: tsc to build/, ncc to dist/, and nothing in it that is never loaded. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const inRoot = (...parts: string[]) => join(root, ...parts);
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

rmSync(inRoot('build'), { recursive: true, force: true });
rmSync(inRoot('dist'), { recursive: true, force: true });
node(inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
mkdirSync(inRoot('build', 'pec'), { recursive: true });
copyFileSync(inRoot('src', 'pec', 'roles.json'), inRoot('build', 'pec', 'roles.json'));
node(
  inRoot('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js'),
  'build',
  'build/main.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
  '-q',
);

// Packages leave scripts behind that open a browser or a shell; a run on a runner never loads them.
const kept = new Set(['index.js', 'package.json', 'licenses.txt']);
for (const name of readdirSync(inRoot('dist'))) {
  const isChunk = /^[\w-]+\.index\.js$/.test(name);
  if (!kept.has(name) && !isChunk) rmSync(inRoot('dist', name), { recursive: true });
}
dropOrphans();
console.log(`dist/ holds ${readdirSync(inRoot('dist')).length} files`);

/** Deletes chunks that no other file of dist/ can load. */
function dropOrphans(): void {
  const files = readdirSync(inRoot('dist')).filter((name) => name.endsWith('.js'));
  const texts = new Map(files.map((name) => [name, readFileSync(inRoot('dist', name), 'utf8')]));
  for (const name of files) {
    if (name === 'index.js') continue;
    const id = name.replace('.index.js', '');
    const loaded = [...texts].some(
      ([other, text]) =>
        other !== name &&
        new RegExp(`__nccwpck_require__\\.e\\(/\\*.*?\\*/ ?${id}\\)|__nccwpck_require__\\.e\\(${id}\\)`).test(text),
    );
    if (!loaded) rmSync(inRoot('dist', name));
  }
  // Line ends as in the repository, whatever the machine.
  for (const name of readdirSync(inRoot('dist'))) {
    const text = readFileSync(inRoot('dist', name), 'utf8');
    if (text.includes('\r\n')) writeFileSync(inRoot('dist', name), text.replaceAll('\r\n', '\n'));
  }
}
