import type { WrittenDefinition } from '../../pec/delegation.ts';
import { known, type Location, unknown } from '../../pec/value.ts';
import type { Datum, Missing } from '../expressions/datum.ts';
import { number } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { Exhausted, MAX_COPIES } from '../expressions/run.ts';
import type { Context } from '../expressions/scope.ts';
import { decideNode, impliedBy } from '../expressions/special/conditions.ts';
import { copyCount } from '../expressions/special/copies.ts';
import { POLICY_ASSIGNMENT } from '../files/carried.ts';
import { DEFINITION_TYPE, isAbout, isAssignmentType, isDefinitionType, meantType } from '../files/classify.ts';
import { type JsonNode, type JsonObject, member, membersNamed, stringMember } from '../json/json.ts';
import { explore } from './alternatives.ts';
import { noteMissing } from './embedded-template.ts';
import { visitNested, visitStack } from './nested-deployments.ts';
import { visitPolicy } from './policy-definitions.ts';
import { doubledMembers, refusedInAssignment, refusedInDefinition } from './refusals/definition.ts';
import { refusedDependencies } from './refusals/dependencies.ts';
import { isDoubled } from './refusals/doubled-members.ts';
import { assignedName, definitionName } from './registration-assignments.ts';
import { readDelegation, toUnknown } from './registration-definition.ts';
import {
  type Found,
  isLeftOut,
  namesAboveSubscription,
  namesResourceGroup,
  onlyIf,
  type Place,
  type Traversal,
  withObservation,
} from './traversal.ts';
import { noteUnread } from './unread-resources.ts';

/** Types of management groups repeat the provider in different ways: what counts is how they end. */
const DEPLOYMENT = /(^|\/)microsoft\.resources\/deployments$|^microsoft\.management\/managementgroups\/.*deployments$/;
const STACK = /(^|\/)deploymentstacks$/;
const POLICY = /(^|\/)policydefinitions$/;

/** The definitions among a template's resources. */
export function visitTemplate(template: JsonNode | undefined, place: Place, traversal: Traversal): Found[] {
  noteMissing(template, place.path.slice(0, -1), place, traversal);
  const found = visitResources(member(template, 'resources'), `${place.path}resources`, place, traversal);
  if (found.length === 0 || isLeftOut(place)) return found;
  // Azure refuses the template as a whole, so that it concerns every definition in it.
  const refused = refusedDependencies(template, place.context);
  return found.map((one) => refused.reduce(withObservation, one));
}

/** `resources` is an array or, with symbolic names, an object, in which what is `existing` is not deployed. */
function visitResources(
  node: JsonNode | undefined,
  path: string,
  place: Place,
  traversal: Traversal,
  visit = visitWhole,
): Found[] {
  const visitResource = (resource: JsonNode, its: string) => unlessExhausted(resource, its, place, traversal, visit);
  if (node?.type === 'array') {
    return node.items.flatMap((resource, index) => visitResource(resource, `${path}[${index}]`));
  }
  if (node?.type !== 'object') {
    noteMissing(node, path, place, traversal);
    if (node?.type === 'string') {
      const location = place.context.scope.at(node.span);
      const why = 'Azure takes resources that are written out only';
      traversal.skip({ what: path, why, location, concerns: isAbout(node) });
    }
    return [];
  }
  return node.members.flatMap(({ name, value }) => {
    const existing = member(value, 'existing');
    const skipped = existing?.type === 'boolean' && existing.value;
    return skipped ? [] : visitResource(value, `${path}.${name}`);
  });
}

/** A resource that takes too much work is given up: what was found before and what comes behind it stays. */
function unlessExhausted(
  resource: JsonNode,
  path: string,
  place: Place,
  traversal: Traversal,
  visit: typeof visitWhole,
): Found[] {
  try {
    return visit(resource, path, place, traversal);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    const { run, scope } = place.context;
    run.giveUp(resource.type === 'object' ? declarationOf(resource, place.context) : scope.at(resource.span));
    // It may be, or hold, the assignment of any definition.
    traversal.assign({});
    return [];
  }
}

/**
 * A resource with a copy loop is looked at once, its index unknown; only if what is found depends on the index is it
 * looked at for each.
 */
function visitWhole(resource: JsonNode, path: string, place: Place, traversal: Traversal): Found[] {
  const { run, scope } = place.context;
  const copy = member(resource, 'copy');
  if (resource.type !== 'object' || copy?.type !== 'object') return visitChild(resource, path, place, traversal);
  run.budget.refill();
  run.budget.spend(1);
  const at = scope.at(copy.span);
  const name = stringMember(copy, 'name') ?? '';
  const count = copyCount(member(copy, 'count'), place.context);
  const inLoop = (index: Datum): Place => ({
    ...place,
    // In a deployment of outer scope, copyIndex() is evaluated by the parent, which does not know the loop.
    context: place.context.outer
      ? place.context
      : { ...place.context, loops: [...place.context.loops, { name, kind: 'resource', index }] },
  });
  if (typeof count !== 'number') {
    // Where it is not known whether it is deployed, what is refused of it is said of the whole.
    if (count.refusal && isDeployed(place)) run.refuse(count.reason, count.refusal.remedy, count.location ?? at);
    const there = onlyIf(toUnknown(count), inLoop(count));
    return visitOne(
      resource,
      path,
      count.open?.kind === 'loop' ? dependingOn(count.open.loop, there) : there,
      traversal,
    );
  }
  const loop = {};
  const index: Missing = {
    kind: 'unknown',
    reason: `it depends on the index of the copy loop '${name}'`,
    needs: `the index of the copy loop '${name}'`,
    location: at,
    open: { kind: 'loop', loop },
  };
  const whole = onlyIf(known(count > 0, at), inLoop(index));
  const found = visitOne(resource, path, whole, traversal);
  if (count === 0 || !found.some(({ loops }) => loops.includes(loop))) return found;
  traversal.copies += count;
  if (traversal.copies > MAX_COPIES) {
    run.refuse(`the copy loops make more than ${MAX_COPIES} resources`, 'Lower the counts of the copy loops.', at);
    return found;
  }
  return Array.from({ length: count }, (_, turn) =>
    visitOne(resource, `${path}[${turn}]`, inLoop(number(turn)), traversal),
  ).flat();
}

/** One without a loop: so is each that stands within another, whatever it says. */
function visitChild(resource: JsonNode, path: string, place: Place, traversal: Traversal): Found[] {
  if (resource.type !== 'object') {
    noteMissing(resource, path, place, traversal);
    return [];
  }
  const { budget } = place.context.run;
  budget.refill();
  budget.spend(1);
  return visitOne(resource, path, place, traversal);
}

function visitOne(resource: JsonObject, path: string, outside: Place, traversal: Traversal): Found[] {
  const place = conditioned(resource, outside);
  const type = typeOf(resource, path, place.context, traversal);
  const found: Found[] = [];
  if (DEPLOYMENT.test(type)) found.push(...visitNested(resource, path, place, traversal));
  else if (STACK.test(type)) found.push(...visitStack(resource, path, place, traversal));
  else if (traversal.collected) {
    if (POLICY_ASSIGNMENT.test(type)) traversal.collected.push({ resource, place });
  } else if (POLICY.test(type)) found.push(...visitPolicy(resource, path, place, traversal));
  else if (isDefinitionType(type)) {
    const one = readDefinition(resource, path, place, traversal);
    const refused = isLeftOut(place) ? [] : refusedInDefinition(resource, place.context);
    found.push([...refused, ...doubledMembers(resource, place.context)].reduce(withObservation, one));
  } else if (isAssignmentType(type)) {
    if (place.deployed.kind === 'unknown' || place.deployed.value) {
      for (const one of refusedInAssignment(resource, place.context)) traversal.observeOfAll(one);
      traversal.assign(assignedName(resource, place.context, place.expressionsInGroup));
    }
  } else {
    noteUnknownType(resource, type, place, traversal);
    noteUnread(resource, type, path, place, traversal);
  }
  // A condition on a resource does not extend to its children.
  found.push(...visitResources(member(resource, 'resources'), `${path}.resources`, outside, traversal, visitChild));
  return found;
}

/** Whether it is known that what is here is deployed. */
function isDeployed({ deployed }: Place): boolean {
  return deployed.kind === 'known' && deployed.value;
}

/** The type in lower case. One that is not known counts as a definition's if the properties look like it. */
function typeOf(resource: JsonObject, path: string, context: Context, traversal: Traversal): string {
  const node = member(resource, 'type');
  const mayDefine = ({ value }: { value: JsonNode }): boolean =>
    value.type === 'string' && isDefinitionType(value.value.toLowerCase());
  if (isDoubled(resource, 'type') && membersNamed(resource, 'type').some(mayDefine)) return DEFINITION_TYPE;
  const type = node && evaluate(node, context);
  if (type?.kind === 'string') return type.value.toLowerCase();
  if (!node || type?.kind !== 'unknown') return '';
  if (member(member(resource, 'properties'), 'managedByTenantId')) return DEFINITION_TYPE;
  const why = `its type is not known, because ${type.reason}`;
  traversal.skip({ what: path, why, location: context.scope.at(node.span), concerns: isAbout(resource) });
  return '';
}

/** Azure refuses a type of the provider that does not exist. */
function noteUnknownType(resource: JsonObject, type: string, place: Place, traversal: Traversal): void {
  const meant = meantType(type);
  if (meant === undefined || isLeftOut(place)) return;
  const written = stringMember(resource, 'type') ?? type;
  traversal.observe({
    rule: 'resource-type-unknown',
    message: `There is no resource type ${written.startsWith('[') ? type : written}; the nearest is ${meant}.`,
    remedy: `Write ${meant}.`,
    location: declarationOf(resource, place.context),
  });
}

/** The place as a resource's `condition` leaves it: what it guards is judged as if it were deployed. */
function conditioned(resource: JsonObject, place: Place): Place {
  const condition = member(resource, 'condition');
  if (!condition) return place;
  const { context } = place;
  if (isDoubled(resource, 'condition')) {
    const reason = "'condition' is given in two spellings";
    return onlyIf(unknown(reason, 'the one condition', context.scope.at(condition.span)), place);
  }
  const decided = decideNode(condition, context);
  if (typeof decided === 'boolean') return onlyIf(known(decided, context.scope.at(condition.span)), place);
  const there = onlyIf(toUnknown(decided), place);
  if (decided.open?.kind === 'loop') return dependingOn(decided.open.loop, there);
  const implied = impliedBy(condition, context);
  if (!implied) return there;
  const run = context.run.assuming(new Map([...context.run.assumptions, implied]));
  return { ...there, context: { ...context, run } };
}

function dependingOn(loop: object, place: Place): Place {
  return { ...place, loops: [...(place.loops ?? []), loop] };
}

function readDefinition(resource: JsonObject, path: string, place: Place, traversal: Traversal): Found {
  const { context, deployed } = place;
  const { file, parametersFile, label, observations } = traversal.settings;
  const location = declarationOf(resource, context);
  const read = (run: Context['run']) => readDelegation(resource, { ...context, run }, observations);
  const { alternatives, undecided, loops } = explore(read, context.run, location);
  return {
    definition: {
      file,
      ...(parametersFile !== undefined && { parametersFile }),
      path,
      name: `${label}#${path}`,
      deployed,
      location,
      deployedTo: deployedTo(resource, place),
      alternatives,
      ...(undecided && alternatives.length > 1 && { undecided }),
      observations,
    },
    name: definitionName(resource, context),
    loops: [...loops, ...(place.loops ?? [])],
  };
}

/** Where a definition goes: where its template does, unless it names a scope of its own, as extension resources may. */
function deployedTo(resource: JsonObject, place: Place): WrittenDefinition['deployedTo'] {
  const { context, resourceGroupLevel, aboveSubscription } = place;
  const scope = member(resource, 'scope');
  if (scope ? namesAboveSubscription(scope, context) : aboveSubscription) return 'managementGroup';
  const inGroup = scope ? namesResourceGroup(scope, context, resourceGroupLevel) : resourceGroupLevel;
  return inGroup ? 'resourceGroup' : 'subscription';
}

/** The first line of a resource is what an annotation should mark; its whole text may be pages long. */
function declarationOf(resource: JsonObject, { scope }: Context): Location {
  const type = member(resource, 'type');
  return scope.at(type?.span ?? resource.span);
}
