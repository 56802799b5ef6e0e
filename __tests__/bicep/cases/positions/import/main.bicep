targetScope = 'subscription'
import { list, people as who } from 'shared.bicep'
import * as roles from 'sub/roles.bicep'
resource i1 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('i1')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: list
  }
}
resource i1a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('i1a')
  properties: { registrationDefinitionId: i1.id }
}
resource i2 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('i2')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [ { principalId: who.two, roleDefinitionId: roles.roles.contributor } ]
  }
}
resource i2a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('i2a')
  properties: { registrationDefinitionId: i2.id }
}
