/** Rules beside a reason, or on a ready case: what does not decide, but should be known. */
import { type Criteria, nameOfRole, roleLabel } from '../criteria.ts';
import type { Authorization, Delegation, DeployedDelegation } from '../delegation.ts';
import { distinct } from '../distinct.ts';
import type { Finding } from '../finding.ts';
import { covers, isGuid, roleGuid, sameId, shortName } from '../ids.ts';
import { weighRole } from '../role-worth.ts';
import { OWNER, READER, REGISTRATION_ASSIGNMENT_DELETE } from '../roles.ts';
import type { Fact } from '../value.ts';
import { assignmentFacts, delegationLabel, finding, principalFact, type Rule } from './rule.ts';
import { PARTNER_LINK, PEC_ROLES, POLICY, REMOVE, TENANTS_USERS_ROLES } from './sources.ts';

const OTHER_MANAGING_TENANT: Rule = {
  id: 'other-managing-tenant',
  level: 'note',
  effect: 'none',
  title: 'Other tenants manage the scope too',
  fires: 'Delegations at the scope belong to other managing tenants. They are named, never judged.',
  why: 'Their delegations do not concern this partner; they are named so that nothing at the scope is overlooked.',
  toDo: 'Nothing, unless one of these tenants is yours and you signed in to the wrong one.',
  source: TENANTS_USERS_ROLES,
  checkScope({ foreign, reading }) {
    const there = foreign.filter(({ scope }) => covers(scope, reading.scope) || covers(reading.scope, scope));
    if (there.length === 0) return [];
    const tenants = there.map(({ managedByTenantId: tenant, managedByTenantName: name }): Fact => {
      const id = tenant.kind === 'known' ? tenant.value : 'unknown';
      return ['managing tenant', name ? `${shortName(name)} (${id})` : id];
    });
    return [
      finding(this, {
        message: `Other tenants manage the scope too, with ${there.length} ${there.length === 1 ? 'delegation' : 'delegations'}.`,
        facts: distinct(tenants),
        remedy: 'Nothing, unless one of these tenants is yours and you signed in to the wrong one.',
      }),
    ];
  },
};

const CANNOT_REDEPLOY: Rule = {
  id: 'cannot-redeploy',
  level: 'warning',
  effect: 'none',
  onlyIfReady: true,
  title: 'Azure Lighthouse would refuse this role today',
  fires:
    'Deployed scopes: a ready delegation grants a role, to anybody, that the bundled catalogue says Lighthouse refuses today. Roles gain data actions over time.',
  why: 'The deployed delegation keeps working, but the next deployment of it is refused.',
  toDo: 'Replace the role in the onboarding template before the delegation is deployed the next time.',
  source: TENANTS_USERS_ROLES,
  check({ delegation }, criteria) {
    if (delegation.kind !== 'deployed') return [];
    const refused = new Set(
      delegation.authorizations.items.flatMap(({ roleDefinitionId: role }) => {
        const id = role.kind === 'known' ? roleGuid(role.value) : undefined;
        const acceptance = id && criteria.roles.get(id)?.lighthouse;
        const isRefused = id === OWNER || acceptance === 'data-actions' || acceptance === 'restricted-actions';
        return id !== undefined && isRefused ? [id] : [];
      }),
    );
    if (refused.size === 0) return [];
    return [
      finding(this, {
        message: `The ${delegationLabel(delegation)} works, but Azure Lighthouse would refuse ${refused.size > 1 ? 'some of its roles' : 'one of its roles'} today.`,
        facts: [
          ...[...refused].map((id): Fact => ['role', roleLabel(id, criteria)]),
          ['role list of', criteria.roles.catalogueDate],
        ],
        remedy: `Replace ${refused.size > 1 ? 'them' : 'it'} in the onboarding template before the delegation is deployed the next time.`,
      }),
    ];
  },
};

const READING_RIGHT_MISSING: Rule = {
  id: 'reading-right-missing',
  level: 'note',
  effect: 'none',
  onlyIfReady: true,
  title: 'The principal cannot read its own delegations',
  fires:
    'Templates: a ready definition gives none of our principals a role with `Microsoft.ManagedServices/registrationAssignments/read`.',
  why: 'Without a role that can read delegations, the deployed scope cannot be verified with this principal.',
  toDo: 'Grant it Reader beside the eligible role, or verify deployed scopes with another identity.',
  source: TENANTS_USERS_ROLES,
  check({ delegation, path }, criteria) {
    if (delegation.kind !== 'written') return [];
    const { items, missing, location } = delegation.authorizations;
    const ours = [criteria.principalId, ...criteria.alsoLinked];
    const couldRead = items.some(({ principalId: principal, roleDefinitionId: role }) => {
      if (principal.kind === 'known' && !ours.some((id) => sameId(id, principal.value))) return false;
      if (role.kind === 'unknown') return true;
      const id = roleGuid(role.value);
      return id !== undefined && criteria.roles.get(id)?.readsDelegations !== false;
    });
    if (couldRead || missing) return [];
    return [
      finding(this, {
        message: 'The PEC principal gets no role that lets it read the delegation once it is deployed.',
        facts: [
          ['PEC principal', criteria.principalId],
          ['missing right', 'Microsoft.ManagedServices/registrationAssignments/read'],
        ],
        remedy: `Grant it ${criteria.roles.get(READER)?.name} (${READER}) beside the eligible role, or verify deployed scopes with another identity.`,
        location: path.own[0]?.location ?? location,
      }),
    ];
  },
};

const COUNTS_ON_YOUR_WORD: Rule = {
  id: 'counts-on-your-word',
  level: 'note',
  effect: 'none',
  onlyIfReady: true,
  title: 'The grant counts on your word',
  fires: 'A delegation is ready only through a principal named in `also-linked`.',
  why: 'The principal was named in also-linked; neither its link nor its membership can be read here.',
  toDo: 'Make sure that the account, or a member of the group, that also-linked names is linked to the partner ID.',
  source: PARTNER_LINK,
  check({ delegation, path }, criteria) {
    const granting = path.own.filter(({ weighed }) => weighed.worth === 'yes');
    const [first] = granting;
    if (!first || granting.some(({ whose }) => whose === 'pec')) return [];
    return [
      finding(this, {
        message: `The ${delegationLabel(delegation)} is ready only through an account or group that also-linked names.`,
        facts: [principalFact(first.principalId, delegation, criteria)],
        remedy: 'Make sure that this account, or a member of this group, is linked to the partner ID.',
        location: first.location,
      }),
    ];
  },
};

const ROLE_OVERRIDDEN: Rule = {
  id: 'role-overridden',
  level: 'note',
  effect: 'none',
  variant: { level: 'warning', effect: 'none', when: "it contradicts Microsoft's table" },
  title: 'An override decided whether the role is eligible',
  fires: '`role-overrides` decided about a role of our principals.',
  why: 'The verdict rests on role-overrides and not on the table of Microsoft.',
  toDo: 'Keep the confirmation that the override rests on, and remove it when the table says the same.',
  source: PEC_ROLES,
  check({ path }, criteria) {
    const findings = new Map<string, Finding>();
    for (const { weighed, location, sensitive } of path.own) {
      const without = weighRole(weighed.id, criteria.roles, new Map());
      if (weighed.override === undefined || without.worth === weighed.worth || sensitive) continue;
      const table = weighed.role?.pec ?? 'unlisted';
      const says = table === 'unlisted' ? 'does not list it' : `says ${table}`;
      const words = {
        message: `role-overrides says that ${nameOfRole(weighed.id, criteria) ?? 'a role'} is ${weighed.override}; Microsoft's table ${says}.`,
        facts: [
          ['role', roleLabel(weighed.id, criteria)] as const,
          ["Microsoft's table of", criteria.roles.tableDate] as const,
        ],
        remedy: 'Keep the confirmation that the override rests on, and remove it when the table says the same.',
        location,
      };
      findings.set(weighed.id, finding(this, words, table !== 'unlisted' && table !== weighed.override));
    }
    return [...findings.values()];
  },
};

/** The key of one grant, or undefined where principal or role is not known. */
function grantKey({ principalId, roleDefinitionId }: Authorization): string | undefined {
  if (principalId.kind === 'unknown' || roleDefinitionId.kind === 'unknown') return undefined;
  const role = roleGuid(roleDefinitionId.value);
  return role && isGuid(principalId.value) ? `${principalId.value.toLowerCase()} ${role}` : undefined;
}

/** Who is granted what, as far as it may be shown. */
function grantFacts(key: string, authorization: Authorization, delegation: Delegation, criteria: Criteria): Fact[] {
  const { principalId, roleDefinitionId } = authorization;
  const hidden = [principalId, roleDefinitionId].some((value) => value.kind === 'known' && value.sensitive);
  if (hidden) return [];
  const [principal = '', role = ''] = key.split(' ');
  return [principalFact(principal, delegation, criteria), ['role', roleLabel(role, criteria)]];
}

const DUPLICATE_AUTHORIZATION: Rule = {
  id: 'duplicate-authorization',
  level: 'warning',
  effect: 'none',
  title: 'The same principal and role are granted twice',
  fires: 'The same principal gets the same role twice in one definition, or in two delegations that cover a scope.',
  why: 'Where two delegations grant the same, removing one can take the access of both away.',
  toDo: 'Remove one of the two authorizations.',
  source: REMOVE,
  check({ delegation }, criteria) {
    const grants = delegation.authorizations.items.flatMap((authorization) => {
      const key = grantKey(authorization);
      return key === undefined ? [] : [{ key, authorization }];
    });
    if (new Set(grants.map(({ key }) => key)).size === grants.length) return [];
    return [...Map.groupBy(grants, ({ key }) => key).values()].flatMap(([, second]) =>
      second === undefined
        ? []
        : [
            finding(this, {
              message: `The ${delegationLabel(delegation)} grants the same principal the same role twice.`,
              facts: grantFacts(second.key, second.authorization, delegation, criteria),
              remedy: 'Remove one of the two authorizations.',
              location: second.authorization.location,
            }),
          ],
    );
  },
  checkScope({ covering }, criteria) {
    const owners = new Map<string, DeployedDelegation>();
    const findings = new Map<string, Finding>();
    for (const delegation of covering) {
      for (const authorization of delegation.authorizations.items) {
        const key = grantKey(authorization);
        if (key === undefined) continue;
        const first = owners.get(key) ?? delegation;
        owners.set(key, first);
        if (first === delegation) continue;
        const words = {
          message: 'Two delegations that cover the scope grant the same principal the same role.',
          facts: [
            ...grantFacts(key, authorization, delegation, criteria),
            ...[first, delegation].flatMap((one) => assignmentFacts(one)),
          ],
          remedy: 'Give each grant in one delegation only.',
          next: ['Take care: removing one of the two delegations can take the access of both away.'],
        };
        findings.set(key, finding(this, words));
      }
    }
    return [...findings.values()];
  },
};

const NO_DELETE_ROLE: Rule = {
  id: 'no-delete-role',
  level: 'note',
  effect: 'none',
  title: 'Nobody on your side can end the delegation',
  fires: 'No authorization has the Managed Services Registration assignment Delete Role.',
  why: 'Without the Managed Services Registration assignment Delete Role, only the customer can remove the delegation.',
  toDo: 'Consider adding a user or group of yours with the Managed Services Registration assignment Delete Role.',
  source: REMOVE,
  check({ delegation }, criteria) {
    const { items, missing, location } = delegation.authorizations;
    const could = items.some(
      ({ roleDefinitionId: role }) =>
        role.kind === 'unknown' || roleGuid(role.value) === REGISTRATION_ASSIGNMENT_DELETE,
    );
    if (could || missing || items.length === 0) return [];
    return [
      finding(this, {
        message: `Nobody on your side can end the ${delegationLabel(delegation)}.`,
        remedy: `Consider adding a user or group of yours with the ${roleLabel(REGISTRATION_ASSIGNMENT_DELETE, criteria)}.`,
        location,
      }),
    ];
  },
};

const POLICY_DOES_NOT_UPDATE: Rule = {
  id: 'policy-does-not-update',
  level: 'note',
  effect: 'none',
  title: 'The policy does not update delegations that are there',
  fires:
    "The policy's existence condition is met by any delegation: subscriptions that have one count as compliant, so a changed list of authorizations does not reach them.",
  why: 'Customers who are onboarded already keep their old authorizations, whatever the policy says now.',
  toDo: "Compare the authorizations in the policy's existence condition, or deploy the change to these subscriptions in another way.",
  source: POLICY,
};

/** In the order of precedence. */
export const BESIDE = [
  OTHER_MANAGING_TENANT,
  CANNOT_REDEPLOY,
  READING_RIGHT_MISSING,
  COUNTS_ON_YOUR_WORD,
  ROLE_OVERRIDDEN,
  DUPLICATE_AUTHORIZATION,
  NO_DELETE_ROLE,
  POLICY_DOES_NOT_UPDATE,
] as const satisfies Rule[];
