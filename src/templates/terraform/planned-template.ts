import type { WrittenDefinition } from '../../pec/delegation.ts';
import { type Location, type Observation, type Unknown, unknown } from '../../pec/value.ts';
import { readDefinitions } from '../arm/read-template.ts';
import type { AssignedName } from '../arm/registration-assignments.ts';
import type { ParameterValues } from '../arm/template.ts';
import { classify, holdsAssignment, mayHoldDefinition } from '../files/classify.ts';
import { type JsonNode, type JsonObject, parseJson } from '../json/json.ts';
import { isLocation, moveLocations } from '../json/positions.ts';
import type { PlannedValue } from './planned-value.ts';

/** What a planned resource comes to that deploys a template or a policy. */
export interface EmbeddedTemplate {
  readonly definitions: readonly WrittenDefinition[];
  /** What the registration assignments in it name. */
  readonly assigns: readonly AssignedName[];
  readonly undecidable: readonly Unknown[];
  readonly unreadable: readonly Observation[];
}

const NOTHING: EmbeddedTemplate = { definitions: [], assigns: [], undecidable: [], unreadable: [] };

/** Where a planned resource holds a template or a policy. */
interface Carrier {
  /** The name of its attribute. */
  readonly attribute: string;
  /** The template, or the policy's rule: an object, or a text that holds one. */
  readonly content: PlannedValue;
  readonly parameters: PlannedValue;
  /** It is a policy, whose parameters come from assignments. */
  readonly isPolicy?: true;
  /** A template spec or another address that it has in place of a template. */
  readonly link?: PlannedValue;
}

/** Resources of the azurerm provider that deploy an ARM template. */
const TEMPLATE_DEPLOYMENT = /^azurerm_(resource_group|subscription|management_group|tenant)_template_deployment$/;
const POLICY_DEFINITION = /^azurerm_(management_group_)?policy_definition$/;

/** What hands parameters on to policies, or does anything at all: not read, but not passed over if it is about Lighthouse. */
const NOT_READ =
  /^azurerm_\w*policy_(assignment|set_definition)$|^azurerm_blueprint_assignment$|^azapi_resource_action$|deployment_stack/;
const AZAPI_NOT_READ =
  /^Microsoft\.(Authorization\/policy(Assignments|SetDefinitions)|Blueprint\/.*|Resources\/deploymentScripts)@/i;

/** The same through azapi. */
const AZAPI_TEMPLATE = /^Microsoft\.Resources\/(deployments|deploymentStacks)@/i;
const AZAPI_SPEC = /^Microsoft\.Resources\/templateSpecs\/versions@/i;
const AZAPI_POLICY = /^Microsoft\.Authorization\/policyDefinitions@/i;

/**
 * Reads the template or policy that a planned resource deploys; undefined for a resource of another kind. It stands in the
 * plan as one value, so that everything in it is shown at that value.
 * @param type of the resource, as Terraform names it
 */
export function readEmbedded(type: string, address: string, value: PlannedValue): EmbeddedTemplate | undefined {
  const azapiType = type.startsWith('azapi_') ? (value.at('type').plainText() ?? '') : '';
  const carrier = carrierIn(type, azapiType, value);
  if (carrier) return read(carrier, address, value);
  if (!NOT_READ.test(type) && !AZAPI_NOT_READ.test(azapiType)) return undefined;
  const isRead = value.at('method').plainText()?.toUpperCase() === 'GET';
  return isRead || !value.isAbout() ? NOTHING : notReadIn(type, address, value);
}

/** What is said of a planned resource that carries a delegation in a form that is not read. */
export function notReadIn(type: string, address: string, value: PlannedValue): EmbeddedTemplate {
  const azapiType = type.startsWith('azapi_') ? (value.at('type').plainText() ?? '') : '';
  const reason = `${azapiType.split('@')[0] || type} is not read`;
  return open(address, reason, 'what it deploys, as a file that templates matches', value.location);
}

function carrierIn(type: string, azapiType: string, value: PlannedValue): Carrier | undefined {
  const carrier = (attribute: string, content: PlannedValue, parameters: PlannedValue): Carrier => ({
    attribute,
    content,
    parameters,
  });
  if (TEMPLATE_DEPLOYMENT.test(type)) {
    return {
      ...carrier('template_content', value.at('template_content'), value.at('parameters_content')),
      link: value.at('template_spec_version_id'),
    };
  }
  if (type === 'azurerm_template_deployment') {
    const body = value.at('parameters_body');
    return carrier('template_body', value.at('template_body'), body.isMissing() ? value.at('parameters') : body);
  }
  if (POLICY_DEFINITION.test(type)) {
    return { ...carrier('policy_rule', value.at('policy_rule'), value.at('parameters')), isPolicy: true };
  }
  const properties = value.at('body').parsed().at('properties');
  if (AZAPI_TEMPLATE.test(azapiType)) {
    return {
      ...carrier('body.properties.template', properties.at('template'), properties.at('parameters')),
      link: properties.at('templateLink'),
    };
  }
  if (AZAPI_SPEC.test(azapiType)) {
    return carrier('body.properties.mainTemplate', properties.at('mainTemplate'), properties.at('parameters'));
  }
  if (AZAPI_POLICY.test(azapiType)) {
    const rule = properties.at('policyRule');
    return { ...carrier('body.properties.policyRule', rule, properties.at('parameters')), isPolicy: true };
  }
  return undefined;
}

function open(address: string, reason: string, needs: string, location: Location): EmbeddedTemplate {
  return { ...NOTHING, undecidable: [unknown(`${address}: ${reason}`, needs, location)] };
}

function read(carrier: Carrier, address: string, value: PlannedValue): EmbeddedTemplate {
  const { attribute, content, link } = carrier;
  const what = carrier.isPolicy ? 'policy' : 'template';
  const unlessOther = (reason: string, needs = `${address}.${attribute}`): EmbeddedTemplate =>
    value.isAbout() ? open(address, reason, needs, content.location) : NOTHING;
  if (link && !link.isMissing()) {
    const needs = `${address}.${attribute === 'template_content' ? 'template_spec_version_id' : attribute}`;
    return unlessOther('its template is a template spec or a link, which is not in the plan', needs);
  }
  if (!content.isKnown()) return unlessOther(`its ${what} is known only after apply`);
  const root = objectIn(content);
  if (!root) return unlessOther(`its ${attribute} cannot be read`);
  return carrier.isPolicy ? readPolicy(root, carrier, address) : readTemplate(root, carrier, address);
}

function readTemplate(root: JsonObject, carrier: Carrier, address: string): EmbeddedTemplate {
  const { attribute, content, parameters: given } = carrier;
  if (classify(root) !== 'template' || !(mayHoldDefinition(root) || holdsAssignment(root))) return NOTHING;
  const parameters = valuesOf(
    given,
    `${address}.${attribute === 'template_content' ? 'parameters_content' : 'parameters'}`,
  );
  const declared = memberCount(root, 'parameters');
  if (parameters === 'unknown' && declared > 0) {
    return open(
      address,
      'its parameters are known only after apply',
      `${address}.parameters_content`,
      content.location,
    );
  }
  return evaluate(root, parameters === 'unknown' ? undefined : parameters, carrier, address);
}

/** The rule with the parameters of the policy, as a policy definition in a file of its own has them. */
function readPolicy(rule: JsonObject, carrier: Carrier, address: string): EmbeddedTemplate {
  const parameters = objectIn(carrier.parameters);
  const { span } = rule;
  const part = (name: string, value: JsonNode) => ({ name, nameSpan: span, value });
  const members = [part('policyRule', rule), ...(parameters ? [part('parameters', parameters)] : [])];
  const root: JsonObject = { type: 'object', members, span };
  return mayHoldDefinition(root) ? evaluate(root, undefined, carrier, address) : NOTHING;
}

function evaluate(
  root: JsonObject,
  parameters: ParameterValues | undefined,
  { content, parameters: given }: Carrier,
  address: string,
): EmbeddedTemplate {
  const result = readDefinitions({ file: address, root }, parameters, () => ({
    problem: 'it is deployed from a plan',
  }));
  const here = <T>(model: T): T => moveLocations(model, (inner) => content.placeOf(inner));
  // A template is one value: where one part of it is sensitive all of it is, and is judged but never shown.
  const definitions = here(result.definitions).map(({ parametersFile: _, ...each }) => ({
    ...each,
    path: `${address}.${each.path}`,
  }));
  return {
    definitions: content.isMarkedSensitive() || given.isMarkedSensitive() ? definitions.map(hideTexts) : definitions,
    assigns: result.assigns,
    undecidable: here(result.notFollowed)
      .filter(({ concerns }) => concerns || definitions.length + result.unreadable.length === 0)
      .map(({ what, why, location }) => unknown(`${address}: ${what} was not followed: ${why}`, what, location)),
    unreadable: here(result.unreadable),
  };
}

function memberCount(root: JsonObject, name: string): number {
  const found = root.members.find((each) => each.name.toLowerCase() === name)?.value;
  return found?.type === 'object' ? found.members.length : 0;
}

/** The object that a value is, or that stands in it as JSON text. */
function objectIn(value: PlannedValue): JsonObject | undefined {
  const node = value.objectNode();
  if (node) return node;
  try {
    const root = parseJson(value.plainText() ?? '');
    return root.type === 'object' ? root : undefined;
  } catch {
    return undefined;
  }
}

/** The member `parameters` of a parameter file, with or without the rest of it, or a map of plain values. */
function valuesOf(given: PlannedValue, file: string): ParameterValues | 'unknown' | undefined {
  if (given.isMissing()) return undefined;
  const root = given.isKnown() ? objectIn(given) : undefined;
  if (!root) return 'unknown';
  const { span } = root;
  if (classify(root) === 'parameters') return { file, root };
  const members = root.members.map((each) =>
    each.value.type === 'object'
      ? each
      : { ...each, value: { type: 'object' as const, members: [{ ...each, name: 'value' }], span } },
  );
  const parameters: JsonObject = { type: 'object', members, span };
  return { file, root: { type: 'object', members: [{ name: 'parameters', nameSpan: span, value: parameters }], span } };
}

/** Marks every known text of a definition as one that is not shown. */
function hideTexts(definition: WrittenDefinition): WrittenDefinition {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || isLocation(value)) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
    return copy['kind'] === 'known' && typeof copy['value'] === 'string' ? { ...copy, sensitive: true } : copy;
  };
  // The copy has the shape of the model: only a mark is added.
  return {
    ...definition,
    ...(walk({ alternatives: definition.alternatives }) as Pick<WrittenDefinition, 'alternatives'>),
  };
}
