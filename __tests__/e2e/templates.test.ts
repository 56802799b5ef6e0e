import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordedCpuTime } from '../cpu-time.ts';
import { ONBOARDING, OTHER_TENANT, OWN, Q, SRC, TENANT } from '../ids.ts';
import { act, OUTPUTS, shownLog } from './act.ts';
import { checkFiles, definition, parameters, READER_ONLY, READY, template } from './workspace.ts';

describe.concurrent('the template check', () => {
  test('judges each customer, without Azure and without credentials', async () => {
    const run = await checkFiles({
      'onboard.json': template(definition()),
      'customers/contoso.parameters.json': parameters(READY),
      'customers/fabrikam.parameters.json': parameters(READER_ONLY),
    });
    expect(run.verdicts).toEqual({
      'contoso (customers/contoso.parameters.json)': 'ready',
      'fabrikam (customers/fabrikam.parameters.json)': 'not-ready',
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      result: 'not-ready',
      checked: '2',
      ready: '1',
      'not-ready': '1',
      'link-status': 'skipped',
      'tenant-id': '',
    });
    expect(Object.keys(run.outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(run.summary).toContain('`fabrikam (customers/fabrikam.parameters.json)`<br>`onboard.json`');
    expect(run.stdout).toContain('Not ready: fabrikam (customers/fabrikam.parameters.json), template onboard.json');
    // The annotation stands on the literal that an editor would change.
    expect(run.stdout).toMatch(
      /^::error title=role-not-eligible.*,file=customers\/fabrikam\.parameters\.json,line=9,endLine=9,col=31,endColumn=69::/m,
    );
    expect(
      run.sarif?.runs[0]?.results
        .filter(({ ruleId }) => ruleId === 'role-not-eligible')
        .map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
    ).toEqual(['customers/fabrikam.parameters.json']);
    expect(run.summary).toContain(`"roleDefinitionId": "${SRC}"`);
  });

  test('a template that is ready passes', async () => {
    const run = await checkFiles({ 'onboard.json': template(definition(READY)) });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).not.toMatch(/^::(error|warning)/m);
    expect(run.json.cases[0]?.findings).toEqual([]);
  });

  test('unknown does not fail a template, unless asked to', async () => {
    const files = { 'onboard.json': template(definition()) };
    const lenient = await checkFiles(files);
    const strict = await checkFiles(files, { 'fail-on-unknown': 'true' });
    expect([lenient.exitCode, strict.exitCode]).toEqual([0, 1]);
    expect(lenient.json.cases[0]?.findings[0]).toMatchObject({
      rule: 'value-unknown',
      facts: [['because', expect.stringContaining("parameter 'authorizations'")]],
    });
  });

  test('a file that cannot be parsed is told with its place, and the others are judged', async () => {
    const run = await checkFiles({
      'a.json': template(definition(READY)),
      'b.json': template(definition(READY)).replace('"apiVersion"', 'apiVersion'),
      'c.json': template(definition(READER_ONLY)),
    });
    expect(run.verdicts).toMatchObject({
      'a.json#resources[0]': 'ready',
      'b.json': 'not-ready',
      'c.json#resources[0]': 'not-ready',
    });
    const broken = run.json.cases.find(({ name }) => name === 'b.json')?.findings[0];
    expect(broken).toMatchObject({ rule: 'template-unreadable', location: { file: 'b.json', startLine: 8 } });
    expect(run.stderr).toBe('');
  });

  test('a definition left out by its condition is no case, and is listed', async () => {
    const run = await checkFiles({
      'onboard.json': template(definition(READER_ONLY, { condition: false }), definition(READY)),
    });
    expect(run.verdicts).toEqual({ 'onboard.json#resources[1]': 'ready' });
    expect(run.json.notDeployed).toEqual([{ name: 'onboard.json#resources[0]', file: 'onboard.json' }]);
    const nothing = await checkFiles({ 'onboard.json': template(definition(READER_ONLY, { condition: false })) });
    expect(nothing.outputs['result']).toBe('not-applicable');
    expect(nothing.exitCode).toBe(0);
  });

  test('definitions: any takes one ready definition for all of a template', async () => {
    const files = { 'onboard.json': template(definition(READER_ONLY), definition(READY)) };
    expect((await checkFiles(files)).outputs['result']).toBe('not-ready');
    const any = await checkFiles(files, { definitions: 'any' });
    expect(any.outputs).toMatchObject({ result: 'ready', 'not-applicable': '0', checked: '1' });
    expect(any.exitCode).toBe(0);
  });

  test('parameters limits which files pair', async () => {
    const run = await checkFiles(
      {
        'onboard.json': template(definition()),
        'a.parameters.json': parameters(READY),
        'b.parameters.json': parameters(READER_ONLY),
      },
      { parameters: 'a.*' },
    );
    expect(run.verdicts).toEqual({ 'a (a.parameters.json)': 'ready' });
  });

  test('parameter files are found by convention although templates says that they are none, unless parameters excludes them', async () => {
    const files = {
      'onboard.json': template(definition()),
      'a.parameters.json': parameters(READY),
      'b.parameters.json': parameters(READER_ONLY),
    };
    const globs = { templates: '*.json\n!*.parameters.json' };
    expect(Object.keys((await checkFiles(files, globs)).verdicts)).toHaveLength(2);
    expect(Object.keys((await checkFiles(files, { ...globs, parameters: '!b.*' })).verdicts)).toEqual([
      'a (a.parameters.json)',
    ]);
  });

  test('the managing tenant is compared where it is an input, not where the environment has it', async () => {
    const other = OTHER_TENANT;
    const files = { 'onboard.json': template(definition(READY)) };
    expect((await checkFiles(files, { 'tenant-id': TENANT })).outputs['result']).toBe('ready');
    expect((await checkFiles(files, { 'tenant-id': other })).outputs['result']).toBe('not-ready');
    expect((await checkFiles(files, {}, { AZURE_TENANT_ID: other })).outputs['result']).toBe('ready');
  });

  test('the principal may be learnt by signing in', async () => {
    const run = await act({ inputs: { templates: 'nothing/*.json', 'partner-id': '', scopes: '' } });
    expect(run.outputs).toMatchObject({ 'principal-id': ONBOARDING.principal, result: 'error' });
    expect(run.json.errors[0]?.message).toContain("'nothing/*.json' matches no file");
  });

  test('templates are judged and reported although the sign-in fails', async () => {
    const workspace = await checkFiles(
      { 'onboard.json': template(definition(READER_ONLY)) },
      { 'partner-id': '4815162', 'client-id': ONBOARDING.client, 'tenant-id': TENANT },
    );
    expect(workspace.outputs).toMatchObject({ result: 'error', 'not-ready': '1' });
    expect(workspace.json.errors[0]?.message).toContain('id-token: write');
  });
});

describe.concurrent('globs', () => {
  test('that match nothing are errors', async () => {
    const run = await checkFiles(
      { 'onboard.json': template(definition(READY)) },
      { templates: 'onboard.json\ncustomers/*.json' },
    );
    expect(run.outputs).toMatchObject({ result: 'error', ready: '1' });
    expect(run.json.errors[0]?.message).toContain("'customers/*.json' matches no file");
  });

  test('that match no definition are an error', async () => {
    const run = await checkFiles({ 'package.json': '{"name": "x"}' });
    expect(run.outputs['result']).toBe('error');
    expect(run.json.errors[0]?.message).toContain('holds a Lighthouse registration definition');
  });

  test.each(['../*.json', '/etc/*.json', 'a/../../x.json'])(
    '%s leads out of the workspace and is refused by name',
    async (glob) => {
      const run = await checkFiles({ 'onboard.json': template(definition(READY)) }, { templates: glob });
      expect(run.outputs['result']).toBe('error');
      expect(run.json.errors[0]?.message).toContain(glob);
      expect(run.json.errors[0]?.message).toContain('out of the workspace');
    },
  );
});

describe.concurrent('bad input', () => {
  test.each([
    ['too large', `${template(definition(READY)).slice(0, -1)},"x":"${'x'.repeat(4 * 1024 * 1024)}"}`],
    [
      'too deep',
      `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"type":"Microsoft.ManagedServices/registrationDefinitions"}`,
    ],
    [
      'not UTF-8',
      Buffer.concat([
        Buffer.from('{"x":"Microsoft.ManagedServices '),
        Buffer.from([0xff, 0xfe, 0xfd]),
        Buffer.from('"}'),
      ]),
    ],
    ['cut off', template(definition(READY)).slice(0, 400)],
    ['a copy count beyond the limits', template(definition(READY, { copy: { name: 'c', count: 1_000_000_000 } }))],
  ])('%s: a finding, not a hang or a crash', async (_, content) => {
    const folder = await mkdtemp(join(tmpdir(), 'cpu-'));
    const cpu = recordedCpuTime(folder);
    const run = await checkFiles({ 'onboard.json': content }, {}, cpu.environment);
    expect(run.outputs['result']).toBe('not-ready');
    expect(run.json.cases.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain('template-unreadable');
    expect(run.stderr).toBe('');
    expect(cpu.milliseconds()).toBeLessThan(10_000);
    await rm(folder, { recursive: true });
  });

  test('a cycle of variables is a finding', async () => {
    const cyclic = JSON.parse(template(definition())) as Record<string, unknown>;
    const run = await checkFiles({
      'onboard.json': JSON.stringify({
        ...cyclic,
        variables: { a: "[variables('b')]", b: "[variables('a')]" },
      }).replace("parameters('authorizations')", "variables('a')"),
    });
    expect(run.outputs['result']).toBe('not-ready');
    expect(JSON.stringify(run.json.cases)).toContain('template-unreadable');
  });

  test('text from a template never becomes markup, a link or a workflow command', async () => {
    const nasty =
      '::error::pwned\n::set-output name=result::ready\n##[error]x <img src=x> [x](https://evil.example) @everyone `code` | cell';
    const run = await checkFiles({
      [`${'`'}<b>x.json`]: template(
        definition(
          [
            [nasty, SRC],
            [Q, OWN],
          ],
          {},
        ),
        definition(READER_ONLY, {
          properties: { ...definition(READER_ONLY).properties, registrationDefinitionName: nasty },
        }),
      ),
    });
    const log = shownLog(run);
    expect(log).not.toMatch(/^\s*::(error::pwned|set-output)/m);
    expect(log).not.toContain('##[error]x');
    // Inside code it is shown letter by letter.
    expect(run.summary.replaceAll(/``.*?``/g, '')).not.toMatch(/<img|<b>x|(?<!\\)\[x\]\(|@everyone/);
    expect(run.outputs['result']).toBe('not-ready');
    expect(run.json.cases).toHaveLength(2);
  });

  test('nothing in a template makes a principal ready that is not in it', async () => {
    const run = await checkFiles({
      'onboard.json': template(
        definition([
          [Q, SRC],
          ["[parameters('x')]", SRC],
        ]),
      ),
    });
    expect(run.outputs['result']).not.toBe('ready');
  });
});
