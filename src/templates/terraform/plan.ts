import type { WrittenDefinition } from '../../pec/delegation.ts';
import { known, type Location, type Observation, type Unknown, unknown } from '../../pec/value.ts';
import { refusedVersion } from '../arm/refusals/api-versions.ts';
import { type AssignedName, isAssigned, knownNames, nameInId } from '../arm/registration-assignments.ts';
import { isAssignmentType, meantType } from '../files/classify.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { readResource } from './planned-definition.ts';
import { type EmbeddedTemplate, notReadIn, readEmbedded } from './planned-template.ts';
import { PlannedValue } from './planned-value.ts';

/** What a plan comes to. */
export interface PlanReading {
  readonly definitions: readonly WrittenDefinition[];
  /** The names of the definitions that registration assignments in it are known to name, in lower case. */
  readonly assigns: readonly string[];
  /** What keeps the plan from being judged as a whole. */
  readonly undecidable: readonly Unknown[];
  /** What is wrong with templates in it. */
  readonly unreadable: readonly Observation[];
}

/**
 * The registration definitions that a Terraform plan creates, changes or keeps.
 * @param file the output of `terraform show -json PLAN`, relative to the workspace
 * @param root its tree
 */
export function readPlan(file: string, root: JsonObject): PlanReading {
  const partial = isPartial(file, root) ?? isRefreshOnly(file, root) ?? lacksChanges(file, root);
  const secret = hiddenBodies(root);
  const read = plannedResources(root).map(({ resource, deferred }) => {
    const planned = plannedIn(file, resource, deferred);
    return planned ? readPlanned(file, planned, secret, partial) : NOTHING;
  });
  const assigns = read.flatMap((each) => each.assigns);
  return {
    definitions: read
      .flatMap(({ definitions }) => definitions)
      .map((each) => {
        const name = each.resourceName === undefined ? {} : { known: each.resourceName };
        return { ...each, assigned: each.assigned === true || isAssigned(name, assigns) };
      }),
    assigns: knownNames(assigns),
    undecidable: [...(partial ? [partial] : []), ...read.flatMap(({ undecidable }) => undecidable)],
    unreadable: read.flatMap(({ unreadable }) => unreadable),
  };
}

/** A resource that a plan creates, changes or keeps. */
interface Planned {
  readonly type: string;
  readonly address: string;
  readonly value: PlannedValue;
  readonly location: Location;
  /** Why Terraform put it off. */
  readonly deferred?: Unknown;
}

function plannedIn(file: string, resource: JsonNode, deferred: string | undefined): Planned | undefined {
  const change = member(resource, 'change');
  if (resource.type !== 'object' || !change || !isDeployed(resource, change)) return undefined;
  const location = locationOf(file, resource.span);
  const address = stringMember(resource, 'address') ?? '';
  const parts = {
    after: member(change, 'after'),
    afterUnknown: member(change, 'after_unknown'),
    afterSensitive: member(change, 'after_sensitive'),
  };
  return {
    type: stringMember(resource, 'type') ?? '',
    address,
    value: new PlannedValue({ file, address, ...parts }, location),
    location,
    ...(deferred !== undefined && {
      deferred: unknown(`Terraform put ${address} off: ${deferred}`, address, location),
    }),
  };
}

const NOTHING: EmbeddedTemplate = { definitions: [], assigns: [], undecidable: [], unreadable: [] };

function readPlanned(
  file: string,
  { type, address, value, location, deferred }: Planned,
  secret: (address: string) => boolean,
  partial: Unknown | undefined,
): EmbeddedTemplate {
  const doubt = deferred ?? partial;
  const embedded = readEmbedded(type, address, value);
  if (embedded) {
    const definitions = embedded.definitions.map((each) => ({
      ...each,
      file,
      name: `${file}#${each.path}`,
      ...(doubt && { standIn: doubt }),
    }));
    return { ...embedded, definitions };
  }
  const assigned = assignedBy(type, value);
  if (assigned) return { ...NOTHING, assigns: [assigned] };
  const wrong = unknownType(type, address, value);
  if (wrong) return { ...NOTHING, unreadable: [wrong] };
  const found = readResource(type, value, secret(address));
  if (!found) return value.carriesDelegation() ? notReadIn(type, address, value) : NOTHING;
  const standIn = found.standIn ?? doubt;
  const { apiVersion } = found.delegation;
  const resourceName = nameOfDefinition(type, value);
  const definition: WrittenDefinition = {
    file,
    path: address,
    name: `${file}#${address}`,
    deployed: known(true),
    location,
    deployedTo: found.resourceGroupLevel ? 'resourceGroup' : 'subscription',
    alternatives: [found.delegation],
    ...(standIn && { standIn }),
    ...(resourceName !== undefined && { resourceName }),
    observations: apiVersion.kind === 'known' ? refusedVersion(apiVersion.value, apiVersion.location ?? location) : [],
  };
  return { ...NOTHING, definitions: [definition] };
}

/** What a planned resource assigns, if it is a registration assignment. */
function assignedBy(type: string, value: PlannedValue): AssignedName | undefined {
  const body = value.at('body').parsed().at('properties');
  const isAzapi = isAssignmentType((value.at('type').plainText() ?? '').replace(/@.*$/, '').toLowerCase());
  if (type !== 'azurerm_lighthouse_assignment' && !(type === 'azapi_resource' && isAzapi)) return undefined;
  const id = type === 'azapi_resource' ? body.at('registrationDefinitionId') : value.at('lighthouse_definition_id');
  const text = id.plainText();
  return text === undefined ? {} : nameInId(text);
}

/** The name of a planned definition, which is often made at apply. */
function nameOfDefinition(type: string, value: PlannedValue): string | undefined {
  const isAzurerm = type === 'azurerm_lighthouse_definition';
  return value
    .at(isAzurerm ? 'lighthouse_definition_id' : 'name')
    .plainText()
    ?.toLowerCase();
}

/** Azure refuses a type of the provider that does not exist. */
function unknownType(type: string, address: string, value: PlannedValue): Observation | undefined {
  const written = value.at('type').plainText()?.replace(/@.*$/, '');
  const meant = type.startsWith('azapi_') && written !== undefined ? meantType(written) : undefined;
  if (meant === undefined) return undefined;
  return {
    rule: 'resource-type-unknown',
    message: `${address}: there is no resource type ${written}; the nearest is ${meant}.`,
    remedy: `Write ${meant}, and make the plan again.`,
    location: value.at('type').location,
  };
}

/** What is planned, and what Terraform put off to another plan, with its reason. */
function plannedResources(root: JsonObject): { resource: JsonNode; deferred?: string }[] {
  const [changes, deferred] = [member(root, 'resource_changes'), member(root, 'deferred_changes')];
  return [
    ...(changes?.type === 'array' ? changes.items.map((resource) => ({ resource })) : []),
    ...(deferred?.type === 'array' ? deferred.items : []).flatMap((each) => {
      const resource = member(each, 'resource_change');
      return resource ? [{ resource, deferred: stringMember(each, 'reason') ?? 'it gives no reason' }] : [];
    }),
  ];
}

/** A plan that Terraform itself says is not all there is. */
function isPartial(file: string, root: JsonObject): Unknown | undefined {
  const is = (name: string, value: boolean): boolean => {
    const node = member(root, name);
    return node?.type === 'boolean' && node.value === value;
  };
  const location = locationOf(file, (member(root, is('errored', true) ? 'errored' : 'complete') ?? root).span);
  const missing = 'a plan that is complete and without errors';
  if (is('errored', true))
    return unknown('the plan ended with an error, so that it does not hold everything', missing, location);
  if (is('complete', false)) {
    return unknown(
      'Terraform says that the plan is not complete: part of it was put off or left out',
      missing,
      location,
    );
  }
  return undefined;
}

/** A plan that was made with -refresh-only, or of nothing: it has no changes of resources, and deploys nothing. */
function isRefreshOnly(file: string, root: JsonObject): Unknown | undefined {
  if (plannedResources(root).length > 0 || !member(root, 'resource_drift')) return undefined;
  const location = locationOf(file, (member(root, 'resource_drift') ?? root).span);
  const reason = 'the plan only refreshes the state (-refresh-only), and deploys nothing';
  return unknown(reason, 'a plan that deploys', location);
}

/** A plan of which only the planned values were kept: what it does to a resource is not among them. */
function lacksChanges(file: string, root: JsonObject): Unknown | undefined {
  const planned = member(root, 'planned_values');
  if (!planned || member(root, 'resource_changes') || !holdsResources(member(planned, 'root_module'))) return undefined;
  const reason = 'it has no resource_changes, in which a plan says what it does to resources';
  return unknown(reason, "all that 'terraform show -json PLAN' writes", locationOf(file, planned.span));
}

function holdsResources(module: JsonNode | undefined): boolean {
  const listOf = (name: string): readonly JsonNode[] => {
    const list = member(module, name);
    return list?.type === 'array' ? list.items : [];
  };
  return listOf('resources').length > 0 || listOf('child_modules').some(holdsResources);
}

/** Data sources are only read, and what is only deleted or forgotten grants nothing. */
function isDeployed(resource: JsonObject, change: JsonNode): boolean {
  if (stringMember(resource, 'mode') === 'data') return false;
  const actions = member(change, 'actions');
  if (actions?.type !== 'array') return false;
  return actions.items.some((action) => action.type === 'string' && /^(create|update|no-op)$/.test(action.value));
}

/**
 * Which resources have a `sensitive_body`. It is write-only, so that a plan shows nothing of its value; that it is there
 * stands in the configuration, which names resources without the keys of `count` and `for_each`.
 */
function hiddenBodies(root: JsonObject): (address: string) => boolean {
  const found = new Set<string>();
  const waiting: { node: JsonNode | undefined; prefix: string }[] = [
    { node: member(member(root, 'configuration'), 'root_module'), prefix: '' },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, prefix } = next;
    const resources = member(node, 'resources');
    for (const resource of resources?.type === 'array' ? resources.items : []) {
      if (!member(member(resource, 'expressions'), 'sensitive_body')) continue;
      found.add(prefix + (stringMember(resource, 'address') ?? ''));
    }
    const calls = member(node, 'module_calls');
    for (const { name, value } of calls?.type === 'object' ? calls.members : []) {
      waiting.push({ node: member(value, 'module'), prefix: `${prefix}module.${name}.` });
    }
  }
  return (address) => found.has(address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^"[\]]*)\]/g, ''));
}
