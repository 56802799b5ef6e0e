import {
  type Authorization,
  type EligibleAuthorization,
  known,
  type Observation,
  type Unknown,
  unknown,
  type Value,
  type WrittenDefinition,
  type WrittenDelegation,
} from '../../pec/delegation.ts';
import { azapiDefinitionVersion } from '../files/classify.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { azapiDeployment, readTemplateDeployment, TEMPLATE_DEPLOYMENT } from './planned-template.ts';
import { PlannedValue } from './planned-value.ts';

/** The API version that the azurerm provider deploys definitions with. */
const AZURERM_API_VERSION = '2022-10-01';

/** What a plan comes to. */
export interface PlanReading {
  readonly definitions: readonly WrittenDefinition[];
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
  const partial = isPartial(file, root);
  const secret = hiddenBodies(root);
  const definitions: WrittenDefinition[] = [];
  const undecidable: Unknown[] = partial ? [partial] : [];
  const unreadable: Observation[] = [];
  for (const { resource, deferred } of plannedResources(root)) {
    const change = member(resource, 'change');
    if (resource.type !== 'object' || !change || !isDeployed(resource, change)) continue;
    const location = locationOf(file, resource.span);
    const address = stringMember(resource, 'address') ?? '';
    const type = stringMember(resource, 'type') ?? '';
    const parts = {
      after: member(change, 'after'),
      afterUnknown: member(change, 'after_unknown'),
      afterSensitive: member(change, 'after_sensitive'),
    };
    const value = new PlannedValue({ file, address, ...parts }, location);
    const later =
      deferred === undefined ? undefined : unknown(`Terraform put ${address} off: ${deferred}`, address, location);
    if (TEMPLATE_DEPLOYMENT.test(type)) {
      const embedded = readTemplateDeployment(address, value);
      for (const each of embedded.definitions) {
        const doubt = later ?? partial;
        definitions.push({ ...each, file, name: `${file}#${each.path}`, ...(doubt && { standIn: doubt }) });
      }
      undecidable.push(...embedded.undecidable);
      unreadable.push(...embedded.unreadable);
      continue;
    }
    undecidable.push(...azapiDeployment(type, address, value));
    const found = readResource(type, value, secret(address));
    if (!found) continue;
    const standIn = found.standIn ?? later ?? partial;
    definitions.push({
      file,
      path: address,
      name: `${file}#${address}`,
      deployed: known(true),
      location,
      deployedTo: found.resourceGroupLevel ? 'resourceGroup' : 'subscription',
      alternatives: [found.delegation],
      ...(standIn && { standIn }),
      observations: [],
    });
  }
  return { definitions, undecidable, unreadable };
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

/** Data sources are only read, and what is only deleted or forgotten grants nothing. */
function isDeployed(resource: JsonObject, change: JsonNode): boolean {
  if (stringMember(resource, 'mode') === 'data') return false;
  const actions = member(change, 'actions');
  if (actions?.type !== 'array') return false;
  return actions.items.some((action) => action.type === 'string' && /^(create|update|no-op)$/.test(action.value));
}

interface Found {
  readonly delegation: WrittenDelegation;
  readonly resourceGroupLevel: boolean;
  readonly standIn?: Unknown;
}

function readResource(type: string, value: PlannedValue, hasHiddenBody: boolean): Found | undefined {
  if (type === 'azurerm_lighthouse_definition') {
    return {
      delegation: {
        kind: 'written',
        apiVersion: known(AZURERM_API_VERSION),
        name: value.at('name').text(),
        managedByTenantId: value.at('managing_tenant_id').text(),
        authorizations: value.at('authorization').list(AZURERM.authorization),
        eligibleAuthorizations: value.at('eligible_authorization').list(AZURERM.eligible),
        plan: value.at('plan').isSet(),
      },
      resourceGroupLevel: isResourceGroup(value.at('scope').text()),
    };
  }
  if (type !== 'azapi_resource' && type !== 'azapi_update_resource') return undefined;
  const version = azapiDefinitionVersion(value.at('type').plainText() ?? '');
  if (version === undefined) return undefined;
  const updates = type === 'azapi_update_resource';
  const body = value.at('body').parsed();
  const properties = body.at('properties');
  // What a body does not say may be in the one that is kept secret, or stay as it is deployed.
  const hidden =
    hasHiddenBody || ['sensitive_body', 'sensitive_body_version'].some((name) => !value.at(name).isMissing());
  const elsewhere = updates ? 'azapi_update_resource leaves it as it is deployed' : 'it may stand in sensitive_body';
  const read = (name: string): PlannedValue => {
    const found = properties.at(name);
    return (hidden || updates) && found.isMissing() ? found.elsewhere(elsewhere) : found;
  };
  const scope = value.at(updates ? 'resource_id' : 'parent_id').text();
  return {
    delegation: {
      kind: 'written',
      apiVersion: known(version, value.at('type').location),
      name: read('registrationDefinitionName').text(),
      managedByTenantId: read('managedByTenantId').text(),
      authorizations: read('authorizations').list(AZAPI.authorization),
      eligibleAuthorizations: read('eligibleAuthorizations').list(AZAPI.eligible),
      plan: body.at('plan').isSet(),
    },
    resourceGroupLevel: isResourceGroup(scope),
    ...(updates && {
      standIn: unknown(
        'azapi_update_resource changes a definition of which the plan shows only a part',
        'the whole definition',
        value.location,
      ),
    }),
  };
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

/** How the two providers spell the same thing. */
const AZURERM = formOf({
  principal: 'principal_id',
  role: 'role_definition_id',
  delegated: 'delegated_role_definition_ids',
  policy: 'just_in_time_access_policy',
  duration: 'maximum_activation_duration',
  factor: 'multi_factor_auth_provider',
  approvers: 'approver',
});
const AZAPI = formOf({
  principal: 'principalId',
  role: 'roleDefinitionId',
  delegated: 'delegatedRoleDefinitionIds',
  policy: 'justInTimeAccessPolicy',
  duration: 'maximumActivationDuration',
  factor: 'multiFactorAuthProvider',
  approvers: 'managedByTenantApprovers',
});

interface Form {
  readonly authorization: (item: PlannedValue) => Authorization;
  readonly eligible: (item: PlannedValue) => EligibleAuthorization;
}

function formOf(
  names: Readonly<Record<'principal' | 'role' | 'delegated' | 'policy' | 'duration' | 'factor' | 'approvers', string>>,
): Form {
  const grant = (item: PlannedValue) => ({
    principalId: item.at(names.principal).text(),
    roleDefinitionId: item.at(names.role).text(),
    location: item.location,
  });
  return {
    authorization: (item) => ({
      ...grant(item),
      delegatedRoleDefinitionIds: item.at(names.delegated).list((role) => role.text()),
    }),
    eligible: (item) => {
      // azurerm writes the policy as a block, which a plan shows as a list of at most one.
      const policy = item.at(names.policy).single();
      if (policy.isMissing()) return grant(item);
      const duration = policy.at(names.duration);
      const factor = policy.at(names.factor);
      return {
        ...grant(item),
        policy: {
          ...(duration.isMissing() ? {} : { maximumActivationDuration: duration.text() }),
          ...(factor.isMissing() ? {} : { multiFactorAuthProvider: factor.text() }),
          approvers: policy.at(names.approvers).list((approver) => approver.at(names.principal).text()),
        },
      };
    },
  };
}

function isResourceGroup(scope: Value<string>): boolean {
  return scope.kind === 'known' && /\/resourceGroups\//i.test(scope.value);
}
