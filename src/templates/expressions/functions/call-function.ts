import { refusedPart } from '../compare.ts';
import { type Datum, type Missing, missing, withoutTail } from '../datum.ts';
import type { Run } from '../run.ts';
import { documentedName, wrongKind } from './arguments.ts';
import { ARRAYS } from './arrays.ts';
import { CHOICES } from './choices.ts';
import { fault } from './define.ts';
import { ENCODINGS } from './encodings.ts';
import { LAMBDAS } from './lambdas.ts';
import { LOGIC } from './logic.ts';
import { NUMBERS } from './numbers.ts';
import { OBJECTS } from './objects.ts';
import { RESOURCE_IDS } from './resource-ids.ts';
import { STRINGS } from './strings.ts';

const FUNCTIONS = new Map(
  [ARRAYS, CHOICES, ENCODINGS, LAMBDAS, LOGIC, NUMBERS, OBJECTS, RESOURCE_IDS, STRINGS].flatMap((group) =>
    group.map(({ name, apply }) => [name.toLowerCase(), apply] as const),
  ),
);

/** What these give is known only when the template is deployed, or every time anew. */
const AT_DEPLOYMENT = new Set(
  [
    ...['subscription', 'tenant', 'managementGroup', 'resourceGroup', 'deployment', 'deployer', 'environment'],
    ...['reference', 'references', 'getSecret', 'externalInputs', 'newGuid', 'utcNow', 'pickZones', 'providers'],
    ...['field', 'current', 'requestContext', 'policy', 'ipRangeContains'],
  ].map((name) => name.toLowerCase()),
);

/** What makes or keeps the known end of a resource id, or picks a value out of others. All else sees it as missing. */
const HANDS_ON = new Set(
  [
    ...['subscriptionResourceId', 'resourceId', 'tenantResourceId', 'managementGroupResourceId', 'extensionResourceId'],
    ...['concat', 'format', 'split', 'first', 'last', 'tryGet', 'indexFromEnd', 'tryIndexFromEnd'],
  ].map((name) => name.toLowerCase()),
);

/** What works out large numbers. */
const COMPUTES: ReadonlySet<string> = new Set(['add', 'sub', 'mul', 'div', 'mod', 'min', 'max', 'int', 'json']);

/** Arguments of at most 32 bits, by their place: Azure refuses a larger number. */
const SMALL: Readonly<Record<string, readonly number[]>> = {
  skip: [1],
  take: [1],
  range: [0, 1],
  substring: [1, 2],
  padleft: [1],
  indexfromend: [1],
  tryindexfromend: [1],
};

function tooLarge(name: string, args: readonly Datum[]): Missing | undefined {
  const large = SMALL[name]?.some((place) => {
    const arg = args[place];
    if (arg?.kind === 'number') return !arg.float && Math.trunc(arg.value) !== (arg.value | 0);
    return arg?.kind === 'unknown' && arg.large !== undefined;
  });
  return large ? fault(`${documentedName(name) ?? name}() is given a number beyond its limits`) : undefined;
}

/** What calls lambdas or merges: a part of what they make may be refused although all arguments are fine. */
const MAKES_VALUES = new Set(['union', ...LAMBDAS.map(({ name }) => name.toLowerCase())]);

/**
 * Calls a built-in function, its name in lower case, with its arguments evaluated. What cannot be computed is missing,
 * and named; arguments that Azure refuses are refused, whatever becomes of the function.
 */
export function callFunction(name: string, args: readonly Datum[], run: Run): Datum {
  run.budget.spend(args.reduce((cost, arg) => cost + costOf(arg), 1));
  const apply = FUNCTIONS.get(name);
  const refusal = args.find((arg) => arg.kind === 'unknown' && arg.refusal);
  if (refusal) return refusal;
  if (apply) {
    const result = tooLarge(name, args) ?? apply(args, run);
    if (MAKES_VALUES.has(name)) return refusedPart(result, run) ?? result;
    return HANDS_ON.has(name) || COMPUTES.has(name) ? result : withoutTail(result);
  }
  const wrong = wrongKind(name, args);
  if (wrong) return wrong;
  const what = `${documentedName(name) ?? name}()`;
  return AT_DEPLOYMENT.has(name) || name.startsWith('list')
    ? missing(`${what} is known only at deployment`, `the result of ${what}`)
    : missing(`unsupported function ${what}`, `the result of ${what}`);
}

/** Functions read their arguments; large ones again and again would take long. */
function costOf(arg: Datum): number {
  if (arg.kind === 'string') return arg.value.length / 64;
  return arg.kind === 'array' ? arg.items.length / 16 : 0;
}
