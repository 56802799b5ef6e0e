targetScope = 'subscription'
param list array
param who string = 'aaaaaaaa-0000-4000-8000-000000000009'
param role string = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
resource p1 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('p1')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: concat(list, [ { principalId: who, roleDefinitionId: role } ])
  }
}
resource p1a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('p1a')
  properties: { registrationDefinitionId: p1.id }
}
