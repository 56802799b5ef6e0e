import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BicepCli, findBicep } from '../../../src/templates/bicep/compile.ts';
import { read, workspace, write } from '../temp-workspace.ts';
import { COMMON, COMPILED, MAIN } from './fixtures.ts';

/**
 * A program named `bicep` that answers `jsonrpc --stdio` in the frames of the real one, and does to some files what the real
 * one cannot be made to do: it hangs, floods, crashes, throws. `build` answers too, and each start and request is recorded.
 */
function server(
  does: Readonly<Record<string, 'hang' | 'flood' | 'crash' | 'throw' | 'nonsense' | 'split'>>,
  version = true,
) {
  const folder = workspace();
  const log = join(folder, 'log');
  write(folder, 'template.json', COMPILED);
  write(
    folder,
    'bicep',
    `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const log = (what) => appendFileSync(${JSON.stringify(log)}, what + '\\n');
const template = readFileSync(join(${JSON.stringify(folder)}, 'template.json'), 'utf8');
const does = ${JSON.stringify(does)};
const args = process.argv.slice(2);
log('start ' + args[0]);
if (args[0] === 'build') {
  log('build ' + basename(args.at(-1)));
  if (does[basename(args.at(-1))] === 'crash') process.exit(139);
  process.stdout.write(template);
} else {
  let rest = Buffer.alloc(0);
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    return 'Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body;
  };
  const answer = ({ id, method, params }) => {
    log(method + ' ' + basename(params.path ?? ''));
    if (method === 'bicep/version') {
      return process.stdout.write(send(${version} ? { id, result: { version: '0.49.2' } } : { id, error: { code: -32601, message: 'no method' } }));
    }
    const what = does[basename(params.path)];
    const result = send({ id, result: { success: true, diagnostics: [], contents: template } });
    if (what === 'hang') return;
    if (what === 'crash') process.exit(139);
    if (what === 'flood') return process.stdout.write('Content-Length: 99999999\\r\\n\\r\\n' + ' '.repeat(33 * 1024 * 1024));
    if (what === 'throw') return process.stdout.write(send({ id, error: { code: -32000, message: 'thrown' } }));
    if (what === 'nonsense') return process.stdout.write(send({ id, result: { success: false, diagnostics: [] } }));
    if (what === 'split') {
      process.stdout.write(send({ method: 'window/logMessage', params: {} }) + result.slice(0, 30));
      return setTimeout(() => process.stdout.write(result.slice(30)), 50);
    }
    process.stdout.write(result);
  };
  process.stdin.on('data', (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const end = rest.indexOf('\\r\\n\\r\\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\\d+)/.exec(rest.toString('utf8', 0, end))[1]);
      if (rest.length < end + 4 + length) return;
      const body = rest.toString('utf8', end + 4, end + 4 + length);
      rest = rest.subarray(end + 4 + length);
      answer(JSON.parse(body));
    }
  });
}
`,
  );
  chmodSync(join(folder, 'bicep'), 0o755);
  const found = findBicep({ PATH: folder, HOME: folder, TMPDIR: folder });
  if (!found) throw new Error('the stand-in was not found');
  const cli: BicepCli = { ...found, timeLimit: 5000 };
  return { cli, folder, lines: (what: string) => linesOf(log).filter((line) => line.startsWith(what)) };
}

function linesOf(log: string): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

const three = { 'a.bicep': MAIN, 'b.bicep': MAIN, 'c.bicep': MAIN, 'common.bicep': COMMON };

describe.skipIf(process.platform === 'win32')(
  'one process compiles all (not on Windows, where the stand-in is no program)',
  () => {
    it('files that are in the workspace as a whole', async () => {
      const { cli, folder, lines } = server({ 'b.bicep': 'split' });
      const { definitions } = await read(workspace(three), {}, cli);
      expect(definitions.map(({ file }) => file)).toEqual(['a.bicep', 'b.bicep', 'c.bicep']);
      expect(lines('start')).toEqual(['start jsonrpc']);
      expect(lines('bicep/compile')).toHaveLength(3);
      expect(readdirSync(folder).filter((name) => name.startsWith('pec-bicep-'))).toEqual([]);
    });

    it.each([
      ['hang', 'did not finish within 1 seconds'],
      ['flood', 'wrote more than 32 MB'],
    ] as const)('after a %s that file is undecided, and a new process serves the rest', async (what, reason) => {
      const { cli, lines } = server({ 'b.bicep': what });
      const { definitions, undecidable } = await read(
        workspace(three),
        {},
        { ...cli, timeLimit: what === 'hang' ? 1000 : 20_000 },
      );
      expect(definitions.map(({ file }) => file)).toEqual(['a.bicep', 'c.bicep']);
      expect(undecidable.map(({ file }) => file)).toEqual(['b.bicep']);
      expect(undecidable[0]?.unknown.reason).toContain(reason);
      expect(lines('start')).toEqual(['start jsonrpc', 'start jsonrpc']);
    });

    it.each(['throw', 'nonsense'] as const)('where it gives no answer (%s), bicep build is asked', async (what) => {
      const { cli, lines } = server({ 'b.bicep': what });
      expect((await read(workspace(three), {}, cli)).definitions).toHaveLength(3);
      expect(lines('build')).toEqual(['build b.bicep']);
    });

    it('where it crashes and bicep build does too, the file is undecided', async () => {
      const { cli } = server({ 'b.bicep': 'crash' });
      const { definitions, undecidable } = await read(workspace(three), {}, cli);
      expect(definitions.map(({ file }) => file)).toEqual(['a.bicep', 'c.bicep']);
      expect(undecidable.map(({ unknown }) => unknown.reason)).toEqual(['the bicep CLI failed']);
    });

    it('a CLI that does not know bicep/version builds a file at a time', async () => {
      const { cli, lines } = server({}, false);
      expect((await read(workspace(three), {}, cli)).definitions).toHaveLength(3);
      expect(lines('start').sort()).toEqual(['start build', 'start build', 'start build', 'start jsonrpc']);
    });

    it('ends at the deadline of the run', async () => {
      const { cli } = server({ 'a.bicep': 'hang' });
      const { undecidable } = await read(workspace(three), {}, { ...cli, signal: AbortSignal.timeout(1500) });
      expect(undecidable[0]?.unknown.reason).toBe('the deadline of the run passed');
    });
  },
);

describe.skipIf(process.platform === 'win32')('what may be restored never reaches it', () => {
  const CONFIGURED = { 'bicepconfig.json': { extensions: { graph: 'br:mcr.microsoft.com/bicep/extensions/graph:1' } } };
  it.each([
    ["module m 'br/public:avm/x:1' = {}", {}],
    ["module m 'ts/specs:x:1' = {}", {}],
    ["import { x } from 'br:contoso.azurecr.io/x:1'", {}],
    ['extension graph', {}],
    ['', CONFIGURED],
    ['', { 'bicepconfig.json': { implicitExtensions: ['az', 'graph'] } }],
    ['', { 'bicepconfig.json': { extends: 'base.json' }, 'base.json': CONFIGURED['bicepconfig.json'] }],
  ])('%s %j', async (line, more) => {
    const { cli, lines } = server({});
    const root = workspace({ 'main.bicep': `${MAIN}\n${line}\n`, 'common.bicep': COMMON, ...more });
    await read(root, { templates: ['main.bicep'] }, cli);
    expect(lines('start')).toEqual(['start build']);
  });
});

describe.skipIf(process.platform === 'win32')('a configuration that leads out is refused before the CLI starts', () => {
  it.each([
    { extensions: { x: '../x.tgz' } },
    { Extensions: { x: './../x.tgz' } },
    { extensions: { x: '%2e%2e/x.tgz' } },
    { extensions: { x: '/x.tgz' } },
    { implicitExtensions: ['az', '../x.tgz'] },
    { extends: '../bicepconfig.json' },
    { extends: 'sub/base.json' },
    { cacheRootDirectory: '/tmp/cache' },
    { cacheRootDirectory: '../cache' },
    { cacheRootDirectory: '~/cache' },
    { moduleAliases: { br: { x: { registry: '../../x', modulePath: 'y' } } } },
    { moduleAliases: { br: { x: { registry: 'x.azurecr.io', modulePath: '../../../y' } } } },
    '{ "extensions": { "x": "../x.tgz" } ',
    '{ "\\u0065xtensions": { "x": "../x.tgz" } }',
    '{ "extensions": { "x": "../x.tgz" }, "extensions": {} }',
    '{ /* it */ "extensions": { "x": "../x.tgz", }, }',
  ])('%j', async (configuration) => {
    const { cli, lines } = server({});
    const base = { extensions: { x: '../../x.tgz' } };
    const files = {
      'bicepconfig.json': configuration,
      'sub/base.json': base,
      'common.bicep': COMMON,
      'main.bicep': MAIN,
    };
    const { unreadable } = await read(workspace(files), { templates: ['main.bicep'] }, cli);
    expect(unreadable[0]?.observations[0]?.message).toContain('it was not compiled');
    expect(unreadable[0]?.observations[0]?.location?.file).toMatch(/\.json$/);
    expect(lines('start')).toEqual([]);
  });

  it.each([{ extensions: { x: 'builtin:' } }, { cacheRootDirectory: 'cache' }, { analyzers: {} }, '{ "analyzers": '])(
    'and one that does not is not: %j',
    async (configuration) => {
      const { cli, lines } = server({});
      const files = { 'bicepconfig.json': configuration, 'common.bicep': COMMON, 'main.bicep': MAIN };
      expect((await read(workspace(files), {}, cli)).definitions).toHaveLength(1);
      expect(lines('start')).toHaveLength(1);
    },
  );

  it('nor is an address that climbs out of the module cache', async () => {
    const { cli, lines } = server({});
    const files = { 'main.bicep': `${MAIN}\nmodule m 'br:x.azurecr.io/../../../y:1' = {}`, 'common.bicep': COMMON };
    const { unreadable } = await read(workspace(files), {}, cli);
    expect(unreadable[0]?.observations[0]?.message).toContain('leads out of the module cache; it was not compiled');
    expect(lines('start')).toEqual([]);
  });
});
