import { describe, expect, test } from 'vitest';
import type { DeployedCriteria } from '../../src/pec/criteria.ts';
import type { Finding } from '../../src/pec/finding.ts';
import { judgeScope, mayBePropagating } from '../../src/pec/judge-scope.ts';
import { known } from '../../src/pec/value.ts';
import { sentences } from '../../src/report/words.ts';
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
  SENTINEL,
  SRC,
  SUBSCRIPTION,
  TENANT,
  UAA,
} from '../ids.ts';
import { criteria, deployed, eligible, missing, reading } from './build.ts';

/** A finding as the log tells it. */
const told = (found: Finding | undefined): string => (found ? sentences(found) : '');

/** Verdict, reason (a finding that is no note, beside ready) and the other findings as `level rule`. */
function judge(
  delegations: Parameters<typeof reading>[0],
  changes: Partial<DeployedCriteria> = {},
  readingChanges: Parameters<typeof reading>[1] = {},
) {
  const judged = judgeScope(reading(delegations, readingChanges), criteria(changes));
  return { verdict: judged.verdict, findings: judged.findings.map(({ level, rule }) => `${level} ${rule}`), judged };
}

const D = [Q, DEL] as [string, string];

describe('one delegation at the scope', () => {
  test.each([
    ['an eligible role', [[P, SRC], D], 'ready', []],
    ['an eligible role, ids in capitals', [[P.toUpperCase(), SRC.toUpperCase()], D], 'ready', []],
    ['an eligible role beside Reader', [[P, RDR], [P, CON], D], 'ready', []],
    ['Reader only', [[P, RDR], [Q, CON], D], 'not-ready', ['error role-not-eligible']],
    ['another principal only', [[Q, CON], D], 'not-ready', ['error principal-missing']],
    ['the client ID', [[CLIENT, CON], D], 'not-ready', ['error client-id-as-principal']],
    ['a role outside the table', [[P, SENTINEL], D], 'unknown', ['warning role-unlisted']],
    ['a role outside the catalogue', [[P, NO_ROLE], D], 'unknown', ['warning role-unlisted']],
    ['User Access Administrator', [[P, UAA, [CON]], D], 'unknown', ['warning user-access-administrator-only']],
    ['the best of several doubtful roles', [[P, UAA, [CON]], [P, SENTINEL], D], 'unknown', ['warning role-unlisted']],
    ['a role that Lighthouse would refuse today', [[P, LAC], D], 'ready', ['warning cannot-redeploy']],
    ['Owner, however it got there', [[P, OWN], D], 'ready', ['warning cannot-redeploy']],
    ['the same grant twice', [[P, SRC], [P.toUpperCase(), SRC], D], 'ready', ['warning duplicate-authorization']],
    ['nobody who may end it', [[P, SRC]], 'ready', ['note no-delete-role']],
    ['an unknown principal with an eligible role', [[missing('x'), SRC], D], 'unknown', ['warning value-unknown']],
    [
      'an unknown principal with Reader, which does not matter',
      [[missing('x'), RDR], D],
      'not-ready',
      ['error principal-missing'],
    ],
    ['our principal with an unknown role', [[P, missing('x')], D], 'unknown', ['warning value-unknown']],
    ['an unknown role of another, which does not matter', [[Q, missing('x')], [P, SRC], D], 'ready', []],
  ] as const)('%s', (_, grants, verdict, findings) => {
    const result = judge([deployed(grants.map((one) => [...one]) as never)]);
    expect({ verdict: result.verdict, findings: result.findings }).toEqual({ verdict, findings });
  });

  test('names the roles and the principal in full, with what to do', () => {
    const [finding] = judge([deployed([[P, RDR], D])]).judged.findings;
    expect(finding?.message).toContain('gives the PEC principal only Reader, which is not eligible');
    expect(told(finding)).toContain(`Reader (${RDR})`);
    expect(told(finding)).toContain(P);
    expect(finding?.remedy).toContain(`Support Request Contributor (${SRC})`);
    expect(finding?.steps?.[1]).toContain('deploy it again');
  });

  test('an eligible role just in time is not enough', () => {
    const justInTime = deployed([[P, RDR], D], { eligibleAuthorizations: { items: [eligible([P, CON])] } });
    expect(judge([justInTime])).toMatchObject({ verdict: 'not-ready', findings: ['error just-in-time-only'] });
  });

  test('a role that is not eligible, just in time, does not count as naming the principal', () => {
    const justInTime = deployed([[Q, CON], D], { eligibleAuthorizations: { items: [eligible([P, RDR])] } });
    expect(judge([justInTime])).toMatchObject({ verdict: 'not-ready', findings: ['error principal-missing'] });
  });

  test('a list of which a part is missing', () => {
    const partial = (grants: [string, string][]) =>
      deployed(grants, { authorizations: { ...deployed(grants).authorizations, missing: missing('rest') } });
    expect(judge([partial([[Q, CON], D])])).toMatchObject({ verdict: 'unknown', findings: ['warning value-unknown'] });
    expect(judge([partial([[P, SRC], D])])).toMatchObject({ verdict: 'ready', findings: [] });
  });

  test.each([
    ['Failed', 'Succeeded', 'not-ready'],
    ['Succeeded', 'Deleting', 'not-ready'],
    ['Deleted', 'Succeeded', 'not-ready'],
    ['Canceled', 'Succeeded', 'not-ready'],
    ['Accepted', 'Succeeded', 'unknown'],
    ['Succeeded', 'Creating', 'unknown'],
    ['Running', 'Failed', 'not-ready'],
    ['Succeeded', 'SomethingNew', 'unknown'],
    ['succeeded', 'SUCCEEDED', 'ready'],
  ] as const)('assignment %s, definition %s: %s', (assignment, definition, verdict) => {
    const one = deployed([[P, SRC], D], { assignmentState: known(assignment), definitionState: known(definition) });
    const result = judge([one]);
    expect(result.verdict).toBe(verdict);
    expect(result.findings).toEqual(verdict === 'ready' ? [] : ['error delegation-not-active']);
  });

  test('a state that Azure did not return is not Succeeded', () => {
    expect(judge([deployed([[P, SRC], D], { definitionState: missing('state') })]).verdict).toBe('unknown');
    expect(judge([deployed([[P, SRC], D], { assignmentState: missing('state') })]).verdict).toBe('unknown');
  });

  test('a Marketplace offer without our principal is unknown, with it ready', () => {
    const offer = { plan: known(true) };
    expect(judge([deployed([[Q, CON], D], offer)])).toMatchObject({
      verdict: 'unknown',
      findings: ['warning marketplace-offer'],
    });
    expect(judge([deployed([[P, SRC], D], offer)]).verdict).toBe('ready');
  });

  test('whose delegation it is decides: an unknown managing tenant leaves it open', () => {
    const nobody = deployed([[P, SRC], D], { managedByTenantId: missing('managedByTenantId') });
    expect(judge([nobody])).toMatchObject({ verdict: 'unknown', findings: ['warning value-unknown'] });
  });
});

describe('several delegations', () => {
  test('one ready delegation outweighs the others, which become notes', () => {
    const result = judge([
      deployed([[Q, CON], D]),
      deployed([
        [P, SRC],
        [Q, DEL, []],
        [Q, RDR],
      ]),
    ]);
    expect(result.verdict).toBe('ready');
    expect(result.findings).toContain('note principal-missing');
    expect(result.findings.filter((one) => one.startsWith('error'))).toEqual([]);
  });

  test('what is worth knowing of an outweighed delegation is a note too', () => {
    const twice: [string, string][] = [[Q, CON], [Q, CON], D];
    const outweighed = deployed(twice, { assignmentState: known('Failed') });
    const result = judge([
      outweighed,
      deployed([
        [P, SRC],
        [Q, DEL],
      ]),
    ]);
    expect(result.verdict).toBe('ready');
    expect(result.findings).toContain('note duplicate-authorization');
  });

  test('a delegation of another partner elsewhere in the subscription is not named', () => {
    const sibling = deployed([[P, SRC], D], {
      scope: `${SUBSCRIPTION}/resourceGroups/b`,
      managedByTenantId: known(OTHER_TENANT),
    });
    const { judged } = judge([deployed([[P, SRC], D]), sibling], {}, { scope: `${SUBSCRIPTION}/resourceGroups/a` });
    expect(judged.findings.map(({ rule }) => rule)).toEqual([]);
  });

  test('unknown outweighs not ready, and there is exactly one reason', () => {
    const result = judge([
      deployed([[P, RDR], D]),
      deployed([
        [P, SENTINEL],
        [Q, CON],
        [Q, DEL],
      ]),
    ]);
    expect(result.verdict).toBe('unknown');
    expect(result.judged.reason).toBe('role-unlisted');
    expect(result.judged.findings.filter(({ effect }) => effect !== 'none').map(({ rule }) => rule)).toEqual([
      'role-unlisted',
    ]);
  });

  test('of several shortfalls the first of the list is the reason', () => {
    const result = judge([
      deployed([[Q, RDR], D]),
      deployed([
        [P, RDR],
        [Q, CON],
        [Q, DEL],
      ]),
    ]);
    expect(result.verdict).toBe('not-ready');
    expect(result.judged.reason).toBe('role-not-eligible');
    expect(result.findings.filter((one) => !one.includes('duplicate'))).toEqual([
      'error role-not-eligible',
      'error principal-missing',
    ]);
  });

  test('the same grant in two delegations is a hazard', () => {
    const result = judge([deployed([[P, SRC], D]), deployed([[P, SRC], [Q, CON], [Q, RDR], D])]);
    expect(result.findings).toContain('warning duplicate-authorization');
  });

  test("another partner's delegation is named and never judged", () => {
    const other = deployed([[P, SRC], D], { managedByTenantId: known(OTHER_TENANT), managedByTenantName: 'Fabrikam' });
    const result = judge([other]);
    expect(result).toMatchObject({
      verdict: 'not-ready',
      findings: ['error no-delegation', 'note other-managing-tenant'],
    });
    expect(told(result.judged.findings[1])).toContain(`Fabrikam (${OTHER_TENANT})`);
    expect(result.judged.grants).toEqual([]);
    expect(result.judged.delegations).toEqual([]);
  });
});

test("a scope of the tenant that is signed in to does not ask for a deployment in the customer's tenant", () => {
  const other = deployed([[P, SRC], D], { managedByTenantId: known(OTHER_TENANT), customerTenantId: TENANT });
  const { judged } = judge([other]);
  expect(judged.reason).toBe('no-delegation');
  expect(judged.findings[0]?.remedy).toContain('Sign in to your managing tenant');
});

describe('what covers the scope', () => {
  const group = `${SUBSCRIPTION}/resourceGroups/Shop`;

  test('a resource group is covered by its own delegation and by the one of its subscription', () => {
    const own = deployed([[P, SRC], D], { scope: group.toLowerCase() });
    const whole = deployed([[P, SRC], D]);
    expect(judge([own], {}, { scope: group }).verdict).toBe('ready');
    expect(judge([whole], {}, { scope: group }).verdict).toBe('ready');
  });

  test('another resource group, even one whose name begins alike, does not cover it', () => {
    const other = deployed([[P, SRC], D], { scope: `${SUBSCRIPTION}/resourceGroups/Shopping` });
    expect(judge([other], {}, { scope: group })).toMatchObject({
      verdict: 'not-ready',
      findings: ['error no-delegation'],
    });
  });

  test('a subscription of which only resource groups are delegated', () => {
    const result = judge([deployed([[P, SRC], D], { scope: group })]);
    expect(result).toMatchObject({ verdict: 'not-ready', findings: ['error partial-scope'] });
    expect(told(result.judged.findings[0])).toContain('Resource group: Shop.');
  });

  test.each([
    [401, 'InvalidAuthenticationTokenTenant', /not delegated.*propagated.*names the signed-in principal/],
    [403, 'AuthorizationFailed', /registrationAssignments\/read/],
    [404, 'SubscriptionNotFound', /does not exist/],
  ] as const)('%i: cannot be verified, and says what that can mean', (status, code, cause) => {
    const refusals = [
      { scope: SUBSCRIPTION, refusal: { status, code, message: 'words of Azure', correlationId: 'id-1' } },
    ];
    const result = judge([], {}, { refusals });
    expect(result).toMatchObject({ verdict: 'unknown', findings: ['error cannot-verify'] });
    expect(told(result.judged.findings[0])).toMatch(cause);
    expect(result.judged.findings[0]?.facts?.at(-1)).toEqual(['Azure answered', `${status} ${code}: 'words of Azure'`]);
    expect(result.judged.findings[0]?.facts).toContainEqual(['correlation id', 'id-1']);
    if (status === 403) expect(told(result.judged.findings[0])).toContain(`Reader (${RDR})`);
  });

  test('a subscription that cannot be read leaves a group open that its own delegation does not make ready', () => {
    const refusals = [
      { scope: SUBSCRIPTION, refusal: { status: 403, code: 'AuthorizationFailed', message: '' } as const },
    ];
    const scope = group;
    expect(judge([deployed([[P, RDR], D], { scope })], {}, { scope, refusals }).verdict).toBe('unknown');
    expect(judge([deployed([[P, SRC], D], { scope })], {}, { scope, refusals }).verdict).toBe('ready');
  });

  test('a subscription that knows nothing of the reader leaves nothing open, unless others could be linked', () => {
    const refusals = [
      { scope: SUBSCRIPTION, refusal: { status: 401, code: 'InvalidAuthenticationTokenTenant', message: '' } as const },
    ];
    const scope = group;
    const reader = deployed([[P, RDR], D], { scope });
    expect(judge([reader], { readerId: P }, { scope, refusals })).toMatchObject({
      verdict: 'not-ready',
      findings: ['error role-not-eligible'],
    });
    expect(judge([reader], { readerId: P, alsoLinked: [OTHER_TENANT] }, { scope, refusals }).verdict).toBe('unknown');
    expect(judge([reader], { readerId: Q }, { scope, refusals }).verdict).toBe('unknown');
  });

  test('a resource group that does not exist is not ready, whatever its subscription says', () => {
    const refusals = [{ scope: group, refusal: { status: 404, code: 'ResourceGroupNotFound', message: '' } as const }];
    expect(judge([deployed([[P, SRC], D])], {}, { scope: group, refusals })).toMatchObject({
      verdict: 'unknown',
      findings: ['error cannot-verify'],
    });
  });

  test('a definition that may not be read leaves it open', () => {
    const refusal = { status: 403, code: 'AuthorizationFailed', message: '' } as const;
    const hidden = deployed([], {
      definitionRefusal: refusal,
      managedByTenantId: missing('x'),
      definitionState: missing('x'),
    });
    expect(judge([hidden])).toMatchObject({ verdict: 'unknown', findings: ['error cannot-verify'] });
  });
});

describe('what the user decided', () => {
  test('also-linked counts, and says so', () => {
    const result = judge([deployed([[Q, CON], D])], { alsoLinked: [Q.toUpperCase()] });
    expect(result).toMatchObject({ verdict: 'ready', findings: ['note counts-on-your-word'] });
    expect(result.judged.grants.find(({ worth }) => worth === 'yes')).toMatchObject({
      basis: 'stated',
      principalId: Q,
    });
  });

  test('also-linked is not mentioned where the principal itself is ready', () => {
    expect(judge([deployed([[Q, CON], [P, SRC], D])], { alsoLinked: [Q] })).toMatchObject({
      verdict: 'ready',
      findings: [],
    });
  });

  test.each([
    [SENTINEL, 'eligible', 'ready', ['note role-overridden']],
    [SENTINEL, 'not-eligible', 'not-ready', ['error role-not-eligible', 'note role-overridden']],
    [NO_ROLE, 'eligible', 'ready', ['note role-overridden']],
    [CON, 'not-eligible', 'not-ready', ['error role-not-eligible', 'warning role-overridden']],
    [RDR, 'eligible', 'ready', ['warning role-overridden']],
    [CON, 'eligible', 'ready', []],
    [UAA, 'eligible', 'ready', ['note role-overridden']],
  ] as const)('role %s called %s: %s', (role, decision, verdict, findings) => {
    const result = judge([deployed([[P, role, role === UAA ? [CON] : []], D])], {
      overrides: new Map([[role, decision]]),
    });
    expect({ verdict: result.verdict, findings: result.findings }).toEqual({ verdict, findings });
  });

  test('a role looked up in Azure is named, and stays unknown', () => {
    const lookedUpRoles = new Map([
      [NO_ROLE, { name: 'Quantum Operator', type: 'BuiltInRole', actions: ['a/read'], dataActions: [] }],
    ]);
    const result = judge([deployed([[P, NO_ROLE], D])], { lookedUpRoles });
    expect(result.verdict).toBe('unknown');
    expect(told(result.judged.findings[0])).toContain('Quantum Operator');
    expect(result.judged.grants[0]?.roleName).toBe('Quantum Operator');
  });
});

describe('waiting for a fresh delegation', () => {
  const waits = (delegations: Parameters<typeof reading>[0], changes: Parameters<typeof reading>[1] = {}) => {
    return mayBePropagating(judgeScope(reading(delegations, changes), criteria()));
  };
  const refusals = [
    { scope: SUBSCRIPTION, refusal: { status: 403, code: 'AuthorizationFailed', message: '' } as const },
  ];

  test('goes on while nothing shows, nothing may be read, or a deployment is in progress', () => {
    expect(waits([])).toBe(true);
    expect(waits([], { refusals })).toBe(true);
    expect(waits([deployed([[P, SRC]], { assignmentState: known('Accepted') })])).toBe(true);
  });

  test('ends with a delegation that is ready, or that will not become so', () => {
    expect(waits([deployed([[P, SRC]])])).toBe(false);
    expect(waits([deployed([[P, RDR]])])).toBe(false);
    expect(waits([deployed([[P, SRC]], { assignmentState: known('Failed') })])).toBe(false);
  });
});

test('the report names the tenant of the customer and the delegations that were judged', () => {
  const customerTenantId = OTHER_TENANT;
  const { judged } = judge([deployed([[P, SRC], D], { customerTenantId, definitionState: known('Succeeded') })]);
  expect(judged).toMatchObject({ kind: 'deployed', name: SUBSCRIPTION, scope: SUBSCRIPTION, customerTenantId });
  expect(judged.delegations).toEqual([
    expect.objectContaining({ name: 'Offer', state: 'Succeeded', verdict: 'ready', scope: SUBSCRIPTION }),
  ]);
  expect(judged.grants[0]).toEqual({
    principalId: P,
    roleId: SRC,
    roleName: 'Support Request Contributor',
    permanent: true,
    worth: 'yes',
    basis: 'confirmed',
  });
});
