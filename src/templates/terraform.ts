import {
  type Authorization,
  type EligibleAuthorization,
  known,
  type Value,
  type WrittenDefinition,
  type WrittenDelegation,
} from '../pec/delegation.ts';
import { type JsonNode, type JsonObject, member, stringMember } from './json.ts';
import { PlannedValue } from './planned.ts';

/** The API version that the azurerm provider deploys definitions with. */
const AZURERM_API_VERSION = '2022-10-01';

const AZAPI_TYPE = /^Microsoft\.ManagedServices\/registrationDefinitions@(.+)$/i;

/**
 * The registration definitions that a Terraform plan creates, changes or keeps.
 * @param file the output of `terraform show -json PLAN`, relative to the workspace
 * @param root its tree
 */
export function readPlan(file: string, root: JsonObject): WrittenDefinition[] {
  const changes = member(root, 'resource_changes');
  if (changes?.type !== 'array') return [];
  return changes.items.flatMap((resource) => {
    const change = member(resource, 'change');
    if (resource.type !== 'object' || !change || !isDeployed(resource, change)) return [];
    const address = stringMember(resource, 'address') ?? '';
    const value = new PlannedValue(
      file,
      address,
      member(change, 'after'),
      member(change, 'after_unknown'),
      member(change, 'after_sensitive'),
      { file, ...resource.span },
    );
    const found = readResource(stringMember(resource, 'type') ?? '', value);
    if (!found) return [];
    return [
      {
        file,
        path: address,
        name: `${file}#${address}`,
        deployed: known(true),
        location: { file, ...resource.span },
        resourceGroupLevel: found.resourceGroupLevel,
        worlds: [found.delegation],
        observations: [],
      },
    ];
  });
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
}

function readResource(type: string, value: PlannedValue): Found | undefined {
  if (type === 'azurerm_lighthouse_definition') {
    return {
      delegation: {
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
  if (type !== 'azapi_resource') return undefined;
  const version = AZAPI_TYPE.exec(value.at('type').plainText() ?? '')?.[1];
  if (version === undefined) return undefined;
  const body = value.at('body').parsed();
  const properties = body.at('properties');
  return {
    delegation: {
      apiVersion: known(version, value.at('type').location),
      name: properties.at('registrationDefinitionName').text(),
      managedByTenantId: properties.at('managedByTenantId').text(),
      authorizations: properties.at('authorizations').list(AZAPI.authorization),
      eligibleAuthorizations: properties.at('eligibleAuthorizations').list(AZAPI.eligible),
      plan: body.at('plan').isSet(),
    },
    resourceGroupLevel: isResourceGroup(value.at('parent_id').text()),
  };
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
