// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is Bicep
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bicepReferences, bicepSignature, scanBicep, usesNone } from '../../../src/templates/bicep/source.ts';
import { type Generated, mapToBicep } from '../../../src/templates/bicep/source-map.ts';
import { classify } from '../../../src/templates/files/classify.ts';
import { withoutEscapes } from '../../../src/templates/files/workspace.ts';
import { parseJson } from '../../../src/templates/json/json.ts';
import { readPlan } from '../../../src/templates/terraform/plan.ts';
import { cpuTime } from '../../cpu-time.ts';
import { read, workspace } from '../temp-workspace.ts';
import { definition, only, read as readTemplate, template } from '../written.ts';
import { MAIN } from './fixtures.ts';
import { standIn } from './stand-in.ts';

const found = (text: string): string[] => bicepReferences(text).map(({ kind, target }) => `${kind} ${target}`);
const unclear = (text: string): string[] =>
  scanBicep(text).unclear.map(({ what, broken }) => `${what}${broken ? '!' : ''}`);

describe('paths in Bicep are seen', () => {
  it.each([
    ["module m '''../x.bicep''' = {}", 'module ../x.bicep'],
    ["module m '''\n../x.bicep''' = {}", 'module ../x.bicep'],
    ["module m '\\u{2e}\\u{2E}\\u{2f}x.bicep' = {}", 'module ../x.bicep'],
    ["test t '../x.bicep' = {}", 'module ../x.bicep'],
    ["extension '../x.tgz'", 'extension ../x.tgz'],
    ["provider '../x.tgz'", 'extension ../x.tgz'],
    ["import * as x from '''../x.bicep'''", 'import ../x.bicep'],
    ["using '''./m.bicep'''", 'using ./m.bicep'],
    ["extends '..\\u{2f}m.bicepparam'", 'extends ../m.bicepparam'],
    ["@batchSize(1) module m '../x.bicep' = {}", 'module ../x.bicep'],
    ["module /* x */ m /* ' */ 'a.bicep' = {}", 'module a.bicep'],
    ["var x = loadTextContent(\n  // it's\n  'a.txt'\n)", 'load a.txt'],
    ["var x = sys.loadTextContent('''a.txt''', 'utf-8')", 'load a.txt'],
    ["var x = loadDirectoryFileInfo('dir', '*.json')", 'list dir'],
    ["var x = '''it''''\nmodule m 'a.bicep' = {}", 'module a.bicep'],
    ["var x = $'''a ${'''b'''} c'''\nmodule m 'a.bicep' = {}", 'module a.bicep'],
    ["var x = 'a\\'${b}\\''\nmodule m 'a.bicep' = {}", 'module a.bicep'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
    expect(unclear(text)).toEqual([]);
  });

  it.each([
    ["var from = 'x'\nparam using string = 'y'\noutput import string = 'z'", []],
    ["var x = { module: 'a', loadTextContent: 'b' }", []],
  ])('and nothing else is taken for one: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(unclear(text)).toEqual([]);
  });

  it.each([
    ["module m '../${x}.bicep' = {}", 'a path that is worked out'],
    ['var x = loadTextContent(path)', 'a path that is worked out'],
    ["var x = loadTextContent(('../x'))", 'a path that is worked out'],
    ["var x = loadTextContent(a ? 'x' : '../x')", 'a path that is worked out'],
    ["var x = loadTextContent('x' ?? '../x')", 'a path that is worked out'],
    ["#disable-next-line '''\nmodule m '../x' = {}", 'a quote in a line that begins with #'],
    ["var x = 'a\nmodule m 'b' = {}", 'a string without its end!'],
    ["var x = 'a\\\n'", 'an escape without its character!'],
    ["var x = '''a", 'a string without its end!'],
    ['/* module', 'a comment without its end!'],
    ['m\0o\0d\0', 'a character that is no text!'],
    ["var x = '${\n1} module m ' '", 'a string that goes on over several lines'],
  ])('or it is said that they cannot be: %j', (text, what) => {
    expect(unclear(text)).toContain(what);
  });
});

describe.skipIf(process.platform === 'win32')('what leads out is never shown to the compiler', () => {
  const attempt = async (line: string, more: Record<string, string> = {}) => {
    const { cli, calls } = standIn({});
    const files = { 'common.bicep': '', '.git/config': 'secret', ...more };
    const root = workspace({ ...files, 'main.bicep': `${MAIN}\n${line}\n` });
    const { unreadable, undecidable } = await read(root, { templates: ['main.bicep'] }, cli);
    expect(calls()).toEqual([]);
    return [
      ...unreadable.flatMap(({ observations }) => observations.map(({ message }) => message)),
      ...undecidable.map(({ unknown }) => unknown.reason),
    ].join();
  };

  it.each([
    "var x = loadTextContent('''../../etc/passwd''')",
    "var x = loadTextContent('\\u{2f}etc/passwd')",
    "var x = loadTextContent('.\\u{2e}/x')",
    "var x = loadTextContent('%2e%2e/x')",
    "var x = loadTextContent('%252e./x')",
    "var x = loadDirectoryFileInfo('..')",
    "extension '../x.tgz'",
    "test t '../x.bicep' = {}",
    "module m '''../x.bicep''' = {}",
    "import * as x from '''../x.bicep'''",
  ])('%s', async (line) => {
    expect(await attempt(line)).toMatch(
      /main\.bicep names '.*', which leads out of the workspace; it was not compiled/,
    );
  });

  it.each([
    "var x = loadTextContent('.git/config')",
    "var x = loadTextContent('.GIT/config')",
    "var x = loadTextContent('%2egit/config')",
    "var x = loadDirectoryFileInfo('.git')",
  ])('%s', async (line) => {
    expect(await attempt(line)).toContain("which leads into git's own folder; it was not compiled");
  });

  it('through a link, however it is spelled', async () => {
    const { cli, calls } = standIn({});
    const root = workspace({ 'common.bicep': '', 'main.bicep': `${MAIN}\nvar x = loadTextContent('%6cink.txt')\n` });
    symlinkSync('/etc/hostname', join(root, 'link.txt'));
    expect((await read(root, { templates: ['main.bicep'] }, cli)).unreadable).toHaveLength(1);
    expect(calls()).toEqual([]);
  });

  it('through a module of any ending', async () => {
    const said = await attempt("module m 'evil.txt' = {}", { 'evil.txt': "var x = loadTextContent('../x')" });
    expect(said).toContain("evil.txt names '../x', which leads out of the workspace");
  });

  it('nor what cannot be read with certainty', async () => {
    const line = `${MAIN}\nvar x`.split('\n').length;
    expect(await attempt('var x = loadTextContent(path)')).toContain(
      `a path that is worked out, line ${line}, column 25`,
    );
    expect(await attempt("var x = 'a")).toContain(`main.bicep has a string without its end, line ${line}, column 9`);
  });
});

describe('a megabyte of anything is read in a moment', () => {
  const MEGABYTE = 1024 * 1024;
  const fill = (piece: string, begin = ''): string => begin + piece.repeat(Math.ceil(MEGABYTE / piece.length));
  const within = async <T>(work: () => T | Promise<T>): Promise<T> => {
    const { result, milliseconds } = await cpuTime(work);
    expect(milliseconds).toBeLessThan(6000);
    return result;
  };

  it.each([
    'import\n',
    'import ',
    'module ',
    'module m ',
    "module m '",
    "'",
    "''",
    "'''",
    "''''",
    "$'''",
    "'${",
    "${'",
    "'${a}",
    "'${\na}",
    '}',
    '{',
    '[]',
    '$',
    '\\',
    "'\\u{",
    '/*',
    '//',
    '#',
    'param ',
    'param x ?',
    ' ',
    '\t\n',
    'loadTextContent(',
    "loadTextContent('",
    'managedservices',
    "resource x 'Microsoft.ManagedServices/registrationDefinitions@",
    '@export() ',
    '00000000-',
    '\u00e4',
  ])('Bicep: %j', async (piece) => {
    for (const text of [
      fill(piece),
      fill(piece, "'"),
      fill(piece, "module m 'managed-services"),
      fill(piece, "var x = '${\n"),
    ]) {
      await within(() => [bicepReferences(text), bicepSignature(text), usesNone(text)]);
    }
  });

  it.each(['managedservices', ' ', "'", '\\"', '[', "module m 'managedservices' "])(
    'places in Bicep: %j',
    async (piece) => {
      const json = template({ resources: [definition([])] });
      const text = JSON.stringify(json);
      const source = fill(piece, "module m '");
      const generated: Generated = {
        file: 'main.json',
        text,
        root: parseJson(text),
        sources: [{ file: 'main.bicep', text: source }],
      };
      await within(() => mapToBicep(only(readTemplate(json)), [generated]));
    },
  );

  it.each(['\\u00', '\\u0041', '"', '[', '["'])('JSON: %j', async (piece) => {
    await within(() => withoutEscapes(fill(piece)));
    const resource = { address: fill(piece), type: 'x', change: { actions: ['create'], after: {} } };
    const root = parseJson(JSON.stringify({ resource_changes: [resource] }));
    if (root.type !== 'object') throw new Error('it is an object');
    await within(() => [classify(root), readPlan('plan.json', root)]);
  });

  it.each([
    ['a.bicep', 'import\n'],
    ['a.bicep', "module m 'managedservices"],
    ['a.json', '"relativePath":'],
    ['a.json', '"$schema" : "'],
    ['a.json', 'managed-services\\u00'],
    ['a.tf', 'lighthouse_definition '],
  ])('a file %s of %j', async (file, piece) => {
    const root = workspace({ [file]: `managed-services ${fill(piece)}` });
    await within(() => read(root));
  });

  it.skipIf(process.platform === 'win32')('what the compiler says', async () => {
    const line = `FILE(1,1) : Error BCP001: It${' '.repeat(MEGABYTE)}is.${' [http:'.repeat(10_000)} [https://aka.ms/bicep]`;
    const { cli } = standIn({ 'main.bicep': { code: 1, stderr: `${line}\n${'('.repeat(MEGABYTE)}` } });
    const root = workspace({ 'main.bicep': MAIN, 'common.bicep': '' });
    const { unreadable } = await within(() => read(root, {}, cli));
    const [first] = unreadable[0]?.observations ?? [];
    expect(first?.message).toBe('main.bicep does not compile, line 1, column 1: BCP001.');
    expect(first?.facts).toEqual([['the compiler says', expect.stringMatching(/^'It.{1,160}…'$/)]]);
  });

  it('thousands of grants find their places', async () => {
    const guid = (index: number): string => `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const grants = Array.from({ length: 5000 }, (_, index) => ({ principalId: guid(index), roleDefinitionId: 'x' }));
    const json = template({ variables: { all: grants }, resources: [definition("[variables('all')]")] });
    const text = JSON.stringify(json, null, 2);
    const lines = grants.map(({ principalId }) => `  { principalId: '${principalId}', roleDefinitionId: 'x' }`);
    const source = `var all = [\n${lines.join('\n')}\n]\n${' '.repeat(MEGABYTE)}`;
    const generated: Generated = {
      file: 'main.json',
      text,
      root: parseJson(text),
      sources: [{ file: 'main.bicep', text: source }],
    };
    const model = only(readTemplate(json));
    const moved = await within(() => mapToBicep(model, [generated]));
    expect(moved.alternatives[0].authorizations.location).toMatchObject({
      file: 'main.bicep',
      startLine: 1,
      startColumn: 11,
    });
    expect(moved.alternatives[0].authorizations.items[4999]?.location).toMatchObject({
      startLine: 5001,
      startColumn: 3,
    });
  });
});
