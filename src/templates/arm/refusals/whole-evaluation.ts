import type { Observation } from '../../../pec/value.ts';
import { refusedPart } from '../../expressions/compare.ts';
import { type Datum, type Missing, number, placed, refused } from '../../expressions/datum.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { partOf } from '../../expressions/object-members.ts';
import { isNullable } from '../../expressions/parameter-constraints.ts';
import { Exhausted } from '../../expressions/run.ts';
import { type Context, hasOwnScopes, outermost } from '../../expressions/scope.ts';
import { decideNode, impliedBy } from '../../expressions/special/conditions.ts';
import { copyCount } from '../../expressions/special/copies.ts';
import { refusedDeclarations, refusedMembers } from '../../expressions/whole-template.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../../json/json.ts';
import { NOWHERE } from '../../json/positions.ts';
import { asPart } from '../embedded-template.ts';
import { isOuter } from '../nested-deployments.ts';
import { fromParent } from '../parameter-sources.ts';
import type { Traversal } from '../traversal.ts';
import { refusedLocation, refusedSources } from './deployment-form.ts';
import { refuserIn } from './refuser.ts';
import { nameThatIsNoText, refusedName, refusedVersion } from './resource-form.ts';
import { refusedForm, refusedNestedForm, resourcesIn } from './template-form.ts';

/**
 * What Azure refuses anywhere in a template, because it works out all of it before it deploys anything: parameters,
 * variables, outputs, every resource whose condition holds, nested templates. What is only missing is no fault, and what
 * is linked is not looked at. Never throws; with the budget spent, nothing is said.
 */
export function refusedAnywhere(context: Context, traversal: Traversal): Observation[] {
  try {
    const found = [...refusedForm(context.scope.template, context), ...inTemplate(context, traversal)];
    const observations = found.flatMap(({ refusal, location }): Observation[] =>
      refusal ? [{ ...(location && { location }), ...refusal, rule: 'template-refused', variant: true }] : [],
    );
    return [...new Map(observations.map((one) => [JSON.stringify(one), one])).values()];
  } catch (error) {
    if (error instanceof Exhausted) return [];
    throw error;
  }
}

function inTemplate(context: Context, traversal: Traversal): Missing[] {
  context.run.budget.refill();
  const resources = resourcesIn(context.scope.template);
  return [
    ...refusedDeclarations(context),
    ...resources.flatMap((resource) => inResource(resource, context, traversal)),
  ];
}

/** A resource, once for each turn of its loop. One that stands within another has no loop, whatever it says. */
function inResource(resource: JsonObject, context: Context, traversal: Traversal, isChild = false): Missing[] {
  context.run.budget.refill();
  const copy = member(resource, 'copy');
  if (isChild || copy?.type !== 'object') return inOne(resource, context, traversal, isChild);
  const name = stringMember(copy, 'name') ?? '';
  const count = copyCount(member(copy, 'count'), context);
  if (typeof count !== 'number') return partsOf([count], context);
  const turn = (index: number): Context => ({
    ...context,
    loops: [...context.loops, { name, kind: 'resource', index: number(index) }],
  });
  // What it depends on is worked out even if there is none of it.
  const dependsOn = member(resource, 'dependsOn');
  if (count === 0) return dependsOn ? partsOf([evaluate(dependsOn, turn(0))], context) : [];
  return Array.from({ length: count }, (_, index) => inOne(resource, turn(index), traversal, isChild)).flat();
}

/** What is worked out elsewhere, or as parts of their own. */
const NOT_MEMBERS = ['condition', 'copy', 'resources'];

const DEPLOYMENT = /(^|\/)microsoft\.resources\/deployments$/i;

/** One whose condition is not known may be deployed, and is then looked at as the condition implies. */
function inOne(resource: JsonObject, around: Context, traversal: Traversal, isChild: boolean): Missing[] {
  const condition = member(resource, 'condition');
  const holds = condition ? decideNode(condition, around) : true;
  const children = resourcesIn(resource).flatMap((child) => inResource(child, around, traversal, true));
  const whatever = [...refusedVersion(resource, around), ...children];
  if (typeof holds !== 'boolean' && holds.refusal) return [...partsOf([holds], around), ...whatever];
  if (!holds) return whatever;
  const context = condition && holds !== true ? supposing(condition, around) : around;
  const properties = member(resource, 'properties');
  const isDeployment = DEPLOYMENT.test(stringMember(resource, 'type') ?? '');
  const isWhole = isDeployment && properties?.type === 'object';
  const except = new Set(isWhole ? [...NOT_MEMBERS, 'properties'] : NOT_MEMBERS);
  const nested = isWhole
    ? [...refusedLocation(resource, context), ...inDeployment(properties, context, traversal)]
    : [];
  const own = [
    ...refusedName(resource, context, isChild),
    ...refusedMembers(resource, context, except),
    ...(isDeployment && !properties ? [refuserIn(context)('a deployment has no properties', resource)] : []),
    ...nested,
  ];
  return [...(holds === true ? own : own.map(ifDeployed)), ...whatever];
}

function ifDeployed(value: Missing): Missing {
  if (!value.refusal || value.refusal.message.endsWith(IF_DEPLOYED)) return value;
  return { ...value, refusal: { ...value.refusal, message: `${value.refusal.message}${IF_DEPLOYED}` } };
}

const IF_DEPLOYED = ' This holds if the resource is deployed; its condition is not known.';

function supposing(condition: JsonNode, context: Context): Context {
  const implied = impliedBy(condition, context);
  return implied ? { ...context, run: context.run.assuming(new Map([...context.run.assumptions, implied])) } : context;
}

function inDeployment(properties: JsonObject, context: Context, traversal: Traversal): Missing[] {
  const template = member(properties, 'template');
  const around = [
    ...refusedMembers(properties, context, new Set(['template'])),
    ...refusedSources(properties, context),
  ];
  const outer = isOuter(properties, context);
  if (!template || outer === undefined) return around;
  const noObject = () => refuserIn(context)('the template of a deployment is no object', template);
  if (!outer) {
    if (template.type === 'null') return around;
    if (template.type !== 'object') return [...around, noObject()];
    return [...around, ...inNested({ template, planted: context.scope.planted }, properties, context, traversal)];
  }
  if (hasOwnScopes(context.scope)) return [...around, placed(noOuter(), context.scope.at(properties.span))];
  // The parent works out all of it, whatever its conditions say; what it comes to is a template like others.
  const whole = evaluate(template, context);
  const { node, planted } = asPart(whole, template, context);
  const read = () =>
    node.type === 'object' ? inNested({ template: node, planted }, properties, context, traversal) : [noObject()];
  return [
    ...around,
    ...partsOf([whole], context),
    ...namesIn(template, context),
    ...(node.type === 'null' ? [] : read()),
  ];
}

/** Names of resources that the parent works out, and that come to no text. */
function namesIn(template: JsonNode, context: Context): Missing[] {
  return resourcesIn(template).flatMap((resource) => {
    const [condition, loop] = [member(resource, 'condition'), member(resource, 'copy')];
    const holds = condition ? decideNode(condition, context) : true;
    if (holds === false || (loop && copyCount(member(loop, 'count'), context) === 0)) return [];
    const refused = nameThatIsNoText(resource, context);
    return holds === true ? refused : refused.map(ifDeployed);
  });
}

/** A nested template as it is deployed, with values in it that are already worked out. */
interface NestedTemplate {
  readonly template: JsonObject;
  readonly planted: Context['scope']['planted'];
}

function inNested(
  { template, planted }: NestedTemplate,
  properties: JsonObject,
  context: Context,
  traversal: Traversal,
): Missing[] {
  const given = member(properties, 'parameters');
  const scope = traversal.scope(context.scope.file, template, fromParent(given, context), planted);
  const inside = outermost({ ...context, scope });
  const form = refusedNestedForm(template, inside);
  // What a linked file gives is not known.
  if (member(properties, 'parametersLink')) return form;
  return [...form, ...partsOf(misgiven(given, context, inside), context), ...inTemplate(inside, traversal)];
}

/** Parameters that a nested template does not declare, and those that it needs and does not get. */
function misgiven(given: JsonNode | undefined, context: Context, inside: Context): Missing[] {
  const values: Datum | undefined = given && evaluate(given, context);
  const at = given ? context.scope.at(given.span) : undefined;
  if (values && values.kind !== 'object') return [];
  const names = [...(values?.members.keys() ?? [])];
  const { scope } = inside;
  const undeclared = names
    .filter((name) => !scope.parameter(name))
    .map((name) => misfit(`a nested template is given parameter '${name}', which it does not declare`));
  const lacking = scope.declared('parameter').flatMap((name) => {
    const declaration = scope.parameter(name)?.value;
    const has = values && isGiven(partOf(values, name));
    const isFree = !declaration || member(declaration, 'defaultValue') || isNullable(declaration, scope.template);
    return has || isFree ? [] : [misfit(`a nested template is not given parameter '${name}', which has no default`)];
  });
  return [...undeclared, ...lacking].map((value) => placed(value, at ?? scope.at(scope.template?.span ?? NOWHERE)));
}

/** Null is no value, and neither is an entry without one. */
function isGiven(entry: Datum | undefined): boolean {
  if (entry?.kind !== 'object') return entry !== undefined;
  const value = partOf(entry, 'value');
  return value ? value.kind !== 'null' : ['reference', 'expression'].some((name) => partOf(entry, name));
}

function noOuter(): Missing {
  const reason = 'language version 2.0 has no deployments of outer scope';
  return refused(
    'template-refused',
    reason,
    "Set expressionEvaluationOptions.scope to 'inner', and pass on parameters.",
  );
}

function misfit(reason: string): Missing {
  return refused('template-refused', reason, 'Give a nested template the parameters that it declares.');
}

function partsOf(values: readonly Datum[], { run }: Context): Missing[] {
  return values.flatMap((value) => refusedPart(value, run) ?? []);
}
