import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../../ids.ts';
import { definition, grant, nested, read, template } from '../../written.ts';

type Members = Readonly<Record<string, unknown>>;

const INNER = { expressionEvaluationOptions: { scope: 'inner' } };
const OUTER = { expressionEvaluationOptions: { scope: 'outer' } };
const parameter = (declaration: Members) => ({
  parameters: { v: { type: 'string', defaultValue: 'a', ...declaration } },
});
const output = (declaration: Members) => ({ outputs: { v: { type: 'int', ...declaration } } });
const fn = (f: Members, more: Members = { namespace: 'o' }) => ({ functions: [{ ...more, members: { f } }] });
const ONE = { type: 'int', value: 1 };

/** What is said of a template with a definition that has nothing to do with what is declared. */
function saidOf(root: Members, more: readonly unknown[] = []): readonly string[] {
  const { definitions } = read(template({ ...root, resources: [definition([grant(P, SRC)]), ...more] }));
  return definitions
    .flatMap(({ observations }) => observations)
    .filter(({ rule, variant }) => rule === 'template-refused' && variant)
    .map(({ message }) => message);
}

/** The same where it is declared in the root template, in one of inner scope and in one of outer scope. */
function saidAnywhere(members: Members): readonly (readonly string[])[] {
  const inside = { ...template({ resources: [] }), ...members };
  return [saidOf(members), saidOf({}, [nested(inside, INNER)]), saidOf({}, [nested(inside, OUTER)])];
}

// As the Bicep CLI 0.49.2 answers.
describe('how parameters, outputs and functions are declared', () => {
  it.each<[Members, string]>([
    [parameter({ type: 'float' }), "There is no type 'float'."],
    [parameter({ type: 1 }), 'A type is no text.'],
    [parameter({ type: null }), 'A type is no text.'],
    [
      parameter({ type: 'object', defaultValue: {}, minLength: 1 }),
      "Parameter 'v' is of type object, which has no minLength.",
    ],
    [
      parameter({ type: 'bool', defaultValue: true, maxLength: 1 }),
      "Parameter 'v' is of type bool, which has no maxLength.",
    ],
    [parameter({ minValue: 1 }), "Parameter 'v' is of type string, which has no minValue."],
    [parameter({ minLength: '1' }), "MinLength of parameter 'v' is no whole number."],
    [parameter({ type: 'int', defaultValue: 2, minValue: 1.5 }), "MinValue of parameter 'v' is no whole number."],
    [parameter({ minValue: null }), "MinValue of parameter 'v' is no whole number."],
    [parameter({ allowedValues: 'a' }), "AllowedValues of parameter 'v' is no list."],
    [output({}), "Output 'v' has no value."],
    [output({ condition: false }), "Output 'v' has no value."],
    [output({ type: 'x', condition: false, value: 1 }), "There is no type 'x'."],
    [fn({}), "Function 'f' has no output."],
    [fn({ output: { type: 'int' } }), "Function 'f' has no output."],
    [fn({ output: ONE }, {}), 'Functions have no namespace.'],
    [fn({ output: { type: 'x', value: 1 } }), "There is no type 'x'."],
    [fn({ parameters: [{ name: 'a', type: 'x' }], output: ONE }), "There is no type 'x'."],
    [fn({ parameters: [{ type: 'int' }], output: ONE }), "A parameter of function 'f' has no name."],
  ])('%j', (members, message) => {
    for (const said of saidAnywhere(members)) expect(said).toContain(message);
  });

  it.each<[Members]>([
    [parameter({ type: 'SecureString', minLength: 1 })],
    [parameter({ type: 'array', defaultValue: [1], minLength: 1 })],
    [parameter({ minLength: '[add(0, 1)]' })],
    [parameter({ allowedValues: [] })],
    [output({ type: 'array', copy: { count: 1, input: 1 } })],
    [fn({ parameters: [{ name: 'a', type: 'int', defaultValue: 1 }], output: ONE })],
  ])('not %j', (members) => {
    expect(saidAnywhere(members)).toEqual([[], [], []]);
  });

  it('an output with both value and copy', () => {
    const [root, inner, outer] = saidAnywhere(output({ type: 'array', value: [1], copy: { count: 1, input: 1 } }));
    expect([root, inner]).toEqual([["Output 'v' has both value and copy."], ["Output 'v' has both value and copy."]]);
    // What an outer template has in place of a loop is not known.
    expect(outer).toEqual([]);
  });

  it('what is not known of a template of outer scope is no fault', () => {
    const declared = parameter({ minLength: '[length(subscription().id)]', allowedValues: '[subscription().tags]' });
    expect(saidOf({}, [nested({ ...template({ resources: [] }), ...declared }, OUTER)])).toEqual([]);
  });

  it('what a resource depends on is a list', () => {
    const other = { type: 'A.B/c', apiVersion: '2020-01-01', name: 'n', dependsOn: 'x' };
    expect(saidOf({}, [other])).toContain('What a resource depends on is no list.');
    expect(saidOf({}, [{ ...other, dependsOn: null }])).toEqual([]);
  });
});
