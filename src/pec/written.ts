/** Rules for written delegations only: what Azure Lighthouse would refuse or misread (contract, section 5). */

import { type Criteria, roleLabel } from './criteria.ts';
import type { Authorization, EligibleAuthorization, Known, Location, Value, WrittenDelegation } from './delegation.ts';
import type { Finding } from './finding.ts';
import { EMPTY_GUID, isGuid, roleGuid, sameId, shortened } from './ids.ts';
import { finding } from './judge-path.ts';
import { OWNER, USER_ACCESS_ADMINISTRATOR } from './roles.ts';

/** The first API version with `eligibleAuthorizations` (create-eligible-authorizations). */
const ELIGIBLE_SINCE = '2020-02-01';
/** Shortest and longest activation, in minutes (create-eligible-authorizations). */
const ACTIVATION_MINUTES = { least: 30, most: 8 * 60 } as const;
const MOST_APPROVERS = 10;

/** What Azure would refuse or misread in one written delegation. */
export function writtenFindings(delegation: WrittenDelegation, criteria: Criteria): Finding[] {
  const findings: Finding[] = [...tenant(delegation.managedByTenantId, criteria)];
  for (const authorization of delegation.authorizations.items) {
    findings.push(...principal(authorization.principalId, authorization.location, criteria));
    findings.push(...permanentRole(authorization, criteria));
    findings.push(...delegatedRoles(authorization, criteria));
  }
  for (const eligible of delegation.eligibleAuthorizations.items) {
    findings.push(...principal(eligible.principalId, eligible.location, criteria));
    findings.push(...eligibleRole(eligible, criteria));
    findings.push(...policy(eligible));
  }
  findings.push(...policiesPerRole(delegation.eligibleAuthorizations.items, criteria));
  const { apiVersion, eligibleAuthorizations } = delegation;
  if (eligibleAuthorizations.items.length > 0 && apiVersion.kind === 'known' && apiVersion.value < ELIGIBLE_SINCE) {
    findings.push(
      finding(
        'api-version-too-old',
        `eligibleAuthorizations are set, but the API version ${apiVersion.value} does not know them.`,
        'Use API version 2022-10-01.',
        { location: apiVersion.location ?? eligibleAuthorizations.location },
      ),
    );
  }
  return findings;
}

/** A text from a template, as it may be shown. */
function quoted(value: Known<string>): string {
  return value.sensitive ? 'a sensitive value' : `'${shortened(value.value)}'`;
}

/** A role from a template, as it may be shown. */
function shownRole(value: Known<string>, id: string, criteria: Criteria): string {
  return value.sensitive ? 'A role whose value is sensitive' : roleLabel(id, criteria);
}

function invalid(what: string, value: Known<string>, remedy: string, location?: Location): Finding {
  const problem = value.value === '' ? 'is missing or empty' : `is ${quoted(value)}, which is not a usable GUID`;
  return finding('invalid-id', `${what} ${problem}.`, remedy, { location: value.location ?? location });
}

function usableGuid(text: string): boolean {
  return isGuid(text) && text !== EMPTY_GUID;
}

function tenant(value: Value<string>, criteria: Criteria): Finding[] {
  if (value.kind === 'unknown') return [];
  if (!usableGuid(value.value)) {
    const own = criteria.expectedTenantId ? `, ${criteria.expectedTenantId}` : '';
    return [invalid('managedByTenantId', value, `Use the ID of your managing tenant${own}.`)];
  }
  const expected = criteria.expectedTenantId;
  if (expected === undefined || sameId(value.value, expected)) return [];
  return [
    finding(
      'managing-tenant-different',
      `managedByTenantId is ${quoted(value)}, and the managing tenant is ${expected}.`,
      `Set managedByTenantId to ${expected}.`,
      { location: value.location },
    ),
  ];
}

function principal(value: Value<string>, location: Location | undefined, criteria: Criteria): Finding[] {
  if (value.kind === 'unknown' || usableGuid(value.value)) return [];
  const remedy = `Use the object ID of a user, security group or service principal of the managing tenant; the PEC principal's is ${criteria.principalId}.`;
  return [invalid('principalId', value, remedy, location)];
}

/** Checks that every role must pass; `id` is set where the text names a role definition. */
function role(
  what: string,
  value: Value<string>,
  location: Location | undefined,
  criteria: Criteria,
): { id?: string; findings: Finding[] } {
  if (value.kind === 'unknown') return { findings: [] };
  const id = roleGuid(value.value);
  if (id === undefined || id === EMPTY_GUID) {
    const near = value.sensitive || value.value === '' ? undefined : criteria.roles.nearest(value.value);
    const remedy = near ? `Use the GUID ${near.id} of ${near.name}.` : 'Use the GUID of a built-in role.';
    return { findings: [invalid(what, value, remedy, location)] };
  }
  const place = value.location ?? location;
  const findings: Finding[] = [];
  if (!isGuid(value.value)) {
    findings.push(
      finding(
        'full-role-id',
        `${what} is a resource ID; it counts as ${value.sensitive ? 'its last part' : id}.`,
        'Write the bare GUID.',
        {
          location: place,
        },
      ),
    );
  }
  if (criteria.roles.get(id) === undefined && !value.sensitive) {
    const near = criteria.roles.nearest(id);
    findings.push(
      finding(
        'role-not-built-in',
        `${what} ${id} is not among the built-in roles of ${criteria.roles.catalogueDate}.`,
        near
          ? `Did you mean ${near.name} (${near.id})? Azure Lighthouse accepts built-in roles only.`
          : 'Use a built-in role. If the role is newer than the list, nothing is wrong with it.',
        { location: place },
      ),
    );
  }
  return { id, findings };
}

function permanentRole(authorization: Authorization, criteria: Criteria): Finding[] {
  const { roleDefinitionId: value, location } = authorization;
  const { id, findings } = role('roleDefinitionId', value, location, criteria);
  if (id === undefined || value.kind === 'unknown') return findings;
  const place = { location: value.location ?? location };
  const label = shownRole(value, id, criteria);
  if (id === OWNER) {
    const remedy = `Grant Contributor or a narrower built-in role instead of Owner (${OWNER}).`;
    return [
      ...findings,
      finding('owner-role', `${label} is granted; Azure Lighthouse never accepts it.`, remedy, place),
    ];
  }
  const known = criteria.roles.get(id);
  const dated = `(role list of ${criteria.roles.catalogueDate})`;
  if (known?.lighthouse === 'data-actions') {
    const message = `${label} has data actions ${dated}; Azure Lighthouse refuses such roles in new deployments.`;
    return [...findings, finding('data-actions-role', message, 'Grant a role without data actions.', place)];
  }
  if (known?.lighthouse === 'restricted-actions') {
    const message = `${label} may change access ${dated}; Azure Lighthouse refuses such roles in new deployments.`;
    return [...findings, finding('restricted-role', message, 'Grant a role that may not change access.', place)];
  }
  return findings;
}

function delegatedRoles(authorization: Authorization, criteria: Criteria): Finding[] {
  const { roleDefinitionId, delegatedRoleDefinitionIds: delegated, location } = authorization;
  const findings: Finding[] = [];
  for (const value of delegated.items) {
    const one = role('delegatedRoleDefinitionIds', value, delegated.location ?? location, criteria);
    findings.push(...one.findings);
    if (value.kind === 'known' && (one.id === OWNER || one.id === USER_ACCESS_ADMINISTRATOR)) {
      findings.push(
        finding(
          'delegates-privileged-role',
          `${shownRole(value, one.id, criteria)} stands in delegatedRoleDefinitionIds; it may not be delegated for assignment.`,
          'Remove it from the list.',
          { location: value.location ?? delegated.location ?? location },
        ),
      );
    }
  }
  if (roleDefinitionId.kind === 'unknown') return findings;
  const id = roleGuid(roleDefinitionId.value);
  if (id === USER_ACCESS_ADMINISTRATOR && delegated.items.length === 0 && !delegated.missing) {
    findings.push(
      finding(
        'delegated-roles-missing',
        `${shownRole(roleDefinitionId, id, criteria)} is granted without delegatedRoleDefinitionIds.`,
        'List the roles that the principal may assign to managed identities in the customer tenant.',
        { location: roleDefinitionId.location ?? location },
      ),
    );
  }
  if (id !== undefined && id !== USER_ACCESS_ADMINISTRATOR && delegated.items.length > 0) {
    findings.push(
      finding(
        'delegated-roles-misplaced',
        `delegatedRoleDefinitionIds stands beside a role other than User Access Administrator (${USER_ACCESS_ADMINISTRATOR}).`,
        'Remove the list, or move it to the authorization with User Access Administrator.',
        { location: delegated.location ?? location },
      ),
    );
  }
  return findings;
}

function eligibleProblem(message: string, remedy: string, location: Location | undefined): Finding {
  return finding('eligible-authorization-invalid', message, remedy, { location });
}

function eligibleRole(eligible: EligibleAuthorization, criteria: Criteria): Finding[] {
  const { roleDefinitionId: value } = eligible;
  const { id, findings } = role('roleDefinitionId', value, eligible.location, criteria);
  const place = value.location ?? eligible.location;
  if (value.kind === 'known' && (id === OWNER || id === USER_ACCESS_ADMINISTRATOR)) {
    const message = `${shownRole(value, id, criteria)} cannot be an eligible authorization.`;
    findings.push(eligibleProblem(message, 'Use another built-in role.', place));
  }
  if (eligible.principalId.kind === 'known' && sameId(eligible.principalId.value, criteria.principalId)) {
    findings.push(
      eligibleProblem(
        `The PEC principal ${criteria.principalId} is a service principal, and eligible authorizations are for users and groups only.`,
        'Move it to authorizations.',
        eligible.principalId.location ?? eligible.location,
      ),
    );
  }
  return findings;
}

function policy({ policy: rules, location }: EligibleAuthorization): Finding[] {
  if (!rules) return [];
  const findings: Finding[] = [];
  const duration = rules.maximumActivationDuration;
  if (duration?.kind === 'known') {
    const minutes = durationMinutes(duration.value);
    if (minutes === undefined || minutes < ACTIVATION_MINUTES.least || minutes > ACTIVATION_MINUTES.most) {
      const message = `maximumActivationDuration is ${quoted(duration)}; it must lie between PT30M and PT8H.`;
      findings.push(eligibleProblem(message, 'Use a duration such as PT8H.', duration.location ?? location));
    }
  }
  const provider = rules.multiFactorAuthProvider;
  if (provider?.kind === 'known' && !['azure', 'none'].includes(provider.value.toLowerCase())) {
    const message = `multiFactorAuthProvider is ${quoted(provider)}; it must be Azure or None.`;
    findings.push(
      eligibleProblem(message, 'Use Azure to ask for multifactor authentication.', provider.location ?? location),
    );
  }
  if (rules.approvers.items.length > MOST_APPROVERS) {
    const message = `There are ${rules.approvers.items.length} approvers; at most ${MOST_APPROVERS} are allowed.`;
    findings.push(eligibleProblem(message, 'Use a group as approver.', rules.approvers.location ?? location));
  }
  return findings;
}

/** Minutes of an ISO 8601 duration in hours, minutes and seconds; undefined for anything else. */
function durationMinutes(text: string): number | undefined {
  const match = /^PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

/** The same role must have the same policy wherever it is eligible; only known policies are compared. */
function policiesPerRole(list: readonly EligibleAuthorization[], criteria: Criteria): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { roleDefinitionId, policy: rules, location } of list) {
    if (roleDefinitionId.kind === 'unknown') continue;
    const id = roleGuid(roleDefinitionId.value);
    const parts = [rules?.maximumActivationDuration, rules?.multiFactorAuthProvider, ...(rules?.approvers.items ?? [])];
    if (id === undefined || rules?.approvers.missing || parts.some((part) => part?.kind === 'unknown')) continue;
    const fingerprint = parts.map((part) => (part?.kind === 'known' ? part.value.toLowerCase() : '')).join(' ');
    const before = first.get(id);
    if (before !== undefined && before !== fingerprint) {
      const message = `${shownRole(roleDefinitionId, id, criteria)} is eligible with two different policies.`;
      findings.push(
        eligibleProblem(message, 'Give the same role the same justInTimeAccessPolicy everywhere.', location),
      );
    }
    first.set(id, before ?? fingerprint);
  }
  return findings;
}
