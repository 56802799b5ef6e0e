import { type Datum, type Missing, missing, withoutTail } from '../datum.ts';
import type { Run } from '../run.ts';
import { ARRAYS } from './arrays.ts';
import { CHOICES } from './choices.ts';
import { ENCODINGS } from './encodings.ts';
import { LAMBDAS } from './lambdas.ts';
import { LOGIC } from './logic.ts';
import { NUMBERS } from './numbers.ts';
import { OBJECTS } from './objects.ts';
import { RESOURCE_IDS } from './resource-ids.ts';
import type { Functions } from './signature.ts';
import { STRINGS } from './strings.ts';

const FUNCTIONS: ReadonlyMap<string, Functions[string]> = new Map(
  [ARRAYS, CHOICES, ENCODINGS, LAMBDAS, LOGIC, NUMBERS, OBJECTS, RESOURCE_IDS, STRINGS].flatMap((group) =>
    Object.entries(group).map(([name, apply]) => [name.toLowerCase(), apply]),
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

/** Computable, but nothing that the check needs comes from them. */
const NOT_COMPUTED = new Set(['guid', 'uniquestring']);

/** What makes or keeps the known end of a resource id, or picks a value out of others. All else sees it as missing. */
const HANDS_ON = new Set(
  [
    ...['subscriptionResourceId', 'resourceId', 'tenantResourceId', 'managementGroupResourceId', 'extensionResourceId'],
    ...['concat', 'format', 'split', 'first', 'last', 'tryGet', 'indexFromEnd', 'tryIndexFromEnd'],
  ].map((name) => name.toLowerCase()),
);

/** Calls a built-in function with its arguments evaluated; what cannot be computed is missing, and named. */
export function callFunction(name: string, args: readonly Datum[], run: Run): Datum {
  run.budget.spend(args.reduce((cost, arg) => cost + costOf(arg), 1));
  const apply = FUNCTIONS.get(name);
  if (apply) return HANDS_ON.has(name) ? apply(args, run) : withoutTail(apply(args, run));
  if (NOT_COMPUTED.has(name)) return missing(`the result of ${name}() is not worked out`, `the result of ${name}()`);
  if (AT_DEPLOYMENT.has(name) || name.startsWith('list')) return atDeployment(name);
  return missing(`unsupported function ${name}()`, `the result of ${name}()`);
}

/** Functions read their arguments; large ones again and again would take long. */
function costOf(arg: Datum): number {
  if (arg.kind === 'string') return arg.value.length / 64;
  return arg.kind === 'array' ? arg.items.length / 16 : 0;
}

function atDeployment(name: string): Missing {
  return missing(`${name}() is known only at deployment`, `the result of ${name}()`);
}
