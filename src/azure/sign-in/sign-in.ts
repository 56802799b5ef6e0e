import type { GetTokenOptions, TokenCredential } from '@azure/core-auth';
import {
  isRestError,
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
  type SendRequest,
} from '@azure/core-rest-pipeline';
import { type AccessToken, ClientAssertionCredential } from '@azure/identity';
import { quotedWords } from '../../pec/ids.ts';
import { messageOf, Problem } from '../../problem.ts';
import type { Cloud } from '../cloud.ts';
import { type Answer, jsonObject, unreadable, whichAnswer } from '../http/answers.ts';
import { type Transport, toAnswer } from '../http/client.ts';
import { entraCode, explainRefusal, isWorthAskingAgain, type SignInAttempt } from './entra-errors.ts';
import { type Assertion, decodeClaims } from './github-token.ts';

/** Who is signed in. */
export interface Identity {
  readonly clientId: string;
  /** The tenant of the token (claim `tid`). */
  readonly tenantId: string;
  /** The service principal's object id (claim `oid`). */
  readonly objectId: string;
}

/** A sign-in to one cloud. */
export interface SignIn {
  readonly credential: TokenCredential;
  readonly identity: Identity;
}

/** A token is used until this long before it expires; GitHub's lives for some minutes only. */
const EXPIRY_MARGIN_MS = 60_000;
/** Entra is asked once more, after so long, where it did not reach the issuer of the token. */
const SECOND_TRY_MS = 2000;

/** Who signs in where, and with what. */
export interface SignInRequest {
  readonly app: { readonly clientId: string; readonly tenantId: string };
  readonly cloud: Cloud;
  /** GitHub's token. */
  readonly assertion: Assertion;
  /** Asks for another one, for a token that is needed when the first has expired. */
  readonly renew: () => Promise<Assertion>;
}

/**
 * Signs in to Microsoft Entra with GitHub's token (client assertion), and reads who that is from the token's claims.
 * Throws a Problem that explains the refusal.
 *
 * @param mask registers a secret with the runner
 */
export async function signIn(
  { app, cloud, assertion, renew }: SignInRequest,
  transport: Transport,
  mask: (secret: string) => void,
): Promise<SignIn> {
  const exchanges = new Witness();
  let current = assertion;
  const attemptWith = ({ claims }: Assertion): SignInAttempt => ({
    ...app,
    loginEndpoint: cloud.loginEndpoint,
    resource: cloud.scope.replace(/\/\.default$/, ''),
    claims,
    answeredAt: exchanges.answer?.date,
  });
  const getAssertion = async () => {
    if (current.expiresAt - Date.now() < EXPIRY_MARGIN_MS) current = await renew();
    return current.token;
  };
  const entra = new ClientAssertionCredential(app.tenantId, app.clientId, getAssertion, {
    ...transport.clientOptions,
    additionalPolicies: [{ policy: exchanges, position: 'perCall' }, ...transport.clientOptions.additionalPolicies],
    authorityHost: cloud.loginEndpoint,
    // An authority that Microsoft does not list would be looked up at login.microsoftonline.com, in vain.
    disableInstanceDiscovery: !cloud.knownAuthority,
  });
  const ask = (options: GetTokenOptions) =>
    entra.getToken(cloud.scope, { ...options, abortSignal: transport.deadline.signal });
  const getToken = async (options: GetTokenOptions): Promise<AccessToken> => {
    try {
      const token = await ask(options).catch(async (error) => {
        if (!isWorthAskingAgain(messageOf(error))) throw error;
        await transport.sleep(SECOND_TRY_MS, transport.deadline.signal);
        return ask(options);
      });
      mask(token.token);
      return token;
    } catch (error) {
      if (transport.deadline.passed) throw transport.deadline.signal.reason;
      throw refusal(error, attemptWith(current), exchanges);
    }
  };
  let token = await transport.deadline.during(`sign-in at ${cloud.loginEndpoint}`, () => getToken({}));
  const identity = identityOf(token, app);
  return {
    identity,
    credential: {
      // The Azure clients ask before every request; asking MSAL each time would cost a signature check and a lookup.
      async getToken(_scopes, options = {}) {
        if (options.claims || token.expiresOnTimestamp - Date.now() < EXPIRY_MARGIN_MS) token = await getToken(options);
        return token;
      },
    },
  };
}

/** Remembers the last exchange with Entra: the library's errors tell neither the request nor what its answer was. */
class Witness implements PipelinePolicy {
  readonly name = 'pecWitnessPolicy';
  answer: Answer | undefined;
  problem: Problem | undefined;

  async sendRequest(request: PipelineRequest, next: SendRequest): Promise<PipelineResponse> {
    this.answer = undefined;
    this.problem = undefined;
    try {
      const response = await next(request);
      this.answer = toAnswer(response);
      return response;
    } catch (error) {
      if (error instanceof Problem) this.problem = error;
      else if (isRestError(error) && error.response) this.answer = toAnswer(error.response);
      throw error;
    }
  }
}

function refusal(error: unknown, attempt: SignInAttempt, { answer, problem }: Witness): unknown {
  if (problem) return problem;
  const message = messageOf(error);
  if (answer && answer.status >= 500) {
    return new Problem(
      `Microsoft Entra could not handle the sign-in. ${whichAnswer(answer)} It said: ${quotedWords(message.split('\n')[0] ?? '')}.`,
      'Run the job again; see https://azure.status.microsoft if it persists.',
      error,
    );
  }
  if (entraCode(message) !== undefined) return explainRefusal(message, attempt, error);
  if (answer) {
    // No code of Entra in it: not Entra's answer, or one that cannot be read.
    jsonObject(answer);
    return unreadable(answer, 'JSON that is no answer of Microsoft Entra');
  }
  return error;
}

function identityOf(token: AccessToken, app: { readonly clientId: string; readonly tenantId: string }): Identity {
  const claims = decodeClaims(token.token);
  const { oid, tid } = claims;
  if (typeof oid !== 'string' || typeof tid !== 'string') {
    throw new Problem(
      'The token of Microsoft Entra names no object ID or tenant (claims oid, tid).',
      'Check the input environment: its login endpoint must be a Microsoft Entra authority.',
    );
  }
  if (tid.toLowerCase() !== app.tenantId.toLowerCase()) {
    throw new Problem(
      `The sign-in was to tenant ${app.tenantId}, and the token is for tenant ${tid}.`,
      'Check tenant-id: it must be the ID of the managing tenant.',
    );
  }
  return { clientId: app.clientId, tenantId: tid.toLowerCase(), objectId: oid.toLowerCase() };
}
