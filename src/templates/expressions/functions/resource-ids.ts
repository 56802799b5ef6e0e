import { type Datum, firstMissing, missing, text } from '../datum.ts';
import type { Apply, Functions } from './signature.ts';

const ROLE_DEFINITIONS = '/providers/Microsoft.Authorization/roleDefinitions/';

/**
 * Resource ids. Most begin with the subscription or resource group of the deployment, which is not known. For a role
 * only the last part counts, so that much is handed on: `/…/providers/Microsoft.Authorization/roleDefinitions/{guid}`.
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
    const [provider = '', ...types] = type.value.split('/');
    if (start !== undefined && names.every((name) => name !== undefined) && names.length === types.length) {
      return text(`${start}/providers/${provider}${types.map((part, index) => `/${part}/${names[index]}`).join('')}`);
    }
    const tail = `/providers/${type.value}/`;
    return roleIdFrom([undefined, tail, names.at(-1)]) ?? firstMissing(args) ?? unclear();
  };
}

/** A resource type has a provider with a dot, and no leading slash, which ids have. */
function isType(value: string): boolean {
  return /^[^/.]+\.[^/]+\/.+/.test(value);
}

function unclear(): Datum {
  return missing("the id of the deployment's subscription or resource group is known only at deployment", 'the scope');
}

/** The id of a role whose end is known, although parts before it (undefined) are not. */
export function roleIdFrom(parts: readonly (string | undefined)[]): Datum | undefined {
  const end = parts.slice(parts.lastIndexOf(undefined) + 1).join('');
  const at = end.toLowerCase().lastIndexOf(ROLE_DEFINITIONS.toLowerCase());
  const guid = end.slice(at + ROLE_DEFINITIONS.length);
  return at < 0 || guid === '' || guid.includes('/') ? undefined : text(`/…${ROLE_DEFINITIONS}${guid}`);
}
