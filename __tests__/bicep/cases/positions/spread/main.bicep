targetScope = 'subscription'
var base = [
  { principalId: 'aaaaaaaa-0000-4000-8000-000000000001', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
]
var common = { roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
resource s1 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('s1')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [
      ...base
      { principalId: 'aaaaaaaa-0000-4000-8000-000000000002', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
      { principalId: 'aaaaaaaa-0000-4000-8000-000000000003', ...common }
    ]
  }
}
resource s1a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('s1a')
  properties: { registrationDefinitionId: s1.id }
}
resource s2 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('s2')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: concat(base, [
      {
        principalId: 'aaaaaaaa-0000-4000-8000-000000000001'
        roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
      }
    ])
  }
}
resource s2a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('s2a')
  properties: { registrationDefinitionId: s2.id }
}
resource s3 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('s3')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: union(base, [ { principalId: 'aaaaaaaa-0000-4000-8000-000000000005', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' } ])
  }
}
resource s3a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('s3a')
  properties: { registrationDefinitionId: s3.id }
}
resource s4 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('s4')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: filter([ { principalId: 'aaaaaaaa-0000-4000-8000-000000000006', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
      { principalId: 'aaaaaaaa-0000-4000-8000-000000000007', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' } ], x => x.principalId != 'aaaaaaaa-0000-4000-8000-000000000006')
  }
}
resource s4a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('s4a')
  properties: { registrationDefinitionId: s4.id }
}
