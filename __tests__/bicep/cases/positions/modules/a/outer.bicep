targetScope = 'subscription'
param people array
module inner '../b/offer.bicep' = {
  params: {
    role: 'b24988ac-6180-42a0-ab88-20f7382dd24c'
    list: [for p in people: { principalId: p, roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }]
  }
}
