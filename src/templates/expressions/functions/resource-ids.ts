import { type Datum, firstMissing, type Missing, missing, text } from '../datum.ts';
import { type BuiltIn, define, fault } from './define.ts';

/**
 * Resource ids. Most begin with the subscription or resource group of the deployment, which is not known. The text is
 * missing then; but of a role only the last part counts, so the end is kept for those who can use it.
 * See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource.
 */
export const RESOURCE_IDS: readonly BuiltIn[] = [
  define('subscriptionResourceId', (args) => resourceId('subscriptionResourceId', args, { least: 0, most: 1 })),
  define('resourceId', (args) => resourceId('resourceId', args, { least: 0, most: 2 })),
  define('tenantResourceId', (args) => resourceId('tenantResourceId', args, { least: 0, most: 0 })),
  define('managementGroupResourceId', (args) => resourceId('managementGroupResourceId', args, { least: 1, most: 1 })),
  define('extensionResourceId', (args) => resourceId('extensionResourceId', args, { least: 1, most: 1 })),
];

type Name =
  | 'subscriptionResourceId'
  | 'resourceId'
  | 'tenantResourceId'
  | 'managementGroupResourceId'
  | 'extensionResourceId';

/** The one argument of several segments is the type; before it stands the scope, behind it the names. */
function resourceId(
  name: Name,
  args: readonly Datum[],
  before: { readonly least: number; readonly most: number },
): Datum {
  const firstType = name === 'extensionResourceId' ? 1 : 0;
  const several = args.flatMap((arg, index) =>
    index >= firstType && arg.kind === 'string' && arg.value.includes('/') ? [index] : [],
  );
  const unknown = firstMissing(args);
  const [typeAt, another] = several;
  if (another !== undefined || (typeAt === undefined && !unknown)) {
    return fault(`${name}() takes exactly one resource type with its provider, and names without slashes`);
  }
  if (unknown?.refusal || typeAt === undefined) return unknown ?? unclear();
  if (typeAt < before.least || typeAt > before.most)
    return fault(`the resource type stands at another place in ${name}()`);
  const written = args.map((arg) => (arg.kind === 'string' ? arg.value : undefined));
  const [typed = '', ...names] = written.slice(typeAt);
  // A slash at the end does not count; Microsoft's own samples have one.
  const type = typed.replace(/\/+$/, '');
  const types = type.split('/').slice(1);
  if (names.length !== types.length) return fault(`the type '${type}' has ${types.length} names, not ${names.length}`);
  const start = startOf(name, written.slice(0, typeAt));
  if (typeof start === 'object') return start;
  const end = endOf(type, names);
  if (start !== undefined && end !== undefined) return text(`${start}${end}`);
  // A resource group alone is a scope for resource groups only: nothing is certain of the id.
  const isGroup = name === 'resourceId' && typeAt === 1;
  return isGroup ? (unknown ?? unclear()) : withTail([undefined, end], unknown ?? unclear());
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The beginning of an id, as far as it is given; undefined where it is known only at deployment. */
function startOf(name: Name, scope: readonly (string | undefined)[]): string | Missing | undefined {
  const [first, second] = scope;
  switch (name) {
    case 'tenantResourceId':
      return '';
    case 'managementGroupResourceId':
      return first === undefined ? undefined : `/providers/Microsoft.Management/managementGroups/${first}`;
    case 'extensionResourceId': {
      const parts = first?.split('/').filter((part) => part !== '');
      if (parts && parts.length < 2) return fault(`'${first}' is no resource id`);
      return parts && `/${parts.join('/')}`;
    }
    default: {
      const isGroupOnly = scope.length === 1 && name === 'resourceId' && first !== undefined && !GUID.test(first);
      if (first !== undefined && !isGroupOnly && !GUID.test(first)) return fault(`'${first}' is no subscription id`);
      if (first === undefined || isGroupOnly || scope.includes(undefined)) return undefined;
      return second === undefined ? `/subscriptions/${first}` : `/subscriptions/${first}/resourceGroups/${second}`;
    }
  }
}

function unclear(): Missing {
  return missing("the id of the deployment's subscription or resource group is known only at deployment", 'the scope');
}

/** The part of an id that begins with the provider; undefined if a name in it is not known. Empty names are left out. */
function endOf(type: string, names: readonly (string | undefined)[]): string | undefined {
  const [provider = '', ...types] = type.split('/');
  if (names.includes(undefined)) return undefined;
  const given = names.filter((name) => name !== '');
  const parts = given.flatMap((name, index) => [types[index], name]);
  return `/providers/${provider}/${parts.join('/')}`;
}

/** A text of which parts (undefined) are missing: the missing value, with the end if that is the end of an id. */
export function withTail(parts: readonly (string | undefined)[], why: Missing): Missing {
  const end = parts.slice(parts.lastIndexOf(undefined) + 1).join('');
  const at = end.toLowerCase().lastIndexOf('/providers/');
  return at < 0 ? why : { ...why, tail: { text: end.slice(at) } };
}
