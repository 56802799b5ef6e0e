import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';

/**
 * What a file may hold that concerns Azure Lighthouse. The form with a hyphen is that of the
 * Azure Verified Module, `br/public:avm/res/managed-services/registration-definition`.
 */
export const CONCERNS_LIGHTHOUSE = /managed-?services|lighthouse_definition/i;

/** The type itself. */
export const NAMES_TYPE = /Microsoft\.ManagedServices\/registrationDefinitions/i;

/** A text that says of itself that it is a Terraform plan. */
export const CLAIMS_PLAN = /"(resource_changes|planned_values|deferred_changes)"\s{0,99}:/;

/** A text that may be a parameter file, or a template that links to others. */
export const MAY_BELONG = /deploymentParameters|"parameters"|"relativePath"/i;

/** A text that says of itself that it is a parameter file. */
export const CLAIMS_PARAMETERS = /"\$schema"\s*:\s*"[^"]*deploymentParameters\.json/i;

/** Objects as they stand in `authorizations`. */
export const AUTHORIZATION_SHAPED = /"(principalId|roleDefinitionId)"/i;

/** What a JSON file is, by its content. */
export type JsonKind =
  | 'template'
  | 'parameters'
  | 'plan'
  /** Terraform's state, which says what is there and not what is to come. */
  | 'state'
  /** Values as a parameter file holds them, without the rest of the file. */
  | 'bare values'
  /** Resources as a template holds them, under a `$schema` that is not a template's. */
  | 'foreign template'
  | 'other';

/** Tells templates (raw policies among them), parameter files and what Terraform writes apart. */
export function classify(root: JsonObject): JsonKind {
  const schema = stringMember(root, '$schema');
  if (schema !== undefined) {
    if (/deploymentParameters\.json#?$/i.test(schema)) return 'parameters';
    if (/deploymentTemplate\.json#?$/i.test(schema)) return 'template';
  }
  if (['resource_changes', 'planned_values', 'deferred_changes'].some((name) => member(root, name))) return 'plan';
  const isState = member(member(root, 'values'), 'root_module') ?? (member(root, 'lineage') && member(root, 'serial'));
  if (isState) return 'state';
  if (member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule')) return 'template';
  if (member(root, 'contentVersion') && member(root, 'resources')) return schema ? 'foreign template' : 'template';
  if (holdsDefinition(member(root, 'resources'))) return 'foreign template';
  if (schema === undefined && holdsOnlyGivenValues(member(root, 'parameters'))) return 'parameters';
  return holdsOnlyGivenValues(root) ? 'bare values' : 'other';
}

function holdsDefinition(resources: JsonNode | undefined): boolean {
  const all =
    resources?.type === 'array'
      ? resources.items
      : resources?.type === 'object'
        ? resources.members.map(({ value }) => value)
        : [];
  return all.some((resource) => NAMES_TYPE.test(stringMember(resource, 'type') ?? ''));
}

/** Whether a template was compiled from Bicep. */
export function compiledByBicep(root: JsonObject): boolean {
  return stringMember(member(member(root, 'metadata'), '_generator'), 'name')?.toLowerCase() === 'bicep';
}

/** The names that a parameter file gives a value to, in lower case; `null` is not a value. */
export function givenNames(root: JsonObject): string[] {
  const parameters = member(root, 'parameters');
  if (parameters?.type !== 'object') return [];
  return parameters.members
    .filter(({ value }) => member(value, 'value')?.type !== 'null')
    .map(({ name }) => name.toLowerCase());
}

const GIVEN = new Set(['value', 'reference', 'expression', 'metadata']);

function holdsOnlyGivenValues(parameters: JsonNode | undefined): boolean {
  if (parameters?.type !== 'object' || parameters.members.length === 0) return false;
  return parameters.members.every(
    ({ value }) =>
      value.type === 'object' &&
      value.members.length > 0 &&
      value.members.every(({ name }) => GIVEN.has(name.toLowerCase())),
  );
}
