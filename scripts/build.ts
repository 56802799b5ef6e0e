/** Builds dist/: tsc to build/, ncc to dist/, and nothing in it that is never loaded. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const root = join(import.meta.dirname, '..');
const inRoot = (...parts: string[]) => join(root, ...parts);
const node = (...args: string[]) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

rmSync(inRoot('build'), { recursive: true, force: true });
node(inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
withoutWhatIsNeverCalled();
mkdirSync(inRoot('build', 'pec'), { recursive: true });
copyFileSync(inRoot('src', 'pec', 'roles.json'), inRoot('build', 'pec', 'roles.json'));
rmSync(inRoot('dist'), { recursive: true, force: true });
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
tighten();
console.log(`dist/ holds ${readdirSync(inRoot('dist')).length} files`);

/**
 * @actions/core loads an HTTP client, and with it 0.8 MB of undici, for one function that asks for an OIDC token, and a runner
 * of programs for one that describes the machine. The action calls neither: it asks for the token through the pipeline that all
 * its requests go through. Loading them would be most of the time that a run without Azure takes. The bundle gets
 * @actions/core as it is, and in their place packages that throw.
 */
function withoutWhatIsNeverCalled(): void {
  const folder = inRoot('build', 'node_modules', '@actions');
  cpSync(inRoot('node_modules', '@actions', 'core'), join(folder, 'core'), { recursive: true });
  const put = (name: string, entries: Record<string, string>) => {
    mkdirSync(join(folder, name), { recursive: true });
    const files = Object.entries(entries).map(([path, exported], index) => [path, `./${index}.js`, exported] as const);
    const exports = Object.fromEntries(files.map(([path, file]) => [path, file]));
    const manifest = { name: `@actions/${name}`, version: '0.0.0', type: 'module', exports };
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify(manifest));
    for (const [, file, exported] of files) {
      const content = `export function ${exported}() {\n  throw new Error('${exported} is not bundled');\n}\n`;
      writeFileSync(join(folder, name, file), content);
    }
  };
  put('http-client', { '.': 'HttpClient', './lib/auth': 'BearerCredentialHandler' });
  put('exec', { '.': 'getExecOutput' });
}

/** Deletes chunks that no other file of dist/ can load. */
function dropOrphans(): void {
  const files = readdirSync(inRoot('dist')).filter((name) => name.endsWith('.js'));
  const texts = new Map(files.map((name) => [name, readFileSync(inRoot('dist', name), 'utf8')]));
  for (const name of files) {
    if (name === 'index.js') continue;
    const id = name.replace('.index.js', '');
    // webpack writes `require.e(201)` or `require.e(/* import() */ 201)`, under either of two names of the function.
    const load = new RegExp(`\\.e\\((?:/\\*[^]*?\\*/ ?)?${id}\\)`);
    const loaded = [...texts].some(([other, text]) => other !== name && load.test(text));
    if (!loaded) rmSync(inRoot('dist', name));
  }
}

/**
 * Writes the scripts without what only people read, in ASCII, and line ends as in the repository, whatever the machine. A
 * third of a short run is reading scripts; one sign beyond ASCII makes Node hold all of a script in two bytes a sign.
 */
function tighten(): void {
  for (const name of readdirSync(inRoot('dist'))) {
    const text = readFileSync(inRoot('dist', name), 'utf8').replaceAll('\r\n', '\n');
    writeFileSync(inRoot('dist', name), name.endsWith('.js') ? minified(text) : text);
  }
}

function minified(script: string): string {
  return transformSync(script, {
    minify: true,
    format: 'esm',
    target: 'node24',
    charset: 'ascii',
    legalComments: 'none',
  }).code;
}
