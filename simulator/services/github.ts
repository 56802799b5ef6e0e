import type { GitHubWorld } from '../world/world.ts';
import type { Answer, Request } from './exchange.ts';
import { signingKey } from './signing-keys.ts';

/** The issuer of github.com's tokens. */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** Where the token service answers. The real address has a query too: clients add `&audience=`. */
export const TOKEN_PATH = '/github/actions/idtoken?api-version=2.0';

const FIVE_MINUTES = 300;

/** GitHub's token service, and the keys with which its tokens are verified. */
export interface GitHub {
  readonly requestToken: string;
  answer(request: Request): Promise<Answer>;
}

export function github(world: GitHubWorld): GitHub {
  const requestToken = `simulated-${crypto.randomUUID()}`;
  const answer = async (request: Request): Promise<Answer> => {
    if (request.path === '/github/.well-known/jwks') return { status: 200, body: (await signingKey('github')).jwks };
    if (request.path !== '/github/actions/idtoken') return { status: 404, body: { message: 'Not Found' } };
    if (request.method !== 'GET') return { status: 405, body: { message: 'Method Not Allowed' } };
    // Assumption: status and body of a refusal are made up; no recording shows one.
    if (request.headers['authorization']?.toLowerCase() !== `bearer ${requestToken}`) {
      return { status: 401, body: { message: 'The request token is missing or not valid.' } };
    }
    const owner = world.repository.split('/')[0] ?? '';
    const audience = request.query.get('audience') ?? `https://github.com/${owner}`;
    const value = await (await signingKey('github')).sign(claims(world, audience));
    return { status: 200, body: { count: value.length, value } };
  };
  return { requestToken, answer };
}

/**
 * The subject that GitHub gives a run: a deployment environment wins over a pull request, that over the ref.
 * Source: docs.github.com/actions/reference/security/oidc, also for the form with immutable ids.
 */
function subjectOf(world: GitHubWorld): string {
  if (world.subject !== undefined) return world.subject;
  const [owner = '', name = ''] = world.repository.split('/');
  const repository = world.immutableSubject
    ? `${owner}@${world.ownerId}/${name}@${world.repositoryId}`
    : world.repository;
  // A colon separates the parts, so one inside a value is encoded.
  if (world.environment) return `repo:${repository}:environment:${world.environment.replaceAll(':', '%3A')}`;
  return world.event === 'pull_request' ? `repo:${repository}:pull_request` : `repo:${repository}:ref:${world.ref}`;
}

/** The commit of the simulated run. */
export const SHA = '5d3f1c0a9b7e4d2286f0c1b3a5978e6d4c2b1a09';

function claims(world: GitHubWorld, audience: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  const [owner = ''] = world.repository.split('/');
  const workflow = world.workflow ?? 'onboard';
  const workflowRef = `${world.repository}/.github/workflows/${workflow}.yml@${world.ref}`;
  return {
    jti: crypto.randomUUID(),
    sub: subjectOf(world),
    aud: audience,
    ref: world.ref,
    sha: SHA,
    repository: world.repository,
    repository_owner: owner,
    repository_owner_id: world.ownerId,
    run_id: '1000000001',
    run_number: '1',
    run_attempt: '1',
    repository_visibility: 'private',
    repository_id: world.repositoryId,
    actor_id: '1000001',
    actor: 'simulated-user',
    workflow,
    head_ref: world.pullRequest?.headRef ?? '',
    base_ref: world.pullRequest ? 'main' : '',
    event_name: world.event,
    ...(world.environment ? { environment: world.environment } : {}),
    ref_protected: 'true',
    ref_type: world.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    workflow_ref: workflowRef,
    workflow_sha: SHA,
    job_workflow_ref: workflowRef,
    job_workflow_sha: SHA,
    runner_environment: 'github-hosted',
    iss: world.issuer ?? GITHUB_ISSUER,
    iat: now,
    nbf: now,
    exp: now + FIVE_MINUTES,
  };
}
