import { describe, expect, it } from 'vitest';
import { definition, given, grant, grants, nested, only, P, Q, RDR, read, SRC, template, world } from './written.ts';

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
    expect(grants(world(result))).toEqual([[P, SRC]]);
    expect(world(result).authorizations.location?.file).toBe('main.parameters.json');
    expect(grants(world(read(body)))).toEqual(["?parameter 'a'"]);
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
    expect(grants(world(read(body)))).toEqual([[P, SRC]]);
  });

  it('may get template and parameters from expressions', () => {
    const inner = template({ parameters: { id: {} }, resources: [definition([grant("[[parameters('id')]", SRC)])] });
    const body = template({
      variables: { inner, values: { id: { value: P } } },
      resources: [nested({}, { ...INNER, template: "[variables('inner')]", parameters: "[variables('values')]" })],
    });
    expect(grants(world(read(body)))).toEqual([[P, SRC]]);
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
    expect(grants(world(result))).toEqual([[P, SRC]]);
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
        world(
          read(template({ resources: [link({ relativePath: 'linked.json' }, { parametersLink })] }), undefined, linked),
        ),
      );
    expect(grantsWith({ relativePath: 'linked.parameters.json' })).toEqual([[P, SRC]]);
    expect(grantsWith({ uri: 'https://example.com' })).toEqual([["?parameter 'id' of the linked file", SRC]]);
  });

  it('say which parameter of theirs nobody gives', () => {
    const inner = template({
      parameters: { id: {}, key: {} },
      resources: [definition([grant("[parameters('id')]", "[parameters('key')]")])],
    });
    const body = template({
      resources: [nested(inner, { ...INNER, parameters: { key: { reference: { keyVault: {} } } } })],
    });
    expect(grants(world(read(body)))).toEqual([["?parameter 'id'", "?the key vault's secret for parameter 'key'"]]);
  });

  function link(templateLink: Record<string, unknown>, more: Record<string, unknown> = {}) {
    return { type: 'Microsoft.Resources/deployments', name: 'x', properties: { templateLink, ...more } };
  }
});

describe('policies that deploy a definition', () => {
  const policyOf = (open: string, more: Record<string, unknown> = {}) => ({
    mode: 'All',
    parameters: { managedBy: { type: 'array', ...more } },
    policyRule: {
      if: { field: 'type', equals: 'Microsoft.Resources/subscriptions' },
      // biome-ignore lint/suspicious/noThenProperty: it is what Azure Policy calls it
      then: {
        effect: 'deployIfNotExists',
        details: {
          deploymentScope: 'Subscription',
          deployment: {
            properties: {
              parameters: { auth: { value: `${open}parameters('managedBy')]` } },
              template: template({
                parameters: { auth: { type: 'array' } },
                variables: { all: `${open}parameters('auth')]` },
                resources: [definition(`${open}variables('all')]`)],
              }),
            },
          },
        },
      },
    },
  });
  const resource = (properties: unknown) => ({
    type: 'Microsoft.Authorization/policyDefinitions',
    name: 'x',
    properties,
  });

  it('take their parameters from the defaults that the outer template works out', () => {
    const body = template({
      parameters: { auths: { type: 'array' } },
      resources: [resource(policyOf('[[', { defaultValue: "[parameters('auths')]" }))],
    });
    const result = read(body, given({ auths: [grant(P, SRC)] }));
    expect(grants(world(result))).toEqual([[P, SRC]]);
    expect(world(result).authorizations.location?.file).toBe('main.parameters.json');
    expect(only(result).resourceGroupLevel).toBe(false);
    expect(grants(world(read(body)))).toEqual(["?parameter 'auths'"]);
  });

  it('or from the assignment beside them', () => {
    const assignment = {
      type: 'Microsoft.Authorization/policyAssignments',
      properties: { parameters: { managedBy: { value: "[variables('auths')]" } } },
    };
    const body = template({ variables: { auths: [grant(P, SRC)] }, resources: [resource(policyOf('[[')), assignment] });
    expect(grants(world(read(body)))).toEqual([[P, SRC]]);
    expect(grants(world(read(template({ resources: [resource(policyOf('[['))] }))))).toEqual([
      "?parameter 'managedBy'",
    ]);
  });

  it('may stand in a variable, as Bicep writes a file that it loads', () => {
    const body = template({
      variables: { $fxv: policyOf('[[', { defaultValue: [grant(P, SRC)] }) },
      resources: [resource("[variables('$fxv')]"), resource({ policyRule: "[variables('$fxv').policyRule]" })],
    });
    const [whole, rule] = read(body).definitions;
    expect(whole && grants(whole.worlds[0])).toEqual([[P, SRC]]);
    expect(rule?.worlds[0].authorizations.missing).toBeDefined();
  });

  it('may be files of their own', () => {
    const plain = policyOf('[', { defaultValue: [grant(P, SRC)] });
    expect(grants(world(read(plain)))).toEqual([[P, SRC]]);
    expect(grants(world(read({ properties: plain })))).toEqual([[P, SRC]]);
    expect(only(read({ properties: plain })).path).toBe(
      'properties.policyRule.then.details.deployment.properties.template.resources[0]',
    );
    expect(grants(world(read(plain, given({ managedBy: [grant(Q, RDR)] }))))).toEqual([[Q, RDR]]);
  });
});
