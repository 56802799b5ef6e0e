import { type Datum, firstMissing, float, list, type Missing, missing, type Num, number } from '../datum.ts';
import { MAX_ITEMS } from '../run.ts';
import { type BuiltIn, define, defineWhole, fault, notWorkedOut } from './define.ts';

/** Functions of numbers. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric. */
export const NUMBERS: readonly BuiltIn[] = [
  defineWhole('add', ([one, other]) => one.value + other.value),
  defineWhole('sub', ([one, other]) => one.value - other.value),
  defineWhole('mul', ([one, other]) => one.value * other.value),
  defineWhole('div', ([one, by]) =>
    by.value === 0 ? fault('div() divides by zero') : Math.trunc(one.value / by.value) + 0,
  ),
  defineWhole('mod', ([one, by]) => (by.value === 0 ? fault('mod() divides by zero') : (one.value % by.value) + 0)),
  defineWhole('int', ([value]) => {
    if (value.kind === 'number') return value;
    if (!/^[\t-\r ]*[+-]?\d+[\t-\r ]*$/.test(value.value))
      return fault('int() is given a text that is no whole number');
    const integer = BigInt(value.value.trim().replace('+', ''));
    return integer >= TOO_LARGE || integer < -TOO_LARGE ? fault('int() is given too large a number') : Number(integer);
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

const TOO_LARGE = 2n ** 63n;

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
  let best: Num | undefined;
  for (const value of array?.items ?? args) {
    if (value.kind === 'unknown') gaps.push(value);
    else if (value.kind !== 'number') return fault(`${which}() takes numbers`);
    else if (!best || (which === 'min' ? value.value < best.value : value.value > best.value)) best = value;
  }
  return firstMissing(gaps) ?? best ?? fault(`${which}() is given no number`);
}
