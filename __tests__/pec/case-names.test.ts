import { expect, test } from 'vitest';
import { withCaseNames } from '../../src/pec/case-names.ts';
import { definition, written } from './build.ts';

const one = (file: string, parametersFile?: string, path = 'resources[0]') =>
  definition([written([])], { file, path, name: 'as read', ...(parametersFile !== undefined && { parametersFile }) });
const names = (...definitions: ReturnType<typeof one>[]) => withCaseNames(definitions).map(({ name }) => name);

test.each([
  ['templates/onboard.json', 'customers/fabrikam.parameters.json', 'fabrikam'],
  ['onboard.json', 'onboard.tailspin.parameters.json', 'tailspin'],
  ['onboard.json', 'onboard.parameters.tailspin.json', 'tailspin'],
  ['onboard.json', 'onboarding.json', 'onboarding'],
  ['main.bicep', 'customers/contoso-nl.bicepparam', 'contoso-nl'],
  ['main.bicep', 'contoso/main.bicepparam', 'contoso'],
  ['main.json', 'contoso/parameters.json', 'contoso'],
  ['infra/main.json', 'infra/main.parameters.json', 'main'],
  ['main.json', 'parameters.json', 'main'],
  ['lighthouse.template.json', 'lighthouse.parameters.json', 'lighthouse'],
])('%s with %s is the case of %s', (file, parametersFile, customer) => {
  expect(names(one(file, parametersFile))).toEqual([`${customer} (${parametersFile})`]);
});

test('several definitions of one parameter file are told apart', () => {
  expect(names(one('a.json', 'x.json', 'resources[0]'), one('a.json', 'x.json', 'resources[1]'))).toEqual([
    'x (x.json)#resources[0]',
    'x (x.json)#resources[1]',
  ]);
});

test('without a parameter file, the name stays', () => {
  expect(names(one('a.json'))).toEqual(['as read']);
});
