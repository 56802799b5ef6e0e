import { isEqual, missingPart, orderOf } from '../compare.ts';
import { bool, firstMissing, missing, NULL } from '../datum.ts';
import { type Apply, type Functions, fault, typed } from './signature.ts';

/** Functions of booleans and comparisons. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical. */
export const LOGIC: Functions = {
  true: () => bool(true),
  false: () => bool(false),
  null: () => NULL,
  not: typed(['boolean'], (value) => !value),
  bool: (args) => {
    const [value] = args;
    if (value?.kind === 'unknown' || value?.kind === 'boolean') return value;
    if (value?.kind === 'number') return bool(value.value !== 0);
    const written = value?.kind === 'string' ? value.value.toLowerCase() : '';
    return written === 'true' || written === 'false' ? bool(written === 'true') : fault('bool() needs true or false');
  },
  equals: (args, run) => {
    const [one, other] = args;
    if (!one || !other) return fault('equals() needs two arguments');
    const equal = isEqual(one, other, run);
    if (equal !== undefined) return bool(equal);
    return missingPart(one, run) ?? missingPart(other, run) ?? missing('the comparison is undecided', 'a value');
  },
  less: compare((order) => order < 0),
  lessOrEquals: compare((order) => order <= 0),
  greater: compare((order) => order > 0),
  greaterOrEquals: compare((order) => order >= 0),
};

function compare(holds: (order: number) => boolean): Apply {
  return (args) => {
    const unknown = firstMissing(args);
    if (unknown) return unknown;
    const [one, other] = args;
    if (one?.kind === 'number' && other?.kind === 'number') return bool(holds(one.value - other.value));
    if (one?.kind !== 'string' || other?.kind !== 'string') {
      return fault('only two numbers or two strings can be compared');
    }
    const order = orderOf(one.value, other.value);
    return order === undefined
      ? missing('which of two strings is less is not documented for these', 'the order of two strings')
      : bool(holds(order));
  };
}
