import { Problem } from '../../problem.ts';
import type { AssertionClaims } from './github-token.ts';

/** What the sign-in was made with. */
export interface SignInAttempt {
  readonly clientId: string;
  readonly tenantId: string;
  readonly loginEndpoint: string;
  readonly claims: AssertionClaims;
}

/** Why Entra refused: what its code means here, and whether a federated credential made from the token mends it. */
interface Explanation {
  readonly cause: (attempt: SignInAttempt) => string;
  readonly cure: (attempt: SignInAttempt) => string;
  readonly credential: boolean;
}

const CREATE = () => 'Create this federated credential on the app registration';
const COMPARE = () => 'Correct the federated credential of the app registration, or create this one beside it';

/**
 * Codes of Microsoft Entra that signing in with GitHub's token can meet.
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes, and reports in Azure/login.
 */
const EXPLANATIONS: Record<string, Explanation> = {
  '700213': {
    cause: (attempt) =>
      `no federated credential of the app has the subject of the token, ${attempt.claims.subject}. ${subjectForm(attempt.claims.subject)}`,
    cure: COMPARE,
    credential: true,
  },
  '7002138': {
    cause: ({ claims }) =>
      `a federated credential has the subject ${claims.subject} in another spelling: upper and lower case count`,
    cure: COMPARE,
    credential: true,
  },
  '700212': {
    cause: ({ claims }) => `no federated credential of the app expects the audience of the token, ${claims.audience}`,
    cure: () => 'Set the input audience to what the federated credential expects, or create this federated credential',
    credential: true,
  },
  '700211': {
    cause: ({ claims }) =>
      `no federated credential of the app names the issuer of the token, ${claims.issuer} (without a slash at its end)`,
    cure: COMPARE,
    credential: true,
  },
  '70021': {
    cause: () =>
      'no federated credential of the app matches the token; one that was just created takes some minutes to take effect',
    cure: () => 'If the credential below exists already, run the job again in some minutes. Otherwise create it',
    credential: true,
  },
  '70025': {
    cause: ({ clientId }) => `the app ${clientId} has no federated credential at all`,
    cure: CREATE,
    credential: true,
  },
  '700016': {
    cause: ({ clientId, tenantId }) => `the tenant ${tenantId} has no application with the client ID ${clientId}`,
    cure: () =>
      "Check client-id (the Application ID of the app registration) and tenant-id (the managing tenant, yours, not the customer's)",
    credential: false,
  },
  '7000229': {
    cause: ({ clientId, tenantId }) => `the app ${clientId} has no service principal in the tenant ${tenantId}`,
    cure: ({ clientId }) => `Create it in the managing tenant:\n\n    az ad sp create --id ${clientId}\n`,
    credential: false,
  },
  '7000112': {
    cause: ({ clientId }) => `the application ${clientId} is disabled`,
    cure: () => 'Enable sign-in for it in Microsoft Entra, under Enterprise applications, Properties',
    credential: false,
  },
  '90002': {
    cause: ({ tenantId, loginEndpoint }) => `${loginEndpoint} knows no tenant ${tenantId}`,
    cure: () => 'Check tenant-id, and whether the tenant belongs to another cloud: see the input environment',
    credential: false,
  },
  '900382': {
    cause: ({ tenantId }) => `the tenant ${tenantId} or its application belongs to another cloud`,
    cure: () => 'Set the input environment to the cloud of the managing tenant',
    credential: false,
  },
  '530032': {
    cause: () => 'a security policy of the tenant (Conditional Access for workload identities) blocks the sign-in',
    cure: () => "Ask the administrators of the tenant to let this application sign in from GitHub's runners",
    credential: false,
  },
};
const SAME_AS: Record<string, string> = { '90038': '900382', '53003': '530032' };

/** What the subject's form says: since July 2026 new repositories put owner and repository IDs into it. */
function subjectForm(subject: string): string {
  if (!subject.startsWith('repo:')) {
    return 'Its form is customised in this repository or organization, so a credential in the usual form repo:OWNER/REPO:… does not match';
  }
  return /^repo:[^/@]+@\d+\/[^@:]+@\d+:/.test(subject)
    ? 'This repository issues immutable subjects with owner and repository IDs; a credential in the old form repo:OWNER/REPO:… does not match'
    : 'This repository issues subjects without owner and repository IDs; a credential in the form repo:OWNER@ID/REPO@ID:…, which the portal now proposes, does not match. The rest depends on how the job runs: branch, tag, pull request or environment';
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
  const known = code === undefined ? undefined : EXPLANATIONS[SAME_AS[code] ?? code];
  const { issuer, subject, audience } = attempt.claims;
  const token = `GitHub's token has issuer ${issuer}, subject ${subject}, audience ${audience}.`;
  const words = firstSentences(message);
  if (!known) {
    return new Problem(
      `Microsoft Entra refused the sign-in of ${attempt.clientId} to tenant ${attempt.tenantId}: ${words} ${token}`,
      `Look the code up at https://login.microsoftonline.com/error${code ? `?code=${code}` : ''}, and compare the token with the federated credentials of the app.`,
      cause,
    );
  }
  const cure = known.cure(attempt);
  return new Problem(
    `Microsoft Entra refused the sign-in of ${attempt.clientId} to tenant ${attempt.tenantId} (AADSTS${code}): ${known.cause(attempt)}. ${token} Entra's words: ${words}`,
    known.credential
      ? `${cure}, as someone who may edit the app registration:\n\n    ${credentialCommand(attempt)}\n`
      : cure,
    cause,
  );
}

/** The command that creates the federated credential which matches the token. */
function credentialCommand({ clientId, claims }: SignInAttempt): string {
  const parameters = JSON.stringify({
    name: `github-${claims.subject.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 100)}`,
    issuer: claims.issuer,
    subject: claims.subject,
    audiences: [claims.audience],
  });
  return `az ad app federated-credential create --id ${clientId} --parameters ${shellQuoted(parameters)}`;
}

/** A text as one word of a POSIX shell. */
function shellQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** Entra's message without the trace that follows it on further lines. */
function firstSentences(message: string): string {
  const start = message.indexOf('AADSTS');
  const body = (start >= 0 ? message.slice(start) : message).split(/\s*(?:Trace ID:|\r?\n)/)[0] ?? '';
  return body.trim().slice(0, 600);
}
