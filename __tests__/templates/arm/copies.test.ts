import { describe, expect, it } from 'vitest';
import { P, Q, RDR, SRC } from '../../ids.ts';
import { alternative, definition, given, grant, grants, nested, read, short, template } from '../written.ts';

describe('copy loops', () => {
  const ids = { type: 'array', defaultValue: [Q, P] };

  it('make a property', () => {
    const copy = [
      { name: 'Authorizations', count: 2, input: grant("[parameters('ids')[copyIndex('authorizations')]]", SRC) },
    ];
    const body = template({ parameters: { ids }, resources: [definition(undefined, {}, { copy })] });
    expect(grants(alternative(read(body)))).toEqual([
      [Q, SRC],
      [P, SRC],
    ]);
  });

  it('make variables, in both forms', () => {
    const input = grant("[parameters('ids')[copyIndex('all')]]", SRC);
    const body = template({
      parameters: { ids },
      variables: {
        copy: [{ name: 'all', count: "[length(parameters('ids'))]", input }],
        team: { copy: [{ name: 'all', count: 1, input }], other: 1 },
      },
      resources: [definition("[concat(variables('ALL'), variables('team').all)]")],
    });
    expect(grants(alternative(read(body)))).toEqual([
      [Q, SRC],
      [P, SRC],
      [Q, SRC],
    ]);
  });

  it('may hold another one only where they never turn, as the engine has it', () => {
    const inner = [{ name: 'delegatedRoleDefinitionIds', count: 2, input: RDR }];
    const copied = (count: number) => {
      const copy = [{ name: 'authorizations', count, input: { ...grant(P, SRC), copy: inner } }];
      return alternative(read(template({ resources: [definition(undefined, {}, { copy })] }))).authorizations;
    };
    expect(copied(0).items).toEqual([]);
    expect(copied(0).missing).toBeUndefined();
    expect(copied(1).missing?.refusal).toMatchObject({ rule: 'template-refused' });
  });

  it('leave a list unknown when their count is', () => {
    const copy = [{ name: 'authorizations', count: "[parameters('n')]", input: grant(P, SRC) }];
    const body = template({ parameters: { n: { type: 'int' } }, resources: [definition(undefined, {}, { copy })] });
    expect(grants(alternative(read(body)))).toEqual(["?parameter 'n'"]);
  });

  it('of resources give one case while nothing depends on the index', () => {
    const copy = { name: 'loop', count: "[length(parameters('groups'))]" };
    const body = template({
      parameters: { groups: { type: 'array' } },
      resources: [definition([grant(P, SRC)], { copy, name: '[guid(string(copyIndex()))]' })],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
    const known = read(body, given({ groups: ['a', 'b', 'c'] }));
    expect(known.definitions.map(({ path }) => path)).toEqual(['resources[0]']);
    const [none] = read(body, given({ groups: [] })).definitions;
    expect(none && short(none.deployed)).toBe(false);
  });

  it('of resources give a case for each index when it matters', () => {
    const copy = { name: 'loop', count: "[length(parameters('ids'))]" };
    const body = template({
      parameters: { ids },
      resources: [definition([grant("[parameters('ids')[copyIndex()]]", SRC)], { copy })],
    });
    expect(read(body).definitions.map(({ path, alternatives }) => [path, grants(alternatives[0])])).toEqual([
      ['resources[0][0]', [[Q, SRC]]],
      ['resources[0][1]', [[P, SRC]]],
    ]);
  });

  it('of nested deployments and conditions are followed too', () => {
    const inner = template({ parameters: { id: {} }, resources: [definition([grant("[parameters('id')]", SRC)])] });
    const body = template({
      parameters: { ids },
      resources: [
        nested(
          inner,
          {
            expressionEvaluationOptions: { scope: 'inner' },
            parameters: { id: { value: "[parameters('ids')[copyIndex()]]" } },
          },
          { copy: { name: 'loop', count: 2 } },
        ),
        definition([grant(P, RDR)], { copy: { name: 'x', count: 2 }, condition: "[equals(copyIndex('x', 1), 2)]" }),
      ],
    });
    expect(
      read(body).definitions.map(({ alternatives, deployed }) => [grants(alternatives[0]), short(deployed)]),
    ).toEqual([
      [[[Q, SRC]], true],
      [[[P, SRC]], true],
      [[[P, RDR]], false],
      [[[P, RDR]], true],
    ]);
  });

  it.each([
    ["copyIndex('authorizations', variables('one'))", [P]],
    ["copyIndex(variables('name'), 1)", [P]],
    ["copyIndex('authorizations', parameters('start'))", ["?parameter 'start'"]],
    ["copyIndex(parameters('start'))", ["?parameter 'start'"]],
    ["copyIndex('authorizations', 'x')", ['?a valid expression']],
    ["copyIndex('authorizations', -1)", ['?a valid expression']],
    ["copyIndex('authorizations', float('0.5'))", ['?a valid expression']],
    ['copyIndex()', ['?a valid expression']],
    ["copyIndex('other')", ['?a valid expression']],
  ])('count from what %s says', (index, principals) => {
    const copy = [{ name: 'authorizations', count: 1, input: grant(`[variables('ids')[${index}]]`, SRC) }];
    const body = template({
      parameters: { start: { type: 'int' } },
      variables: { ids: [Q, P], one: 1, name: 'authorizations' },
      resources: [definition(undefined, {}, { copy })],
    });
    expect(grants(alternative(read(body)))).toEqual(principals.map((principal) => [principal, SRC]));
  });

  const loop = (name: string, more = {}) => ({ name, count: 1, input: grant(Q, SRC), ...more });
  it.each([
    ['one with a name that is not known', [loop('[subscription().id]')]],
    ['one with a name that is worked out and stands there too', [loop("[variables('name')]")]],
    ['one without a count beside a good one', [loop('other'), { name: 'authorizations', input: grant(Q, SRC) }]],
    ['one that is no object beside a good one', [loop('other'), 1]],
    ['one that is in no array', loop('authorizations')],
    ['all that are worked out', "[variables('loops')]"],
    ['one for a property that is written too', [loop('authorizations')]],
    ['two of one name', [loop('authorizations'), loop('AUTHORIZATIONS')]],
  ])('leave properties unknown: %s', (_, copy) => {
    const properties = { authorizations: [grant(P, SRC)], copy };
    const body = (resource: unknown) => template({ variables: { name: 'authorizations' }, resources: [resource] });
    const { authorizations } = alternative(read(body(definition([grant(P, SRC)], {}, { copy }))));
    expect(authorizations).toMatchObject({ items: [], missing: { kind: 'unknown' } });
    if (typeof copy === 'string') return;
    const whole = template({
      variables: { all: properties },
      resources: [definition("[variables('all').authorizations]")],
    });
    expect(alternative(read(whole)).authorizations).toMatchObject({ items: [], missing: { kind: 'unknown' } });
    const variable = template({
      variables: { copy, authorizations: [grant(P, SRC)] },
      resources: [definition("[variables('authorizations')]")],
    });
    expect(alternative(read(variable)).authorizations).toMatchObject({ items: [], missing: { kind: 'unknown' } });
  });

  it('are told from a value that is called copy', () => {
    const body = template({
      variables: { x: { copy: [P, { name: 'y' }], id: P }, y: { copy: { count: 1 }, id: SRC } },
      resources: [definition([grant("[variables('x').copy[0]]", "[variables('y').id]")])],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
  });

  it('inside a property mean the resource when they name none', () => {
    const copy = [{ name: 'authorizations', count: 1, input: grant("[parameters('ids')[copyIndex()]]", SRC) }];
    const body = template({
      parameters: { ids },
      resources: [definition(undefined, { copy: { name: 'loop', count: 2 } }, { copy })],
    });
    expect(read(body).definitions.map(({ alternatives }) => grants(alternatives[0]))).toEqual([[[Q, SRC]], [[P, SRC]]]);
  });
});
