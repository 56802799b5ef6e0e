import { roles as r } from 'sub/roles.bicep'
@export()
var people = {
  one: 'aaaaaaaa-0000-4000-8000-000000000001'
  two: 'aaaaaaaa-0000-4000-8000-000000000002'
}
@export()
var list = [
  { principalId: people.one, roleDefinitionId: r.reader }
  { principalId: 'aaaaaaaa-0000-4000-8000-000000000003', roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' }
]
