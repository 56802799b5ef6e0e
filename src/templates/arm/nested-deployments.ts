import type { Datum } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { memberOf } from '../expressions/object-members.ts';
import { MAX_REFERENCES } from '../expressions/run.ts';
import type { Context, ParameterSource } from '../expressions/scope.ts';
import { type JsonNode, type JsonObject, member } from '../json/json.ts';
import { eitherOf } from './either.ts';
import { noteMissing, planted } from './embedded-template.ts';
import { fromLink, fromParent } from './parameter-sources.ts';
import { toUnknown } from './registration-definition.ts';
import { isAboveSubscription, isResourceGroupTemplate, namesResourceGroup, walkTemplate } from './resources.ts';
import type { Found, Place, Walk } from './traversal.ts';

/**
 * A deployment inside a template. Its template sees the parent's parameters and variables, unless it asks for its own.
 * See https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates.
 * A deployment stack has no such choice: its template always sees its own.
 */
export function walkNested(
  resource: JsonObject,
  path: string,
  place: Place,
  walk: Walk,
  kind: 'deployment' | 'stack',
): Found[] {
  const { context } = place;
  const at = context.scope.at(resource.span);
  if (place.nesting >= MAX_REFERENCES) {
    context.run.refuse(`deployments are nested in one another more than ${MAX_REFERENCES} times`, 'Nest less.', at);
    return [];
  }
  const worked = planted(member(resource, 'properties'), context, walk);
  const properties = worked.node;
  const inside = worked.context;
  const template = member(properties, 'template');
  const link = member(properties, 'templateLink');
  const next: Place = { ...place, context: inside, nesting: place.nesting + 1 };
  if (template && isThere(template, inside)) {
    const there = { ...next, path: `${path}.properties.template.` };
    const inner = () => {
      const own = planted(template, inside, walk);
      return walkOwn(resource, own.node, own.context, parameterSourceOf(properties, next, walk), there, walk);
    };
    if (kind === 'stack' || template.type !== 'object') return inner();
    const outer = () => walkTemplate(template, { ...there, ...levelOf(resource, template, place) }, walk);
    const scope = memberOf(member(properties, 'expressionEvaluationOptions'), 'scope', inside);
    if (scope?.kind === 'unknown') return eitherOf(inner(), outer(), toUnknown(scope));
    return scope?.kind === 'string' && scope.value.toLowerCase() === 'inner' ? inner() : outer();
  }
  noteMissing(properties, `${path}.properties`, next, walk);
  if (link && link.type !== 'null') return walkLinked(resource, path, properties, next, walk);
  return [];
}

function walkOwn(
  resource: JsonObject,
  template: JsonNode | undefined,
  around: Context,
  source: ParameterSource,
  place: Place,
  walk: Walk,
): Found[] {
  const scope = walk.scope(around.scope.file, template, source, around.scope.planted);
  const context: Context = { run: place.context.run, scope, loops: [], locals: new Map() };
  return walkTemplate(template, { ...place, context, ...levelOf(resource, template, place) }, walk);
}

function walkLinked(
  resource: JsonObject,
  path: string,
  properties: JsonNode | undefined,
  place: Place,
  walk: Walk,
): Found[] {
  const { context } = place;
  const link = follow(member(properties, 'templateLink'), 'templateLink', place, walk);
  if (!link) return [];
  const scope = walk.scope(link.file, link.root, parameterSourceOf(properties, place, walk));
  const there: Place = {
    ...place,
    context: { run: context.run, scope, loops: [], locals: new Map() },
    path: `${path}.properties.templateLink.`,
    files: [...place.files, link.file],
  };
  return walkTemplate(link.root, { ...there, ...levelOf(resource, link.root, place) }, walk);
}

/** What gives a nested deployment its parameters: a linked parameter file, or the deployment itself. */
function parameterSourceOf(properties: JsonNode | undefined, place: Place, walk: Walk): ParameterSource {
  const link = member(properties, 'parametersLink');
  if (!link || link.type === 'null') return fromParent(member(properties, 'parameters'), place.context);
  return fromLink(follow(link, 'parametersLink', place, walk) ?? { problem: 'the link is not followed' });
}

/** Loads what a link names; only paths relative to the linking file lead to a file of the workspace. */
function follow(link: JsonNode | undefined, what: string, place: Place, walk: Walk) {
  const { context, files } = place;
  const { file } = context.scope;
  const relativePath = member(link, 'relativePath');
  const at = context.scope.at((relativePath ?? link)?.span ?? ORIGIN);
  const skip = (why: string, name = what) => walk.skip(name, why, at);
  if (!relativePath) {
    const id = member(link, 'id');
    const why = id ? 'a template spec is not in the workspace' : 'an address outside of the workspace is not read';
    return skip(why, `${what}.${id ? 'id' : 'uri'}`);
  }
  const path: Datum = evaluate(relativePath, context);
  if (path.kind === 'unknown') return skip(path.reason, `${what}.relativePath`);
  if (path.kind !== 'string') return skip('the path is not a string', `${what}.relativePath`);
  const loaded = walk.load(path.value, file);
  if ('problem' in loaded) return skip(loaded.problem, path.value);
  return files.includes(loaded.file) ? skip('the links lead in a circle', path.value) : loaded;
}

/** Null stands for nothing, or for what is not known, which must not go unnoticed. */
function isThere(node: JsonNode, { scope }: Context): boolean {
  return node.type !== 'null' || scope.planted?.has(node) === true;
}

const ORIGIN = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** Whether a nested deployment goes to a resource group. Without a scope of its own it goes where its parent goes. */
function levelOf(
  resource: JsonObject,
  template: JsonNode | undefined,
  { context, resourceGroupLevel, aboveSubscription }: Place,
): Pick<Place, 'resourceGroupLevel' | 'aboveSubscription'> {
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
