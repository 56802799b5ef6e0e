/** The rule on authorizations that must be activated just in time. */
import type { Criteria } from '../criteria.ts';
import type { EligibleAuthorization, WrittenDelegation } from '../delegation.ts';
import type { Finding } from '../finding.ts';
import { roleGuid, sameId } from '../ids.ts';
import { OWNER, USER_ACCESS_ADMINISTRATOR } from '../roles.ts';
import { shownRole } from './accepted-roles.ts';
import { finding, quoted, type Rule } from './rule.ts';
import { ELIGIBLE } from './sources.ts';

/** The first API version with `eligibleAuthorizations` (create-eligible-authorizations). */
const ELIGIBLE_SINCE = '2020-02-01';
/** Shortest and longest activation, in minutes (create-eligible-authorizations). */
const ACTIVATION_MINUTES = { least: 30, most: 8 * 60 } as const;
const MOST_APPROVERS = 10;

/** What Azure refuses, for which a refusal is on record: privileged roles, two policies for a role, an old API version. */
function refused(delegation: WrittenDelegation, criteria: Criteria): Finding[] {
  const { items, location } = delegation.eligibleAuthorizations;
  const privileged = items.flatMap(({ roleDefinitionId: role, location: around }) => {
    const id = role.kind === 'known' ? roleGuid(role.value) : undefined;
    if (role.kind === 'unknown' || (id !== OWNER && id !== USER_ACCESS_ADMINISTRATOR)) return [];
    const message = `${shownRole(role, id, criteria)} cannot be an eligible authorization.`;
    return [finding(INVALID, { message, remedy: 'Use another built-in role.', location: role.location ?? around })];
  });
  const { apiVersion } = delegation;
  const tooOld = items.length > 0 && apiVersion.kind === 'known' && apiVersion.value < ELIGIBLE_SINCE;
  const version = tooOld && {
    message: `eligibleAuthorizations are set, but the API version ${quoted(apiVersion)} does not know them.`,
    remedy: 'Use API version 2022-10-01.',
    location: apiVersion.location ?? location,
  };
  return [...privileged, ...policiesPerRole(items, criteria), ...(version ? [finding(INVALID, version)] : [])];
}

/** Limits that are documented, and of which no refusal is on record. */
function limits(eligible: EligibleAuthorization, { principalId }: Criteria): Finding[] {
  const { principalId: principal, location } = eligible;
  const own =
    principal.kind === 'known' && sameId(principal.value, principalId)
      ? [
          finding(
            INVALID,
            {
              message:
                'The PEC principal is a service principal, and eligible authorizations are for users and groups only.',
              facts: [['PEC principal', principalId]],
              remedy: 'Move it to authorizations.',
              location: principal.location ?? location,
            },
            true,
          ),
        ]
      : [];
  return [...own, ...policyLimits(eligible)];
}

function policyLimits({ policy, location }: EligibleAuthorization): Finding[] {
  if (!policy) return [];
  const { maximumActivationDuration: duration, multiFactorAuthProvider: provider, approvers } = policy;
  const findings: Finding[] = [];
  if (duration?.kind === 'known') {
    const minutes = durationMinutes(duration.value);
    if (minutes === undefined || minutes < ACTIVATION_MINUTES.least || minutes > ACTIVATION_MINUTES.most) {
      const message = `maximumActivationDuration is ${quoted(duration)}; it must lie between PT30M and PT8H.`;
      const words = { message, remedy: 'Use a duration such as PT8H.', location: duration.location ?? location };
      findings.push(finding(INVALID, words, true));
    }
  }
  if (provider?.kind === 'known' && !['azure', 'none'].includes(provider.value.toLowerCase())) {
    const message = `multiFactorAuthProvider is ${quoted(provider)}; it must be Azure or None.`;
    const remedy = 'Use Azure to ask for multifactor authentication.';
    findings.push(finding(INVALID, { message, remedy, location: provider.location ?? location }, true));
  }
  if (approvers.items.length > MOST_APPROVERS) {
    const message = `There are ${approvers.items.length} approvers; at most ${MOST_APPROVERS} are allowed.`;
    const words = { message, remedy: 'Use a group as approver.', location: approvers.location ?? location };
    findings.push(finding(INVALID, words, true));
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
  for (const { roleDefinitionId: role, policy, location } of list) {
    if (role.kind === 'unknown') continue;
    const id = roleGuid(role.value);
    const parts = [
      policy?.maximumActivationDuration,
      policy?.multiFactorAuthProvider,
      ...(policy?.approvers.items ?? []),
    ];
    if (id === undefined || policy?.approvers.missing || parts.some((part) => part?.kind === 'unknown')) continue;
    const fingerprint = parts.map((part) => (part?.kind === 'known' ? part.value.toLowerCase() : '')).join(' ');
    const before = first.get(id);
    if (before !== undefined && before !== fingerprint) {
      const message = `${shownRole(role, id, criteria)} is eligible with two different policies.`;
      const remedy = 'Give the same role the same justInTimeAccessPolicy everywhere.';
      findings.push(finding(INVALID, { message, remedy, location }));
    }
    first.set(id, before ?? fingerprint);
  }
  return findings;
}

const INVALID: Rule = {
  id: 'eligible-authorization-invalid',
  level: 'error',
  effect: 'not-ready',
  variant: {
    level: 'warning',
    effect: 'none',
    when: 'a documented limit is passed: the duration, the approvers, or a service principal, where it is known as one',
  },
  title: 'An eligible authorization is not valid',
  fires:
    'Owner or User Access Administrator is eligible, one role has two different policies, or the `apiVersion` is older than 2020-02-01-preview: Azure is on record with a refusal.',
  why: 'Azure refuses eligible authorizations outside these limits, and with them the whole definition.',
  toDo: 'Correct the entry named, or use API version 2022-10-01.',
  source: ELIGIBLE,
  check({ delegation }, criteria) {
    if (delegation.kind !== 'written') return [];
    const { items } = delegation.eligibleAuthorizations;
    return [...refused(delegation, criteria), ...items.flatMap((one) => limits(one, criteria))];
  },
};

/** In the order of precedence. */
export const ELIGIBLE_AUTHORIZATIONS = [INVALID] as const satisfies Rule[];
