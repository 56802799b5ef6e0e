targetScope = 'subscription'
param prod bool = true
param tier string = 'gold'
var tiers = {
  gold: { principal: 'aaaaaaaa-0000-4000-8000-000000000001', role: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
  silver: { principal: 'aaaaaaaa-0000-4000-8000-000000000002', role: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
}
resource c1 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('c1')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [ { principalId: prod ? 'aaaaaaaa-0000-4000-8000-000000000001' : 'aaaaaaaa-0000-4000-8000-000000000002', roleDefinitionId: tiers[tier].role } ]
  }
}
resource c1a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('c1a')
  properties: { registrationDefinitionId: c1.id }
}
resource c2 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('c2')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [ { principalId: tiers.silver.principal, roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7') } ]
  }
}
resource c2a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('c2a')
  properties: { registrationDefinitionId: c2.id }
}
resource c3 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = if (prod) {
  name: guid('c3')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: prod ? [ { principalId: 'aaaaaaaa-0000-4000-8000-000000000003', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' } ] : []
  }
}
resource c3a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('c3a')
  properties: { registrationDefinitionId: c3.id }
}
