import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TemplateReading } from '../../src/templates/read.ts';
import { P, Q, SRC } from '../ids.ts';
import { type Content, cases, read, workspace } from './temp-workspace.ts';
import { definition, given, grant, nested, template } from './written.ts';

const PARAMETER_SCHEMA =
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentParameters.json#';

const good = template({ resources: [definition([grant(P, SRC)])] });
const bad = template({ resources: [definition([grant(Q, SRC)])] });
const onboarding = template({
  parameters: { auth: { type: 'array', defaultValue: [grant(P, SRC)] } },
  resources: [definition("[parameters('auth')]")],
});
const values = { $schema: PARAMETER_SCHEMA, contentVersion: '1.0.0.0', ...given({ auth: [grant(Q, SRC)] }) };

const said = ({ notes }: TemplateReading): string[] =>
  notes.map((note) => (note.rule === undefined ? note.message : note.observation.message));
const readFiles = (files: Record<string, Content>, request = {}) => read(workspace(files), request);

describe('a parameter file with the name of another file beside it', () => {
  it('is paired all the same where that is no template', async () => {
    const files = {
      'main.json': onboarding,
      'contoso.json': { customer: 'Contoso' },
      'contoso.parameters.json': values,
    };
    expect(cases(await readFiles(files, { templates: ['main.json'] }))).toEqual([
      'main.json + contoso.parameters.json',
    ]);
  });

  it('is paired all the same where the user named it', async () => {
    const files = {
      'main.json': onboarding,
      'p/network.json': template({ resources: [] }),
      'p/network.parameters.json': values,
    };
    const request = { templates: ['main.json'], parameters: ['p/network.parameters.json'] };
    expect(cases(await readFiles(files, request))).toEqual(['main.json + p/network.parameters.json']);
  });

  it('is left to a real template, and that is said where it might have been meant for another', async () => {
    const network = template({ resources: [] });
    const files = {
      'main.json': onboarding,
      'network.json': network,
      'network.parameters.json': values,
      'other.json': network,
      'other.parameters.json': { $schema: PARAMETER_SCHEMA, parameters: { size: { value: 1 } } },
    };
    const reading = await readFiles(files);
    expect(cases(reading)).toEqual(['main.json']);
    expect(said(reading)).toEqual([
      expect.stringContaining('network.parameters.json was left to the template beside it'),
    ]);
  });
});

describe('values without the wrapper of a parameter file', () => {
  const bare = { auth: { value: [grant(Q, SRC)] } };

  it.each([
    ['matched by parameters', { parameters: ['p/*.json'] }, 'p/contoso.json'],
    ['beside the template', {}, 'contoso.parameters.json'],
  ])('are said to be none: %s', async (_, request, file) => {
    const reading = await readFiles(
      { 'main.json': onboarding, [file]: bare },
      { templates: ['main.json'], ...request },
    );
    expect(cases(reading)).toEqual(['main.json']);
    expect(reading.notes).toEqual([
      { rule: 'parameters-unpaired', file, observation: expect.objectContaining({ rule: 'parameters-unpaired' }) },
    ]);
  });

  it('and anything else that parameters matches is named', async () => {
    const files = { 'main.json': onboarding, 'p/contoso.json': values, 'p/tenant.json': { tenant: { value: 'x' } } };
    const reading = await readFiles(files, { templates: ['main.json'], parameters: ['p/*.json'] });
    expect(said(reading)).toEqual(['Matched by parameters, but no parameter files: p/tenant.json.']);
  });
});

describe('a template that another one names is judged on its own', () => {
  const linking = (more: object, properties: object = {}) => ({
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'x',
    ...more,
    properties: { mode: 'Incremental', templateLink: { relativePath: 'child.json' }, ...properties },
  });
  const files = (link: object) => ({
    'main.json': template({ resources: [definition([grant(P, SRC)]), link] }),
    'child.json': bad,
  });
  const own = ({ definitions }: TemplateReading) =>
    definitions.filter(({ deployed }) => deployed.kind === 'unknown' || deployed.value).map(({ file }) => file);

  it.each([
    ['a condition that is false', linking({ condition: false })],
    ['a copy loop without a turn', linking({ copy: { name: 'c', count: 0 } })],
    ['a link to parameters', nested({ resources: [] }, { parametersLink: { relativePath: 'child.json' } })],
    [
      'a link to parameters of a linked template',
      linking({}, { templateLink: { relativePath: 'inner.json' }, parametersLink: { relativePath: 'child.json' } }),
    ],
  ])('when it is only named in %s', async (_, link) => {
    expect(own(await readFiles({ ...files(link), 'inner.json': template({ resources: [] }) }))).toEqual([
      'child.json',
      'main.json',
    ]);
  });

  it('and not when it is deployed', async () => {
    expect(own(await readFiles(files(linking({}))))).toEqual(['main.json', 'main.json']);
  });

  it('when the two name one another, one of them speaks for both', async () => {
    const mutual = (relativePath: string) =>
      template({ resources: [definition([grant(P, SRC)]), linking({}, { templateLink: { relativePath } })] });
    const reading = await readFiles({ 'a.json': mutual('b.json'), 'b.json': mutual('a.json') });
    expect(new Set(own(reading)).size).toBe(1);
    expect(own(reading)).toHaveLength(2);
  });
});

describe('a file that cannot be judged is spoken of beside one that is ready', () => {
  const TYPE = 'Microsoft.ManagedServices/registrationDefinitions';

  it.each([
    ['a schema of its own', { $schema: './local.schema.json', contentVersion: '1.0.0.0', resources: bad['resources'] }],
    ['no version and no schema', { resources: bad['resources'] }],
  ])('a template with %s: undecided', async (_, content) => {
    const { undecidable } = await readFiles({ 'good.json': good, 'x.json': content });
    expect(undecidable.map(({ file, unknown }) => [file, unknown.needs])).toEqual([
      ['x.json', 'the $schema of a deployment template'],
    ]);
  });

  it.each([
    ['an export', { $schema: './x', value: [{ type: TYPE }] }],
    ['a policy about the type', { policyRule: { if: { field: 'type', equals: TYPE } } }],
  ])('%s: a remark', async (_, content) => {
    expect(said(await readFiles({ 'good.json': good, 'x.json': content }))).toEqual([
      expect.stringContaining('x.json names the type of a registration definition'),
    ]);
  });

  it('a file that was named, whatever it is: a remark', async () => {
    const files = {
      'good.json': good,
      'other.json': template({ resources: [] }),
      'net.bicep': "resource x 'Microsoft.Network/virtualNetworks@2024-01-01' = {}",
      'main.tf': '',
      'readme.md': 'text',
    };
    const templates = ['good.json', 'other.json', 'net.bicep', 'main.tf'];
    expect(said(await readFiles(files, { templates }))).toEqual(
      ['main.tf', 'net.bicep', 'other.json'].map(
        (file) => `${file} was named, but it holds no registration definition and belongs to no template that does.`,
      ),
    );
  });

  it.each(['br/contoso:onboarding:v1', 'ts:00000000-0000-0000-0000-000000000000/rg/spec:v1', 'br:x.azurecr.io/a:1'])(
    'Bicep that was named and uses the module %s: undecided',
    async (module) => {
      const files = { 'good.json': good, 'm.bicep': `module o '${module}' = { }` };
      const named = await readFiles(files, { templates: ['good.json', 'm.bicep'] });
      expect(named.undecidable.map(({ file }) => file)).toEqual(['m.bicep']);
      expect(await readFiles(files)).toMatchObject({ undecidable: [], notes: [] });
    },
  );

  it("Bicep with paths in ''' is followed", async () => {
    const bicep = "resource x 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {}";
    const files = {
      'm.bicep': "module o '''sub/lh.bicep''' = { }",
      'sub/lh.bicep': bicep,
      'p.bicepparam': "using '''./m.bicep'''\n",
    };
    const { undecidable } = await readFiles(files, { templates: ['m.bicep', 'p.bicepparam'] });
    expect(undecidable.map(({ file }) => file)).toEqual(['p.bicepparam']);
  });

  it('a .bicepparam file whose template is gone: a remark', async () => {
    const files = { 'good.json': good, 'p.bicepparam': "using 'gone.bicep'\n" };
    expect(said(await readFiles(files))).toEqual(['p.bicepparam uses the template gone.bicep, which is not there.']);
  });

  it('a template that spells the type with escapes is judged', async () => {
    const text = JSON.stringify(bad).replaceAll('ManagedServices', 'Managed\\u0053ervic\\u0065s');
    expect(text).not.toContain('ManagedServices');
    expect(cases(await readFiles({ 'good.json': good, 'x.json': text }))).toEqual(['good.json', 'x.json']);
    const { unreadable } = await readFiles({ 'good.json': good, 'x.json': text + ' '.repeat(4 * 1024 * 1024) });
    expect(unreadable.map(({ file }) => file)).toEqual(['x.json']);
  });

  it.each([
    [
      'as terraform show prints it',
      { format_version: '1.0', values: { root_module: { resources: [{ type: TYPE }] } } },
    ],
    ['as it is kept', { version: 4, lineage: 'x', serial: 1, resources: [{ type: 'azurerm_lighthouse_definition' }] }],
  ])('the state of Terraform %s: undecided, and a plan is asked for', async (_, content) => {
    const { undecidable } = await readFiles({ 'good.json': good, 'state.json': content });
    expect(undecidable.map(({ file, unknown }) => [file, unknown.needs])).toEqual([
      ['state.json', 'the Terraform plan as JSON'],
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('links (not on Windows, where tests may not make them)', () => {
  it('to a folder of the workspace are named, to a parameter file followed', async () => {
    const root = workspace({ 'a/main.json': onboarding, 'common/b.json': bad, 'common/values.json': values });
    symlinkSync('../common', join(root, 'a/linked'));
    symlinkSync('../common/values.json', join(root, 'a/main.parameters.json'));
    const reading = await read(root, { templates: ['a/**/*.json', '!**/*.parameters.json'] });
    expect(cases(reading)).toEqual(['a/main.json + a/main.parameters.json']);
    expect(said(reading)).toEqual(['a/linked is a symbolic link that leads to a folder; it was not followed.']);
  });

  it("into git's own folder are refused", async () => {
    const root = workspace({ 'a.json': good });
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/config'), JSON.stringify(bad));
    symlinkSync('.git/config', join(root, 'x.json'));
    const { unreadable } = await read(root);
    expect(unreadable.map(({ file }) => file)).toEqual(['x.json']);
    const named = template({
      metadata: { about: 'Microsoft.ManagedServices' },
      resources: [
        {
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2022-09-01',
          name: 'x',
          properties: { mode: 'Incremental', templateLink: { relativePath: '.git/config' } },
        },
      ],
    });
    const linking = await readFiles({ 'a.json': named, '.git/config': JSON.stringify(bad) });
    expect(linking.definitions).toEqual([]);
    expect(linking.undecidable[0]?.unknown.reason).toContain("leads into git's own folder");
    expect(said(linking)).toEqual([]);
  });
});
