import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from './world.schema.json' with { type: 'json' };
import type { World } from './world.ts';

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<World>(schema);

/**
 * Returns the value as a world.
 *
 * @param name what the error message calls it
 * @throws Error that lists every problem: the place in the file, what is wrong there, and what would be right
 */
export function checkWorld(value: unknown, name: string): World {
  if (!validate(value)) {
    throw new Error(listed(name, (validate.errors ?? []).map(described)));
  }
  const problems = [...references(value)];
  if (problems.length > 0) throw new Error(listed(name, problems));
  return value;
}

function listed(name: string, problems: readonly string[]): string {
  return [`World '${name}' cannot be used:`, ...problems.map((problem) => `  - ${problem}`)].join('\n');
}

function described(error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.') || 'top level';
  const parameters = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
      return `${place}: unknown key '${parameters['additionalProperty']}'`;
    case 'enum':
      return `${place}: must be one of ${(parameters['allowedValues'] as unknown[]).join(', ')}`;
    case 'pattern':
      return `${place}: does not have the form ${parameters['pattern']}; numbers and ids must be quoted`;
    default:
      return `${place}: ${error.message}`;
  }
}

/** Things that one part of a world says about another part that is not there. */
function* references(world: World): Generator<string> {
  const tenants = new Set([
    ...world.tenants.map(({ id }) => id),
    ...(world.customers ?? []).map(({ tenant }) => tenant),
  ]);
  const partners = new Set(world.partners.map(({ id }) => id));
  for (const app of world.apps) {
    for (const { tenant } of [{ tenant: app.tenant }, ...app.principals]) {
      if (!tenants.has(tenant))
        yield `apps: '${app.name}' names tenant ${tenant}, which is not under tenants or customers`;
    }
  }
  for (const link of world.links ?? []) {
    if (!partners.has(link.partner)) yield `links: partner ${link.partner} is not under partners`;
    if (!tenants.has(link.tenant)) yield `links: tenant ${link.tenant} is not under tenants or customers`;
  }
  for (const subscription of (world.customers ?? []).flatMap((customer) => customer.subscriptions)) {
    for (const { resourceGroup } of [...(subscription.delegations ?? []), ...(subscription.roleAssignments ?? [])]) {
      const known = (subscription.resourceGroups ?? []).some(
        (name) => name.toLowerCase() === resourceGroup?.toLowerCase(),
      );
      if (resourceGroup !== undefined && !known) {
        yield `subscription ${subscription.id}: resource group '${resourceGroup}' is not in its resourceGroups`;
      }
    }
  }
  for (const [index, fault] of (world.faults ?? []).entries()) {
    const missing = {
      answer: 'status',
      refuse: 'code',
      delay: 'milliseconds',
      'link-meanwhile': 'partner',
      change: 'body',
    };
    const needed = missing[fault.does as keyof typeof missing] as keyof typeof fault | undefined;
    if (needed && fault[needed] === undefined) yield `faults.${index}: '${fault.does}' needs '${needed}'`;
  }
}
