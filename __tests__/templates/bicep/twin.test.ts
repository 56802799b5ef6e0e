import { describe, expect, it } from 'vitest';
import type { TemplateReading } from '../../../src/templates/read.ts';
import { P, Q, SRC } from '../../ids.ts';
import { cases, read, workspace } from '../temp-workspace.ts';
import { definition, grant, nested, template } from '../written.ts';
import { COMMON, COMPILED, MAIN } from './fixtures.ts';
import { standIn } from './stand-in.ts';

const posix = process.platform !== 'win32';
const files = { 'main.bicep': MAIN, 'common.bicep': COMMON, 'main.json': COMPILED };
const messages = ({ notes }: TemplateReading) => notes.map((note) => (note.rule ? '' : note.message));

describe('the JSON compiled earlier', () => {
  it.each([['**/*'], ['*.bicep']])('stands in for the Bicep without the CLI and says so (%s)', async (glob) => {
    const { definitions } = await read(workspace(files), { templates: [glob] });
    expect(definitions.map(({ file, standIn: why }) => [file, why])).toEqual([
      [
        'main.json',
        {
          kind: 'unknown',
          reason: 'it was judged from the compiled JSON main.json, because the bicep CLI was not found',
          needs: 'the bicep CLI',
          location: { file: 'main.bicep', startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
        },
      ],
    ]);
  });

  it.skipIf(!posix)('stands in where a module is not restored', async () => {
    const { cli } = standIn({
      'main.bicep': { code: 1, stderr: 'FILE(3,7) : Error BCP190: The artifact "br:x/a:1".' },
    });
    const { definitions } = await read(workspace(files), {}, cli);
    expect(definitions[0]?.standIn?.reason).toContain('module not restored: br:x/a:1');
  });

  it('is an ordinary template where only it was asked for', async () => {
    const { definitions } = await read(workspace(files), { templates: ['*.json'] });
    expect(definitions.map(({ file, standIn: why }) => [file, why])).toEqual([['main.json', undefined]]);
  });

  it.skipIf(!posix)('is passed over with the CLI, and it is said when it has become another', async () => {
    const { cli } = standIn({ 'main.bicep': { stdout: COMPILED } });
    const madeByOther = {
      ...COMPILED,
      metadata: { _generator: { name: 'bicep', version: '0.20.4', templateHash: '2' } },
    };
    const older = { ...madeByOther, outputs: { added: { type: 'string', value: 'x' } } };
    expect(messages(await read(workspace(files), {}, cli))).toEqual([]);
    expect(messages(await read(workspace({ ...files, 'main.json': madeByOther }), {}, cli))).toEqual([]);
    const reading = await read(workspace({ ...files, 'main.json': older }), {}, cli);
    expect(cases(reading)).toEqual(['main.bicep']);
    expect(messages(reading)).toEqual([expect.stringContaining('main.json is not what main.bicep compiles to now')]);
  });
});

describe.skipIf(!posix)('a module that a compiled template leaves out (not on Windows)', () => {
  const compiled = (hash: string, ...resources: object[]) => ({
    ...template({ metadata: { _generator: { name: 'bicep', templateHash: hash } }, resources }),
  });
  const bad = compiled('bad', definition([grant(Q, SRC)]));
  const other = compiled('other', definition([grant(P, SRC)]));
  const bicep = "resource x 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {}";
  const sources = {
    'root.bicep': "module a 'bad.bicep' = if (false) { }\nmodule b 'other.bicep' = { }",
    'bad.bicep': bicep,
    'other.bicep': bicep,
  };

  it('is judged on its own, and the others are not', async () => {
    const root = compiled('root', nested(bad, {}, { condition: false }), nested(other));
    const { cli } = standIn({
      'root.bicep': { stdout: root },
      'bad.bicep': { stdout: bad },
      'other.bicep': { stdout: other },
    });
    const { definitions } = await read(workspace(sources), {}, cli);
    expect(definitions.map(({ file, deployed }) => [file, deployed.kind === 'known' && deployed.value])).toEqual([
      ['bad.bicep', true],
      ['root.bicep', false],
      ['root.bicep', true],
    ]);
  });

  it('and none is compiled where nothing is left out', async () => {
    const { cli, calls } = standIn({ 'root.bicep': { stdout: compiled('root', nested(bad), nested(other)) } });
    expect(cases(await read(workspace(sources), {}, cli))).toEqual(['root.bicep', 'root.bicep']);
    expect(calls()).toHaveLength(1);
  });
});
