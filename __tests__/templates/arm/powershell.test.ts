import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/pec/finding.ts';
import { judgeDefinition } from '../../../src/pec/judge-definition.ts';
import { P, Q, RDR, SRC } from '../../ids.ts';
import { criteria } from '../../pec/build.ts';
import { definition, given, grant, only, read, template } from '../written.ts';

type Members = Record<string, unknown>;

function reasonOf(body: Members, parameters: Members): Finding | undefined {
  const { findings, reason } = judgeDefinition(only(read(body, parameters)), criteria());
  return findings.find(({ rule }) => rule === reason);
}

const TYPED = template({
  parameters: { authorizations: { type: 'array' } },
  resources: [definition("[parameters('authorizations')]")],
});
const UNTYPED = template({
  parameters: { authorizations: {} },
  resources: [definition("[parameters('authorizations')]")],
});
const DELEGATES = { ...grant(P, '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9') };

describe("PowerShell's spoils are named", () => {
  it.each([
    ['a list of one', grant(P, SRC), /comma operator.*-Depth/],
    ['a list with its count', { value: [grant(P, SRC)], Count: 1 }, /comma operator.*-Depth/],
    ['a list below the depth', 'System.Object[]', /ConvertTo-Json -Depth/],
    ['a list of one below the depth', '@{principalId=x; roleDefinitionId=y}', /ConvertTo-Json -Depth/],
    ['a collection', 'System.Collections.ArrayList', /ConvertTo-Json -Depth/],
  ])('%s', (_, authorizations, remedy) => {
    for (const body of [TYPED, UNTYPED]) {
      const reason = reasonOf(body, given({ authorizations }));
      expect(reason).toMatchObject({ rule: 'parameter-mismatch', effect: 'not-ready' });
      expect([reason?.remedy, ...(reason?.steps ?? [])].join(' ')).toMatch(remedy);
      expect(reason?.location?.file).toBe('main.parameters.json');
    }
  });

  it('a parameter below the depth', () => {
    const reason = reasonOf(TYPED, { parameters: { authorizations: '@{value=System.Object[]}' } });
    expect(reason).toMatchObject({ rule: 'parameter-mismatch', effect: 'not-ready' });
    expect(reason?.remedy).toContain('ConvertTo-Json -Depth');
  });

  it.each([
    ['an entry', ['@{principalId=x; roleDefinitionId=y}']],
    ['an entry that is a table', [grant(P, SRC), 'System.Collections.Hashtable']],
    ['a list in a list', [{ value: [grant(P, SRC)], Count: 1 }]],
    ['a principal', [grant('System.Object[]', SRC)]],
    ['a role', [grant(P, '@{Id=x}')]],
    ['delegated roles', [grant(P, SRC), { ...DELEGATES, delegatedRoleDefinitionIds: 'System.Object[]' }]],
    ['delegated roles with their count', [{ ...DELEGATES, delegatedRoleDefinitionIds: { value: [RDR], Count: 1 } }]],
  ])('%s', (_, authorizations) => {
    const reason = reasonOf(TYPED, given({ authorizations }));
    expect(reason).toMatchObject({ rule: 'invalid-id', effect: 'not-ready' });
    expect(reason?.steps?.join(' ')).toMatch(/ConvertTo-Json -Depth.*comma operator/);
  });

  it('and no other object or text is taken for one', () => {
    expect(reasonOf(TYPED, given({ authorizations: 'none' }))?.remedy).not.toContain('PowerShell');
    expect(reasonOf(TYPED, given({ authorizations: [grant('System', SRC)] }))?.remedy).not.toContain('PowerShell');
  });
});

describe('what a loop makes of a list of the parameter file is mended in that list', () => {
  const PRINCIPAL = "[parameters('list')[copyIndex('made')].principalId]";
  const ROLE = "[parameters('list')[copyIndex('made')].roleDefinitionId]";
  const loop = (count: string, input: unknown, more: Members = {}) =>
    template({
      parameters: { list: { type: 'array' } },
      variables: { ...more, copy: [{ name: 'made', count, input }] },
      resources: [definition("[variables('made')]")],
    });
  const LENGTH = "[length(parameters('list'))]";

  it.each<[string, Members]>([
    ['member by member', loop(LENGTH, { principalId: PRINCIPAL, roleDefinitionId: ROLE })],
    ['as a whole', loop(LENGTH, "[parameters('list')[copyIndex('made')]]")],
    [
      'a count that is a variable',
      loop("[variables('n')]", { principalId: PRINCIPAL, roleDefinitionId: SRC }, { n: LENGTH }),
    ],
    [
      'a list by a variable',
      loop("[length(variables('l'))]", "[variables('l')[copyIndex('made')]]", { l: "[parameters('list')]" }),
    ],
    [
      'in the properties',
      template({
        parameters: { list: { type: 'array' } },
        resources: [
          definition(
            undefined,
            {},
            {
              copy: [
                { name: 'authorizations', count: LENGTH, input: "[parameters('list')[copyIndex('authorizations')]]" },
              ],
            },
          ),
        ],
      }),
    ],
  ])('%s', (_, body) => {
    const reason = reasonOf(body, given({ list: [grant(Q, SRC)] }));
    expect(reason?.rule).toBe('principal-missing');
    expect(reason?.location?.file).toBe('main.parameters.json');
    expect(reason?.location?.startLine).toBeLessThan(6);
  });

  it('a role, too', () => {
    const reason = reasonOf(
      loop(LENGTH, { principalId: PRINCIPAL, roleDefinitionId: ROLE }),
      given({ list: [grant(P, RDR)] }),
    );
    expect(reason).toMatchObject({ rule: 'role-not-eligible', location: { file: 'main.parameters.json' } });
  });

  it('a loop with a count of its own is mended where it stands', () => {
    const body = template({
      variables: { copy: [{ name: 'made', count: 1, input: grant(Q, SRC) }] },
      resources: [definition("[variables('made')]")],
    });
    expect(reasonOf(body, given({}))).toMatchObject({ rule: 'principal-missing', location: { file: 'main.json' } });
  });
});
