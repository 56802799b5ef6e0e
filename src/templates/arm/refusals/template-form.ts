import { type Missing, placed, refused } from '../../expressions/datum.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { ExpressionError } from '../../expressions/lexer.ts';
import { foldName } from '../../expressions/names.ts';
import { type Expression, parseExpression, readString } from '../../expressions/parser.ts';
import type { Context } from '../../expressions/scope.ts';
import { decideNode } from '../../expressions/special/conditions.ts';
import { type JsonMember, type JsonNode, type JsonObject, member, type Span, stringMember } from '../../json/json.ts';
import { isResourceGroupTemplate } from '../template.ts';

/**
 * What Azure refuses in how a template is written, whatever its expressions come to: types of a later language version,
 * a nullable parameter with a default, a language version that there is not. As the Bicep CLI 0.49.2 answers.
 */
export function refusedForm(template: JsonNode | undefined, context: Context): Missing[] {
  const version = stringMember(template, 'languageVersion');
  const refuse = refuserIn(context);
  const declarations = ['parameters', 'outputs'].flatMap((part) => membersOf(template, part));
  const later = declarations.filter(({ value }) => LATER.some((name) => member(value, name)));
  const definitions = member(template, 'definitions');
  const twice = membersOf(template, 'parameters').filter(
    ({ value }) => isTrue(member(value, 'nullable')) && member(value, 'defaultValue'),
  );
  return [
    ...(version !== undefined && /^\d+\.\d+$/.test(version) && version !== '2.0'
      ? [refuse(`there is no language version '${version}'`, template)]
      : []),
    ...(version === undefined
      ? later.map(({ name, value }) => refuse(`'${name}' has a type that takes language version 2.0`, value))
      : []),
    ...(version === undefined && definitions
      ? [refuse('definitions of types take language version 2.0', definitions)]
      : []),
    ...twice.map(({ name, value }) => refuse(`parameter '${name}' is nullable and has a default`, value)),
    ...calledInFunctions(template).map(([name, node]) =>
      refuse(`${name}() is used in a function of the template`, node),
    ),
  ];
}

/** What the functions of a template call, used or not, and may not. */
function calledInFunctions(template: JsonNode | undefined): (readonly [name: string, node: JsonNode])[] {
  const namespaces = member(template, 'functions');
  const functions = namespaces?.type === 'array' ? namespaces.items.flatMap((one) => membersOf(one, 'members')) : [];
  return functions.flatMap(({ value }) => {
    const output = member(member(value, 'output'), 'value');
    if (!output) return [];
    return [...new Set(expressionsIn(output).flatMap(callsIn))]
      .filter((name) => NOT_IN_FUNCTIONS.test(name))
      .map((name) => [name, output] as const);
  });
}

function expressionsIn(node: JsonNode): Expression[] {
  if (node.type === 'array') return node.items.flatMap(expressionsIn);
  if (node.type === 'object') return node.members.flatMap(({ value }) => expressionsIn(value));
  const read = node.type === 'string' ? readString(node.value) : undefined;
  const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
  return !expression || expression instanceof ExpressionError ? [] : [expression];
}

/** In lower case, as the names of calls are. */
const NOT_IN_FUNCTIONS =
  /^(managementgroupresourceid|managementgroup|tenant|references?|list.*|utcnow|newguid|copyindex|pickzones|tologicalzones?|tophysicalzones?|externalinput)$/;

function callsIn(expression: Expression): string[] {
  if (expression.kind === 'access') return [...callsIn(expression.of), ...callsIn(expression.key)];
  return expression.kind === 'call' ? [expression.name, ...expression.args.flatMap(callsIn)] : [];
}

/** Members of a declaration that came with language version 2.0. */
const LATER = ['nullable', 'items', 'prefixItems', 'properties', 'additionalProperties', '$ref'];

/**
 * The same of a nested template, of which more is asked: members that a template must have, names that differ by more
 * than case, resources that have a name, a type and a version. `inside` is where its resources are worked out.
 */
export function refusedNestedForm(template: JsonObject, inside: Context): Missing[] {
  const refuse = refuserIn(inside);
  const lacking = ['$schema', 'contentVersion', 'resources'].filter((name) => !member(template, name));
  const resources = member(template, 'resources');
  const version = stringMember(template, 'languageVersion');
  return [
    ...refusedForm(template, inside),
    ...lacking.map((name) => refuse(`a nested template has no '${name}'`, template)),
    ...['parameters', 'variables']
      .flatMap((part) => twinsAmong(membersOf(template, part)))
      .map((one) => refuse(`'${one.name}' is declared in two spellings`, one.value)),
    ...(resources?.type === 'object' && version === undefined
      ? [refuse('resources with symbolic names take language version 2.0', resources)]
      : []),
    ...(resources?.type === 'array' && version === '2.0'
      ? [refuse('with language version 2.0, resources have symbolic names', resources)]
      : []),
    ...resourcesIn(template).flatMap((resource) =>
      ['name', 'type', 'apiVersion']
        .filter((name) => !member(resource, name) && !(name === 'apiVersion' && member(template, 'apiProfile')))
        .map((name) => refuse(`a resource of a nested template has no '${name}'`, resource)),
    ),
  ];
}

/**
 * What Azure refuses in the name of a resource that is deployed: none at all, or one that has not as many segments as
 * its type. `isChild` tells of one that stands within another.
 * @throws Exhausted when the budget is spent.
 */
export function refusedName(resource: JsonObject, context: Context, isChild = false): Missing[] {
  const refuse = refuserIn(context);
  const written = member(resource, 'name');
  const [name, type] = [written, member(resource, 'type')].map(
    (node) => node && evaluate(node, { ...context, part: 'the name or place of a resource' }),
  );
  if (!name || name.kind === 'null' || (name.kind === 'string' && name.value === '')) {
    return [refuse('a resource has no name', written ?? resource)];
  }
  if (!type || !(type.kind === 'string' || type.kind === 'unknown'))
    return [refuse('a resource has no type', resource)];
  if (name.kind !== 'string' || type.kind !== 'string') {
    // A number that is written out counts as text.
    const isMadeUp = written?.type === 'string' && name.kind !== 'string' && name.kind !== 'unknown';
    return isMadeUp ? [refuse(`the name of a resource comes to no text (${name.kind})`, written)] : [];
  }
  const types = type.value.split('/');
  // The type of a child leaves out its parent's, unless it begins with a provider.
  const expected = isChild && !types[0]?.includes('.') ? types.length : types.length - 1;
  const given = name.value.split('/').length;
  if (given === expected) return [];
  const reason = `the name '${name.value}' has ${given} segments, where the type '${type.value}' asks for ${expected}`;
  return [refuse(reason, written)];
}

/** The same, and a resource without API version in a template that names no profile. */
export function refusedHead(resource: JsonObject, context: Context, isChild: boolean): Missing[] {
  const isVersioned = member(resource, 'apiVersion') ?? member(context.scope.template, 'apiProfile');
  const lacking = isVersioned ? [] : [refuserIn(context)('a resource has no apiVersion', resource)];
  return [...lacking, ...refusedName(resource, context, isChild)];
}

/** What Azure refuses in the properties of a nested deployment: of a template, and of parameters, there is one source. */
export function refusedSources(properties: JsonObject, context: Context): Missing[] {
  const refuse = refuserIn(context);
  const template = member(properties, 'template');
  // Null may stand for what an outer template has worked out.
  const hasTemplate = template && (template.type !== 'null' || context.scope.planted?.has(template));
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

/** What Azure refuses in the form of a template of outer scope, and in the names in it: the parent works them out. */
export function refusedOuterForm(template: JsonObject, around: Context): Missing[] {
  const context: Context = { ...around, outer: true };
  return [
    ...refusedNestedForm(template, context),
    ...resourcesIn(template).flatMap((resource) => {
      const condition = member(resource, 'condition');
      return condition && decideNode(condition, context) === false ? [] : refusedName(resource, context);
    }),
  ];
}

/** The resources of a template or of another resource, with symbolic names or without. */
export function resourcesIn(owner: JsonNode | undefined): JsonObject[] {
  const node = member(owner, 'resources');
  const all =
    node?.type === 'array' ? node.items : node?.type === 'object' ? node.members.map(({ value }) => value) : [];
  return all.filter((resource) => resource.type === 'object');
}

function twinsAmong(members: readonly JsonMember[]): JsonMember[] {
  const names = members.map(({ name }) => name);
  return members.filter(({ name }, index) =>
    names.slice(0, index).some((other) => other !== name && foldName(other) === foldName(name)),
  );
}

function membersOf(template: JsonNode | undefined, part: string): readonly JsonMember[] {
  const node = member(template, part);
  return node?.type === 'object' ? node.members : [];
}

function isTrue(node: JsonNode | undefined): boolean {
  return node?.type === 'boolean' && node.value;
}

function refuserIn({ scope }: Context): (reason: string, node: { readonly span: Span } | undefined) => Missing {
  return (reason, node) =>
    placed(refused('template-refused', reason, 'Correct the template.'), node && scope.at(node.span));
}
