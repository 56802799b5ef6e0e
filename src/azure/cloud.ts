import { Problem } from '../problem.ts';
import { type Answer, isObject, jsonObject, refused, text, unreadable } from './http/answers.ts';
import { plainClient, read, type Transport } from './http/client.ts';

/** Which cloud to talk to: one of Azure's, or the Resource Manager endpoint of another. */
export type CloudChoice =
  | { readonly name: 'azurecloud' | 'azureusgovernment' | 'azurechinacloud' }
  | { readonly name: 'custom'; readonly endpoint: string };

/** The endpoints of a cloud. Addresses have no trailing slash. */
export interface Cloud {
  readonly loginEndpoint: string;
  readonly resourceManager: string;
  /** The scope of a token for Resource Manager. */
  readonly scope: string;
  /** Microsoft's own clouds are known to MSAL; another's authority must not be looked up at login.microsoftonline.com. */
  readonly knownAuthority: boolean;
}

const METADATA_API_VERSION = '2022-09-01';

/**
 * Login and Resource Manager endpoints of Microsoft's clouds, as of 2026-11.
 * Source: learn.microsoft.com/entra/identity-platform/authentication-national-cloud and
 * learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure.
 */
const CLOUDS = {
  azurecloud: ['https://login.microsoftonline.com', 'https://management.azure.com'],
  azureusgovernment: ['https://login.microsoftonline.us', 'https://management.usgovcloudapi.net'],
  azurechinacloud: ['https://login.chinacloudapi.cn', 'https://management.chinacloudapi.cn'],
} as const;

/**
 * The audience that GitHub's token must have for Microsoft Entra to accept it, where the user names none.
 * Source: learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust.
 */
export function defaultAudience(choice: CloudChoice): string {
  const suffix = { azurecloud: '', custom: '', azureusgovernment: 'USGov', azurechinacloud: 'China' }[choice.name];
  return `api://AzureADTokenExchange${suffix}`;
}

/** The cloud's endpoints; another cloud is asked for them. Throws a Problem where it does not tell. */
export async function resolveCloud(choice: CloudChoice, transport: Transport): Promise<Cloud> {
  if (choice.name !== 'custom') {
    const [loginEndpoint, resourceManager] = CLOUDS[choice.name];
    return { loginEndpoint, resourceManager, scope: `${resourceManager}/.default`, knownAuthority: true };
  }
  const client = plainClient(choice.endpoint, transport.clientOptions);
  const answer = await read(client, '/metadata/endpoints', { query: { 'api-version': METADATA_API_VERSION } });
  if (answer.status !== 200) {
    throw refused(answer, 'Check the input environment: it must be the https:// Resource Manager endpoint of a cloud.');
  }
  const body = jsonObject(answer);
  const authentication = body['authentication'];
  const audiences = isObject(authentication) ? authentication['audiences'] : undefined;
  const audience: unknown = Array.isArray(audiences) ? audiences[0] : undefined;
  if (typeof audience !== 'string' || audience === '') throw unreadable(answer, 'no authentication.audiences');
  return {
    loginEndpoint: address(text(authentication, 'loginEndpoint'), 'authentication.loginEndpoint', answer),
    resourceManager: address(text(body, 'resourceManager'), 'resourceManager', answer),
    // An audience with a trailing slash keeps it: the double slash is what Entra expects then.
    scope: `${audience}/.default`,
    knownAuthority: false,
  };
}

function address(value: string | undefined, name: string, answer: Answer): string {
  const url = value === undefined ? null : URL.parse(value);
  if (url?.protocol !== 'https:') {
    throw new Problem(
      `${answer.request} names no https:// address for ${name}.`,
      'Check the input environment: it must be the https:// Resource Manager endpoint of a cloud.',
    );
  }
  return url.href.replace(/\/+$/, '');
}
