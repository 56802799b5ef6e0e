import { describe, expect, it } from 'vitest';
import { bicepConfigurations, changesOf } from '../../src/templates/changed.ts';
import { cases, read, workspace } from './temp-workspace.ts';
import { definition, given, grant, P, SRC, template } from './written.ts';

describe('a change affects', () => {
  it.each(['.github/workflows/check.yml', '.github/workflows/check.yaml', 'action.yml', 'sub/action.yaml'])(
    'everything, when it is to %s',
    (file) => {
      expect(changesOf(['readme.md', file])).toMatchObject({ everything: true, because: file });
      expect(changesOf([file]).affects(['a.json'])).toBe(true);
    },
  );

  it.each(['.github/dependabot.yml', '.github/workflows/sub/x.yml', 'workflows/x.yml'])(
    'nothing else, when it is to %s',
    (file) => {
      expect(changesOf([file]).affects(['a.json'])).toBe(false);
    },
  );

  it('everything, when nothing is known', () => {
    expect(changesOf(undefined).affects([])).toBe(true);
  });

  it('Bicep files below a bicepconfig.json', () => {
    expect(bicepConfigurations('a/b/main.bicep')).toEqual([
      'a/b/bicepconfig.json',
      'a/bicepconfig.json',
      'bicepconfig.json',
    ]);
  });
});

describe('with changed files', () => {
  const onboarding = template({
    parameters: { authorizations: { type: 'array' } },
    resources: [definition("[parameters('authorizations')]")],
  });
  const values = { ...given({ authorizations: [grant(P, SRC)] }), contentVersion: '1.0.0.0' };
  const link = (relativePath: string) =>
    template({
      resources: [
        {
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2022-09-01',
          name: 'linked',
          properties: {
            mode: 'Incremental',
            templateLink: { relativePath },
            parameters: { authorizations: { value: [grant(P, SRC)] } },
          },
        },
      ],
    });
  const files = {
    'main.json': onboarding,
    'a.json': values,
    'b.json': values,
    'other/other.json': onboarding,
    'linking/main.json': link('parts/inner.json'),
    'linking/parts/inner.json': onboarding,
    'broken/x.json': '{ "type": "Microsoft.ManagedServices/registrationDefinitions" ',
  };
  const judged = async (...changedFiles: string[]) => cases(await read(workspace(files), { changedFiles }));
  const all = ['linking/main.json', 'main.json + a.json', 'main.json + b.json', 'other/other.json'];

  it.each<[string, string[], string[]]>([
    ['a template: all its parameter files', ['main.json'], ['main.json + a.json', 'main.json + b.json']],
    ['a parameter file: only its own case', ['b.json'], ['main.json + b.json']],
    ['a linked template: the one that links', ['linking/parts/inner.json'], ['linking/main.json']],
    ['nothing of ours', ['readme.md', 'gone.json'], []],
    ['the workflow', ['.github/workflows/pec.yml'], all],
  ])('%s', async (_, changedFiles, expected) => {
    expect((await judged(...changedFiles)).map((name) => name)).toEqual(expected);
  });

  it('files that cannot be read count only when they were changed', async () => {
    const root = workspace(files);
    expect((await read(root, { changedFiles: ['main.json'] })).unreadable).toEqual([]);
    expect((await read(root, { changedFiles: ['broken/x.json'] })).unreadable.map(({ file }) => file)).toEqual([
      'broken/x.json',
    ]);
  });

  it('templates still count as found', async () => {
    const reading = await read(workspace(files), { changedFiles: [] });
    expect(reading.definitions).toEqual([]);
    expect(reading.consideredTemplates).toBeGreaterThan(0);
    expect(reading.problems).toEqual([]);
  });

  it('says why everything is judged', async () => {
    const { notes } = await read(workspace(files), { changedFiles: ['.github/workflows/pec.yml'] });
    expect(notes).toContainEqual({ message: '.github/workflows/pec.yml was changed, so every template is judged.' });
  });
});
