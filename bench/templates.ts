import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Object id of the principal that the generated templates name. */
export const PRINCIPAL = 'aaaaaaaa-0000-4000-8000-000000000001';
const SUPPORT_REQUEST_CONTRIBUTOR = 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e';
const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const AUTHORIZATIONS = 20;
const DEFINITION_ID =
  "[resourceId('Microsoft.ManagedServices/registrationDefinitions', variables('registrationName'))]";

/** Writes onboarding templates, each with its parameter file and 20 authorizations, into a folder. */
export function writeTemplates(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const name = `customer-${String(index).padStart(5, '0')}`;
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(template(), null, 2));
    writeFileSync(join(folder, `${name}.parameters.json`), JSON.stringify(parameters(index), null, 2));
  }
}

function template() {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-08-01/subscriptionDeploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      offerName: { type: 'string' },
      managedByTenantId: { type: 'string' },
      authorizations: { type: 'array' },
    },
    variables: {
      registrationName: "[guid(parameters('offerName'))]",
    },
    resources: [
      {
        type: 'Microsoft.ManagedServices/registrationDefinitions',
        apiVersion: '2022-10-01',
        name: "[variables('registrationName')]",
        properties: {
          registrationDefinitionName: "[parameters('offerName')]",
          managedByTenantId: "[parameters('managedByTenantId')]",
          authorizations: "[parameters('authorizations')]",
        },
      },
      {
        type: 'Microsoft.ManagedServices/registrationAssignments',
        apiVersion: '2022-10-01',
        name: "[variables('registrationName')]",
        dependsOn: [DEFINITION_ID],
        properties: { registrationDefinitionId: DEFINITION_ID },
      },
    ],
  };
}

function parameters(index: number) {
  const guid = (group: number) => `${String(index).padStart(8, '0')}-0000-4000-8000-${String(group).padStart(12, '0')}`;
  const others = Array.from({ length: AUTHORIZATIONS - 1 }, (_, group) => ({
    principalId: guid(group + 1),
    principalIdDisplayName: `Team ${group}`,
    roleDefinitionId: READER,
  }));
  const own = {
    principalId: PRINCIPAL,
    principalIdDisplayName: 'PEC principal',
    roleDefinitionId: SUPPORT_REQUEST_CONTRIBUTOR,
  };
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      offerName: { value: `Offer ${index}` },
      managedByTenantId: { value: 'dddddddd-0000-4000-8000-000000000004' },
      authorizations: { value: [...others, own] },
    },
  };
}
