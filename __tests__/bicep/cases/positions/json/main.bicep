targetScope = 'subscription'
var g = loadJsonContent('grants.json')
var sub = loadJsonContent('grants.json', 'grants')
resource j1 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('j1')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: g.grants
  }
}
resource j1a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('j1a')
  properties: { registrationDefinitionId: j1.id }
}
resource j2 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('j2')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: sub
  }
}
resource j2a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('j2a')
  properties: { registrationDefinitionId: j2.id }
}
resource j3 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('j3')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [ { principalId: 'aaaaaaaa-0000-4000-8000-000000000003', roleDefinitionId: g.roles.r } ]
  }
}
resource j3a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('j3a')
  properties: { registrationDefinitionId: j3.id }
}
