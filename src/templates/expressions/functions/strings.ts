import { search } from '../collation.ts';
import { missingPart, writeJson } from '../compare.ts';
import { type Datum, firstMissing, list, type Missing, text } from '../datum.ts';
import { MAX_TEXT, type Run } from '../run.ts';
import { type BuiltIn, define, defineWhole, fault, made, notWorkedOut, tooLong } from './define.ts';
import { formatNumber } from './number-formats.ts';
import { withTail } from './resource-ids.ts';

/** Functions of strings. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string. */
export const STRINGS: readonly BuiltIn[] = [
  defineWhole('toLower', ([value]) => inCase(value.value, (sign) => sign.toLowerCase())),
  defineWhole('toUpper', ([value]) => inCase(value.value, (sign) => (sign === 'ı' ? sign : sign.toUpperCase()))),
  defineWhole('trim', ([value]) => value.value.replace(SPACE_AROUND, '')),
  defineWhole('substring', ([value, start, length]) => {
    const end = length ? start.value + length.value : value.value.length;
    if (start.value < 0 || end < start.value || end > value.value.length) {
      return fault('substring() reaches beyond the text');
    }
    return value.value.slice(start.value, end);
  }),
  defineWhole('replace', ([value, old, by]) => {
    if (old.value === '') return fault('replace() has nothing to look for');
    const parts = value.value.split(old.value);
    const length = value.value.length + (parts.length - 1) * (by.value.length - old.value.length);
    return length > MAX_TEXT ? tooLong() : parts.join(by.value);
  }),
  stands('startsWith'),
  stands('endsWith'),
  defineWhole('padLeft', ([value, width, fill]) => {
    if (width.value < 1 || width.value > MAX_WIDTH) return fault(`padLeft() takes a width from 1 to ${MAX_WIDTH}`);
    if (fill && fill.value.length !== 1) return fault('padLeft() pads with one character');
    return String(value.value).padStart(width.value, fill?.value ?? ' ');
  }),
  define('split', ([value, by], run) => {
    const tail = value.kind === 'unknown' && by.kind === 'string' && by.value === '/' ? value.tail : undefined;
    if (value.kind === 'unknown' || by.kind === 'unknown') {
      const unknown = firstMissing([value, by]) ?? fault('split() is given no text');
      return tail && !tail.parts ? { ...unknown, tail: { text: tail.text, parts: true } } : unknown;
    }
    return split(value.value, by.kind === 'array' ? by.items : [by], by.kind === 'array' ? by.missing : undefined, run);
  }),
  defineWhole('join', ([values, by], run) => {
    if (values.items.some((item) => !SCALARS.has(item.kind) || (item.kind === 'number' && item.float))) {
      return fault('join() takes an array of texts, whole numbers and booleans');
    }
    const gap = missingPart(values, run);
    if (gap) return gap;
    const parts = values.items.map((item) => inText(item, run));
    const length = parts.reduce((sum, part) => sum + part.length + by.value.length, 0);
    return length > MAX_TEXT ? tooLong() : parts.join(by.value);
  }),
  define('string', ([value], run) => missingPart(value, run) ?? inText(value, run)),
  defineWhole('fail', ([message]) => fault(`fail() says: ${message.value}`)),
  define('format', ([pattern, ...values], run) =>
    pattern.kind === 'unknown' ? pattern : format(pattern.value, values, run),
  ),
];

/** What Azure takes for white space: not the byte order mark. */
const SPACE = '(?:(?!\\uFEFF)[\\s\\x85])';
const SPACE_AROUND = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g');

/** The greatest width that padLeft() takes. */
const MAX_WIDTH = 16;

const SCALARS: ReadonlySet<Datum['kind']> = new Set(['string', 'number', 'boolean', 'unknown']);

/** Letters of which the other case is not the same in every version of Unicode, or is two letters. */
const UNSETTLED = /[\u019b\u0264\u1c80-\u1c8f\u1f80-\u1fff\ua7c0-\ua7ff]/;

const ASCII = /^[\0-\x7f]*$/;

/** A text in upper or lower case, letter by letter: one whose other case is several letters stays. */
function inCase(value: string, change: (sign: string) => string): string | Missing {
  if (ASCII.test(value)) return change(value);
  if (UNSETTLED.test(value)) return notWorkedOut('the case of unusual letters');
  return Array.from(value, (sign) => {
    const changed = change(sign);
    return changed.length === sign.length ? changed : sign;
  }).join('');
}

/** Whether a text stands at the beginning or the end of another one. */
function stands(at: 'startsWith' | 'endsWith'): BuiltIn {
  return defineWhole(at, ([whole, part], run) => {
    const found = search(at, whole.value, part.value, run);
    return found === undefined ? notWorkedOut('the comparison of these signs') : found > 0;
  });
}

/** Delimiters are tried in their order at each place; without any, white space divides. */
function split(value: string, by: readonly Datum[], missing: Missing | undefined, run: Run): Datum {
  if (by.some((item) => item.kind !== 'string' && item.kind !== 'unknown')) {
    return fault('split() takes a text or an array of texts to divide by');
  }
  const unknown = missing ?? firstMissing(by);
  if (unknown) return unknown;
  const delimiters = by.flatMap((item) => (item.kind === 'string' && item.value !== '' ? [item.value] : []));
  if (by.length > 0 && delimiters.length === 0) return list([text(value)]);
  const pattern = by.length === 0 ? SPACE : delimiters.map((part) => RegExp.escape(part)).join('|');
  const parts = value.split(new RegExp(pattern));
  run.budget.spend(parts.length + (value.length * (delimiters.length + 1)) / 16);
  return list(parts.map(text));
}

/** A value inside a longer text: as .NET writes it. */
function inText(datum: Datum, run: Run): string {
  if (datum.kind === 'string') return datum.value;
  if (datum.kind === 'boolean') return datum.value ? 'True' : 'False';
  if (datum.kind === 'number') return String(datum.value);
  return datum.kind === 'null' ? '' : writeJson(datum, run);
}

/** A value as `string()` and `dataUri()` write it. */
export function asText(datum: Datum, run: Run): string | Missing {
  return missingPart(datum, run) ?? inText(datum, run);
}

/** The parts of a text: undefined stands for what is missing. */
function knownText(datum: Datum): readonly (string | undefined)[] {
  if (datum.kind === 'unknown') return [undefined, ...(datum.tail && !datum.tail.parts ? [datum.tail.text] : [])];
  return [datum.kind === 'string' ? datum.value : undefined];
}

/** Texts one after another, `concat()` of anything but arrays. */
export function concatText(args: readonly Datum[], run: Run): Datum {
  const unknown = firstMissing(args);
  if (unknown) return unknown.refusal ? unknown : withTail(args.flatMap(knownText), unknown);
  let whole = '';
  for (const arg of args) {
    whole += inText(arg, run);
    if (whole.length > MAX_TEXT) return tooLong();
  }
  return made(whole, run);
}

/** A doubled brace, a placeholder (number, width, format), or a brace that is neither. */
const PLACEHOLDER = /\{\{|\}\}|\{(\d+) *(?:, *(-?\d+) *)?(?::([^{}]*))?\}|[{}]/g;

function format(pattern: string, values: readonly Datum[], run: Run): Datum {
  const parts: Datum[] = [];
  let from = 0;
  for (const match of pattern.matchAll(PLACEHOLDER)) {
    const [written, index, width, how] = match;
    parts.push(text(pattern.slice(from, match.index)));
    from = match.index + written.length;
    if (written === '{{' || written === '}}') parts.push(text(written.slice(1)));
    else {
      const value = values[Number(index)];
      if (index === undefined || !value) return fault(`format() has no value for '${written}'`);
      parts.push(aligned(formatOne(value, how ?? '', run), Number(width ?? 0)));
    }
  }
  parts.push(text(pattern.slice(from)));
  run.budget.spend(parts.length);
  return concatText(parts, run);
}

function aligned(part: Datum, width: number): Datum {
  if (part.kind !== 'string' || width === 0) return part;
  if (Math.abs(width) > MAX_TEXT) return tooLong();
  return text(width > 0 ? part.value.padStart(width) : part.value.padEnd(-width));
}

/** Formats matter for numbers only. Arrays and objects are JSON with single quotation marks. */
function formatOne(value: Datum, how: string, run: Run): Datum {
  const gap = missingPart(value, run);
  if (gap) return value.kind === 'unknown' ? value : gap;
  if (value.kind === 'array' || value.kind === 'object') return text(writeJson(value, run).replaceAll('"', "'"));
  if (value.kind !== 'number') return text(inText(value, run));
  const written = formatNumber(value, how);
  return typeof written === 'string' ? text(written) : written;
}
