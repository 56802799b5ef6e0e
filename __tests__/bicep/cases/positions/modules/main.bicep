targetScope = 'subscription'
param who string = 'aaaaaaaa-0000-4000-8000-000000000007'
var all = [
  { principalId: 'aaaaaaaa-0000-4000-8000-000000000001', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
]
module a 'a/offer.bicep' = {
  name: 'a'
  params: { role: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', list: all }
}
module b 'b/offer.bicep' = {
  name: 'b'
  params: {
    role: 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    list: [
      { principalId: 'aaaaaaaa-0000-4000-8000-000000000001', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
      { principalId: who, roleDefinitionId: 'b24988ac-6180-42a0-ab88-20f7382dd24c' }
    ]
  }
}
module c 'b/offer.bicep' = [for (r, i) in ['acdd72a7-3385-48ef-bd42-f606fba81ae7', 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e']: {
  name: 'c${i}'
  params: { role: r, list: [ { principalId: 'aaaaaaaa-0000-4000-8000-000000000008', roleDefinitionId: r } ] }
}]
module d 'a/outer.bicep' = { params: { people: [ 'aaaaaaaa-0000-4000-8000-000000000005' ] } }
