/** Pages of Microsoft's documentation that several rules come from. */
export const TENANTS_USERS_ROLES = 'https://learn.microsoft.com/azure/lighthouse/concepts/tenants-users-roles';
export const ONBOARD = 'https://learn.microsoft.com/azure/lighthouse/how-to/onboard-customer';
export const ELIGIBLE = 'https://learn.microsoft.com/azure/lighthouse/how-to/create-eligible-authorizations';
export const PARTNER_LINK = 'https://learn.microsoft.com/azure/cost-management-billing/manage/link-partner-id';
export const PEC_ROLES = 'https://learn.microsoft.com/partner-center/billing/azure-roles-perms-pec';
export const PEC = 'https://learn.microsoft.com/partner-center/billing/partner-earned-credit-explanation';
export const REMOVE = 'https://learn.microsoft.com/azure/lighthouse/how-to/remove-delegation';
export const POLICY = 'https://learn.microsoft.com/azure/lighthouse/how-to/policy-at-scale';
export const TEMPLATE_SYNTAX = 'https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax';
export const TEMPLATE_EXPRESSIONS =
  'https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions';
export const PARAMETER_FILES = 'https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files';
