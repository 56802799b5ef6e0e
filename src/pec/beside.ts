/** Findings beside a reason, or on a ready case: what does not decide, but should be known. */

import { type Criteria, roleLabel } from './criteria.ts';
import type { Delegation, DeployedDelegation } from './delegation.ts';
import type { Finding } from './finding.ts';
import { isGuid, roleGuid } from './ids.ts';
import { delegationLabel, finding } from './judge-path.ts';
import type { PecPath } from './pec-path.ts';
import { refusedByLighthouse, weighRole } from './role-worth.ts';
import { REGISTRATION_ASSIGNMENT_DELETE } from './roles.ts';

/** What is worth knowing about one delegation, deployed or written, whatever the verdict. */
export function besideDelegation(
  delegation: Delegation,
  path: PecPath,
  criteria: Criteria,
  deployed: boolean,
): Finding[] {
  return [
    ...onlyOnYourWord(delegation, path),
    ...overridden(path, criteria, deployed),
    ...duplicates(delegation, criteria),
    ...noDeleteRole(delegation),
  ];
}

function onlyOnYourWord(delegation: Delegation, path: PecPath): Finding[] {
  const granting = path.own.filter(({ weighed }) => weighed.worth === 'yes');
  const [first] = granting;
  if (!first || granting.some(({ whose }) => whose === 'pec')) return [];
  return [
    finding(
      'group-membership-not-verified',
      `The ${delegationLabel(delegation)} is ready only through ${first.principalId}, which was named in also-linked.`,
      'Make sure that this account, or a member of this group, is linked to the partner ID.',
      { location: first.location },
    ),
  ];
}

function overridden(path: PecPath, criteria: Criteria, deployed: boolean): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { weighed, location, sensitive } of path.own) {
    const table = weighed.role?.pec ?? 'unlisted';
    const without = weighRole(weighed.id, deployed, criteria.roles, new Map());
    if (weighed.override === undefined || without.worth === weighed.worth || sensitive) continue;
    const contradicts = table !== 'unlisted';
    findings.set(
      weighed.id,
      finding(
        'role-overridden',
        `role-overrides says that ${roleLabel(weighed.id, criteria)} is ${weighed.override}; Microsoft's table (${criteria.roles.tableDate}) ` +
          (contradicts ? `says ${table}.` : 'does not list it.'),
        'Keep the confirmation that the override rests on, and remove it when the table says the same.',
        { location, level: contradicts ? 'warning' : 'note' },
      ),
    );
  }
  return [...findings.values()];
}

/** The key of one grant, or undefined where principal or role is not known. */
function grantKey(authorization: Delegation['authorizations']['items'][number]): string | undefined {
  const { principalId, roleDefinitionId } = authorization;
  if (principalId.kind === 'unknown' || roleDefinitionId.kind === 'unknown') return undefined;
  const role = roleGuid(roleDefinitionId.value);
  return role && isGuid(principalId.value) ? `${principalId.value.toLowerCase()} ${role}` : undefined;
}

function duplicates(delegation: Delegation, criteria: Criteria): Finding[] {
  const seen = new Set<string>();
  const findings = new Map<string, Finding>();
  for (const authorization of delegation.authorizations.items) {
    const key = grantKey(authorization);
    if (key === undefined) continue;
    if (seen.has(key) && !findings.has(key)) {
      findings.set(
        key,
        finding(
          'duplicate-authorization',
          `The ${delegationLabel(delegation)} grants ${grantLabel(key, authorization, criteria)} twice.`,
          'Remove one of the two authorizations.',
          { location: authorization.location },
        ),
      );
    }
    seen.add(key);
  }
  return [...findings.values()];
}

function grantLabel(
  key: string,
  { principalId, roleDefinitionId }: Delegation['authorizations']['items'][number],
  criteria: Criteria,
): string {
  if (
    (principalId.kind === 'known' && principalId.sensitive) ||
    (roleDefinitionId.kind === 'known' && roleDefinitionId.sensitive)
  )
    return 'the same principal the same role';
  const [principal = '', role = ''] = key.split(' ');
  return `${principal} the role ${roleLabel(role, criteria)}`;
}

function noDeleteRole(delegation: Delegation): Finding[] {
  const { items, missing } = delegation.authorizations;
  const could = items.some(
    ({ roleDefinitionId: role }) => role.kind === 'unknown' || roleGuid(role.value) === REGISTRATION_ASSIGNMENT_DELETE,
  );
  if (could || missing || items.length === 0) return [];
  return [
    finding(
      'no-delete-role',
      `No authorization of the ${delegationLabel(delegation)} has the Managed Services Registration assignment Delete Role.`,
      `Consider adding a user or group of yours with ${REGISTRATION_ASSIGNMENT_DELETE}, so that you can end the delegation.`,
      { location: delegation.authorizations.location },
    ),
  ];
}

/** `duplicate-authorization` across the delegations that cover one scope. */
export function duplicatesAcross(delegations: readonly DeployedDelegation[], criteria: Criteria): Finding[] {
  const owners = new Map<string, DeployedDelegation>();
  const findings = new Map<string, Finding>();
  for (const delegation of delegations) {
    for (const authorization of delegation.authorizations.items) {
      const key = grantKey(authorization);
      if (key === undefined) continue;
      const first = owners.get(key);
      if (first && first !== delegation) {
        findings.set(
          key,
          finding(
            'duplicate-authorization',
            `${grantLabel(key, authorization, criteria)} is granted by two delegations that cover the scope: ${first.assignmentId} and ${delegation.assignmentId}.`,
            'Removing one of them can take the access of both away: give each grant in one delegation only.',
          ),
        );
      }
      owners.set(key, first ?? delegation);
    }
  }
  return [...findings.values()];
}

/** `cannot-redeploy`: roles of a deployed delegation that Lighthouse would refuse today. */
export function cannotRedeploy(delegation: DeployedDelegation, criteria: Criteria): Finding[] {
  const refused = new Set<string>();
  for (const { roleDefinitionId } of delegation.authorizations.items) {
    const id = roleDefinitionId.kind === 'known' ? roleGuid(roleDefinitionId.value) : undefined;
    const role = id && criteria.roles.get(id);
    if (role && refusedByLighthouse(role)) refused.add(role.id);
  }
  if (refused.size === 0) return [];
  const labels = [...refused].map((id) => roleLabel(id, criteria)).join(', ');
  return [
    finding(
      'cannot-redeploy',
      `The ${delegationLabel(delegation)} works, but Azure Lighthouse would refuse ${labels} today (role list of ${criteria.roles.catalogueDate}).`,
      'Replace the role in the onboarding template before the delegation is deployed the next time.',
    ),
  ];
}
