import { firstMissing, type Missing, missing, text } from '../datum.ts';
import type { Apply, Functions } from './signature.ts';

/**
 * Resource ids. Most begin with the subscription or resource group of the deployment, which is not known. The text is
 * missing then; but of a role only the last part counts, so the end is kept for those who can use it.
 * See https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource.
 */
export const RESOURCE_IDS: Functions = {
  subscriptionResourceId: resourceId((extra) => (extra[0] === undefined ? undefined : `/subscriptions/${extra[0]}`)),
  resourceId: resourceId((extra) =>
    extra.length > 1 ? `/subscriptions/${extra[0]}/resourceGroups/${extra[1]}` : undefined,
  ),
  tenantResourceId: resourceId(() => ''),
  managementGroupResourceId: resourceId((extra) =>
    extra[0] === undefined ? undefined : `/providers/Microsoft.Management/managementGroups/${extra[0]}`,
  ),
  extensionResourceId: resourceId((extra) => extra[0]),
};

/** `prefix` makes the beginning of the id from the arguments before the resource type, if it can. */
function resourceId(prefix: (extra: readonly string[]) => string | undefined): Apply {
  return (args) => {
    const typeAt = args.findIndex((arg) => arg.kind === 'string' && isType(arg.value));
    const type = args[typeAt];
    const names = args.slice(typeAt + 1).map((arg) => (arg.kind === 'string' ? arg.value : undefined));
    if (type?.kind !== 'string' || names.length === 0) return firstMissing(args) ?? unclear();
    const extra = args.slice(0, typeAt);
    const start = extra.every((arg) => arg.kind === 'string') ? prefix(extra.map((arg) => arg.value)) : undefined;
    const types = type.value.split('/').slice(1);
    if (start !== undefined && names.every((name) => name !== undefined) && names.length === types.length) {
      return text(`${start}${rest(type.value, names)}`);
    }
    const why = firstMissing(args) ?? unclear();
    return names.length === types.length ? withTail([undefined, rest(type.value, names)], why) : why;
  };
}

/** A resource type has a provider with a dot, and no leading slash, which ids have. */
function isType(value: string): boolean {
  return /^[^/.]+\.[^/]+\/.+/.test(value);
}

function unclear(): Missing {
  return missing("the id of the deployment's subscription or resource group is known only at deployment", 'the scope');
}

/** The part of an id that begins with the provider; undefined if a name in it is not known. */
function rest(type: string, names: readonly (string | undefined)[]): string | undefined {
  const [provider = '', ...types] = type.split('/');
  if (names.includes(undefined)) return undefined;
  return `/providers/${provider}${types.map((part, index) => `/${part}/${names[index]}`).join('')}`;
}

/** A text of which parts (undefined) are missing: the missing value, with the end if that is the end of an id. */
export function withTail(parts: readonly (string | undefined)[], why: Missing): Missing {
  const end = parts.slice(parts.lastIndexOf(undefined) + 1).join('');
  const at = end.toLowerCase().lastIndexOf('/providers/');
  return at < 0 ? why : { ...why, tail: { text: end.slice(at) } };
}
