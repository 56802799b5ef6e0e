/** Rules on the path to the credit: whether one of our principals gets an eligible role for good. */
import { type Criteria, nameOfRole, roleLabel } from '../criteria.ts';
import type { Delegation } from '../delegation.ts';
import { distinct } from '../distinct.ts';
import type { Finding } from '../finding.ts';
import { isSlip, shortened } from '../ids.ts';
import type { OwnAuthorization } from '../pec-path.ts';
import { weighRole } from '../role-worth.ts';
import type { Fact, Known, Location, Unknown, Words } from '../value.ts';
import { RECOMMENDED, redeploy } from './recommended.ts';
import { delegationLabel, finding, principalFact, principalName, type Rule } from './rule.ts';
import { ONBOARD, PARTNER_LINK, PEC, PEC_ROLES, TEMPLATE_SYNTAX, TENANTS_USERS_ROLES } from './sources.ts';

/** The steps that give the principal its role. */
function addPrincipal(delegation: Delegation): Pick<Words, 'remedy' | 'next'> {
  return { remedy: `Add the PEC principal with ${RECOMMENDED} to authorizations.`, next: redeploy(delegation) };
}

/** What a principal needs whose entry is mended, where the role of the entry is not eligible. */
const GRANT_IT = `Give it ${RECOMMENDED} in authorizations: the role that stands there is not eligible.`;

/** Who has which role, as facts. */
function ownFacts(own: readonly OwnAuthorization[], delegation: Delegation, criteria: Criteria): Fact[] {
  const facts = own.flatMap((one): Fact[] => [
    principalFact(one.principalId, delegation, criteria),
    ['role', show(one, criteria)],
  ]);
  return distinct(facts);
}

/** A role of ours by its name, for a sentence. */
function roleName(own: OwnAuthorization, criteria: Criteria): string {
  if (!own.sensitive && own.weighed.basis === 'not-a-role') return 'a role that is no GUID';
  const name = own.sensitive ? undefined : nameOfRole(own.weighed.id, criteria);
  return name ?? show(own, criteria);
}

/** A role of ours, as it may be shown. */
function show({ sensitive, weighed }: OwnAuthorization, criteria: Criteria): string {
  if (sensitive) return 'a role whose value is sensitive';
  if (weighed.basis !== 'not-a-role') return roleLabel(weighed.id, criteria);
  return weighed.id === '' ? 'none' : `'${shortened(weighed.id, 80)}'`;
}

const CLIENT_ID_AS_PRINCIPAL: Rule = {
  id: 'client-id-as-principal',
  level: 'error',
  effect: 'not-ready',
  mendedByAuthorization: true,
  title: 'An authorization names the client ID instead of the object ID',
  fires:
    "An authorization names the client ID of the PEC principal's app registration: in a template whoever else is named, since Azure refuses the deployment; in a delegation that is deployed only where no other authorization could give our principals an eligible role. Needs the client ID: the input, `AZURE_CLIENT_ID`, or a sign-in.",
  why: 'A delegation knows principals by object ID; the client ID belongs to no principal.',
  toDo: 'Use the object ID of the service principal: `az ad sp show --id CLIENT_ID --query id --output tsv`.',
  source: ONBOARD,
  check({ delegation, path, gap }, criteria) {
    const fires = delegation.kind === 'written' ? path.clientId.length > 0 : gap.kind === 'client-id';
    if (!fires) return [];
    const mends = path.outcome === 'yes' || path.clientId.some(({ grants }) => grants);
    return [
      finding(this, {
        message: `An authorization of the ${delegationLabel(delegation)} names the client ID of the PEC principal.`,
        facts: [['client ID', criteria.clientId ?? '']],
        remedy: `Use the object ID of the service principal (Enterprise application): ${criteria.principalId}.`,
        next: [...(mends ? [] : [GRANT_IT]), ...redeploy(delegation)],
        location: path.clientId[0]?.location,
      }),
    ];
  },
};

const JUST_IN_TIME_ONLY: Rule = {
  id: 'just-in-time-only',
  level: 'error',
  effect: 'not-ready',
  mendedByAuthorization: true,
  outweighable: true,
  title: 'The eligible role must be activated just in time',
  fires: 'Our principal has an eligible role under `eligibleAuthorizations` only.',
  why: 'The credit needs a permanent role: access must last the whole day.',
  toDo: 'Add the principal with Support Request Contributor to `authorizations`. (Service principals cannot be in `eligibleAuthorizations` at all.)',
  source: PEC,
  check({ delegation, gap }, criteria) {
    if (gap.kind !== 'just-in-time') return [];
    return [
      finding(this, {
        message: `The ${delegationLabel(delegation)} gives ${principalName(gap.own.principalId, delegation, criteria)} its eligible role just in time only, under eligibleAuthorizations.`,
        facts: ownFacts([gap.own], delegation, criteria),
        ...addPrincipal(delegation),
        location: gap.own.location ?? delegation.authorizations.location,
      }),
    ];
  },
};

const ROLE_NOT_ELIGIBLE: Rule = {
  id: 'role-not-eligible',
  level: 'error',
  effect: 'not-ready',
  mendedByAuthorization: true,
  outweighable: true,
  title: "None of the principal's roles is eligible",
  fires: 'Our principal is there, its permanent roles are known, and none of them is eligible. They are named.',
  why: 'Only roles that Microsoft counts as eligible earn the credit; reading rights do not.',
  toDo: 'Add the principal with Support Request Contributor to `authorizations`. Reader beside it is useful: with it the principal can read its own delegations.',
  source: PEC_ROLES,
  check({ delegation, gap }, criteria) {
    if (gap.kind !== 'role') return [];
    const roles = distinct(gap.own.map((one) => roleName(one, criteria)));
    const principals = distinct(gap.own.map((one) => principalName(one.principalId, delegation, criteria)));
    const who = principals.length > 1 ? 'our principals' : principals[0];
    const what = roles.length > 1 ? 'roles that are not' : `${roles[0]}, which is not`;
    return [
      finding(this, {
        message: `The ${delegationLabel(delegation)} gives ${who} only ${what} eligible for partner earned credit.`,
        facts: ownFacts(gap.own, delegation, criteria),
        ...addPrincipal(delegation),
        location: gap.own[0].location ?? delegation.authorizations.location,
      }),
    ];
  },
};

const PRINCIPAL_MISSING: Rule = {
  id: 'principal-missing',
  level: 'error',
  effect: 'not-ready',
  mendedByAuthorization: true,
  outweighable: true,
  title: 'The delegation does not name the PEC principal',
  fires:
    'No permanent authorization names the PEC principal or one of `also-linked`. A principal that is nearly ours is named as the likely slip, at its place.',
  why: 'The credit is earned by the principal that is linked to the partner ID; other principals of the tenant do not count.',
  toDo: 'Add the principal, by the object ID of the service principal, with Support Request Contributor. The summary has the JSON, Bicep or HCL to paste.',
  source: PARTNER_LINK,
  check({ delegation, gap }, criteria) {
    if (gap.kind !== 'principal') return [];
    const slip = slipOf(delegation, criteria);
    const label = delegationLabel(delegation);
    const pec: Fact = ['PEC principal', criteria.principalId];
    if (slip) {
      return [
        finding(this, {
          message: `The ${label} names a principal that is nearly the PEC principal: a slip of the pen?`,
          facts: [pec, ['named', slip.principal.value]],
          remedy: `Replace ${slip.principal.value} with ${criteria.principalId}, if that is who was meant.`,
          next: [
            ...(slip.grants ? [] : [GRANT_IT]),
            `Otherwise add the PEC principal with ${RECOMMENDED} to authorizations.`,
            ...redeploy(delegation),
          ],
          location: slip.principal.location ?? delegation.authorizations.location,
        }),
      ];
    }
    const linked = criteria.alsoLinked.length > 0 ? ', nor an account of also-linked' : '';
    return [
      finding(this, {
        message: `No permanent authorization of the ${label} names the PEC principal${linked}.`,
        facts: [pec],
        ...addPrincipal(delegation),
        location: delegation.authorizations.location,
      }),
    ];
  },
};

/** A principal that differs from the PEC principal by a slip of the pen, and whether its role would make the path. */
function slipOf(
  { authorizations }: Delegation,
  { principalId, roles, overrides }: Criteria,
): { readonly principal: Known<string>; readonly grants: boolean } | undefined {
  for (const { principalId: named, roleDefinitionId: role, location } of authorizations.items) {
    if (named.kind !== 'known' || named.sensitive || !isSlip(named.value, principalId)) continue;
    const place: Location | undefined = named.location ?? location;
    const grants = role.kind === 'known' && weighRole(role.value, roles, overrides).worth === 'yes';
    return { principal: place ? { ...named, location: place } : named, grants };
  }
  return undefined;
}

const VALUE_UNKNOWN: Rule = {
  id: 'value-unknown',
  level: 'warning',
  effect: 'unknown',
  outweighable: true,
  title: 'A value that decides is not known',
  fires:
    'A value that decides the verdict is not there: a parameter without default that no file gives, a Key Vault reference, a function of the environment, a plan value known after apply, the token of a replacement tool, a spent budget of time or size. It names the smallest missing input, and never fires for values that do not matter.',
  why: 'Whether the principal gets an eligible role depends on a value that is not there.',
  toDo: 'Give what is named, for example a parameter file, or let the check run where it is known.',
  source: TEMPLATE_SYNTAX,
  check({ delegation, gap }) {
    const label = delegationLabel(delegation);
    if (delegation.kind === 'deployed' && !delegation.definitionRefusal) {
      const whose = delegation.managedByTenantId;
      if (whose.kind === 'unknown') return [valueUnknown(whose, `whose the ${label} is`)];
    }
    if (gap.kind === 'plan') return [valueUnknown(gap.missing, `whether the ${label} is a Marketplace offer`)];
    return gap.kind === 'value' && !gap.missing.refusal ? [valueUnknown(gap.missing, grantsRole(label))] : [];
  },
};

/** What an open value decides in most cases, as a clause. */
export function grantsRole(label: string): string {
  return `whether the ${label} gives the PEC principal an eligible role`;
}

/** `value-unknown` for a value that decides something: what, as a clause. */
export function valueUnknown(missing: Unknown, decides: string): Finding {
  return finding(VALUE_UNKNOWN, {
    message: `It cannot be told ${decides}.`,
    facts: [['because', missing.reason]],
    remedy: `Give ${missing.needs}, or let the check run where it is known.`,
    location: missing.location,
  });
}

const ROLE_UNLISTED: Rule = {
  id: 'role-unlisted',
  level: 'warning',
  effect: 'unknown',
  mendedByAuthorization: true,
  outweighable: true,
  title: "The role is not in Microsoft's table of eligible roles",
  fires:
    "The best permanent role of our principal is one that Microsoft's table does not list: a built-in one, or one that the bundled catalogue does not know. For a deployed scope such a role is looked up, and its name and permissions are in the finding; the verdict stays unknown.",
  why: 'Microsoft publishes no rule for roles that its table does not list; they may earn nothing.',
  toDo: 'Grant Support Request Contributor as a permanent authorization beside it. If Microsoft confirmed to you that the role is eligible, say so with `role-overrides`.',
  source: PEC_ROLES,
  check({ delegation, gap }, criteria) {
    if (gap.kind !== 'unlisted') return [];
    const { weighed, principalId, sensitive, location } = gap.own;
    const { tableDate, catalogueDate } = criteria.roles;
    const who = principalName(principalId, delegation, criteria);
    const confirmed = `If Microsoft confirmed to you that the role is eligible, say so with role-overrides: ${sensitive ? 'GUID' : weighed.id} = eligible.`;
    return [
      finding(this, {
        message: `The best role that the ${delegationLabel(delegation)} gives ${who} is not in Microsoft's table of eligible roles.`,
        facts: [
          ...ownFacts([gap.own], delegation, criteria),
          ["Microsoft's table of", tableDate],
          ...(weighed.role ? [] : [['not in the role list of', catalogueDate] as const]),
          ...rightsOf(weighed.id, criteria),
        ],
        ...besideIt(delegation, confirmed),
        location,
      }),
    ];
  },
};

function besideIt(delegation: Delegation, ...others: readonly string[]): Pick<Words, 'remedy' | 'next'> {
  const remedy = `Grant ${RECOMMENDED} as a permanent authorization beside it.`;
  return { remedy, next: [...redeploy(delegation), ...others] };
}

/** What Azure told of a role that the catalogue does not know. */
function rightsOf(id: string, { lookedUpRoles }: Criteria): Fact[] {
  const told = lookedUpRoles?.get(id);
  if (!told) return [];
  const { name, type, actions, dataActions } = told;
  const first = `${actions.slice(0, 5).join(', ')}${actions.length > 5 ? ', …' : ''}`;
  return [
    ['in Azure', `'${shortened(name)}' (${type})`],
    ['actions', `${actions.length} (${first})`],
    ['data actions', String(dataActions.length)],
  ];
}

const USER_ACCESS_ADMINISTRATOR_ONLY: Rule = {
  id: 'user-access-administrator-only',
  level: 'warning',
  effect: 'unknown',
  mendedByAuthorization: true,
  outweighable: true,
  title: 'The best role is User Access Administrator',
  fires: 'The best permanent role of our principal is User Access Administrator, and no override decides about it.',
  why: 'Azure Lighthouse grants this role in a limited form only, and it is not established that the limited form earns the credit.',
  toDo: 'Grant Support Request Contributor as a permanent authorization beside it.',
  source: TENANTS_USERS_ROLES,
  check({ delegation, gap }, criteria) {
    if (gap.kind !== 'user-access-administrator') return [];
    return [
      finding(this, {
        message: `The best role that the ${delegationLabel(delegation)} gives ${principalName(gap.own.principalId, delegation, criteria)} is User Access Administrator, whose limited form in Lighthouse may not earn the credit.`,
        facts: ownFacts([gap.own], delegation, criteria),
        ...besideIt(delegation),
        location: gap.own.location,
      }),
    ];
  },
};

const DEFINITION_NOT_ASSIGNED: Rule = {
  id: 'definition-not-assigned',
  level: 'warning',
  effect: 'unknown',
  outweighable: true,
  title: 'No assignment names the definition',
  fires:
    'No registration assignment in the files that the globs match could name the definition. An assignment whose definition ID is not known counts within its own deployment or plan only.',
  why: 'A definition alone delegates nothing: only a registration assignment gives the principals their roles.',
  toDo: 'Add the file with the assignment to `templates`. If it is assigned elsewhere, make sure that it is.',
  source: ONBOARD,
  check(subject) {
    if (subject.kind !== 'written' || subject.definition.assigned !== false) return [];
    return [
      finding(this, {
        message: `No registration assignment in the files that were read names the definition of the ${delegationLabel(subject.delegation)}.`,
        facts: [['deployed alone', 'it delegates nothing']],
        remedy: 'Add a registration assignment to the template, or the file that has it to the input templates.',
        next: ['If it is assigned elsewhere, for example by hand, nothing is wrong with the template.'],
        location: subject.definition.location,
      }),
    ];
  },
};

/** In the order of precedence. */
export const PATH = [
  CLIENT_ID_AS_PRINCIPAL,
  JUST_IN_TIME_ONLY,
  ROLE_NOT_ELIGIBLE,
  PRINCIPAL_MISSING,
  VALUE_UNKNOWN,
  ROLE_UNLISTED,
  USER_ACCESS_ADMINISTRATOR_ONLY,
  DEFINITION_NOT_ASSIGNED,
] as const satisfies Rule[];
