import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bicepConfigurations, changesOf } from '../../../src/templates/files/changes.ts';
import { parseIndex } from '../../../src/templates/files/git-index.ts';
import { P, Q, SRC } from '../../ids.ts';
import { type Content, cases, read, unjudged, workspace, write } from '../temp-workspace.ts';
import { definition, given, grant, template } from '../written.ts';
import { checkOut, indexOf } from './git-index.ts';

const none = () => false;

function changesIn(workspace: string, changedFiles: readonly string[] | undefined) {
  return changesOf({ workspace, changedFiles, matched: [], given: none });
}

describe('a change affects', () => {
  const root = () => checkOut(workspace({ 'a.json': {}, 'readme.md': '' }));

  it.each(['.github/workflows/check.yml', '.github/workflows/check.yaml', 'action.yml', 'sub/action.yaml'])(
    'everything, when it is to %s',
    (file) => {
      const changes = changesIn(root(), ['readme.md', file]);
      expect(changes).toMatchObject({
        everything: true,
        because: `${file} was changed, so every template is judged.`,
      });
      expect(changes.affects(['a.json'])).toBe(true);
    },
  );

  it.each(['.github/dependabot.yml', '.github/workflows/sub/x.yml', 'workflows/x.yml'])(
    'nothing else, when it is to %s',
    (file) => {
      expect(changesIn(root(), [file, 'readme.md']).affects(['a.json'])).toBe(false);
    },
  );

  it('everything, when nothing is known', () => {
    expect(changesIn(root(), undefined).affects([])).toBe(true);
  });

  it('Bicep files below a bicepconfig.json', () => {
    expect(bicepConfigurations('a/b/main.bicep')).toEqual([
      'a/b/bicepconfig.json',
      'a/bicepconfig.json',
      'bicepconfig.json',
    ]);
  });
});

describe('the index of git', () => {
  const entries = [
    { name: 'a.json', size: 10, modified: 5 },
    { name: 'b/ä.json', size: 2 ** 31, modified: 2 ** 31 },
    { name: `c/${'x'.repeat(70)}`, size: 0, modified: 1 },
  ];

  it.each([2, 3, 4] as const)('is read in version %i', (version) => {
    const parsed = parseIndex(indexOf(entries, version));
    expect([...(parsed ?? [])].map(([name, { size, modified }]) => ({ name, size, modified }))).toEqual(entries);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('x'.repeat(100))],
    ['an end too early', indexOf(entries).subarray(0, 90)],
    [
      'SHA-256',
      Buffer.concat([indexOf(entries.slice(0, 1)).subarray(0, 52), Buffer.alloc(60, 0xab), Buffer.alloc(60)]),
    ],
  ])('is not guessed at: %s', (_, bytes) => {
    expect(parseIndex(bytes)).toBeUndefined();
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
  const root = () => checkOut(workspace({ ...files, 'readme.md': '' }));
  const judged = async (...changedFiles: string[]) => cases(await read(root(), { changedFiles }));
  const all = ['linking/main.json', 'main.json + a.json', 'main.json + b.json', 'other/other.json'];

  it.each<[string, string[], string[]]>([
    ['a template: all its parameter files', ['main.json'], ['main.json + a.json', 'main.json + b.json']],
    ['a parameter file: only its own case', ['b.json'], ['main.json + b.json']],
    ['a linked template: the one that links', ['linking/parts/inner.json'], ['linking/main.json']],
    ['nothing of ours', ['readme.md', 'src/gone.ts'], []],
    ['the workflow', ['.github/workflows/pec.yml'], all],
  ])('%s', async (_, changedFiles, expected) => {
    expect((await judged(...changedFiles)).map((name) => name)).toEqual(expected);
  });

  it('files that cannot be read count only when they were changed', async () => {
    expect((await read(root(), { changedFiles: ['main.json'] })).unreadable).toEqual([]);
    expect((await read(root(), { changedFiles: ['broken/x.json'] })).unreadable.map(({ file }) => file)).toEqual([
      'broken/x.json',
    ]);
  });

  it('templates still count as found', async () => {
    const reading = await read(root(), { changedFiles: [] });
    expect(reading.definitions).toEqual([]);
    expect(reading.consideredTemplates).toBeGreaterThan(0);
    expect(reading.problems).toEqual([]);
  });

  it('says why everything is judged', async () => {
    const { notes } = await read(root(), { changedFiles: ['.github/workflows/pec.yml'] });
    expect(notes).toContainEqual({ message: '.github/workflows/pec.yml was changed, so every template is judged.' });
  });
});

describe('changed-only judges what it cannot prove to be untouched', () => {
  const good = template({ resources: [definition([grant(P, SRC)])] });
  const bad = template({ resources: [definition([grant(Q, SRC)])] });
  const onboarding = template({
    parameters: { authorizations: { type: 'array', defaultValue: [grant(Q, SRC)] } },
    resources: [definition("[parameters('authorizations')]")],
  });
  const values = { ...given({ authorizations: [grant(P, SRC)] }), contentVersion: '1.0.0.0' };
  const judged = async (root: string, changedFiles: string[], more = {}) =>
    cases(await read(root, { changedFiles, ...more }));

  it('in a checkout below the workspace', async () => {
    const root = workspace({ 'repo/onboarding/a.json': good, 'repo/onboarding/b.json': good });
    checkOut(join(root, 'repo'));
    expect(await judged(root, ['onboarding/a.json'])).toEqual(['repo/onboarding/a.json']);
  });

  it('in a submodule that the request moves, and next to another checkout', async () => {
    const root = workspace({ 'sub/a.json': good, 'b.json': good, 'other/b.json': good, 'readme.md': '' });
    checkOut(join(root, 'sub'));
    checkOut(join(root, 'other'));
    checkOut(root);
    expect(await judged(root, ['sub', 'readme.md'])).toEqual(['sub/a.json']);
  });

  it('what the job made: untracked files, plans, and files written to after the checkout', async () => {
    const after = { authorization: [{ principal_id: Q, role_definition_id: SRC }] };
    const files = {
      'infra/main.tf': '',
      'tokens.json': good,
      'quiet.json': good,
      'plan.json': {
        resource_changes: [
          {
            address: 'azurerm_lighthouse_definition.x',
            type: 'azurerm_lighthouse_definition',
            change: { actions: ['create'], after, after_unknown: {}, after_sensitive: {} },
          },
        ],
      },
    };
    const root = checkOut(workspace(files));
    write(root, 'out/compiled.json', bad);
    appendFileSync(join(root, 'tokens.json'), '\n');
    const reading = await read(root, { changedFiles: ['infra/main.tf'], templates: ['**/*.json'] });
    expect(cases(reading)).toEqual(['out/compiled.json', 'plan.json', 'tokens.json']);
    expect(reading.notes).toContainEqual({
      message:
        'Judged although not in the list of changed files, since git did not check it out: out/compiled.json, tokens.json.',
    });
  });

  it('what is listed, in a workspace without git', async () => {
    const root = workspace({ 'a.json': good, 'b.json': good });
    expect(await judged(root, ['a.json', 'readme.md'])).toEqual(['a.json']);
    expect(await judged(root, ['readme.md'])).toEqual([]);
    const { notes } = await read(root, { changedFiles: ['readme.md'] });
    expect(notes).toEqual([{ message: expect.stringContaining('The workspace holds no git repository') }]);
  });

  it('what is listed, in a folder of a workspace without git', async () => {
    const root = workspace({ 'repo/sub/a.json': good, 'repo/sub/b.json': good });
    expect(await judged(root, ['sub/a.json'])).toEqual(['repo/sub/a.json']);
  });

  it('everything, where none of the changed files is to be found', async () => {
    const reading = await read(checkOut(workspace({ 'a.json': good })), { changedFiles: ['src/readme.md'] });
    expect(cases(reading)).toEqual(['a.json']);
    expect(reading.notes).toEqual([{ message: expect.stringContaining('None of the changed files') }]);
  });

  it('nothing, where the request only deletes what is far away', async () => {
    const root = checkOut(workspace({ 'a/a.json': good }));
    const gone = ['b/gone.json', 'readme.md'];
    expect(await judged(root, gone, { goneFiles: gone })).toEqual([]);
    expect(await judged(root, ['a/gone.parameters.json'], { goneFiles: ['a/gone.parameters.json'] })).toEqual([
      'a/a.json',
    ]);
  });

  it('nothing of an index that cannot be read', async () => {
    const root = checkOut(workspace({ 'a.json': good, 'readme.md': '' }));
    write(root, '.git/index', 'x');
    expect(await judged(root, ['readme.md'])).toEqual(['a.json']);
  });

  it.skipIf(process.platform === 'win32')('behind a link inside the workspace', async () => {
    const root = workspace({ 'common/a.json': good, 'common/b.json': good, 'readme.md': '' });
    mkdirSync(join(root, 'onboarding'));
    symlinkSync('../common/a.json', join(root, 'onboarding/a.json'));
    symlinkSync('../common/b.json', join(root, 'onboarding/b.json'));
    checkOut(root);
    expect(await judged(root, ['common/a.json'], { templates: ['onboarding/*.json'] })).toEqual(['onboarding/a.json']);
    expect(await judged(root, ['onboarding/b.json'], { templates: ['onboarding/*.json'] })).toEqual([
      'onboarding/b.json',
    ]);
    expect(await judged(root, ['readme.md'], { templates: ['onboarding/*.json'] })).toEqual([]);
  });

  describe('with a file that is gone', () => {
    const gone = (files: Record<string, Content>, file: string, to?: string) => {
      const root = workspace({ ...files, 'readme.md': '' });
      if (to === undefined) rmSync(join(root, file));
      else renameSync(join(root, file), join(root, to));
      return checkOut(root);
    };

    it.each(['main.parameters.json', 'customers/contoso.parameters.json'])(
      'a parameter file: the templates in its folder and above (%s)',
      async (file) => {
        const files = { 'main.json': onboarding, [file]: values, 'far/main.json': onboarding };
        expect(await judged(gone(files, file), ['readme.md', file])).toEqual(['main.json']);
      },
    );

    it('a parameter file that was renamed to something else', async () => {
      const root = gone({ 'main.json': onboarding, 'main.parameters.json': values }, 'main.parameters.json', 'old.txt');
      const request = { templates: ['**/*.json'] };
      expect(await judged(root, ['old.txt', 'main.parameters.json'], request)).toEqual(['main.json']);
    });

    it('one that the input parameters names', async () => {
      const files = { 'a/main.json': onboarding, 'b/contoso.json': values, 'b/other.json': values };
      const reading = await read(gone(files, 'b/contoso.json'), {
        changedFiles: ['readme.md', 'b/contoso.json'],
        templates: ['a/*.json'],
        parameters: ['b/*.json'],
      });
      expect(cases(reading)).toEqual(['a/main.json + b/other.json']);
    });

    it('a linked template, and a template that a parameter file names', async () => {
      const link = {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'x',
        properties: { mode: 'Incremental', templateLink: { relativePath: '../c/child.json' } },
      };
      const files = {
        'a/main.json': template({ resources: [definition([grant(P, SRC)]), link] }),
        'c/child.json': bad,
        'b/onboarding.json': onboarding,
        'b/x.parameters.json': { ...values, metadata: { template: 'd/gone.json' } },
        'd/gone.json': onboarding,
      };
      expect(await judged(gone(files, 'c/child.json'), ['readme.md', 'c/child.json'])).toEqual(['a/main.json']);
      expect(await judged(gone(files, 'd/gone.json'), ['readme.md', 'd/gone.json'])).toEqual([
        'b/onboarding.json + b/x.parameters.json',
      ]);
    });
  });

  it('a template that another one took a parameter file from', async () => {
    const files = { 'a.json': onboarding, 'contoso.json': values, 'b.json': onboarding };
    expect(await judged(checkOut(workspace(files)), ['b.json'])).toEqual(['a.json', 'b.json']);
    const root = checkOut(workspace({ 'a.json': onboarding, 'x/contoso.json': values, 'x/b.json': onboarding }));
    expect(await judged(root, ['x/b.json'])).toEqual(['a.json', 'x/b.json + x/contoso.json']);
  });

  it.each([
    ["loadJsonContent('''data.json''')", 'data.json'],
    ["loadYamlContent(\n  'data.yml'\n)", 'data.yml'],
    ["loadFileAsBase64('sub/../data.bin')", 'data.bin'],
    ["loadDirectoryFileInfo('data', '*.json')", 'data/x.json'],
    ["loadTextContent('gone.txt')", 'gone.txt'],
  ])('a Bicep file that draws on a changed one: %s', async (expression, file) => {
    const bicep = `var x = ${expression}\nresource r 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {}`;
    const root = workspace({ 'main.bicep': bicep, 'data.json': '', 'data.yml': '', 'data.bin': '', 'data/x.json': '' });
    write(root, 'readme.md', '');
    checkOut(root);
    const { undecidable } = await read(root, { changedFiles: ['readme.md', file], templates: ['*.bicep'] });
    expect(undecidable.map((each) => each.file)).toEqual(['main.bicep']);
  });
});

describe('a template that a request renames to a name that no glob matches', () => {
  const offer = template({ resources: [definition([grant(P, SRC)])] });
  const renamed = async (file: string, content: Content, templates = ['**/*.json']) => {
    const root = checkOut(workspace({ 'other.json': offer, [file]: content }));
    const request = { templates, changedFiles: ['sub/offer.json', file], goneFiles: ['sub/offer.json'] };
    return unjudged(await read(root, request));
  };

  it.each(['sub/offer.jsonc', 'sub/offer.json.bak', 'sub/offer'])('is a case: %s', async (file) => {
    expect(await renamed(file, offer)).toEqual([`${file}: not-judged`]);
  });

  it('is none if it has nothing to do with Azure Lighthouse, or is left out', async () => {
    expect(await renamed('sub/offer.txt', 'text')).toEqual([]);
    expect(await renamed('sub/offer.jsonc', offer, ['**/*.json', '!**/*.jsonc'])).toEqual([]);
  });

  it('is none if the globs never matched it', async () => {
    expect(await renamed('sub/offer.jsonc', offer, ['other.json'])).toEqual([]);
  });
});
