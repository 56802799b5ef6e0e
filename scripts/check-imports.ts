/** Checks who imports whom in src/: the rooms of the house stay apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const src = join(import.meta.dirname, '..', 'src');
/** What each room may import besides itself; files at the top of src/ may import every room. */
const ALLOWED: Record<string, readonly string[]> = {
  pec: [],
  azure: ['pec', 'problem', 'deadline', 'in-parallel'],
  templates: ['pec'],
  github: [],
  report: ['pec'],
};
/** Packages that only one room may load: the rest must start without them. */
const OWNERS: [RegExp, string][] = [
  [/^@azure(-rest)?\//, 'azure'],
  [/^@actions\/github$/, 'github'],
];

const wrong: string[] = [];
for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts')) continue;
  const file = join(src, name);
  const room = name.includes(sep) ? (name.split(sep)[0] ?? '') : '';
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
    if (specifier.startsWith('.')) {
      const target = relative(src, join(dirname(file), specifier)).split(sep);
      if (target[0] === '..') {
        wrong.push(`${name} imports ${specifier}, which is outside src/`);
        continue;
      }
      const other = target.length > 1 ? (target[0] ?? '') : (target[0] ?? '').replace(/\.ts$/, '');
      const allowed = room === '' || other === room || ALLOWED[room]?.includes(other);
      if (!allowed)
        wrong.push(
          `${name} imports ${specifier}: ${room} may import ${ALLOWED[room]?.join(', ') || 'nothing but itself'}`,
        );
    }
    for (const [pattern, owner] of OWNERS) {
      if (pattern.test(specifier) && room !== owner) wrong.push(`${name} imports ${specifier}: only ${owner} may`);
    }
  }
}
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exit(1);
console.log('imports in src/ are as the architecture says');
