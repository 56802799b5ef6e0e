import { known } from '../../pec/value.ts';
import { missing } from '../expressions/datum.ts';
import { memberOf } from '../expressions/object-members.ts';
import { outermost } from '../expressions/scope.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';
import { evaluatedPart, noteMissing } from './embedded-template.ts';
import { fromParent } from './parameter-sources.ts';
import { fromAssignments, withoutDefaults } from './policy-assignments.ts';
import { toUnknown } from './registration-definition.ts';
import { isResourceGroupTemplate } from './template.ts';
import { type Found, onlyIf, type Place, type Traversal } from './traversal.ts';

const DEPLOYMENT = ['then', 'details', 'deployment', 'properties'];

/** The definitions in the template that a policy definition deploys, the policy being a file of its own. */
export function visitRawPolicy(root: JsonObject, place: Place, traversal: Traversal): Found[] {
  const wrapped = member(root, 'policyRule') ? undefined : member(root, 'properties');
  const policy = wrapped ?? root;
  const { context } = place;
  const source = withoutDefaults(context.scope.source, member(policy, 'parameters'));
  const scope = traversal.scope(context.scope.file, policy, source);
  const path = wrapped ? 'properties.' : '';
  return visitRule(policy, { ...place, context: { ...context, scope }, path }, traversal);
}

/**
 * The same for a policy definition that a template creates. The template is evaluated first, which leaves what was
 * escaped in it to the policy. The policy's parameters come from the policy assignments in the file, if there are any.
 */
export function visitPolicy(resource: JsonObject, path: string, place: Place, traversal: Traversal): Found[] {
  const properties = member(resource, 'properties');
  if (!properties) return [];
  const { context } = place;
  const { node, context: around } = evaluatedPart(properties, context, traversal);
  const source = fromAssignments({ resource, context, declared: member(node, 'parameters') }, traversal);
  const scope = traversal.scope(context.scope.file, node, source, around.scope.planted);
  const there: Place = {
    ...place,
    context: outermost({ ...context, scope }),
    path: `${path}.properties.`,
  };
  return visitRule(node, there, traversal);
}

/** The rule's deployment: its template is a root template, its parameters are evaluated with the policy's own. */
function visitRule(policy: JsonNode | undefined, around: Place, traversal: Traversal): Found[] {
  const rule = member(policy, 'policyRule');
  const place = ifInEffect(rule, around);
  let properties = rule;
  noteMissing(policy, place.path.slice(0, -1), place, traversal);
  noteMissing(rule, `${place.path}policyRule`, place, traversal);
  for (const [depth, name] of DEPLOYMENT.entries()) {
    properties = member(properties, name);
    const path = ['policyRule', ...DEPLOYMENT.slice(0, depth + 1)].join('.');
    noteMissing(properties, `${place.path}${path}`, place, traversal);
  }
  const template = member(properties, 'template');
  if (!template) return [];
  const { scope } = place.context;
  const source = fromParent(member(properties, 'parameters'), place.context);
  const context = outermost({ ...place.context, scope: traversal.scope(scope.file, template, source, scope.planted) });
  const target = stringMember(member(member(rule, 'then'), 'details'), 'deploymentScope')?.toLowerCase();
  return traversal.enter(template, {
    ...place,
    context,
    path: `${place.path}policyRule.${DEPLOYMENT.join('.')}.template.`,
    aboveSubscription: false,
    expressionsInGroup: false,
    resourceGroupLevel: target !== 'subscription' && isResourceGroupTemplate(template),
  });
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
