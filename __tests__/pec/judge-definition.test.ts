import { describe, expect, test } from 'vitest';
import type { Criteria } from '../../src/pec/criteria.ts';
import type { WrittenDelegation } from '../../src/pec/delegation.ts';
import { anyDefinition, fileCase, judgeDefinition } from '../../src/pec/judge-definition.ts';
import { known, unknown } from '../../src/pec/value.ts';
import {
  CLIENT,
  CON,
  DEL,
  LAC,
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
} from '../ids.ts';
import { at, criteria, definition, eligible, missing, written } from './build.ts';

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
    ['an eligible role that Lighthouse refuses', [[P, LAC], R, D], 'not-ready', ['error data-actions-role']],
    [
      'a role outside the catalogue',
      [[P, NO_ROLE], R, D],
      'unknown',
      ['warning role-not-built-in', 'warning role-unlisted'],
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
    [
      'an unknown principal beside Owner',
      [[missing('x'), SRC], [Q, OWN], D],
      'not-ready',
      ['error owner-role', 'warning value-unknown'],
    ],
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
    expect(judge(written([[P, LAC], R, D]), { overrides }).verdict).toBe('not-ready');
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
    expect(judged.findings[0]?.facts).toEqual([['because', expect.stringContaining("parameter 'env'")]]);
  });

  test('what stands in for something that could not be read can be found wanting, and cannot pass', () => {
    const standIn = unknown('the bicep CLI was not found', 'the bicep CLI');
    const judged = (one: WrittenDelegation) => judgeDefinition(definition([one], { standIn }), criteria());
    expect(judged(written([[P, SRC], R, D]))).toMatchObject({
      verdict: 'unknown',
      reason: 'not-judged',
    });
    expect(judged(written([[Q, CON], D], { plan: known(true) })).verdict).toBe('unknown');
    expect(judged(written([[Q, CON], D]))).toMatchObject({
      verdict: 'not-ready',
      reason: 'principal-missing',
    });
  });

  test('a definition that is perhaps not deployed is judged as if it were, and says so', () => {
    const judged = judgeDefinition(definition([written([[Q, CON], D])], { deployed: condition }), criteria());
    expect(judged.verdict).toBe('not-ready');
    expect(judged.findings[0]?.facts?.at(-1)).toEqual([
      'holds if deployed',
      "its condition is not known: parameter 'env' has no default",
    ]);
  });
});

/** Warnings that leave the verdict open. */
const UNKNOWN = new Map([
  ['warning role-not-built-in', 'unknown'],
  ['warning full-role-id', 'unknown'],
]);

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
    ['data actions', written([...fine, [Q, LAC]]), 'error data-actions-role'],
    ['restricted actions', written([...fine, [Q, RESTRICTED]]), 'error restricted-role'],
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
      'error eligible-authorization-invalid',
    ],
    [
      'Owner, eligible',
      written(fine, { eligibleAuthorizations: { items: [eligible([Q, OWN])] } }),
      'error eligible-authorization-invalid',
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
      'error eligible-authorization-invalid',
    ],
  ])('%s', (_, delegation, expected) => {
    const result = judge(delegation);
    expect(result.findings).toEqual([expected]);
    expect(result.verdict).toBe(expected.startsWith('error') ? 'not-ready' : (UNKNOWN.get(expected) ?? 'ready'));
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
    expect(byId).toMatchObject({ level: 'error', effect: 'not-ready' });
    expect(byId?.remedy).toContain(`Replace it with ${CON}`);
  });

  test.each(['', '/subscriptions/x', `/subscriptions/${TENANT}`])(
    'a resource ID below "%s" names its role, and leaves open whether Azure takes it',
    (scope) => {
      const id = `${scope}/providers/Microsoft.Authorization/roleDefinitions/${SRC}`;
      for (const written_ of [id, `${id}|/subscriptions/${TENANT}`]) {
        expect(judge(written([[P, written_], R, D]))).toMatchObject({
          verdict: 'unknown',
          findings: ['warning full-role-id'],
        });
      }
    },
  );

  test.each([
    `https://example.org/${SRC}`,
    `/providers/Microsoft.Authorization/policyDefinitions/${SRC}`,
    `roleDefinitions/${SRC}`,
    `x/${SRC}`,
    `${SRC}/`,
  ])('%s is no role', (text) => {
    expect(judge(written([[P, text], R, D]))).toMatchObject({ verdict: 'not-ready' });
    expect(judge(written([[P, text], R, D])).findings).toContain('error invalid-id');
  });

  test('approvers are principals too', () => {
    const approver = (id: string) =>
      judge(written(fine, { eligibleAuthorizations: { items: [eligible([Q, CON, 'PT8H', 'Azure', [id]])] } }));
    expect(approver('00000000-0000-0000-0000-000000000000').findings).toEqual(['error invalid-id']);
    expect(approver(Q).findings).toEqual([]);
  });

  test.each([
    ['one letter changed', 'aaaaaaaa-0000-4000-8000-000000000002'],
    ['two neighbours swapped', 'aaaaaaaa-0000-4000-8000-000000000010'],
    ['a letter too many', 'aaaaaaaa-0000-4000-8000-0000000000011'],
  ])('a principal with %s is named as the slip, at its place', (_, id) => {
    const slip = {
      principalId: known(id, at(21)),
      roleDefinitionId: known(SRC),
      delegatedRoleDefinitionIds: { items: [] },
    };
    const { judged } = judge(written([], { authorizations: { items: [slip], location: at(10) } }));
    const found = judged.findings.find(({ rule }) => rule === 'principal-missing');
    expect(found).toMatchObject({ location: at(21) });
    expect(found?.remedy).toContain(`Replace ${id} with ${P}`);
  });

  test('a ready case says what it takes for granted', () => {
    const condition = unknown("parameter 'env' has no default", "parameter 'env'");
    const { judged } = judge(written(fine), {}, { deployed: condition });
    expect(judged).toMatchObject({ verdict: 'ready', ifDeployed: "parameter 'env' has no default" });
  });

  describe('a remedy does not lead into the next finding', () => {
    const reasonOf = (grants: Parameters<typeof written>[0]) => {
      const { judged } = judge(written(grants));
      return judged.findings.find(({ rule }) => rule === judged.reason);
    };
    const slip = 'aaaaaaaa-0000-4000-8000-000000000002';

    test.each([
      ['a principal that is nearly ours', slip],
      ['the client ID', CLIENT],
    ])('%s with a role that is not eligible needs another role too', (_, named) => {
      expect(reasonOf([[named, RDR], D])?.steps?.[1]).toContain(`Give it Support Request Contributor (${SRC})`);
      expect(reasonOf([[named, CON], D])?.steps?.join(' ') ?? '').not.toContain('Give it');
    });

    test('the client ID beside a principal that is ready needs no other role', () => {
      expect(reasonOf([[P, SRC], R, [CLIENT, RDR], D])?.steps).toBeUndefined();
    });

    test.each([
      ['Owner', OWN],
      ['User Access Administrator', UAA],
    ])('a role that is nearly %s is not replaced by that', (name, id) => {
      const near = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
      const found = reasonOf([[P, SRC], R, [Q, near], D]);
      expect(found?.rule).toBe('role-not-built-in');
      expect(found?.remedy).toBe(
        `It is nearly the GUID of ${name}, which Azure Lighthouse refuses here: use Support Request Contributor (${SRC}) instead.`,
      );
      const delegated = reasonOf([[P, SRC], R, [Q, UAA, [near]], D]);
      expect(delegated?.remedy).toContain('name another role instead');
    });
  });

  test('a definition above subscriptions is unknown', () => {
    expect(judge(written(fine), {}, { deployedTo: 'managementGroup' })).toMatchObject({
      verdict: 'unknown',
      findings: ['warning management-group-definition'],
    });
  });

  test('a definition that nothing assigns is unknown; where that was not asked, nothing is said', () => {
    expect(judge(written(fine), {}, { assigned: false })).toMatchObject({
      verdict: 'unknown',
      findings: ['warning definition-not-assigned'],
    });
    expect(judge(written(fine), {}, { assigned: true })).toMatchObject({ verdict: 'ready', findings: [] });
  });

  test('what refused a value is said instead of that it is unknown, also where it decides nothing', () => {
    const refusal = { rule: 'expression-invalid', message: 'm', remedy: 'r', location: at(5) } as const;
    const refused = { ...unknown('a bracket is missing', 'a valid expression'), refusal };
    for (const delegation of [
      written([[P, refused], R, D]),
      written([], { authorizations: { items: [], missing: refused } }),
      written(fine, { name: refused }),
    ]) {
      const { judged } = judge(delegation);
      expect(judged).toMatchObject({ verdict: 'not-ready', reason: 'expression-invalid' });
      expect(judged.findings.map(({ rule }) => rule)).not.toContain('value-unknown');
    }
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
    expect(judge(written(fine), {}, { deployedTo: 'resourceGroup' })).toMatchObject({
      verdict: 'ready',
      findings: ['note resource-group-definition'],
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
  test('a file that cannot be read is not ready, one that nobody could judge is unknown', () => {
    const broken = fileCase('a.json', [{ rule: 'template-unreadable', message: 'm', remedy: 'r', location: at(4) }]);
    expect(broken).toMatchObject({
      name: 'a.json',
      verdict: 'not-ready',
      reason: 'template-unreadable',
      findings: [{ rule: 'template-unreadable', level: 'error', location: at(4) }],
    });
    const open = fileCase('b.bicep', [{ rule: 'not-judged', message: 'm', remedy: 'r' }]);
    expect(open).toMatchObject({
      name: 'b.bicep',
      verdict: 'unknown',
      reason: 'not-judged',
      findings: [{ rule: 'not-judged', level: 'error' }],
    });
  });
});

describe('definitions: any', () => {
  const ready = judgeDefinition(definition([written([[P, SRC], R, D])]), criteria());
  const judged = (grants: [string, string][], changes = {}) =>
    judgeDefinition(definition([written(grants)], { path: 'resources[1]', ...changes }), criteria());
  const taken = (...cases: (typeof ready)[]) =>
    anyDefinition(cases.map((one) => ({ judged: one, deployed: one === ready })));

  test('one ready definition outweighs the path findings of the others of the same template and parameters', () => {
    const bad = judged([[Q, CON], D]);
    const elsewhere = judged([[Q, CON], D], { parametersFile: 'x.parameters.json' });
    expect(taken(ready, bad, elsewhere)).toEqual({ cases: [ready, elsewhere], outweighed: [bad] });
    expect(taken(bad)).toEqual({ cases: [bad], outweighed: [] });
  });

  test('what Azure refuses still counts', () => {
    const refused = judged([[Q, OWN], D]);
    expect(taken(ready, refused).cases[1]).toMatchObject({ verdict: 'not-ready', reason: 'owner-role' });
    expect(taken(ready, refused).cases[1]?.findings.map(({ rule }) => rule)).not.toContain('principal-missing');
    expect(taken(ready, judged([[CLIENT, CON], D])).cases[1]).toMatchObject({ reason: 'client-id-as-principal' });
  });

  test('one that is perhaps not deployed outweighs nothing', () => {
    const bad = judged([[Q, CON], D]);
    const perhaps = [ready, bad].map((one) => ({ judged: one, deployed: false }));
    expect(anyDefinition(perhaps)).toEqual({ cases: [ready, bad], outweighed: [] });
  });
});

describe('alternatives that differ in verdict', () => {
  test('what all of them have keeps its say, the rest loses it', () => {
    const condition = unknown("parameter 'env' has no default", "parameter 'env'");
    const owner: [string, string] = [Q, OWN];
    const result = judgeDefinition(
      definition([written([[P, SRC], R, D]), written([[Q, CON], D])], { undecided: condition }),
      criteria(),
    );
    expect(result.findings.filter(({ effect }) => effect !== 'none').map(({ rule }) => rule)).toEqual([
      'value-unknown',
    ]);
    const both = judgeDefinition(
      definition([written([[P, SRC], R, owner, D]), written([[Q, CON], owner, D])], { undecided: condition }),
      criteria(),
    );
    expect(both).toMatchObject({ verdict: 'not-ready', reason: 'owner-role' });
  });
});

test.each([['x'.repeat(500)], [`{${SRC}}`], ['']])('a role that is no GUID is quoted once, in a fact: %j', (role) => {
  const [finding] = judge(written([[P, role], D])).judged.findings.filter((one) => one.rule === 'role-not-eligible');
  expect(finding?.message.length).toBeLessThan(150);
  expect(finding?.message).toContain('only a role that is no GUID, which is not eligible');
  const [, quoted = ''] = finding?.facts?.find(([name]) => name === 'role') ?? [];
  expect(quoted.slice(0, 20)).toBe(role === '' ? 'none' : `'${role}'`.slice(0, 20));
  expect(quoted.length).toBeLessThan(150);
});
