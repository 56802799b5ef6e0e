import type { Context } from './expressions/scope.ts';
import { fromParent } from './givers.ts';
import { type JsonNode, type JsonObject, member, stringMember } from './json.ts';
import { workedOut } from './planting.ts';
import { isResourceGroupTemplate, walkTemplate } from './resources.ts';
import type { Found, Place, Walk } from './walk.ts';

const DEPLOYMENT = ['then', 'details', 'deployment', 'properties'];

/** Whether a file holds a policy definition outside of a template. */
export function isRawPolicy(root: JsonNode): boolean {
  return Boolean(member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule'));
}

/** The definitions in the template that a policy definition deploys, the policy being a file of its own. */
export function walkRawPolicy(root: JsonObject, place: Place, walk: Walk): Found[] {
  const wrapped = member(root, 'policyRule') ? undefined : member(root, 'properties');
  const policy = wrapped ?? root;
  const { context } = place;
  const scope = walk.scope(context.scope.file, policy, context.scope.giver);
  const path = wrapped ? 'properties.' : '';
  return walkRule(policy, { ...place, context: { ...context, scope }, path }, walk);
}

/**
 * The same for a policy definition that a template creates. The template is evaluated first, which leaves what was
 * escaped in it to the policy. The policy's parameters come from a policy assignment beside it, if there is one.
 */
export function walkPolicy(resource: JsonObject, path: string, place: Place, walk: Walk): Found[] {
  const properties = member(resource, 'properties');
  if (!properties) return [];
  const { context } = place;
  const { node, context: around } = workedOut(properties, context, walk);
  const assigned = assignedTo(member(node, 'parameters'), context);
  const giver = fromParent(assigned, context);
  const scope = walk.scope(context.scope.file, node, giver, around.scope.planted);
  const there: Place = {
    ...place,
    context: { run: context.run, scope, loops: [], locals: new Map() },
    path: `${path}.properties.`,
  };
  return walkRule(node, there, walk);
}

/** The rule's deployment: its template is a root template, its parameters are evaluated with the policy's own. */
function walkRule(policy: JsonNode | undefined, place: Place, walk: Walk): Found[] {
  const rule = member(policy, 'policyRule');
  const properties = DEPLOYMENT.reduce<JsonNode | undefined>(member, rule);
  const template = member(properties, 'template');
  if (!template) return [];
  const { scope } = place.context;
  const giver = fromParent(member(properties, 'parameters'), place.context);
  const context: Context = {
    run: place.context.run,
    scope: walk.scope(scope.file, template, giver, scope.planted),
    loops: [],
    locals: new Map(),
  };
  const target = stringMember(member(member(rule, 'then'), 'details'), 'deploymentScope')?.toLowerCase();
  return walkTemplate(
    template,
    {
      ...place,
      context,
      path: `${place.path}policyRule.${DEPLOYMENT.join('.')}.template.`,
      resourceGroupLevel: target !== 'subscription' && isResourceGroupTemplate(template),
    },
    walk,
  );
}

/** The parameters of the only policy assignment in the template that gives parameters of this policy. */
function assignedTo(declared: JsonNode | undefined, { scope }: Context): JsonNode | undefined {
  const resources = member(scope.template, 'resources');
  const all =
    resources?.type === 'array'
      ? resources.items
      : resources?.type === 'object'
        ? resources.members.map(({ value }) => value)
        : [];
  const fitting = all.flatMap((resource) => {
    const type = stringMember(resource, 'type')?.toLowerCase();
    const parameters = member(member(resource, 'properties'), 'parameters');
    if (type !== 'microsoft.authorization/policyassignments' || parameters?.type !== 'object') return [];
    return parameters.members.every(({ name }) => member(declared, name)) ? [parameters] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
