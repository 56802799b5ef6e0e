import type { Missing } from '../../expressions/datum.ts';
import { ExpressionError } from '../../expressions/lexer.ts';
import { foldName } from '../../expressions/names.ts';
import { type Expression, parseExpression, readString } from '../../expressions/parser.ts';
import type { Context } from '../../expressions/scope.ts';
import { type JsonMember, type JsonNode, type JsonObject, member, stringMember } from '../../json/json.ts';
import { refusedDeclarationForm } from './declaration-form.ts';
import { refuserIn } from './refuser.ts';
import { refusedDependsOn, refusedLoop, refusedType } from './resource-form.ts';

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
    ...refusedDeclarationForm(template, context),
    ...allResourcesIn(template).flatMap((resource) => [
      ...refusedType(resource, context),
      ...refusedDependsOn(resource, context),
      ...refusedLoop(resource, context),
    ]),
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

/** The versions of schemas that Azure takes, as its engine says. */
const SCHEMAS = /2014-04-01-preview|2015-01-01|2018-05-01|2019-04-01|2019-08-01/;

/**
 * The same of a nested template, of which more is asked: members that a template must have, a schema that there is,
 * names that differ by more than case, resources that have a name, a type and a version, whatever their conditions.
 * `inside` is where its resources are worked out.
 */
export function refusedNestedForm(template: JsonObject, inside: Context): Missing[] {
  const refuse = refuserIn(inside);
  const isThere = (node: JsonNode | undefined) => node && (node.type !== 'null' || inside.scope.planted?.has(node));
  const lacking = ['$schema', 'contentVersion', 'resources'].filter((name) => !isThere(member(template, name)));
  const schema = stringMember(template, '$schema');
  return [
    ...refusedForm(template, inside),
    ...lacking.map((name) => refuse(`a nested template has no '${name}'`, template)),
    ...(schema === undefined || schema.startsWith('[') || SCHEMAS.test(schema)
      ? []
      : [refuse(`there is no schema '${schema}'`, template)]),
    ...['parameters', 'variables']
      .flatMap((part) => twinsAmong(membersOf(template, part)))
      .map((one) => refuse(`'${one.name}' is declared in two spellings`, one.value)),
    ...refusedResources(template, inside),
  ];
}

function refusedResources(template: JsonObject, inside: Context): Missing[] {
  const refuse = refuserIn(inside);
  const resources = member(template, 'resources');
  const version = stringMember(template, 'languageVersion');
  const all = allResourcesIn(template);
  const existing = all.filter((resource) => isTrue(member(resource, 'existing')));
  return [
    ...(resources?.type === 'object' && resources.members.length > 0 && version === undefined
      ? [refuse('resources with symbolic names take language version 2.0', resources)]
      : []),
    ...(resources?.type === 'array' && resources.items.length > 0 && version === '2.0'
      ? [refuse('with language version 2.0, resources have symbolic names', resources)]
      : []),
    ...existing
      .filter((resource) => version === undefined || member(resource, 'properties'))
      .map((resource) =>
        refuse(
          version === undefined
            ? "'existing' takes language version 2.0"
            : 'a resource that is existing has no properties of its own',
          resource,
        ),
      ),
    ...all.flatMap((resource) =>
      ['name', 'type', 'apiVersion']
        .filter((name) => !member(resource, name) && !(name === 'apiVersion' && member(template, 'apiProfile')))
        .map((name) => refuse(`a resource of a nested template has no '${name}'`, resource)),
    ),
  ];
}

/** The resources of a template, with those that stand within others. */
function allResourcesIn(owner: JsonNode | undefined): JsonObject[] {
  return resourcesIn(owner).flatMap((resource) => [resource, ...allResourcesIn(resource)]);
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
