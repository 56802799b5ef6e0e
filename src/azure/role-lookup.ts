import { AuthorizationManagementClient } from '@azure/arm-authorization';
import type { TokenCredential } from '@azure/core-auth';
import { type Criteria, type LookedUpRole, ours } from '../pec/criteria.ts';
import type { ScopeReading } from '../pec/delegation.ts';
import { covers, roleGuid } from '../pec/ids.ts';
import type { Cloud } from './cloud.ts';
import { isObject, jsonObject, text } from './http/answers.ts';
import { answerOf, type Transport } from './http/client.ts';

/** The roles of our principals at a scope that the catalogue does not know, as GUIDs in lower case. */
export function unknownRoles(reading: ScopeReading, criteria: Criteria): string[] {
  const ids = reading.delegations
    .filter(({ scope }) => covers(scope, reading.scope))
    .flatMap(({ authorizations }) => authorizations.items)
    .flatMap(({ principalId, roleDefinitionId }) => {
      const isOurs = principalId.kind === 'known' && ours(principalId.value, criteria) !== undefined;
      const id = roleDefinitionId.kind === 'known' ? roleGuid(roleDefinitionId.value) : undefined;
      return isOurs && id !== undefined && criteria.roles.get(id) === undefined ? [id] : [];
    });
  return [...new Set(ids)];
}

/** What a lookup is made with. */
export interface RoleLookup {
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  readonly transport: Transport;
  /** Gets one line where the role may not be read, for debug logging. */
  readonly log: (line: string) => void;
}

/**
 * Asks Azure what a role is called and what it permits. Undefined where it may not be read: the verdict does not depend
 * on it, so a refusal is told to the log and nothing more.
 *
 * @param role GUID of the role definition, and a scope at which the role is granted
 */
export async function lookUpRole(
  { id, scope }: { readonly id: string; readonly scope: string },
  { cloud, credential, transport, log }: RoleLookup,
): Promise<LookedUpRole | undefined> {
  const client = new AuthorizationManagementClient(credential, scope.split('/')[2] ?? '', {
    ...transport.clientOptions,
    endpoint: cloud.resourceManager,
    credentialScopes: cloud.scope,
  });
  const answer = await answerOf((onResponse) =>
    client.roleDefinitions.get(scope.replace(/^\//, ''), id, { onResponse }),
  );
  if (answer.status !== 200) {
    log(`${answer.request} answered ${answer.status}: the name of role ${id} stays unknown`);
    return undefined;
  }
  const properties = jsonObject(answer)['properties'];
  const permissions = isObject(properties) && Array.isArray(properties['permissions']) ? properties['permissions'] : [];
  const actions = (kind: string) =>
    permissions.flatMap((block: unknown) => {
      const list = isObject(block) ? block[kind] : undefined;
      return Array.isArray(list) ? list.filter((action) => typeof action === 'string') : [];
    });
  return {
    name: text(properties, 'roleName') ?? '',
    type: text(properties, 'type') ?? 'unknown type',
    actions: actions('actions'),
    dataActions: actions('dataActions'),
  };
}
