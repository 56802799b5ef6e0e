import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBicep } from '../../../src/templates/bicep/compile.ts';
import { cases, read, workspace, write } from '../temp-workspace.ts';
import { COMMON, COMPILED, MAIN } from './fixtures.ts';

const posix = process.platform !== 'win32';

describe('Bicep without a compiler', () => {
  it('is undecided, and the reason says how to get one', async () => {
    const { undecidable, definitions } = await read(
      workspace({ 'main.bicep': MAIN, 'common.bicep': COMMON, 'x.bicepparam': "using 'main.bicep'" }),
    );
    expect(definitions).toEqual([]);
    expect(undecidable.map(({ file, unknown }) => [file, unknown.needs])).toEqual([['x.bicepparam', 'the bicep CLI']]);
    expect(undecidable[0]?.unknown.reason).toContain('az bicep install');
  });

  it.each([['**/*'], ['*.bicep']])(
    'is judged by the JSON compiled from it, with a word of warning (%s)',
    async (glob) => {
      const reading = await read(workspace({ 'main.bicep': MAIN, 'common.bicep': COMMON, 'main.json': COMPILED }), {
        templates: [glob],
      });
      expect(cases(reading)).toEqual(['main.json']);
      expect(reading.undecidable).toEqual([]);
      expect(reading.notes).toEqual([
        expect.objectContaining({ message: expect.stringContaining('It may be older than main.bicep') }),
      ]);
    },
  );

  it('says it once for a template and its modules', async () => {
    const root = workspace({ 'root.bicep': "module m 'main.bicep' = { }", 'main.bicep': MAIN, 'common.bicep': COMMON });
    expect((await read(root)).undecidable.map(({ file }) => file)).toEqual(['root.bicep']);
  });

  it('and without a definition, nothing is said', async () => {
    const root = workspace({
      'assignment.bicep': "resource x 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {}",
    });
    expect(await read(root)).toMatchObject({ undecidable: [], unreadable: [], definitions: [] });
  });
});

describe.skipIf(!posix)('the bicep CLI is found (not on Windows, where programs have no mode)', () => {
  const program = (root: string, file: string): string => {
    write(root, file, '');
    chmodSync(join(root, file), 0o755);
    return join(root, file);
  };

  it('on the PATH first, then where az bicep install puts it', () => {
    const root = workspace({ 'not/bicep': 'no program' });
    const home = program(root, '.azure/bin/bicep');
    expect(findBicep({ PATH: join(root, 'not'), HOME: root })?.path).toBe(home);
    const first = program(root, 'bin/bicep');
    expect(findBicep({ PATH: `${join(root, 'not')}:${join(root, 'bin')}`, HOME: root })?.path).toBe(first);
  });

  it('never in the folder that the process happens to be in', () => {
    expect(findBicep({ PATH: '.:bin:', HOME: 'home' })).toBeUndefined();
  });
});
