/** Checks that dist/ is what the sources build, files that git does not know included. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const committed = mkdtempSync(join(tmpdir(), 'dist-'));
try {
  cpSync(dist, committed, { recursive: true });
  execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' });
  const files = (folder: string) =>
    new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const before = files(committed);
  const after = files(dist);
  const different = [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    const [old, built] = [before.get(name), after.get(name)];
    return !old || !built || !old.equals(built);
  });
  const untracked = execFileSync('git', ['status', '--porcelain', '--', 'dist'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  if (different.length > 0 || untracked !== '') {
    console.error(
      `dist/ is not what the sources build: ${different.join(', ')}\n${untracked}\nRun npm run build and commit dist/.`,
    );
    process.exit(1);
  }
  console.log('dist/ is what the sources build');
} finally {
  rmSync(committed, { recursive: true, force: true });
}
