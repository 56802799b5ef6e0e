import type { Observation } from '../../../pec/value.ts';
import { missing } from '../../expressions/datum.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { Exhausted } from '../../expressions/run.ts';
import type { Context } from '../../expressions/scope.ts';
import { decideNode } from '../../expressions/special/conditions.ts';
import { copyCount } from '../../expressions/special/copies.ts';
import { isAssignmentType } from '../../files/classify.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../../json/json.ts';
import { assignedName, expressionOf, type Made, madeOf, sameName } from '../registration-assignments.ts';
import { type Dependency, dependencyOf, isOn, type Named, typeAndName } from './dependency-names.ts';

/** A resource that a template declares, as far as others can depend on it. */
interface Declared extends Named {
  readonly resource: JsonObject;
  readonly context: Context;
  readonly dependencies: readonly { readonly dependency: Dependency; readonly node: JsonNode }[];
  /** Whether it is known to be deployed; false where a condition may leave it out. */
  readonly isCertain: boolean;
  /** What tells apart two resources of one type and name: where they go. */
  readonly place: string;
  /** How many there are of it; undefined where that is not known. */
  readonly count: number | undefined;
}

/**
 * What Resource Manager refuses about the resources of one template as a whole: one that depends on itself, in a circle
 * or on nothing that the template declares; one that stands there twice; two registration assignments of one definition
 * at one scope. What cannot be told is no finding. Never throws; with the budget spent, nothing is said.
 *
 * Source: learn.microsoft.com/azure/azure-resource-manager/templates/resource-dependency and its troubleshooting pages.
 */
export function refusedDependencies(template: JsonNode | undefined, context: Context): Observation[] {
  try {
    const declared = declaredIn(template, context, undefined);
    return [...dependsWrongly(declared), ...standTwice(declared), ...assignTwice(declared)];
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return [];
  }
}

function declaredIn(owner: JsonNode | undefined, context: Context, parent: Named | undefined): Declared[] {
  const node = member(owner, 'resources');
  if (node?.type === 'array') return node.items.flatMap((one) => declaredAs(undefined, one, context, parent));
  if (node?.type !== 'object') return [];
  return node.members.flatMap(({ name, value }) => declaredAs(name, value, context, parent));
}

function declaredAs(
  symbol: string | undefined,
  resource: JsonNode,
  outside: Context,
  parent: Named | undefined,
): Declared[] {
  if (resource.type !== 'object') return [];
  const copy = member(resource, 'copy');
  const loop = copy?.type === 'object' ? (stringMember(copy, 'name') ?? '') : undefined;
  const context: Context =
    loop === undefined || outside.outer
      ? outside
      : { ...outside, loops: [...outside.loops, { name: loop, kind: 'resource', index: AN_INDEX }] };
  const condition = member(resource, 'condition');
  const holds = condition ? decideNode(condition, context) : true;
  const isExisting = member(resource, 'existing') !== undefined;
  const count = loop === undefined ? 1 : copyCount(member(copy, 'count'), outside);
  const named: Named = {
    ...typeAndName(resource, context, parent),
    ...(symbol !== undefined && { symbol }),
    ...(loop !== undefined && { loop }),
  };
  const declared: Declared = {
    ...named,
    resource,
    context,
    dependencies: holds === false || isExisting ? [] : dependenciesOf(resource, context),
    isCertain: holds === true && !isExisting,
    place: JSON.stringify(PLACES.map((part) => madeIn(member(resource, part), context) ?? null)),
    count: typeof count === 'number' ? count : undefined,
  };
  return [declared, ...declaredIn(resource, context, named)];
}

const AN_INDEX = missing('it depends on the index of a copy loop', 'the index of the copy loop');

/** Members that say where a resource goes. */
const PLACES = ['scope', 'subscriptionId', 'resourceGroup'];

function dependenciesOf(resource: JsonObject, context: Context): Declared['dependencies'] {
  const node = member(resource, 'dependsOn');
  return node?.type === 'array'
    ? node.items.map((item) => ({ dependency: dependencyOf(item, context), node: item }))
    : [];
}

/** How a text comes about; undefined where there is none, or it is no text. */
function madeIn(node: JsonNode | undefined, context: Context): Made | undefined {
  if (!node) return undefined;
  const value = evaluate(node, context);
  if (value.kind === 'string') return value.value.toLowerCase();
  const expression = expressionOf(node);
  return expression && madeOf(expression, context);
}

/** Those that depend on themselves or on nothing, and those that depend on one another in a circle. */
function dependsWrongly(declared: readonly Declared[]): Observation[] {
  const edges = new Map<Declared, { readonly to: Declared; readonly node: JsonNode }[]>();
  const found = declared.flatMap((one) =>
    one.dependencies.flatMap(({ dependency, node }): Observation[] => {
      const meant = declared.filter((other) => isOn(dependency, other, other === one) !== false);
      const [only, another] = meant;
      if (only === one && !another) return [refusal(one, node, `${titleOf(one)} depends on itself`, REMOVE)];
      if (!only) return [refusal(one, node, `${titleOf(one)} depends on what the template does not declare`, REMOVE)];
      if (!another) edges.set(one, [...(edges.get(one) ?? []), { to: only, node }]);
      return [];
    }),
  );
  return [...found, ...circles(declared, edges)];
}

const REMOVE = 'Correct the entry of dependsOn, or remove it.';

/** The first entry of each circle, in the order of the template. */
function circles(
  declared: readonly Declared[],
  edges: ReadonlyMap<Declared, readonly { readonly to: Declared; readonly node: JsonNode }[]>,
): Observation[] {
  const told = new Set<Declared>();
  return declared.flatMap((one): Observation[] => {
    const entry = (edges.get(one) ?? []).find(({ to }) => reachable(to, edges).has(one));
    if (!entry || told.has(one)) return [];
    for (const other of reachable(one, edges)) if (reachable(other, edges).has(one)) told.add(other);
    return [refusal(one, entry.node, `${titleOf(one)} depends on itself in a circle`, REMOVE)];
  });
}

function reachable(
  start: Declared,
  edges: ReadonlyMap<Declared, readonly { readonly to: Declared }[]>,
): ReadonlySet<Declared> {
  const seen = new Set([start]);
  for (const one of seen) for (const { to } of edges.get(one) ?? []) seen.add(to);
  return seen;
}

/** Of two that may exclude each other by their conditions, nothing is said. */
function standTwice(declared: readonly Declared[]): Observation[] {
  return secondOnes(declared, (one, other) => {
    const isSame = one.type !== undefined && one.type === other.type && one.place === other.place;
    return isSame && isOneText(one.name, other.name);
  }).map((one) =>
    refusal(one, one.resource, `${titleOf(one)} stands in the template twice`, 'Remove one, or give it another name.'),
  );
}

function assignTwice(declared: readonly Declared[]): Observation[] {
  const assignments = declared.filter(({ type }) => type !== undefined && isAssignmentType(type));
  const idOf = ({ resource, context }: Declared): Made | undefined =>
    madeIn(member(member(resource, 'properties'), 'registrationDefinitionId'), context);
  return secondOnes(assignments, (one, other) => {
    if (one.place !== other.place) return false;
    if (isOneText(idOf(one), idOf(other))) return true;
    const [first, second] = [one, other].map(({ resource, context }) => assignedName(resource, context, false));
    return first !== 'another' && second !== 'another' && isOneText(first?.known, second?.known);
  }).map((one) =>
    refusal(
      one,
      one.resource,
      'Two registration assignments assign one definition at one scope',
      'Remove one of them.',
    ),
  );
}

/** Those of which an earlier one, or another turn of the same loop, is the same. */
function secondOnes(declared: readonly Declared[], isSame: (one: Declared, other: Declared) => boolean): Declared[] {
  const certain = declared.filter(({ isCertain, count }) => isCertain && count !== undefined && count > 0);
  return certain.filter(
    (one, index) =>
      ((one.count ?? 0) > 1 && isSame(one, one)) || certain.slice(0, index).some((other) => isSame(other, one)),
  );
}

/** Whether two texts are certainly one; what depends on a loop is another one in each turn. */
function isOneText(one: Made | undefined, other: Made | undefined): boolean {
  if (one === undefined || other === undefined || JSON.stringify([one, other]).includes('"copyindex"')) return false;
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  return sameName(one, other) === true;
}

function titleOf({ symbol, name, type, resource }: Declared): string {
  const called = symbol ?? (typeof name === 'string' ? name : undefined);
  const kind = stringMember(resource, 'type') ?? type;
  return `${called === undefined ? 'A resource' : `Resource '${called}'`}${kind ? ` (${kind})` : ''}`;
}

function refusal({ context }: Declared, node: JsonNode, problem: string, remedy: string): Observation {
  const marked = node.type === 'object' ? (member(node, 'type') ?? node) : node;
  return {
    rule: 'template-refused',
    message: `${problem}: Azure Resource Manager refuses the template.`,
    remedy,
    location: context.scope.at(marked.span),
  };
}
