import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../../ids.ts';
import { definition, grant, nested, read, template } from '../../written.ts';

const BAD = "[add('a', 1)]";
const INNER = { expressionEvaluationOptions: { scope: 'inner' } };
/** A nested template has to have resources. */
const inner = (members: Record<string, unknown> = {}) => template({ resources: [], ...members });
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
        resources: [nested(inner({}), { expressionEvaluationOptions: { scope: 'outer' } })],
      },
    ],
    ['a child', { resources: [other({ resources: [other({ properties: BAD })] })] }],
    ['a nested template of its own scope', { resources: [nested(inner({ variables: { x: BAD } }), INNER)] }],
    [
      'a nested template of outer scope',
      { resources: [nested(inner({ outputs: { x: { type: 'int', value: BAD } } }))] },
    ],
    [
      'a parameter that a nested template does not declare',
      { resources: [nested(inner({}), { ...INNER, parameters: { x: { value: 1 } } })] },
    ],
    [
      'a parameter that a nested template of outer scope does not declare',
      { resources: [nested(inner(), { parameters: { x: { value: 1 } } })] },
    ],
    [
      'a parameter that a nested template needs',
      { resources: [nested(inner({ parameters: { x: { type: 'int' } } }), INNER)] },
    ],
    [
      'a parameter of another type',
      {
        resources: [
          nested(inner({ parameters: { x: { type: 'int' } } }), { ...INNER, parameters: { x: { value: 'a' } } }),
        ],
      },
    ],
  ])('%s', (_, members) => {
    expect(refusedIn(members)).toMatchObject([{ rule: 'template-refused', location: { file: 'main.json' } }]);
  });

  it.each([
    ['a name of more segments than the type', { resources: [other({ name: 'a/b' })] }],
    ['a name of fewer segments', { resources: [other({ type: 'A.B/c/d' })] }],
    [
      'a child whose name repeats that of its parent',
      { resources: [other({ resources: [{ type: 'd', apiVersion: '2020-01-01', name: 'n/x' }] })] },
    ],
    ['a name in a template of outer scope', { resources: [nested(inner({ resources: [other({ name: 'a/b' })] }))] }],
    [
      'a function of the template, never called, that calls what it may not',
      {
        functions: [
          { namespace: 'o', members: { f: { output: { type: 'string', value: "[concat(tenant().tenantId, 'x')]" } } } },
        ],
      },
    ],
    [
      'a name for a member of what is not known',
      { parameters: { p: { type: 'object' } }, outputs: { x: { type: 'int', value: "[parameters('p')[null()]]" } } },
    ],
    ['an empty name', { resources: [other({ name: '' })] }],
    ['a name that comes to a number', { resources: [other({ name: '[1]' })] }],
    ['a resource without version', { resources: [{ type: 'A.B/c', name: 'n' }] }],
    ['a resource without type', { resources: [{ apiVersion: '2020-01-01', name: 'n' }] }],
    [
      'a resource without name in a nested template, whatever its condition',
      {
        resources: [
          nested(inner({ resources: [{ type: 'A.B/c', apiVersion: '2020-01-01', condition: false }] }), INNER),
        ],
      },
    ],
    [
      'a fault behind a condition that is not known',
      { resources: [other({ condition: "[equals(subscription().displayName, 'x')]", tags: BAD })] },
    ],
    ['a fault behind a condition that is no boolean', { resources: [other({ condition: 'x', tags: BAD })] }],
    [
      'template beside templateLink',
      { resources: [nested(inner(), { ...INNER, templateLink: { relativePath: 'x.json' } })] },
    ],
    [
      'parameters beside parametersLink',
      { resources: [nested(inner(), { ...INNER, parameters: {}, parametersLink: { relativePath: 'x.json' } })] },
    ],
    ['a deployment of nothing', { resources: [{ ...nested(inner()), properties: { mode: 'Incremental' } }] }],
    ['a nested template without resources', { resources: [nested(template({}), INNER)] }],
    [
      'null for a parameter that a nested template needs',
      {
        resources: [
          nested(inner({ parameters: { x: { type: 'int' } } }), { ...INNER, parameters: { x: { value: null } } }),
        ],
      },
    ],
    [
      'nothing for a parameter that a nested template needs',
      { resources: [nested(inner({ parameters: { x: { type: 'int' } } }), { ...INNER, parameters: { x: {} } })] },
    ],
    [
      'parameters of a nested template in two spellings',
      {
        resources: [
          nested(
            inner({ parameters: { x: { type: 'int', defaultValue: 1 }, X: { type: 'int', defaultValue: 1 } } }),
            INNER,
          ),
        ],
      },
    ],
    [
      'variables of a nested template in two spellings',
      { resources: [nested(inner({ variables: { x: 1, X: 1 } }), INNER)] },
    ],
    ['a nullable parameter without language version', { parameters: { x: { type: 'int', nullable: true } } }],
    [
      'types of items without language version',
      { parameters: { x: { type: 'array', items: { type: 'int' }, defaultValue: [] } } },
    ],
    ['definitions without language version, nested', { resources: [nested(inner({ definitions: {} }), INNER)] }],
    ['an output with type of a later version', { outputs: { x: { type: 'int', nullable: true, value: 1 } } }],
    [
      'a nullable parameter with a default',
      { languageVersion: '2.0', parameters: { x: { type: 'int', nullable: true, defaultValue: 1 } } },
    ],
    [
      'no location of a nested deployment to the subscription',
      { resources: [nested(inner(), INNER, { location: null })] },
    ],
    [
      'a location of a nested deployment to a resource group',
      { resources: [nested(inner(), INNER, { resourceGroup: 'rg', location: 'westeurope' })] },
    ],
    [
      'a text in brackets that a deployment of outer scope cannot read',
      { resources: [nested(inner({ outputs: { x: { type: 'string', value: "[concat('[', 'a b', ']')]" } } }))] },
    ],
    ['a language version that there is not', { resources: [nested(inner({ languageVersion: '3.0' }), INNER)] }],
    ['symbolic names without language version', { resources: [nested(inner({ resources: { x: other() } }), INNER)] }],
    [
      'no symbolic names in language version 2.0',
      { resources: [nested(inner({ languageVersion: '2.0', resources: [other()] }), INNER)] },
    ],
  ])('%s', (_, members) => {
    expect(refusedIn(members)).toContainEqual(
      expect.objectContaining({ rule: 'template-refused', location: expect.objectContaining({ file: 'main.json' }) }),
    );
  });

  it('a name that does not fit the type, in the resource of a definition itself', () => {
    const { definitions } = read(template({ resources: [definition([grant(P, SRC)], { name: 'a/b' })] }));
    expect(definitions[0]?.observations).toContainEqual(
      expect.objectContaining({ rule: 'template-refused', message: expect.stringContaining("'a/b' has 2 segments") }),
    );
    expect(definitions[0]?.observations.some(({ rule, variant }) => rule === 'template-refused' && !variant)).toBe(
      true,
    );
  });

  it.each([
    [
      'names of as many segments as the type',
      {
        resources: [
          other({
            type: 'A.B/c/d',
            name: 'x/y',
            resources: [
              { type: 'e', apiVersion: '2020-01-01', name: 'z' },
              { type: 'X.Y/e', apiVersion: '2020-01-01', name: 'z' },
            ],
          }),
          other({ type: 'A.B/c/providers/locks', name: 'x/Microsoft.Authorization/y' }),
          other({ name: 1 }),
        ],
      },
    ],
    ['a name behind a condition that is false', { resources: [other({ name: 'a/b', condition: false })] }],
    [
      'null for a parameter with a default',
      {
        resources: [
          nested(inner({ parameters: { x: { type: 'int', defaultValue: 1 } } }), {
            ...INNER,
            parameters: { x: { value: null } },
          }),
        ],
      },
    ],
    [
      'language version 2.0',
      {
        resources: [
          nested(
            inner({
              languageVersion: '2.0',
              definitions: {},
              parameters: { x: { type: 'int', nullable: true } },
              resources: {},
            }),
            INNER,
          ),
        ],
      },
    ],
    ['a condition that is false', { resources: [other({ condition: false, properties: BAD })] }],
    ['a loop that does not turn', { resources: [other({ copy: { name: 'l', count: 0 }, properties: BAD })] }],
    [
      'a condition that is not known',
      {
        parameters: { p: { type: 'bool' } },
        resources: [other({ condition: "[parameters('p')]", tags: "[parameters('p')]" })],
      },
    ],
    [
      'a nested deployment that says its scope',
      { resources: [nested(inner(), INNER, { location: null, scope: '/' })] },
    ],
    [
      'a nested deployment to a resource group without a location',
      { resources: [nested(inner(), INNER, { resourceGroup: 'rg' })] },
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
          nested(inner({ parameters: { x: { type: 'int' }, y: { type: 'int', defaultValue: 1 } } }), {
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
