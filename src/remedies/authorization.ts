import type { EntryPart } from '../pec/delegation.ts';
import type { Case, Finding } from '../pec/finding.ts';
import { READER, SUPPORT_REQUEST_CONTRIBUTOR } from '../pec/roles.ts';
import { rule } from '../pec/rules/index.ts';

/** Something to paste, in the language of the file it goes into. */
export interface Insertion {
  readonly language: 'json' | 'bicep' | 'hcl';
  /** Where: among the authorizations, into the list that a loop makes them of, or what that list shall come to. */
  readonly into: 'authorizations' | 'other-list' | 'unclear';
  /** The authorization that makes the path: the principal with Support Request Contributor. */
  readonly text: string;
  /** Reader for the same principal, for those who let it read its own delegations; absent where it has that. */
  readonly also?: string;
}

/**
 * The authorization that a case lacks, to paste: into `authorizations`, or into the list that these are made of, in that
 * list's form. Undefined where no authorization mends it, or the principal has the role already.
 */
export function insertionFor(one: Case, principalId: string | undefined): Insertion | undefined {
  if (principalId === undefined || !one.findings.some(mends)) return undefined;
  const has = (role: string) =>
    one.grants.some(
      (grant) => grant.permanent && grant.roleId === role && grant.principalId === principalId.toLowerCase(),
    );
  if (has(SUPPORT_REQUEST_CONTRIBUTOR)) return undefined;
  const { language, authorization, entry } = formOf(one);
  const form = (one.kind === 'template' ? one.entryForm : undefined) ?? { kind: 'authorization' as const };
  const write = (roleName: string, roleId: string): string => {
    const given = { principalId, principalIdDisplayName: `PEC principal, ${roleName}`, roleDefinitionId: roleId };
    if (form.kind === 'principal') return entry(principalId);
    if (form.kind === 'object') return entry(form.members.map(([name, part]) => [name, given[part]]));
    return authorization(given);
  };
  return {
    language,
    into: form.kind === 'authorization' ? 'authorizations' : form.kind === 'unclear' ? 'unclear' : 'other-list',
    text: write('Support Request Contributor', SUPPORT_REQUEST_CONTRIBUTOR),
    // A loop that grants one role to all grants no second one.
    ...(!has(READER) && !('role' in form) && { also: write('Reader', READER) }),
  };
}

/** What an authorization says. */
type Given = Readonly<Record<EntryPart, string>>;

/** How a language writes one authorization, and one entry of another list. */
interface Form {
  readonly language: Insertion['language'];
  readonly authorization: (given: Given) => string;
  readonly entry: (value: string | readonly (readonly [name: string, text: string])[]) => string;
}

function formOf(one: Case): Form {
  const file = one.kind === 'template' ? (one.parametersFile ?? one.file) : '';
  if (/\.bicep(param)?$/i.test(file)) return BICEP;
  return one.kind === 'template' && /(^|\.)azurerm_lighthouse_definition\./.test(one.definition) ? HCL : JSON_FORM;
}

const bicepEntry: Form['entry'] = (value) =>
  typeof value === 'string'
    ? bicepText(value)
    : `{\n${value.map(([name, text]) => `  ${bicepName(name)}: ${bicepText(text)}\n`).join('')}}`;
const BICEP: Form = {
  language: 'bicep',
  authorization: (given) => bicepEntry(inOrder(given)),
  entry: bicepEntry,
};
const jsonEntry: Form['entry'] = (value) =>
  JSON.stringify(typeof value === 'string' ? value : Object.fromEntries(value), null, 2);
const JSON_FORM: Form = {
  language: 'json',
  authorization: (given) => jsonEntry(inOrder(given)),
  entry: jsonEntry,
};
const HCL: Form = {
  language: 'hcl',
  authorization: ({ principalId, principalIdDisplayName, roleDefinitionId }) =>
    `authorization {\n  principal_id           = "${principalId}"\n  principal_display_name = "${principalIdDisplayName}"\n  role_definition_id     = "${roleDefinitionId}"\n}`,
  // The lists of a plan are what Terraform made of them: none is made of another one here.
  entry: jsonEntry,
};

/** The members of an authorization as Microsoft's samples order them. */
function inOrder({ principalId, principalIdDisplayName, roleDefinitionId }: Given): [string, string][] {
  return Object.entries({ principalId, principalIdDisplayName, roleDefinitionId });
}

function bicepText(text: string): string {
  return `'${text.replaceAll(/['\\]|\$(?=\{)/g, '\\$&')}'`;
}

function bicepName(name: string): string {
  return /^[a-z_]\w*$/i.test(name) ? name : bicepText(name);
}

/** Whether an authorization mends what a finding says. */
function mends({ rule: id, effect }: Finding): boolean {
  return effect !== 'none' && rule(id).mendedByAuthorization === true;
}
