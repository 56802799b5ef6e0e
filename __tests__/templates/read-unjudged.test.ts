import { describe, expect, it } from 'vitest';
import type { TemplateReading } from '../../src/templates/read.ts';
import { P, RDR, SRC } from '../ids.ts';
import { type Content, cases, read, remarks, unjudged, workspace } from './temp-workspace.ts';
import { definition, given, grant, nested, template } from './written.ts';

const PARAMETER_SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';
const readFiles = (files: Readonly<Record<string, Content>>, request = {}): Promise<TemplateReading> =>
  read(workspace(files), request);
const offer = definition([grant(P, SRC)]);
const ready = template({ resources: [offer] });
const messages = ({ unreadable }: TemplateReading): string[] =>
  unreadable.flatMap(({ observations }) => observations.map(({ message }) => message));

describe('a type that does not exist', () => {
  const typed = (type: unknown) =>
    template({
      parameters: { authorizations: { type: 'array' } },
      resources: [definition("[parameters('authorizations')]", { type })],
    });

  it.each([
    ['Microsoft.ManagedServices/registrationDefinition', 'registrationDefinitions'],
    ['microsoft.managedservices/registrationdefinitons', 'registrationDefinitions'],
    ['Microsoft.ManagedServices/definitions', 'registrationDefinitions'],
    ['Microsoft.ManagedServices/registrationAssignment', 'registrationAssignments'],
    ['Microsoft.ManagedService/registrationDefinitions', 'registrationDefinitions'],
    ["[concat('Microsoft.ManagedServices/', 'registrationDefinition')]", 'registrationDefinitions'],
  ])('%s is a case that names the nearest', async (type, meant) => {
    const reading = await readFiles({ 'main.json': typed(type) });
    expect(unjudged(reading)).toEqual(['main.json: resource-type-unknown']);
    expect(messages(reading)[0]).toContain(`Microsoft.ManagedServices/${meant}`);
  });

  it('keeps its parameter files, whatever other template there is', async () => {
    const files = {
      'good.json': typed('Microsoft.ManagedServices/registrationDefinitions'),
      'wrong.json': typed('Microsoft.ManagedServices/registrationDefinition'),
      'wrong.parameters.json': { $schema: PARAMETER_SCHEMA, ...given({ authorizations: [grant(P, RDR)] }) },
    };
    const reading = await readFiles(files);
    expect(cases(reading)).toEqual(['good.json']);
    expect(unjudged(reading)).toEqual(['wrong.json: resource-type-unknown']);
  });

  it.each([
    'Microsoft.ManagedServices/registrationAssignments',
    'Microsoft.ManagedServices/registrationDefinitions/marketplaceRegistrationDefinitions',
    'Microsoft.Compute/virtualMachines',
  ])('is not %s', async (type) => {
    const other = { ...definition(undefined), type };
    expect(unjudged(await readFiles({ 'main.json': template({ resources: [offer, other] }) }))).toEqual([]);
  });

  it('counts only where it may be deployed', async () => {
    const never = definition([], { type: 'Microsoft.ManagedServices/registrationDefinition', condition: false });
    expect(unjudged(await readFiles({ 'main.json': template({ resources: [offer, never] }) }))).toEqual([]);
  });
});

describe('what stands in a form that hides it is judged', () => {
  const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

  it.each<[string, object]>([
    ['a nested template from base64', template({ resources: [nested(`[base64ToJson('${base64(ready)}')]` as never)] })],
    [
      'a type of two parts',
      template({
        resources: [
          definition([grant(P, SRC)], {
            type: "[concat('Microsoft.Managed', 'Services/registration', 'Definitions')]",
          }),
        ],
      }),
    ],
    [
      'a type in a variable',
      template({
        variables: { t: 'Microsoft.ManagedServices/registrationDefinitions' },
        resources: [definition([grant(P, SRC)], { type: "[variables('t')]" })],
      }),
    ],
    [
      'resources from a function',
      template({
        resources: [
          definition([grant(P, SRC)], {
            type: "[format('{0}/{1}', 'Microsoft.ManagedServices', 'registrationDefinitions')]",
          }),
        ],
      }),
    ],
  ])('%s', async (_, body) => {
    const reading = await readFiles({ 'main.json': body });
    expect(reading.definitions.map(({ alternatives }) => alternatives[0].authorizations.items.length)).toEqual([1]);
  });
});

describe('a link that is not followed', () => {
  const link = (templateLink: object, more: object = {}, name = 'x') => ({
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name,
    properties: { mode: 'Incremental', templateLink, ...more },
  });
  const uri = { uri: 'https://example.org/t.json' };

  it.each<[string, object]>([
    ['its address', link({ uri: 'https://example.org/lighthouse.json' })],
    ['the id of its template spec', link({ id: '/subscriptions/x/providers/y/templateSpecs/lighthouse/versions/1' })],
    ['what is passed to it', link(uri, { parameters: { access: { value: [grant(P, RDR)] } } })],
    ['the name of what is passed', link(uri, { parameters: { authorizations: { value: "[parameters('a')]" } } })],
    ['its name', link(uri, {}, 'lighthouse')],
    ['a file that is not there', link({ relativePath: 'managed-services.json' })],
  ])('is a case where it is about Azure Lighthouse, by %s', async (_, resource) => {
    const body = template({ parameters: { a: { defaultValue: [] } }, resources: [offer, resource] });
    const reading = await readFiles({ 'main.json': body, 'other.json': ready });
    expect(cases(reading)).toEqual(['main.json', 'other.json']);
    expect(unjudged(reading)).toEqual(['main.json: not-judged']);
  });

  it('is a case where nothing else is in the file', async () => {
    const body = template({ resources: [link({ uri: 'https://example.org/lighthouse.json' })] });
    expect(unjudged(await readFiles({ 'main.json': body, 'other.json': ready }))).toEqual(['main.json: not-judged']);
  });

  it('is a remark where it is about anything else', async () => {
    const reading = await readFiles({ 'main.json': template({ resources: [offer, link(uri)] }) });
    expect(unjudged(reading)).toEqual([]);
    expect(remarks(reading)).toContain('was not followed');
  });
});

describe('a resource that is not read and holds a delegation', () => {
  const inner = template({ resources: [definition([grant(P, RDR)])] });
  const holder = (type: string, properties: object, more: object = {}) =>
    template({ resources: [{ type, apiVersion: '2022-02-01', name: 'x', ...more, properties }] });
  it.each<[string, object]>([
    ['a template spec', holder('Microsoft.Resources/templateSpecs/versions', { mainTemplate: inner })],
    ['a blueprint', holder('Microsoft.Blueprint/blueprints/artifacts', { template: inner }, { kind: 'template' })],
    [
      'a managed application',
      holder('Microsoft.Solutions/applicationDefinitions', { mainTemplate: JSON.stringify(inner) }),
    ],
  ])('is a case, alone and beside a good one: %s', async (_, content) => {
    expect(unjudged(await readFiles({ 'main.json': content }))).toEqual(['main.json: not-judged']);
    expect(unjudged(await readFiles({ 'main.json': content, 'ready.json': ready }))).toEqual(['main.json: not-judged']);
  });

  it('counts only where it may be deployed', async () => {
    const never = holder('Microsoft.Resources/templateSpecs/versions', { mainTemplate: inner }, { condition: false });
    expect(unjudged(await readFiles({ 'main.json': never, 'ready.json': ready }))).toEqual([]);
  });
});

describe('a template that assigns a policy of another file', () => {
  const list = [grant(P, RDR)];
  const assigns = (properties: object, type = 'policyAssignments') =>
    template({
      parameters: { authorizations: { defaultValue: list } },
      resources: [{ type: `Microsoft.Authorization/${type}`, apiVersion: '2021-06-01', name: 'x', properties }],
    });
  const policyDefinitionId = '/providers/Microsoft.Authorization/policyDefinitions/x';
  it.each<[string, object]>([
    ['with authorizations', assigns({ policyDefinitionId, parameters: { grants: { value: list } } })],
    [
      'with a parameter',
      assigns({ policyDefinitionId, parameters: { authorizations: { value: "[parameters('authorizations')]" } } }),
    ],
    [
      'in an initiative',
      assigns(
        { policyDefinitions: [{ policyDefinitionId, parameters: { a: { value: list } } }] },
        'policySetDefinitions',
      ),
    ],
  ])('is a case: %s', async (_, content) => {
    expect(unjudged(await readFiles({ 'main.json': content }))).toEqual(['main.json: not-judged']);
    expect(unjudged(await readFiles({ 'main.json': content, 'ready.json': ready }))).toEqual(['main.json: not-judged']);
  });

  it('and hands on nothing that delegates is none', async () => {
    const parameters = { listOfAllowedTenants: { value: ['x'] } };
    const other = assigns({ displayName: 'Managing tenants of Azure Lighthouse', policyDefinitionId, parameters });
    expect(unjudged(await readFiles({ 'main.json': other, 'ready.json': ready }))).toEqual([]);
  });
});

describe('a template is one by its content', () => {
  const bad = template({ resources: [definition([grant(P, RDR)])] });
  it.each(['main.template', 'main.json.j2', 'main', 'main.JSON.txt'])('whatever its ending: %s', async (file) => {
    expect(cases(await readFiles({ [file]: bad, 'ready.json': ready }))).toEqual([file, 'ready.json'].sort());
  });

  it.each<[string, Content]>([
    ['notes.md', `Copy this:\n\n${JSON.stringify(bad)}`],
    [
      'script.ps1',
      "New-AzDeployment -TemplateParameterObject @{ type = 'Microsoft.ManagedServices/registrationDefinitions' }",
    ],
  ])('and %s, which only shows one, is none', async (file, content) => {
    const reading = await readFiles({ [file]: content, 'ready.json': ready });
    expect(cases(reading)).toEqual(['ready.json']);
    expect(unjudged(reading)).toEqual([]);
  });

  it('also with members of an answer of Azure', async () => {
    const answer = { id: '/subscriptions/x', properties: { provisioningState: 'Succeeded' } };
    expect(cases(await readFiles({ 'main.json': { ...bad, ...answer } }))).toEqual(['main.json']);
  });

  it('and Terraform that is commented out is none', async () => {
    const block = 'resource "azurerm_lighthouse_definition" "x" {\n}\n';
    const files = { 'out.tf': `/*\n${block}*/\n`, 'in.tf': `path = "a/*"\n${block}\n# */\n`, 'ready.json': ready };
    expect(unjudged(await readFiles(files))).toEqual(['in.tf: not-judged']);
  });
});

it('a nested template that a variable holds in base64 is judged', async () => {
  const inner = template({ resources: [definition([grant(P, RDR)])] });
  const text = Buffer.from(JSON.stringify(inner)).toString('base64');
  const outer = template({
    variables: { text },
    resources: [nested("[json(base64ToString(variables('text')))]" as unknown as Record<string, unknown>)],
  });
  expect(cases(await readFiles({ 'main.json': outer, 'ready.json': ready }))).toEqual(['main.json', 'ready.json']);
});
