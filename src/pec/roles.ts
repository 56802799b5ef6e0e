import { editDistance } from './ids.ts';
import data from './roles.json' with { type: 'json' };

/** What Microsoft's table says about a role: eligible for partner earned credit, not eligible, or nothing. */
export type PecEligibility = 'eligible' | 'not-eligible' | 'unlisted';

/**
 * Whether Azure Lighthouse accepts a role in a delegation, computed from the role's permissions.
 * `not-established`: the permissions of this role were not read.
 * Source: learn.microsoft.com/azure/lighthouse/concepts/tenants-users-roles (role support for Azure Lighthouse).
 */
export type LighthouseAcceptance =
  | 'supported'
  | 'owner'
  | 'user-access-administrator'
  | 'data-actions'
  | 'restricted-actions'
  | 'not-established';

/** One built-in role of Azure. Its GUID is the same in every tenant. */
export interface Role {
  /** GUID in lower case. */
  readonly id: string;
  /** Current display name. Roles are renamed; only the GUID identifies one. */
  readonly name: string;
  readonly pec: PecEligibility;
  readonly lighthouse: LighthouseAcceptance;
  /** The role has `Microsoft.ManagedServices/registrationAssignments/read`. */
  readonly readsDelegations: boolean;
}

/** Whether Azure Lighthouse takes the role in the authorizations of a new definition. */
export function isAccepted(role: Role): boolean {
  return role.lighthouse === 'supported';
}

/** The role Owner, which Lighthouse never accepts. */
export const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
/** User Access Administrator, accepted with `delegatedRoleDefinitionIds` only. */
export const USER_ACCESS_ADMINISTRATOR = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';
/** Support Request Contributor, the eligible role with the least rights. */
export const SUPPORT_REQUEST_CONTRIBUTOR = 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e';
/** Contributor, eligible and able to read delegations. */
export const CONTRIBUTOR = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
/** Reader, with which a principal can read its own delegations. */
export const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
/** Managed Services Registration assignment Delete Role, with which the partner can end a delegation. */
export const REGISTRATION_ASSIGNMENT_DELETE = '91c1777a-f3dc-4fae-b103-61d183457e46';

/** The built-in roles, dated. `npm run roles` refreshes `roles.json`. */
export interface RoleCatalogue {
  /** Date of Microsoft's table of eligible roles, YYYY-MM-DD. */
  readonly tableDate: string;
  /** Date of the list of built-in roles and their permissions, YYYY-MM-DD. */
  readonly catalogueDate: string;
  /** The role with this GUID, in any case; undefined where the catalogue has none. */
  get(id: string): Role | undefined;
  /** The role whose name or GUID is most like the text, for "did you mean"; undefined where none is near. */
  nearest(text: string): Role | undefined;
}

type Row = readonly (string | undefined)[];

/** The bundled catalogue. */
export function bundledRoles(): RoleCatalogue {
  const rows = new Map((data.roles as readonly Row[]).map((row) => [row[0] ?? '', row]));
  // Thousands of authorizations name a few roles.
  const asked = new Map<string, Role>();
  return {
    tableDate: data.tableDate,
    catalogueDate: data.catalogueDate,
    get(id) {
      const known = asked.get(id);
      if (known) return known;
      const row = rows.get(id.toLowerCase());
      if (row === undefined) return undefined;
      const role = toRole(row);
      asked.set(role.id, role);
      return role;
    },
    nearest: (text) => nearest(text, rows.values().map(toRole)),
  };
}

function toRole([id = '', name = '', pec, lighthouse, reads]: Row): Role {
  return {
    id,
    name,
    pec: pec as PecEligibility,
    lighthouse: lighthouse as LighthouseAcceptance,
    readsDelegations: reads === 'reads',
  };
}

function nearest(text: string, roles: Iterable<Role>): Role | undefined {
  const wanted = text.trim().toLowerCase();
  let best: Role | undefined;
  // A typo changes a few letters; with more than a quarter changed it is another word.
  let limit = Math.floor(wanted.length / 4);
  for (const role of roles) {
    for (const candidate of [role.id, role.name.toLowerCase()]) {
      const steps = editDistance(wanted, candidate, limit);
      if (steps <= limit) {
        best = role;
        limit = steps - 1;
        if (steps === 0) return best;
      }
    }
  }
  return best;
}
