import { describe, expect, it } from 'vitest';
import { P, SRC, TENANT } from '../../ids.ts';
import { type Content, cases, read, remarks, unjudged, workspace } from '../temp-workspace.ts';
import { definition, grant, template } from '../written.ts';

const inner = template({ resources: [definition([grant(P, SRC)])] });
const deployment = { properties: { mode: 'incremental', template: inner } };
// biome-ignore lint/suspicious/noThenProperty: that is what Azure Policy calls it
const rule = { if: {}, then: { effect: 'deployIfNotExists', details: { deployment } } };
const offer = { managedByTenantId: TENANT, authorizations: [grant(P, SRC)] };

describe('a delegation in a form that is not read is a case that says so', () => {
  it.each<[string, Content, string]>([
    ['the rule of a policy alone', rule, 'the rule of a policy'],
    [
      'a policy assignment of az',
      { properties: { policyDefinitionId: 'x', parameters: { authorizations: { value: [grant(P, SRC)] } } } },
      'a policy assignment',
    ],
    [
      'a policy assignment of enterprise-policy-as-code',
      {
        nodeName: '/root',
        definitionEntry: { policyName: 'x' },
        parameters: { grants: [grant(P, SRC)] },
        children: [],
      },
      'a policy assignment',
    ],
    [
      'an initiative',
      { properties: { policyDefinitions: [{ parameters: { a: { value: [grant(P, SRC)] } } }] } },
      'an initiative',
    ],
    ['an artifact of a blueprint', { kind: 'template', properties: { template: inner } }, 'a blueprint'],
    [
      'an answer of what-if',
      { status: 'Succeeded', changes: [{ changeType: 'Create', after: definition([]) }] },
      'what-if',
    ],
    ['the body of a request', { properties: offer }, 'the body of a request'],
    [
      'a batch of requests',
      { requests: [{ httpMethod: 'PUT', content: { properties: offer } }] },
      'the body of a request',
    ],
    ['the body of a deployment', deployment, 'the body of a request'],
    [
      'a preview of Pulumi',
      { steps: [{ op: 'create', urn: 'urn:pulumi:x', newState: { inputs: offer } }] },
      'a preview of Pulumi',
    ],
    ['any other', { whatever: [{ deep: offer }] }, 'a form that this check does not know'],
  ])('%s', async (_, content, what) => {
    const reading = await read(workspace({ 'ready.json': inner, 'other/x.json': content }));
    expect(cases(reading)).toEqual(['ready.json']);
    expect(unjudged(reading)).toEqual(['other/x.json: not-judged']);
    expect(reading.unreadable[0]?.observations[0]).toMatchObject({
      message: expect.stringContaining(what),
      next: [expect.stringContaining("'!other/x.json'")],
    });
  });

  it.each<[string, Content]>([
    [
      'a template with the schema of a parameter file',
      { ...inner, $schema: 'https://x/2019-04-01/deploymentParameters.json#' },
    ],
  ])('%s', async (_, content) => {
    expect(unjudged(await read(workspace({ 'x.json': content })))).toEqual(['x.json: not-judged']);
  });
});

describe('what deploys nothing is no case', () => {
  const answer = { id: '/subscriptions/x/providers/y/z', name: 'n', type: 't', properties: offer };

  it.each<[string, Content]>([
    ['az managedservices definition list', [answer]],
    ['a list of the REST API', { value: [answer, answer] }],
    ['az managedservices definition show', { ...answer, properties: { ...offer, provisioningState: 'Succeeded' } }],
    ['role assignments', [{ ...answer, ...grant(P, SRC), scope: '/' }]],
  ])('%s: passed over with a remark', async (_, content) => {
    const reading = await read(workspace({ 'ready.json': inner, 'x.json': content }));
    expect(unjudged(reading)).toEqual([]);
    expect(remarks(reading)).toContain('x.json holds what Azure returned');
  });

  it('a role that may read delegations', async () => {
    const role = { Name: 'x', Actions: ['Microsoft.ManagedServices/registrationDefinitions/read'] };
    expect(unjudged(await read(workspace({ 'ready.json': inner, 'role.json': role })))).toEqual([]);
  });
});

it('a template with a stray member of a plan is a template', async () => {
  const { $schema: _, ...without } = inner;
  for (const body of [inner, without]) {
    const reading = await read(workspace({ 'x.json': { ...body, planned_values: {} } }));
    expect(cases(reading)).toEqual(['x.json']);
  }
});
