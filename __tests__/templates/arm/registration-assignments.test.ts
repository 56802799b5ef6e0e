import { describe, expect, it } from 'vitest';
import { judgeDefinition } from '../../../src/pec/judge-definition.ts';
import { P, SRC } from '../../ids.ts';
import { criteria } from '../../pec/build.ts';
import { definition, grant, nested, only, read as readOne, unassigned as template } from '../written.ts';

const TYPE = 'Microsoft.ManagedServices/registrationDefinitions';
const offer = (name: unknown) => definition([grant(P, SRC)], { name });
const assignment = (registrationDefinitionId: unknown, more: object = {}) => ({
  type: 'Microsoft.ManagedServices/registrationAssignments',
  apiVersion: '2022-10-01',
  name: "[guid('a')]",
  ...more,
  properties: { ...(registrationDefinitionId !== undefined && { registrationDefinitionId }) },
});

/** Whether each definition of a template with these resources may be assigned. */
const assigned = (resources: unknown[], more: Record<string, unknown> = {}): unknown[] =>
  readOne(template({ resources, ...more })).definitions.map((one) => one.assigned);

const idOf = (name: string): string => `[resourceId('${TYPE}', ${name})]`;

describe('a definition is assigned', () => {
  it.each<[string, string, unknown]>([
    ['by its name', 'd1', idOf("'d1'")],
    ['by its name in another case', 'D1', idOf("'d1'")],
    ['by its whole ID', 'd1', `/subscriptions/x/providers/${TYPE}/D1`],
    ['by subscriptionResourceId()', 'd1', `[subscriptionResourceId('${TYPE}', 'd1')]`],
    ['by how its name is made', "[guid(subscription().id, 'a')]", idOf("guid(subscription().id, 'a')")],
    ['with a slash behind the type, as samples have', "[variables('n')]", `[resourceId('${TYPE}/', variables('n'))]`],
    ['through a variable', "[guid(subscription().id, 'n')]", idOf("variables('n')")],
    ['by an ID that cannot be told', 'd1', "[reference('x').outputs.id.value]"],
  ])('%s', (_, name, id) => {
    expect(assigned([offer(name), assignment(id)], { variables: { n: "[guid(subscription().id, 'n')]" } })).toEqual([
      true,
    ]);
  });

  it('from a nested deployment to a resource group, whose expressions are those of the subscription', () => {
    const inGroup = nested(template({ resources: [assignment(idOf("'d1'"))] }), {}, { resourceGroup: 'rg' });
    expect(assigned([offer('d1'), inGroup])).toEqual([true]);
  });

  it('from a nested deployment with an ID that is passed on', () => {
    const inner = template({
      parameters: { id: { type: 'string' } },
      resources: [assignment("[parameters('id')]")],
    });
    const options = { expressionEvaluationOptions: { scope: 'inner' }, parameters: { id: { value: idOf("'d1'") } } };
    expect(assigned([offer('d1'), nested(inner, options, { resourceGroup: 'rg' })])).toEqual([true]);
  });
});

describe('a definition is not assigned', () => {
  it.each<[string, string, unknown[]]>([
    ['by nothing', 'd1', []],
    ['by an assignment of another name', 'd1', [assignment(idOf("'d2'"))]],
    ['by an assignment without an ID', 'd1', [assignment(undefined)]],
    [
      'by an ID of something else',
      'd1',
      [assignment('/subscriptions/x/providers/Microsoft.Authorization/policies/d1')],
    ],
    ['by an ID in a resource group', 'd1', [assignment(`/subscriptions/x/resourceGroups/y/providers/${TYPE}/d1`)]],
    [
      'by a name that is made from something else',
      "[guid(subscription().id, 'a')]",
      [assignment(idOf("guid(subscription().id, 'b')"))],
    ],
    ['by an assignment that is not deployed', 'd1', [assignment(idOf("'d1'"), { condition: false })]],
  ])('%s', (_, name, others) => {
    expect(assigned([offer(name), ...others])).toEqual([false]);
  });

  it('by an ID that is made inside of a resource group', () => {
    const inner = template({ resources: [assignment(idOf("'d1'"))] });
    const inGroup = nested(inner, { expressionEvaluationOptions: { scope: 'inner' } }, { resourceGroup: 'rg' });
    expect(assigned([offer('d1'), inGroup])).toEqual([false]);
  });

  it('one by one', () => {
    expect(assigned([offer('d1'), offer('d2'), assignment(idOf("'d2'"))])).toEqual([false, true]);
  });
});

it.each([
  ['2017-01-01', ['template-refused not-ready']],
  [undefined, ['template-refused not-ready']],
  ['2099-01-01', ['template-refused unknown']],
  ['2019-06-01', []],
])('an assignment of the API version %s', (apiVersion, expected) => {
  const { apiVersion: _, ...rest } = assignment(`[resourceId('${TYPE}', 'x')]`);
  const resources = [offer('x'), { ...rest, ...(apiVersion !== undefined && { apiVersion }) }];
  const { findings } = judgeDefinition(only(readOne(template({ resources }))), criteria());
  const decisive = findings.filter(({ effect }) => effect === 'not-ready' || effect === 'unknown');
  expect(decisive.map((one) => `${one.rule} ${one.effect}`)).toEqual(expected);
});
