import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../../ids.ts';
import { definition, grant, nested, read, template } from '../../written.ts';

const BAD = "[add('a', 1)]";
const INNER = { expressionEvaluationOptions: { scope: 'inner' } };
const OUTER = { expressionEvaluationOptions: { scope: 'outer' } };
const UNKNOWN = "[equals(subscription().displayName, 'x')]";
/** How a resource is left out, or may be. */
const DEPLOYED = { deployed: {}, 'left out': { condition: false }, perhaps: { condition: UNKNOWN } };
const NONE = { copy: { name: 'none', count: 0 } };

type Members = Readonly<Record<string, unknown>>;

const other = (more: Members = {}) => ({ type: 'A.B/c', apiVersion: '2020-01-01', name: 'n', ...more });
const inner = (members: Members = {}) => template({ resources: [], ...members });
const without = (members: Members, name: string) =>
  Object.fromEntries(Object.entries(members).filter(([one]) => one !== name));

/** Whether anything is refused in a template with a definition that has nothing to do with it. */
function isRefused(resource: unknown, members: Members = {}): boolean {
  const own = definition([grant(P, SRC)]);
  const resources = members['languageVersion'] ? { own, resource } : [own, resource];
  const { definitions, unreadable } = read(template({ ...members, resources }));
  const refused = ({ rule }: { readonly rule: string }) => rule === 'template-refused';
  return unreadable.length > 0 || definitions.some(({ observations }) => observations.some(refused));
}

/** In which of the ways to be deployed something is refused. */
function whereRefused(make: (more: Members) => unknown): string[] {
  return Object.entries(DEPLOYED).flatMap(([name, more]) => (isRefused(make(more)) ? [name] : []));
}

// All as the Bicep CLI 0.49.2 answers.
describe('a resource whose condition is false', () => {
  const anyway: readonly (readonly [string, (more: Members) => Members])[] = [
    ['no apiVersion', (more) => without(other(more), 'apiVersion')],
    ['null for apiVersion', (more) => other({ apiVersion: null, ...more })],
    ['no type', (more) => without(other(more), 'type')],
    ['a type that is an expression', (more) => other({ type: "[concat('A.B/', 'c')]", ...more })],
    ['a copy loop without name', (more) => other({ copy: { count: 1 }, ...more })],
    ['a copy loop with an empty name', (more) => other({ copy: { name: '', count: 1 }, ...more })],
    ['a copy loop without count', (more) => other({ copy: { name: 'l' }, ...more })],
    ['a copy loop with an input', (more) => other({ copy: { name: 'l', count: 1, input: 1 }, ...more })],
    ['a copy loop that is a list', (more) => other({ copy: [], ...more })],
    ['a copy loop of another mode', (more) => other({ copy: { name: 'l', count: 1, mode: 'x' }, ...more })],
    ['a copy loop of batches below zero', (more) => other({ copy: { name: 'l', count: 1, batchSize: -1 }, ...more })],
    ['a fault in the name of a copy loop', (more) => other({ copy: { name: BAD, count: 1 }, ...more })],
    ['a child without apiVersion', (more) => other({ resources: [{ type: 'd', name: 'm' }], ...more })],
  ];

  it.each(anyway)('is refused for %s all the same', (_, make) => {
    expect(whereRefused(make)).toEqual(['deployed', 'left out', 'perhaps']);
  });

  it.each(anyway)('is refused for %s in a nested template, too', (_, make) => {
    const inNested = (more: Members) => nested(inner({ resources: [make(more)] }), INNER);
    // In a nested template the engine takes null for a version.
    expect(whereRefused(inNested)).toEqual(['deployed', 'left out', 'perhaps']);
  });

  it.each<[string, (more: Members) => Members]>([
    ['no name', (more) => without(other(more), 'name')],
    ['a name of two segments', (more) => other({ name: 'a/b', ...more })],
    ['a fault in its properties', (more) => other({ properties: { x: BAD }, ...more })],
    ['a fault of one that is existing', (more) => other({ existing: true, tags: BAD, ...more })],
    [
      'a deployment of nothing',
      (more) => ({ ...nested(inner(), INNER), ...more, properties: { mode: 'Incremental' } }),
    ],
    ['a deployment without properties', (more) => without(nested(inner(), INNER, more), 'properties')],
    ['a deployment without location', (more) => nested(inner(), INNER, { location: null, ...more })],
    ['a schema that there is not', (more) => nested(inner({ $schema: 'https://a.b/c.json#' }), INNER, more)],
    ['a nested template with null for resources', (more) => nested(inner({ resources: null }), INNER, more)],
    ['a nested template that is a text', (more) => nested(inner(), { ...INNER, template: "[variables('t')]" }, more)],
    ['a nested template that is a list', (more) => nested(inner(), { ...INNER, template: [] }, more)],
    ['a scope that there is not', (more) => nested(inner(), { expressionEvaluationOptions: { scope: 'x' } }, more)],
    [
      'no resources but existing ones of 1.0',
      (more) => nested(inner({ resources: [other({ existing: true })] }), INNER, more),
    ],
  ])('is not refused for %s', (_, make) => {
    expect(whereRefused(make)).toEqual(['deployed', 'perhaps']);
  });

  it('may be known to be left out in one turn of a loop and not in the next', () => {
    const loop = { name: "[concat('n', copyIndex())]", copy: { name: 'l', count: 2 } };
    expect(isRefused(other({ ...loop, condition: '[equals(copyIndex(), 1)]', tags: BAD }))).toBe(true);
    expect(isRefused(other({ ...loop, condition: '[equals(copyIndex(), 2)]', tags: BAD }))).toBe(false);
  });
});

describe('a copy loop that makes nothing', () => {
  it('leaves all unlooked at but what the resource depends on', () => {
    expect(isRefused(without(other(NONE), 'apiVersion'))).toBe(false);
    expect(isRefused(other({ ...NONE, tags: BAD }))).toBe(false);
    expect(isRefused(other({ ...NONE, dependsOn: [BAD] }))).toBe(true);
  });

  it('is none in a resource that stands within another', () => {
    const child = (more: Members) =>
      other({ resources: [{ type: 'd', apiVersion: '2020-01-01', name: 'm', ...more }] });
    expect(isRefused(child(NONE))).toBe(false);
    expect(isRefused(child({ copy: { name: 'l', count: -1 } }))).toBe(false);
    expect(isRefused(child({ ...NONE, tags: BAD }))).toBe(true);
    expect(isRefused(child({ copy: { name: 'l', count: 1 }, tags: '[copyIndex()]' }))).toBe(true);
  });
});

describe('a count that is refused, of a resource whose condition is not known', () => {
  it('does not make the file unreadable', () => {
    const one = nested(inner({ resources: [definition([grant(P, SRC)], { copy: { name: 'l', count: -1 } })] }), INNER);
    const { unreadable, definitions } = read(template({ resources: [{ ...one, condition: UNKNOWN }] }));
    expect(unreadable).toEqual([]);
    expect(definitions[0]?.observations).toContainEqual(
      expect.objectContaining({
        rule: 'template-refused',
        message: expect.stringContaining('its condition is not known'),
      }),
    );
  });

  it('does where it is deployed', () => {
    const one = definition([grant(P, SRC)], { copy: { name: 'l', count: -1 } });
    expect(read(template({ resources: [one] })).unreadable).not.toEqual([]);
  });
});

describe('names of a resource within another', () => {
  it.each([
    ['d', 'm', false],
    ['d', 'n/m', true],
    ['d/e', 'm', false],
    ['d/e', 'm/o', false],
    ['A.B/d', 'm', false],
    ['A.B/d', 'n/m', false],
    ['A.B/d', 'n/m/o', true],
    ['A.B/c/d', 'm', true],
    ['A.B/c/d', 'n/m', false],
    ['/providers/A.B/d', 'm', true],
    ['/providers/A.B/d', 'm/n/o', false],
  ])('%s %s', (type, name, refused) => {
    expect(isRefused(other({ resources: [{ type, apiVersion: '2020-01-01', name }] }))).toBe(refused);
  });
});

describe('a deployment within one of outer scope is read as one of its own, once its parent has worked it out', () => {
  const inOuter = (deployment: Members, more: Members = {}) =>
    nested(inner({ resources: [deployment], ...more }), OUTER);

  it.each<[string, Members, Members?]>([
    ['a resource without name', nested(inner({ resources: [without(other(), 'name')] }), INNER)],
    ['a parameter that is not declared', nested(inner(), { ...INNER, parameters: { x: { value: 1 } } })],
    ['no schema', nested(without(inner(), '$schema'), OUTER)],
    ['template beside templateLink', nested(inner(), { ...OUTER, templateLink: { uri: 'https://a.b/c.json' } })],
    ['no location', nested(inner(), OUTER, { location: null })],
    [
      'no location, behind a variable of the parent',
      nested(inner(), OUTER, { location: null, condition: "[variables('v')]" }),
    ],
  ])('%s', (_, deployment, more) => {
    expect(isRefused(inOuter(deployment, more), { variables: { v: true } })).toBe(true);
  });

  it('outer scope within a template of language version 2.0', () => {
    const two = nested({ ...inner(), languageVersion: '2.0', resources: { r: nested(inner(), OUTER) } }, OUTER);
    expect(isRefused(two)).toBe(true);
    const one = nested({ ...inner(), languageVersion: '2.0', resources: { r: nested(inner(), INNER) } }, OUTER);
    expect(isRefused(one)).toBe(false);
  });

  it('but for what a variable of the parent leaves out', () => {
    const off = nested(inner(), OUTER, { location: null, condition: "[variables('v')]" });
    expect(isRefused(inOuter(off), { variables: { v: false } })).toBe(false);
  });

  it('a loop of an output, which is no loop to the parent', () => {
    const output = (input: unknown) =>
      nested(inner({ outputs: { o: { type: 'array', copy: { count: 2, input } } } }), OUTER);
    expect(isRefused(output('[copyIndex()]'))).toBe(true);
    expect(isRefused(output(1))).toBe(false);
  });

  it('a template that the parent has to work out, if it comes to an object', () => {
    const worked = (t: unknown, scope: Members) =>
      isRefused(nested(inner(), { ...scope, template: "[variables('t')]" }), { variables: { t } });
    expect([worked(inner(), OUTER), worked(inner(), INNER)]).toEqual([false, true]);
    expect([worked([], OUTER), worked(without(inner(), '$schema'), OUTER)]).toEqual([true, true]);
  });

  it('a name of too many segments is said once, when it is worked out', () => {
    const one = nested(inner({ resources: [other({ name: "[[concat('a', '/b')]" })] }), OUTER);
    const { definitions } = read(template({ resources: [definition([grant(P, SRC)]), one] }));
    expect(definitions[0]?.observations.filter(({ rule }) => rule === 'template-refused')).toMatchObject([
      { message: "The name 'a/b' has 2 segments, where the type 'A.B/c' asks for 1." },
    ]);
  });

  it('a name that the parent makes a number', () => {
    expect(isRefused(nested(inner({ resources: [other({ name: '[1]' })] }), OUTER))).toBe(true);
    expect(isRefused(nested(inner({ resources: [other({ name: '[1]', condition: false })] }), OUTER))).toBe(false);
  });
});

describe('a nested template without resources', () => {
  it('may write them either way, whatever its language version', () => {
    expect(isRefused(nested(inner({ languageVersion: '2.0' }), INNER))).toBe(false);
    expect(isRefused(nested(inner({ resources: {} }), INNER))).toBe(false);
  });
});
