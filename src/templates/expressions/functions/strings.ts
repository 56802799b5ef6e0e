import { missingPart, writeJson } from '../compare.ts';
import { type Datum, firstMissing, list, text } from '../datum.ts';
import { MAX_TEXT, type Run } from '../run.ts';
import { withTail } from './resource-ids.ts';
import { type Functions, fault, made, tooLong, typed } from './signature.ts';

/** Functions of strings. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string. */
export const STRINGS: Functions = {
  toLower: typed(['string'], (value) => value.toLowerCase()),
  toUpper: typed(['string'], (value) => value.toUpperCase()),
  trim: typed(['string'], (value) => value.trim()),
  substring: typed(['string', 'number', 'number?'], (value, start, length) => {
    const end = length === undefined ? value.length : start + length;
    if (start < 0 || end < start || end > value.length) return fault('substring() reaches beyond the string');
    return value.slice(start, end);
  }),
  replace: typed(['string', 'string', 'string'], (value, old, by) => {
    if (old === '') return fault('replace() has nothing to look for');
    const parts = value.split(old);
    return value.length + (parts.length - 1) * (by.length - old.length) > MAX_TEXT ? tooLong() : parts.join(by);
  }),
  startsWith: typed(['string', 'string'], (value, start) => value.toLowerCase().startsWith(start.toLowerCase())),
  endsWith: typed(['string', 'string'], (value, end) => value.toLowerCase().endsWith(end.toLowerCase())),
  padLeft: (args, run) => {
    const [value, ...rest] = args;
    return pad(value?.kind === 'number' ? [text(String(value.value)), ...rest] : args, run);
  },
  split: (args, run) => {
    const [value, by] = args;
    const unknown = firstMissing(args);
    const tail = value?.kind === 'unknown' && by?.kind === 'string' && by.value === '/' ? value.tail : undefined;
    if (unknown) return tail && !tail.parts ? { ...unknown, tail: { text: tail.text, parts: true } } : unknown;
    const separators = (by?.kind === 'array' ? by.items : [by]).flatMap((item) =>
      item?.kind === 'string' && item.value !== '' ? [item.value] : [],
    );
    if (value?.kind !== 'string' || separators.length === 0) return fault('split() needs a string and a delimiter');
    let parts = [value.value];
    for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
    run.budget.spend(parts.length + (value.value.length * separators.length) / 16);
    return list(parts.map(text));
  },
  join: (args, run) => {
    const [values, by] = args;
    const unknown = firstMissing(args);
    if (unknown) return unknown;
    if (values?.kind !== 'array' || by?.kind !== 'string') return fault('join() needs an array and a delimiter');
    const gap = missingPart(values, run);
    if (gap) return gap;
    const parts = values.items.map((item) => inText(item, run));
    const length = parts.reduce((sum, part) => sum + part.length + by.value.length, 0);
    return length > MAX_TEXT ? tooLong() : made(parts.join(by.value), run);
  },
  string: (args, run) => {
    const [value] = args;
    const gap = value && missingPart(value, run);
    return value ? (gap ?? made(inText(value, run), run)) : fault('string() needs an argument');
  },
  format: (args, run) => {
    const [pattern] = args;
    if (pattern?.kind === 'unknown') return pattern;
    return pattern?.kind === 'string' ? format(pattern.value, args.slice(1), run) : fault('format() needs a string');
  },
};

const pad = typed(['string', 'number', 'string?'], (value, width, fill) => {
  if (fill !== undefined && fill.length !== 1) return fault('padLeft() pads with one character');
  return width > MAX_TEXT ? tooLong() : value.padStart(width, fill ?? ' ');
});

/** A value inside a longer string: as .NET writes it. */
function inText(datum: Datum, run: Run): string {
  if (datum.kind === 'string') return datum.value;
  if (datum.kind === 'boolean') return datum.value ? 'True' : 'False';
  return datum.kind === 'null' ? '' : writeJson(datum, run);
}

/** The parts of a text: undefined stands for what is missing. */
function knownText(datum: Datum): readonly (string | undefined)[] {
  if (datum.kind === 'unknown') return [undefined, ...(datum.tail && !datum.tail.parts ? [datum.tail.text] : [])];
  return [datum.kind === 'string' ? datum.value : undefined];
}

/** Strings one after another, `concat()` of anything but arrays. */
export function concatText(args: readonly Datum[], run: Run): Datum {
  const unknown = firstMissing(args);
  if (unknown) return withTail(args.flatMap(knownText), unknown);
  let whole = '';
  for (const arg of args) {
    if (arg.kind === 'array' || arg.kind === 'object') return fault(`concat() mixes strings with ${arg.kind}`);
    whole += inText(arg, run);
    if (whole.length > MAX_TEXT) return tooLong();
  }
  return made(whole, run);
}

/** `{0}`, `{1:D3}` and doubled braces; other format strings of .NET are not worked out. */
const PLACEHOLDER = /\{\{|\}\}|\{(\d+)(?::([^{}]*))?\}|[{}]/g;

function format(pattern: string, values: readonly Datum[], run: Run): Datum {
  const parts: Datum[] = [];
  let from = 0;
  for (const match of pattern.matchAll(PLACEHOLDER)) {
    parts.push(text(pattern.slice(from, match.index)));
    from = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') parts.push(text(match[0].slice(1)));
    else {
      const value = values[Number(match[1])];
      if (match[1] === undefined || !value) return fault(`format() has no value for "${match[0]}"`);
      const part = formatOne(value, match[2], run);
      if (!part) return fault(`the format "${match[0]}" is not worked out`);
      parts.push(part);
    }
  }
  parts.push(text(pattern.slice(from)));
  run.budget.spend(parts.length);
  return concatText(parts, run);
}

function formatOne(value: Datum, how: string | undefined, run: Run): Datum | undefined {
  if (value.kind === 'unknown') return value;
  if (how === undefined || how === '') return missingPart(value, run) ?? text(inText(value, run));
  const width = /^[Dd](\d{0,2})$/.exec(how)?.[1];
  if (width === undefined || value.kind !== 'number') return undefined;
  const digits = String(Math.abs(value.value)).padStart(Number(width), '0');
  return text(value.value < 0 ? `-${digits}` : digits);
}
