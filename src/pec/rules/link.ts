/** Rules on the partner link of the signed-in principal. */
import type { Finding } from '../finding.ts';
import { shortName } from '../ids.ts';
import type { Fact, Words } from '../value.ts';
import { finding, type Rule } from './rule.ts';
import { PARTNER_LINK } from './sources.ts';

const LINK_MISSING: Rule = {
  id: 'link-missing',
  level: 'error',
  effect: 'not-ready',
  title: 'The principal is not linked to the partner ID',
  fires:
    'The principal is not linked to any partner ID, and nothing was to be written: `link: verify`, or a run for a pull request.',
  why: 'Without the link nothing ties the work of the principal to the partner.',
  toDo: 'Run the action with `link: ensure` on a push, a schedule or by hand.',
  source: PARTNER_LINK,
};

const LINK_DIFFERENT: Rule = {
  id: 'link-different',
  level: 'error',
  effect: 'not-ready',
  title: 'The principal is linked to another partner ID',
  fires:
    'The principal is linked to another partner ID, which is named, and it was not to be changed: only `link: replace` changes a link, and never in a run for a pull request.',
  why: 'The credit follows the partner ID that the principal is linked to.',
  toDo: 'If the new ID is right, run the action once with `link: replace` on a push, a schedule or by hand; otherwise correct `partner-id`.',
  source: PARTNER_LINK,
};

const LINK_REFUSED: Rule = {
  id: 'link-refused',
  level: 'error',
  effect: 'error',
  title: 'The partner link was refused',
  fires: 'The service refuses to write the link. The finding says what its words mean, and quotes them.',
  why: 'Without the link nothing ties the work of the principal to the partner.',
  toDo: 'Usually the ID is not a location-based partner ID. Partner Center lists those under Account settings, Identifiers, as type Location; the global ID cannot be linked.',
  source: PARTNER_LINK,
};

const LINK_UNCONFIRMED: Rule = {
  id: 'link-unconfirmed',
  level: 'error',
  effect: 'unknown',
  failsUnknown: true,
  title: 'The partner link could not be confirmed',
  fires:
    'Reading the link, after a write for half a minute, does not show one that names this partner ID, this tenant and this object in the state `Active`.',
  why: 'A link that does not show when it is read back may not exist.',
  toDo: 'Run the job again in a few minutes. If the link still does not show, look at it as this principal: `az managementpartner show`.',
  source: PARTNER_LINK,
};

const SIGNED_IN_TO_CUSTOMER_TENANT: Rule = {
  id: 'signed-in-to-customer-tenant',
  level: 'error',
  effect: 'not-ready',
  title: "The sign-in is to the customer's tenant",
  fires:
    "A delegation at one of the scopes shows that its customer's tenant is the one signed in to. No link is written.",
  why: 'With Azure Lighthouse the link belongs in the managing tenant; one in the customer tenant does not count for the delegation.',
  toDo: 'Set `tenant-id` to your managing tenant and `client-id` to an app registration there.',
  source: PARTNER_LINK,
};

const LINK_NOT_CHECKED: Rule = {
  id: 'link-not-checked',
  level: 'note',
  effect: 'none',
  title: 'The partner link was not checked',
  fires: '`scopes` is set without `partner-id`.',
  why: 'A delegation earns nothing while the principal is not linked.',
  toDo: 'Set `partner-id`, so that the link is ensured in the same run; or check it in another workflow.',
  source: PARTNER_LINK,
};

/** In the order of precedence. */
export const LINK = [
  LINK_MISSING,
  LINK_DIFFERENT,
  LINK_REFUSED,
  LINK_UNCONFIRMED,
  SIGNED_IN_TO_CUSTOMER_TENANT,
  LINK_NOT_CHECKED,
] as const satisfies Rule[];

/** What the link was asked with, as far as findings speak of it. */
export interface LinkAsked {
  readonly partnerId: string;
  readonly mode: 'ensure' | 'replace' | 'verify';
  /** False in runs for pull requests: nothing is written there. */
  readonly mayWrite: boolean;
  readonly identity: { readonly tenantId: string; readonly objectId: string };
}

/** `link-missing`: there is no link, and none was to be made. */
export function linkMissing({ partnerId, mayWrite, identity }: LinkAsked): Finding {
  return finding(LINK_MISSING, {
    message: 'The principal is not linked to a partner ID.',
    facts: [['principal', identity.objectId], ...(mayWrite ? [] : [HELD])],
    remedy: mayWrite
      ? `Run the action with link: ensure and partner-id: ${partnerId}.`
      : `Run the action with link: ensure and partner-id: ${partnerId} on a push, a schedule or by hand.`,
  });
}

/** Why nothing was written. */
const HELD: Fact = ['not written', 'this run is for a pull request or a merge queue'];

/** `link-different`: the link names another partner ID, which was not to be changed, or was changed meanwhile. */
export function linkDifferent(
  held: { readonly partnerId: string; readonly partnerName: string },
  { partnerId, mode, mayWrite, identity }: LinkAsked,
): Finding {
  const name = held.partnerName ? ` ('${shortName(held.partnerName)}')` : '';
  return finding(LINK_DIFFERENT, {
    message: `The principal is linked to partner ID ${held.partnerId}${name}, not to ${partnerId}.`,
    facts: [['principal', identity.objectId], ...(mode === 'replace' && !mayWrite ? [HELD] : [])],
    ...(mode === 'replace' && mayWrite
      ? {
          remedy:
            'It was changed while this run was writing: make sure that no other workflow sets another partner ID.',
          next: ['Run the job again.'],
        }
      : {
          remedy: `If ${partnerId} is right, run the action once with link: replace on a push, a schedule or by hand.`,
          next: ['Otherwise correct partner-id.'],
        }),
  });
}

/** `link-refused`: what the service refused, what that means, and its own words. */
export function linkRefused(
  { partnerId }: LinkAsked,
  {
    meaning,
    correlationId,
    words,
    ...steps
  }: { readonly meaning: string; readonly correlationId?: string; readonly words: string } & Pick<
    Words,
    'remedy' | 'next'
  >,
): Finding {
  return finding(LINK_REFUSED, {
    message: `Azure refused the link to partner ID ${partnerId}: ${meaning}`,
    facts: [...(correlationId ? [['correlation id', correlationId] as const] : []), ['Azure answered', words]],
    ...steps,
  });
}

/** `link-unconfirmed`: why, as a clause. */
export function linkUnconfirmed({ partnerId, identity }: LinkAsked, why: string): Finding {
  return finding(LINK_UNCONFIRMED, {
    message: `The link to partner ID ${partnerId} could not be confirmed.`,
    facts: [
      ['principal', identity.objectId],
      ['because', why.replace(/\.$/, '')],
    ],
    remedy: 'Run the job again in a few minutes.',
    next: ['If the link still does not show, look at it as this principal with: az managementpartner show'],
  });
}

/** `signed-in-to-customer-tenant`: a delegation shows it. */
export function signedInToCustomerTenant(
  tenantId: string,
  delegation: { readonly scope: string; readonly managedBy: string | undefined },
): Finding {
  return finding(SIGNED_IN_TO_CUSTOMER_TENANT, {
    message: "The sign-in is to the customer's tenant; no partner link was written.",
    facts: [
      ['tenant', tenantId],
      ['scope that belongs to it', delegation.scope],
      ...(delegation.managedBy ? [['managed by tenant', delegation.managedBy] as const] : []),
    ],
    remedy: 'Set tenant-id to your managing tenant and client-id to an app registration there.',
  });
}

/** `link-not-checked`: scopes without a partner ID. */
export function linkNotChecked(): Finding {
  return finding(LINK_NOT_CHECKED, {
    message: 'The partner link of the principal was not checked: partner-id is not set.',
    remedy: 'Set partner-id, so that the link is ensured in the same run.',
    next: ['Or check it in another workflow.'],
  });
}
