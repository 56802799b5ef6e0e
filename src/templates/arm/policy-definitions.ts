import { known } from '../../pec/delegation.ts';
import { missing } from '../expressions/datum.ts';
import { memberOf } from '../expressions/object-members.ts';
import type { Context } from '../expressions/scope.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';
import { noteMissing, workedOut } from './embedded-template.ts';
import { fromParent } from './parameter-sources.ts';
import { fromAssignments } from './policy-assignments.ts';
import { toUnknown } from './registration-definition.ts';
import { isResourceGroupTemplate, walkTemplate } from './resources.ts';
import { type Found, onlyIf, type Place, type Walk } from './traversal.ts';

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
  const scope = walk.scope(context.scope.file, policy, context.scope.source);
  const path = wrapped ? 'properties.' : '';
  return walkRule(policy, { ...place, context: { ...context, scope }, path }, walk);
}

/**
 * The same for a policy definition that a template creates. The template is evaluated first, which leaves what was
 * escaped in it to the policy. The policy's parameters come from the policy assignments in the file, if there are any.
 */
export function walkPolicy(resource: JsonObject, path: string, place: Place, walk: Walk): Found[] {
  const properties = member(resource, 'properties');
  if (!properties) return [];
  const { context } = place;
  const { node, context: around } = workedOut(properties, context, walk);
  const source = fromAssignments({ resource, context, declared: member(node, 'parameters') }, walk);
  const scope = walk.scope(context.scope.file, node, source, around.scope.planted);
  const there: Place = {
    ...place,
    context: { run: context.run, scope, loops: [], locals: new Map() },
    path: `${path}.properties.`,
  };
  return walkRule(node, there, walk);
}

/** The rule's deployment: its template is a root template, its parameters are evaluated with the policy's own. */
function walkRule(policy: JsonNode | undefined, around: Place, walk: Walk): Found[] {
  const rule = member(policy, 'policyRule');
  const place = ifInEffect(rule, around);
  let properties = rule;
  noteMissing(policy, place.path.slice(0, -1), place, walk);
  noteMissing(rule, `${place.path}policyRule`, place, walk);
  for (const [depth, name] of DEPLOYMENT.entries()) {
    properties = member(properties, name);
    const path = ['policyRule', ...DEPLOYMENT.slice(0, depth + 1)].join('.');
    noteMissing(properties, `${place.path}${path}`, place, walk);
  }
  const template = member(properties, 'template');
  if (!template) return [];
  const { scope } = place.context;
  const source = fromParent(member(properties, 'parameters'), place.context);
  const context: Context = {
    run: place.context.run,
    scope: walk.scope(scope.file, template, source, scope.planted),
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
      aboveSubscription: false,
      resourceGroupLevel: target !== 'subscription' && isResourceGroupTemplate(template),
    },
    walk,
  );
}

/** The effect that deploys, and those that do not. Source: learn.microsoft.com/azure/governance/policy/concepts/effect-basics. */
const DEPLOYS = 'deployifnotexists';
const IDLE = new Set([
  ...['addtonetworkgroup', 'append', 'audit', 'auditifnotexists', 'deny', 'denyaction', 'disabled'],
  ...['manual', 'modify', 'mutate'],
]);

/** A policy whose effect is not to deploy leaves its template alone; one whose effect is not known may deploy it. */
function ifInEffect(rule: JsonNode | undefined, place: Place): Place {
  const effect = memberOf(member(rule, 'then'), 'effect', place.context);
  if (effect === undefined) return place;
  if (effect.kind === 'unknown') return onlyIf(toUnknown(effect), place);
  const name = effect.kind === 'string' ? effect.value.toLowerCase() : '';
  if (name === DEPLOYS) return place;
  if (IDLE.has(name)) return onlyIf(known(false, effect.at), place);
  return onlyIf(toUnknown(missing(`'${name}' is no effect of Azure Policy`, 'an effect of Azure Policy')), place);
}
