import { sameId } from './ids.ts';
import type { RoleOverride } from './role-worth.ts';
import type { RoleCatalogue } from './roles.ts';

/** What delegations are judged against. Ids are compared without regard to case. */
export interface Criteria {
  /** Object id of the PEC principal. */
  readonly principalId: string;
  /** Application (client) id of the same app registration, where known: named by mistake often enough. */
  readonly clientId?: string;
  /** The managing tenant that templates must name; set only where the user gave it. */
  readonly expectedTenantId?: string;
  /** Object ids that the user knows to be linked to the partner ID. */
  readonly alsoLinked: readonly string[];
  /** By role GUID in lower case. */
  readonly overrides: ReadonlyMap<string, RoleOverride>;
  readonly roles: RoleCatalogue;
  /** What Azure said about roles that the catalogue does not know, by GUID in lower case. */
  readonly lookedUpRoles?: ReadonlyMap<string, LookedUpRole>;
}

/** What deployed scopes are judged against: here somebody is signed in. */
export interface DeployedCriteria extends Criteria {
  /** The managing tenant, as signed in to. */
  readonly managingTenantId: string;
  /** Object id of the principal that reads the scopes: usually the PEC principal itself. */
  readonly readerId: string;
}

/** A role definition that was read from Azure. Texts from outside. */
export interface LookedUpRole {
  readonly name: string;
  /** `BuiltInRole`, `CustomRole` … */
  readonly type: string;
  /** Its control-plane actions, as Azure lists them. */
  readonly actions: readonly string[];
  readonly dataActions: readonly string[];
}

/** Whether a principal is one that may earn the credit: `pec`, or `also-linked` on the user's word. */
export function ours(principalId: string, criteria: Criteria): 'pec' | 'also-linked' | undefined {
  if (sameId(principalId, criteria.principalId)) return 'pec';
  return criteria.alsoLinked.some((id) => sameId(id, principalId)) ? 'also-linked' : undefined;
}

/** The name of a role, by its GUID in lower case; undefined where neither the catalogue nor Azure told one. */
export function nameOfRole(id: string, { roles, lookedUpRoles }: Criteria): string | undefined {
  return roles.get(id)?.name ?? lookedUpRoles?.get(id)?.name;
}

/** "Reader (acdd72a7-…)": name and GUID in full; the GUID alone where neither the catalogue nor Azure told a name. */
export function roleLabel(id: string, criteria: Criteria): string {
  const name = nameOfRole(id, criteria);
  return name ? `${name} (${id})` : id;
}
