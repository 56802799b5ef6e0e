import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../ids.ts';
import { definition, grant, nested, read, template } from '../written.ts';

/** Eight quotation marks in an argument: four characters where they are read once, two where they are read twice. */
const LENGTH = "length(concat(''''''''''))";

/** An expression that is refused unless the text has so many characters. */
const ifLength = (length: number) => `[if(equals(${LENGTH}, ${length}), 1, json('x'))]`;

const other = (more: Record<string, unknown> = {}) => ({ type: 'A.B/c', apiVersion: '2020-01-01', name: 'n', ...more });
const inner = (members: Record<string, unknown>) =>
  nested(template({ resources: [], ...members }), { expressionEvaluationOptions: { scope: 'inner' } });
const inFunction = (value: unknown) => ({
  functions: [{ namespace: 'o', members: { f: { output: { type: 'int', value } } } }],
  resources: [other({ tags: '[o.f()]' })],
});

type Members = { readonly resources?: unknown; readonly [name: string]: unknown };

/** Whether anything in a template is refused. */
function isRefused({ resources = [], ...rest }: Members): boolean {
  const own = { d: definition([grant(P, SRC)]) };
  const all = Array.isArray(resources) ? [own.d, ...resources] : { ...own, ...(resources as object) };
  const { definitions, unreadable } = read(template({ ...rest, resources: all }));
  return (
    unreadable.length > 0 ||
    definitions.some(({ observations }) => observations.some(({ rule }) => rule === 'template-refused'))
  );
}

// As the Bicep CLI 0.49.2 answers.
describe('two quotation marks in an argument', () => {
  it.each<[string, (value: string) => Members]>([
    ['a resource', (x) => ({ resources: [other({ properties: { x } })] })],
    [
      'the input of a property’s loop',
      (x) => ({
        resources: [other({ properties: { copy: [{ name: 'x', count: 1, input: x }] } })],
      }),
    ],
    [
      'the count of a property’s loop',
      (count) => ({
        resources: [other({ properties: { copy: [{ name: 'x', count, input: 1 }] } })],
      }),
    ],
    ['a resource of an inner deployment', (tags) => ({ resources: [inner({ resources: [other({ tags })] })] })],
    [
      'a variable of an outer deployment',
      (v) => ({ resources: [nested(template({ resources: [], variables: { v } }))] }),
    ],
  ])('are one twice over in %s', (_, members) => {
    expect([2, 4].map((length) => isRefused(members(ifLength(length))))).toEqual([false, true]);
  });

  it.each<[string, (value: string) => Members]>([
    ['a variable', (v) => ({ variables: { v } })],
    ['the loop of a variable', (input) => ({ variables: { copy: [{ name: 'v', count: 1, input }] } })],
    ['a default', (defaultValue) => ({ parameters: { p: { type: 'int', defaultValue } } })],
    ['an output', (value) => ({ outputs: { o: { type: 'int', value } } })],
    ['a function of the template', inFunction],
    ['the count of a resource’s loop', (count) => ({ resources: [other({ copy: { name: 'l', count } })] })],
    ['a variable of an inner deployment', (v) => ({ resources: [inner({ variables: { v } })] })],
    ['a resource of language version 2.0', (tags) => ({ languageVersion: '2.0', resources: { r: other({ tags }) } })],
  ])('are one once in %s', (_, members) => {
    expect([2, 4].map((length) => isRefused(members(ifLength(length))))).toEqual([true, false]);
  });

  it('are one twice over in the condition of a resource, once in that of an output', () => {
    const condition = `[equals(${LENGTH}, 2)]`;
    const bad = "[json('x')]";
    expect(isRefused({ resources: [other({ condition, tags: bad })] })).toBe(true);
    expect(isRefused({ outputs: { o: { type: 'int', condition, value: bad } } })).toBe(false);
  });
});

describe('the condition of an output', () => {
  it('cannot ask for what is deployed; its value can', () => {
    const asked = "[equals(reference('n').x, 1)]";
    const resources = [other()];
    expect(isRefused({ resources, outputs: { o: { type: 'bool', condition: asked, value: true } } })).toBe(true);
    expect(isRefused({ resources, outputs: { o: { type: 'bool', value: asked } } })).toBe(false);
  });
});
