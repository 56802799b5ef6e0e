import { describe, expect, it } from 'vitest';
import { P, Q, RDR, SRC, TENANT } from '../ids.ts';
import { bicepLiteral } from './bicep-literal.ts';
import { compare } from './compare.ts';
import type { Answer } from './engine.ts';
import { type Judged, readAndJudge } from './judged.ts';

const TYPE = 'Microsoft.ManagedServices/registrationDefinitions';
const GRANT = { principalId: P, roleDefinitionId: SRC };

/** What ours says of a definition with these authorizations. */
const ours = (authorizations: unknown, more: Record<string, unknown> = {}): Judged =>
  readAndJudge({
    given: {},
    template: {
      $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: { open: { type: 'array' } },
      resources: [
        {
          type: TYPE,
          apiVersion: '2022-10-01',
          name: 'd',
          properties: { registrationDefinitionName: 'd', managedByTenantId: TENANT, authorizations },
          ...more,
        },
        {
          type: 'Microsoft.ManagedServices/registrationAssignments',
          apiVersion: '2022-10-01',
          name: 'a',
          properties: { registrationDefinitionId: `[subscriptionResourceId('${TYPE}', 'd')]` },
        },
      ],
    },
  });

/** What the engine would say of it. */
const deployed = (authorizations: unknown, more: Record<string, unknown> = {}): Answer => ({
  kind: 'deployed',
  diagnostics: [],
  resources: [{ type: TYPE, properties: { registrationDefinitionName: 'd', authorizations }, ...more }],
});

describe('the comparison with the engine', () => {
  it('agrees on the same authorizations', () => {
    expect(compare(ours([GRANT]), deployed([GRANT])).kind).toBe('agree');
  });

  it.each([
    ['another principal', [{ ...GRANT, principalId: Q }]],
    ['another role', [{ ...GRANT, roleDefinitionId: RDR }]],
    ['one more', [GRANT, GRANT]],
    ['none', []],
    ['delegated roles', [{ ...GRANT, delegatedRoleDefinitionIds: [RDR] }]],
  ])('sees %s', (_, theirs) => {
    expect(compare(ours([GRANT]), deployed(theirs)).kind).toBe('disagree');
  });

  it('sees another order', () => {
    const other = { ...GRANT, principalId: Q };
    expect(compare(ours([GRANT, other]), deployed([other, GRANT])).kind).toBe('disagree');
  });

  it('sees that the engine refuses what is ready', () => {
    expect(compare(ours([GRANT]), { kind: 'refused', message: 'no' })).toMatchObject({ kind: 'disagree' });
    expect(compare(ours([{ ...GRANT, principalId: Q }]), { kind: 'refused', message: 'no' }).kind).toBe('agree');
  });

  it('sees a definition that only one side has', () => {
    const none: Answer = { kind: 'deployed', resources: [], diagnostics: [] };
    expect(compare(ours([GRANT]), none)).toMatchObject({ cause: 'a definition is not deployed' });
    expect(compare(ours([GRANT], { condition: false }), deployed([GRANT]))).toMatchObject({
      cause: 'a definition is not found',
    });
    expect(compare(ours([GRANT], { condition: false }), none).kind).toBe('agree');
  });

  it('counts what only ours does not know, with its cause', () => {
    const unknown = compare(ours("[concat(parameters('open'), createArray())]"), deployed([GRANT]));
    expect(unknown).toMatchObject({ kind: 'unknown' });
    expect(compare(ours([GRANT, "[parameters('open')[0]]"]), deployed([{ ...GRANT, principalId: Q }])).kind).toBe(
      'disagree',
    );
  });

  it('takes what the engine leaves to the deployment for unknown', () => {
    expect(compare(ours([GRANT]), deployed("[parameters('secret')]")).kind).toBe('agree');
    expect(compare(ours([GRANT]), deployed([{ ...GRANT, principalId: "[parameters('secret')]" }])).kind).toBe('agree');
    expect(compare(ours([GRANT]), deployed([{ ...GRANT, principalId: Q, PrincipalId: P }])).kind).toBe('agree');
  });
});

describe('a literal of Bicep', () => {
  it.each([
    [`it's \${x}\n\\`, `'it\\'s \\\${x}\\u{a}\\\\'`],
    [1.5, "json('1.5')"],
    [null, 'null'],
    [{ 'a-b': [true] }, "{\n'a-b': [\ntrue\n]\n}"],
  ])('stands for %j', (value, literal) => {
    expect(bicepLiteral(value)).toBe(literal);
  });
});
