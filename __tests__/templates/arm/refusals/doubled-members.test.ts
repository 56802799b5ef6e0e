import { describe, expect, it } from 'vitest';
import { judgeDefinition } from '../../../../src/pec/judge-definition.ts';
import { P, Q, RDR, SRC, TENANT } from '../../../ids.ts';
import { criteria } from '../../../pec/build.ts';
import { definition, grant, only, read, template } from '../../written.ts';

const GOOD = `{ "principalId": "${P}", "roleDefinitionId": "${SRC}" }`;

/** A template with one definition, written as text, so that a member can stand there twice. */
function body(authorizations: string, properties = '', resource = ''): string {
  return `{
    "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
    "parameters": { "list": { "type": "array", "defaultValue": [] }, "other": { "type": "string", "defaultValue": "" } },
    "resources": [
      {
        "type": "Microsoft.ManagedServices/registrationDefinitions", "apiVersion": "2022-10-01", "name": "x", ${resource}
        "properties": { "managedByTenantId": "${TENANT}", ${properties} "authorizations": ${authorizations} }
      },
      {
        "type": "Microsoft.ManagedServices/registrationAssignments", "apiVersion": "2022-10-01", "name": "x",
        "properties": { "registrationDefinitionId": "[resourceId('Microsoft.ManagedServices/registrationDefinitions', 'x')]" }
      }
    ]
  }`;
}

function judged(text: string, parameters?: string) {
  const definition = only(read(text, parameters));
  const { verdict, reason } = judgeDefinition(definition, criteria());
  return { verdict, reason };
}

const UNKNOWN = { verdict: 'unknown', reason: 'value-unknown' };

describe('what is given twice is unknown, whichever is the better one', () => {
  it('once, all is ready', () => {
    expect(judged(body(`[${GOOD}]`))).toMatchObject({ verdict: 'ready' });
  });

  it.each([
    ['a principal', `[{ "principalId": "${P}", "PrincipalId": "${P}", "roleDefinitionId": "${SRC}" }]`],
    ['another principal', `[{ "principalId": "${Q}", "PRINCIPALID": "${P}", "roleDefinitionId": "${SRC}" }]`],
    ['a role', `[{ "principalId": "${P}", "roleDefinitionId": "${RDR}", "roleDefinitionID": "${SRC}" }]`],
    ['a name beside it', `[{ "principalIdDisplayName": "a", "PrincipalIdDisplayName": "a", ${GOOD.slice(1)}]`],
    ['of another entry', `[${GOOD}, { "principalId": "${Q}", "PrincipalId": "${Q}", "roleDefinitionId": "${RDR}" }]`],
    [
      'an ID in one spelling',
      `[${GOOD}, { "principalId": "${Q}", "principalId": "${Q}", "roleDefinitionId": "${RDR}" }]`,
    ],
    [
      'a role in one spelling',
      `[{ "principalId": "${P}", "roleDefinitionId": "${RDR}", "roleDefinitionId": "${SRC}" }]`,
    ],
  ])('%s', (_, authorizations) => {
    expect(judged(body(authorizations))).toEqual(UNKNOWN);
    const given = `{ "parameters": { "list": { "value": ${authorizations} } } }`;
    expect(judged(body(`"[parameters('list')]"`), given)).toEqual(UNKNOWN);
  });

  it.each([
    ['authorizations', '"Authorizations": [],', ''],
    ['the tenant', `"ManagedByTenantId": "${TENANT}",`, ''],
    ['a description', '"description": "a", "Description": "b",', ''],
    ['properties', '', '"Properties": {},'],
    ['the type', '', '"Type": "Microsoft.Storage/storageAccounts",'],
    ['a condition', '', '"condition": false, "Condition": true,'],
    ['the API version', '', '"ApiVersion": "2022-10-01",'],
  ])('%s of a resource', (_, properties, resource) => {
    expect(judged(body(`[${GOOD}]`, properties, resource))).toEqual(UNKNOWN);
  });

  it.each([
    ['its own', body(`[${GOOD}]`).replace('"properties": { "reg', '"Name": "x", "properties": { "reg')],
    ['its properties', body(`[${GOOD}]`).replace('{ "reg', '{ "RegistrationDefinitionID": "x", "reg')],
  ])('a member of the assignment: %s', (_, text) => {
    expect(judged(text)).toEqual(UNKNOWN);
  });

  it.each([
    ['in one spelling', `"list": { "value": [${GOOD}] }, "list": { "value": [${GOOD}] }`],
    ['in two', `"list": { "value": [] }, "LIST": { "value": [${GOOD}] }`],
    ['that decides nothing', `"list": { "value": [${GOOD}] }, "other": { "value": "a" }, "other": { "value": "b" }`],
    ['of which the value is there twice', `"list": { "value": [], "Value": [${GOOD}] }`],
  ])('a parameter %s', (_, parameters) => {
    expect(judged(body(`"[parameters('list')]"`), `{ "parameters": { ${parameters} } }`)).toEqual(UNKNOWN);
  });
});

it('what is refused stays refused', () => {
  const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
  expect(judged(body(`[${GOOD}, { "principalId": "${Q}", "roleDefinitionId": "${owner}", "x": 1, "X": 2 }]`))).toEqual({
    verdict: 'not-ready',
    reason: 'owner-role',
  });
  expect(judged(JSON.stringify(template({ resources: [definition([grant(P, SRC)])] })))).toMatchObject({
    verdict: 'ready',
  });
});
