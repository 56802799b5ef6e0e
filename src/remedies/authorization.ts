import type { Case, Finding } from '../pec/finding.ts';
import { READER, SUPPORT_REQUEST_CONTRIBUTOR } from '../pec/roles.ts';
import { rule } from '../pec/rules/index.ts';

/** Something to paste, in the language of the file it goes into. */
export interface Insertion {
  readonly language: 'json' | 'bicep' | 'hcl';
  /** The authorization that makes the path: the principal with Support Request Contributor. */
  readonly text: string;
  /** Reader for the same principal, for those who let it read its own delegations; absent where it has that. */
  readonly also?: string;
}

/**
 * The authorization that a case lacks, to paste into `authorizations`. Undefined where no authorization mends it, or the
 * principal has the role already.
 */
export function insertionFor(one: Case, principalId: string | undefined): Insertion | undefined {
  if (principalId === undefined || !one.findings.some(mends)) return undefined;
  const has = (role: string) =>
    one.grants.some(
      (grant) => grant.permanent && grant.roleId === role && grant.principalId === principalId.toLowerCase(),
    );
  if (has(SUPPORT_REQUEST_CONTRIBUTOR)) return undefined;
  const { language, write } = formOf(one);
  return {
    language,
    text: write(principalId, 'Support Request Contributor', SUPPORT_REQUEST_CONTRIBUTOR),
    ...(!has(READER) && { also: write(principalId, 'Reader', READER) }),
  };
}

/** How a language writes one authorization. */
interface Form {
  readonly language: Insertion['language'];
  readonly write: (principalId: string, roleName: string, roleId: string) => string;
}

function formOf(one: Case): Form {
  const file = one.kind === 'template' ? (one.parametersFile ?? one.file) : '';
  if (/\.bicep(param)?$/i.test(file)) return BICEP;
  return one.kind === 'template' && /(^|\.)azurerm_lighthouse_definition\./.test(one.definition) ? HCL : JSON_FORM;
}

const BICEP: Form = {
  language: 'bicep',
  write: (principalId, roleName, roleId) =>
    `{\n  principalId: '${principalId}'\n  principalIdDisplayName: 'PEC principal, ${roleName}'\n  roleDefinitionId: '${roleId}'\n}`,
};
const HCL: Form = {
  language: 'hcl',
  write: (principalId, roleName, roleId) =>
    `authorization {\n  principal_id           = "${principalId}"\n  principal_display_name = "PEC principal, ${roleName}"\n  role_definition_id     = "${roleId}"\n}`,
};
const JSON_FORM: Form = {
  language: 'json',
  write: (principalId, roleName, roleId) =>
    JSON.stringify(
      { principalId, principalIdDisplayName: `PEC principal, ${roleName}`, roleDefinitionId: roleId },
      null,
      2,
    ),
};

/** Whether an authorization mends what a finding says. */
function mends({ rule: id, effect }: Finding): boolean {
  return effect !== 'none' && rule(id).mendedByAuthorization === true;
}
