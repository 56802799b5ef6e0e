import { describe, expect, it } from 'vitest';
import { P, Q, RDR, SRC } from '../../ids.ts';
import { alternative, definition, given, grant, grants, nested, only, read, template } from '../written.ts';

const INNER = { expressionEvaluationOptions: { scope: 'Inner' } };

describe('nested deployments', () => {
  it('with inner scope see what the parent passes on, and keep its place', () => {
    const inner = template({
      parameters: { auth: { type: 'array' } },
      resources: [definition("[parameters('auth')]")],
    });
    const body = template({
      parameters: { a: { type: 'array' } },
      resources: [nested(inner, { ...INNER, parameters: { auth: { value: "[parameters('a')]" } } })],
    });
    const result = read(body, given({ a: [grant(P, SRC)] }));
    expect(only(result).path).toBe('resources[0].properties.template.resources[0]');
    expect(grants(alternative(result))).toEqual([[P, SRC]]);
    expect(alternative(result).authorizations.location?.file).toBe('main.parameters.json');
    expect(grants(alternative(read(body)))).toEqual(["?parameter 'a'"]);
  });

  it('with outer scope see only the parent', () => {
    const inner = template({
      parameters: { auth: { type: 'array' } },
      variables: { auth: [grant(Q, RDR)] },
      resources: [definition("[concat(variables('auth'), parameters('auth'))]")],
    });
    const body = template({
      parameters: { auth: { type: 'array', defaultValue: [] } },
      variables: { auth: [grant(P, SRC)] },
      resources: [nested(inner, { parameters: { auth: { value: [grant(Q, RDR)] } } })],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
  });

  it('may get template and parameters from expressions', () => {
    const inner = template({ parameters: { id: {} }, resources: [definition([grant("[[parameters('id')]", SRC)])] });
    const body = template({
      variables: { inner, values: { id: { value: P } } },
      resources: [nested({}, { ...INNER, template: "[variables('inner')]", parameters: "[variables('values')]" })],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
  });

  describe('take what the parent works out', () => {
    const inner = template({
      parameters: { auth: { type: 'array', defaultValue: [grant(P, SRC)] } },
      resources: [definition("[parameters('auth')]")],
    });
    const result = (parameters: unknown) =>
      only(
        read(
          template({
            parameters: { p: { type: 'bool' }, name: { type: 'string' } },
            variables: {
              bad: [grant(Q, SRC)],
              good: [grant(P, SRC)],
              auth: 'auth',
              value: 'value',
              all: { auth: { value: [grant(Q, RDR)] } },
            },
            resources: [nested(inner, { ...INNER, parameters })],
          }),
        ),
      );
    const choice = (condition: string) =>
      `[if(${condition}, createObject('value', variables('bad')), createObject('value', variables('good')))]`;

    it.each([
      ['an entry', { auth: choice('equals(1, 1)') }, [[Q, SRC]]],
      ['the name of an entry', { "[variables('auth')]": { value: [grant(Q, SRC)] } }, [[Q, SRC]]],
      ['the name of the value', { auth: { "[variables('value')]": [grant(Q, SRC)] } }, [[Q, SRC]]],
      ['the value in a loop', { auth: { copy: [{ name: 'value', count: 1, input: grant(Q, SRC) }] } }, [[Q, SRC]]],
      ['all of them', "[variables('all')]", [[Q, RDR]]],
      ['none of them', "[json('null')]", [[P, SRC]]],
      ['null', { auth: { value: null } }, [[P, SRC]]],
      ['an unknown entry', { auth: "[reference(resourceId('A.B/c', 'd'))]" }, ['?the result of reference()']],
      ['a name that is not known', { "[parameters('name')]": { value: [] } }, ["?parameter 'name'"]],
      ['a member that is not known', { auth: { "[parameters('name')]": [] } }, ["?parameter 'name'"]],
      ['an entry without a value', { auth: {} }, ["?the value of parameter 'auth'"]],
      ['an entry that is none', { auth: [] }, ["?the value of parameter 'auth'"]],
      ['parameters that are none', "[variables('auth')]", ['?the parameters']],
      [
        'two entries of a name',
        { auth: { value: [] }, "[variables('auth')]": { value: [] } },
        ['?a template that Azure accepts'],
      ],
    ])('%s', (_, parameters, expected) => {
      expect(result(parameters).alternatives.map(grants)).toEqual([expected]);
    });

    it('an entry that depends on a condition, either way', () => {
      const { alternatives, undecided } = result({ auth: choice("parameters('p')") });
      expect(alternatives.map(grants)).toEqual([[[Q, SRC]], [[P, SRC]]]);
      expect(undecided?.needs).toBe("parameter 'p'");
    });
  });

  it('follow links inside the workspace, and say what they do not follow', () => {
    const linked = {
      'linked.json': template({ parameters: { id: {} }, resources: [definition([grant("[parameters('id')]", SRC)])] }),
      'round.json': template({ resources: [link({ relativePath: 'round.json' })] }),
    };
    const body = template({
      resources: [
        link({ relativePath: "[concat('linked', '.json')]" }, { parameters: { id: { value: P } } }),
        link({ relativePath: 'absent.json' }),
        link({ relativePath: 'round.json' }),
        link({ uri: 'https://example.com/x.json' }),
        link({ id: '/subscriptions/x' }),
        link({ relativePath: '[subscription().id]' }),
      ],
    });
    const result = read(body, undefined, linked);
    expect(grants(alternative(result))).toEqual([[P, SRC]]);
    expect(only(result)).toMatchObject({ file: 'main.json', location: { file: 'linked.json' } });
    expect(result.linkedFiles).toEqual(['linked.json', 'round.json']);
    expect(result.notFollowed.map(({ what }) => what)).toEqual([
      ...['absent.json', 'round.json', 'templateLink.uri', 'templateLink.id', 'templateLink.relativePath'],
    ]);
  });

  it('take the parameters of linked files too', () => {
    const linked = {
      'linked.json': template({ parameters: { id: {} }, resources: [definition([grant("[parameters('id')]", SRC)])] }),
      'linked.parameters.json': given({ id: P }),
    };
    const grantsWith = (parametersLink: Record<string, unknown>) =>
      grants(
        alternative(
          read(template({ resources: [link({ relativePath: 'linked.json' }, { parametersLink })] }), undefined, linked),
        ),
      );
    expect(grantsWith({ relativePath: 'linked.parameters.json' })).toEqual([[P, SRC]]);
    expect(grantsWith({ uri: 'https://example.com' })).toEqual([["?parameter 'id' of the linked file", SRC]]);
  });

  it('take the parameters of linked files beside an inline template too, not the defaults', () => {
    const inner = template({
      parameters: { id: { defaultValue: P } },
      resources: [definition([grant("[parameters('id')]", SRC)])],
    });
    const linked = { 'linked.parameters.json': given({ id: Q }) };
    const grantsWith = (parametersLink: Record<string, unknown>) =>
      grants(
        alternative(read(template({ resources: [nested(inner, { ...INNER, parametersLink })] }), undefined, linked)),
      );
    expect(grantsWith({ relativePath: 'linked.parameters.json' })).toEqual([[Q, SRC]]);
    expect(grantsWith({ uri: 'https://example.com' })).toEqual([[expect.stringMatching(/^\?/), SRC]]);
  });

  it('say which parameter of theirs nobody gives', () => {
    const inner = template({
      parameters: { id: {}, key: {} },
      resources: [definition([grant("[parameters('id')]", "[parameters('key')]")])],
    });
    const body = template({
      resources: [nested(inner, { ...INNER, parameters: { key: { reference: { keyVault: {} } } } })],
    });
    expect(grants(alternative(read(body)))).toEqual([
      ["?parameter 'id'", "?the key vault's secret for parameter 'key'"],
    ]);
  });

  describe('whose scope is worked out', () => {
    const inner = template({
      parameters: { auth: { type: 'array', defaultValue: [grant(P, SRC)] } },
      variables: { name: 'Inner' },
      resources: [
        definition("[parameters('auth')]", {}, { registrationDefinitionName: 'Same' }),
        definition([grant(P, SRC)]),
      ],
    });
    const found = (scope: unknown, more: Record<string, unknown> = {}) =>
      read(
        template({
          parameters: { auth: { type: 'array', defaultValue: [grant(Q, RDR)] }, scope: { type: 'string' } },
          variables: { scope: 'inner' },
          resources: [nested({ ...inner, ...more }, { expressionEvaluationOptions: { scope } })],
        }),
      ).definitions;

    it('follow it', () => {
      expect(found("[variables('scope')]").map(({ alternatives }) => grants(alternatives[0]))[0]).toEqual([[P, SRC]]);
      expect(found("[concat('ou', 'ter')]").map(({ alternatives }) => grants(alternatives[0]))[0]).toEqual([[Q, RDR]]);
    });

    it('leave unknown what differs when it is not known', () => {
      const [differs, agrees] = found("[parameters('scope')]");
      expect(differs && grants(differs.alternatives[0])).toEqual(["?parameter 'scope'"]);
      expect(differs?.alternatives[0].name).toMatchObject({ value: 'Same' });
      expect(differs?.deployed).toMatchObject({ value: true });
      expect(agrees && grants(agrees.alternatives[0])).toEqual([[P, SRC]]);
    });

    it('are perhaps not there when they are found in one scope only', () => {
      const resources = [definition([], { condition: "[empty(parameters('auth')[0].principalId)]" })];
      expect(found("[parameters('scope')]", { resources }).map(({ deployed }) => deployed.kind)).toEqual(['known']);
      const twice = { name: 'loop', count: "[length(parameters('auth'))]" };
      const copied = [definition([grant("[parameters('auth')[copyIndex()].principalId]", SRC)], { copy: twice })];
      const parameters = { auth: { type: 'array', defaultValue: [grant(P, SRC), grant(P, SRC)] } };
      const all = found("[parameters('scope')]", { resources: copied, parameters });
      // In outer scope the loop's index is not known to the parent, so nothing is looked at for each.
      expect(all.map(({ deployed }) => deployed.kind)).toEqual(['unknown', 'unknown', 'unknown']);
    });
  });

  // As the Bicep CLI 0.49.2 answers.
  describe('have the scope that the engine gives them', () => {
    const own = (more: Record<string, unknown> = {}) =>
      template({
        parameters: { id: { type: 'string', defaultValue: P } },
        resources: [definition([grant("[parameters('id')]", SRC)])],
        ...more,
      });
    const parent = (resource: unknown, more: Record<string, unknown> = {}) =>
      read(template({ parameters: { id: { type: 'string', defaultValue: Q } }, resources: [resource], ...more }));
    const found = (resource: unknown, more: Record<string, unknown> = {}) =>
      parent(resource, more).definitions.map(({ alternatives }) => grants(alternatives[0]));
    const V2 = { languageVersion: '2.0' };

    it.each([
      ['outer by default', {}, {}, Q],
      ['outer where it is not specified', { expressionEvaluationOptions: { scope: 'NotSpecified' } }, {}, Q],
      ['inner with language version 2.0', {}, V2, P],
      ['inner where it is not specified', { expressionEvaluationOptions: { scope: 'notSpecified' } }, V2, P],
      ['inner where they say so', INNER, V2, P],
    ])('%s', (_, properties, more, id) => {
      expect(found(nested(own(), properties), more)).toEqual([[[id, SRC]]]);
    });

    it("by the parent's language version, not their own", () => {
      expect(found(nested(own(V2)))).toEqual([[[Q, SRC]]]);
    });

    it("the parent's, where they stand in one of outer scope", () => {
      const inside = template({ resources: [nested(own(), INNER)] });
      expect(found(nested(inside))).toEqual([[[Q, SRC]]]);
      const names = own({ parameters: { other: {} }, resources: [definition("[parameters('other')]")] });
      const [only] = parent(nested(template({ resources: [nested(names, INNER)] }))).definitions;
      expect(only?.alternatives[0].authorizations.missing?.refusal).toMatchObject({ rule: 'undefined-reference' });
    });

    it('and read text that comes out as an expression once more, which is not worked out', () => {
      const missing = ['?a text that does not begin with a bracket', SRC];
      const escaped = template({ resources: [definition([grant("[[parameters('id')]", SRC)])] });
      expect(found(nested(escaped))).toEqual([[missing]]);
      const made = template({ resources: [definition([grant("[concat('[', parameters('id'), ']')]", SRC)])] });
      expect(found(nested(made))).toEqual([[['?a valid expression', SRC]]]);
      expect(found(definition([grant("[[parameters('id')]", SRC)]))).toEqual([[["[parameters('id')]", SRC]]]);
    });

    it('and what comes out as a copy loop, which is not worked out either', () => {
      const auths = { copy: [{ name: 'authorizations', count: 2, input: grant(P, SRC) }] };
      const inside = (properties: string) => template({ resources: [{ ...definition([]), properties }] });
      const own = [
        { namespace: 'o', members: { f: { output: { type: 'object', value: auths } } } },
        {
          namespace: 'p',
          members: { f: { output: { type: 'object', value: { copy: [{ name: 'authorizations' }] } } } },
        },
      ];
      const read = (call: string) =>
        only(parent(nested(inside(call)), { functions: own })).alternatives[0].authorizations;
      expect(read('[o.f()]')).toMatchObject({ items: [], missing: { needs: 'the values in place of a copy loop' } });
      expect(read('[p.f()]')).toEqual(expect.not.objectContaining({ missing: expect.anything() }));
    });

    it('and loops that the parent does not know, where they are of outer scope', () => {
      const copied = template({
        resources: [
          definition([grant("[createArray('x', 'y')[copyIndex()]]", SRC)], { copy: { name: 'l', count: 2 } }),
        ],
      });
      expect(found(nested(copied))).toEqual([[['?a valid expression', SRC]]]);
      expect(found(nested(copied, INNER))).toEqual([[['x', SRC]], [['y', SRC]]]);
      // Those of properties it works out as it does its own.
      const copy = [
        { name: 'authorizations', count: 1, input: grant("[createArray('x')[copyIndex('authorizations')]]", SRC) },
      ];
      expect(found(nested(template({ resources: [definition(undefined, {}, { copy })] })))).toEqual([[['x', SRC]]]);
    });
  });

  it('of which nothing is known are not passed over in silence', () => {
    const tpl = "[parameters('tpl')]";
    const remarks = (resource: Record<string, unknown>) =>
      read(
        template({ parameters: { tpl: {} }, variables: { some: { resources: tpl } }, resources: [resource] }),
      ).notFollowed.map(({ what, why }) => [what, why.includes("parameter 'tpl'")]);
    const deployment = { type: 'Microsoft.Resources/deployments' };
    const stack = { type: 'Microsoft.Resources/deploymentStacks' };
    const policy = { type: 'Microsoft.Authorization/policyDefinitions' };
    const inside = 'resources[0].properties';
    expect(remarks({ ...deployment, properties: tpl })).toEqual([[inside, true]]);
    expect(remarks({ ...deployment, properties: { template: tpl } })).toEqual([[`${inside}.template`, true]]);
    expect(remarks({ ...deployment, properties: "[createObject('template', parameters('tpl'))]" })).toEqual([
      [`${inside}.template`, true],
    ]);
    expect(remarks({ ...stack, properties: { template: "[variables('some')]" } })).toEqual([
      [`${inside}.template.resources`, true],
    ]);
    expect(
      remarks({ ...stack, properties: { template: "[createObject('resources', createArray(parameters('tpl')))]" } }),
    ).toEqual([[`${inside}.template.resources[0]`, true]]);
    expect(remarks({ ...policy, properties: tpl })).toEqual([[inside, true]]);
    expect(remarks({ ...policy, properties: { policyRule: tpl } })).toEqual([[`${inside}.policyRule`, true]]);
    // biome-ignore lint/suspicious/noThenProperty: it is what Azure Policy calls it
    expect(remarks({ ...policy, properties: { policyRule: { then: { details: tpl } } } })).toEqual([
      [`${inside}.policyRule.then.details`, true],
    ]);
    expect(remarks({ ...deployment, properties: { template: null } })).toEqual([]);
  });

  it('may be deployment stacks, which always see only their own', () => {
    const inner = template({ parameters: { id: {} }, resources: [definition([grant("[parameters('id')]", SRC)])] });
    const stack = (properties: Record<string, unknown>) => ({
      type: 'Microsoft.Resources/deploymentStacks',
      properties,
    });
    const parameters = { id: { value: "[parameters('id')]" } };
    const body = template({
      parameters: { id: { type: 'string', defaultValue: Q } },
      resources: [stack({ template: inner, parameters }), stack({ templateLink: { uri: 'https://example.com' } })],
    });
    const result = read(body);
    expect(grants(alternative(result))).toEqual([[Q, SRC]]);
    expect(result.notFollowed.map(({ what }) => what)).toEqual(['templateLink.uri']);
  });

  it('give values of the type that is declared', () => {
    const inner = template({
      parameters: { id: { type: 'string', allowedValues: [P, 'x'] }, list: { type: 'array', defaultValue: {} } },
      resources: [definition([grant("[parameters('id')]", SRC)]), definition("[parameters('list')]")],
    });
    const found = (value: unknown) =>
      read(template({ resources: [nested(inner, { ...INNER, parameters: { id: { value } } })] })).definitions.map(
        ({ alternatives }) => grants(alternatives[0]),
      );
    const list = ['?a template that Azure accepts'];
    const id = '?a template that Azure accepts';
    expect(found(P)).toEqual([[[P, SRC]], list]);
    expect(found(Q)).toEqual([[[id, SRC]], list]);
    expect(found([P])).toEqual([[[id, SRC]], list]);
  });

  function link(templateLink: Record<string, unknown>, more: Record<string, unknown> = {}) {
    return { type: 'Microsoft.Resources/deployments', name: 'x', properties: { templateLink, ...more } };
  }
});
