import { describe, expect, it } from 'vitest';
import { CON, P, Q, RDR, SRC } from '../../ids.ts';
import { alternative, definition, grant, grants, only, read, short, template } from '../written.ts';

const flags = Object.fromEntries('abcdefgh'.split('').map((name) => [name, { type: 'bool' }]));

/** Grants in each alternative. */
function alternatives(
  authorizations: unknown,
  members: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) {
  return only(read(template({ parameters: flags, resources: [definition(authorizations, more)], ...members })));
}

describe('undecided conditions', () => {
  it('give a alternative for each way they can fall', () => {
    const { alternatives: both, undecided } = alternatives([grant(P, `[if(parameters('a'), '${SRC}', '${RDR}')]`)]);
    expect(both.map(grants)).toEqual([[[P, SRC]], [[P, RDR]]]);
    expect(undecided).toMatchObject({ kind: 'unknown', needs: "parameter 'a'" });
    expect(undecided).not.toHaveProperty('open');
  });

  it('fall the same way wherever they are written the same', () => {
    const role = `[if( parameters('a'),'${SRC}', '${RDR}')]`;
    const { alternatives: both } = alternatives([
      grant(P, `[if(parameters('a'), '${SRC}', '${RDR}')]`),
      grant(Q, role),
      grant(Q, `[if(not(parameters('a')), '${RDR}', '${SRC}')]`),
    ]);
    expect(both.map(grants)).toEqual([
      [
        [P, SRC],
        [Q, SRC],
        [Q, SRC],
      ],
      [
        [P, RDR],
        [Q, RDR],
        [Q, RDR],
      ],
    ]);
  });

  it('hold where the definition is deployed only then', () => {
    const one = alternatives(
      [grant(P, `[if(parameters('a'), '${SRC}', '${RDR}')]`)],
      {},
      { condition: "[parameters('a')]" },
    );
    expect(one.alternatives.map(grants)).toEqual([[[P, SRC]]]);
    expect(short(one.deployed)).toBe("?parameter 'a'");
  });

  it('are not taken to hold by a condition that can hold without them', () => {
    const role = `[if(parameters('a'), '${SRC}', '${RDR}')]`;
    const both = [[[P, SRC]], [[P, RDR]]];
    for (const condition of [
      "[if(parameters('a'), parameters('b'), true())]",
      "[or(parameters('a'), parameters('b'))]",
    ]) {
      expect(alternatives([grant(P, role)], {}, { condition }).alternatives.map(grants)).toEqual(both);
    }
    const opposite = alternatives([grant(P, role)], {}, { condition: "[not(parameters('a'))]" });
    expect(opposite.alternatives.map(grants)).toEqual([[[P, RDR]]]);
  });

  it('are tried even where something else is missing for good', () => {
    const body = template({
      parameters: { ...flags, extra: { type: 'array' } },
      variables: { p: [grant(P, SRC)], q: [grant(Q, SRC)] },
      resources: [definition("[concat(parameters('extra'), if(parameters('a'), variables('p'), variables('q')))]")],
    });
    expect(only(read(body)).alternatives.map(grants)).toEqual([
      [[P, SRC], "?parameter 'extra'"],
      [[Q, SRC], "?parameter 'extra'"],
    ]);
  });

  it('that decide nothing do not count', () => {
    const text = "[if(parameters('a'), 'x', 'y')]";
    const body = template({
      parameters: flags,
      variables: { m: { id: P, other: text } },
      resources: [
        definition(
          [{ ...grant("[variables('m').id]", SRC), principalIdDisplayName: text }],
          { name: text },
          {
            description: text,
            registrationDefinitionName: text,
          },
        ),
      ],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
  });

  it('may hide behind defaults, variables, functions and one another', () => {
    const { alternatives: all } = alternatives(
      "[concat(variables('x'), createArray(createObject('principalId', first(variables('ids')), 'roleDefinitionId', 'r')))]",
      {
        variables: {
          x: `[if(if(parameters('a'), parameters('b'), true()), createArray(), createArray())]`,
          ids: `[split(if(parameters('a'), '${P},x', '${Q},x'), ',')]`,
        },
      },
    );
    expect(all.map((one) => grants(one)[0])).toEqual([
      [P, 'r'],
      [P, 'r'],
      [Q, 'r'],
    ]);
  });

  it('beyond sixteen ways leave values unknown', () => {
    const five = [...'abcdefgh'].map((name) => grant(`[if(parameters('${name}'), '${P}', '${Q}')]`, CON));
    const { alternatives: all } = alternatives(five);
    expect(all.length).toBeLessThanOrEqual(16);
    expect(all.length).toBeGreaterThan(8);
    expect(all.some((one) => grants(one).some((entry) => String(entry).startsWith('?')))).toBe(true);
  });

  it('that depend on an argument or a variable that is not known are no questions', () => {
    const members = {
      parameters: { p: { type: 'string' } },
      variables: { good: [grant(P, SRC)] },
      functions: [
        {
          namespace: 'ns',
          members: {
            f: { parameters: [{ name: 'c' }], output: { value: `[if(parameters('c'), '${P}', '${Q}')]` } },
            g: { parameters: [{ name: 'c' }], output: { value: `[if(parameters('c'), '${Q}', '${P}')]` } },
          },
        },
      ],
    };
    const is = (value: string) => `equals(parameters('p'), '${value}')`;
    const mapped = (value: string, answers: string) =>
      `[first(map(createArray(${is(value)}), lambda('c', if(lambdaVariables('c'), ${answers}))))]`;
    for (const [one, other] of [
      [`[ns.f(${is('a')})]`, `[ns.g(${is('b')})]`],
      [mapped('a', `'${P}', '${Q}'`), mapped('b', `'${Q}', '${P}'`)],
    ]) {
      const { alternatives: all } = alternatives([grant(one, SRC), grant(other, SRC)], members);
      expect(all.map(grants)).toEqual([
        [
          ["?parameter 'p'", SRC],
          ["?parameter 'p'", SRC],
        ],
      ]);
    }
  });

  it('are questions where arguments, variables and indexes are known', () => {
    const members = {
      parameters: { p: { type: 'string' } },
      functions: [
        {
          namespace: 'ns',
          members: {
            f: {
              parameters: [{ name: 'c' }],
              output: { value: `[if(equals(parameters('c'), 'x'), '${P}', '${Q}')]` },
            },
          },
        },
      ],
    };
    const asked = `map(createArray('a', 'b'), lambda('x', if(equals(subscription().tenantId, lambdaVariables('x')), '${P}', '${Q}')))`;
    expect(
      alternatives([grant(`[first(${asked})]`, SRC), grant(`[first(${asked})]`, RDR)], members).alternatives.map(
        grants,
      ),
    ).toEqual([
      [
        [P, SRC],
        [P, RDR],
      ],
      [
        [Q, SRC],
        [Q, RDR],
      ],
    ]);
    expect(alternatives([grant("[ns.f('x')]", SRC)], members).alternatives.map(grants)).toEqual([[[P, SRC]]]);
  });

  it('on the index of a resource are asked for each index', () => {
    const body = template({
      parameters: { list: { type: 'array' } },
      resources: [
        definition([grant(`[if(equals(parameters('list')[copyIndex()], 1), '${P}', '${Q}')]`, SRC)], {
          copy: { name: 'loop', count: 2 },
        }),
      ],
    });
    expect(read(body).definitions.map(({ alternatives: all }) => all.map(grants))).toEqual([
      [[[P, SRC]], [[Q, SRC]]],
      [[[P, SRC]], [[Q, SRC]]],
    ]);
  });

  it('in loops are told apart by index', () => {
    const copy = [
      {
        name: 'authorizations',
        count: 2,
        input: grant(`[if(equals(parameters('list')[copyIndex('authorizations')], 1), '${P}', '${Q}')]`, SRC),
      },
    ];
    const body = template({
      parameters: { list: { type: 'array' } },
      resources: [definition(undefined, {}, { copy })],
    });
    expect(only(read(body)).alternatives.map((one) => grants(one).map((entry) => (entry as string[])[0]))).toEqual([
      [P, P],
      [P, Q],
      [Q, P],
      [Q, Q],
    ]);
  });
});
