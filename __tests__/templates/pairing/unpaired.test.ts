import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemplateReading } from '../../../src/templates/read.ts';
import { P, Q, RDR, SRC } from '../../ids.ts';
import { type Content, cases, read, remarks, unjudged, workspace } from '../temp-workspace.ts';
import { definition, given, grant, template } from '../written.ts';

const PARAMETER_SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';

/** A template that takes its authorizations, and more parameters, each with a default or required. */
const offer = (optional: string[] = [], required: string[] = []): object =>
  template({
    parameters: {
      authorizations: { type: 'array' },
      ...Object.fromEntries(optional.map((name) => [name, { type: 'string', defaultValue: 'x' }])),
      ...Object.fromEntries(required.map((name) => [name, { type: 'string' }])),
    },
    resources: [definition("[parameters('authorizations')]")],
  });

const values = (more: Record<string, unknown> = {}, name = 'authorizations'): object => ({
  $schema: PARAMETER_SCHEMA,
  contentVersion: '1.0.0.0',
  ...given({ [name]: [grant(P, RDR)], ...more }),
});

const readFiles = (files: Readonly<Record<string, Content>>, request = {}): Promise<TemplateReading> =>
  read(workspace(files), request);

/** What was noticed on the definitions, as rule and level. */
const noticed = ({ definitions }: TemplateReading): string[] =>
  definitions.flatMap(({ observations }) =>
    observations.map(({ rule, variant, message }) => `${rule}${variant ? ' (note)' : ''}: ${message}`),
  );

describe('a file that was added does not make the verdict of a customer disappear', () => {
  const files = { 'lighthouse.json': offer(), 'customers/fab.parameters.json': values() };

  it('which is judged without it', async () => {
    const reading = await readFiles(files);
    expect(cases(reading)).toEqual(['lighthouse.json + customers/fab.parameters.json']);
    expect(unjudged(reading)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, Content>>]>([
    ['a copy of the template', { 'copy.json': offer() }],
    [
      'a Bicep file with the same parameters',
      {
        'lh.bicep':
          "param authorizations array\nresource d 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {}\n",
      },
    ],
    ['an empty template of its name', { 'customers/fab.json': template({ resources: [] }) }],
    [
      'a template of its name with its parameters',
      {
        'customers/fab.json': template({ parameters: { authorizations: { type: 'array' } }, resources: [] }),
      },
    ],
  ])('%s', async (_, added) => {
    const reading = await readFiles({ ...files, ...added });
    const isJudged = cases(reading).some((each) => each.endsWith('customers/fab.parameters.json'));
    expect(isJudged ? [] : unjudged(reading)).toEqual(
      isJudged ? [] : expect.arrayContaining(['customers/fab.parameters.json: parameters-unpaired']),
    );
  });
});

it('whatever files are added, a customer is judged or is a case', async () => {
  const names = fc.constantFrom('lighthouse', 'copy', 'customers/fab', 'customers/main', 'rbac/main', 'fab');
  const endings = fc.constantFrom('.json', '.bicep', '.parameters.json', '.jsonc', '-params.json');
  const contents = fc.constantFrom<Content>(
    offer(),
    offer(['more']),
    offer([], ['rgName']),
    template({ parameters: { authorizations: { type: 'array' } }, resources: [] }),
    template({ resources: [] }),
    values(),
    values({}, 'authorisations'),
    [grant(Q, SRC)],
    {},
    'param authorizations array',
    '{',
  );
  const added = fc.dictionary(
    fc.tuple(names, endings).map((parts) => parts.join('')),
    contents,
    { maxKeys: 4 },
  );
  await fc.assert(
    fc.asyncProperty(added, async (more) => {
      const customers = ['customers/fabrikam.parameters.json', 'customers/northwind.parameters.json'];
      const own = Object.fromEntries(customers.map((file) => [file, values()]));
      const reading = await readFiles({ ...more, ...own, 'lighthouse.json': offer() });
      const said = [...cases(reading), ...unjudged(reading)].join('\n');
      for (const file of customers) expect(said).toContain(file);
    }),
    { numRuns: 100 },
  );
});

describe('a parameter file of another template', () => {
  it('that declares what it gives is left to it, and no case', async () => {
    const roles = { principals: [grant(Q, RDR)] };
    const reading = await readFiles({
      'lighthouse.json': offer(),
      'rbac/main.json': template({ parameters: { principals: { type: 'array' } }, resources: [] }),
      'rbac/prod.parameters.json': { $schema: PARAMETER_SCHEMA, ...given(roles) },
    });
    expect(unjudged(reading)).toEqual([]);
    expect(remarks(reading)).toContain('rbac/prod.parameters.json was left to rbac/main.json');
  });
});

describe('a name that is misspelt', () => {
  it.each(['customers/acme.parameters.json', 'acme.json', 'lighthouse.parameters.json'])(
    'is told with the template that the file is nearest to: %s',
    async (file) => {
      const reading = await readFiles({
        'lighthouse.json': offer(['offerName']),
        [file]: values({ offerName: 'x' }, 'authorisations'),
      });
      expect(cases(reading)).toEqual([`lighthouse.json + ${file}`]);
      expect(noticed(reading)).toEqual([
        expect.stringMatching(/^parameter-mismatch: .*gives parameter 'authorisations'/),
        expect.stringMatching(/^parameter-mismatch \(note\): .*does not give parameter 'authorizations'/),
      ]);
    },
  );

  it('and the only name is enough', async () => {
    const reading = await readFiles({
      'lighthouse.json': offer(),
      'other.json': template({ parameters: { grants: {} }, resources: [definition("[parameters('grants')]")] }),
      'customers/acme.json': values({}, 'authorisations'),
    });
    expect(cases(reading)).toContain('lighthouse.json + customers/acme.json');
  });

  it('that is equally near to several templates is a question', async () => {
    const reading = await readFiles({
      'a.json': offer(['name']),
      'b.json': offer(['name']),
      'customers/acme.json': values({ name: 'x' }, 'authorisations'),
    });
    expect(unjudged(reading)).toEqual(['customers/acme.json: parameters-unpaired']);
  });

  it('does not pair a file that has nothing to do with delegations', async () => {
    const reading = await readFiles({
      'lighthouse.json': offer(['location']),
      'network.parameters.json': { $schema: PARAMETER_SCHEMA, ...given({ location: 'x', vnet: 'y' }) },
    });
    expect(cases(reading)).toEqual(['lighthouse.json']);
    expect(unjudged(reading)).toEqual([]);
  });
});

describe('what the names say', () => {
  const group = offer([], ['rgName']);
  const subscription = offer();

  it.each([
    ['resourcegroup.template.json', 'subscription.template.json', 'resourcegroup.au.template.parameters.json'],
    ['rg.json', 'sub.json', 'customers/contoso-rg.parameters.json'],
    ['resourceGroup.json', 'subscription.json', 'resourceGroup/contoso.json'],
    ['offerGroup.json', 'offerSubscription.json', 'params/contosoGroup.params.json'],
  ])('outweighs a required parameter that is not given: %s', async (named, other, file) => {
    const reading = await readFiles({ [named]: group, [other]: subscription, [file]: values() });
    expect(cases(reading)).toContain(`${named} + ${file}`);
    expect(noticed(reading)).toEqual([expect.stringMatching(/^parameter-mismatch \(note\): .*'rgName'/)]);
  });

  it('that names two alike is a question', async () => {
    const reading = await readFiles({
      'offer-a.json': subscription,
      'offer-b.json': subscription,
      'customers/offer.parameters.json': values(),
    });
    expect(unjudged(reading)).toEqual(['customers/offer.parameters.json: parameters-unpaired']);
  });
});

describe('authorizations outside of a parameter file', () => {
  it.each<[string, object]>([
    ['a list', [grant(P, SRC)]],
    ['a list under a name', { grants: [grant(P, SRC)] }],
    ['a list among parameters, without "value"', { parameters: { authorizations: [grant(P, SRC)] } }],
  ])('%s: the parameter that they look like is named', async (_, content) => {
    const reading = await readFiles({ 'main.json': offer(), 'customers/acme.json': content });
    expect(unjudged(reading)).toEqual(['customers/acme.json: parameters-unpaired']);
    const [facts] = reading.notes.flatMap((each) => (each.rule ? [each.observation.facts] : []));
    expect(facts).toEqual([
      ['looks like the value of parameter', 'authorizations'],
      ['of the template', 'main.json'],
    ]);
  });

  it('are found beside a template that is named', async () => {
    const reading = await readFiles(
      { 'main.json': offer(), 'grants.json': [grant(P, SRC)] },
      { templates: ['main.json'] },
    );
    expect(unjudged(reading)).toEqual(['grants.json: parameters-unpaired']);
  });
});

it('a required parameter that the file does not give is a note, and its value unknown', async () => {
  const reading = await readFiles({
    'main.json': template({
      parameters: { who: { type: 'string' }, role: { type: 'string' } },
      resources: [definition([grant("[parameters('who')]", "[parameters('role')]")])],
    }),
    'main.parameters.json': { $schema: PARAMETER_SCHEMA, ...given({ role: SRC }) },
  });
  expect(noticed(reading)).toEqual([expect.stringMatching(/^parameter-mismatch \(note\): .*'who'/)]);
  expect(reading.definitions[0]?.alternatives[0].authorizations.items[0]?.principalId.kind).toBe('unknown');
});

describe('what is given as a parameter file is judged, or is a case', () => {
  const list = [grant(P, RDR)];
  const broken = JSON.stringify(given({ authorizations: list })).replace(',"roleDefinitionId"', '"roleDefinitionId"');
  const onboarding = {
    'offers/lighthouse.json': offer(),
    'offers/ready.json': template({ resources: [definition([grant(P, SRC)])] }),
  };
  const request = { templates: ['offers/*.json'], parameters: ['tenants/*.json'] };

  it.each<[string, Content, string]>([
    ['broken, without a schema', broken, 'template-unreadable'],
    ['broken, with other parameters', '{ "parameters": { "id": { "value": "x" }, } ', 'template-unreadable'],
    ['the body of a request', { properties: { ...given({ list }), templateLink: { uri: 'x' } } }, 'not-judged'],
    ['a template', template({ resources: [definition(list)] }), 'not-judged'],
    ['values of another template', values({}, 'delegations'), 'parameters-unpaired'],
    ['a bare list', list, 'parameters-unpaired'],
  ])('%s', async (_, content, rule) => {
    const reading = await readFiles({ ...onboarding, 'tenants/fab.json': content }, request);
    expect(unjudged(reading)).toEqual([`tenants/fab.json: ${rule}`]);
    expect(cases(reading)).not.toContain('tenants/fab.json');
    // It is left out where it is matched.
    expect(JSON.stringify(reading)).not.toContain("'!tenants/fab.json' in templates");
  });

  it('and a template that templates matches too is judged', async () => {
    const both = { templates: ['**/*.json'], parameters: ['tenants/*.json'] };
    const reading = await readFiles(
      { ...onboarding, 'tenants/fab.json': template({ resources: [definition(list)] }) },
      both,
    );
    expect(unjudged(reading)).toEqual([]);
    expect(cases(reading)).toContain('tenants/fab.json');
  });

  it('broken, without a schema, beside a template', async () => {
    const reading = await readFiles(
      { ...onboarding, 'offers/tenants/fab.json': broken },
      { templates: ['offers/*.json'] },
    );
    expect(unjudged(reading)).toEqual(['offers/tenants/fab.json: template-unreadable']);
  });
});

describe('authorizations that a parameter file gives outside of its parameters', () => {
  const list = [grant(P, RDR)];
  it.each<[string, object]>([
    ['beside them', { authorizations: list }],
    ['beside them, each with a value', { parameters: {}, authorizations: { value: list } }],
    ['under a slip of the name', { parameter: { authorizations: { value: list } } }],
    ['in a list', { parameters: [{ name: 'authorizations', value: list }] }],
  ])('%s are not judged with a template that takes nothing', async (_, members) => {
    const files = {
      'ready.json': template({ resources: [definition([grant(P, SRC)])] }),
      'fab.json': { $schema: PARAMETER_SCHEMA, contentVersion: '1.0.0.0', ...members },
    };
    const reading = await readFiles(files);
    expect(cases(reading)).toEqual(['ready.json']);
    expect(unjudged(reading)).toEqual(['fab.json: parameters-unpaired']);
  });
});

describe('authorizations in other spellings than a list of them', () => {
  const one = grant(P, RDR);
  it.each<[string, string, Content, string]>([
    ['a list of one that PowerShell unrolled', 'fab.json', one, 'not-judged'],
    ['the same as a parameter', 'fab.parameters.json', given({ grants: one }), 'parameters-unpaired'],
    ['by name', 'fab.parameters.json', given({ grants: { operations: one } }), 'parameters-unpaired'],
    [
      "values of Terraform's variables",
      'fab.auto.tfvars.json',
      { authorizations: [{ principal_id: P, role_definition_id: RDR }] },
      'not-judged',
    ],
  ])('%s: a case', async (_, file, content, rule) => {
    const files = { 'ready.json': template({ resources: [definition([grant(P, SRC)])] }), [file]: content };
    expect(unjudged(await readFiles(files))).toEqual([`${file}: ${rule}`]);
  });

  it.each<[string, object]>([
    ['a role assignment', { properties: grant(P, `/subscriptions/x/roleDefinitions/${RDR}`) }],
    ['parameters of one', given(grant(P, RDR))],
    ['a role assignment of Terraform', { x: { principal_id: P, role_definition_id: RDR } }],
  ])('but for %s', async (_, content) => {
    const files = { 'ready.json': template({ resources: [definition([grant(P, SRC)])] }), 'fab.json': content };
    expect(unjudged(await readFiles(files))).toEqual([]);
  });
});

it('a name that is misspelt is told with the one that was meant', async () => {
  const reading = await readFiles({ 'lighthouse.json': offer(), 'customers/fab.json': values({}, 'authorisations') });
  const remedies = reading.definitions.flatMap(({ observations }) => observations.map(({ remedy }) => remedy));
  expect(remedies).toContain("Write 'authorizations' in place of 'authorisations'.");
});
