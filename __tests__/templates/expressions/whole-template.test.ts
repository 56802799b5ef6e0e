import { describe, expect, it } from 'vitest';
import { fromFile } from '../../../src/templates/arm/parameter-sources.ts';
import { contextOf } from '../../../src/templates/expressions/evaluate.ts';
import { Budget, Run } from '../../../src/templates/expressions/run.ts';
import { Scope } from '../../../src/templates/expressions/scope.ts';
import { refusedDeclarations, refusedMembers } from '../../../src/templates/expressions/whole-template.ts';
import { parseJson } from '../../../src/templates/json/json.ts';

const BAD = "[add('a', 1)]";

function contextIn(template: object, parameters?: object) {
  const root = parseJson(JSON.stringify(parameters ?? {}));
  const values = parameters && root.type === 'object' ? { file: 'p.json', root } : undefined;
  const run = new Run(new Map(), new Budget(), new Map());
  return contextOf(run, new Scope(0, 'a.json', parseJson(JSON.stringify(template)), fromFile(values)));
}

/** The rules of what is refused among the declarations. */
function rules(template: object, parameters?: object) {
  return refusedDeclarations(contextIn(template, parameters)).map(({ refusal }) => refusal?.rule);
}

// As the Bicep CLI 0.49.2 answers.
describe('what Azure works out although nothing asks for it', () => {
  const int = (defaultValue: unknown, more = {}) => ({ parameters: { p: { type: 'int', defaultValue, ...more } } });
  it.each([
    ['a variable', { variables: { x: BAD } }, 'expression-invalid'],
    ['a part of a variable', { variables: { x: { y: [BAD] } } }, 'expression-invalid'],
    ['the name of a member', { variables: { x: { [BAD]: 1 } } }, 'expression-invalid'],
    ['a variable that names nothing', { variables: { x: "[variables('y')]" } }, 'undefined-reference'],
    ['a variable that asks Azure', { variables: { x: "[reference('/a/b').c]" } }, 'template-refused'],
    ['a variable made by a loop', { variables: { copy: [{ name: 'x', count: 1, input: BAD }] } }, 'expression-invalid'],
    ['loops among variables', { variables: { copy: { name: 'x' } } }, 'template-refused'],
    [
      'a loop in a loop',
      { variables: { copy: [{ name: 'x', count: 1, input: { copy: [{ name: 'y', count: 1, input: 1 }] } }] } },
      'template-refused',
    ],
    [
      'a variable given twice',
      { variables: { x: 1, copy: [{ name: "[concat('', 'x')]", count: 1, input: 1 }] } },
      'template-refused',
    ],
    ['a default', int(BAD), 'expression-invalid'],
    ['a default of another type', int('x'), 'template-refused'],
    ['a default that is no whole number', int(1.5), 'template-refused'],
    ['a default beyond its limit', int(3, { maxValue: 2 }), 'template-refused'],
    ['a default that is null', int('[null()]'), 'template-refused'],
    ['a default that asks Azure', int("[listKeys('/a/b', '2020').c]"), 'template-refused'],
    ['an output', { outputs: { o: { type: 'int', value: BAD } } }, 'expression-invalid'],
    ['an output of another type', { outputs: { o: { type: 'int', value: 'x' } } }, 'template-refused'],
    ['an output that is null', { outputs: { o: { type: 'string', value: '[null()]' } } }, 'template-refused'],
    ['an output in a loop', { outputs: { o: { type: 'array', copy: { count: -1, input: 1 } } } }, 'template-refused'],
    ["an output's condition", { outputs: { o: { type: 'int', condition: BAD, value: 1 } } }, 'expression-invalid'],
  ])('%s', (_, template, rule) => {
    expect(rules(template)).toEqual([rule]);
  });

  it.each([
    ['a branch that is not taken', { variables: { x: "[if(true(), 1, variables('y'))]" } }],
    ['a lambda over nothing', { variables: { x: "[map(createArray(), lambda('x', add('a', 1)))]" } }],
    ['an output that is left out', { outputs: { o: { type: 'int', condition: '[false()]', value: BAD } } }],
    ['an output in a loop', { outputs: { o: { type: 'array', copy: { count: 2, input: '[copyIndex()]' } } } }],
    ['an output that asks Azure', { outputs: { o: { type: 'string', value: "[reference('/a/b').c]" } } }],
    ['a function that nobody calls', { functions: [{ namespace: 'f', members: { g: { output: { value: BAD } } } }] }],
    ['metadata', { metadata: { x: BAD }, parameters: { p: { type: 'int', defaultValue: 1, metadata: { x: BAD } } } }],
    ['what is not known', { parameters: { p: { type: 'int' } }, variables: { x: "[add(parameters('p'), 1)]" } }],
    ['a default that is not known', { parameters: { p: { type: 'string', defaultValue: '[newGuid()]' } } }],
  ])('not %s', (_, template) => {
    expect(rules(template)).toEqual([]);
  });

  it('a default only where no value is given', () => {
    expect(rules(int(BAD), { parameters: { p: { value: 1 } } })).toEqual([]);
  });

  it('tells the place, once', () => {
    const template = { variables: { x: BAD, y: "[variables('x')]" } };
    expect(refusedDeclarations(contextIn(template))).toMatchObject([
      { refusal: { rule: 'expression-invalid' }, location: { file: 'a.json', startLine: 1, startColumn: 19 } },
    ]);
  });

  it('the members of a resource, but for comments and metadata', () => {
    const context = contextIn({});
    const found = (resource: object) => {
      const node = parseJson(JSON.stringify(resource));
      if (node.type !== 'object') throw new Error('no object');
      return refusedMembers(node, context, new Set(['properties'])).map(({ refusal }) => refusal?.rule);
    };
    expect(found({ name: 'x', tags: { a: BAD }, comments: '[add(1)]', metadata: BAD })).toEqual(['expression-invalid']);
    expect(found({ name: "[reference('/a/b').c]" })).toEqual(['template-refused']);
    expect(found({ location: "[listKeys('/a/b').c]", plan: '[frobnicate()]' })).toEqual(['template-refused']);
    expect(found({ properties: BAD, dependsOn: ["[variables('x')]"] })).toEqual(['undefined-reference']);
  });
});
