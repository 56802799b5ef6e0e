import { expect, test } from 'vitest';
import { worldNames } from '../../simulator/world/load-world.ts';
import { RULE_IDS } from '../../src/pec/rules/index.ts';
import { act } from '../e2e/act.ts';
import { validates } from './report-schema.ts';

/** Between them: all kinds of links, deployed cases of every verdict, errors with and without a scope, looked-up roles. */
const WORLDS = [
  ...[
    'onboarding',
    'not-ready',
    'two-partners',
    'just-in-time-only',
    'new-role',
    'marketplace-offer',
    'resource-group',
  ],
  ...[
    'cannot-verify-401',
    'federation-mismatch',
    'fork-pull-request',
    'link-refused',
    'other-partner-id',
    'html-proxy',
  ],
];

test('the worlds exist', async () => {
  expect(await worldNames()).toEqual(expect.arrayContaining(WORLDS));
});

test.concurrent.each(WORLDS)(
  'the report of %s fits the schema',
  async (world) => {
    const { json } = await act({ world });
    expect(validates(json)).toEqual([]);
  },
  120_000,
);

test('the report of wrong inputs fits the schema', async () => {
  const { json } = await act({ inputs: { 'client-id': 'x', scopes: '' } });
  expect(json.errors).toHaveLength(1);
  expect(validates(json)).toEqual([]);
});

test('every rule id fits the schema, and what is not a report does not', async () => {
  const { json } = await act();
  const finding = { level: 'note', effect: 'none', message: 'x', remedy: '' };
  expect(validates({ ...json, findings: RULE_IDS.map((rule) => ({ ...finding, rule })) })).toEqual([]);
  expect(validates({ ...json, findings: [{ ...finding, rule: 'No such rule' }] })).not.toEqual([]);
  expect(validates({ ...json, result: 'earned' })).not.toEqual([]);
  expect(validates({})).not.toEqual([]);
  // Members may be added to a report without a new version.
  expect(validates({ ...json, more: true })).toEqual([]);
});
