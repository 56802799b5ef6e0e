import type { Missing } from '../../expressions/datum.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { memberOf } from '../../expressions/object-members.ts';
import type { Context } from '../../expressions/scope.ts';
import { type JsonObject, member } from '../../json/json.ts';
import { isResourceGroupTemplate } from '../template.ts';
import { refuserIn } from './refuser.ts';

const SCOPES = /^(inner|outer|notspecified)$/i;

/**
 * What Azure refuses in the properties of a nested deployment: of a template, and of parameters, there is one source;
 * the scope is one that there is.
 * @throws Exhausted when the budget is spent.
 */
export function refusedSources(properties: JsonObject, context: Context): Missing[] {
  const refuse = refuserIn(context);
  const template = member(properties, 'template');
  // Null may stand for what an outer template has worked out.
  const hasTemplate = template && (template.type !== 'null' || context.scope.planted?.has(template));
  const scope = memberOf(member(properties, 'expressionEvaluationOptions'), 'scope', context);
  const both = (one: string, other: string) => member(properties, one) && member(properties, other);
  return [
    ...(both('template', 'templateLink')
      ? [refuse('a deployment has both template and templateLink', properties)]
      : []),
    ...(both('parameters', 'parametersLink')
      ? [refuse('a deployment has both parameters and parametersLink', properties)]
      : []),
    ...(hasTemplate || member(properties, 'templateLink')
      ? []
      : [refuse('a deployment has neither template nor templateLink', properties)]),
    ...(scope?.kind === 'string' && !SCOPES.test(scope.value)
      ? [refuse(`there is no scope '${scope.value}' for the expressions of a deployment`, properties)]
      : []),
  ];
}

/**
 * What Azure refuses in the place of a nested deployment: one of a subscription, or above, has a `location`, one of a
 * resource group has none. What a `scope` says is not looked at.
 * @throws Exhausted when the budget is spent.
 */
export function refusedLocation(deployment: JsonObject, context: Context): Missing[] {
  if (member(deployment, 'scope')) return [];
  const refuse = refuserIn(context);
  const written = member(deployment, 'location');
  const [location, group] = [written, member(deployment, 'resourceGroup')].map(
    (node) => node && evaluate(node, context),
  );
  if (group?.kind === 'unknown' || location?.kind === 'unknown') return [];
  const isLocated = location !== undefined && location.kind !== 'null';
  if (group?.kind === 'string' && group.value !== '') {
    return isLocated ? [refuse('a deployment to a resource group has a location', written)] : [];
  }
  // A template of a resource group, by its schema, may be deployed to a subscription all the same.
  const { template } = context.scope;
  if (isLocated || isResourceGroupTemplate(template) || !member(template, '$schema')) return [];
  return [refuse('a deployment to a subscription has no location', deployment)];
}
