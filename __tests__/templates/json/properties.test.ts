import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonError, type JsonNode, parseJson } from '../../../src/templates/json/json.ts';
import { locationOf, type Span } from '../../../src/templates/json/positions.ts';

/** The value of a tree; of duplicate members the last. */
function meaning(node: JsonNode): unknown {
  switch (node.type) {
    case 'object': {
      const entries = node.members.map(({ name, value }) => [name, meaning(value)] as const);
      return Object.fromEntries(entries);
    }
    case 'array':
      return node.items.map(meaning);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

/** Every name and value of a tree with the literal that it must stand at. */
function literals(node: JsonNode): { readonly span: Span; readonly value: unknown }[] {
  if (node.type === 'array') return node.items.flatMap(literals);
  if (node.type === 'object') {
    return node.members.flatMap(({ name, nameSpan, value }) => [{ span: nameSpan, value: name }, ...literals(value)]);
  }
  return [{ span: node.span, value: meaning(node) }];
}

/** An independent count: what stands between the beginning and an offset. */
function placeIn(text: string, offset: number): [line: number, column: number] {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return [lines.length, (lines.at(-1) ?? '').length + 1];
}

const indents = fc.constantFrom('', ' ', '\t');
const lineEnds = fc.constantFrom('\n', '\r\n', '\r');

describe('any JSON', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), indents, (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(meaning(parseJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has every literal at its offsets, lines and columns, whatever ends its lines', () => {
    fc.assert(
      fc.property(fc.jsonValue(), indents, lineEnds, (value, indent, end) => {
        const text = JSON.stringify(value, null, indent).replaceAll('\n', end);
        for (const { span, value: read } of literals(parseJson(text))) {
          expect(JSON.parse(text.slice(span.start, span.end))).toEqual(read);
          const { startLine, startColumn, endLine, endColumn } = locationOf('', span);
          expect([startLine, startColumn]).toEqual(placeIn(text, span.start));
          expect([endLine, endColumn]).toEqual(placeIn(text, span.end));
          expect(span.lines.offset(startLine, startColumn)).toBe(span.start);
        }
      }),
    );
  });

  it('keeps numbers as they are written', () => {
    const number = fc.stringMatching(/^-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,9})?([eE][+-]?[0-9]{1,3})?$/);
    fc.assert(
      fc.property(number, (raw) => {
        expect(parseJson(`[ ${raw} ]`)).toMatchObject({ items: [{ type: 'number', raw, value: JSON.parse(raw) }] });
      }),
    );
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'{}[],:"\\/*-.0e1tfnu \n\r\t\0\u2028\uFEFFé',
    'true',
    'null',
    '//',
    '/*',
    '\\u00',
    '\r\n',
  );
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.nat(3), fc.array(piece, { maxLength: 4 }))
    .map(([json, at, length, pieces]) => {
      const start = at % (json.length + 1);
      return json.slice(0, start) + pieces.join('') + json.slice(start + length);
    });

  it('is read, or refused with a place inside of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (text) => {
          try {
            parseJson(text);
          } catch (error) {
            if (!(error instanceof JsonError)) throw error;
            const lines = text.split(/\r\n|\n|\r/);
            expect(error.line).toBeGreaterThan(0);
            expect(error.line).toBeLessThanOrEqual(lines.length);
            expect(error.column).toBeGreaterThan(0);
            expect(error.column).toBeLessThanOrEqual((lines[error.line - 1] ?? '').length + 1);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('that JSON.parse takes is taken', () => {
    fc.assert(
      fc.property(broken, (text) => {
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          return;
        }
        expect(meaning(parseJson(text))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
