import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonText } from '../../../../src/templates/expressions/json-text/reader.ts';
import { Budget, Exhausted, Run } from '../../../../src/templates/expressions/run.ts';
import { cpuTime } from '../../../cpu-time.ts';
import { answerTo } from './answer.ts';

/** Counts the steps, and has no end. */
class Counter extends Budget {
  spent = 0;

  override spend(steps: number): void {
    this.spent += steps;
  }
}

function runWith(budget: Budget): Run {
  return new Run(new Map(), budget, new Map());
}

const token = fc.constantFrom(
  ...'[]{}():,"\'\\/*-+.0189eExXaftnuNI$_é½ \n\r\t\0\u0085\u2028\uFEFF\uD83D\uDE00',
  ...['true', 'null', 'undefined', 'NaN', '-Infinity', 'new Date(', 'new X(', '0x1F', '010', '1e2', '9007199254740993'],
  ...['//', '/*', '*/', '\\u00', '\\ud83d', 'a:', '"a":', "'b'", '😀'],
);
const anyText = fc.oneof(
  fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join('')),
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.json(), fc.nat(), fc.nat(3), fc.array(token, { maxLength: 3 })).map(([json, at, length, tokens]) => {
    const start = at % (json.length + 1);
    return json.slice(0, start) + tokens.join('') + json.slice(start + length);
  }),
);

describe('any text', () => {
  it('is read, or refused with a reason', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const datum = readJsonText(text, runWith(new Budget()));
        expect(['string', 'number', 'boolean', 'null', 'array', 'object', 'unknown']).toContain(datum.kind);
        if (datum.kind === 'unknown') expect(datum.reason).toMatch(/./);
      }),
      { numRuns: 5000 },
    );
  });

  it('is paid for in proportion to its length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const counter = new Counter();
        readJsonText(text, runWith(counter));
        expect(counter.spent).toBeGreaterThanOrEqual(text.length / 16);
        // A value and all that is around it are two characters at the least; a text with constructors is read twice.
        expect(counter.spent).toBeLessThanOrEqual(3 * text.length + 3);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not read when the budget is spent', () => {
    const budget = new Budget();
    const long = JSON.stringify(Array.from({ length: 100_000 }, () => 0));
    const readOften = () => {
      for (let time = 0; time < 100; time++) readJsonText(long, runWith(budget));
    };
    expect(readOften).toThrow(Exhausted);
  });
});

/** Texts of a million characters, of which a pattern that goes back and forth would take hours. */
const LONG: Readonly<Record<string, string>> = {
  'a bare name': `{${'a'.repeat(1e6)}`,
  'white space': `${' '.repeat(1e6)}x`,
  'white space in a date': `new Date(1${' '.repeat(1e6)}x`,
  'white space behind new': `new${' '.repeat(1e6)}x`,
  'the name of a constructor': `new ${'a'.repeat(1e6)}`,
  'numbers of a date': `new Date(${'1 '.repeat(5e5)}`,
  digits: `${'1'.repeat(1e6)}x`,
  'octal digits': `${'0'.repeat(1e6)}8`,
  'hexadecimal digits': `0x${'0'.repeat(1e6)}.`,
  'digits of a fraction': `0.${'1'.repeat(1e6)}a`,
  points: '1.'.repeat(5e5),
  'a string without an end': `"${'a'.repeat(1e6)}`,
  escapes: `"${'\\ud83d'.repeat(2e5)}\\q"`,
  comments: '/**/'.repeat(2.5e5),
  'a comment of stars': `/*${'*'.repeat(1e6)}`,
  'open brackets': '['.repeat(1e6),
  'open braces': '{a:'.repeat(3e5),
  constructors: 'new a('.repeat(2e5),
  commas: `[${','.repeat(1e6)}`,
  'one name again and again': `{${'a:[],'.repeat(2e5)}b`,
};

describe('a long text', () => {
  it.each(Object.entries(LONG))('of %s is refused in time', async (_, text) => {
    const { result, milliseconds } = await cpuTime(() => readJsonText(text, runWith(new Counter())));
    expect(milliseconds).toBeLessThan(3000);
    expect(result).toMatchObject({ kind: 'unknown', refusal: { rule: 'expression-invalid' } });
  });
});

describe('JSON', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aZ09 "\'\\/\n\r\t\0é\u2028', '😀') });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      ...[fc.maxSafeInteger(), text, fc.boolean(), fc.constant(null), tie('items'), tie('members')],
    ),
    items: fc.array(tie('value')),
    members: fc.dictionary(text, tie('value')),
  }));

  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('', ' ', '\t'), (written, indent) => {
        const json = JSON.stringify(written, null, indent);
        expect(JSON.parse(answerTo(json))).toEqual(JSON.parse(json));
      }),
    );
  });

  it.each([
    ['[', ']'],
    ['{a:', '}'],
    ['[', ''],
  ])('may be nested 512 levels deep: %s1%s', (open, close) => {
    const kinds = [512, 513].map((depth) => {
      const nested = `${open.repeat(depth)}1${close.repeat(depth)}`;
      return readJsonText(nested, runWith(new Budget())).kind;
    });
    expect(kinds).toEqual([open === '[' ? 'array' : 'object', 'unknown']);
  });
});
