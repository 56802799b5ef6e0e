targetScope = 'subscription'
var reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
func grant(p string, r string) object => { principalId: p, roleDefinitionId: r }
func readers(ids array) array => map(ids, id => { principalId: id, roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' })
resource f1 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('f1')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: [ grant('aaaaaaaa-0000-4000-8000-000000000001', reader), grant('aaaaaaaa-0000-4000-8000-000000000002', 'acdd72a7-3385-48ef-bd42-f606fba81ae7') ]
  }
}
resource f1a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('f1a')
  properties: { registrationDefinitionId: f1.id }
}
resource f2 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid('f2')
  properties: {
    registrationDefinitionName: 'Offer'
    managedByTenantId: '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01'
    authorizations: readers([ 'aaaaaaaa-0000-4000-8000-000000000003', 'aaaaaaaa-0000-4000-8000-000000000004' ])
  }
}
resource f2a 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid('f2a')
  properties: { registrationDefinitionId: f2.id }
}
