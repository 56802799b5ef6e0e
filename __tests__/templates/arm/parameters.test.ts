import { describe, expect, it } from 'vitest';
import { parameterSignature } from '../../../src/templates/arm/parameters.ts';
import { P, Q, SRC } from '../../ids.ts';
import { alternative, definition, given, grant, grants, objectOf, only, read, template } from '../written.ts';

const TAKES_AUTHORIZATIONS = template({
  parameters: { authorizations: { type: 'array' } },
  resources: [definition("[parameters('authorizations')]")],
});

describe('parameters', () => {
  it('that do not fit are observed, and evaluation goes on', () => {
    const { observations, alternatives } = only(read(TAKES_AUTHORIZATIONS, given({ other: 1 })));
    expect(observations.map(({ rule, location }) => [rule, location?.file, location?.startLine])).toEqual([
      ['parameter-mismatch', 'main.parameters.json', 3],
      ['parameter-mismatch', 'main.parameters.json', 2],
    ]);
    expect(alternatives[0].authorizations.missing).toMatchObject({
      needs: "parameter 'authorizations'",
      location: { file: 'main.parameters.json', startLine: 2 },
    });
  });

  it('from a key vault or from expressions are unknown', () => {
    for (const entry of [{ reference: { keyVault: {} } }, { expression: "[externalInputs('x')]" }]) {
      const { authorizations } = alternative(read(TAKES_AUTHORIZATIONS, { parameters: { authorizations: entry } }));
      expect(authorizations.missing?.needs).toContain("parameter 'authorizations'");
      expect(only(read(TAKES_AUTHORIZATIONS, { parameters: { authorizations: entry } })).observations).toEqual([]);
    }
  });

  it.each<[string, unknown]>([
    ['a list', [grant(P, SRC)]],
    ['a text', 'x'],
    ['the default of a template', { type: 'array', defaultValue: [grant(P, SRC)] }],
    ['a slip of its name', { values: [grant(P, SRC)] }],
  ])('that stand without "value" are refused, and no default counts in their place: %s', (_, entry) => {
    const body = template({
      parameters: { authorizations: { type: 'array', defaultValue: [grant(P, SRC)] } },
      resources: [definition("[parameters('authorizations')]")],
    });
    const result = read(body, { parameters: { authorizations: entry } });
    expect(only(result).observations).toEqual([
      {
        rule: 'parameter-mismatch',
        message: `What 'main.parameters.json' gives for parameter 'authorizations' stands without "value".`,
        remedy: 'Write "authorizations": { "value": … }: Azure takes no other form.',
        location: expect.objectContaining({ file: 'main.parameters.json', startLine: 3, startColumn: 23 }),
      },
    ]);
    expect(grants(alternative(result))).toEqual(["?the value of parameter 'authorizations'"]);
  });

  it.each<[string, unknown]>([
    ['nothing but metadata', { metadata: { note: 'x' } }],
    ['null', null],
    ['a token', '#{entry}#'],
  ])('are not refused for %s in place of a value', (_, entry) => {
    const body = template({
      parameters: { authorizations: { type: 'array', defaultValue: [] } },
      resources: [definition([grant(P, SRC)])],
    });
    expect(only(read(body, { parameters: { authorizations: entry } })).observations).toEqual([]);
  });

  it('name the smallest missing input', () => {
    const body = template({
      parameters: {
        id: { type: 'string' },
        list: { type: 'array', defaultValue: [grant("[toLower(parameters('id'))]", SRC)] },
      },
      variables: { all: "[parameters('list')]" },
      resources: [definition("[variables('all')]")],
    });
    expect(grants(alternative(read(body)))).toEqual([["?parameter 'id'", SRC]]);
  });

  it.each([
    ['string', P, undefined],
    ['string', 5, 'is of type number where string is declared'],
    ['string', null, undefined],
    ['SecureString', ['x'], 'is of type array where SecureString is declared'],
    ['int', '5', 'is of type string where int is declared'],
    ['int', 1.5, 'is no whole number, as int must be'],
    ['int', 5, undefined],
    ['bool', 'true', 'is of type string where bool is declared'],
    ['bool', true, undefined],
    ['object', [], 'is of type array where object is declared'],
    ['secureObject', {}, undefined],
    ['array', {}, 'is of type object where array is declared'],
    ['array', '#{token}#', undefined],
    [undefined, {}, undefined],
  ])('of type %s that are given %j', (type, value, why) => {
    const body = template({
      parameters: { x: { ...(type && { type }), defaultValue: null } },
      resources: [definition([grant(P, SRC)])],
    });
    const { observations } = only(read(body, given({ x: value })));
    expect(observations).toEqual(
      why === undefined
        ? []
        : [
            {
              rule: 'parameter-mismatch',
              message: `What 'main.parameters.json' gives for parameter 'x' ${why}.`,
              remedy: "Give 'x' a value that the template takes.",
              location: expect.objectContaining({ file: 'main.parameters.json', startLine: 4, startColumn: 16 }),
            },
          ],
    );
  });

  it.each([
    [['a', 'b'], 'A', false],
    [[], 'c', true],
    [['a', 'b'], 'c', false],
    [['a', 'b'], ['b', 'a'], true],
    [['a', 'b'], ['b', 'c'], false],
    [[['a'], ['b']], ['b'], true],
    [[['a'], ['b']], ['B'], false],
    [[['a'], ['b']], [['a'], ['b']], false],
    [[1, 2], 2, true],
    [[1, 2], '2', false],
    [[{ k: 'v', l: 1 }], { l: 1, k: 'v' }, true],
    [[{ k: 'v' }], { K: 'v' }, false],
    [[1], 1.5, false],
    [["[concat('c')]"], 'c', false],
    [['a'], '#{token}#', true],
  ])('with the allowed values %j that are given %j', (allowedValues, value, fits) => {
    const body = template({
      parameters: { x: { allowedValues, defaultValue: null } },
      resources: [definition([grant(P, SRC)])],
    });
    expect(only(read(body, given({ x: value }))).observations.map(({ rule }) => rule)).toEqual(
      fits ? [] : ['parameter-mismatch'],
    );
  });

  it('whose default Azure refuses are refused', () => {
    const body = template({
      parameters: { x: { type: 'array', defaultValue: 'x' }, y: { allowedValues: [Q], defaultValue: P } },
      resources: [definition("[parameters('x')]"), definition([grant("[parameters('y')]", SRC)])],
    });
    expect(read(body).definitions.map(({ alternatives }) => grants(alternatives[0]))).toEqual([
      ['?a template that Azure accepts'],
      [['?a template that Azure accepts', SRC]],
    ]);
  });

  it('that may be null are not missed', () => {
    const body = template({
      definitions: { some: { type: 'string', nullable: true } },
      parameters: { a: { type: 'string', nullable: true }, b: { $ref: '#/definitions/some' }, c: { type: 'string' } },
      resources: [definition([grant(`[coalesce(parameters('a'), parameters('b'), '${P}')]`, SRC)])],
    });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
    expect(parameterSignature({ file: 'a', root: objectOf(JSON.stringify(body)) })).toEqual({
      declared: ['a', 'b', 'c'],
      required: ['c'],
    });
  });
});
