import { describe, expect, it } from 'vitest';
import { fileCase } from '../../../src/pec/judge-definition.ts';
import { cpuTime } from '../../cpu-time.ts';
import { P, SRC } from '../../ids.ts';
import {
  alternative,
  assignment,
  definition,
  grant,
  grants,
  nested,
  only,
  read,
  template,
  unassigned,
} from '../written.ts';

const chain = (length: number, link: (next: number) => unknown, end: unknown) =>
  Object.fromEntries(Array.from({ length }, (_, n) => [`v${n}`, n === length - 1 ? end : link(n + 1)]));

const LONG = {
  long: `"${'a'.repeat(2_000_000)}"`,
  many: '[range(0, 10000)]',
  copy: [{ name: 'copied', count: 800, input: { x: `_${'_ '.repeat(1_000_000)}` } }],
};

describe('limits', () => {
  it('a circle of references makes the file unreadable', () => {
    const body = template({
      variables: { a: "[variables('b')]", b: ["[variables('A')]"] },
      resources: [definition("[variables('a')]")],
    });
    const result = read(body);
    expect(result.unreadable).toMatchObject([
      { rule: 'template-unreadable', message: "Variable 'a' refers to itself." },
    ]);
    expect(result.unreadable[0]?.location?.startLine).toBeGreaterThan(1);
    expect(only(result).alternatives[0].authorizations.missing).toBeDefined();
  });

  it.each([
    ['a loop that turns too often', { resources: [definition([], { copy: { name: 'x', count: 1e9 } })] }],
    [
      'loops that make too many',
      {
        resources: [
          definition(['[copyIndex()]'], { copy: { name: 'a', count: 400 } }),
          definition(['[copyIndex()]'], { copy: { name: 'b', count: 401 } }),
        ],
      },
    ],
    [
      'too long a chain',
      { variables: chain(100, (next) => `[variables('v${next}')]`, []), resources: [definition("[variables('v0')]")] },
    ],
    [
      'too deep a chain',
      {
        variables: chain(60, (next) => JSON.parse(`${'['.repeat(30)}"[variables('v${next}')]"${']'.repeat(30)}`), []),
        resources: [definition("[variables('v0')]")],
      },
    ],
    [
      'a function that calls itself',
      {
        functions: [{ namespace: 'n', members: { f: { parameters: [], output: { value: '[n.f()]' } } } }],
        resources: [definition('[n.f()]')],
      },
    ],
  ])('%s makes the file unreadable', (_, members) => {
    const result = read(template(members));
    expect(result.unreadable[0]).toMatchObject({ rule: 'template-unreadable', location: { file: 'main.json' } });
    expect(result.unreadable[0]?.remedy).toMatch(/\.$/);
  });

  it.each([
    ['long texts', `[padLeft('', 1000000000)]`],
    ['many long texts', "[map(range(0, 10000), lambda('x', padLeft('', 1000000)))]"],
    ['long arrays', '[range(0, 10001)]'],
    ['arrays that double', `[${'concat(x,x)'.replaceAll('x', 'range(0,9000)')}]`],
    ['loops in loops', "[map(range(0, 10000), lambda('x', map(range(0, 10000), lambda('y', 1))))]"],
    ['long texts read often', "[map(range(0, 10000), lambda('x', json(variables('long'))))]"],
    ['long texts searched often', "[map(range(0, 10000), lambda('x', contains(variables('long'), 'b')))]"],
    ['long arrays searched often', "[map(range(0, 10000), lambda('x', max(variables('many'))))]"],
    ['long arrays in arrays', "[map(range(0, 10000), lambda('x', range(0, 10000)))]"],
    ['long texts copied often', "[variables('copied')]"],
    [
      'deep values',
      "[string(reduce(range(0, 10000), createArray(), lambda('a', 'b', createArray(lambdaVariables('a')))))]",
    ],
    [
      'texts that double',
      "[reduce(range(0, 100), 'xx', lambda('a', 'b', concat(lambdaVariables('a'), lambdaVariables('a'))))]",
    ],
    ['deep expressions', `[${'not('.repeat(5000)}true()${')'.repeat(5000)}]`],
    ['long expressions', `[concat('${'x'.repeat(25_000)}')]`],
    ['many quotes', `['${"''".repeat(12_000)}]`],
    ['many accesses', `[variables('x')${'.a'.repeat(5000)}]`],
    ['deep JSON in text', `[json('${'['.repeat(5000)}')]`],
  ])('%s are unknown, in time', async (_, expression) => {
    const body = template({ variables: LONG, resources: [definition(expression)] });
    const { result, milliseconds } = await cpuTime(() => alternative(read(body)));
    expect(milliseconds).toBeLessThan(3000);
    expect(result.authorizations.items).toEqual([]);
    expect(result.authorizations.missing).toBeDefined();
  });

  it('a property that is made too often is refused', () => {
    const copy = [{ name: 'authorizations', count: 801, input: {} }];
    const { authorizations } = alternative(read(template({ resources: [definition(undefined, {}, { copy })] })));
    expect(authorizations.missing?.refusal).toMatchObject({
      rule: 'template-refused',
      message: expect.stringContaining('801 times, Azure allows 800'),
    });
  });

  it('work that multiplies through variables is bounded', async () => {
    const variables = chain(60, (next) => `[createObject('a', variables('v${next}'), 'b', variables('v${next}'))]`, {});
    const body = template({
      variables,
      resources: [definition("[createArray(string(variables('v0')))]"), definition([grant(P, SRC)])],
    });
    const { result, milliseconds } = await cpuTime(() => read(body));
    const [heavy, light] = result.definitions;
    expect(milliseconds).toBeLessThan(3000);
    const gap = heavy?.alternatives[0].authorizations.missing;
    expect(gap?.reason).toContain('more work');
    expect(gap?.location).toEqual(heavy?.location);
    expect(light && grants(light.alternatives[0])).toEqual([[P, SRC]]);
  });

  const HEAVY = "[equals(string(map(range(0, 10000), lambda('x', range(0, 10000)))), '')]";
  const light = definition([grant(P, SRC)], { name: 'light' });
  const group = { type: 'Microsoft.Resources/resourceGroups', apiVersion: '2022-09-01', name: 'g', condition: HEAVY };

  it.each([
    ['the condition of a definition', [definition([grant(P, SRC)], { name: 'heavy', condition: HEAVY })], 0],
    ['a definition among others', [light, definition([], { name: 'heavy', condition: HEAVY }), definition([])], 2],
    ['another resource', [group, light], 1],
    ['the condition of a deployment', [light, nested(template({ resources: [light] }), {}, { condition: HEAVY })], 1],
    ['what is in a deployment', [nested(template({ resources: [{ ...light, condition: HEAVY }, light] })), light], 2],
    ['the type of a resource', [light, { ...light, type: `[string(${HEAVY.slice(1, -1)})]` }], 1],
  ])('%s that takes too much work is unknown, and what was found stays', (_, resources, found) => {
    const result = read(unassigned({ resources: [...resources, assignment({ name: 'light' })] }));
    expect(result.definitions).toHaveLength(found);
    expect(result.unreadable).toMatchObject([{ rule: 'value-unknown', location: { file: 'main.json' } }]);
    const file = fileCase('main.json', result.unreadable);
    expect([file.verdict, file.reason]).toEqual(['unknown', 'value-unknown']);
    expect(file.findings.map(({ rule }) => rule)).not.toContain('not-judged');
  });

  it('nested deployments may be deep, but not endless', () => {
    let body = template({ resources: [definition([grant(P, SRC)])] });
    for (let depth = 0; depth < 15; depth++) body = template({ resources: [nested(body)] });
    expect(grants(alternative(read(body)))).toEqual([[P, SRC]]);
  });
});
