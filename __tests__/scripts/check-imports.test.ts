import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImports } from '../../scripts/imports/read-imports.ts';
import { wrongImports } from '../../scripts/imports/wrong-imports.ts';
import { workspace } from '../templates/temp-workspace.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** A small house in which all is well. */
const HOUSE = {
  'main.ts': "import { check } from './checks/check.ts';\nimport { publish } from './publish/publish.ts';",
  'settings.ts': "import type { Cloud } from './azure/cloud.ts';\nimport { sameId } from './pec/ids.ts';",
  'checks/check.ts': "import type { Azure } from './azure.ts';\nconst azure = await import('./azure.ts');",
  'checks/azure.ts':
    "import { read } from '../azure/delegations.ts';\nimport type { Report } from '../report/report.ts';",
  'azure/delegations.ts': "import { get } from './http/client.ts';\nimport { ManagedServices } from '@azure/arm';",
  'azure/http/client.ts': "import { known } from '../../pec/value.ts';",
  'publish/publish.ts': "import { markdown } from '../report/report.ts';\nimport { api } from '../github/api.ts';",
  'report/report.ts': "import { known } from '../pec/value.ts';",
  'github/api.ts': "import { getOctokit } from '@actions/github';",
  'templates/read.ts': "import { pair } from './pairing/pair.ts';",
  'templates/pairing/pair.ts': "import { readTemplate } from '../arm/read-template.ts';",
  'templates/arm/read-template.ts': "import { parse } from '../json/json.ts';\nexport * from '../expressions/run.ts';",
  'pec/value.ts': "export { x } from './ids.ts';",
};

const wrong = (files: Record<string, string>) => wrongImports(workspace({ ...HOUSE, ...files }));

it('src/ is as the table says', () => {
  expect(wrongImports(join(PROJECT, 'src'))).toEqual([]);
});

describe('the guard', () => {
  it('finds nothing where all is well', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each([
    ['a judge that reads', 'pec/judge.ts', "import { read } from '../templates/read.ts';", 'pec may import nothing'],
    ['types count', 'pec/judge.ts', "import type { R } from '../azure/cloud.ts';", 'pec may import nothing'],
    [
      'a reporter that reads',
      'report/json.ts',
      "import { read } from '../templates/read.ts';",
      'report may import pec,',
    ],
    ['templates in Azure', 'azure/x.ts', "export { read } from '../templates/read.ts';", 'azure may import pec,'],
    ['all of a module', 'github/x.ts', "export * from '../problem.ts';", 'github may import nothing but itself'],
    ['only for what it does', 'github/x.ts', "import '../problem.ts';", 'github may import nothing but itself'],
    ['later', 'templates/x.ts', "const x = await import('../github/api.ts');", 'templates may import pec,'],
    ['in a type', 'pec/x.ts', "type X = import('../report/report.ts').X;", 'pec may import nothing but itself'],
    ['in several lines', 'pec/x.ts', "import {\n  a,\n  b,\n} from\n  '../report/report.ts'", 'pec may import nothing'],
    [
      'a value where types are allowed',
      'settings.ts',
      "import { c } from './azure/cloud.ts';",
      'may use types of it only',
    ],
    [
      'a type in braces, which loads',
      'checks/x.ts',
      "import { type R } from '../report/report.ts';",
      'types of it only',
    ],
    ['a part of pec', 'inputs.ts', "import { judge } from './pec/judge.ts';", 'may use types of it only'],
    ['main from a room', 'checks/x.ts', "import { main } from '../main.ts';", 'checks may import azure,'],
    [
      'a room without a place',
      'managers/x.ts',
      "import { known } from '../pec/value.ts';",
      'managers is not in the table',
    ],
    ['outside of src', 'pec/x.ts', "import { x } from '../../simulator/x.ts';", 'which is outside of src/'],
    [
      'json before files',
      'templates/json/x.ts',
      "import { g } from '../files/globs.ts';",
      'templates/json may import nothing',
    ],
    [
      'expressions beside files',
      'templates/expressions/x.ts',
      "import { g } from '../files/globs.ts';",
      'templates/json of',
    ],
    ['arm before Bicep', 'templates/arm/x.ts', "import { c } from '../bicep/cli.ts';", 'templates/arm may import'],
    [
      'Bicep beside Terraform',
      'templates/bicep/x.ts',
      "import { p } from '../terraform/plan.ts';",
      'templates/bicep may',
    ],
    [
      'a part before its top',
      'templates/pairing/x.ts',
      "import { r } from '../read.ts';",
      'templates/pairing may import',
    ],
    [
      'a part without a place',
      'templates/yaml/x.ts',
      "import { p } from '../json/json.ts';",
      'templates/yaml is not in',
    ],
    [
      'http before sign-in',
      'azure/http/x.ts',
      "import { s } from '../sign-in/sign-in.ts';",
      'azure/http may import nothing',
    ],
    ["Azure's packages", 'checks/x.ts', "import { T } from '@azure/core-auth';", 'only azure may'],
    ['those of its REST clients', 'templates/x.ts', "import { T } from '@azure-rest/core-client';", 'only azure may'],
    ["GitHub's package", 'publish/x.ts', "const g = await import('@actions/github');", 'only github may'],
    ['a name that is worked out', 'checks/x.ts', 'const x = await import(names[0]);', 'nobody can say which'],
  ])('finds %s', (_, file, text, message) => {
    const found = wrong({ [file]: text });
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toContain(file.replace('.ts', ''));
  });

  it('finds Azure loaded at once, and by which way', () => {
    const found = wrong({ 'checks/check.ts': "import { gate } from './azure.ts';" });
    expect(found).toEqual([
      expect.stringContaining('main → checks/check → checks/azure → azure/delegations: azure is'),
    ]);
  });

  it('finds Azure loaded by another file', () => {
    const found = wrong({ 'checks/templates.ts': "const azure = await import('./azure.ts');" });
    expect(found).toEqual(['checks/templates loads checks/azure: azure is loaded by checks/check only']);
  });

  it('lets types of a package pass, and leaves comments and texts alone', () => {
    const text =
      "import type { T } from '@azure/core-auth';\n// import '../azure/cloud.ts'\nconst x = `\nimport 'y'\n`;";
    expect(wrong({ 'checks/x.ts': text })).toEqual([]);
  });
});

it('all forms of imports are read', () => {
  const text = `import type { A } from 'a'; import b, { type B } from 'b'; export type { C } from 'c'; export { D } from 'd';
    const e = () => import('e'); type F = typeof import('f'); import g from './g.json' with { type: 'json' }; export const h = 1;`;
  expect(readImports(text).map(({ specifier, kind }) => `${specifier} ${kind}`)).toEqual([
    'a types',
    'b value',
    'c types',
    'd value',
    'e later',
    'f types',
    './g.json value',
  ]);
});
