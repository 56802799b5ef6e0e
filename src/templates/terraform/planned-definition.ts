import type { Authorization, EligibleAuthorization, WrittenDelegation } from '../../pec/delegation.ts';
import { known, type Unknown, unknown, type Value } from '../../pec/value.ts';
import { azapiDefinitionVersion } from '../files/classify.ts';
import type { PlannedValue } from './planned-value.ts';

/** The API version that the azurerm provider deploys definitions with. */
const AZURERM_API_VERSION = '2022-10-01';

/** A registration definition that is planned by itself. */
export interface PlannedDefinition {
  readonly delegation: WrittenDelegation;
  readonly resourceGroupLevel: boolean;
  readonly standIn?: Unknown;
}

/**
 * Reads a planned registration definition; undefined for any other resource.
 * @param type of the resource, as Terraform names it
 * @param hasHiddenBody a part of it stands in a `sensitive_body`, which a plan does not show
 */
export function readResource(type: string, value: PlannedValue, hasHiddenBody: boolean): PlannedDefinition | undefined {
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

/** How the two providers spell the same thing. */
const AZURERM = formOf({
  principal: 'principal_id',
  displayName: 'principal_display_name',
  role: 'role_definition_id',
  delegated: 'delegated_role_definition_ids',
  policy: 'just_in_time_access_policy',
  duration: 'maximum_activation_duration',
  factor: 'multi_factor_auth_provider',
  approvers: 'approver',
});
const AZAPI = formOf({
  principal: 'principalId',
  displayName: 'principalIdDisplayName',
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
  names: Readonly<
    Record<'principal' | 'displayName' | 'role' | 'delegated' | 'policy' | 'duration' | 'factor' | 'approvers', string>
  >,
): Form {
  const grant = (item: PlannedValue) => {
    const shownAs = item.at(names.displayName).text();
    const principalName = shownAs.kind === 'known' && !shownAs.sensitive ? shownAs.value : '';
    return {
      principalId: item.at(names.principal).text(),
      ...(principalName && { principalName }),
      roleDefinitionId: item.at(names.role).text(),
      location: item.location,
    };
  };
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
