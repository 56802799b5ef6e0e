import { type Answer, type Request, same } from '../services/exchange.ts';
import type { World, WorldRole } from '../world/world.ts';
import { armError, methodNotAllowed } from './errors.ts';
import { page } from './paging.ts';

/**
 * Answers reads of role definitions. Only the world's own roles are there: of the built-in ones the simulator knows
 * no permissions, and the action has its own catalogue of them.
 *
 * @param scope where they are asked for, '' for the tenant
 * @param id GUID of one role, or '' for the list
 */
export function roleDefinitions(request: Request, scope: string, id: string, world: World): Answer {
  if (request.method !== 'GET') return methodNotAllowed(request.method);
  const roles = world.roles ?? [];
  if (id !== '') {
    const role = roles.find((one) => same(one.id, id));
    return role
      ? { status: 200, body: resource(role, scope) }
      : armError(
          404,
          'RoleDefinitionDoesNotExist',
          `The specified role definition with ID '${id.replaceAll('-', '')}' does not exist.`,
        );
  }
  const filter = /^\s*(type|roleName)\s+eq\s+'([^']*)'\s*$/i.exec(request.query.get('$filter') ?? '');
  const chosen = roles.filter(
    (role) => !filter || same(filter[2] ?? '', /^type$/i.test(filter[1] ?? '') ? typeOf(role) : role.name),
  );
  return page(
    chosen.map((role) => resource(role, scope)),
    request,
    world.pageSize ?? 100,
  );
}

function typeOf(role: WorldRole): string {
  return role.custom ? 'CustomRole' : 'BuiltInRole';
}

function resource(role: WorldRole, scope: string): unknown {
  return {
    properties: {
      roleName: role.name,
      type: typeOf(role),
      description: '',
      assignableScopes: [role.custom && scope !== '' ? scope : '/'],
      permissions: [
        {
          actions: role.actions,
          notActions: role.notActions ?? [],
          dataActions: role.dataActions ?? [],
          notDataActions: [],
        },
      ],
    },
    id: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`,
    type: 'Microsoft.Authorization/roleDefinitions',
    name: role.id,
  };
}
