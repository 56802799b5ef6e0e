import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Location } from '../../../src/pec/value.ts';
import { P, Q, SRC } from '../../ids.ts';
import { checkOut } from '../files/git-index.ts';
import { cases, read, workspace, write } from '../temp-workspace.ts';
import { grant, template } from '../written.ts';
import { at, COMMON, COMPILED, MAIN } from './fixtures.ts';
import { standIn } from './stand-in.ts';

const posix = process.platform !== 'win32';

describe.skipIf(!posix)('Bicep with a compiler (not on Windows, where the stand-in is no program)', () => {
  const files = { 'main.bicep': MAIN, 'common.bicep': COMMON };

  it('is compiled, judged and shown at the lines of the Bicep files', async () => {
    const { cli } = standIn({ 'main.bicep': { stdout: COMPILED } });
    const { definitions, undecidable, unreadable } = await read(workspace(files), {}, cli);
    expect([undecidable, unreadable]).toEqual([[], []]);
    expect(definitions).toHaveLength(1);
    const [one] = definitions;
    const items = one?.alternatives[0].authorizations.items ?? [];
    const places = (value: { kind: string; location?: Location } | undefined) => at(files, value?.location);
    expect(one?.file).toBe('main.bicep');
    expect(at(files, one?.location)).toBe(
      "main.bicep: resource onboarding 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01'",
    );
    expect(places(items[0]?.principalId)).toBe(`main.bicep: '${P}'`);
    expect(places(items[1]?.principalId)).toBe(`common.bicep: '${Q.toUpperCase()}'`);
    expect(places(items[1]?.roleDefinitionId)).toBe(`common.bicep: '${SRC}'`);
    // What roleMap is stands nowhere.
    expect(places(items[0]?.roleDefinitionId)).toBe('main.bicep: roleMap.reader');
    expect(at(files, items[1]?.location)).toBe('common.bicep: {');
    expect(at(files, one?.alternatives[0].authorizations.missing?.location)).toBe('main.bicep: param extra');
  });

  it('gets a scrubbed environment, and never fetches', async () => {
    const { cli, calls } = standIn({ 'main.bicep': { stdout: COMPILED } });
    const root = workspace(files);
    await read(root, {}, cli);
    expect(calls()).toHaveLength(1);
    expect(calls()[0]?.arguments).toEqual(['build', '--stdout', '--no-restore', join(root, 'main.bicep')]);
    const environment = calls()[0]?.environment ?? {};
    expect(environment['DOTNET_BUNDLE_EXTRACT_BASE_DIR']).toMatch(/pec-bicep-/);
    expect(existsSync(environment['DOTNET_BUNDLE_EXTRACT_BASE_DIR'] ?? '')).toBe(false);
    expect(environment['HTTPS_PROXY']).toBe('http://127.0.0.1:9');
    expect(Object.keys(environment).sort()).toEqual([
      'ALL_PROXY',
      'DOTNET_BUNDLE_EXTRACT_BASE_DIR',
      'DOTNET_SYSTEM_GLOBALIZATION_INVARIANT',
      'HOME',
      'HTTPS_PROXY',
      'HTTP_PROXY',
      'PATH',
      'TMPDIR',
    ]);
  });

  it('pairs with JSON parameter files', async () => {
    const { cli } = standIn({ 'main.bicep': { stdout: COMPILED } });
    const parameters = { contentVersion: '1.0.0.0', parameters: { extra: { value: [grant(P, SRC)] } } };
    const reading = await read(
      workspace({ ...files, 'main.parameters.json': parameters, 'contoso.json': parameters }),
      {},
      cli,
    );
    expect(cases(reading)).toEqual(['main.bicep + contoso.json', 'main.bicep + main.parameters.json']);
    const items = reading.definitions[0]?.alternatives[0].authorizations.items ?? [];
    expect(items[2]?.principalId.location).toMatchObject({ file: 'contoso.json', startLine: 7 });
  });

  it('is judged once, though the JSON compiled from it is there too', async () => {
    const { cli } = standIn({ 'main.bicep': { stdout: COMPILED } });
    const reading = await read(workspace({ ...files, 'main.json': COMPILED }), {}, cli);
    expect(cases(reading)).toEqual(['main.bicep']);
  });

  it('is not compiled when it has nothing to do with Azure Lighthouse', async () => {
    const { cli, calls } = standIn({});
    await read(
      workspace({
        'net.bicep': "resource x 'Microsoft.Network/virtualNetworks@2024-01-01' = {}",
        'common.bicep': COMMON,
      }),
      {},
      cli,
    );
    expect(calls()).toEqual([]);
  });

  it('as a module is judged through the files that use it', async () => {
    const module = {
      'root.bicep': "module m 'parts/main.bicep' = { }",
      'parts/main.bicep': MAIN,
      'parts/common.bicep': COMMON,
    };
    const nested = template({
      resources: [
        {
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2022-09-01',
          name: 'm',
          properties: { expressionEvaluationOptions: { scope: 'inner' }, mode: 'Incremental', template: COMPILED },
        },
      ],
    });
    const { cli, calls } = standIn({ 'root.bicep': { stdout: nested }, 'main.bicep': { stdout: COMPILED } });
    const reading = await read(workspace(module), {}, cli);
    expect(cases(reading)).toEqual(['root.bicep']);
    expect(at(module, reading.definitions[0]?.alternatives[0].authorizations.items[0]?.principalId.location)).toBe(
      `parts/main.bicep: '${P}'`,
    );
    expect(calls()).toHaveLength(1);

    const broken = standIn({
      'root.bicep': { code: 1, stderr: 'FILE(1,1) : Error BCP018: Expected.' },
      'main.bicep': { stdout: COMPILED },
    });
    const second = await read(workspace(module), {}, broken.cli);
    expect(cases(second)).toEqual(['parts/main.bicep']);
    expect(second.unreadable.map(({ file }) => file)).toEqual(['root.bicep']);
  });

  it('with errors is unreadable at their lines', async () => {
    const stderr =
      'FILE(1,2) : Warning no-unused-params: Parameter "x" is declared but never used. [https://aka.ms/bicep/linter]\n' +
      'FILE(3,7) : Error BCP018: Expected the "=" character at this location. [https://aka.ms/bicep/core-diagnostics#BCP018]\n';
    const { cli } = standIn({ 'main.bicep': { code: 1, stderr } });
    const { unreadable, undecidable } = await read(workspace(files), {}, cli);
    expect(undecidable).toEqual([]);
    expect(unreadable[0]?.observations).toEqual([
      {
        rule: 'template-unreadable',
        message: 'main.bicep does not compile, line 3, column 7: BCP018.',
        facts: [['the compiler says', `'Expected the "=" character at this location.'`]],
        remedy: expect.any(String),
        location: { file: 'main.bicep', startLine: 3, startColumn: 7, endLine: 3, endColumn: 8 },
      },
    ]);
  });

  it('with an error in each line says the first ones', async () => {
    const line = (row: number) => `FILE(${row},1) : Error BCP007: This declaration type is not recognized.\n`;
    const stderr = Array.from({ length: 40 }, (_, index) => line(index + 1)).join('');
    const { cli } = standIn({ 'main.bicep': { code: 1, stderr } });
    const { unreadable } = await read(workspace(files), {}, cli);
    expect(unreadable[0]?.observations.map(({ location }) => location?.startLine)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    [
      'module not restored: br:x.azurecr.io/a:1',
      {
        code: 1,
        stderr: 'FILE(3,7) : Error BCP190: The artifact with reference "br:x.azurecr.io/a:1" has not been restored.',
      },
    ],
    [
      'Environment variable',
      {
        code: 1,
        stderr:
          'FILE(3,7) : Error BCP338: Failed to evaluate parameter "x": Environment variable "Y" does not exist, and there\'s no default value set.',
      },
    ],
    ['the bicep CLI failed: segmentation fault', { code: 139, stderr: 'segmentation fault' }],
    ['is not a template', { stdout: 'hello' }],
    ['did not finish within 0.5 seconds', { delay: 20_000 }],
    ['wrote more than 32 MB', { flood: 33 * 1024 * 1024 }],
  ])('is undecided: %s', async (reason, answer) => {
    const { cli } = standIn({ 'main.bicep': answer });
    const limit = 'delay' in answer ? { timeLimit: 500 } : {};
    const { undecidable, unreadable, definitions } = await read(workspace(files), {}, { ...cli, ...limit });
    expect([unreadable, definitions]).toEqual([[], []]);
    expect(undecidable.map(({ file }) => file)).toEqual(['main.bicep']);
    expect(undecidable[0]?.unknown.reason).toContain(reason);
  });

  it('is undecided when the run has no time left', async () => {
    const { cli } = standIn({ 'main.bicep': { delay: 20_000 } });
    const { undecidable } = await read(workspace(files), {}, { ...cli, signal: AbortSignal.timeout(300) });
    expect(undecidable[0]?.unknown.reason).toBe('the deadline of the run passed');
  });

  it('that draws on files outside the workspace is refused by name', async () => {
    const { cli, calls } = standIn({});
    const outside = workspace({ 'common.bicep': COMMON });
    const root = workspace({
      'a.bicep': MAIN.replace('common.bicep', '../common.bicep'),
      'b.bicep': MAIN.replace('common.bicep', 'link.bicep'),
    });
    symlinkSync(join(outside, 'common.bicep'), join(root, 'link.bicep'));
    const { unreadable } = await read(root, { templates: ['a.bicep', 'b.bicep'] }, cli);
    expect(unreadable.map(({ observations }) => observations[0]?.message)).toEqual([
      "a.bicep names '../common.bicep', which leads out of the workspace; it was not compiled.",
      "b.bicep names 'link.bicep', which leads out of the workspace; it was not compiled.",
    ]);
    expect(unreadable[0]?.observations[0]?.location).toMatchObject({ startLine: 3, startColumn: 24 });
    expect(calls()).toEqual([]);
  });

  it('is compiled again when a module, an import or its configuration changes', async () => {
    const { cli } = standIn({ 'main.bicep': { stdout: COMPILED } });
    const root = workspace({ 'infra/main.bicep': MAIN, 'infra/common.bicep': COMMON });
    for (const folder of ['', 'infra/', 'other/']) write(root, `${folder}bicepconfig.json`, {});
    checkOut(root);
    for (const [file, count] of [
      ['infra/common.bicep', 1],
      ['bicepconfig.json', 1],
      ['infra/bicepconfig.json', 1],
      ['other/bicepconfig.json', 0],
    ] as const) {
      expect((await read(root, { changedFiles: [file] }, cli)).definitions).toHaveLength(count);
    }
  });

  it('in many files is compiled side by side, four at a time', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `t${index}.bicep`);
    const { cli, calls } = standIn(Object.fromEntries(names.map((name) => [name, { stdout: COMPILED, begun: 4 }])));
    const root = workspace({ 'common.bicep': COMMON });
    for (const name of names) write(root, name, MAIN);
    expect((await read(root, {}, cli)).definitions).toHaveLength(8);
    // The first four have waited for one another.
    expect(calls()).toHaveLength(8);
    expect(Math.max(...calls().map(({ together }) => together))).toBe(4);
  });
});
