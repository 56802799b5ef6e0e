import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { P, Q, SRC } from '../ids.ts';
import { cases, read, workspace } from './temp-workspace.ts';
import { definition, given, grant, template } from './written.ts';

const PARAMETER_SCHEMA =
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentParameters.json#';

const onboarding = template({
  parameters: { authorizations: { type: 'array' } },
  resources: [definition("[parameters('authorizations')]")],
});
const literal = template({ resources: [definition([grant(P, SRC)])] });

function values(authorizations: unknown = [grant(P, SRC)], more: object = {}) {
  return { $schema: PARAMETER_SCHEMA, contentVersion: '1.0.0.0', ...more, ...given({ authorizations }) };
}

describe('cases', () => {
  it('are templates with each of their parameter files, else with their defaults, in the order of names', async () => {
    const root = workspace({
      'z/main.json': onboarding,
      'z/fabrikam.json': values(),
      'z/contoso.json': values(),
      'a.json': literal,
      'package.json': { name: 'x' },
    });
    const reading = await read(root, { templates: ['**/*.json'] });
    expect(cases(reading)).toEqual(['a.json', 'z/main.json + z/contoso.json', 'z/main.json + z/fabrikam.json']);
    expect(reading).toMatchObject({
      unreadable: [],
      undecidable: [],
      problems: [],
      notes: [],
      matchedFiles: 5,
      consideredTemplates: 2,
    });
  });

  it('find parameter files beside and below, though no glob matches them', async () => {
    const root = workspace({
      'infra/main.json': onboarding,
      'infra/main.parameters.json': values(),
      'infra/customers/contoso.json': values(),
      'infra/old/gone.json': values(),
    });
    expect(cases(await read(root, { templates: ['infra/main.json', '!infra/old/**'] }))).toEqual([
      'infra/main.json + infra/customers/contoso.json',
      'infra/main.json + infra/main.parameters.json',
    ]);
  });

  it('have only the parameter files that the user named, wherever they are', async () => {
    const root = workspace({
      'infra/main.json': onboarding,
      'infra/main.parameters.json': values(),
      'customers/contoso.json': values(),
    });
    const request = { templates: ['infra/*.json'], parameters: ['customers/*.json'] };
    expect(cases(await read(root, request))).toEqual(['infra/main.json + customers/contoso.json']);
  });

  it('are told by content and not by name', async () => {
    const root = workspace({
      'parameters.json': onboarding,
      'template.json': values(),
      'form/createUiDefinition.json': literal,
      'sub/x.snapshot.json': literal,
      'policy.json': {
        properties: {
          policyRule: { if: { field: 'type', equals: 'Microsoft.ManagedServices/registrationDefinitions' } },
        },
      },
    });
    expect(cases(await read(root))).toEqual(['parameters.json + template.json']);
  });

  it('leave alone the parameter files of other templates', async () => {
    const root = workspace({
      'main.json': literal,
      'network.json': template({ resources: [] }),
      'network.parameters.json': { $schema: PARAMETER_SCHEMA, parameters: {} },
    });
    expect(cases(await read(root))).toEqual(['main.json']);
  });

  it.each([
    ['relative to the workspace', 'infra/main.json'],
    ['relative to the file', '../infra/main.json'],
    ['with backslashes', '..\\infra\\main.json'],
  ])('follow metadata.template, %s', async (_, name) => {
    const root = workspace({
      'infra/main.json': onboarding,
      'infra/second.json': onboarding,
      'customers/contoso.json': values(undefined, { metadata: { template: name } }),
    });
    expect(cases(await read(root))).toEqual(['infra/main.json + customers/contoso.json', 'infra/second.json']);
  });

  it('are the same in UTF-16 and with a byte order mark', async () => {
    const text = JSON.stringify(literal);
    const root = workspace({
      'utf8.json': `\uFEFF${text}`,
      'utf16le.json': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'utf16be.json': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    });
    expect(cases(await read(root))).toEqual(['utf16be.json', 'utf16le.json', 'utf8.json']);
  });

  it('of Terraform plans stand beside the others; Terraform source asks for its plan', async () => {
    const after = { authorization: [{ principal_id: P, role_definition_id: SRC }] };
    const change = { actions: ['create'], after, after_unknown: {}, after_sensitive: {} };
    const root = workspace({
      'plan.json': {
        format_version: '1.2',
        resource_changes: [
          { address: 'azurerm_lighthouse_definition.x', type: 'azurerm_lighthouse_definition', change },
        ],
      },
      'main.tf': 'resource "azurerm_lighthouse_definition" "x" {}',
      'other.tf': 'resource "azurerm_subnet" "x" {}',
    });
    const reading = await read(root);
    expect(reading.definitions.map(({ path }) => path)).toEqual(['azurerm_lighthouse_definition.x']);
    expect(reading.undecidable.map(({ file, unknown }) => [file, unknown.needs])).toEqual([
      ['main.tf', 'the Terraform plan as JSON'],
    ]);
  });
});

describe('linked templates', () => {
  const linking = (relativePath: string) =>
    template({
      resources: [
        {
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2022-09-01',
          name: 'x',
          properties: { mode: 'Incremental', templateLink: { relativePath } },
        },
      ],
    });

  it('are judged through the template that links to them', async () => {
    const root = workspace({
      'main.json': linking('parts/a.json'),
      'parts/a.json': linking('b.json'),
      'parts/b.json': literal,
    });
    const { definitions, consideredTemplates } = await read(root);
    expect(definitions.map(({ name }) => name)).toHaveLength(1);
    expect(definitions[0]?.name).toMatch(/^main\.json/);
    expect(consideredTemplates).toBe(3);
  });

  it('that cannot be had leave the file undecided, and it is named', async () => {
    const root = workspace({
      'main.json': { ...linking('../../outside.json'), metadata: { for: 'Microsoft.ManagedServices' } },
    });
    const { undecidable, notes, definitions } = await read(root);
    expect(definitions).toEqual([]);
    expect(undecidable.map(({ file }) => file)).toEqual(['main.json']);
    expect(undecidable.map(({ unknown }) => unknown.reason).join()).toContain('leads out of the workspace');
    expect(notes).toEqual([]);
  });
});

describe('parameter files without a template', () => {
  const unpaired = async (files: Parameters<typeof workspace>[0], request = {}) =>
    (await read(workspace(files), request)).notes.flatMap((note) => (note.rule ? [note.observation.message] : []));

  it('that fit several templates are named with these', async () => {
    const files = { 'a.json': onboarding, 'b.json': onboarding, 'contoso.json': values() };
    expect(await unpaired(files)).toEqual(['contoso.json fits several templates alike.']);
    const { notes } = await read(workspace(files));
    expect(notes.flatMap((note) => (note.rule ? [note.observation.facts] : []))).toEqual([
      [
        ['template', 'a.json'],
        ['template', 'b.json'],
      ],
    ]);
  });

  it('that hold authorizations are named; others are none of ours', async () => {
    const files = {
      'a.json': onboarding,
      'one.parameters.json': { ...values(), parameters: { other: { value: [grant(P, SRC)] } } },
      'two.parameters.json': { $schema: PARAMETER_SCHEMA, parameters: { size: { value: 'B1' } } },
    };
    expect(await unpaired(files)).toEqual(['one.parameters.json fits none of the templates that are checked.']);
  });

  it('that the user named are always named', async () => {
    const files = {
      'a.json': onboarding,
      'p/two.json': { $schema: PARAMETER_SCHEMA, parameters: { size: { value: 'B1' } } },
    };
    expect(await unpaired(files, { parameters: ['p/*.json'] })).toHaveLength(1);
  });

  it('that name a template outside the globs', async () => {
    const files = {
      'a.json': onboarding,
      'b.json': onboarding,
      'x.json': values(undefined, { metadata: { template: 'b.json' } }),
    };
    expect(await unpaired(files, { templates: ['a.json', 'x.json'] })).toEqual([
      'x.json names the template b.json, which is not among the templates that are checked.',
    ]);
  });
});

it('thousands of templates are read in little time', async () => {
  const files: Record<string, object> = {};
  for (let index = 0; index < 1000; index++) {
    files[`customers/c${index}.json`] = template({
      parameters: { authorizations: { type: 'array' }, [`only${index}`]: { type: 'string' } },
      resources: [definition("[parameters('authorizations')]")],
    });
    files[`customers/v${index}.json`] = {
      $schema: PARAMETER_SCHEMA,
      ...given({ authorizations: Array.from({ length: 20 }, () => grant(Q, SRC)), [`only${index}`]: 'x' }),
    };
  }
  const root = workspace(files);
  const { result, milliseconds } = await cpuTime(() => read(root));
  expect(new Set(cases(result)).size).toBe(1000);
  expect(milliseconds).toBeLessThan(10_000);
});
