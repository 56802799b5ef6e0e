import { describe, expect, it } from 'vitest';
import { judgeDefinition } from '../../../src/pec/judge-definition.ts';
import { mayHoldDefinition } from '../../../src/templates/files/classify.ts';
import { CON, P, Q, RDR, SRC, TENANT } from '../../ids.ts';
import { criteria } from '../../pec/build.ts';
import {
  alternative,
  definition,
  GROUP_SCHEMA,
  given,
  grant,
  grants,
  nested,
  objectOf,
  only,
  read,
  SUBSCRIPTION_SCHEMA,
  short,
  template,
} from '../written.ts';

const TAKES_AUTHORIZATIONS = template({
  parameters: { authorizations: { type: 'array' } },
  resources: [definition("[parameters('authorizations')]")],
});

describe('authorizations', () => {
  it('are read where they are written, with the place of every literal', () => {
    const text = `{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "resources": [
    {
      "type": "microsoft.managedservices/REGISTRATIONDEFINITIONS",
      "properties": {
        "authorizations": [
          { "principalId": "${P}", "roleDefinitionId": "${SRC}" }
        ]
      }
    }
  ]
}`;
    const { authorizations } = alternative(read(text));
    expect(authorizations.location).toMatchObject({
      file: 'main.json',
      startLine: 7,
      startColumn: 27,
      endLine: 9,
      endColumn: 10,
    });
    expect(authorizations.items[0]?.location).toMatchObject({ startLine: 8, startColumn: 11 });
    expect(authorizations.items[0]?.roleDefinitionId).toMatchObject({
      kind: 'known',
      value: SRC,
      location: { file: 'main.json', startLine: 8, startColumn: 88, endLine: 8, endColumn: 126 },
    });
  });

  it('are unknown at the declaration of a parameter that nothing gives', () => {
    const { authorizations } = alternative(read(TAKES_AUTHORIZATIONS));
    expect(authorizations.items).toEqual([]);
    expect(authorizations.missing).toMatchObject({
      needs: "parameter 'authorizations'",
      reason: "parameter 'authorizations' has no default and no parameter file gives it",
      location: { file: 'main.json', startLine: 5 },
    });
  });

  it('come from the parameter file before the default, with its places', () => {
    const body = template({
      parameters: { authorizations: { type: 'array', defaultValue: [grant(P, SRC)] } },
      resources: [definition("[parameters('Authorizations')]")],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
    const { authorizations } = alternative(read(body, given({ AUTHORIZATIONS: [grant(Q, CON)] })));
    expect(authorizations.items[0]?.principalId).toMatchObject({
      value: Q,
      location: { file: 'main.parameters.json' },
    });
    expect(authorizations.location).toMatchObject({ file: 'main.parameters.json', startLine: 4 });
    expect(only(read(body, given({ authorizations: null }))).observations).toEqual([]);
    expect(grants(alternative(read(body, given({ authorizations: null }))))).toEqual([[P, SRC]]);
  });

  it('keep what is known of them when a part is not', () => {
    const body = template({
      parameters: { extra: { type: 'array' } },
      variables: { std: [grant(P, SRC)] },
      resources: [definition("[concat(parameters('extra'), variables('STD'))]")],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC], "?parameter 'extra'"]);
  });

  it('follow variables, objects and properties', () => {
    const body = template({
      variables: { roles: { Support: SRC }, team: { admins: { id: P } } },
      resources: [definition([grant("[variables('team').Admins.id]", "[variables('roles')['support']]")])],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
  });

  it('are spread as Bicep writes it', () => {
    const body = template({
      variables: {
        assess: [grant(Q, RDR)],
        tier1: [grant(P, "[variables('_1.roleMap').src]")],
        '_1.roleMap': { src: SRC },
      },
      resources: [definition("[flatten(createArray(variables('assess'), variables('tier1')))]")],
    });
    const result = alternative(read(body));
    expect(grants(result)).toEqual([
      [Q, RDR],
      [P, SRC],
    ]);
    expect(result.authorizations.location?.startLine).toBe(5);
  });

  it('of a wrong shape are handed on as written', () => {
    const body = template({ resources: [definition([{ roleDefinitionId: 5 }, 'text', null, [1], {}])] });
    expect(grants(alternative(read(body)))).toEqual([
      ['', '5'],
      ['text', ''],
      ['', ''],
      ['[…]', ''],
      ['', ''],
    ]);
    for (const wrong of ['text', 5, {}, null, true]) {
      const { authorizations } = alternative(read(template({ resources: [definition(wrong)] })));
      expect(authorizations).toMatchObject({ items: [], location: { file: 'main.json' } });
      expect(authorizations.missing?.refusal?.rule).toBe(wrong === null ? undefined : 'parameter-mismatch');
    }
    expect(alternative(read(template({ resources: [definition(undefined)] }))).authorizations.items).toEqual([]);
  });

  it('may be eligible, with a policy', () => {
    const eligible = {
      ...grant(P, SRC),
      justInTimeAccessPolicy: {
        multiFactorAuthProvider: 'Azure',
        maximumActivationDuration: "[parameters('duration')]",
        managedByTenantApprovers: [{ principalId: Q }],
      },
    };
    const body = template({
      parameters: { duration: { type: 'string', defaultValue: 'PT8H' } },
      resources: [definition([], {}, { eligibleAuthorizations: [eligible] })],
    });
    const [item] = alternative(read(body)).eligibleAuthorizations.items;
    expect(item?.policy?.maximumActivationDuration).toMatchObject({ value: 'PT8H' });
    expect(item?.policy?.multiFactorAuthProvider).toMatchObject({ value: 'Azure' });
    expect(item?.policy?.approvers.items.map(short)).toEqual([Q]);
  });

  const TOKENS = [
    '#{pecObjectId}#',
    '#{ PecPrincipalId }',
    '#{Octopus.Pec[acme].Id | Trim}',
    '#{{pec-id}}',
    '#{{ pec-id }}',
    '__PEC_ID__',
    '__ PEC_ID __',
    '{{pecPrincipalId}}',
    '{{ .Values.pec.id }}',
    '$' + '{{ secrets.ID }}',
    '$' + '{{secrets.ID}}',
    '$' + '{PEC_ID}',
    '$' + '{ var.pec_id }',
    '$PEC_ID',
    '$env:PEC_ID',
    '$(pecPrincipalId)',
    '$( pecPrincipalId )',
    '%PEC_ID%',
    '% pec id %',
    '@@pecId@@',
    '@@ pecId @@',
    '<%= pec_id %>',
    '<%=pec_id%>',
  ];

  it.each([...TOKENS, 'prefix-#{id}#', 'prefix-$id', 'prefix-%id%', 'prefix-$(id)'])('wait for %s', (token) => {
    const wanted = { kind: 'unknown', needs: token.replace('prefix-', '') };
    const written = alternative(read(template({ resources: [definition([grant(token, SRC), grant(P, token)])] })));
    expect(written.authorizations.items[0]?.principalId).toMatchObject(wanted);
    expect(written.authorizations.items[1]?.roleDefinitionId).toMatchObject(wanted);
    const passed = alternative(read(TAKES_AUTHORIZATIONS, given({ authorizations: [grant(token, SRC)] })));
    expect(passed.authorizations.items[0]?.principalId).toMatchObject(wanted);
  });

  it.each([
    '<AAD GROUP ID>',
    '<<pec>>',
    '<pec>',
    'ENTER SUBSCRIPTION ROLE ID',
    '__x',
    "[parameters('x')",
    '$5',
    '100%',
    '5% or 6%',
    'for $five a month, 100% of it',
    'https://example.org/?$filter=x&a=%C3%A9%20',
    'someone@example.org',
    '{"a":{"b":{}}}',
    '#1',
    '{0}',
    '00000000-0000-0000-0000-000000000000',
  ])('take %s as it stands', (text) => {
    const passed = read(TAKES_AUTHORIZATIONS, given({ authorizations: [grant(text, SRC)] }));
    expect(grants(alternative(passed))).toEqual([[text, SRC]]);
  });

  it('in a parameter file are never expressions', () => {
    expect(
      grants(alternative(read(TAKES_AUTHORIZATIONS, given({ authorizations: [grant("[parameters('x')]", SRC)] })))),
    ).toEqual([["[parameters('x')]", SRC]]);
  });
});

describe('names of cases', () => {
  it('tell file, parameter file and path', () => {
    expect(only(read(TAKES_AUTHORIZATIONS)).name).toBe('main.json (defaults)#resources[0]');
    expect(only(read(TAKES_AUTHORIZATIONS, given({ authorizations: [] }))).name).toBe(
      'main.json + main.parameters.json#resources[0]',
    );
    expect(only(read(template({ resources: { pec: definition([]) } }))).name).toBe('main.json#resources.pec');
  });
});

describe('resources', () => {
  it('that exist already are no definitions', () => {
    const body = template({
      languageVersion: '2.0',
      resources: { old: definition([], { existing: true }), real: definition([grant(P, SRC)]) },
    });
    expect(only(read(body)).path).toBe('resources.real');
  });

  it('may be children, and have types that are worked out', () => {
    const body = template({
      variables: { type: 'Microsoft.ManagedServices/registrationDefinitions' },
      resources: [{ type: 'Some.Thing/else', resources: [definition([], { type: "[variables('type')]" })] }],
    });
    expect(only(read(body)).path).toBe('resources[0].resources[0]');
  });

  it('with a condition that does not hold are listed as not deployed', () => {
    const body = template({
      parameters: { env: { type: 'string', defaultValue: 'dev' }, on: { type: 'bool' } },
      resources: [
        definition([], { condition: "[equals(parameters('env'), 'prod')]" }),
        definition([], { condition: "[parameters('on')]" }),
        definition([], { condition: true }),
        nested(template({ resources: [definition([])] }), {}, { condition: false }),
      ],
    });
    expect(read(body).definitions.map(({ deployed }) => short(deployed))).toEqual([
      false,
      "?parameter 'on'",
      true,
      false,
    ]);
  });

  it('have a plan when it is there and not null', () => {
    const body = (plan: unknown) =>
      template({ parameters: { offer: {} }, resources: [definition([], plan === undefined ? {} : { plan })] });
    const planOf = (plan: unknown) => short(alternative(read(body(plan))).plan);
    expect(planOf(undefined)).toBe(false);
    expect(planOf(null)).toBe(false);
    expect(planOf("[json('null')]")).toBe(false);
    expect(planOf({ name: 'x' })).toBe(true);
    expect(planOf("[parameters('offer')]")).toBe("?parameter 'offer'");
    expect(planOf({})).toBe('?plan');
    expect(planOf('')).toBe('?plan');
    expect(planOf('[createObject()]')).toBe('?plan');
    expect(planOf('x')).toBe('?plan');
    expect(planOf({ "[parameters('offer')]": 1 })).toBe("?parameter 'offer'");
  });

  it('may have all their properties, or names of them, worked out', () => {
    const properties = { authorizations: [grant(P, SRC)], managedByTenantId: TENANT };
    const body = template({
      variables: { all: properties, key: 'authorizations' },
      resources: [
        { ...definition([]), properties: "[variables('all')]" },
        { ...definition([]), properties: { "[variables('key')]": [grant(P, SRC)] } },
      ],
    });
    expect(read(body).definitions.map(({ alternatives }) => grants(alternatives[0]))).toEqual([[[P, SRC]], [[P, SRC]]]);
  });

  it('of a type that is not known are not passed over in silence', () => {
    const body = template({
      parameters: { type: { type: 'string' } },
      resources: [
        { type: "[parameters('type')]", properties: "[reference('x')]" },
        { type: 'Microsoft.Storage/storageAccounts' },
        definition([grant(P, SRC)], {
          type: "[format('{0}/{1}', 'Microsoft.ManagedServices', 'registrationDefinitions')]",
        }),
        definition([grant(Q, SRC)], { type: "[parameters('type')]" }),
      ],
    });
    const { definitions, notFollowed } = read(body);
    expect(definitions.map(({ path }) => path)).toEqual(['resources[2]', 'resources[3]']);
    expect(notFollowed).toMatchObject([
      { what: 'resources[0]', why: expect.stringContaining("parameter 'type'"), location: { file: 'main.json' } },
    ]);
  });

  it('do not stand in a management group or the tenant', () => {
    const above = SUBSCRIPTION_SCHEMA.replace('subscription', 'managementGroup');
    const goesTo = (body: Record<string, unknown>) =>
      read({ $schema: above, ...body }).definitions.map(({ deployedTo }) => deployedTo);
    const inner = { resources: [definition([])] };
    expect(goesTo(inner)).toEqual(['managementGroup']);
    expect(goesTo({ ...inner, $schema: above.replace('managementGroup', 'tenant') })).toEqual(['managementGroup']);
    expect(goesTo({ ...inner, $schema: SUBSCRIPTION_SCHEMA })).toEqual(['subscription']);
    expect(goesTo({ resources: [nested(inner)] })).toEqual(['managementGroup']);
    expect(goesTo({ resources: [nested(inner, {}, { subscriptionId: TENANT })] })).toEqual(['subscription']);
    expect(goesTo({ resources: [nested(template(inner))] })).toEqual(['subscription']);
    expect(goesTo({ resources: [definition([], { scope: '/subscriptions/x' })] })).toEqual(['subscription']);
  });

  it('stand at resource-group level by schema, resource group or scope', () => {
    const inner = template({ $schema: GROUP_SCHEMA, resources: [definition([])] });
    const level = (body: Record<string, unknown>) => only(read(body)).deployedTo;
    expect(level(template({ resources: [definition([])] }))).toBe('subscription');
    expect(level(template({ $schema: GROUP_SCHEMA, resources: [definition([])] }))).toBe('resourceGroup');
    expect(level(template({ resources: [nested(inner)] }))).toBe('subscription');
    expect(level(template({ resources: [nested(inner, {}, { resourceGroup: '[subscription().x]' })] }))).toBe(
      'resourceGroup',
    );
    expect(level(template({ resources: [nested(inner, {}, { resourceGroup: null })] }))).toBe('subscription');
    expect(level({ ...inner, resources: [nested(inner, {}, { subscriptionId: TENANT })] })).toBe('subscription');
    expect(
      level(template({ resources: [definition([], { scope: `/subscriptions/${TENANT}/resourceGroups/x` })] })),
    ).toBe('resourceGroup');
    expect(level(template({ resources: [definition([], { scope: '[resourceGroup().id]' })] }))).toBe('resourceGroup');
  });
});

describe('strings', () => {
  it.each([
    ['[Deploy Link] Foo', '[Deploy Link] Foo'],
    ['[[literal]', '[literal]'],
    ['[[x', '[[x'],
    [' [x]', ' [x]'],
    ["[concat('it''s', \n ' fine')]", "it's fine"],
    ["[toupper('x')]", 'X'],
  ])('%j says %j', (written, said) => {
    const body = template({ resources: [definition([], {}, { registrationDefinitionName: written })] });
    expect(short(alternative(read(body)).name)).toBe(said);
  });

  it.each(["[concat('a']", '[]', "['a' 'b']", '[frobnicate()]', "[parameters('none')]", "[variables('none')]", '[x]'])(
    '%s is unknown, with the reason',
    (written) => {
      const body = template({ resources: [definition([], {}, { registrationDefinitionName: written })] });
      expect(alternative(read(body)).name.kind).toBe('unknown');
    },
  );
});

it.each(['\n', '\r\n'])('expressions over several lines are read whole with line ends %j', (end) => {
  const text = JSON.stringify(
    template({
      variables: { ids: [Q, P] },
      resources: [definition([grant("[concat(@'',@variables('ids')[sub(10,@ 9)]@)]", SRC)])],
    }),
  ).replaceAll('@', end);
  expect(grants(alternative(read(text)))).toEqual([[P, SRC]]);
});

describe('whether a file may hold a definition', () => {
  const holds = (body: Record<string, unknown>) => mayHoldDefinition(objectOf(JSON.stringify(body)));

  it('is told by types and links, not by mere mention', () => {
    expect(holds(template({ resources: [definition([])] }))).toBe(true);
    expect(holds(template({ resources: [nested(template({ resources: { a: definition([]) } }))] }))).toBe(true);
    expect(holds(template({ resources: [{ properties: { templateLink: { relativePath: 'x.json' } } }] }))).toBe(true);
    expect(
      holds(
        template({
          variables: { t: 'Microsoft.ManagedServices/registrationDefinitions' },
          resources: [{ type: "[variables('t')]" }],
        }),
      ),
    ).toBe(true);
    for (const type of [
      "[concat('Microsoft.ManagedServices', '/registrationDefinitions')]",
      "[format('{0}/{1}', variables('provider'), 'RegistrationDefinitions')]",
    ]) {
      expect(holds(template({ resources: [{ type }] }))).toBe(true);
    }
    const escaped = JSON.stringify(template({ resources: [definition([])] })).replaceAll('ManagedS', 'Managed\\u0053');
    expect(escaped).not.toContain('ManagedServices');
    expect(mayHoldDefinition(objectOf(escaped))).toBe(true);
    expect(holds(template({ resources: [{ type: "[variables('type')]" }] }))).toBe(false);
    expect(holds(template({ resources: [{ type: 'Microsoft.Storage/storageAccounts' }] }))).toBe(false);
    expect(holds({ policyRule: { if: { equals: 'Microsoft.ManagedServices/registrationDefinitions' } } })).toBe(false);
  });

  it('leave a remark where they are an expression, which Azure refuses', () => {
    const body = template({ variables: { r: [definition([grant(P, SRC)])] }, resources: "[variables('r')]" as never });
    expect(read(body).notFollowed).toEqual([
      expect.objectContaining({ what: 'resources', why: 'Azure takes resources that are written out only' }),
    ]);
  });
});

describe('authorizations that are no list', () => {
  const PARAMETERS = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';

  it.each<[string, unknown, string]>([
    ['an object, as PowerShell makes of a list of one', grant(P, SRC), '-AsArray'],
    ['a text', 'Contributor', 'as a list'],
    ['a text of a list that PowerShell cut off', '@{principalId=x; roleDefinitionId=y}', '-Depth'],
  ])('are refused where they stand: %s', (_, value, remedy) => {
    const { missing } = alternative(read(template({ resources: [definition(value)] }))).authorizations;
    expect(missing?.refusal).toMatchObject({
      rule: 'parameter-mismatch',
      message: expect.stringContaining('must be a list'),
      remedy: expect.stringContaining(remedy),
      location: { file: 'main.json' },
    });
  });

  it('of a parameter file are told once', () => {
    const body = template({
      parameters: { a: { type: 'array' } },
      resources: [definition("[parameters('a')]")],
    });
    const found = only(read(body, { $schema: PARAMETERS, ...given({ a: grant(P, SRC) }) }));
    const { missing } = found.alternatives[0].authorizations;
    expect(found.observations).toHaveLength(1);
    expect(missing?.refusal).toEqual(found.observations[0]);
  });

  it.each([null, undefined])('and are %s are none', (value) => {
    expect(alternative(read(template({ resources: [definition(value)] }))).authorizations.missing).toBeUndefined();
  });
});

it.each([
  ['an undeclared variable', "[variables('none')]", 'undefined-reference'],
  ['a bracket too few', "[concat(variables('a')]", 'expression-invalid'],
  ['a function that is not declared', '[own.list()]', 'undefined-reference'],
])('what the engine refuses is said once, where it stands: %s', (_, authorizations, rule) => {
  const { findings } = judgeDefinition(only(read(template({ resources: [definition(authorizations)] }))), criteria());
  const refused = findings.filter((one) => one.rule === rule);
  expect(refused.map(({ location }) => location)).toEqual([expect.objectContaining({ file: 'main.json' })]);
});

it.each([
  ['/providers/Microsoft.Management/managementGroups/x', 'managementGroup'],
  ['Microsoft.Management/managementGroups/x', 'managementGroup'],
  ['/', 'managementGroup'],
  ['/subscriptions/x', 'subscription'],
  ["[resourceId('Microsoft.Resources/resourceGroups', 'x')]", 'resourceGroup'],
])('a definition is deployed to the scope that it names: %s', (scope, deployedTo) => {
  const [offer] = read(template({ resources: [definition([grant(P, SRC)], { scope })] })).definitions;
  expect(offer?.deployedTo).toBe(deployedTo);
});
