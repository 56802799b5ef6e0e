@export()
var team = [
  { principalId: 'aaaaaaaa-0000-4000-8000-000000000001', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
  { principalId: 'aaaaaaaa-0000-4000-8000-000000000002', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
]
