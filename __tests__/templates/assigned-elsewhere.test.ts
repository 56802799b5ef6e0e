import { describe, expect, it } from 'vitest';
import { P, SRC } from '../ids.ts';
import { checkOut } from './files/git-index.ts';
import { type Content, read, unjudged, workspace } from './temp-workspace.ts';
import { definition, given, grant, unassigned as template } from './written.ts';

const TYPE = 'Microsoft.ManagedServices/registrationDefinitions';
const PARAMETER_SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';
const offer = (name: string) => template({ resources: [definition([grant(P, SRC)], { name })] });
const assigning = (registrationDefinitionId: string, more: object = {}) =>
  template({
    ...more,
    resources: [
      {
        type: 'Microsoft.ManagedServices/registrationAssignments',
        apiVersion: '2022-10-01',
        name: 'a',
        properties: { registrationDefinitionId },
      },
    ],
  });
const idOf = (name: string): string => `[subscriptionResourceId('${TYPE}', '${name}')]`;

const assigned = async (files: Readonly<Record<string, Content>>, request = {}) => {
  const reading = await read(workspace(files), request);
  return { of: reading.definitions.map((one) => one.assigned), unjudged: unjudged(reading) };
};

describe('an assignment in another file', () => {
  it.each<[string, string, boolean]>([
    ['that is known to name the definition counts', idOf('D1'), true],
    ['that names another does not', idOf('d2'), false],
    ['of an ID that is not known does not', "[parameters('id')]", false],
  ])('%s', async (_, id, expected) => {
    const files = {
      'offer.json': offer('d1'),
      'assign.json': assigning(id, { parameters: { id: { type: 'string' } } }),
    };
    expect(await assigned(files)).toEqual({ of: [expected], unjudged: [] });
  });

  it('counts with the parameters that belong to it', async () => {
    const files = {
      'offer.json': offer('d1'),
      'assign.json': assigning("[parameters('id')]", { parameters: { id: { type: 'string' } } }),
      'assign.parameters.json': {
        $schema: PARAMETER_SCHEMA,
        ...given({ id: `/subscriptions/x/providers/${TYPE}/d1` }),
      },
    };
    expect(await assigned(files)).toEqual({ of: [true], unjudged: [] });
  });

  it('counts only if the globs match it', async () => {
    const files = { 'offer.json': offer('d1'), 'assign.json': assigning(idOf('d1')) };
    expect((await assigned(files, { templates: ['offer.json'] })).of).toEqual([false]);
  });

  it('counts with changed-only too, though no change affects it', async () => {
    const root = checkOut(workspace({ 'offer.json': offer('d1'), 'assign.json': assigning(idOf('d1')) }));
    const { definitions } = await read(root, { changedFiles: ['offer.json'] });
    expect(definitions.map((one) => one.assigned)).toEqual([true]);
  });
});

it('a file that only assigns is no case, and is not spoken of as one without a use', async () => {
  const reading = await read(workspace({ 'assign.json': assigning(idOf('d1')) }), { templates: ['assign.json'] });
  expect([reading.definitions, unjudged(reading), reading.notes]).toEqual([[], [], []]);
});
