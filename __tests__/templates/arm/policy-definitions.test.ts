import { describe, expect, it } from 'vitest';
import { P, Q, RDR, SRC } from '../../ids.ts';
import { alternative, definition, given, grant, grants, nested, only, read, short, template } from '../written.ts';

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
  /** An assignment of this policy that takes all defaults. */
  const taking = {
    type: 'Microsoft.Authorization/policyAssignments',
    properties: { policyDefinitionId: "[resourceId('Microsoft.Authorization/policyDefinitions', 'x')]" },
  };
  /** What is said of a default that any assignment may override. */
  const OPEN = ["?the policy assignment that gives parameter 'managedBy', or takes its default"];

  it('take their parameters from the defaults that the outer template works out', () => {
    const body = template({
      parameters: { auths: { type: 'array' } },
      resources: [resource(policyOf('[[', { defaultValue: "[parameters('auths')]" })), taking],
    });
    const result = read(body, given({ auths: [grant(P, SRC)] }));
    expect(grants(alternative(result))).toEqual([[P, SRC]]);
    expect(alternative(result).authorizations.location?.file).toBe('main.parameters.json');
    expect(only(result).deployedTo).toBe('subscription');
    expect(grants(alternative(read(body)))).toEqual(["?parameter 'auths'"]);
  });

  it('or from the assignment beside them', () => {
    const assignment = {
      type: 'Microsoft.Authorization/policyAssignments',
      properties: {
        policyDefinitionId: "[resourceId('Microsoft.Authorization/policyDefinitions', 'X')]",
        parameters: { managedBy: { value: "[variables('auths')]" } },
      },
    };
    const body = template({ variables: { auths: [grant(P, SRC)] }, resources: [resource(policyOf('[[')), assignment] });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
    expect(grants(alternative(read(template({ resources: [resource(policyOf('[['))] }))))).toEqual([
      "?parameter 'managedBy'",
    ]);
  });

  it('leave literal authorizations as they are, assigned or not', () => {
    const { policyRule } = policyOf('[[');
    const text = JSON.stringify({ policyRule }).replace(
      JSON.stringify("[[parameters('managedBy')]"),
      JSON.stringify([grant(P, SRC)]),
    );
    expect(grants(alternative(read(template({ resources: [resource(JSON.parse(text))] }))))).toEqual([[P, SRC]]);
  });

  it('may stand in a variable, as Bicep writes a file that it loads', () => {
    const body = template({
      variables: { $fxv: policyOf('[[', { defaultValue: [grant(P, SRC)] }) },
      resources: [resource("[variables('$fxv')]"), resource({ policyRule: "[variables('$fxv').policyRule]" }), taking],
    });
    const [whole, rule] = read(body).definitions;
    expect(whole && grants(whole.alternatives[0])).toEqual([[P, SRC]]);
    expect(rule?.alternatives[0].authorizations.missing).toBeDefined();
  });

  it('may be files of their own', () => {
    const plain = policyOf('[', { defaultValue: [grant(P, SRC)] });
    expect(grants(alternative(read(plain)))).toEqual(OPEN);
    expect(grants(alternative(read({ properties: plain })))).toEqual(OPEN);
    expect(only(read({ properties: plain })).path).toBe(
      'properties.policyRule.then.details.deployment.properties.template.resources[0]',
    );
    expect(grants(alternative(read(plain, given({ managedBy: [grant(Q, RDR)] }))))).toEqual([[Q, RDR]]);
  });

  describe('and are assigned', () => {
    const ID = "[resourceId('Microsoft.Authorization/policyDefinitions', 'x')]";
    const byDefault = [grant(P, SRC)];
    const assignment = (value: unknown, policyDefinitionId: unknown = ID, more: Record<string, unknown> = {}) => ({
      type: 'Microsoft.Authorization/policyAssignments',
      ...more,
      properties: { policyDefinitionId, ...(value !== undefined && { parameters: { managedBy: { value } } }) },
    });
    const outcome = (assignments: unknown[], more: Record<string, unknown> = {}) =>
      grants(
        alternative(
          read(
            template({
              parameters: { unknown: { type: 'string' } },
              variables: { auths: [grant(Q, SRC)] },
              resources: [{ ...resource(policyOf('[[', { defaultValue: byDefault })), ...more }, ...assignments],
            }),
          ),
        ),
      );
    const DIFFERENT = ["?the one value of parameter 'managedBy'"];

    it.each([
      ['not at all', [], OPEN],
      ['once', [assignment([grant(Q, SRC)])], [[Q, SRC]]],
      ['once, with the default', [assignment(undefined)], [[P, SRC]]],
      ['twice the same', [assignment([grant(Q, SRC)]), assignment("[variables('auths')]")], [[Q, SRC]]],
      ['twice, and differently', [assignment([grant(Q, SRC)]), assignment([grant(Q, RDR)])], DIFFERENT],
      ['twice, once with the default', [assignment([grant(Q, SRC)]), assignment(undefined)], DIFFERENT],
      ['by another name', [assignment([grant(Q, SRC)], ID.replace("'x'", "'y'"))], OPEN],
      [
        'by an id in full',
        [assignment([grant(Q, SRC)], '/subscriptions/s/providers/a.b/policyDefinitions/X')],
        [[Q, SRC]],
      ],
      ['perhaps', [assignment([grant(Q, SRC)], "[parameters('unknown')]")], DIFFERENT],
      ['through a set, perhaps', [assignment([grant(Q, SRC)], ID.replace('policyDef', 'policySetDef'))], DIFFERENT],
      ['not deployed', [assignment([grant(Q, SRC)], ID, { condition: false })], OPEN],
      ['perhaps not deployed', [assignment([grant(Q, SRC)], ID, { condition: "[parameters('unknown')]" })], DIFFERENT],
      ['in a nested deployment', [nested(template({ resources: [assignment([grant(Q, SRC)])] }))], [[Q, SRC]]],
      [
        'in a nested deployment of its own scope',
        [
          nested(
            template({
              parameters: { a: { type: 'array' } },
              resources: [assignment("[parameters('a')]", '/a/policyDefinitions/x')],
            }),
            {
              expressionEvaluationOptions: { scope: 'inner' },
              parameters: { a: { value: "[variables('auths')]" } },
            },
          ),
        ],
        [[Q, SRC]],
      ],
      [
        'in a management group',
        [
          assignment([grant(Q, SRC)], ID, {
            type: 'Microsoft.Management/managementGroups/providers/policyAssignments',
          }),
        ],
        [[Q, SRC]],
      ],
      [
        'in a loop',
        [assignment("[variables('auths')[copyIndex()]]", ID, { copy: { name: 'loop', count: 1 } })],
        ["?the index of the copy loop 'loop'"],
      ],
    ])('%s', (_, assignments, expected) => {
      expect(outcome(assignments)).toEqual(expected);
    });

    it('by a name that is not worked out, where it is written the same', () => {
      const id = (name: string) => `[resourceId('Microsoft.Authorization/policyDefinitions', ${name})]`;
      const name = "[guid('a', subscription().id)]";
      expect(outcome([assignment([grant(Q, SRC)], id("guid('a',  subscription().id)"))], { name })).toEqual([[Q, SRC]]);
      expect(outcome([assignment([grant(Q, SRC)], id("guid('b')"))], { name })).toEqual(DIFFERENT);
    });
  });

  it.each([
    'Microsoft.Management/managementGroups/providers/Microsoft.Authorization/policyDefinitions',
    'Microsoft.Management/managementGroups/providers/policyDefinitions',
    'microsoft.authorization/PolicyDefinitions',
  ])('may be of type %s', (type) => {
    const policy = { ...resource(policyOf('[[', { defaultValue: [grant(P, SRC)] })), type };
    expect(grants(alternative(read(template({ resources: [policy, taking] }))))).toEqual([[P, SRC]]);
  });

  it('may get other values by an initiative in the file than their defaults', () => {
    const initiative = {
      type: 'Microsoft.Authorization/policySetDefinitions',
      name: 's',
      properties: {
        policyDefinitions: [
          {
            policyDefinitionId: "[resourceId('Microsoft.Authorization/policyDefinitions', 'x')]",
            parameters: { managedBy: { value: [grant(Q, SRC)] } },
          },
        ],
      },
    };
    const policy = resource(policyOf('[[', { defaultValue: [grant(P, SRC)] }));
    expect(grants(alternative(read(template({ resources: [policy, initiative] }))))).toEqual([
      "?the one value of parameter 'managedBy'",
    ]);
  });

  it.each([
    ['Disabled', false],
    ['AuditIfNotExists', false],
    ['deny', false],
    ['Modify', false],
    ['deployifnotexists ', '?an effect of Azure Policy'],
    ['DeployIfNotExists', true],
    ["[[parameters('effect')]", false],
    ["[[parameters('other')]", "?the policy assignment that gives parameter 'other', or takes its default"],
    ["[[field('x')]", '?the result of field()'],
    [undefined, true],
  ])('deploy nothing unless their effect is to: %s', (effect, deployed) => {
    const policy = policyOf('[[', { defaultValue: [grant(P, SRC)] });
    const properties = {
      ...policy,
      parameters: {
        ...policy.parameters,
        effect: { type: 'String', defaultValue: 'disabled' },
        other: { type: 'String', defaultValue: 'disabled' },
      },
      // biome-ignore lint/suspicious/noThenProperty: it is what Azure Policy calls it
      policyRule: { ...policy.policyRule, then: { ...policy.policyRule.then, effect } },
    };
    const others = `${effect}`.includes('other') ? [] : [taking];
    expect(short(only(read(template({ resources: [resource(properties), ...others] }))).deployed)).toBe(deployed);
  });
});
