import type { WrittenDefinition, WrittenDelegation } from '../../src/pec/delegation.ts';
import type { Value } from '../../src/pec/value.ts';
import { readDefinitions } from '../../src/templates/arm/read-template.ts';
import type { LoadLinked, ReadResult, Template } from '../../src/templates/arm/template.ts';
import { type JsonObject, parseJson } from '../../src/templates/json/json.ts';
import { TENANT } from '../ids.ts';

/** Ids of the project's test cases. */

export const SUBSCRIPTION_SCHEMA =
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#';
export const GROUP_SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** The name of a definition that is given none. */
const NAME = '[guid(subscription().id)]';

/** An authorization, as templates write it. */
export function grant(principalId: unknown, roleDefinitionId: unknown): Record<string, unknown> {
  return { principalId, roleDefinitionId };
}

/** A registration definition that grants what `authorizations` says; `more` is put beside its properties. */
export function definition(
  authorizations: unknown,
  more: Record<string, unknown> = {},
  properties: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'Microsoft.ManagedServices/registrationDefinitions',
    apiVersion: '2022-10-01',
    name: NAME,
    ...more,
    properties: {
      registrationDefinitionName: 'Offer',
      managedByTenantId: TENANT,
      ...(authorizations !== undefined && { authorizations }),
      ...properties,
    },
  };
}

/**
 * The registration assignment of a definition: by the definition's name, deployed when and as often as the definition is.
 * A definition alone delegates nothing.
 */
export function assignment({ name, condition, copy, scope }: Record<string, unknown>): Record<string, unknown> {
  const text = String(name);
  const expression = text.startsWith('[') ? text.slice(1, -1) : `'${text}'`;
  return {
    type: 'Microsoft.ManagedServices/registrationAssignments',
    apiVersion: '2022-10-01',
    name,
    ...(condition !== undefined && { condition }),
    ...(copy !== undefined && { copy }),
    ...(scope !== undefined && { scope }),
    properties: {
      registrationDefinitionId: `[resourceId('Microsoft.ManagedServices/registrationDefinitions', ${expression})]`,
    },
  };
}

/**
 * A template with these members beside schema and version. Behind its resources stand the assignments of the
 * registration definitions among them, so that the paths of the others stay.
 */
export function template(members: Record<string, unknown>): Record<string, unknown> {
  return unassigned({ ...members, ...('resources' in members && { resources: withAssignments(members.resources) }) });
}

/** A template with these members and no more resources than they have. */
export function unassigned(members: Record<string, unknown>): Record<string, unknown> {
  return { $schema: SUBSCRIPTION_SCHEMA, contentVersion: '1.0.0.0', ...members };
}

/** The registration assignment of a Terraform plan whose definition is created by the same plan. */
export const PLANNED_ASSIGNMENT = {
  address: 'azurerm_lighthouse_assignment.x',
  mode: 'managed',
  type: 'azurerm_lighthouse_assignment',
  name: 'x',
  change: {
    actions: ['create'],
    before: null,
    after: { scope: '/subscriptions/x' },
    after_unknown: { id: true, name: true, lighthouse_definition_id: true },
    after_sensitive: {},
  },
};

/** Resources with names that do not repeat, and the assignments of the definitions among them behind them. */
function withAssignments(resources: unknown): unknown {
  if (Array.isArray(resources)) {
    const named = resources.map((one: unknown, index) => (isDefinition(one) ? withOwnName(one, index) : one));
    return [...named, ...named.filter(isDefinition).map(assignment)];
  }
  if (typeof resources !== 'object' || resources === null) return resources;
  const named = Object.entries(resources).map(([key, one], index) => ({
    key,
    one: isDefinition(one) ? withOwnName(one, index) : one,
  }));
  return Object.fromEntries([
    ...named.map(({ key, one }) => [key, one]),
    ...named.flatMap(({ key, one }) => (isDefinition(one) ? [[`${key}Assignment`, assignment(one)]] : [])),
  ]);
}

function isDefinition(one: unknown): one is Record<string, unknown> {
  if (typeof one !== 'object' || one === null || !('type' in one) || 'existing' in one) return false;
  return one.type === 'Microsoft.ManagedServices/registrationDefinitions';
}

/** Two resources of one name are refused, so each that has the usual name gets one of its own. */
function withOwnName(definition: Record<string, unknown>, index: number): Record<string, unknown> {
  if (definition.name !== NAME) return definition;
  const seeds = ['subscription().id'];
  if (index > 0) seeds.push(`'${index}'`);
  if (definition.copy !== undefined) seeds.push('string(copyIndex())');
  return { ...definition, name: `[guid(${seeds.join(', ')})]` };
}

/** A nested deployment; one of a subscription has a location, one of a resource group must not have one. */
export function nested(inner: Record<string, unknown>, properties: Record<string, unknown> = {}, more = {}) {
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'nested',
    ...(!('resourceGroup' in more) && { location: 'westeurope' }),
    ...more,
    properties: { mode: 'Incremental', template: inner, ...properties },
  };
}

/** The members of a parameter file's `parameters`, from plain values. */
export function given(values: Record<string, unknown>): Record<string, unknown> {
  return { parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) };
}

/** Parses text that is an object. */
export function objectOf(text: string): JsonObject {
  const node = parseJson(text);
  if (node.type !== 'object') throw new Error('the fixture is no object');
  return node;
}

/** Reads a template that is given as a value or as text, with a parameter file or without. */
export function read(
  body: Record<string, unknown> | string,
  parameters?: Record<string, unknown> | string,
  linked: Readonly<Record<string, Record<string, unknown>>> = {},
): ReadResult {
  const textOf = (value: Record<string, unknown> | string) =>
    typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const load: LoadLinked = (path): Template | { problem: string } => {
    const found = linked[path];
    return found ? { file: path, root: objectOf(textOf(found)) } : { problem: `there is no file '${path}'` };
  };
  return readDefinitions(
    { file: 'main.json', root: objectOf(textOf(body)) },
    parameters === undefined ? undefined : { file: 'main.parameters.json', root: objectOf(textOf(parameters)) },
    load,
  );
}

/** The only definition of a reading. */
export function only({ definitions }: ReadResult): WrittenDefinition {
  const [first, ...others] = definitions;
  if (!first || others.length > 0) throw new Error(`one definition expected, not ${definitions.length}`);
  return first;
}

/** The only alternative of the only definition. */
export function alternative(result: ReadResult): WrittenDelegation {
  const { alternatives } = only(result);
  if (alternatives.length > 1) throw new Error(`one alternative expected, not ${alternatives.length}`);
  return alternatives[0];
}

/** A value in short: what is known, or the missing input after a question mark. */
export function short(value: Value<unknown>): unknown {
  return value.kind === 'known' ? value.value : `?${value.needs}`;
}

/** Who gets what, and what is missing, in short. */
export function grants({ authorizations }: WrittenDelegation): unknown[] {
  const items = authorizations.items.map(({ principalId, roleDefinitionId }) => [
    short(principalId),
    short(roleDefinitionId),
  ]);
  return authorizations.missing ? [...items, `?${authorizations.missing.needs}`] : items;
}
