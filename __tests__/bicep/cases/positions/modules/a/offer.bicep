targetScope = 'subscription'
param list array = []
param role string
var own = [ { principalId: 'aaaaaaaa-0000-4000-8000-000000000001', roleDefinitionId: role } ]
resource m 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('m')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: concat(own, list)
  }
}
resource ma 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('ma')
  properties: { registrationDefinitionId: m.id }
}
