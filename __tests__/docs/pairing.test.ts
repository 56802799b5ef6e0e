/** The pictures of folders in docs/templates.md: the arrows are what the check finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { P, SRC } from '../ids.ts';
import { type Content, cases, read, workspace } from '../templates/temp-workspace.ts';
import { grant } from '../templates/written.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'templates.md'), 'utf8');
const pictures = [...text.matchAll(/^### (\d)\. (.+)\n([\s\S]*?)(?=^##)/gm)].map(([, number, way = '', body = '']) => ({
  number: Number(number),
  way,
  parameters: /^ *parameters: (.+)$/m.exec(body)?.[1],
  templates: /^ *templates: (.+)$/m.exec(body)?.[1],
  tree: /```text\n([\s\S]*?)```/.exec(body)?.[1] ?? '',
}));

interface Leaf {
  readonly path: string;
  readonly leadsTo?: string;
}

/** The files of a picture, with what their arrows point to. */
function leaves(tree: string): Leaf[] {
  const folders: string[] = [];
  const entries = tree
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [, indent = '', name = '', leadsTo] = /^((?:[│ ] {3})*)[├└]── (\S+)(?: → (\S+))?$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      const depth = indent.length / 4;
      folders.length = depth;
      folders[depth] = name;
      return { path: folders.join('/'), ...(leadsTo && { leadsTo }) };
    });
  return entries.filter(({ path }) => !entries.some((other) => other.path.startsWith(`${path}/`)));
}

const TEMPLATE = {
  $schema: 'https://schema.management.azure.com/schemas/2019-08-01/subscriptionDeploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { authorizations: { type: 'array' } },
  resources: [
    {
      type: 'Microsoft.ManagedServices/registrationDefinitions',
      apiVersion: '2022-10-01',
      name: 'offer',
      properties: { authorizations: "[parameters('authorizations')]" },
    },
    {
      type: 'Microsoft.ManagedServices/registrationAssignments',
      apiVersion: '2022-10-01',
      name: 'offer',
      properties: {
        registrationDefinitionId: "[resourceId('Microsoft.ManagedServices/registrationDefinitions', 'offer')]",
      },
    },
  ],
};
const BICEP = "resource x 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {}\n";

function content({ path, leadsTo }: Leaf, way: string): Content {
  if (leadsTo === undefined) return path.endsWith('.bicep') ? BICEP : TEMPLATE;
  if (path.endsWith('.bicepparam')) return `using './${leadsTo.split('/').at(-1)}'\n`;
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    ...(way.startsWith('metadata.template') && { metadata: { template: leadsTo } }),
    // What is nearest does not fit: the name is misspelt.
    parameters: way.startsWith('The nearest')
      ? { authorisations: { value: [grant(P, SRC)] } }
      : { authorizations: { value: [] } },
  };
}

test('there is a picture for each of the seven ways', () => {
  expect(pictures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.each(pictures)('way $number: $way', async ({ way, tree, templates, parameters }) => {
  const files = leaves(tree);
  const root = workspace(Object.fromEntries(files.map((file) => [file.path, content(file, way)])));
  const reading = await read(root, {
    ...(templates && { templates: [templates] }),
    ...(parameters && { parameters: [parameters] }),
  });
  expect(reading.problems).toEqual([]);
  expect(reading.unreadable).toEqual([]);
  const paired = files.filter(({ leadsTo }) => leadsTo !== undefined);
  expect(paired.length).toBeGreaterThan(0);
  if (way.startsWith('using')) {
    // Without the bicep CLI a parameter file is undecided; the template is not judged on its defaults besides.
    expect(reading.undecidable.map(({ file }) => file).sort()).toEqual(paired.map(({ path }) => path).sort());
    return;
  }
  expect(cases(reading).sort()).toEqual(paired.map(({ path, leadsTo }) => `${leadsTo} + ${path}`).sort());
});

test('what templates or parameters exclude is not paired; a wildcard for parameter files says what is no template', async () => {
  const values = { path: '', leadsTo: 'lighthouse.json' };
  const root = workspace({
    'lighthouse.json': TEMPLATE,
    'customers/fabrikam.parameters.json': content(values, ''),
    'customers/old.parameters.json': content(values, ''),
    'customers/west/northwind.parameters.json': content(values, ''),
  });
  const pairs = async (templates: string[], parameters: string[] = []) => {
    const reading = await read(root, { templates, parameters });
    expect(reading.problems).toEqual([]);
    return cases(reading);
  };
  const fabrikam = 'lighthouse.json + customers/fabrikam.parameters.json';
  const northwind = 'lighthouse.json + customers/west/northwind.parameters.json';
  expect(await pairs(['**/*.json', '!customers/west/**'], ['!customers/old.parameters.json'])).toEqual([fabrikam]);
  expect(await pairs(['**/*.json', '!customers/old.parameters.json'])).toEqual([fabrikam, northwind]);
  expect(await pairs(['**/*.json', '!**/*.parameters.json'], ['!customers/old.parameters.json'])).toEqual([fabrikam]);
});
