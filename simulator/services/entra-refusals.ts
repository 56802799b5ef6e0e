import type { Answer, Request } from './exchange.ts';

/** What fills the gaps in Entra's texts. */
export interface RefusalDetails {
  readonly tenant: string;
  readonly tenantName?: string | undefined;
  readonly clientId?: string | undefined;
  readonly appName?: string | undefined;
  readonly issuer?: string | undefined;
  readonly subject?: string | undefined;
  readonly audience?: string | undefined;
  readonly scope?: string | undefined;
}

interface Refusal {
  readonly status: 400 | 401;
  readonly error: string;
  readonly text: (details: RefusalDetails) => string;
}

const GUIDE = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation';
const CHECK = `Check your federated identity credential Subject, Audience and Issuer against the presented assertion. ${GUIDE}`;
const NO_RECORD = 'No matching federated identity record found for presented assertion';

const client = (text: Refusal['text']): Refusal => ({ status: 401, error: 'invalid_client', text });
const request = (text: Refusal['text']): Refusal => ({ status: 400, error: 'invalid_request', text });
const application = (text: Refusal['text']): Refusal => ({ status: 400, error: 'unauthorized_client', text });

/**
 * Entra's refusals by code. Codes are documented in "Microsoft Entra authentication and authorization error codes";
 * the texts of 7002xx were seen in public reports. Assumption: the wording and the HTTP status of the others.
 */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  50166: request(() => 'Request to External OIDC endpoint failed.'),
  50027: request(() => 'JWT token is invalid or malformed.'),
  53003: request(
    () => 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  ),
  70021: client(
    (d) =>
      `${NO_RECORD}. Assertion Issuer: '${d.issuer}'. Assertion Subject: '${d.subject}'. ` +
      `Assertion Audience: '${d.audience}'. ${GUIDE}`,
  ),
  70025: client((d) => `The client '${d.clientId}'(${d.appName}) has no configured federated identity credentials.`),
  90002: request(
    (d) =>
      `Tenant '${d.tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the ` +
      'correct cloud. Check with your subscription administrator, this may happen if there are no active ' +
      'subscriptions for the tenant.',
  ),
  90014: request(() => "The required field 'client_id', 'scope' or 'client_assertion' is missing from the credential."),
  90061: request(() => 'Request to External OIDC endpoint failed.'),
  90038: request((d) => `Tenant '${d.tenant}' request is being redirected to the National Cloud.`),
  500011: {
    status: 400,
    error: 'invalid_resource',
    text: (d) =>
      `The resource principal named ${d.scope} was not found in the tenant named ${d.tenantName}. This can happen if ` +
      'the application has not been installed by the administrator of the tenant or consented to by any user in ' +
      'the tenant. You might have sent your authentication request to the wrong tenant.',
  },
  501661: request(() => 'Request to External OIDC endpoint failed.'),
  530032: request(() => 'The tenant admin has configured a security policy that blocks this request.'),
  700016: application(
    (d) =>
      `Application with identifier '${d.clientId}' was not found in the directory '${d.tenantName}'. This can happen ` +
      'if the application has not been installed by the administrator of the tenant or consented to by any user ' +
      'in the tenant. You may have sent your authentication request to the wrong tenant.',
  ),
  700024: client(() => 'Client assertion is not within its valid time range.'),
  700027: client(() => 'Client assertion failed signature validation.'),
  700211: client((d) => `${NO_RECORD} issuer '${d.issuer}'. ${CHECK}`),
  700212: client((d) => `${NO_RECORD} audience '${d.audience}'. ${CHECK}`),
  700213: client((d) => `${NO_RECORD} subject '${d.subject}'. ${CHECK}`),
  900382: request(() => 'Confidential Client is not supported in Cross Cloud request.'),
  1002012: {
    status: 400,
    error: 'invalid_scope',
    text: (d) =>
      `The provided value for scope ${d.scope} is not valid. Client credential flows must have a scope value with ` +
      '/.default suffixed to the resource identifier (application ID URI).',
  },
  7000112: application((d) => `Application '${d.clientId}'(${d.appName}) is disabled.`),
  7000229: application(
    (d) =>
      `The client application ${d.clientId} is missing service principal in the tenant ${d.tenant}. ` +
      'See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119',
  ),
  7002131: client(
    (d) =>
      `${NO_RECORD} subject '${d.subject}' or no federated identity credential expression matched. ` +
      `Please check your federated identity credential Subject, Expression, Audience and Issuer against the presented assertion. ${GUIDE}`,
  ),
  7002138: client(
    (d) =>
      `${NO_RECORD} subject '${d.subject}'. The subject matches with case-insensitive comparison, but not with ` +
      `case-sensitive comparison. ${CHECK}`,
  ),
};

/** Entra's refusal with this code, in the shape of its token endpoint. A code without a text of its own has a plain one. */
export function refuse(code: number, details: RefusalDetails, asked: Request): Answer {
  const refusal = REFUSALS[code] ?? request(() => 'The request was refused.');
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const trace = crypto.randomUUID();
  const correlation = asked.headers['client-request-id'] ?? crypto.randomUUID();
  return {
    status: refusal.status,
    headers: { 'x-ms-request-id': trace, 'client-request-id': correlation },
    body: {
      error: refusal.error,
      error_description:
        `AADSTS${code}: ${refusal.text(details)} ` +
        `Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `${asked.origin}/error?code=${code}`,
    },
  };
}
