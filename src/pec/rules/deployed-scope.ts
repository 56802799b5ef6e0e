/** Rules on what Azure says of a deployed scope. */
import type { DeployedCriteria } from '../criteria.ts';
import { type DeployedDelegation, type Refusal, stateOf, stateText } from '../delegation.ts';
import { distinct } from '../distinct.ts';
import type { Finding } from '../finding.ts';
import { covers, quotedWords, sameId } from '../ids.ts';
import { CONTRIBUTOR, READER, REGISTRATION_ASSIGNMENT_DELETE, type RoleCatalogue } from '../roles.ts';
import type { Fact, Words } from '../value.ts';
import { RECOMMENDED } from './recommended.ts';
import { assignmentFacts, delegationLabel, finding, type Rule, type ScopeSubject } from './rule.ts';
import { ONBOARD, PARTNER_LINK, PEC } from './sources.ts';

const READ_RIGHT = 'Microsoft.ManagedServices/registrationAssignments/read';

/** The scope can be read, and nothing of ours covers it. */
function isUncovered({ covering, reading }: ScopeSubject, criteria: DeployedCriteria): boolean {
  return covering.length === 0 && openRefusals(reading, criteria).length === 0;
}

/** Delegations of ours below the scope: of resource groups. */
function below({ ofOurs, reading }: ScopeSubject): readonly DeployedDelegation[] {
  return ofOurs.filter(({ scope }) => covers(reading.scope, scope));
}

/** A delegation to another tenant shows that the scope's own tenant is the one that is signed in to. */
function isOwnTenants({ foreign }: ScopeSubject, { managingTenantId }: DeployedCriteria): boolean {
  return foreign.some(({ customerTenantId }) => sameId(customerTenantId, managingTenantId));
}

const NO_DELEGATION: Rule = {
  id: 'no-delegation',
  level: 'error',
  effect: 'not-ready',
  passesWithEffect: 'not-ready',
  title: 'The scope is not delegated to the managing tenant',
  fires:
    'The scope can be read, and no delegation to the managing tenant covers it. An empty list is asked for again before this is concluded.',
  why: 'Without a delegation there is no PEC path through Azure Lighthouse.',
  toDo: 'Deploy the onboarding template in the customer tenant. If that has just been done, set `wait-minutes`: a delegation can take 15 minutes to show.',
  source: ONBOARD,
  checkScope(scope, criteria) {
    if (!isUncovered(scope, criteria) || below(scope).length > 0) return [];
    if (isOwnTenants(scope, criteria)) {
      return [
        finding(this, {
          message: 'The scope belongs to the tenant that is signed in to: nothing there can be delegated to it.',
          facts: [
            ['scope', scope.reading.scope],
            ['tenant', criteria.managingTenantId],
          ],
          remedy:
            'Sign in to your managing tenant: set tenant-id and client-id to it and to an app registration there.',
        }),
      ];
    }
    return [
      finding(this, {
        message:
          'The scope can be read, and no delegation to the managing tenant covers it: no PEC path through Lighthouse found.',
        facts: ofScope(scope, criteria),
        remedy: 'Deploy the onboarding template in the customer tenant.',
        next: ['If that has just been done, set wait-minutes: a delegation can take 15 minutes to show.'],
      }),
    ];
  },
};

/** What a finding on the scope itself is about. */
function ofScope({ reading }: ScopeSubject, { managingTenantId }: DeployedCriteria): Fact[] {
  return [
    ['scope', reading.scope],
    ['managing tenant', managingTenantId],
  ];
}

const PARTIAL_SCOPE: Rule = {
  id: 'partial-scope',
  level: 'error',
  effect: 'not-ready',
  passesWithEffect: 'not-ready',
  title: 'Only resource groups of the subscription are delegated',
  fires:
    'A subscription was asked for, and only resource groups of it, which are named, are delegated to the managing tenant.',
  why: 'The credit is calculated per resource: resources outside the delegated groups have no PEC path through Azure Lighthouse.',
  toDo: 'Delegate the whole subscription, or name the resource groups in `scopes` if nothing else is meant to be managed.',
  source: PEC,
  checkScope(scope, criteria) {
    const groups = distinct(below(scope).map((one) => one.scope.slice(one.scope.lastIndexOf('/') + 1)));
    if (!isUncovered(scope, criteria) || groups.length === 0) return [];
    return [
      finding(this, {
        message: 'Only resource groups of the subscription are delegated to the managing tenant.',
        facts: [...ofScope(scope, criteria), ...groups.map((name): Fact => ['resource group', name])],
        remedy: 'Delegate the whole subscription.',
        next: ['If nothing else is meant to be managed, name the resource groups in scopes instead.'],
      }),
    ];
  },
};

const DELEGATION_NOT_ACTIVE: Rule = {
  id: 'delegation-not-active',
  level: 'error',
  effect: 'not-ready',
  variant: { level: 'error', effect: 'unknown', when: 'the state is one of a deployment in progress' },
  passesWithEffect: 'unknown',
  title: 'The delegation is not in the state Succeeded',
  fires:
    'The assignment or the definition of a delegation is not in the state `Succeeded`. `Failed`, `Deleted`, `Deleting` and `Canceled` are not ready.',
  why: 'Only a delegation that has been deployed completely gives the principal its role.',
  toDo: 'Failed: mend the error of the deployment in the customer tenant and deploy again. In progress: run the check again later, or set `wait-minutes`.',
  source: ONBOARD,
  check({ delegation }) {
    if (delegation.kind !== 'deployed') return [];
    const state = stateOf(delegation);
    if (state === 'active') return [];
    const inProgress = state === 'transitional';
    const words = {
      message: `The ${delegationLabel(delegation)} is not in the state Succeeded.`,
      facts: [['state', stateText(delegation)] as const, ...assignmentFacts(delegation)],
      ...(inProgress
        ? {
            remedy: 'Wait until the deployment is finished, and run the check again.',
            next: ['Or set wait-minutes, and this check waits.'],
          }
        : { remedy: 'Mend the error of the deployment in the customer tenant, and deploy the delegation again.' }),
    };
    return [finding(this, words, inProgress)];
  },
};

const CANNOT_VERIFY: Rule = {
  id: 'cannot-verify',
  level: 'error',
  effect: 'unknown',
  passesWithEffect: 'unknown',
  title: 'The delegations at the scope cannot be read',
  fires: `Azure answers the list of delegations with 401 \`InvalidAuthenticationTokenTenant\` (not delegated, not propagated yet, or no authorization names the signed-in principal), 403 (a role there, but none with \`${READ_RIGHT}\`; or not propagated yet) or 404 (no such scope, not delegated, or not propagated yet). The finding says which of these the answer allows, and quotes it with its correlation id.`,
  why: 'What cannot be read may be missing, and nobody would notice.',
  toDo: '401, 404: check the spelling of the scope and that the template was deployed there and names the principal; after a deployment set `wait-minutes`. 403: give the principal Reader, Contributor or the Managed Services Registration assignment Delete Role beside the eligible role; Support Request Contributor does not carry the right.',
  source: 'https://learn.microsoft.com/azure/lighthouse/how-to/view-manage-customers',
  check({ delegation }, criteria) {
    if (delegation.kind !== 'deployed' || !delegation.definitionRefusal || stateOf(delegation) === 'dead') return [];
    return [cannotVerify(delegation.definitionId, delegation.definitionRefusal, criteria.roles)];
  },
  checkScope({ reading }, criteria) {
    return openRefusals(reading, criteria).map(({ scope, refusal }) => cannotVerify(scope, refusal, criteria.roles));
  },
};

const MARKETPLACE_OFFER: Rule = {
  id: 'marketplace-offer',
  level: 'warning',
  effect: 'unknown',
  variant: { level: 'note', effect: 'not-applicable', when: 'it stands in a template' },
  mendedByAuthorization: true,
  outweighable: true,
  title: 'The delegation comes from a Marketplace offer and does not name the principal',
  fires: '`plan` is set, and none of our principals has a permanent role in it that is certainly eligible.',
  why: "Microsoft's statements contradict one another on whether Marketplace offers are linked to the partner automatically.",
  toDo: "Add the principal with Support Request Contributor to the authorizations of the offer's plan, and publish it again.",
  source: PARTNER_LINK,
  check({ delegation, gap }, criteria) {
    if (gap.kind !== 'marketplace-offer') return [];
    const words = {
      message: `The ${delegationLabel(delegation)} comes from a Marketplace offer, which may not be linked to the partner, and gives the PEC principal no permanent eligible role.`,
      facts: [['PEC principal', criteria.principalId] as const],
      remedy: `Add the PEC principal with ${RECOMMENDED} to the authorizations of the offer's plan, and publish it again.`,
      location: delegation.authorizations.location,
    };
    return [finding(this, words, delegation.kind === 'written')];
  },
};

/** In the order of precedence. */
export const DEPLOYED_SCOPE = [
  NO_DELEGATION,
  PARTIAL_SCOPE,
  DELEGATION_NOT_ACTIVE,
  CANNOT_VERIFY,
  MARKETPLACE_OFFER,
] as const satisfies Rule[];

/**
 * The refusals that leave open what covers the scope. A resource group whose subscription answers 401 does not: Azure
 * answers so to a principal without any grant there, so no delegation of the subscription can name it.
 */
function openRefusals(
  reading: ScopeSubject['reading'],
  { principalId, readerId, alsoLinked }: DeployedCriteria,
): ScopeSubject['reading']['refusals'] {
  const groupWasRead = !reading.refusals.some((other) => other.scope === reading.scope);
  const readByOurs = sameId(readerId, principalId) && alsoLinked.length === 0;
  return reading.refusals.filter(
    ({ scope, refusal }) => !(scope !== reading.scope && groupWasRead && refusal.status === 401 && readByOurs),
  );
}

/** What each of Azure's answers leaves open, and what to do. */
const CAUSES: Readonly<
  Record<Refusal['status'], { readonly because: readonly string[] } & Pick<Words, 'remedy' | 'next'>>
> = {
  401: {
    because: [
      'it is not delegated to the managing tenant',
      'the delegation has not propagated yet (up to 15 minutes)',
      'no authorization of it names the signed-in principal',
    ],
    remedy: 'Check that the template was deployed in this subscription, and names the principal.',
    next: ['If it was deployed just now, set wait-minutes.'],
  },
  403: {
    because: [
      `the signed-in principal has a role there, but none with ${READ_RIGHT}`,
      'its delegation has not propagated yet',
    ],
    remedy: 'Add the signed-in principal with a role that can read delegations, for example Reader, to authorizations.',
    next: [
      'Change the onboarding template, and deploy it again in the customer tenant with the same offer name.',
      'If it was deployed just now, set wait-minutes: a delegation can take 15 minutes to show.',
    ],
  },
  404: {
    because: [
      'it does not exist',
      'it is not delegated to the managing tenant',
      'the delegation has not propagated yet',
    ],
    remedy: 'Check the spelling of the scope, and that the delegation was deployed there.',
    next: ['If it was deployed just now, set wait-minutes.'],
  },
};

/** Which of the possible causes Azure's answer leaves open, with its words last. */
function cannotVerify(scope: string, { status, code, message, correlationId }: Refusal, roles: RoleCatalogue): Finding {
  const { because, remedy, next } = CAUSES[status];
  const carriers = [READER, CONTRIBUTOR, REGISTRATION_ASSIGNMENT_DELETE].map(
    (guid): Fact => ['role with the right', `${roles.get(guid)?.name} (${guid})`],
  );
  return finding(CANNOT_VERIFY, {
    message: 'The delegations at the scope cannot be read.',
    facts: [
      ['scope', scope],
      ...because.map((cause, index): Fact => [index === 0 ? 'because' : 'or because', cause]),
      ...(status === 403 ? [...carriers, ['role without it', RECOMMENDED] as const] : []),
      ...(correlationId ? [['correlation id', correlationId] as const] : []),
      ['Azure answered', `${status} ${code}: ${quotedWords(message)}`],
    ],
    remedy,
    ...(next && { next }),
  });
}
