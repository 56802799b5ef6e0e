import { editDistance } from '../../pec/ids.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';

/** The type of a registration definition. In lower case, as Azure ignores the case of types. */
export const DEFINITION_TYPE = 'microsoft.managedservices/registrationdefinitions';

/** Whether a type, in lower case, is that of a definition, which may stand below another resource. */
export function isDefinitionType(type: string): boolean {
  return type === DEFINITION_TYPE || type.endsWith(`/${DEFINITION_TYPE}`);
}

const ASSIGNMENT_TYPE = 'microsoft.managedservices/registrationassignments';

/** Whether a type, in lower case, is that of a registration assignment. */
export function isAssignmentType(type: string): boolean {
  return type === ASSIGNMENT_TYPE || type.endsWith(`/${ASSIGNMENT_TYPE}`);
}

/**
 * What a file may hold that concerns Azure Lighthouse. The form with a hyphen is that of the
 * Azure Verified Module, `br/public:avm/res/managed-services/registration-definition`.
 */
export const CONCERNS_LIGHTHOUSE = /managed-?services|lighthouse_definition|registrationdefinition|managedByTenantId/i;

/** Whether a text concerns Azure Lighthouse, in clear or in base64, in which a template may hold another one. */
export function concernsLighthouse(text: string): boolean {
  if (CONCERNS_LIGHTHOUSE.test(text)) return true;
  return /base64|dataUri/i.test(text) && concernsInBase64(text);
}

function concernsInBase64(text: string): boolean {
  return (text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).some((part) =>
    CONCERNS_LIGHTHOUSE.test(Buffer.from(part, 'base64').toString('latin1')),
  );
}

/** The types of the provider, as Azure spells them. */
const TYPES = ['registrationDefinitions', 'registrationAssignments', 'marketplaceRegistrationDefinitions'];
const PROVIDER = 'Microsoft.ManagedServices';

/** More than a slip: how far a type may be from one that exists to be taken for it, where its provider is not ours. */
const MOST_EDITS = 3;

/**
 * For a type of the provider that does not exist, or one that nearly is one of its types: the type that was meant.
 * @param type in any case, without an API version
 */
export function meantType(type: string): string | undefined {
  const own = type.toLowerCase().replace(/^.*\/providers\//, '');
  const types = TYPES.map((name) => `${PROVIDER}/${name}`);
  const exists = [...types, `${PROVIDER}/operations`, `${PROVIDER}/operationStatuses`].some(
    (each) => own === each.toLowerCase() || own.startsWith(`${each.toLowerCase()}/`),
  );
  if (exists) return undefined;
  const limit = own.startsWith(`${PROVIDER.toLowerCase()}/`) ? own.length + 40 : MOST_EDITS;
  const [nearest] = types
    .map((each) => ({ each, distance: editDistance(own, each.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((left, right) => left.distance - right.distance);
  return nearest?.each;
}

/** Whether a text holds the type of a registration definition. */
export function namesDefinitionType(text: string): boolean {
  return /Microsoft\.ManagedServices\/registrationDefinitions/i.test(text);
}

/** Whether a file in Terraform's own language, or in its JSON form, holds a definition, of azurerm or of azapi. */
export function definesInTerraform(text: string): boolean {
  // A comment that begins a line; elsewhere `/*` may be a part of a path.
  const said = text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '');
  return (
    /^[ \t]*resource[ \t]+"?azurerm_lighthouse_definition"?/im.test(said) ||
    /"azurerm_lighthouse_definition"\s*:/i.test(said) ||
    /^[^#\n]*"?\btype"?\s*[=:]\s*"Microsoft\.ManagedServices\/registrationDefinitions@/im.test(said)
  );
}

/** Whether a text is what `terraform plan -json` prints: messages, one in a line. */
export function isStreamOfTerraform(text: string): boolean {
  return /^\s*\{"@level"/.test(text) || /"@module"\s*:\s*"terraform\.ui"/.test(text);
}

/** The API version of a definition in the `type` of an azapi resource; undefined for any other type. */
export function azapiDefinitionVersion(type: string): string | undefined {
  return /^Microsoft\.ManagedServices\/registrationDefinitions@(.+)$/i.exec(type)?.[1];
}

/** What a Bicep file holds that deploys a definition: the resource, or its Azure Verified Module. */
export const BICEP_DEFINITION = /managed-?services\/registration-?definitions?\b/i;

/** Whether the address of a module in a registry says that it is about Azure Lighthouse. */
export function isLighthouseModule(address: string): boolean {
  return /managed-?services|lighthouse/i.test(address);
}

const PRINCIPAL_THEN_ROLE = /\{[^{}]*\bprincipalId\s*:[^{}]*\broleDefinitionId\s*:/;
const ROLE_THEN_PRINCIPAL = /\{[^{}]*\broleDefinitionId\s*:[^{}]*\bprincipalId\s*:/;

/** Whether a Bicep text holds an object with a principal and a role. */
export function bicepGrants(text: string): boolean {
  // A brace may begin many stretches that come to nothing: what cannot match is not looked through.
  if (!text.includes('principalId') || !text.includes('roleDefinitionId')) return false;
  return text
    .split('{')
    .some((piece) => PRINCIPAL_THEN_ROLE.test(`{${piece}`) || ROLE_THEN_PRINCIPAL.test(`{${piece}`));
}

/** A text that says of itself that it is a Terraform plan. */
export const CLAIMS_PLAN = /"(resource_changes|planned_values|deferred_changes)"\s{0,99}:/;

/** A text that may be a parameter file, or a template that links to others. */
export const MAY_BELONG = /deploymentParameters|"parameters"|"relativePath"|"templateLink"/i;

/** Whether a text says of itself that it is a parameter file, by its schema or by what it holds. */
export function claimsParameters(text: string): boolean {
  if (/"\$schema"\s*:\s*"[^"]*deploymentParameters\.json/i.test(text)) return true;
  return (
    /"parameters"\s*:\s*\{\s*"[^"]*"\s*:\s*\{\s*"(value|reference)"/i.test(text) &&
    !/"(\$schema|resources)"/i.test(text)
  );
}

/** A text that may hold objects as they stand in `authorizations`. */
export const AUTHORIZATION_SHAPED = /"(principal_?Id|role_?Definition_?Id)"/i;

/** Whether values that a parameter file gives, or the name of the file, are about Azure Lighthouse. */
export function isAboutLighthouse(text: string): boolean {
  return /managed-?services|lighthouse|registration-?definition|managedByTenantId/i.test(text);
}

/** Whether a value is a list of authorizations: of objects with a principal and a role, and nothing that Azure returns. */
export function isAuthorizationList(node: JsonNode): boolean {
  return node.type === 'array' && node.items.some(isAuthorization);
}

function isAuthorization(node: JsonNode): boolean {
  const has = (name: string): boolean => member(node, name) !== undefined;
  return has('principalId') && has('roleDefinitionId') && !has('id') && !has('scope');
}

/** Whether a value is one authorization that stands alone, as PowerShell leaves a list of one: its role is no resource ID. */
function isLoneAuthorization(node: JsonNode): boolean {
  return isAuthorization(node) && stringMember(node, 'roleDefinitionId')?.includes('/') === false;
}

/** Whether authorizations stand anywhere in a value: a list of them, or single ones. */
export function givesAuthorizations(root: JsonNode): boolean {
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isAuthorizationList(node) || isLoneAuthorization(node)) return true;
    if (node.type === 'array') waiting.push(...node.items);
    if (node.type === 'object') waiting.push(...node.members.map(({ value }) => value));
  }
  return false;
}

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
    if (/deploymentParameters\.json#?$/i.test(schema)) {
      return holdsDefinition(member(root, 'resources')) ? 'foreign template' : 'parameters';
    }
    if (/deploymentTemplate\.json#?$/i.test(schema)) return 'template';
  }
  const isTemplate = member(root, 'contentVersion') !== undefined && member(root, 'resources') !== undefined;
  const claimsPlan = ['resource_changes', 'planned_values', 'deferred_changes'].some((name) => member(root, name));
  if (claimsPlan && !isTemplate) return 'plan';
  const isState = member(member(root, 'values'), 'root_module') ?? (member(root, 'lineage') && member(root, 'serial'));
  if (isState) return 'state';
  if (member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule')) return 'template';
  if (isTemplate) return schema ? 'foreign template' : 'template';
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
  return all.some((resource) => namesDefinitionType(stringMember(resource, 'type') ?? ''));
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

/**
 * Whether a template has a registration definition, or may have one: through a link, or a type that it works out.
 * The parts of such a type may stand anywhere, so a mention of the provider or of the type is enough then.
 */
export function mayHoldDefinition(root: JsonNode): boolean {
  let named = false;
  let worksOutTypes = false;
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...node.items);
    if (node.type === 'string') named ||= CONCERNS_LIGHTHOUSE.test(node.value) || concernsInBase64(node.value);
    if (node.type !== 'object') continue;
    for (const { name, value } of node.members) {
      waiting.push(value);
      named ||= CONCERNS_LIGHTHOUSE.test(name);
      const text = value.type === 'string' ? value.value.trim().toLowerCase() : '';
      if (name.toLowerCase() === 'type') {
        if (text.endsWith(DEFINITION_TYPE) || (text !== '' && meantType(text) !== undefined)) return true;
        worksOutTypes ||= text.startsWith('[');
      }
      if (name.toLowerCase() === 'templatelink' && member(value, 'relativePath')) return true;
      // A whole template or rule that an expression puts in place.
      if (text.startsWith('[') && ['properties', 'template', 'policyrule'].includes(name.toLowerCase())) {
        worksOutTypes = true;
      }
    }
  }
  return (named && worksOutTypes) || linksToLighthouse(root);
}

/** Whether a template has a deployment that links to another template, and is about Azure Lighthouse. */
export function linksToLighthouse(root: JsonNode): boolean {
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...node.items);
    if (node.type !== 'object') continue;
    if (member(member(node, 'properties'), 'templateLink') && isAbout(node)) return true;
    waiting.push(...node.members.map(({ value }) => value));
  }
  return false;
}

/**
 * Whether a part of a template is about Azure Lighthouse: by what it is called, by where it links to, or by what is passed
 * to it.
 */
export function isAbout(node: JsonNode): boolean {
  if (node.type === 'string') return isAboutLighthouse(node.value);
  if (node.type === 'array') return node.items.some(isAbout);
  if (node.type !== 'object') return false;
  return (
    isAuthorization(node) ||
    node.members.some(({ name, value }) => /^authorizations$/i.test(name) || isAboutLighthouse(name) || isAbout(value))
  );
}

/** Whether a registration assignment stands anywhere in a template. */
export function holdsAssignment(root: JsonNode): boolean {
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...node.items);
    if (node.type !== 'object') continue;
    if (isAssignmentType((stringMember(node, 'type') ?? '').toLowerCase())) return true;
    waiting.push(...node.members.map(({ value }) => value));
  }
  return false;
}
