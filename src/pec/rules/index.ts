import type { Level } from '../finding.ts';

/** What is said of a rule wherever it is named: in SARIF, in the summary and in docs/rules.md. */
export interface Rule {
  /** The level it usually fires with; some rules fire lower where a ready delegation outweighs them. */
  readonly level: Level;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** Why it matters to the credit. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
}

const TENANTS_USERS_ROLES = 'https://learn.microsoft.com/azure/lighthouse/concepts/tenants-users-roles';
const ONBOARD = 'https://learn.microsoft.com/azure/lighthouse/how-to/onboard-customer';
const ELIGIBLE = 'https://learn.microsoft.com/azure/lighthouse/how-to/create-eligible-authorizations';
const PARTNER_LINK = 'https://learn.microsoft.com/azure/cost-management-billing/manage/link-partner-id';
const PEC_ROLES = 'https://learn.microsoft.com/partner-center/billing/azure-roles-perms-pec';
const PEC = 'https://learn.microsoft.com/partner-center/billing/partner-earned-credit-explanation';
const REMOVE = 'https://learn.microsoft.com/azure/lighthouse/how-to/remove-delegation';
const TEMPLATE_SYNTAX = 'https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax';

/**
 * The rules by id. The order of the first block is the order of precedence among reasons:
 * a case that is not ready has one reason, the first that applies.
 */
export const RULES = {
  'template-unreadable': {
    level: 'error',
    title: 'The file cannot be read as a template',
    why: 'A template that cannot be read cannot be judged, and Azure would refuse to deploy it.',
    source: TEMPLATE_SYNTAX,
  },
  'cannot-verify': {
    level: 'error',
    title: 'The delegations at the scope cannot be read',
    why: 'What cannot be read may be missing, and nobody would notice.',
    source: 'https://learn.microsoft.com/azure/lighthouse/how-to/view-manage-customers',
  },
  'no-delegation': {
    level: 'error',
    title: 'The scope is not delegated to the managing tenant',
    why: 'Without a delegation there is no PEC path through Azure Lighthouse.',
    source: ONBOARD,
  },
  'partial-scope': {
    level: 'error',
    title: 'Only resource groups of the subscription are delegated',
    why: 'The credit is calculated per resource: resources outside the delegated groups have no PEC path through Azure Lighthouse.',
    source: PEC,
  },
  'delegation-not-active': {
    level: 'error',
    title: 'The delegation is not in the state Succeeded',
    why: 'Only a delegation that has been deployed completely gives the principal its role.',
    source: ONBOARD,
  },
  'marketplace-offer': {
    level: 'warning',
    title: 'The delegation comes from a Marketplace offer and does not name the principal',
    why: "Microsoft's statements contradict one another on whether Marketplace offers are linked to the partner automatically.",
    source: PARTNER_LINK,
  },
  'value-unknown': {
    level: 'warning',
    title: 'A value that decides is not known',
    why: 'Whether the principal gets an eligible role depends on a value that is not there.',
    source: TEMPLATE_SYNTAX,
  },
  'role-unlisted': {
    level: 'warning',
    title: "The role is not in Microsoft's table of eligible roles",
    why: 'Microsoft publishes no rule for roles that its table does not list; they may earn nothing.',
    source: PEC_ROLES,
  },
  'user-access-administrator-only': {
    level: 'warning',
    title: 'The only role is User Access Administrator',
    why: 'Azure Lighthouse grants this role in a limited form only, and it is not established that the limited form earns the credit.',
    source: TENANTS_USERS_ROLES,
  },
  'role-refused-by-lighthouse': {
    level: 'warning',
    title: 'Azure Lighthouse does not accept the only eligible role',
    why: 'A deployment with this role is refused, so the principal would not get it.',
    source: TENANTS_USERS_ROLES,
  },
  'client-id-as-principal': {
    level: 'error',
    title: 'An authorization names the client ID instead of the object ID',
    why: 'A delegation knows principals by object ID; the client ID belongs to no principal.',
    source: ONBOARD,
  },
  'just-in-time-only': {
    level: 'error',
    title: 'The eligible role must be activated just in time',
    why: 'The credit needs a permanent role: access must last the whole day.',
    source: PEC,
  },
  'role-not-eligible': {
    level: 'error',
    title: "None of the principal's roles is eligible",
    why: 'Only roles that Microsoft counts as eligible earn the credit; reading rights do not.',
    source: PEC_ROLES,
  },
  'principal-missing': {
    level: 'error',
    title: 'The delegation does not name the PEC principal',
    why: 'The credit is earned by the principal that is linked to the partner ID; other principals of the tenant do not count.',
    source: PARTNER_LINK,
  },

  'link-missing': {
    level: 'error',
    title: 'The principal is not linked to the partner ID',
    why: 'Without the link nothing ties the work of the principal to the partner.',
    source: PARTNER_LINK,
  },
  'link-different': {
    level: 'error',
    title: 'The principal is linked to another partner ID',
    why: 'The credit follows the partner ID that the principal is linked to.',
    source: PARTNER_LINK,
  },
  'link-refused': {
    level: 'error',
    title: 'The partner link was refused',
    why: 'Only a location-based partner ID can be linked.',
    source: PARTNER_LINK,
  },
  'link-unconfirmed': {
    level: 'error',
    title: 'The partner link could not be confirmed',
    why: 'A link that does not show when it is read back may not exist.',
    source: PARTNER_LINK,
  },
  'signed-in-to-customer-tenant': {
    level: 'error',
    title: "The sign-in is to the customer's tenant",
    why: 'With Azure Lighthouse the link belongs in the managing tenant; one in the customer tenant does not count for the delegation.',
    source: PARTNER_LINK,
  },
  'link-not-checked': {
    level: 'note',
    title: 'The partner link was not checked',
    why: 'A delegation earns nothing while the principal is not linked.',
    source: PARTNER_LINK,
  },

  'other-managing-tenant': {
    level: 'note',
    title: 'Other tenants manage the scope too',
    why: 'Their delegations do not concern this partner; they are named so that nothing at the scope is overlooked.',
    source: TENANTS_USERS_ROLES,
  },
  'cannot-redeploy': {
    level: 'warning',
    title: 'Azure Lighthouse would refuse this role today',
    why: 'The deployed delegation keeps working, but the next deployment of it is refused.',
    source: TENANTS_USERS_ROLES,
  },
  'reading-right-missing': {
    level: 'note',
    title: 'The principal cannot read its own delegations',
    why: 'Without a role that can read delegations, the deployed scope cannot be verified with this principal.',
    source: TENANTS_USERS_ROLES,
  },
  'group-membership-not-verified': {
    level: 'note',
    title: 'The grant counts on your word',
    why: 'The principal was named in also-linked; neither its link nor its membership can be read here.',
    source: PARTNER_LINK,
  },
  'role-overridden': {
    level: 'note',
    title: 'An override decided whether the role is eligible',
    why: 'The verdict rests on role-overrides and not on the table of Microsoft.',
    source: PEC_ROLES,
  },
  'duplicate-authorization': {
    level: 'warning',
    title: 'The same principal and role are granted twice',
    why: 'Where two delegations grant the same, removing one can take the access of both away.',
    source: REMOVE,
  },
  'no-delete-role': {
    level: 'note',
    title: 'Nobody on your side can end the delegation',
    why: 'Without the Managed Services Registration assignment Delete Role, only the customer can remove the delegation.',
    source: REMOVE,
  },

  'owner-role': {
    level: 'error',
    title: 'Owner cannot be delegated',
    why: 'Azure Lighthouse refuses a definition that grants Owner.',
    source: TENANTS_USERS_ROLES,
  },
  'delegated-roles-missing': {
    level: 'error',
    title: 'User Access Administrator lacks delegatedRoleDefinitionIds',
    why: 'Azure Lighthouse accepts User Access Administrator only with the list of roles it may assign.',
    source: TENANTS_USERS_ROLES,
  },
  'delegates-privileged-role': {
    level: 'error',
    title: 'A privileged role is delegated for assignment',
    why: 'Owner and User Access Administrator may not stand in delegatedRoleDefinitionIds.',
    source: TENANTS_USERS_ROLES,
  },
  'invalid-id': {
    level: 'error',
    title: 'An id is not a GUID',
    why: 'Azure refuses a definition whose principal, role or tenant is not a GUID that exists.',
    source: ONBOARD,
  },
  'managing-tenant-different': {
    level: 'error',
    title: 'The template delegates to another tenant',
    why: 'The delegation would go to another managing tenant, and this partner would earn nothing from it.',
    source: ONBOARD,
  },
  'parameter-mismatch': {
    level: 'error',
    title: 'The parameter file does not fit the template',
    why: 'Azure Resource Manager refuses a deployment with undeclared or missing parameters.',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files',
  },
  'data-actions-role': {
    level: 'warning',
    title: 'The role has data actions',
    why: 'Azure Lighthouse refuses roles with data actions.',
    source: TENANTS_USERS_ROLES,
  },
  'restricted-role': {
    level: 'warning',
    title: 'The role has restricted actions',
    why: 'Azure Lighthouse refuses roles that may change access.',
    source: TENANTS_USERS_ROLES,
  },
  'role-not-built-in': {
    level: 'warning',
    title: 'The role is not a built-in role',
    why: 'Azure Lighthouse accepts built-in roles only.',
    source: TENANTS_USERS_ROLES,
  },
  'delegated-roles-misplaced': {
    level: 'warning',
    title: 'delegatedRoleDefinitionIds without User Access Administrator',
    why: 'The list has an effect beside User Access Administrator only.',
    source: TENANTS_USERS_ROLES,
  },
  'full-role-id': {
    level: 'warning',
    title: 'The role is given as a resource ID',
    why: 'A definition expects the bare GUID of the role.',
    source: ONBOARD,
  },
  'eligible-authorization-invalid': {
    level: 'warning',
    title: 'An eligible authorization is not valid',
    why: 'Azure refuses eligible authorizations outside these limits.',
    source: ELIGIBLE,
  },
  'api-version-too-old': {
    level: 'warning',
    title: 'The API version does not know eligibleAuthorizations',
    why: 'Eligible authorizations need API version 2020-02-01-preview or later.',
    source: ELIGIBLE,
  },
  'resource-group-definition': {
    level: 'warning',
    title: 'The definition stands at resource-group scope',
    why: 'A registration definition exists at subscription scope only; Azure refuses it elsewhere.',
    source: ONBOARD,
  },
  'parameters-unpaired': {
    level: 'note',
    title: 'The parameter file belongs to no template',
    why: 'The values in it were not judged.',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files',
  },
} as const satisfies Record<string, Rule>;

/** The id of a rule: stable, kebab-case, the same in every output. */
export type RuleId = keyof typeof RULES;

/** The rule with this id. */
export function rule(id: RuleId): Rule {
  return RULES[id];
}

/** All ids, in the order of precedence. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];
