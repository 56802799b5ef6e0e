import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../ids.ts';
import { definition, grant, nested, read, template } from '../written.ts';

const BAD = "[add('a', 1)]";
const INNER = { expressionEvaluationOptions: { scope: 'inner' } };
const other = (more: Record<string, unknown> = {}) => ({ type: 'A.B/c', apiVersion: '2020-01-01', name: 'n', ...more });

/** What is refused in a template with a definition that has nothing to do with it. */
function refusedIn(members: { readonly resources?: readonly unknown[] } & Record<string, unknown>) {
  const { resources = [], ...rest } = members;
  return read(template({ ...rest, resources: [definition([grant(P, SRC)]), ...resources] }))
    .definitions.flatMap(({ observations }) => observations)
    .filter(({ rule, variant }) => rule === 'template-refused' && variant);
}

// As the Bicep CLI 0.49.2 answers.
describe('what Azure refuses anywhere in a template', () => {
  it.each([
    ['an unused variable', { variables: { x: BAD } }],
    ['an unused default', { parameters: { x: { type: 'int', defaultValue: BAD } } }],
    ['an output', { outputs: { x: { type: 'int', value: BAD } } }],
    ['another resource', { resources: [other({ properties: { x: BAD } })] }],
    [
      'one of the turns of a loop',
      { resources: [other({ copy: { name: 'l', count: 2 }, tags: { x: '[createArray(1)[copyIndex()]]' } })] },
    ],
    ['the count of a loop', { resources: [other({ copy: { name: 'l', count: -1 } })] }],
    ['a condition', { resources: [other({ condition: BAD })] }],
    ['a condition that asks Azure', { resources: [other({ condition: "[reference('/a/b').c]" })] }],
    [
      'an outer scope with language version 2.0',
      {
        languageVersion: '2.0',
        resources: [nested(template({}), { expressionEvaluationOptions: { scope: 'outer' } })],
      },
    ],
    ['a child', { resources: [other({ resources: [other({ properties: BAD })] })] }],
    ['a nested template of its own scope', { resources: [nested(template({ variables: { x: BAD } }), INNER)] }],
    [
      'a nested template of outer scope',
      { resources: [nested(template({ outputs: { x: { type: 'int', value: BAD } } }))] },
    ],
    [
      'a parameter that a nested template does not declare',
      { resources: [nested(template({}), { ...INNER, parameters: { x: { value: 1 } } })] },
    ],
    [
      'a parameter that a nested template needs',
      { resources: [nested(template({ parameters: { x: { type: 'int' } } }), INNER)] },
    ],
    [
      'a parameter of another type',
      {
        resources: [
          nested(template({ parameters: { x: { type: 'int' } } }), { ...INNER, parameters: { x: { value: 'a' } } }),
        ],
      },
    ],
  ])('%s', (_, members) => {
    expect(refusedIn(members)).toMatchObject([{ rule: 'template-refused', location: { file: 'main.json' } }]);
  });

  it.each([
    ['a condition that is false', { resources: [other({ condition: false, properties: BAD })] }],
    ['a loop that does not turn', { resources: [other({ copy: { name: 'l', count: 0 }, properties: BAD })] }],
    [
      'a condition that is not known',
      {
        parameters: { p: { type: 'bool' } },
        resources: [other({ condition: "[parameters('p')]", tags: "[parameters('p')]" })],
      },
    ],
    ['comments', { resources: [other({ comments: BAD, metadata: { x: BAD } })] }],
    [
      'what is known at deployment only',
      { resources: [other({ properties: { x: "[reference('y').z]", id: '[subscription().id]' } })] },
    ],
    [
      'a nested template that is given what it declares',
      {
        resources: [
          nested(template({ parameters: { x: { type: 'int' }, y: { type: 'int', defaultValue: 1 } } }), {
            ...INNER,
            parameters: { X: { value: 1 } },
          }),
        ],
      },
    ],
  ])('not %s', (_, members) => {
    expect(refusedIn(members)).toEqual([]);
  });
});
