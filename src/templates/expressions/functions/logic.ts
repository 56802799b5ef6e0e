import { orderOf } from '../collation.ts';
import { isEqual, missingPart } from '../compare.ts';
import { bool, missing, NULL } from '../datum.ts';
import { type BuiltIn, define, defineWhole, fault } from './define.ts';

/** Functions of booleans and comparisons. See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical. */
export const LOGIC: readonly BuiltIn[] = [
  define('true', () => true),
  define('false', () => false),
  define('null', () => NULL),
  defineWhole('not', ([value]) => !value.value),
  defineWhole('bool', ([value]) => {
    if (value.kind === 'boolean') return value;
    if (value.kind === 'number') return value.value !== 0;
    const written = value.value.trim().toLowerCase();
    return written === 'true' || written === 'false' ? written === 'true' : fault('bool() takes true or false');
  }),
  define('equals', ([one, other], run) => {
    const equal = isEqual(one, other, run);
    if (equal !== undefined) return bool(equal);
    return missingPart(one, run) ?? missingPart(other, run) ?? missing('the comparison is undecided', 'a value');
  }),
  compare('less', (order) => order < 0),
  compare('lessOrEquals', (order) => order <= 0),
  compare('greater', (order) => order > 0),
  compare('greaterOrEquals', (order) => order >= 0),
];

function compare(
  name: 'less' | 'lessOrEquals' | 'greater' | 'greaterOrEquals',
  holds: (order: number) => boolean,
): BuiltIn {
  return defineWhole(name, ([one, other]) => {
    if (one.kind === 'number' && other.kind === 'number') return holds(one.value - other.value);
    if (one.kind === 'number' || other.kind === 'number') return fault(`${name}() compares a number with a text`);
    const order = orderOf(one.value, other.value);
    return order === undefined
      ? missing('which of two texts comes first is not established for these', 'the order of two texts')
      : holds(order);
  });
}
