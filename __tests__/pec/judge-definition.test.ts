import { describe, expect, test } from 'vitest';
import type { Criteria } from '../../src/pec/criteria.ts';
import { known, unknown, type WrittenDelegation } from '../../src/pec/delegation.ts';
import { anyDefinition, judgeDefinition, undecidableCase, unreadableCase } from '../../src/pec/judge-definition.ts';
import {
  at,
  CLIENT,
  CON,
  criteria,
  DEL,
  definition,
  eligible,
  LAC,
  missing,
  NO_ROLE,
  OTHER_TENANT,
  OWN,
  P,
  Q,
  RDR,
  RESTRICTED,
  SENTINEL,
  SRC,
  TENANT,
  UAA,
  written,
} from './build.ts';

function judge(delegation: WrittenDelegation, changes: Partial<Criteria> = {}, definitionChanges = {}) {
  const judged = judgeDefinition(definition([delegation], definitionChanges), criteria(changes));
  return { verdict: judged.verdict, findings: judged.findings.map(({ level, rule }) => `${level} ${rule}`), judged };
}

const D = [Q, DEL] as [string, string];
const R = [P, RDR] as [string, string];

describe('the path to the credit', () => {
  test.each([
    ['an eligible role and Reader', [[P, SRC], R, D], 'ready', []],
    ['no right to read', [[P, SRC], D], 'ready', ['note reading-right-missing']],
    ['Contributor reads as well', [[P, CON], D], 'ready', []],
    ['Reader only', [R, [Q, CON], D], 'not-ready', ['error role-not-eligible']],
    ['another principal only', [[Q, CON], D], 'not-ready', ['error principal-missing']],
    ['Owner beside an eligible role', [[P, SRC], R, [Q, OWN], D], 'not-ready', ['error owner-role']],
    [
      'an eligible role that Lighthouse refuses',
      [[P, LAC], R, D],
      'unknown',
      ['warning role-refused-by-lighthouse', 'warning data-actions-role'],
    ],
    [
      'a role outside the catalogue',
      [[P, NO_ROLE], R, D],
      'unknown',
      ['warning role-unlisted', 'warning role-not-built-in'],
    ],
    ['a role outside the table', [[P, SENTINEL], R, D], 'unknown', ['warning role-unlisted']],
    ['User Access Administrator', [[P, UAA, [CON]], R, D], 'unknown', ['warning user-access-administrator-only']],
    [
      'the client ID beside the right principal',
      [[P, SRC], R, [CLIENT, CON], D],
      'not-ready',
      ['error client-id-as-principal'],
    ],
    ['an unknown principal', [[missing('x'), SRC], R, D], 'unknown', ['warning value-unknown']],
    ['an unknown principal beside Owner', [[missing('x'), SRC], [Q, OWN], D], 'not-ready', ['error owner-role']],
    ['the same grant twice', [[P, SRC], [P, SRC], R, D], 'ready', ['warning duplicate-authorization']],
  ] as const)('%s', (_, grants, verdict, findings) => {
    const result = judge(written(grants.map((one) => [...one]) as never));
    expect({ verdict: result.verdict, findings: result.findings }).toEqual({ verdict, findings });
  });

  test('an override decides eligibility, never what Lighthouse accepts', () => {
    const overrides = new Map([
      [NO_ROLE, 'eligible'],
      [SENTINEL, 'eligible'],
      [LAC, 'eligible'],
    ] as const);
    expect(judge(written([[P, SENTINEL], R, D]), { overrides }).verdict).toBe('ready');
    expect(judge(written([[P, NO_ROLE], R, D]), { overrides }).verdict).toBe('unknown');
    expect(judge(written([[P, LAC], R, D]), { overrides }).verdict).toBe('unknown');
  });

  test('a Marketplace offer is not applicable unless it is ready; an undecided one is unknown', () => {
    expect(judge(written([[Q, CON], D], { plan: known(true) }))).toMatchObject({
      verdict: 'not-applicable',
      findings: ['note marketplace-offer'],
    });
    expect(judge(written([[P, SRC], R, D], { plan: known(true) })).verdict).toBe('ready');
    expect(judge(written([[Q, CON], D], { plan: missing('offer') })).verdict).toBe('unknown');
    expect(judge(written([[Q, OWN], D], { plan: known(true) })).verdict).toBe('not-ready');
  });

  test('the place is the list an editor would extend, or the literal to change', () => {
    expect(judge(written([[Q, CON], D])).judged.findings[0]?.location).toEqual(at(10));
    const reader = {
      principalId: known(P),
      roleDefinitionId: known(RDR, at(14)),
      delegatedRoleDefinitionIds: { items: [] },
    };
    expect(
      judge(written([], { authorizations: { items: [reader], location: at(10) } })).judged.findings[0]?.location,
    ).toEqual(at(14));
  });

  test('an unknown value names the smallest missing input', () => {
    const { judged } = judge(
      written([[unknown("'#{pec}#' is filled in by a replacement tool", '#{pec}#', at(7)), SRC], D]),
    );
    expect(judged.findings[0]).toMatchObject({ rule: 'value-unknown', location: at(7) });
    expect(judged.findings[0]?.remedy).toContain('#{pec}#');
  });

  test('grants rest on the statement of the template', () => {
    expect(judge(written([[P, SRC], D])).judged.grants[0]).toMatchObject({
      worth: 'yes',
      basis: 'stated',
      permanent: true,
    });
  });
});

describe('undecided conditions', () => {
  const condition = unknown("parameter 'env' has no default", "parameter 'env'");
  const both = (one: WrittenDelegation, other: WrittenDelegation) =>
    judgeDefinition(definition([one, other], { undecided: condition }), criteria());

  test('ready if it is ready either way, not ready if it is neither way', () => {
    expect(both(written([[P, SRC], R, D]), written([[P, CON], R, D])).verdict).toBe('ready');
    expect(both(written([[Q, SRC], D]), written([[Q, CON], D])).verdict).toBe('not-ready');
  });

  test('unknown if it depends, naming what it depends on', () => {
    const judged = both(written([[P, SRC], R, D]), written([[Q, CON], D]));
    expect(judged.verdict).toBe('unknown');
    expect(judged.findings[0]).toMatchObject({ rule: 'value-unknown' });
    expect(judged.findings[0]?.message).toContain("parameter 'env'");
  });

  test('what stands in for something that could not be read can be found wanting, and cannot pass', () => {
    const standIn = unknown('the bicep CLI was not found', 'the bicep CLI');
    const judged = (one: WrittenDelegation) => judgeDefinition(definition([one], { standIn }), criteria());
    expect(judged(written([[P, SRC], R, D]))).toMatchObject({
      verdict: 'unknown',
      findings: [{ rule: 'value-unknown' }],
    });
    expect(judged(written([[Q, CON], D], { plan: known(true) })).verdict).toBe('unknown');
    expect(judged(written([[Q, CON], D]))).toMatchObject({
      verdict: 'not-ready',
      findings: [{ rule: 'principal-missing' }],
    });
  });

  test('a definition that is perhaps not deployed is judged as if it were, and says so', () => {
    const judged = judgeDefinition(definition([written([[Q, CON], D])], { deployed: condition }), criteria());
    expect(judged.verdict).toBe('not-ready');
    expect(judged.findings[0]?.message).toContain('if the definition is deployed');
  });
});

describe('what Lighthouse would refuse or misread', () => {
  const fine: [string, string][] = [[P, SRC], R, D];
  test.each([
    ['a role by its name', written([...fine, [Q, 'Owner']]), 'error invalid-id'],
    ['a placeholder', written([...fine, ['<AAD GROUP ID>', RDR]]), 'error invalid-id'],
    ['all zeros', written([...fine, ['00000000-0000-0000-0000-000000000000', RDR]]), 'error invalid-id'],
    [
      'letters that are no hexadecimal digits',
      written([...fine, ['3kl47fff-5655-4779-b726-2cf02b05c7c4', RDR]]),
      'error invalid-id',
    ],
    ['no principal', written([...fine, ['', RDR]]), 'error invalid-id'],
    ['no managing tenant', written(fine, { managedByTenantId: known('contoso') }), 'error invalid-id'],
    ['User Access Administrator alone', written([...fine, [Q, UAA]]), 'error delegated-roles-missing'],
    ['Owner to be assigned', written([...fine, [Q, UAA, [OWN]]]), 'error delegates-privileged-role'],
    [
      'User Access Administrator to be assigned',
      written([...fine, [Q, UAA, [UAA]]]),
      'error delegates-privileged-role',
    ],
    ['a delegated role that is no GUID', written([...fine, [Q, UAA, ['Contributor']]]), 'error invalid-id'],
    ['data actions', written([...fine, [Q, LAC]]), 'warning data-actions-role'],
    ['restricted actions', written([...fine, [Q, RESTRICTED]]), 'warning restricted-role'],
    ['no built-in role', written([...fine, [Q, NO_ROLE]]), 'warning role-not-built-in'],
    ['delegated roles beside another role', written([...fine, [Q, CON, [RDR]]]), 'warning delegated-roles-misplaced'],
    [
      'a resource ID',
      written([...fine, [Q, `/providers/Microsoft.Authorization/roleDefinitions/${CON}`]]),
      'warning full-role-id',
    ],
    [
      'an old API version',
      written(fine, { apiVersion: known('2019-06-01'), eligibleAuthorizations: { items: [eligible([Q, CON])] } }),
      'warning api-version-too-old',
    ],
    [
      'Owner, eligible',
      written(fine, { eligibleAuthorizations: { items: [eligible([Q, OWN])] } }),
      'warning eligible-authorization-invalid',
    ],
    [
      'a service principal, eligible',
      written(fine, { eligibleAuthorizations: { items: [eligible([P, CON])] } }),
      'warning eligible-authorization-invalid',
    ],
    [
      'an activation that is too long',
      written(fine, { eligibleAuthorizations: { items: [eligible([Q, CON, 'PT9H'])] } }),
      'warning eligible-authorization-invalid',
    ],
    [
      'an activation that is too short',
      written(fine, { eligibleAuthorizations: { items: [eligible([Q, CON, 'PT29M'])] } }),
      'warning eligible-authorization-invalid',
    ],
    [
      'an activation that is no duration',
      written(fine, { eligibleAuthorizations: { items: [eligible([Q, CON, '8 hours'])] } }),
      'warning eligible-authorization-invalid',
    ],
    [
      'too many approvers',
      written(fine, { eligibleAuthorizations: { items: [eligible([Q, CON, 'PT8H', 'Azure', Array(11).fill(Q)])] } }),
      'warning eligible-authorization-invalid',
    ],
    [
      'two policies for a role',
      written(fine, {
        eligibleAuthorizations: { items: [eligible([Q, CON, 'PT8H']), eligible([OTHER_TENANT, CON, 'PT4H'])] },
      }),
      'warning eligible-authorization-invalid',
    ],
  ])('%s', (_, delegation, expected) => {
    const result = judge(delegation);
    expect(result.findings).toEqual([expected]);
    expect(result.verdict).toBe(expected.startsWith('error') ? 'not-ready' : 'ready');
  });

  test.each(['PT30M', 'PT8H', 'pt1h30m', 'PT7H60M'])('%s is an allowed activation', (duration) => {
    expect(
      judge(written(fine, { eligibleAuthorizations: { items: [eligible([Q, CON, duration, 'None'])] } })).findings,
    ).toEqual([]);
  });

  test('a typo gets the nearest built-in role', () => {
    const byName = judge(written([...fine, [Q, 'Contribtor']])).judged.findings[0];
    expect(byName?.remedy).toContain(`${CON} of Contributor`);
    const byId = judge(written([...fine, [Q, 'b24988ac-6180-42a0-ab88-20f7382dd24d']])).judged.findings[0];
    expect(byId).toMatchObject({ rule: 'role-not-built-in' });
    expect(byId?.remedy).toContain(CON);
  });

  test('a resource ID counts as its last part', () => {
    expect(judge(written([[P, `/providers/Microsoft.Authorization/roleDefinitions/${SRC}`], R, D])).verdict).toBe(
      'ready',
    );
  });

  test('the managing tenant is compared only where it was given', () => {
    const elsewhere = written(fine, { managedByTenantId: known(OTHER_TENANT) });
    expect(judge(elsewhere).verdict).toBe('ready');
    expect(judge(elsewhere, { expectedTenantId: TENANT })).toMatchObject({
      verdict: 'not-ready',
      findings: ['error managing-tenant-different'],
    });
    expect(judge(written(fine), { expectedTenantId: TENANT.toUpperCase() }).verdict).toBe('ready');
  });

  test('a definition at resource-group scope', () => {
    expect(judge(written(fine), {}, { resourceGroupLevel: true })).toMatchObject({
      verdict: 'ready',
      findings: ['warning resource-group-definition'],
    });
  });

  test('a parameter file that does not fit makes it not ready', () => {
    const observations = [{ rule: 'parameter-mismatch', message: 'm', remedy: 'r', location: at(2) }];
    expect(judge(written(fine), {}, { observations })).toMatchObject({
      verdict: 'not-ready',
      findings: ['error parameter-mismatch'],
    });
  });

  test('sensitive values are judged and never shown', () => {
    const secret = { ...known('not-a-guid-SECRET'), sensitive: true };
    const one = { principalId: secret, roleDefinitionId: secret, delegatedRoleDefinitionIds: { items: [] } };
    const { judged, verdict } = judge(written([], { authorizations: { items: [one] } }));
    expect(verdict).toBe('not-ready');
    expect(JSON.stringify(judged)).not.toContain('SECRET');
  });

  test.each([
    [
      'delegates-privileged-role',
      written([], {
        authorizations: {
          items: [
            {
              principalId: known(Q),
              roleDefinitionId: { ...known(UAA), sensitive: true },
              delegatedRoleDefinitionIds: { items: [{ ...known(OWN), sensitive: true }] },
            },
          ],
        },
      }),
    ],
    [
      'delegated-roles-missing',
      written([], {
        authorizations: {
          items: [
            {
              principalId: known(Q),
              roleDefinitionId: { ...known(UAA), sensitive: true },
              delegatedRoleDefinitionIds: { items: [] },
            },
          ],
        },
      }),
    ],
    [
      'eligible-authorization-invalid',
      written([], {
        eligibleAuthorizations: {
          items: [{ principalId: known(Q), roleDefinitionId: { ...known(OWN), sensitive: true } }],
        },
      }),
    ],
  ])('%s does not show a sensitive role', (rule, delegation) => {
    const { judged } = judge(delegation);
    const found = judged.findings.find((one) => one.rule === rule);
    expect(found?.message).toContain('sensitive');
    expect(found?.message).not.toMatch(new RegExp(`${OWN}|${UAA}|Owner|User Access`));
  });

  test('a very long value is cut where it is quoted', () => {
    const { judged } = judge(
      written(
        [
          ['x'.repeat(100_000), SRC],
          ['y', 'z'.repeat(100_000)],
        ],
        { name: known('n'.repeat(100_000)) },
      ),
    );
    expect(JSON.stringify(judged).length).toBeLessThan(10_000);
  });

  test('a sensitive principal still counts', () => {
    const one = {
      principalId: { ...known(P), sensitive: true },
      roleDefinitionId: known(SRC),
      delegatedRoleDefinitionIds: { items: [] },
    };
    expect(judge(written([], { authorizations: { items: [one] } })).verdict).toBe('ready');
  });
});

describe('cases of their own', () => {
  test('a file that cannot be read is not ready, one that cannot be decided is unknown', () => {
    const broken = unreadableCase('a.json', [
      { rule: 'template-unreadable', message: 'm', remedy: 'r', location: at(4) },
    ]);
    expect(broken).toMatchObject({
      name: 'a.json',
      verdict: 'not-ready',
      findings: [{ rule: 'template-unreadable', level: 'error', location: at(4) }],
    });
    const open = undecidableCase('b.bicep', unknown('there is no bicep CLI', 'the bicep CLI'));
    expect(open).toMatchObject({
      name: 'b.bicep',
      verdict: 'unknown',
      findings: [{ rule: 'value-unknown', level: 'warning' }],
    });
  });

  test('definitions: any takes one ready definition for the others of the same template and parameters', () => {
    const ready = judgeDefinition(definition([written([[P, SRC], R, D])]), criteria());
    const bad = judgeDefinition(definition([written([[Q, CON], D])], { path: 'resources[1]' }), criteria());
    const elsewhere = judgeDefinition(
      definition([written([[Q, CON], D])], { parametersFile: 'x.parameters.json' }),
      criteria(),
    );
    expect(anyDefinition([ready, bad, elsewhere]).map(({ verdict }) => verdict)).toEqual([
      'ready',
      'not-applicable',
      'not-ready',
    ]);
    expect(anyDefinition([ready, bad])[1]?.findings.every(({ level }) => level === 'note')).toBe(true);
    expect(anyDefinition([bad]).map(({ verdict }) => verdict)).toEqual(['not-ready']);
  });
});
