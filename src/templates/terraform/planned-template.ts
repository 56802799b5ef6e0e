import {
  type Location,
  type Observation,
  type Unknown,
  unknown,
  type WrittenDefinition,
} from '../../pec/delegation.ts';
import { readDefinitions } from '../arm/read-template.ts';
import type { ParameterValues } from '../arm/template.ts';
import { classify, mayHoldDefinition } from '../files/classify.ts';
import { type JsonObject, member, parseJson } from '../json/json.ts';
import { isLocation, moveLocations } from '../json/positions.ts';
import type { PlannedValue } from './planned-value.ts';

/** Resources of the azurerm provider that deploy an ARM template. */
export const TEMPLATE_DEPLOYMENT =
  /^azurerm_(resource_group|subscription|management_group|tenant)_template_deployment$/;

/** The same through azapi. */
const AZAPI_DEPLOYMENT = /^Microsoft\.Resources\/deployments@/i;

/** What the template of one resource comes to. */
export interface EmbeddedTemplate {
  readonly definitions: readonly WrittenDefinition[];
  readonly undecidable: readonly Unknown[];
  readonly unreadable: readonly Observation[];
}

const NOTHING: EmbeddedTemplate = { definitions: [], undecidable: [], unreadable: [] };

/**
 * Reads the template that a planned resource deploys. It stands in the plan as one text, so that everything in it is
 * shown at that text.
 */
export function readTemplateDeployment(address: string, value: PlannedValue): EmbeddedTemplate {
  const content = value.at('template_content');
  const { location } = content;
  const open = (reason: string, missing: string): EmbeddedTemplate => ({
    ...NOTHING,
    undecidable: [unknown(`${address}: ${reason}`, missing, location)],
  });
  if (!value.at('template_spec_version_id').isMissing()) {
    return open('its template is a template spec, which is not in the plan', `${address}.template_spec_version_id`);
  }
  if (!content.isKnownText()) {
    return open('its template is known only after apply', `${address}.template_content`);
  }
  const root = objectIn(content);
  if (!root) return open('its template_content cannot be read', `${address}.template_content`);
  if (classify(root) !== 'template' || !mayHoldDefinition(root)) return NOTHING;
  const given = value.at('parameters_content');
  const parameters = valuesOf(given, `${address}.parameters_content`);
  const declared = member(root, 'parameters');
  if (parameters === 'unknown' && declared?.type === 'object' && declared.members.length > 0) {
    return open('its parameters are known only after apply', `${address}.parameters_content`);
  }
  const values = parameters === 'unknown' ? undefined : parameters;
  const result = readDefinitions({ file: address, root }, values, () => ({ problem: 'it is deployed from a plan' }));
  const here = <T>(model: T): T => moveLocations(model, (): Location => location);
  // A template is one text: where one part of it is sensitive all of it is, and is judged but never shown.
  const definitions = here(result.definitions).map(({ parametersFile: _, ...each }) => ({
    ...each,
    path: `${address}.${each.path}`,
    observations: each.observations.map((one) => ({ ...one, message: `${address}: ${one.message}` })),
  }));
  const links = here(result.notFollowed);
  return {
    definitions: content.isMarkedSensitive() || given.isMarkedSensitive() ? definitions.map(hideTexts) : definitions,
    undecidable: links
      .filter(({ concerns }) => concerns || definitions.length + result.unreadable.length === 0)
      .map(({ what, why }) => unknown(`${address}: ${what} was not followed: ${why}`, what, location)),
    unreadable: here(result.unreadable),
  };
}

/** A template in the body of an azapi resource is not evaluated, but it is not passed over either. */
export function azapiDeployment(type: string, address: string, value: PlannedValue): Unknown[] {
  if (!type.startsWith('azapi_') || !AZAPI_DEPLOYMENT.test(value.at('type').plainText() ?? '')) return [];
  const root = value.at('body').parsed().at('properties').at('template').objectNode();
  if (root && !mayHoldDefinition(root)) return [];
  const reason = `${address}: a template that azapi deploys is not evaluated`;
  return [
    unknown(reason, 'azurerm_subscription_template_deployment, or the template among the templates', value.location),
  ];
}

function objectIn(value: PlannedValue): JsonObject | undefined {
  try {
    const root = parseJson(value.plainText() ?? '');
    return root.type === 'object' ? root : undefined;
  } catch {
    return undefined;
  }
}

/** `parameters_content` holds the member `parameters` of a parameter file, with or without the rest of it. */
function valuesOf(given: PlannedValue, file: string): ParameterValues | 'unknown' | undefined {
  if (given.isMissing()) return undefined;
  const root = given.isKnownText() ? objectIn(given) : undefined;
  if (!root) return 'unknown';
  const { span } = root;
  if (classify(root) === 'parameters') return { file, root };
  return { file, root: { type: 'object', members: [{ name: 'parameters', nameSpan: span, value: root }], span } };
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
