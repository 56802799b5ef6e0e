import { type Datum, firstMissing, float, integer, list, type Missing, missing, type Num, number } from '../datum.ts';
import { MAX_ITEMS } from '../run.ts';
import { type BuiltIn, define, defineWhole, fault, notWorkedOut } from './define.ts';

/** Functions of numbers. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric. */
export const NUMBERS: readonly BuiltIn[] = [
  ofIntegers('add', (one, other) => one + other),
  ofIntegers('sub', (one, other) => one - other),
  ofIntegers('mul', (one, other) => one * other),
  ofIntegers('div', (one, by) => (by === 0n ? fault('div() divides by zero') : one / by)),
  ofIntegers('mod', (one, by) => (by === 0n ? fault('mod() divides by zero') : one % by)),
  // A number stays what it is, also one of more than 53 bits.
  define('int', ([value]) => {
    if (value.kind !== 'string') return value;
    if (!/^[\t-\r ]*[+-]?\d+[\t-\r ]*$/.test(value.value))
      return fault('int() is given a text that is no whole number');
    return integer(BigInt(value.value.trim().replace('+', ''))) ?? fault('int() is given too large a number');
  }),
  defineWhole('float', ([value]) => {
    if (value.kind === 'number') return value.float ? value : float(value.value);
    const written = value.value.trim().replaceAll(',', '');
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written)) return float(Number(written));
    return /^[+-]?(nan|infinity|∞)$/i.test(written)
      ? notWorkedOut('a number that is none or infinite')
      : fault('float() is given a text that is no number');
  }),
  define('min', (args) => extreme('min', args)),
  define('max', (args) => extreme('max', args)),
  defineWhole('range', ([start, count]) => {
    // Its message says 1,000, but it gives 10,000.
    if (count.value < 0 || count.value > MAX_ITEMS || start.value + count.value - 1 > MAX_INDEX) {
      return fault('range() reaches beyond its limits');
    }
    return list(Array.from({ length: count.value }, (_, index) => number(start.value + index)));
  }),
];

/** What takes and gives whole numbers of 64 bits, and is refused where it would give one that has more. */
function ofIntegers(
  name: 'add' | 'sub' | 'mul' | 'div' | 'mod',
  work: (one: bigint, other: bigint) => bigint | Missing,
): BuiltIn {
  return define(name, ([first, second]) => {
    const [one, other] = [integerOf(first), integerOf(second)];
    if (one === undefined || other === undefined) return firstMissing([first, second]) ?? fault(`${name}() fails`);
    const result = work(one, other);
    return typeof result === 'bigint' ? (integer(result) ?? fault(`${name}() comes to too large a number`)) : result;
  });
}

function integerOf(value: Num | Missing): bigint | undefined {
  return value.kind === 'number' ? BigInt(value.value) : value.large;
}

/** The largest number that range() gives. */
const MAX_INDEX = 2_147_483_647;

/** An array beyond the limit. */
export function tooMany(): Missing {
  return missing(`an array has more than ${MAX_ITEMS} items, the limit of this check`, 'a shorter array');
}

/** The least or greatest of the arguments, or of the items of the only one. */
function extreme(which: 'min' | 'max', args: readonly Datum[]): Datum {
  const [only] = args;
  const array = args.length === 1 && only?.kind === 'array' ? only : undefined;
  const gaps: Missing[] = array?.missing ? [array.missing] : [];
  let best: { readonly value: number | bigint; readonly datum: Num | Missing } | undefined;
  for (const datum of array?.items ?? args) {
    if (datum.kind !== 'number' && datum.kind !== 'unknown') return fault(`${which}() takes numbers`);
    const value = datum.kind === 'number' ? datum.value : datum.large;
    if (datum.kind === 'unknown' && value === undefined) gaps.push(datum);
    else if (value !== undefined && (!best || (which === 'min' ? value < best.value : value > best.value)))
      best = { value, datum };
  }
  return firstMissing(gaps) ?? best?.datum ?? fault(`${which}() is given no number`);
}
