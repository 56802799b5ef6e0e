import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../../ids.ts';
import { assignment, definition, grant, nested, only, read, unassigned } from '../../written.ts';

const DEFINITIONS = 'Microsoft.ManagedServices/registrationDefinitions';
const ASSIGNMENTS = 'Microsoft.ManagedServices/registrationAssignments';

type Members = Record<string, unknown>;

const offer = (name: string, more: Members = {}) => definition([grant(P, SRC)], { name, ...more });
const assigned = (name: string, more: Members = {}) => ({ ...assignment({ name }), ...more });

/** What is refused about the only definition of a template with these resources. */
function refused(resources: unknown, more: Members = {}): string[] {
  const { observations } = only(read(unassigned({ resources, ...more })));
  const found = observations.filter(({ rule, variant }) => rule === 'template-refused' && !variant);
  expect(found.every(({ location }) => location?.file === 'main.json')).toBe(true);
  return found.map(({ message }) => message);
}

const MADE = "[guid(subscription().id, 'x')]";
const made = (type: string) => `[resourceId('${type}', guid(subscription().id, 'x'))]`;

describe('a resource that depends on itself is refused', () => {
  it.each([
    ['by resource ID', 'x', `[resourceId('${ASSIGNMENTS}', 'x')]`],
    ['by the ID at the subscription', 'x', `[subscriptionResourceId('${ASSIGNMENTS}', 'X')]`],
    ['by a name that is not known', MADE, made(ASSIGNMENTS)],
    ['by a text of type and name', MADE, `[concat('${ASSIGNMENTS}/', guid(subscription().id, 'x'))]`],
    ['by a whole ID', 'x', `[concat(subscription().id, '/providers/${ASSIGNMENTS}/x')]`],
    ['by type and name', 'x', `${ASSIGNMENTS}/x`],
    ['by the name of another that is not there', 'x', `[resourceId('${ASSIGNMENTS}', 'another')]`],
    ['by a variable', 'x', "[variables('id')]"],
  ])('%s', (_, name, dependency) => {
    const wrong = refused([offer(name), assigned(name, { dependsOn: [dependency] })], {
      variables: { id: `[resourceId('${ASSIGNMENTS}', 'x')]` },
    });
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/depends on (itself|what the template does not declare)/);
  });

  it('by its name, its symbolic name or its own loop', () => {
    expect(refused([offer('x'), assigned('y', { dependsOn: ['y'] })])[0]).toContain("'y'");
    const symbolic = { d: offer('x'), a: assigned('x', { dependsOn: ['d', 'a'] }) };
    expect(refused(symbolic, { languageVersion: '2.0' })[0]).toContain("Resource 'a'");
    const copy = { name: 'loop', count: 2 };
    const storage = { type: 'A.B/c', apiVersion: '1', name: "[format('s{0}', copyIndex())]", copy };
    expect(refused([offer('x'), { ...storage, dependsOn: ['loop'] }])).toHaveLength(1);
  });

  it('in a nested deployment', () => {
    const inner = unassigned({ resources: [offer('x'), assigned('x', { dependsOn: [`${ASSIGNMENTS}/x`] })] });
    expect(refused([nested(inner)])).toHaveLength(1);
  });
});

describe('a circle is refused', () => {
  it.each([
    [[`[resourceId('${ASSIGNMENTS}', 'y')]`, `[resourceId('${DEFINITIONS}', 'x')]`]],
    [['y', 'x']],
    [[`[resourceId('${ASSIGNMENTS}', 'y')]`, 'x']],
  ])('of %j', ([first, second]) => {
    const found = refused([offer('x', { dependsOn: [first] }), assigned('y', { dependsOn: [second] })]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('in a circle');
  });

  it('of three with symbolic names', () => {
    const other = { type: 'A.B/c', apiVersion: '1', name: 'o', dependsOn: ['a'] };
    const resources = { d: offer('x', { dependsOn: ['o'] }), a: assigned('x', { dependsOn: ['d'] }), o: other };
    expect(refused(resources, { languageVersion: '2.0' })).toHaveLength(1);
  });
});

describe('what depends on nothing that is declared is refused', () => {
  it.each([
    'nobody',
    `[resourceId('${DEFINITIONS}', 'another')]`,
    "[resourceId('Microsoft.Network/virtualNetworks', parameters('p'))]",
    "[variables('id')]",
    'Microsoft.Network/virtualNetworks/x',
  ])('%s', (dependency) => {
    const found = refused([offer('x'), assigned('y', { dependsOn: [dependency] })], {
      parameters: { p: { type: 'string' } },
      variables: { id: '/subscriptions/s/providers/A.B/c/d' },
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('does not declare');
  });
});

describe('what stands there twice is refused', () => {
  it.each([
    ['of one name', [assigned('x'), { ...assigned('X'), properties: { registrationDefinitionId: 'other' } }]],
    ['of one name that is not known', [assigned(MADE), assigned(MADE)]],
    ['another resource', [assigned('x'), ...[1, 2].map(() => ({ type: 'A.B/c', apiVersion: '1', name: 'n' }))]],
    ['made by a loop', [assigned('x', { copy: { name: 'l', count: 2 } })]],
  ])('%s', (_, others) => {
    expect(refused([offer('x'), ...others]).some((message) => message.includes('stands in the template twice'))).toBe(
      true,
    );
  });

  it('two assignments of one definition at one scope', () => {
    const second = { ...assigned('x'), name: 'y' };
    const other = { registrationDefinitionId: `[subscriptionResourceId('${DEFINITIONS}', 'X')]` };
    for (const two of [second, { ...second, properties: other }]) {
      expect(refused([offer('x'), assigned('x'), two])).toEqual([expect.stringContaining('assign one definition')]);
    }
    const loop = assigned('x', { name: '[string(copyIndex())]', copy: { name: 'l', count: 2 } });
    expect(refused([offer('x'), loop])).toHaveLength(1);
  });
});

describe('nothing is said of', () => {
  const param = { parameters: { p: { type: 'string' }, on: { type: 'bool' } } };
  const store = { type: 'A.B/c', apiVersion: '1', name: 's' };
  it.each<[string, unknown[]]>([
    [
      'an assignment after its definition',
      [offer('x'), assigned('x', { dependsOn: [`[resourceId('${DEFINITIONS}', 'x')]`] })],
    ],
    ['its name', [offer('x'), assigned('y', { dependsOn: ['x'] })]],
    ['a name of two', [offer('x'), assigned('x', { dependsOn: ['x'] })]],
    ['the short form', [offer('x'), assigned('y', { dependsOn: [`${DEFINITIONS}/x`] })]],
    ['a name that is made', [offer(MADE), assigned(MADE, { dependsOn: [made(DEFINITIONS)] })]],
    ['what is not known', [offer('x'), assigned('y', { dependsOn: ["[parameters('p')]"] })]],
    [
      'a name that is not known',
      [offer("[parameters('p')]"), assigned('y', { dependsOn: [`[resourceId('${DEFINITIONS}', 'x')]`] })],
    ],
    ['an unknown choice', [offer('x'), assigned('y', { dependsOn: ["[if(parameters('on'), 'x', 'x')]"] })]],
    [
      'the loop of another',
      [
        offer('x', { dependsOn: ['l'] }),
        { ...store, name: "[format('s{0}', copyIndex())]", copy: { name: 'l', count: 2 } },
      ],
    ],
    [
      'one turn of a loop',
      [
        offer('x', { dependsOn: ["[resourceId('A.B/c', 's1')]"] }),
        { ...store, name: "[format('s{0}', copyIndex())]", copy: { name: 'l', count: 2 } },
      ],
    ],
    [
      'a child',
      [
        offer('x', { dependsOn: ["[resourceId('A.B/c/d', 's', 'k')]"] }),
        { ...store, resources: [{ ...store, type: 'd', name: 'k', dependsOn: ["[resourceId('A.B/c', 's')]", 's'] }] },
      ],
    ],
    ['an empty entry', [offer('x'), assigned('y', { dependsOn: [''] })]],
    ['one that is left out', [offer('x'), { ...store, condition: false, dependsOn: ['nobody'] }]],
    [
      'two of which one is left out',
      [offer('x'), { ...store, condition: "[parameters('on')]" }, { ...store, condition: "[not(parameters('on'))]" }],
    ],
    ['two at other scopes', [offer('x'), { ...store, scope: 'A.B/e/f' }, { ...store, scope: 'A.B/e/g' }]],
    [
      'deployments to two groups',
      [offer('x'), nested({}, {}, { resourceGroup: 'a' }), nested({}, {}, { resourceGroup: 'b' })],
    ],
  ])('%s', (_, resources) => {
    expect(refused(resources, param)).toEqual([]);
  });

  it('what exists already', () => {
    const store = { type: 'A.B/c', apiVersion: '1', name: 's', existing: true };
    const resources = { d: offer('x', { dependsOn: ['s'] }), s: store, t: store };
    expect(refused(resources, { languageVersion: '2.0' })).toEqual([]);
  });
});
