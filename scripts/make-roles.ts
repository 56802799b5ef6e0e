/**
 * Makes src/pec/roles.json from two files of role data:
 *
 *   npm run roles -- BUILTIN_ROLES.json PEC_ROLES.json --table-date YYYY-MM-DD
 *
 * BUILTIN_ROLES: { date, roles: [{ name, guid, actions, notActions, dataActions, notDataActions, lighthouse }] },
 *   the output of `az role definition list` with what Lighthouse accepts.
 * PEC_ROLES: [{ guid, pecEligible }], Microsoft's table of roles for partner earned credit.
 * --table-date is the date of the newest full copy of that table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

interface BuiltinRole {
  name: string;
  guid: string;
  lighthouse: string;
  actions: string[];
  notActions: string[];
}

const ACCEPTS: Record<string, string> = {
  supported: 'supported',
  'unsupported:owner': 'owner',
  'limited:delegatedRoleDefinitionIds': 'user-access-administrator',
  'unsupported:dataActions': 'data-actions',
  'unsupported:restrictedActions': 'restricted-actions',
};

/** The right to list the delegations at a scope. */
const READ_RIGHT = 'microsoft.managedservices/registrationassignments/read';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'table-date': { type: 'string' } } });
const [builtinFile, pecFile] = positionals;
const tableDate = values['table-date'];
if (!builtinFile || !pecFile || !tableDate || !/^\d{4}-\d{2}-\d{2}$/.test(tableDate)) {
  console.error('usage: npm run roles -- BUILTIN_ROLES.json PEC_ROLES.json --table-date YYYY-MM-DD');
  process.exit(2);
}

const builtin = JSON.parse(readFileSync(builtinFile, 'utf8')) as {
  date: string;
  roles: BuiltinRole[];
  knownMissing?: { name: string; guid: string }[];
};
const eligibility = new Map(
  (JSON.parse(readFileSync(pecFile, 'utf8')) as { guid: string; pecEligible: boolean }[]).map((row) => [
    row.guid.toLowerCase(),
    row.pecEligible ? 'eligible' : 'not-eligible',
  ]),
);

/** Whether a pattern of a role definition (`*` stands for any text) covers the right to list delegations. */
function covers(pattern: string): boolean {
  const source = pattern.toLowerCase().split('*').map(RegExp.escape).join('.*');
  return new RegExp(`^${source}$`).test(READ_RIGHT);
}

const rows = builtin.roles.map((role) => {
  const accepts = ACCEPTS[role.lighthouse];
  if (!accepts) throw new Error(`role ${role.guid}: unknown value "${role.lighthouse}" for lighthouse`);
  const reads = role.actions.some(covers) && !role.notActions.some(covers);
  const guid = role.guid.toLowerCase();
  const row = [guid, role.name, eligibility.get(guid) ?? 'unlisted', accepts];
  return reads ? [...row, 'reads'] : row;
});
// Built in, but absent from the list because its assignable scope is not "/". What it permits was not read.
for (const role of builtin.knownMissing ?? []) {
  rows.push([
    role.guid.toLowerCase(),
    role.name,
    eligibility.get(role.guid.toLowerCase()) ?? 'unlisted',
    'not-established',
  ]);
}
rows.sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));

const missing = [...eligibility.keys()].filter((guid) => !rows.some((row) => row[0] === guid));
if (missing.length > 0)
  throw new Error(`in the PEC table but not in the list of built-in roles: ${missing.join(', ')}`);

const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
writeFileSync(
  new URL('../src/pec/roles.json', import.meta.url),
  `{\n  "tableDate": "${tableDate}",\n  "catalogueDate": "${builtin.date}",\n  "roles": [\n${lines}\n  ]\n}\n`,
);
console.log(`${rows.length} roles, ${eligibility.size} of them in the table of ${tableDate}`);
