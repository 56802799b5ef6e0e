import type { Answer } from '../services/exchange.ts';

/** An error in the shape of Azure Resource Manager. */
export function armError(status: number, code: string, message: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: { error: { code, message } } };
}

/** A caller from a tenant that has nothing to do with the subscription. The text is the service's, widely reported. */
export function wrongTenant(callerTenant: string, customerTenant: string): Answer {
  const message =
    `The access token is from the wrong issuer 'https://sts.windows.net/${callerTenant}/'. It must match the tenant ` +
    `'https://sts.windows.net/${customerTenant}/' associated with this subscription. Please use the authority (URL) ` +
    `'https://login.windows.net/${customerTenant}' to get the token. Note, if the subscription is transferred to ` +
    'another tenant there is no impact to the services, but information about new tenant could take time to ' +
    'propagate (up to an hour). If you just transferred your subscription and see this error message, please try ' +
    'back later.';
  // Assumption: the header's exact words. Clients read the tenant from it.
  const challenge =
    `Bearer authorization_uri="https://login.windows.net/${customerTenant}", error="invalid_token", ` +
    'error_description="The access token is from the wrong issuer. It must match the tenant associated with this subscription."';
  return armError(401, 'InvalidAuthenticationTokenTenant', message, { 'www-authenticate': challenge });
}

/** A caller that has some right at the scope, or belongs to its tenant, but not this one. */
export function forbidden(
  caller: { readonly clientId: string; readonly objectId: string },
  action: string,
  scope: string,
): Answer {
  const message =
    `The client '${caller.clientId}' with object id '${caller.objectId}' does not have authorization to perform ` +
    `action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please ` +
    'refresh your credentials.';
  return armError(403, 'AuthorizationFailed', message);
}

export function subscriptionNotFound(id: string): Answer {
  return armError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
}

export function resourceGroupNotFound(name: string): Answer {
  return armError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

/** A path that leads to no provider. */
export function noProvider(): Answer {
  return armError(
    404,
    'MissingSubscription',
    'The request did not have a subscription or a valid tenant level resource provider.',
  );
}

export function noNamespace(namespace: string): Answer {
  return armError(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);
}

export function methodNotAllowed(method: string): Answer {
  return armError(405, 'HttpMethodNotAllowed', `The HTTP method '${method}' is not supported on this resource.`);
}
