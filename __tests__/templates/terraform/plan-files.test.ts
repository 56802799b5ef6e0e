import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { condensePlan } from '../../../src/templates/files/condense-plan.ts';
import { cpuTime } from '../../cpu-time.ts';
import { P, Q, RDR, SRC, TENANT } from '../../ids.ts';
import { read, unjudged, workspace } from '../temp-workspace.ts';
import { definition, GROUP_SCHEMA, grant, grants, PLANNED_ASSIGNMENT, template } from '../written.ts';

/** The rule of a policy that delegates. */
function policyRule(authorizations: unknown): object {
  const inner = template({ parameters: { who: { defaultValue: '' } }, resources: [definition(authorizations)] });
  const parameters = { who: { value: "[parameters('who')]" } };
  const details = { type: 'x', deployment: { properties: { mode: 'incremental', template: inner, parameters } } };
  // biome-ignore lint/suspicious/noThenProperty: it is what Azure Policy calls it
  return { if: {}, then: { effect: 'deployIfNotExists', details } };
}

type Marks = { readonly unknown?: object; readonly sensitive?: object };

function resource(type: string, after: object, { unknown = {}, sensitive = {} }: Marks = {}) {
  const change = { actions: ['create'], before: null, after, after_unknown: unknown, after_sensitive: sensitive };
  return { address: `${type}.x`, mode: 'managed', type, name: 'x', change };
}
const lighthouse = (principal = P) =>
  resource('azurerm_lighthouse_definition', {
    name: 'Offer',
    managing_tenant_id: TENANT,
    authorization: [{ principal_id: principal, role_definition_id: SRC }],
  });
/** A plan with these resource changes and an assignment behind them. */
const planOf = (resources: object[], more: object = {}) => ({
  format_version: '1.2',
  resource_changes: [...resources, PLANNED_ASSIGNMENT],
  ...more,
});
const readPlan = (plan: object) => read(workspace({ 'plan.json': plan }));

describe('a plan that is not all there is', () => {
  it.each([
    ['ended with an error', { errored: true, complete: false }],
    ['is not complete', { complete: false }],
  ])('because it %s: nothing in it is certain', async (reason, more) => {
    const { definitions, undecidable } = await readPlan(planOf([lighthouse()], more));
    expect(definitions[0]?.standIn?.reason).toContain(reason);
    expect(undecidable.map(({ unknown }) => unknown.reason)).toEqual([expect.stringContaining(reason)]);
    expect((await readPlan({ planned_values: { lighthouse_definition: 1 }, ...more })).undecidable).toHaveLength(1);
  });

  it('that is complete is certain', async () => {
    const { definitions, undecidable } = await readPlan(planOf([lighthouse()], { errored: false, complete: true }));
    expect([definitions[0]?.standIn, undecidable]).toEqual([undefined, []]);
  });

  it('because something was put off: it is read, and not certain', async () => {
    const deferred_changes = [{ reason: 'instance_count_unknown', resource_change: lighthouse(Q) }];
    const { definitions } = await readPlan(planOf([], { deferred_changes }));
    expect(definitions).toHaveLength(1);
    expect(definitions[0]?.standIn?.reason).toContain('instance_count_unknown');
  });
});

describe.each(['azurerm_subscription_template_deployment', 'azurerm_resource_group_template_deployment'])(
  '%s',
  (type) => {
    const parameterised = template({
      parameters: { auth: { type: 'array' } },
      resources: [definition("[parameters('auth')]")],
    });
    const deploy = (content: unknown, more: object = {}, marks: Marks = {}) => {
      const template_content = typeof content === 'string' ? content : JSON.stringify(content);
      return readPlan(planOf([resource(type, { name: 'x', template_content, ...more }, marks)]));
    };

    it('is read as the template that it deploys, with its parameters', async () => {
      const parameters_content = JSON.stringify({ auth: { value: [grant(P, SRC)] } });
      const { definitions, undecidable, unreadable } = await deploy(parameterised, { parameters_content });
      expect([undecidable, unreadable]).toEqual([[], []]);
      expect(definitions).toHaveLength(1);
      const [one] = definitions;
      expect(one).toMatchObject({
        file: 'plan.json',
        path: `${type}.x.resources[0]`,
        name: `plan.json#${type}.x.resources[0]`,
      });
      expect(one && grants(one.alternatives[0])).toEqual([[P, SRC]]);
      expect(one?.alternatives[0].authorizations.items[0]?.principalId.location).toMatchObject({ file: 'plan.json' });
    });

    it('keeps what is sensitive out of sight', async () => {
      const { definitions } = await deploy(
        template({ resources: [definition([grant(P, SRC)])] }),
        {},
        { sensitive: { template_content: true } },
      );
      expect(definitions[0]?.alternatives[0].authorizations.items[0]?.principalId).toMatchObject({
        value: P,
        sensitive: true,
      });
    });

    it.each<[string, unknown, object, Marks]>([
      ['its template is known only after apply', undefined, {}, { unknown: { template_content: true } }],
      ['its parameters are known only after apply', parameterised, {}, { unknown: { parameters_content: true } }],
      ['a template spec', undefined, { template_spec_version_id: 'x' }, {}],
      ['cannot be read', '{', {}, {}],
    ])('is undecided: %s', async (reason, content, more, marks) => {
      const beside = { ...more, note: 'Microsoft.ManagedServices' };
      const { definitions, undecidable } = await deploy(content, beside, marks);
      expect(definitions).toEqual([]);
      expect(undecidable.map(({ unknown }) => unknown.reason)).toEqual([expect.stringContaining(reason)]);
    });

    it('of something else is nothing', async () => {
      const other = template({ $schema: GROUP_SCHEMA, resources: [], metadata: { a: 'Microsoft.ManagedServices' } });
      expect(await deploy(other)).toMatchObject({ definitions: [], undecidable: [], unreadable: [] });
    });
  },
);

describe('azapi', () => {
  const type = 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01';
  const authorizations = [grant(P, SRC)];
  const azapi = async (after: object, kind = 'azapi_resource', more: object = {}) => {
    const { definitions } = await readPlan(planOf([resource(kind, { type, ...after })], more));
    const [one] = definitions;
    if (!one) throw new Error('no definition');
    return {
      standIn: one.standIn,
      grants: grants(one.alternatives[0]),
      tenant: one.alternatives[0].managedByTenantId.kind,
    };
  };

  it.each([
    ['shown as sensitive', { sensitive_body: { properties: {} } }, {}],
    ['told by its version', { sensitive_body_version: { 'properties.authorizations': '1' } }, {}],
    [
      'told by the configuration',
      {},
      {
        configuration: {
          root_module: { resources: [{ address: 'azapi_resource.x', expressions: { sensitive_body: {} } }] },
        },
      },
    ],
  ])('a sensitive body, %s, may hold what the body does not', async (_, after, more) => {
    const bare = await azapi({ body: { properties: {} }, ...after }, 'azapi_resource', more);
    expect(bare).toEqual({
      standIn: undefined,
      grants: ['?azapi_resource.x.body.properties.authorizations'],
      tenant: 'unknown',
    });
    const whole = { body: { properties: { authorizations, managedByTenantId: TENANT } }, ...after };
    expect(await azapi(whole, 'azapi_resource', more)).toMatchObject({ grants: [[P, SRC]], tenant: 'known' });
  });

  it('without one, what the body does not hold is not there', async () => {
    expect(await azapi({ body: { properties: {} }, sensitive_body: null })).toMatchObject({ grants: [] });
  });

  it('in a module is found in its configuration', async () => {
    const call = { resources: [{ address: 'azapi_resource.x', expressions: { sensitive_body: {} } }] };
    const configuration = {
      root_module: { module_calls: { a: { module: { module_calls: { b: { module: call } } } } } },
    };
    const inModule = {
      ...resource('azapi_resource', { type, body: {} }),
      address: 'module.a["x.y]"].module.b[0].azapi_resource.x[0]',
    };
    const { definitions } = await readPlan(planOf([inModule], { configuration }));
    expect(definitions[0]?.alternatives[0].authorizations.missing).toBeDefined();
  });

  it('that updates a definition shows only a part of it', async () => {
    const read = await azapi({ body: { properties: { authorizations } } }, 'azapi_update_resource');
    expect(read).toMatchObject({ grants: [[P, SRC]], tenant: 'unknown' });
    expect(read.standIn?.reason).toContain('azapi_update_resource');
  });

  it.each([
    ['as an object', (body: object) => body],
    ['as text', (body: object) => JSON.stringify(body)],
  ])('that deploys a template is read as that, %s', async (_, write) => {
    const inner = template({
      parameters: { who: { type: 'string' } },
      resources: [definition([grant("[parameters('who')]", SRC)])],
    });
    const body = write({ properties: { template: inner, parameters: { who: { value: P } } } });
    for (const deploys of [
      'Microsoft.Resources/deployments@2022-09-01',
      'Microsoft.Resources/deploymentStacks@2024-03-01',
    ]) {
      const { definitions } = await readPlan(planOf([resource('azapi_resource', { type: deploys, body })]));
      expect(definitions.map(({ alternatives }) => grants(alternatives[0]))).toEqual([[[P, SRC]]]);
    }
  });

  it('of a type that does not exist', async () => {
    const after = { type: type.replace('Definitions', 'Definition'), body: { properties: { authorizations } } };
    expect(unjudged(await readPlan(planOf([resource('azapi_resource', after)])))).toEqual([
      'plan.json: resource-type-unknown',
    ]);
  });
});

describe('a policy in a plan', () => {
  const rule = policyRule([grant(Q, SRC)]);
  const own = { policy_rule: JSON.stringify(rule), parameters: null };
  const azapi = {
    type: 'Microsoft.Authorization/policyDefinitions@2023-04-01',
    body: { properties: { policyRule: rule } },
  };

  it.each<[string, object]>([
    ['azurerm_policy_definition', own],
    ['azurerm_management_group_policy_definition', own],
    ['azapi_resource', azapi],
  ])('of %s is read as what it deploys', async (type, after) => {
    const { definitions } = await readPlan(planOf([lighthouse(), resource(type, { name: 'p', ...after })]));
    expect(definitions.map(({ alternatives }) => grants(alternatives[0]))).toEqual([[[P, SRC]], [[Q, SRC]]]);
  });

  it('has no defaults: an assignment may give other values', async () => {
    const parameters = JSON.stringify({ who: { type: 'String', defaultValue: P } });
    const policy_rule = JSON.stringify(policyRule([grant("[parameters('who')]", SRC)]));
    const { definitions } = await readPlan(
      planOf([resource('azurerm_policy_definition', { policy_rule, parameters })]),
    );
    expect(definitions.map(({ alternatives }) => grants(alternatives[0]))).toEqual([
      [["?the policy assignment that gives parameter 'who', or takes its default", SRC]],
    ]);
  });

  it.each<[string, object, Marks]>([
    ['azurerm_policy_definition', { display_name: 'Lighthouse' }, { unknown: { policy_rule: true } }],
    ['azurerm_subscription_policy_assignment', { parameters: JSON.stringify({ a: { value: [grant(P, SRC)] } }) }, {}],
    ['azurerm_policy_set_definition', { metadata: 'lighthouse' }, {}],
    ['azapi_resource_action', { method: 'PUT', body: { properties: { managedByTenantId: TENANT } } }, {}],
    [
      'azapi_resource',
      {
        type: 'Microsoft.Authorization/policyAssignments@2022-06-01',
        body: { properties: { parameters: { a: { value: [grant(P, SRC)] } } } },
      },
      {},
    ],
  ])('or beside one that is not read is a case: %s', async (type, after, marks) => {
    const reading = await readPlan(planOf([lighthouse(), resource(type, after, marks)]));
    expect(unjudged(reading)).toEqual(['plan.json: not-judged']);
  });

  it.each<[string, object, Marks]>([
    ['azurerm_policy_definition', { display_name: 'Tags' }, { unknown: { policy_rule: true } }],
    ['azurerm_subscription_policy_assignment', { parameters: '{"tag":{"value":"x"}}' }, {}],
    ['azurerm_resource_group_template_deployment', { template_spec_version_id: '/x/templateSpecs/net/versions/1' }, {}],
    [
      'azapi_resource_action',
      { method: 'GET', type: 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' },
      {},
    ],
  ])('of something else is nothing: %s', async (type, after, marks) => {
    expect(unjudged(await readPlan(planOf([lighthouse(), resource(type, after, marks)])))).toEqual([]);
  });
});

it('azurerm_template_deployment is read with its parameters, in either form', async () => {
  const inner = template({
    parameters: { who: { type: 'string' } },
    resources: [definition([grant("[parameters('who')]", SRC)])],
  });
  const template_body = JSON.stringify(inner);
  for (const more of [{ parameters: { who: P } }, { parameters_body: JSON.stringify({ who: { value: P } }) }]) {
    const { definitions } = await readPlan(
      planOf([resource('azurerm_template_deployment', { template_body, ...more })]),
    );
    expect(definitions.map(({ alternatives }) => grants(alternatives[0]))).toEqual([[[P, SRC]]]);
  }
});

it('a plan that only refreshes says that it deploys nothing', async () => {
  const { undecidable } = await readPlan({ format_version: '1.2', planned_values: {}, resource_drift: [lighthouse()] });
  expect(undecidable.map(({ unknown }) => unknown.reason)).toEqual([expect.stringContaining('deploys nothing')]);
});

describe('an assignment in a plan', () => {
  const id = (name: string) => `/subscriptions/x/providers/Microsoft.ManagedServices/registrationDefinitions/${name}`;
  const named = resource('azurerm_lighthouse_definition', { lighthouse_definition_id: 'D1', authorization: [] });
  const assigned = async (...others: object[]) =>
    (await readPlan({ format_version: '1.2', resource_changes: [named, ...others] })).definitions.map(
      (one) => one.assigned,
    );

  it.each<[string, object[], boolean]>([
    ['none', [], false],
    [
      'one of an ID that is known after apply',
      [resource('azurerm_lighthouse_assignment', { scope: 'x' }, { unknown: { lighthouse_definition_id: true } })],
      true,
    ],
    ['one of this ID', [resource('azurerm_lighthouse_assignment', { lighthouse_definition_id: id('d1') })], true],
    ['one of another ID', [resource('azurerm_lighthouse_assignment', { lighthouse_definition_id: id('d2') })], false],
    [
      'one of azapi',
      [
        resource('azapi_resource', {
          type: 'Microsoft.ManagedServices/registrationAssignments@2022-10-01',
          body: { properties: { registrationDefinitionId: id('d1') } },
        }),
      ],
      true,
    ],
  ])('%s', async (_, others, expected) => {
    expect(await assigned(...others)).toEqual([expected]);
  });
});

describe('a large plan', () => {
  const padding = Array.from({ length: 6000 }, (_, index) =>
    resource('azurerm_subnet', { name: `n${index}`, text: 'x'.repeat(700) }),
  );

  it('of more than 4 MB is read, with the places of what matters', async () => {
    const more = { prior_state: { a: padding.slice(0, 100) }, configuration: { b: ['sensitive_body'] } };
    const text = JSON.stringify(planOf([...padding, lighthouse(), ...padding], more));
    expect(text.length).toBeGreaterThan(8 * 1024 * 1024);
    const root = workspace({ 'plan.json': text });
    const { result, milliseconds } = await cpuTime(() => read(root));
    const { definitions, unreadable } = result;
    expect(unreadable).toEqual([]);
    expect(milliseconds).toBeLessThan(5000);
    const at = definitions[0]?.alternatives[0].authorizations.items[0]?.principalId.location;
    expect(text.slice((at?.startColumn ?? 0) - 1, (at?.endColumn ?? 0) - 1)).toBe(`"${P}"`);
  });

  it('in lines keeps them', () => {
    const text = JSON.stringify(planOf([...padding.slice(0, 3), lighthouse()]), null, 2);
    const condensed = condensePlan(text) ?? '';
    expect(condensed.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
    expect(condensed.indexOf(P)).toBe(text.indexOf(P));
    expect(JSON.parse(condensed).resource_changes).toEqual([null, null, null, lighthouse(), PLANNED_ASSIGNMENT]);
  });

  it.each([
    '',
    '[]',
    '{',
    '{"a":1}',
    '{"resource_changes":[',
    '{"resource_changes":[]',
    '{"resource_changes" 1}',
    '{"a":"b',
  ])('that is none is left alone: %j', (text) => {
    expect(condensePlan(text)).toBeUndefined();
  });

  it('of more than 64 MB, or of something else, is named as what it is', async () => {
    const root = workspace({});
    const begin = '{"resource_changes":[],"a":"lighthouse_definition","b":"';
    writeFileSync(join(root, 'huge.json'), `${begin}${'x'.repeat(64 * 1024 * 1024)}"}`);
    writeFileSync(join(root, 'cut.json'), `${begin}${'x'.repeat(4 * 1024 * 1024)}`);
    const { unreadable } = await read(root);
    expect(unreadable.map(({ observations }) => observations[0]?.message)).toEqual([
      'cut.json is larger than 4 MB and cannot be read as a Terraform plan.',
      'huge.json is larger than 64 MB, the most that is read of a Terraform plan.',
    ]);
  });
});

describe('a plan concerns Azure Lighthouse by what is passed on in it, and is not passed over', () => {
  const list = [grant(P, RDR)];
  const values = JSON.stringify({ list: { value: list } });
  const spec = { name: 'x', template_spec_version_id: '/x/templateSpecs/lighthouse/versions/1' };
  const inner = template({ resources: [definition(list)] });
  it.each<[string, string, object]>([
    ['a template spec by its name', 'azurerm_subscription_template_deployment', spec],
    ['the parameters of a policy assignment', 'azurerm_subscription_policy_assignment', { parameters: values }],
    ['the name of a policy assignment', 'azurerm_management_group_policy_assignment', { name: 'lighthouse' }],
    ['the parameters of a blueprint', 'azurerm_blueprint_assignment', { parameter_values: values }],
    ['a template in a file', 'local_file', { content: JSON.stringify(inner) }],
    ['a template in triggers', 'null_resource', { triggers: { template: JSON.stringify(inner) } }],
    ['a template in the body of any resource', 'azapi_resource', { type: 'X.Y/z@1', body: { mainTemplate: inner } }],
  ])('%s', async (_, type, after) => {
    expect(unjudged(await readPlan({ resource_changes: [resource(type, after)] }))).toEqual(['plan.json: not-judged']);
    const beside = await read(
      workspace({ 'plan.json': planOf([resource(type, after)]), 'ready.json': planOf([lighthouse()]) }),
    );
    expect(unjudged(beside)).toEqual(['plan.json: not-judged']);
  });

  it.each<[string, string, object]>([
    ['a role assignment', 'azapi_resource', { type: 'X.Y/z@1', body: { properties: grant(P, `/roles/${RDR}`) } }],
    ['a name', 'azurerm_resource_group', { name: 'rg-lighthouse' }],
    ['a query', 'azurerm_dashboard', { query: "type == 'microsoft.managedservices/registrationdefinitions'" }],
    ['a text that is no JSON', 'local_file', { content: '{ managedByTenantId: x }' }],
  ])('but for %s', async (_, type, after) => {
    const files = { 'plan.json': planOf([resource(type, after)]), 'ready.json': planOf([lighthouse()]) };
    expect(unjudged(await read(workspace(files)))).toEqual([]);
  });
});

describe('a plan of which only planned_values was kept', () => {
  const resources = [{ address: 'azurerm_lighthouse_definition.x', type: 'azurerm_lighthouse_definition', values: {} }];
  it.each<[string, object]>([
    ['in the root module', { resources }],
    ['in a module', { child_modules: [{ resources }] }],
  ])('is not judged, with a resource %s', async (_, root_module) => {
    expect(unjudged(await readPlan({ planned_values: { root_module } }))).toEqual(['plan.json: not-judged']);
  });

  it('is whole beside resource_changes', async () => {
    const reading = await readPlan(planOf([lighthouse()], { planned_values: { root_module: { resources } } }));
    expect(reading.definitions).toHaveLength(1);
    expect(unjudged(reading)).toEqual([]);
  });
});
