import { type Datum, type Missing, type Text, text } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { memberOf } from '../expressions/object-members.ts';
import { MAX_REFERENCES } from '../expressions/run.ts';
import { type Context, hasOwnScopes, outermost, type ParameterSource } from '../expressions/scope.ts';
import { isAbout } from '../files/classify.ts';
import { type JsonNode, type JsonObject, member } from '../json/json.ts';
import { NOWHERE } from '../json/positions.ts';
import { eitherOf } from './alternatives.ts';
import { embeddedPart, noteMissing } from './embedded-template.ts';
import { fromLink, fromParent } from './parameter-sources.ts';
import { toUnknown } from './registration-definition.ts';
import { isAboveSubscription, isResourceGroupTemplate } from './template.ts';
import { type Found, namesResourceGroup, type Place, type Traversal } from './traversal.ts';

/** A deployment inside a template, as it comes out. */
interface Nested {
  readonly resource: JsonObject;
  readonly path: string;
  /** Its properties, and the place at which they are evaluated. */
  readonly properties: JsonNode | undefined;
  readonly place: Place;
  /** The place of the deployment itself. */
  readonly around: Place;
}

/**
 * A deployment inside a template. Its template sees the parent's parameters and variables, unless it asks for its own.
 * See https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates.
 */
export function visitNested(resource: JsonObject, path: string, place: Place, traversal: Traversal): Found[] {
  const nested = nestedIn(resource, path, place, traversal);
  return nested ? visitDeployment(nested, traversal, false) : [];
}

/** A deployment stack, whose template always sees its own parameters and variables. */
export function visitStack(resource: JsonObject, path: string, place: Place, traversal: Traversal): Found[] {
  const nested = nestedIn(resource, path, place, traversal);
  return nested ? visitDeployment(nested, traversal, true) : [];
}

function nestedIn(resource: JsonObject, path: string, around: Place, traversal: Traversal): Nested | undefined {
  const { context } = around;
  if (around.nesting >= MAX_REFERENCES) {
    const at = context.scope.at(resource.span);
    context.run.refuse(`deployments are nested in one another more than ${MAX_REFERENCES} times`, 'Nest less.', at);
    return undefined;
  }
  const part = embeddedPart(member(resource, 'properties'), context, traversal);
  const place: Place = { ...around, context: part.context, nesting: around.nesting + 1 };
  return { resource, path, properties: part.node, place, around };
}

function visitDeployment(nested: Nested, traversal: Traversal, alwaysInner: boolean): Found[] {
  const { path, properties, place } = nested;
  const template = member(properties, 'template');
  if (template && isThere(template, place.context)) {
    const inner = () => visitOwn(nested, template, traversal);
    if (alwaysInner || template.type !== 'object') return inner();
    const around = inside(nested);
    const context: Context = { ...around.context, outer: true };
    const outer = () => traversal.enter(template, { ...around, context, ...levelOf(nested, template) });
    // Who works out an outer deployment works out what is nested in it, too.
    if (place.context.outer) return outer();
    const chosen = scopeOf(properties, place.context);
    if (chosen.kind === 'unknown') return eitherOf(inner(), outer(), toUnknown(chosen));
    return chosen.value === 'outer' ? outer() : inner();
  }
  noteMissing(properties, `${path}.properties`, place, traversal);
  const link = member(properties, 'templateLink');
  return link && link.type !== 'null' ? visitLinked(nested, link, traversal) : [];
}

/** The scope that a deployment asks for. With language version 2.0 of the parent, that is its own if it asks for none. */
function scopeOf(properties: JsonNode | undefined, context: Context): Text | Missing {
  const scope = memberOf(member(properties, 'expressionEvaluationOptions'), 'scope', context);
  if (scope?.kind === 'unknown') return scope;
  const named = scope?.kind === 'string' ? scope.value.toLowerCase() : '';
  return text(named === 'outer' || (named !== 'inner' && !hasOwnScopes(context.scope)) ? 'outer' : 'inner');
}

/**
 * Whether the parent works out the template of a deployment; so it does with one in another that it works out.
 * Undefined where that is not known.
 */
export function isOuter(properties: JsonNode, context: Context): boolean | undefined {
  if (context.outer) return true;
  const chosen = scopeOf(properties, context);
  return chosen.kind === 'string' ? chosen.value === 'outer' : undefined;
}

function inside({ path, place }: Nested): Place {
  return { ...place, path: `${path}.properties.template.` };
}

function visitOwn(nested: Nested, template: JsonNode, traversal: Traversal): Found[] {
  const { place } = nested;
  const { node, context: around } = embeddedPart(template, place.context, traversal);
  const source = parameterSourceOf(nested, traversal);
  const scope = traversal.scope(around.scope.file, node, source, around.scope.planted);
  const context = outermost({ ...around, scope });
  return traversal.enter(node, { ...inside(nested), context, ...ownLevelOf(nested, node) });
}

function visitLinked(nested: Nested, templateLink: JsonNode, traversal: Traversal): Found[] {
  const { path, place } = nested;
  const link = follow(templateLink, 'templateLink', nested, traversal);
  if (!link) return [];
  const scope = traversal.scope(link.file, link.root, parameterSourceOf(nested, traversal));
  return traversal.enter(link.root, {
    ...place,
    context: outermost({ ...place.context, scope }),
    path: `${path}.properties.templateLink.`,
    files: [...place.files, link.file],
    ...ownLevelOf({ ...nested, around: place }, link.root),
  });
}

/** What gives a nested deployment its parameters: a linked parameter file, or the deployment itself. */
function parameterSourceOf(nested: Nested, traversal: Traversal): ParameterSource {
  const { properties, place } = nested;
  const link = member(properties, 'parametersLink');
  if (!link || link.type === 'null') return fromParent(member(properties, 'parameters'), place.context);
  return fromLink(follow(link, 'parametersLink', nested, traversal) ?? { problem: 'the link is not followed' });
}

/** Loads what a link names; only paths relative to the linking file lead to a file of the workspace. */
function follow(link: JsonNode | undefined, what: string, { resource, place }: Nested, traversal: Traversal) {
  const { context, files } = place;
  const { file } = context.scope;
  const relativePath = member(link, 'relativePath');
  const at = context.scope.at((relativePath ?? link)?.span ?? NOWHERE);
  const skip = (why: string, name = what) =>
    traversal.skip({ what: name, why, location: at, concerns: isAbout(resource) });
  if (!relativePath) {
    const id = member(link, 'id');
    const why = id ? 'a template spec is not in the workspace' : 'an address outside of the workspace is not read';
    return skip(why, `${what}.${id ? 'id' : 'uri'}`);
  }
  const path: Datum = evaluate(relativePath, context);
  if (path.kind === 'unknown') return skip(path.reason, `${what}.relativePath`);
  if (path.kind !== 'string') return skip('the path is not a string', `${what}.relativePath`);
  const loaded = traversal.load(path.value, file);
  if ('problem' in loaded) return skip(loaded.problem, path.value);
  return files.includes(loaded.file) ? skip('the links lead in a circle', path.value) : loaded;
}

/** Null stands for nothing, or for what is not known, which must not go unnoticed. */
function isThere(node: JsonNode, { scope }: Context): boolean {
  return node.type !== 'null' || scope.planted?.has(node) === true;
}

/** Where a nested deployment goes. Without a scope of its own it goes where its parent goes. */
function levelOf({ resource, around }: Nested, template: JsonNode | undefined): Level {
  const { context, resourceGroupLevel, aboveSubscription } = around;
  const group = member(resource, 'resourceGroup');
  const named = group && evaluate(group, context);
  if (named && named.kind !== 'null' && !(named.kind === 'string' && named.value === '')) {
    return { resourceGroupLevel: true, aboveSubscription: false };
  }
  const scope = member(resource, 'scope');
  if (scope) return { resourceGroupLevel: namesResourceGroup(scope, context, false), aboveSubscription: false };
  const subscription = member(resource, 'subscriptionId');
  const schema = member(template, '$schema');
  const goesToSubscription = subscription ?? (!isResourceGroupTemplate(template) && schema);
  return {
    resourceGroupLevel: goesToSubscription ? false : resourceGroupLevel,
    aboveSubscription: !subscription && (schema ? isAboveSubscription(template) : aboveSubscription),
  };
}

type Level = Pick<Place, 'resourceGroupLevel' | 'aboveSubscription'>;

/**
 * The same for a template that is evaluated where it goes, and not where its parent is. What is deployed to a resource
 * group only because of a `$schema` may as well be deployed to a subscription.
 */
function ownLevelOf(nested: Nested, template: JsonNode | undefined): Level & Pick<Place, 'expressionsInGroup'> {
  const level = levelOf(nested, template);
  const { resource, around } = nested;
  const isNamed = member(resource, 'resourceGroup') !== undefined || member(resource, 'scope') !== undefined;
  return { ...level, expressionsInGroup: level.resourceGroupLevel && (isNamed || around.expressionsInGroup) };
}
