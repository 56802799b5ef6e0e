import { shortened } from '../../pec/ids.ts';
import { Problem } from '../../problem.ts';
import { type CredentialChange, credentialSteps } from './federated-credential.ts';
import type { AssertionClaims } from './github-token.ts';

/** What the sign-in was made with. */
export interface SignInAttempt {
  readonly clientId: string;
  readonly tenantId: string;
  readonly loginEndpoint: string;
  readonly claims: AssertionClaims;
  /** What the token was to be for: the cloud's Resource Manager. */
  readonly resource: string;
  /** Entra's clock: the header `Date` of its answer, as it came. */
  readonly answeredAt?: string | undefined;
}

/** Why Entra refused: what its code means here, and what mends it. */
interface Explanation {
  /** As a clause. */
  readonly cause: (attempt: SignInAttempt) => string;
  /** More that helps to find the difference, as sentences. */
  readonly hint?: (attempt: SignInAttempt) => string;
  /** What to do, as sentences; before the commands where there are any. */
  readonly cure?: (attempt: SignInAttempt) => string;
  /** What has to be done to the federated credentials, where these are what is wrong. */
  readonly credential?: CredentialChange;
}

const UNREACHABLE: Explanation = {
  cause: ({ claims }) => `Entra could not reach ${claims.issuer}, which issued the token, or could not read its keys`,
  cure: ({ claims }) =>
    [
      'This is not about the federated credential. It was asked twice.',
      `Entra must reach ${claims.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration, and the keys named there, from the internet.`,
      'On a GitHub Enterprise Server open the firewall for it. On github.com run the job again; see githubstatus.com if it persists.',
    ].join('\n'),
};

const CONDITIONAL_ACCESS: Explanation = {
  cause: () => 'a security policy of the tenant (Conditional Access for workload identities) blocks the sign-in',
  cure: () => "Ask the administrators of the tenant to let this application sign in from GitHub's runners.",
};

const OTHER_CLOUD: Explanation = {
  cause: ({ tenantId }) => `the tenant ${tenantId} or its application belongs to another cloud`,
  cure: () => 'Set the input environment to the cloud of the managing tenant.',
};

/**
 * Codes of Microsoft Entra that signing in with GitHub's token can meet.
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes, and reports in Azure/login.
 */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  '700213': {
    cause: () => 'no federated credential of the app has the subject of the token',
    hint: ({ claims }) => subjectForm(claims.subject),
    credential: 'create',
  },
  '7002131': {
    cause: () =>
      'no federated credential of the app has the subject of the token, and no expression of a flexible one matches it',
    hint: ({ claims }) => subjectForm(claims.subject),
    cure: () =>
      'Compare the subject with the expression (claimsMatchingExpression) of the flexible credential, and correct that; or add a credential for this subject alone.',
    credential: 'create',
  },
  '7002138': {
    cause: () => 'a federated credential has the subject of the token in another spelling: upper and lower case count',
    credential: 'replace',
  },
  '700212': {
    cause: () => 'a federated credential has issuer and subject of the token, and expects another audience',
    cure: () =>
      'If the audience of the token is wrong, set the input audience to what the credential expects; by default it follows the input environment.',
    credential: 'update',
  },
  '700211': {
    cause: () => 'no federated credential of the app names the issuer of the token',
    hint: () => 'An issuer has no slash at its end. GHE.com and GitHub Enterprise Server have issuers of their own.',
    credential: 'create',
  },
  '70021': {
    cause: () => 'no federated credential of the app matches the token, or one that does was just created',
    cure: () =>
      'If a credential with this issuer, subject and audience is there already, run the job again in some minutes: a new one takes time to take effect.',
    credential: 'create',
  },
  '70025': { cause: () => 'the app has no federated credential at all', credential: 'create' },
  '700024': {
    cause: () => "the token is not valid at the time of Entra's clock",
    hint: ({ claims, answeredAt }) =>
      facts({
        'the token is valid from': claims.validFrom,
        'the token is valid until': claims.validUntil,
        "Entra's clock says": answeredAt === undefined ? undefined : instant(Date.parse(answeredAt)),
      }),
    cure: () =>
      'This is not about the federated credential: the clocks differ. On a GitHub Enterprise Server set its clock (NTP). On github.com run the job again.',
  },
  '501661': UNREACHABLE,
  '50166': UNREACHABLE,
  '90061': UNREACHABLE,
  '900612': UNREACHABLE,
  '500011': {
    cause: ({ resource, tenantId }) => `the tenant ${tenantId} does not know the resource ${resource}`,
    cure: () =>
      [
        'This is not about the federated credential. Check that tenant-id and the input environment belong to the same cloud.',
        'A tenant that never used Azure lacks it as well; an administrator adds it with:',
        '',
        '    az ad sp create --id 797f4846-ba00-4fd7-ba43-dac1f8f63013',
        '',
      ].join('\n'),
  },
  '700016': {
    cause: ({ clientId, tenantId }) => `the tenant ${tenantId} has no application with the client ID ${clientId}`,
    cure: () =>
      "Check client-id (the Application ID of the app registration) and tenant-id (the managing tenant, yours, not the customer's).",
  },
  '7000229': {
    cause: ({ clientId, tenantId }) => `the app ${clientId} has no service principal in the tenant ${tenantId}`,
    cure: ({ clientId }) =>
      `This is not about the federated credential. Create the service principal, signed in to the managing tenant:\n\n    az ad sp create --id ${clientId}\n`,
  },
  '7000112': {
    cause: ({ clientId }) => `the application ${clientId} is disabled`,
    cure: () => 'Enable sign-in for it in Microsoft Entra, under Enterprise applications, Properties.',
  },
  '90002': {
    cause: ({ tenantId, loginEndpoint }) => `${loginEndpoint} knows no tenant ${tenantId}`,
    cure: () => 'Check tenant-id, and whether the tenant belongs to another cloud: see the input environment.',
  },
  '900382': OTHER_CLOUD,
  '90038': OTHER_CLOUD,
  '530032': CONDITIONAL_ACCESS,
  '53003': CONDITIONAL_ACCESS,
};

/** What Entra said is quoted up to so many characters. */
const MOST_OF_A_QUOTATION = 150;

/** Whether a refusal may pass by itself: Entra did not reach the issuer of the token. */
export function isWorthAskingAgain(message: string): boolean {
  return EXPLANATIONS[entraCode(message) ?? ''] === UNREACHABLE;
}

/** Entra's code in an error message, without its prefix; undefined where there is none. */
export function entraCode(message: string): string | undefined {
  return /AADSTS(\d+)/.exec(message)?.[1];
}

/**
 * Explains a refusal by Microsoft Entra: the token's issuer, subject and audience, the probable cause and the cure.
 *
 * @param message the error as the sign-in library gave it, with Entra's code and words in it
 */
export function explainRefusal(message: string, attempt: SignInAttempt, cause: unknown): Problem {
  const code = entraCode(message);
  const known = code === undefined ? undefined : EXPLANATIONS[code];
  const { clientId, tenantId, claims } = attempt;
  const who = 'Microsoft Entra refused the sign-in';
  const { issuer, subject, audience } = claims;
  const token = `It was made with:\n${facts({ app: clientId, tenant: tenantId, "the token's issuer": issuer, 'its subject': subject, 'its audience': audience })}`;
  const words = `Entra said: ${quotation(message)}`;
  if (!known) {
    return new Problem(
      `${who}.\n${token}\n${words}`,
      `Look the code up at https://login.microsoftonline.com/error${code ? `?code=${code}` : ''}, and compare the token with the federated credentials of the app.`,
      cause,
    );
  }
  const told = [`${who} (AADSTS${code}): ${known.cause(attempt)}.`, token, known.hint?.(attempt), words];
  const steps = [known.cure?.(attempt), known.credential && credentialSteps(known.credential, attempt)];
  return new Problem(told.filter(Boolean).join('\n'), steps.filter(Boolean).join('\n'), cause);
}

/** Names and values, one a line. */
function facts(pairs: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `- ${name} ${value ?? '(not given)'}`)
    .join('\n');
}

/** A point in time as people and machines read it. */
function instant(milliseconds: number): string | undefined {
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** What the subject's form says: since July 2026 new repositories put owner and repository IDs into it. */
function subjectForm(subject: string): string {
  if (!subject.startsWith('repo:')) {
    return 'Its form is customised in this repository or organization: a credential in the usual form repo:OWNER/REPO:… does not match.';
  }
  return /^repo:[^/@]+@\d+\/[^@:]+@\d+:/.test(subject)
    ? 'This repository issues immutable subjects with owner and repository IDs: a credential in the old form repo:OWNER/REPO:… does not match.'
    : 'This repository issues subjects without IDs: the form repo:OWNER@ID/REPO@ID:…, which the portal now proposes, does not match. The rest depends on how the job runs: branch, tag, pull request or environment.';
}

/** Entra's message without the trace that follows it on further lines, cut. */
function quotation(message: string): string {
  const start = message.indexOf('AADSTS');
  const body = (start >= 0 ? message.slice(start) : message).split(/\s*(?:Trace ID:|\r?\n)/)[0] ?? '';
  return shortened(body.trim(), MOST_OF_A_QUOTATION);
}
