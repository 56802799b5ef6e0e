import type { Authorization, DeployedDelegation, EligibleAuthorization, Refusal } from '../pec/delegation.ts';
import { sameId } from '../pec/ids.ts';
import { known, type List, unknown, type Value } from '../pec/value.ts';
import { type Answer, isObject, type JsonObject, text, unreadable } from './http/answers.ts';

/** Where the list of registration assignments stands, below a scope. */
export const ASSIGNMENTS = '/providers/Microsoft.ManagedServices/registrationAssignments';

/** Where an assignment can stand: at a subscription or a resource group. */
const SCOPE = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?$/i;

/** One entry of Azure's list of registration assignments. */
export interface AssignmentRow {
  readonly assignmentId: string;
  readonly definitionId: string;
  /** `/subscriptions/{id}` or `/subscriptions/{id}/resourceGroups/{name}`. */
  readonly scope: string;
  readonly properties: JsonObject;
  /** The definition, where the entry brought it along wholly. */
  readonly definition: DefinitionBody | undefined;
}

/** A registration definition as Azure returned it. */
export interface DefinitionBody {
  readonly properties: JsonObject;
  readonly hasPlan: boolean;
}

/** The definition of an assignment, or Azure's refusal to show it. */
export type DefinitionReading = { readonly body: DefinitionBody } | { readonly refusal: Refusal };

/** @throws Problem for an entry without an id, a scope or the id of its definition */
export function assignmentRow(item: unknown, answer: Answer): AssignmentRow {
  const properties = isObject(item) ? item['properties'] : undefined;
  const assignmentId = text(item, 'id');
  const definitionId = text(properties, 'registrationDefinitionId');
  const end = assignmentId?.toLowerCase().lastIndexOf(ASSIGNMENTS.toLowerCase()) ?? -1;
  const scope = assignmentId?.slice(0, Math.max(0, end)) ?? '';
  if (!isObject(properties) || assignmentId === undefined || !SCOPE.test(scope) || definitionId === undefined) {
    throw unreadable(answer, 'a registration assignment without id or registrationDefinitionId');
  }
  const embedded = properties['registrationDefinition'];
  const isItsOwn = sameId(text(embedded, 'id') ?? definitionId, definitionId);
  return {
    assignmentId,
    definitionId,
    scope,
    properties,
    definition: isItsOwn ? definitionBody(embedded) : undefined,
  };
}

/** A registration definition; undefined where the value is none, or has no properties. */
export function definitionBody(value: unknown): DefinitionBody | undefined {
  const properties = isObject(value) ? value['properties'] : undefined;
  if (!isObject(value) || !isObject(properties)) return undefined;
  return { properties, hasPlan: isObject(value['plan']) };
}

/**
 * The model of an assignment with its definition. Of a definition that may not be read, nothing is known but that.
 *
 * @param answer the answer that held them, for messages
 * @throws Problem where a list of the definition has the wrong shape
 */
export function delegationOf(row: AssignmentRow, definition: DefinitionReading, answer: Answer): DeployedDelegation {
  const { assignmentId, definitionId, scope } = row;
  const body = 'body' in definition ? definition.body : { properties: {}, hasPlan: false };
  const { properties } = body;
  const managedByTenantName = text(properties, 'managedByTenantName');
  const customerTenantId = text(properties, 'manageeTenantId');
  const customerTenantName = text(properties, 'manageeTenantName');
  return {
    kind: 'deployed',
    assignmentId,
    definitionId,
    scope,
    assignmentState: value(row.properties, 'provisioningState', assignmentId),
    definitionState: value(properties, 'provisioningState', definitionId),
    name: known(text(properties, 'registrationDefinitionName') ?? ''),
    managedByTenantId: value(properties, 'managedByTenantId', definitionId),
    ...(managedByTenantName !== undefined && { managedByTenantName }),
    ...(customerTenantId !== undefined && { customerTenantId }),
    ...(customerTenantName !== undefined && { customerTenantName }),
    authorizations: authorizations(properties['authorizations'], definitionId, answer),
    eligibleAuthorizations: eligibleAuthorizations(properties['eligibleAuthorizations'], definitionId, answer),
    plan: known(body.hasPlan),
    ...('refusal' in definition && { definitionRefusal: definition.refusal }),
  };
}

/** Each assignment once: a subscription lists those of its resource groups too. Copies that differ leave its state open. */
export function once(listed: readonly DeployedDelegation[]): DeployedDelegation[] {
  const byId = new Map<string, DeployedDelegation>();
  for (const delegation of listed) {
    const id = delegation.assignmentId.toLowerCase();
    const before = byId.get(id);
    // Lists spell ids in different cases.
    const same = !before || JSON.stringify(before).toLowerCase() === JSON.stringify(delegation).toLowerCase();
    const assignmentState = unknown(`Azure returned two different copies of ${delegation.assignmentId}`, 'its state');
    byId.set(id, same ? delegation : { ...delegation, assignmentState });
  }
  return [...byId.values()];
}

function value(object: JsonObject, name: string, owner: string): Value<string> {
  const found = text(object, name);
  return found === undefined
    ? unknown(`Azure did not return ${name} of ${owner}`, `${name} of ${owner}`)
    : known(found);
}

function entries(list: unknown, name: string, owner: string, answer: Answer): JsonObject[] {
  if (!Array.isArray(list) || !list.every(isObject))
    throw unreadable(answer, `${name} of ${owner} that is not a list of objects`);
  return list;
}

function authorizations(list: unknown, owner: string, answer: Answer): List<Authorization> {
  if (list === undefined || list === null) {
    return {
      items: [],
      missing: unknown(`Azure did not return authorizations of ${owner}`, `authorizations of ${owner}`),
    };
  }
  return {
    items: entries(list, 'authorizations', owner, answer).map((entry) => {
      const delegated = entry['delegatedRoleDefinitionIds'];
      return {
        ...grant(entry, owner),
        delegatedRoleDefinitionIds: {
          items: Array.isArray(delegated)
            ? delegated.filter((id) => typeof id === 'string').map((id) => known(id))
            : [],
        },
      };
    }),
  };
}

function eligibleAuthorizations(list: unknown, owner: string, answer: Answer): List<EligibleAuthorization> {
  if (list === undefined || list === null) return { items: [] };
  return {
    items: entries(list, 'eligibleAuthorizations', owner, answer).map((entry) => grant(entry, owner)),
  };
}

/** Who gets which role, permanently or just in time. */
function grant(entry: JsonObject, owner: string): EligibleAuthorization {
  const principalName = text(entry, 'principalIdDisplayName');
  return {
    principalId: value(entry, 'principalId', owner),
    ...(principalName && { principalName }),
    roleDefinitionId: value(entry, 'roleDefinitionId', owner),
  };
}
