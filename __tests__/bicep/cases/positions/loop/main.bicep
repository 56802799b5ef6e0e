targetScope = 'subscription'
var people = [
  'aaaaaaaa-0000-4000-8000-000000000001'
  'aaaaaaaa-0000-4000-8000-000000000002'
]
var role = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
resource l1 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('l1')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [for p in people: { principalId: p, roleDefinitionId: role }]
  }
}
resource l1a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('l1a')
  properties: { registrationDefinitionId: l1.id }
}
var pairs = [ { p: 'aaaaaaaa-0000-4000-8000-000000000003', r: 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e' }
  { p: 'aaaaaaaa-0000-4000-8000-000000000004', r: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' } ]
resource l2 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('l2')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [for (x, i) in pairs: {
      principalId: x.p
      roleDefinitionId: pairs[i].r
    }]
  }
}
resource l2a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('l2a')
  properties: { registrationDefinitionId: l2.id }
}
resource l3 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('l3')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: map(pairs, x => { principalId: x.p, roleDefinitionId: x.r })
  }
}
resource l3a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('l3a')
  properties: { registrationDefinitionId: l3.id }
}
resource l4 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('l4')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [for i in range(0, 2): { principalId: people[i], roleDefinitionId: 'b24988ac-6180-42a0-ab88-20f7382dd24c' }]
  }
}
resource l4a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('l4a')
  properties: { registrationDefinitionId: l4.id }
}
