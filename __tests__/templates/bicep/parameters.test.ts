import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../ids.ts';
import { cases, read, workspace } from '../temp-workspace.ts';
import { grant } from '../written.ts';
import { at, COMMON, COMPILED, MAIN } from './fixtures.ts';
import { standIn } from './stand-in.ts';

const posix = process.platform !== 'win32';

describe.skipIf(!posix)('Bicep parameter files (not on Windows, where the stand-in is no program)', () => {
  const PARAMETERS = `using './main.bicep'\n\nparam extra = [\n  { principalId: 'cccccccc-0000-4000-8000-000000000009', roleDefinitionId: '${SRC}' }\n]\nparam offerName = 'Contoso'\n`;
  const given = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      offerName: { value: 'Contoso' },
      extra: { value: [grant('cccccccc-0000-4000-8000-000000000009', SRC)] },
    },
  };
  const output = { parametersJson: JSON.stringify(given, null, 2), templateJson: JSON.stringify(COMPILED, null, 2) };
  const files = { 'main.bicep': MAIN, 'common.bicep': COMMON, 'contoso.bicepparam': PARAMETERS };

  it('are compiled with their template, and shown at their own lines', async () => {
    const { cli, calls } = standIn({ 'contoso.bicepparam': { stdout: output } });
    const { definitions } = await read(workspace(files), {}, cli);
    expect(definitions.map(({ file, parametersFile }) => [file, parametersFile])).toEqual([
      ['main.bicep', 'contoso.bicepparam'],
    ]);
    const items = definitions[0]?.alternatives[0].authorizations.items ?? [];
    expect(at(files, items[2]?.principalId.location)).toBe(
      "contoso.bicepparam: 'cccccccc-0000-4000-8000-000000000009'",
    );
    expect(at(files, items[0]?.principalId.location)).toBe(`main.bicep: '${P}'`);
    expect(calls().map((call) => call.arguments[0])).toEqual(['build-params']);
  });

  it('use JSON templates, whose own lines are shown', async () => {
    const { cli } = standIn({ 'contoso.bicepparam': { stdout: output } });
    const root = workspace({
      'main.json': { ...COMPILED, metadata: {} },
      'contoso.bicepparam': PARAMETERS.replace('main.bicep', 'main.json'),
    });
    const { definitions } = await read(root, {}, cli);
    expect(definitions[0]).toMatchObject({ file: 'main.json', parametersFile: 'contoso.bicepparam' });
    expect(definitions[0]?.alternatives[0].authorizations.items[0]?.principalId.location).toMatchObject({
      file: 'main.json',
    });
  });

  it('use templates of a registry: everything is said of the parameter file', async () => {
    const { cli } = standIn({ 'contoso.bicepparam': { stdout: output } });
    const text = PARAMETERS.replace('./main.bicep', 'br/public:avm/res/managed-services/registration-definition:0.1.0');
    const { definitions } = await read(workspace({ 'contoso.bicepparam': text }), {}, cli);
    expect(definitions.map(({ file, location }) => [file, location.file])).toEqual([
      ['contoso.bicepparam', 'contoso.bicepparam'],
    ]);
  });

  it('that use no template, or one that is not checked, are no case', async () => {
    const { cli, calls } = standIn({ 'main.bicep': { stdout: COMPILED } });
    const root = workspace({
      'main.bicep': MAIN,
      'common.bicep': COMMON,
      'base.bicepparam': 'using none\nparam extra = []',
      'other.bicepparam': "using 'net.bicep'",
      'net.bicep': '',
    });
    expect(cases(await read(root, {}, cli))).toEqual(['main.bicep']);
    expect(calls()).toHaveLength(1);
  });
});
