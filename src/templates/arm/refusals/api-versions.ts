import { shortName } from '../../../pec/ids.ts';
import type { Location, Observation } from '../../../pec/value.ts';
import { memberOf } from '../../expressions/object-members.ts';
import type { Context } from '../../expressions/scope.ts';
import { type JsonObject, member } from '../../json/json.ts';

/**
 * The API versions of Microsoft.ManagedServices that ever existed, as of 2026-11. One of a later date is not known.
 * Source: learn.microsoft.com/azure/templates/microsoft.managedservices/registrationdefinitions and its change log.
 */
const NEWEST = '2022-10-01';
const API_VERSIONS = [
  '2018-06-01-preview',
  '2019-04-01-preview',
  '2019-06-01',
  '2019-09-01',
  '2020-02-01-preview',
  '2022-01-01-preview',
  NEWEST,
];

/**
 * What Azure refuses about the `apiVersion` of a resource: it is missing, and the template names no profile that could
 * stand for it; or it is one of Microsoft.ManagedServices that never existed.
 *
 * @param own whether the resource is one of Microsoft.ManagedServices
 */
export function refusedApiVersion(resource: JsonObject, context: Context, own: boolean): Observation[] {
  const version = memberOf(resource, 'apiVersion', context);
  const { scope } = context;
  if (version === undefined || version.kind === 'null') {
    if (member(scope.template, 'apiProfile')) return [];
    return [refusal('A resource has no apiVersion.', scope.at(resource.span))];
  }
  return own && version.kind === 'string' ? refusedVersion(version.value, version.at ?? scope.at(resource.span)) : [];
}

/** What is refused about an API version of Microsoft.ManagedServices that stands at a place. */
export function refusedVersion(version: string, at: Location): Observation[] {
  const written = version.toLowerCase();
  if (API_VERSIONS.includes(written)) return [];
  const shown = `'${shortName(version)}'`;
  return isDated(written) && written > NEWEST
    ? [{ ...refusal(`The API version ${shown} is later than those that this check knows.`, at), variant: true }]
    : [refusal(`${shown} never was an API version of Microsoft.ManagedServices.`, at)];
}

function refusal(message: string, location: Location): Observation {
  return { rule: 'template-refused', message, remedy: `Use ${NEWEST}, the newest as of this check.`, location };
}

function isDated(version: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(-[a-z]+)?$/.test(version);
}
