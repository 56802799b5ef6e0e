import { describe, expect, it } from 'vitest';
import type { TemplateCase } from '../../../src/pec/finding.ts';
import { judgeDefinition } from '../../../src/pec/judge-definition.ts';
import { insertionFor } from '../../../src/remedies/authorization.ts';
import { CON, P, Q, RDR, SRC } from '../../ids.ts';
import { criteria } from '../../pec/build.ts';
import { definition, given, only, read, template } from '../written.ts';

/** A template whose authorizations a loop makes of the parameter `people`. */
const looped = (input: Record<string, string>) =>
  template({
    parameters: { people: { type: 'array' } },
    variables: { copy: [{ name: 'list', count: "[length(parameters('people'))]", input }] },
    resources: [definition("[variables('list')]")],
  });
const mapped = (input: string) =>
  template({
    parameters: { people: { type: 'array' } },
    resources: [definition(`[map(parameters('people'), lambda('p', ${input}))]`)],
  });
const item = "parameters('people')[copyIndex('list')]";
const each = "lambdaVariables('p')";

const judge = (body: Record<string, unknown>, people: unknown): TemplateCase =>
  judgeDefinition(only(read(body, given({ people }))), criteria());

const OTHER = '22222222-0000-4000-8000-000000000002';

describe('the authorization that is missing, in the shape of the list that it is made of', () => {
  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['objects', looped({ principalId: `[${item}.id]`, roleDefinitionId: `[${item}.role]` }), [{ id: Q, role: RDR }]],
    [
      'objects with a name that is not taken',
      looped({ principalId: `[${item}.id]`, roleDefinitionId: `[${item}.role]` }),
      [{ role: RDR, 'display-name': 'Operators', id: Q }],
    ],
    [
      'objects with a name that is taken',
      looped({
        principalId: `[${item}.who]`,
        principalIdDisplayName: `[${item}.what]`,
        roleDefinitionId: `[${item}.role]`,
      }),
      [
        { who: Q, what: 'Operators', role: RDR },
        { who: OTHER, what: 'Others', role: CON },
      ],
    ],
    ['IDs, of which all get an eligible role', looped({ principalId: `[${item}]`, roleDefinitionId: CON }), [Q, OTHER]],
    [
      'objects without a role, of which all get an eligible one',
      looped({ principalId: `[${item}.id]`, roleDefinitionId: SRC }),
      [{ id: Q }],
    ],
    [
      'a lambda',
      mapped(`createObject('principalId', ${each}.id, 'roleDefinitionId', ${each}.role)`),
      [{ id: Q, role: RDR }],
    ],
  ])('%s: inserted there it makes the case ready', (_, body, people) => {
    const found = judge(body, people);
    expect(found).toMatchObject({ verdict: 'not-ready', reason: 'principal-missing' });
    expect(found.findings[0]?.location?.file).toBe('main.parameters.json');
    const insertion = insertionFor(found, P);
    expect(insertion?.into).toBe('other-list');
    const entry: unknown = JSON.parse(insertion?.text ?? '');
    if (typeof entry === 'object') expect(Object.keys(entry ?? {})).toEqual(Object.keys(people[0] ?? {}));
    expect(judge(body, [...people, entry]).verdict).toBe('ready');
  });

  it.each<[string, Record<string, unknown>, unknown[]]>([
    [
      'IDs, of which all get a role that is not eligible',
      looped({ principalId: `[${item}]`, roleDefinitionId: RDR }),
      [Q],
    ],
    [
      'IDs that are made of parts',
      looped({ principalId: `[concat('2222', ${item})]`, roleDefinitionId: CON }),
      [OTHER.slice(4)],
    ],
    [
      'objects with something that nobody knows',
      looped({ principalId: `[${item}.id]`, roleDefinitionId: `[${item}.role]` }),
      [{ id: Q, role: RDR, level: 3 }],
    ],
    ['an empty list', looped({ principalId: `[${item}]`, roleDefinitionId: CON }), []],
  ])('%s: the authorization as it shall be', (_, body, people) => {
    const insertion = insertionFor(judge(body, people), P);
    expect(insertion?.into).toBe('unclear');
    expect(JSON.parse(insertion?.text ?? '')).toMatchObject({ principalId: P, roleDefinitionId: SRC });
  });

  it('a list of authorizations takes an authorization', () => {
    const body = template({ parameters: { people: {} }, resources: [definition("[parameters('people')]")] });
    const insertion = insertionFor(judge(body, [{ principalId: Q, roleDefinitionId: RDR }]), P);
    expect(insertion?.into).toBe('authorizations');
  });

  it('a Bicep parameter file takes Bicep, with its quotes', () => {
    const found = judge(looped({ principalId: `[${item}.id]`, roleDefinitionId: `[${item}['the role']]` }), [
      { id: Q, 'the role': RDR },
    ]);
    expect(insertionFor({ ...found, parametersFile: 'fabrikam.bicepparam' }, P)?.text).toBe(
      `{\n  id: '${P}'\n  'the role': '${SRC}'\n}`,
    );
  });
});
