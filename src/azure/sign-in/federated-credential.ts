import { createHash } from 'node:crypto';
import type { AssertionClaims } from './github-token.ts';

/** The app that was to sign in, and what its token says. */
export interface CredentialRequest {
  readonly clientId: string;
  readonly claims: AssertionClaims;
}

/**
 * What has to be done to the app's credentials: a new one where issuer and subject are new to it, another audience where
 * only that differs (Entra takes no second credential with the same issuer and subject), or a new one in the place of
 * one whose subject differs in upper and lower case only.
 */
export type CredentialChange = 'create' | 'update' | 'replace';

/** Microsoft Graph takes names of at most 120 characters; this leaves room for what tells them apart. */
const READABLE_NAME = 80;

/**
 * What to do about the app's federated credentials so that this token signs in: the commands, or why none is offered.
 * Source: learn.microsoft.com/cli/azure/ad/app/federated-credential, learn.microsoft.com/cli/azure/identity.
 */
export function credentialSteps(change: CredentialChange, attempt: CredentialRequest): string {
  const instead = unsuited(attempt.claims.subject);
  if (instead) return instead;
  const intro = {
    create: 'Create this federated credential on the app registration, as someone who may edit it:',
    update: 'Change the audience of the credential that has this issuer and subject, as someone who may edit the app:',
    replace: 'Delete the credential whose subject has the other spelling, and create this one:',
  }[change];
  return [
    intro,
    ...block(commands(change, attempt)),
    'If the client ID is that of a user-assigned managed identity, with its name and resource group filled in:',
    ...block([identityCommand(change, attempt)]),
    ...(change === 'create' ? [MANY_SUBJECTS] : []),
  ].join('\n');
}

/** How many subjects are matched by one credential. Source: learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials. */
const MANY_SUBJECTS =
  'For many subjects there are flexible federated credentials: one expression (claimsMatchingExpression) matches them.';

/**
 * Why a credential for the subject would be wrong, and what to do instead; undefined where it is fine. Anyone who can
 * push a branch can run a job for a pull request; branches of a merge queue and tags exist once.
 */
function unsuited(subject: string): string | undefined {
  const environment = `Give the job an environment, and the app a credential for it, with the subject ${environmentSubject(subject)}.`;
  if (/(^|:)(event_name:)?pull_request(_target)?(:|$)/.test(subject)) {
    return [
      'No credential is offered for pull requests: anyone who can push a branch would hold the principal.',
      'Give principal-id and leave partner-id and scopes out: then templates are judged without signing in.',
      `Or let people decide first: ${environment} The environment must require reviewers.`,
    ].join('\n');
  }
  const once = /(^|:)ref:refs\/(heads\/gh-readonly-queue\/|tags\/|pull\/)/.exec(subject)?.[2];
  if (once === undefined) return undefined;
  const what = {
    'tags/': 'a tag',
    'pull/': 'the merge commit of a pull request',
    'heads/gh-readonly-queue/': 'a branch of the merge queue',
  }[once];
  return `No credential is offered for this subject: ${what} exists once, and the next has another subject.\n${environment}\n${MANY_SUBJECTS}`;
}

/** The subject that the job would have with an environment. */
function environmentSubject(subject: string): string {
  const repository = /^repo:[^:]+/.exec(subject)?.[0];
  return repository === undefined ? '…:environment:NAME' : `${repository}:environment:NAME`;
}

function commands(change: CredentialChange, { clientId, claims }: CredentialRequest): string[] {
  const { issuer, subject, audience } = claims;
  const app = `az ad app federated-credential`;
  const content = { issuer, subject, audiences: [audience] };
  const create = `${app} create --id ${clientId} --parameters ${quoted(JSON.stringify({ name: credentialName(claims), ...content }))}`;
  if (change === 'create') return [create];
  if (change === 'replace') {
    const list = `${app} list --id ${clientId} --query '[].{name:name, subject:subject}' --output table`;
    return [list, `${app} delete --id ${clientId} --federated-credential-id NAME`, create];
  }
  const match = `[?issuer==${literal(issuer)} && subject==${literal(subject)}].id | [0]`;
  const id = `"$(${app} list --id ${clientId} --query ${quoted(match)} --output tsv)"`;
  return [
    `${app} update --id ${clientId} --federated-credential-id ${id} --parameters ${quoted(JSON.stringify(content))}`,
  ];
}

function identityCommand(change: CredentialChange, { claims }: CredentialRequest): string {
  const { issuer, subject, audience } = claims;
  const [verb, name] = change === 'update' ? ['update', 'NAME'] : ['create', credentialName(claims)];
  return `az identity federated-credential ${verb} --name ${name} --identity-name IDENTITY --resource-group GROUP --issuer ${quoted(issuer)} --subject ${quoted(subject)} --audiences ${quoted(audience)}`;
}

/** A name that can be read, and differs for different issuers and subjects, however long or alike they are. */
function credentialName({ issuer, subject }: AssertionClaims): string {
  const readable = subject.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, READABLE_NAME);
  const hash = createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 8);
  return `github-${readable}-${hash}`;
}

/** Commands as something to paste. */
function block(lines: readonly string[]): string[] {
  return ['', ...lines.map((line) => `    ${line}`), ''];
}

/** A text as one word of a POSIX shell. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** A text as a literal of JMESPath. */
function literal(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
