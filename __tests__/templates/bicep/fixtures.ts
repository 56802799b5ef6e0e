import type { Location } from '../../../src/pec/value.ts';
import { P, Q, RDR, SRC, TENANT } from '../../ids.ts';
import { definition, grant, template } from '../written.ts';

/** A template that takes its authorizations from a variable, an import and a parameter. */
export const MAIN = `targetScope = 'subscription'

import { tier1 } from 'common.bicep'

param offerName string = 'Offer'
param extra array

var assess = [
  { principalId: '${P}', roleDefinitionId: roleMap.reader }
]

resource onboarding 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid(offerName)
  properties: {
    registrationDefinitionName: offerName
    managedByTenantId: '${TENANT}'
    authorizations: [...assess, ...tier1]
  }
}

resource assignment 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid(offerName)
  properties: {
    registrationDefinitionId: onboarding.id
  }
}
`;

/** The file that it imports. */
export const COMMON = `@export()
var tier1 = [
  {
    // the support people
    principalId: '${Q.toUpperCase()}'
    roleDefinitionId: '${SRC}'
  }
]
`;

/**
 * What the compiler makes of it.
 * ASSUMPTION: written by hand after the forms of published output (a spread becomes `flatten(createArray(…))`, an imported
 * variable `_1.name`); no compiler could be run where this was written. A workflow runs the real one on hosted runners.
 */
export const COMPILED = {
  ...template({
    metadata: { _generator: { name: 'bicep', version: '0.36.1', templateHash: '1' } },
    parameters: { offerName: { type: 'string', defaultValue: 'Offer' }, extra: { type: 'array' } },
    variables: {
      assess: [grant(P, RDR)],
      '_1.tier1': [grant(Q, SRC)],
    },
    resources: [
      definition(
        "[flatten(createArray(variables('assess'), variables('_1.tier1'), parameters('extra')))]",
        { name: "[guid(parameters('offerName'))]" },
        { registrationDefinitionName: "[parameters('offerName')]" },
      ),
    ],
  }),
};

/** The text of a workspace file at a location, on its first line. */
export function at(files: Readonly<Record<string, string>>, location: Location | undefined): string {
  if (!location) return 'nowhere';
  const line = files[location.file]?.split('\n')[location.startLine - 1] ?? '';
  return `${location.file}: ${line.slice(location.startColumn - 1, location.endLine === location.startLine ? location.endColumn - 1 : undefined)}`;
}
