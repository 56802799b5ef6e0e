import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterSignature } from '../../src/templates/arm/parameters.ts';
import { readDefinitions } from '../../src/templates/arm/read-template.ts';
import { mayHoldDefinition } from '../../src/templates/files/classify.ts';
import { decode, JsonError, parseJson } from '../../src/templates/json/json.ts';
import { cpuTime } from '../cpu-time.ts';
import { P, Q, SRC } from '../ids.ts';
import { definition, grant, nested, objectOf, read, template } from './written.ts';

/** Pieces that templates are made of, put together at random. */
const EXPRESSIONS = fc.letrec<{ call: string; value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom("'x'", "'principalId'", "'[1,2]'", '0', '-1', '3', "'{0}'", "'ids'", '100000000'),
    tie('call'),
    tie('call'),
  ),
  call: fc
    .tuple(
      fc.constantFrom(
        ...['parameters', 'variables', 'copyIndex', 'concat', 'union', 'flatten', 'createArray', 'createObject', 'if'],
        ...['array', 'length', 'equals', 'not', 'and', 'or', 'json', 'null', 'empty', 'contains', 'string', 'format'],
        ...['first', 'last', 'skip', 'take', 'range', 'split', 'join', 'coalesce', 'tryGet', 'intersection', 'min'],
        ...['map', 'filter', 'lambda', 'lambdaVariables', 'reduce', 'sort', 'toObject', 'groupBy', 'mapValues'],
        ...['padLeft', 'replace', 'items', 'shallowMerge', 'ns.loop', 'subscription', 'frobnicate', 'substring'],
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.constantFrom('', '', '', '.a', '[0]', '.?a', '[?0]', "['ids']"),
    )
    .map(([name, args, access]) => `${name}(${args.join(', ')})${access}`),
}));

const TEXTS = fc.oneof(
  EXPRESSIONS.call.map((call) => `[${call}]`),
  fc.constantFrom(P, '[[x]', '[', ']', '[]', '', 'Inner', "[parameters('a')]", '#{x}#', '[concat(]', "['a'"),
  fc.string(),
);

const NAMES = fc.constantFrom(
  ...['$schema', 'parameters', 'variables', 'resources', 'functions', 'copy', 'name', 'count', 'input', 'type'],
  ...['properties', 'authorizations', 'principalId', 'condition', 'template', 'templateLink', 'relativePath', 'value'],
  ...[
    'policyRule',
    'then',
    'details',
    'deployment',
    'scope',
    'existing',
    'a',
    'b',
    'plan',
    'defaultValue',
    '[concat(1)]',
  ],
);

const JSON_VALUES = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    TEXTS,
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    tie('object'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.constantFrom(
      'Microsoft.ManagedServices/registrationDefinitions',
      'Microsoft.Resources/deployments',
      'Microsoft.Authorization/policyDefinitions',
    ),
  ),
  object: fc.dictionary(NAMES, tie('value'), { maxKeys: 6 }) as fc.Arbitrary<Record<string, unknown>>,
}));

/** A template in which the random pieces stand where they matter. */
const TEMPLATES = fc
  .record({
    text: TEXTS,
    other: TEXTS,
    value: JSON_VALUES.value,
    condition: TEXTS,
    count: fc.oneof(TEXTS, fc.integer(), fc.constant(2)),
    properties: JSON_VALUES.value,
  })
  .map(({ text, other, value, condition, count, properties }) =>
    template({
      parameters: { a: { type: 'array' }, b: { type: 'string', defaultValue: value }, x: { defaultValue: other } },
      variables: { ids: value, x: text, y: other, copy: [{ name: 'many', count, input: text }] },
      functions: [
        { namespace: 'ns', members: { loop: { parameters: [{ name: 'x' }], output: { value: "[ns.loop('x')]" } } } },
      ],
      resources: [
        definition(text, { condition, copy: { name: 'loop', count } }),
        definition([grant(text, other), value], { plan: text }),
        definition(undefined, {}, { copy: [{ name: 'authorizations', count, input: grant(text, other) }] }),
        nested(template({ resources: [definition(text)] }), { parameters: value }),
        { type: 'Microsoft.Resources/deployments', properties },
        { type: 'Microsoft.Authorization/policyDefinitions', properties: { policyRule: properties } },
        { type: text, properties: { managedByTenantId: other, authorizations: value } },
      ],
    }),
  );

describe('whatever is in a file', () => {
  it('any text parses or is refused with a place', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'[]{}":,/*\\\n a1') })),
        (text) => {
          try {
            parseJson(text);
          } catch (error) {
            expect(error).toBeInstanceOf(JsonError);
            expect((error as JsonError).line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('any bytes decode or are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(JsonError);
        }
      }),
    );
  });

  it('strict JSON reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false } as object), (value) => {
        expect(plain(parseJson(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('reading random JSON never throws', () => {
    fc.assert(
      fc.property(JSON_VALUES.object, JSON_VALUES.object, (body, parameters) => {
        const root = objectOf(JSON.stringify(body));
        const unreadable = () => ({ problem: 'none' });
        readDefinitions({ file: 'a', root }, undefined, unreadable);
        readDefinitions({ file: 'a', root }, { file: 'b', root: objectOf(JSON.stringify(parameters)) }, () => ({
          file: 'c',
          root,
        }));
        mayHoldDefinition(root);
        parameterSignature({ file: 'a', root });
      }),
      { numRuns: 300 },
    );
  });

  it('reading random templates never throws or hangs, finds each definition, and gives the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(TEMPLATES, async (body) => {
        const { result: once, milliseconds } = await cpuTime(() => read(body));
        expect(milliseconds).toBeLessThan(10_000);
        expect(once.definitions.length).toBeGreaterThanOrEqual(4);
        for (const { alternatives } of once.definitions) expect(alternatives.length).toBeLessThanOrEqual(16);
        expect(read(body)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('reading mutated templates never throws, and never finds a principal that is not written in them', () => {
    const text = JSON.stringify(
      template({
        parameters: { a: { type: 'array', defaultValue: [grant(Q, SRC)] } },
        variables: { b: "[concat(parameters('a'), createArray(createObject('principalId', 'x')))]" },
        resources: [definition("[union(variables('b'), parameters('a'))]"), nested(template({ resources: [] }))],
      }),
    );
    const pieces = fc.constantFrom(
      '',
      '[',
      ']',
      '"',
      '{',
      '}',
      ',',
      "'",
      '(',
      ')',
      'null',
      P.slice(0, 8),
      'copy',
      '[[',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), fc.nat(3), pieces), { maxLength: 4 }), (edits) => {
        let mutated = text;
        for (const [at, length, piece] of edits) mutated = mutated.slice(0, at) + piece + mutated.slice(at + length);
        fc.pre(!mutated.includes(P));
        try {
          for (const { alternatives } of read(mutated).definitions)
            expect(JSON.stringify(alternatives)).not.toContain(P);
        } catch (error) {
          if (!(error instanceof JsonError)) expect((error as Error).message).toBe('the fixture is no object');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes up a principal', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (text, other) => {
        const body = template({ parameters: { a: {} }, resources: [definition([grant(text, SRC), grant(Q, other)])] });
        for (const { alternatives } of read(body).definitions) {
          for (const { authorizations } of alternatives) {
            for (const { principalId } of authorizations.items) {
              if (principalId.kind === 'known' && principalId.value === P) expect(text + other).toContain(P);
            }
          }
        }
      }),
    );
  });
});

function plain(node: ReturnType<typeof parseJson>): unknown {
  if (node.type === 'array') return node.items.map(plain);
  if (node.type === 'null') return null;
  if (node.type !== 'object') return node.value;
  const result: Record<string, unknown> = {};
  for (const { name, value } of node.members) {
    Object.defineProperty(result, name, { value: plain(value), enumerable: true, configurable: true, writable: true });
  }
  return result;
}
