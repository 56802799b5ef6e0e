import type { Case, Finding } from '../pec/finding.ts';
import { READER, SUPPORT_REQUEST_CONTRIBUTOR } from '../pec/roles.ts';
import { rule } from '../pec/rules/index.ts';

/** Something to paste, in the language of the file it goes into. */
export interface Insertion {
  readonly language: 'json' | 'bicep' | 'hcl';
  readonly text: string;
}

const RECOMMENDED = [
  { role: SUPPORT_REQUEST_CONTRIBUTOR, name: 'Support Request Contributor' },
  { role: READER, name: 'Reader' },
] as const;

/**
 * The authorizations that a case lacks, to paste into `authorizations`: the principal with Support Request Contributor,
 * which is eligible, and with Reader, so that it can read its own delegations. Undefined where nothing of that is missing.
 */
export function insertionFor(one: Case, principalId: string | undefined): Insertion | undefined {
  if (principalId === undefined || !one.findings.some(mends)) return undefined;
  const has = (role: string) =>
    one.grants.some(
      (grant) => grant.permanent && grant.roleId === role && grant.principalId === principalId.toLowerCase(),
    );
  const missing = RECOMMENDED.filter(({ role }) => !has(role));
  const file = one.kind === 'template' ? (one.parametersFile ?? one.file) : '';
  if (/\.bicep(param)?$/i.test(file)) {
    const items = missing.map(
      ({ role, name }) =>
        `{\n  principalId: '${principalId}'\n  principalIdDisplayName: 'PEC principal, ${name}'\n  roleDefinitionId: '${role}'\n}`,
    );
    return { language: 'bicep', text: items.join('\n') };
  }
  if (one.kind === 'template' && /(^|\.)azurerm_lighthouse_definition\./.test(one.definition)) {
    const items = missing.map(
      ({ role, name }) =>
        `authorization {\n  principal_id           = "${principalId}"\n  principal_display_name = "PEC principal, ${name}"\n  role_definition_id     = "${role}"\n}`,
    );
    return { language: 'hcl', text: items.join('\n') };
  }
  const items = missing.map(({ role, name }) => {
    const authorization = { principalId, principalIdDisplayName: `PEC principal, ${name}`, roleDefinitionId: role };
    return JSON.stringify(authorization, null, 2);
  });
  return { language: 'json', text: items.join(',\n') };
}

/** Whether an authorization mends what a finding says. */
function mends({ rule: id, effect }: Finding): boolean {
  return effect !== 'none' && rule(id).mendedByAuthorization === true;
}
