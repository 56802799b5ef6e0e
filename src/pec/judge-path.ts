/**
 * The words of the reasons: why a delegation is not ready, and what to change.
 * Each builder returns the finding with the level that the rule has.
 */

import { type Criteria, roleLabel } from './criteria.ts';
import type { Delegation, Location, Unknown, Value } from './delegation.ts';
import type { Finding, Level, Verdict } from './finding.ts';
import { shortened } from './ids.ts';
import type { OwnAuthorization, PecPath } from './pec-path.ts';
import { SUPPORT_REQUEST_CONTRIBUTOR } from './roles.ts';
import { RULE_IDS, type RuleId, rule } from './rules/index.ts';

/** A verdict with the one finding that explains it; ready needs none. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason?: Finding;
}

/** A finding with the level of its rule, unless another is given. */
export function finding(
  id: RuleId,
  message: string,
  remedy: string,
  options: { location?: Location | undefined; level?: Level } = {},
): Finding {
  const { location, level } = options;
  return { rule: id, level: level ?? rule(id).level, message, remedy, ...(location && { location }) };
}

/** The same finding as a note: outweighed by a ready delegation. */
export function asNote(found: Finding): Finding {
  return { ...found, level: 'note' };
}

/** Of several reasons, the one that takes precedence. */
export function firstReason(reasons: readonly Finding[]): Finding | undefined {
  return reasons.toSorted((a, b) => RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule))[0];
}

/** Whether the offer's name is known, how to call the delegation in a sentence. */
export function delegationLabel(delegation: { readonly name: Value<string> }): string {
  const { name } = delegation;
  return name.kind === 'known' && name.value !== '' && !name.sensitive
    ? `delegation '${shortened(name.value)}'`
    : 'delegation';
}

const RECOMMENDED = `Support Request Contributor (${SUPPORT_REQUEST_CONTRIBUTOR})`;

/** How the change reaches Azure: by editing the template, or by deploying the offer again. */
function redeploy(deployed: boolean): string {
  return deployed
    ? ' Change the onboarding template and deploy it again in the customer tenant with the same offer name.'
    : '';
}

/**
 * Judges the PEC path of one delegation (contract, section 4), without the rules on what Lighthouse refuses.
 *
 * @param deployed whether the delegation was read from Azure
 */
export function judgePath(delegation: Delegation, path: PecPath, criteria: Criteria, deployed: boolean): Judgement {
  if (path.outcome === 'yes') return { verdict: 'ready' };
  const label = delegationLabel(delegation);
  if (delegation.plan.kind === 'known' && delegation.plan.value) {
    return {
      verdict: deployed ? 'unknown' : 'not-applicable',
      reason: finding(
        'marketplace-offer',
        `The ${label} comes from a Marketplace offer and gives the PEC principal ${criteria.principalId} no permanent eligible role. ` +
          'Whether such offers are linked to the partner automatically is not established.',
        `Add the principal with ${RECOMMENDED} to the authorizations of the offer's plan, and publish it again.`,
        { level: deployed ? 'warning' : 'note', location: delegation.authorizations.location },
      ),
    };
  }
  if (path.outcome === 'maybe') return { verdict: 'unknown', reason: doubt(path, criteria, label, deployed) };
  if (delegation.plan.kind === 'unknown') {
    return { verdict: 'unknown', reason: valueUnknown(delegation.plan, `whether the ${label} is a Marketplace offer`) };
  }
  return { verdict: 'not-ready', reason: shortfall(delegation, path, criteria, label, deployed) };
}

/** `value-unknown` for a value that decides. */
export function valueUnknown(missing: Unknown, decides: string): Finding {
  return finding(
    'value-unknown',
    `It cannot be told ${decides}: ${missing.reason}.`,
    `Give a value for ${missing.needs}, or let the check run where it is known.`,
    { location: missing.location },
  );
}

/** Why an outcome is `maybe`: the first of the doubts in the order of the rules. */
function doubt(path: PecPath, criteria: Criteria, label: string, deployed: boolean): Finding {
  const [missing] = path.missing;
  if (missing) {
    return valueUnknown(
      missing,
      `whether the ${label} gives the PEC principal ${criteria.principalId} an eligible role`,
    );
  }
  const best = (basis: OwnAuthorization['weighed']['basis']) => path.own.find(({ weighed }) => weighed.basis === basis);
  const instead = `Grant ${RECOMMENDED} as a permanent authorization beside it.${redeploy(deployed)}`;

  const unlisted = best('unlisted');
  if (unlisted) {
    const { id, role } = unlisted.weighed;
    const told = criteria.lookedUpRoles?.get(id);
    const origin = role
      ? `Microsoft's table of eligible roles (${criteria.roles.tableDate}) does not list it`
      : `it is not among the built-in roles of ${criteria.roles.catalogueDate}`;
    const decided =
      unlisted.weighed.override === 'eligible'
        ? ' role-overrides calls it eligible; whether Azure Lighthouse accepts it is not known.'
        : '';
    const rights = told
      ? ` Azure calls it '${told.name}' (${told.type}), with ${told.actions.length} actions` +
        ` (${told.actions.slice(0, 5).join(', ')}${told.actions.length > 5 ? ', …' : ''}) and ${told.dataActions.length} data actions.`
      : '';
    const override =
      role || deployed
        ? ` If Microsoft confirmed to you that the role is eligible, say so with role-overrides: ${unlisted.sensitive ? 'GUID' : id} = eligible.`
        : '';
    return finding(
      'role-unlisted',
      `The best role that the ${label} gives ${unlisted.principalId} is ${show(unlisted, criteria)}: ${origin}.${decided}${rights}`,
      `${instead}${override}`,
      { location: unlisted.location },
    );
  }
  const administrator = best('user-access-administrator');
  if (administrator) {
    return finding(
      'user-access-administrator-only',
      `The only eligible role that the ${label} gives ${administrator.principalId} is ${show(administrator, criteria)}. ` +
        'Azure Lighthouse grants it in a limited form, and whether that form earns the credit is not established.',
      instead,
      { location: administrator.location },
    );
  }
  const refused = path.own.find(({ weighed }) => weighed.worth === 'maybe');
  const what = refused?.weighed.role?.lighthouse === 'data-actions' ? 'data actions' : 'restricted actions';
  return finding(
    'role-refused-by-lighthouse',
    `The only eligible role that the ${label} gives ${refused?.principalId} is ${refused ? show(refused, criteria) : 'not accepted'}. ` +
      `It has ${what} (role list of ${criteria.roles.catalogueDate}), and Azure Lighthouse refuses such roles.`,
    `Replace it with ${RECOMMENDED}.`,
    { location: refused?.location },
  );
}

/** Why an outcome is `no`: the first of the shortfalls in the order of the rules. */
function shortfall(
  delegation: Delegation,
  path: PecPath,
  criteria: Criteria,
  label: string,
  deployed: boolean,
): Finding {
  if (path.clientId.length > 0) return clientIdAsPrincipal(path.clientId[0], criteria, label, deployed);
  const instead = `Add the principal with ${RECOMMENDED} to authorizations.${redeploy(deployed)}`;
  const place = delegation.authorizations.location;

  const justInTime = path.ownJustInTime.find(
    ({ weighed }) => weighed.basis !== 'not-eligible' && weighed.basis !== 'unlisted' && weighed.basis !== 'not-a-role',
  );
  if (justInTime) {
    return finding(
      'just-in-time-only',
      `The ${label} gives ${justInTime.principalId} the role ${show(justInTime, criteria)} only under eligibleAuthorizations, where it must be activated just in time.`,
      instead,
      { location: justInTime.location ?? place },
    );
  }
  if (path.own.length > 0) {
    const roles = [...new Set(path.own.map((one) => show(one, criteria)))].join(', ');
    const principals = [...new Set(path.own.map(({ principalId }) => principalId.toLowerCase()))].join(', ');
    return finding(
      'role-not-eligible',
      `The ${label} gives ${principals} only ${roles}: not eligible for partner earned credit.`,
      instead,
      { location: path.own[0]?.location ?? place },
    );
  }
  const linked = criteria.alsoLinked.length > 0 ? ', nor any account named in also-linked' : '';
  return finding(
    'principal-missing',
    `No permanent authorization of the ${label} names the PEC principal ${criteria.principalId}${linked}.`,
    instead,
    { location: place },
  );
}

/** `client-id-as-principal`, at the place where the client id stands. */
export function clientIdAsPrincipal(
  location: Location | undefined,
  criteria: Criteria,
  label: string,
  deployed: boolean,
): Finding {
  return finding(
    'client-id-as-principal',
    `An authorization of the ${label} names the client ID ${criteria.clientId} as principal.`,
    `Use the object ID of the service principal (Enterprise application), ${criteria.principalId}.${redeploy(deployed)}`,
    { location },
  );
}

function show(authorization: OwnAuthorization, criteria: Criteria): string {
  if (authorization.sensitive) return 'a role whose value is sensitive';
  const { weighed } = authorization;
  return weighed.basis === 'not-a-role'
    ? `'${shortened(weighed.id)}' (not the GUID of a role)`
    : roleLabel(weighed.id, criteria);
}
