// Delegates a customer's subscription to Contoso. Deployed in the customer's tenant, once per subscription:
// az deployment sub create --location westeurope --template-file onboard.bicep --parameters onboard.tailspin.parameters.json
targetScope = 'subscription'

@description('Name of the offer. Deploying again with the same name replaces the authorizations.')
param offerName string = 'Contoso managed services'

@description('Contoso\'s tenant.')
param managingTenantId string = '3e7d1b90-64c5-4f2a-8a17-d05b9c2e6f01'

@description('What a customer has agreed to beyond the foundation.')
param additionalAuthorizations array

// Every customer gets these: the PEC principal with an eligible role and with the right to read its own delegations,
// and the operations group with the role that can end the delegation.
var foundation = [
  {
    principalId: 'd82f5a17-03be-4c96-b1e4-9a7c60f3d805'
    principalIdDisplayName: 'PEC principal, Support Request Contributor'
    roleDefinitionId: 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e'
  }
  {
    principalId: 'd82f5a17-03be-4c96-b1e4-9a7c60f3d805'
    principalIdDisplayName: 'PEC principal, Reader'
    roleDefinitionId: 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
  }
  {
    principalId: '58b3d0c7-e6f2-4a91-87bc-c1d94f0e2a13'
    principalIdDisplayName: 'Contoso operations, Managed Services Registration assignment Delete Role'
    roleDefinitionId: '91c1777a-f3dc-4fae-b103-61d183457e46'
  }
]

resource definition 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {
  name: guid(offerName)
  properties: {
    registrationDefinitionName: offerName
    description: 'Monitoring, backup and incident response by Contoso'
    managedByTenantId: managingTenantId
    authorizations: concat(foundation, additionalAuthorizations)
  }
}

resource assignment 'Microsoft.ManagedServices/registrationAssignments@2022-10-01' = {
  name: guid(offerName)
  properties: {
    registrationDefinitionId: definition.id
  }
}
