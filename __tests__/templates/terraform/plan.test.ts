import { describe, expect, it } from 'vitest';
import type { WrittenDefinition } from '../../../src/pec/delegation.ts';
import { parseJson } from '../../../src/templates/json/json.ts';
import { type PlanReading, readPlan } from '../../../src/templates/terraform/plan.ts';
import { P, Q, RDR, SRC, TENANT } from '../../ids.ts';
import { PLANNED_ASSIGNMENT } from '../written.ts';

/** A plan as `terraform show -json` prints it, with these resource changes and an assignment behind them. */
function plan(...resources: object[]): PlanReading & { text: string } {
  const text = JSON.stringify(
    { format_version: '1.2', terraform_version: '1.11.4', resource_changes: [...resources, PLANNED_ASSIGNMENT] },
    null,
    2,
  );
  const root = parseJson(text);
  if (root.type !== 'object') throw new Error('a plan is an object');
  return { text, ...readPlan('plan.json', root) };
}

function lighthouse(
  after: object,
  marks: { unknown?: object; sensitive?: object; actions?: string[]; address?: string } = {},
) {
  return {
    address: marks.address ?? 'azurerm_lighthouse_definition.msp',
    mode: 'managed',
    type: 'azurerm_lighthouse_definition',
    name: 'msp',
    change: {
      actions: marks.actions ?? ['create'],
      before: null,
      after: { name: 'Offer', managing_tenant_id: TENANT, scope: '/subscriptions/x', plan: [], ...after },
      after_unknown: marks.unknown ?? {},
      after_sensitive: marks.sensitive ?? {},
    },
  };
}

function only(found: { definitions: readonly WrittenDefinition[] }) {
  expect(found.definitions).toHaveLength(1);
  const [definition] = found.definitions;
  if (!definition) throw new Error('no definition');
  return { definition, delegation: definition.alternatives[0] };
}

const known = (value: unknown) => expect.objectContaining({ kind: 'known', value });

describe('azurerm_lighthouse_definition in a plan', () => {
  it('is read with the places of its literals', () => {
    const found = plan(
      lighthouse({
        authorization: [
          {
            principal_id: P,
            role_definition_id: SRC,
            delegated_role_definition_ids: null,
            principal_display_name: 'x',
          },
          { principal_id: Q, role_definition_id: RDR, delegated_role_definition_ids: [RDR] },
        ],
        eligible_authorization: [],
      }),
    );
    const { definition, delegation } = only(found);
    expect(definition).toMatchObject({
      file: 'plan.json',
      path: 'azurerm_lighthouse_definition.msp',
      deployedTo: 'subscription',
    });
    expect(delegation).toMatchObject({
      name: known('Offer'),
      managedByTenantId: known(TENANT),
      apiVersion: known('2022-10-01'),
      plan: known(false),
      authorizations: {
        items: [
          { principalId: known(P), roleDefinitionId: known(SRC), delegatedRoleDefinitionIds: { items: [] } },
          { principalId: known(Q), roleDefinitionId: known(RDR), delegatedRoleDefinitionIds: { items: [known(RDR)] } },
        ],
      },
      eligibleAuthorizations: { items: [] },
    });
    const place = delegation.authorizations.items[1]?.principalId.location;
    const line = found.text.split('\n')[(place?.startLine ?? 0) - 1] ?? '';
    expect(line.slice((place?.startColumn ?? 0) - 1, (place?.endColumn ?? 0) - 1)).toBe(`"${Q}"`);
  });

  it('says which attribute is known only after apply', () => {
    const { delegation } = only(
      plan(
        lighthouse(
          { authorization: [{ role_definition_id: SRC }, { principal_id: Q, role_definition_id: RDR }] },
          { unknown: { authorization: [{ principal_id: true }, {}] } },
        ),
      ),
    );
    expect(delegation.authorizations.missing).toBeUndefined();
    expect(delegation.authorizations.items[0]?.principalId).toMatchObject({
      kind: 'unknown',
      reason: 'known after apply: azurerm_lighthouse_definition.msp.authorization[0].principal_id',
    });
    expect(delegation.authorizations.items[1]?.principalId).toEqual(known(Q));
  });

  it.each([
    ['as a whole', {}, { authorization: true }],
    ['though null stands in its place', { authorization: null }, { authorization: true }],
  ])('has unknown authorizations %s', (_, after, unknown) => {
    const { delegation } = only(plan(lighthouse(after, { unknown })));
    expect(delegation.authorizations).toMatchObject({
      items: [],
      missing: { needs: 'azurerm_lighthouse_definition.msp.authorization' },
    });
  });

  it.each([
    [{ authorization: [{ principal_id: true }] }, [true, undefined]],
    [{ authorization: [true] }, [true, true]],
    [{ authorization: true }, [true, true]],
    [{}, [undefined, undefined]],
  ])('keeps sensitive values and says that they are: %j', (sensitive, expected) => {
    const authorization = [{ principal_id: P, role_definition_id: SRC }];
    const { delegation } = only(plan(lighthouse({ authorization }, { sensitive })));
    const [first] = delegation.authorizations.items;
    expect(first?.principalId).toEqual(known(P));
    const flags = [first?.principalId, first?.roleDefinitionId].map((value) =>
      value?.kind === 'known' ? value.sensitive : 'unknown',
    );
    expect(flags).toEqual(expected);
  });

  it('has eligible authorizations with their policy, and a Marketplace plan', () => {
    const { delegation } = only(
      plan(
        lighthouse({
          authorization: [],
          eligible_authorization: [
            {
              principal_id: P,
              role_definition_id: SRC,
              just_in_time_access_policy: [
                {
                  multi_factor_auth_provider: 'Azure',
                  maximum_activation_duration: 'PT8H',
                  approver: [{ principal_id: Q }],
                },
              ],
            },
            { principal_id: P, role_definition_id: RDR, just_in_time_access_policy: [] },
          ],
          plan: [{ name: 'n', product: 'p', publisher: 'c', version: '1' }],
        }),
      ),
    );
    expect(delegation.plan).toEqual(known(true));
    const [first, second] = delegation.eligibleAuthorizations.items;
    expect(first?.policy).toMatchObject({
      maximumActivationDuration: known('PT8H'),
      multiFactorAuthProvider: known('Azure'),
      approvers: { items: [known(Q)] },
    });
    expect(second?.policy).toBeUndefined();
  });

  it.each([
    [['create'], 1],
    [['update'], 1],
    [['no-op'], 1],
    [['delete', 'create'], 1],
    [['create', 'delete'], 1],
    [['delete'], 0],
    [['read'], 0],
    [['forget'], 0],
  ])('with the actions %j counts %i', (actions, count) => {
    expect(plan(lighthouse({ authorization: [] }, { actions })).definitions).toHaveLength(count);
  });

  it('in a child module has its address as path', () => {
    const address = 'module.customer["contoso"].azurerm_lighthouse_definition.msp[0]';
    expect(only(plan(lighthouse({ authorization: [] }, { address }))).definition.path).toBe(address);
  });

  it('at a resource group is told', () => {
    const scope = '/subscriptions/x/resourceGroups/y';
    expect(only(plan(lighthouse({ scope }))).definition.deployedTo).toBe('resourceGroup');
  });
});

describe('the token of a replacement tool in a plan', () => {
  const authorization = [{ principal_id: '#{pec}#', role_definition_id: SRC }];

  it('is a value that is not known', () => {
    const [one] = only(plan(lighthouse({ authorization }))).delegation.authorizations.items;
    expect(one?.principalId).toMatchObject({ kind: 'unknown', needs: '#{pec}#' });
    expect(one?.roleDefinitionId).toEqual(known(SRC));
  });

  it('is not shown where the value is sensitive', () => {
    const marks = { sensitive: { authorization: [{ principal_id: true }] } };
    const [one] = only(plan(lighthouse({ authorization }, marks))).delegation.authorizations.items;
    expect(one?.principalId).toMatchObject({ kind: 'known', sensitive: true });
  });
});

describe('azapi_resource in a plan', () => {
  const body = {
    properties: {
      registrationDefinitionName: 'Offer',
      managedByTenantId: TENANT,
      authorizations: [{ principalId: P, roleDefinitionId: SRC }],
    },
  };
  const azapi = (
    written: unknown,
    type = 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01',
    unknown: object = {},
  ) => ({
    address: 'azapi_resource.msp',
    mode: 'managed',
    type: 'azapi_resource',
    change: {
      actions: ['create'],
      after: { type, parent_id: '/subscriptions/x', body: written },
      after_unknown: unknown,
      after_sensitive: {},
    },
  });

  it.each([
    ['an object', body],
    ['a text', JSON.stringify(body)],
  ])('has its body as %s', (_, written) => {
    const { delegation } = only(plan(azapi(written)));
    expect(delegation).toMatchObject({
      apiVersion: known('2022-10-01'),
      managedByTenantId: known(TENANT),
      authorizations: { items: [{ principalId: known(P), roleDefinitionId: known(SRC) }] },
    });
    expect(delegation.authorizations.items[0]?.principalId.location?.file).toBe('plan.json');
  });

  it.each([
    ['known after apply', undefined, { body: true }],
    ['not JSON', '{', {}],
  ])('whose body is %s leaves everything unknown', (_, written, unknown) => {
    const { delegation } = only(plan(azapi(written, undefined, unknown)));
    expect(delegation.authorizations.missing).toBeDefined();
    expect(delegation.managedByTenantId.kind).toBe('unknown');
  });

  it.each([
    ['2017-01-01', [{ rule: 'template-refused' }]],
    ['2999-01-01', [{ rule: 'template-refused', variant: true }]],
    ['2020-02-01-PREVIEW', []],
  ])('of the API version %s', (version, observations) => {
    const { definition } = only(plan(azapi(body, `Microsoft.ManagedServices/registrationDefinitions@${version}`)));
    expect(definition.observations).toMatchObject(observations);
    expect(definition.observations).toHaveLength(observations.length);
  });

  it('of another type is none of ours', () => {
    expect(plan(azapi(body, 'Microsoft.Network/virtualNetworks@2024-01-01')).definitions).toEqual([]);
  });
});

it('data sources and other resources are passed over, and so is what is no plan', () => {
  const data = { ...lighthouse({ authorization: [] }), mode: 'data' };
  expect(
    plan(data, { type: 'azurerm_subscription', change: { actions: ['create'], after: {} } }, { odd: 1 }).definitions,
  ).toEqual([]);
});
