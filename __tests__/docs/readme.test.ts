import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { worldNames } from '../../simulator/world/load-world.ts';
import { bundledRoles } from '../../src/pec/roles.ts';
import { type Declared, inputsTable, outputsTable } from './tables.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const action = parse(read('action.yml')) as {
  inputs: Record<string, Declared>;
  outputs: Record<string, Declared>;
};
const DOCUMENTS = [
  'README.md',
  'examples/README.md',
  ...readdirSync(join(PROJECT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const between = (mark: string) =>
  new RegExp(`<!-- ${mark} -->\\n\\n([\\s\\S]*?)\\n\\n<!-- /${mark} -->`).exec(read('README.md'))?.[1];

test('the README has the inputs of action.yml', () => {
  expect(between('inputs')).toBe(inputsTable(action.inputs));
});

test('the README has the outputs of action.yml', () => {
  expect(between('outputs')).toBe(outputsTable(action.outputs));
});

test('the dates of the role data are those that are bundled', () => {
  const { tableDate, catalogueDate } = bundledRoles();
  for (const file of ['README.md', 'docs/rules.md']) {
    expect(read(file)).toContain(tableDate);
    expect(read(file)).toContain(catalogueDate);
  }
});

test('roles are called by their names', () => {
  const roles = bundledRoles();
  const named = DOCUMENTS.flatMap((file) => [...read(file).matchAll(/([A-Z][\w ]+?) \(`([0-9a-f-]{36})`\)/g)]);
  expect(named.length).toBeGreaterThan(2);
  for (const [, words = '', id = ''] of named) expect(words).toContain(roles.get(id)?.name ?? 'a role');
});

test.each(DOCUMENTS)('the links in %s lead somewhere', (file) => {
  const text = read(file).replaceAll(/^```[\s\S]*?^```/gm, '');
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https:/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const linked = path === '' ? file : normalize(join(dirname(file), path)).replaceAll('\\', '/');
    expect(existsSync(join(PROJECT, linked)), `${file} links to ${target}`).toBe(true);
    if (anchor !== undefined) expect(anchors(linked), `${file} links to ${target}`).toContain(anchor);
  }
});

/** The anchors of a document's headings, as GitHub makes them. */
function anchors(file: string): string[] {
  const text = read(file).replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

test('the commands in the documentation exist', async () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const scenarios = [...(await worldNames()), 'template-check'];
  const text = DOCUMENTS.map(read).join('\n');
  const run = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...run, 'start', 'test']));
  const started = [...text.matchAll(/npm start -- ([a-z][\w-]*)(?![\w.-])/g)].map(([, name = '']) => name);
  expect(started.length).toBeGreaterThan(1);
  expect(scenarios).toEqual(expect.arrayContaining(started));
});

test('the documentation names every code that the action explains', () => {
  const codes = [...read('src/azure/sign-in/entra-errors.ts').matchAll(/^\s*'(\d{5,7})'/gm)].map(
    ([, code]) => `AADSTS${code}`,
  );
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) expect(read('docs/troubleshooting.md')).toContain(code);
});

test('no document promises the credit', () => {
  for (const file of DOCUMENTS) {
    const promises = [...read(file).matchAll(/.*you will earn PEC.*/gi)].filter(
      ([line]) => !line.includes('never means'),
    );
    expect(promises, file).toEqual([]);
  }
});
