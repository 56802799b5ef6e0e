import { type Datum, firstMissing, list, missing, number } from '../datum.ts';
import { MAX_ITEMS } from '../run.ts';
import { type Apply, type Functions, fault, typed } from './signature.ts';

/** Functions of numbers. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric. */
export const NUMBERS: Functions = {
  add: typed(['number', 'number'], (one, other) => one + other),
  sub: typed(['number', 'number'], (one, other) => one - other),
  mul: typed(['number', 'number'], (one, other) => one * other),
  div: typed(['number', 'number'], (one, by) => (by === 0 ? fault('div() divides by zero') : Math.trunc(one / by))),
  mod: typed(['number', 'number'], (one, by) => (by === 0 ? fault('mod() divides by zero') : one % by)),
  int: convert((value) => (/^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined), Math.trunc),
  float: convert(
    (value) => (value.trim() === '' ? undefined : Number(value)),
    (value) => value,
  ),
  min: extreme(Math.min),
  max: extreme(Math.max),
  range: typed(['number', 'number'], (start, count) => {
    if (count < 0 || !Number.isInteger(count)) return fault('range() needs a count');
    if (count > MAX_ITEMS) return tooMany();
    return list(Array.from({ length: count }, (_, index) => number(start + index)));
  }),
};

/** An array beyond the limit. */
export function tooMany() {
  return missing(`an array has more than ${MAX_ITEMS} items, the limit of this check`, 'a shorter array');
}

function convert(ofText: (value: string) => number | undefined, ofNumber: (value: number) => number): Apply {
  return (args) => {
    const [value] = args;
    if (value?.kind === 'unknown') return value;
    if (value?.kind === 'number') return number(ofNumber(value.value));
    const converted = value?.kind === 'string' ? ofText(value.value) : undefined;
    return converted === undefined || Number.isNaN(converted) ? fault('the value is not a number') : number(converted);
  };
}

function extreme(choose: (one: number, other: number) => number): Apply {
  return (args) => {
    const [only] = args;
    const values: readonly Datum[] = only?.kind === 'array' ? (only.missing ? [only.missing] : only.items) : args;
    const unknown = firstMissing(values);
    if (unknown) return unknown;
    const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
    if (numbers.length === 0 || numbers.length < values.length) return fault('numbers are expected');
    return number(numbers.reduce((one, other) => choose(one, other)));
  };
}
