using 'main.bicep'
import { team } from 'common.bicep'
var reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
param list = [
  ...team
  { principalId: 'aaaaaaaa-0000-4000-8000-000000000003', roleDefinitionId: reader }
]
param role = reader
