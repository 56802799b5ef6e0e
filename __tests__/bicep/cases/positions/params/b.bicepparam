using 'main.bicep'
var ids = [
  'aaaaaaaa-0000-4000-8000-000000000004'
  'aaaaaaaa-0000-4000-8000-000000000005'
]
param list = [for id in ids: { principalId: id, roleDefinitionId: 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e' }]
param who = ids[1]
