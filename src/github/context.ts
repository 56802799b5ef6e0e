import { readFileSync } from 'node:fs';

/** Where a run can be looked at, and which action it runs. */
export interface RunOrigin {
  /** Page of the run; undefined outside of GitHub. */
  readonly url: string | undefined;
  /** `GITHUB_SHA`. */
  readonly commit: string | undefined;
  /** `GITHUB_EVENT_NAME`. */
  readonly event: string | undefined;
  /** Page of the action's `docs/rules.md` at the version that runs; undefined for an action of the same repository. */
  readonly rulesPage: string | undefined;
}

/** What the runner tells about the run. */
export interface RunContext {
  readonly origin: RunOrigin;
  /** `GITHUB_EVENT_NAME`. */
  readonly eventName: string;
  /** The run belongs to a pull request, of whatever event (`pull_request`, `pull_request_target`, reviews …). */
  readonly isPullRequest: boolean;
  /** Nothing may be written to Azure: the run is for something that nobody has merged yet. */
  readonly isForUnmerged: boolean;
  /** Its head is in another repository: GitHub grants no write permissions and no OIDC token then. */
  readonly fromFork: boolean;
  readonly pullNumber: number | undefined;
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly workflow: string;
  readonly job: string;
  /** The step's id, or what GitHub calls it without one (`GITHUB_ACTION`); empty where it is not told. */
  readonly step: string;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Folder for files of this job, outside the workspace. */
  readonly tempFolder: string | undefined;
  readonly apiUrl: string | undefined;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`; absent without the permission `id-token: write`. */
  readonly tokenUrl: string | undefined;
  readonly tokenBearer: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the variables that the runner sets, and the event's payload. A payload that cannot be read counts as none. */
export function runContext(env: Environment, cwd: string): RunContext {
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  const isPullRequest = eventName.startsWith('pull_request');
  const isComment = eventName === 'issue_comment';
  const payload = isPullRequest || isComment ? eventPayload(env['GITHUB_EVENT_PATH']) : undefined;
  const pull = member(payload, 'pull_request');
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const head = member(member(member(pull, 'head'), 'repo'), 'full_name');
  const number = member(pull, 'number') ?? member(payload, 'number');
  return {
    origin: runOrigin(env),
    eventName,
    isPullRequest,
    isForUnmerged: isPullRequest || eventName === 'merge_group' || (isComment && !isOfIssue(payload)),
    // A head repository that was deleted is null in the payload: it was a fork then.
    fromFork: pull !== undefined && String(head).toLowerCase() !== repository.toLowerCase(),
    pullNumber: typeof number === 'number' ? number : undefined,
    repository,
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    step: env['GITHUB_ACTION'] ?? '',
    workspace: env['GITHUB_WORKSPACE'] || cwd,
    tempFolder: env['RUNNER_TEMP'] || undefined,
    apiUrl: env['GITHUB_API_URL'] || undefined,
    tokenUrl: env['ACTIONS_ID_TOKEN_REQUEST_URL'] || undefined,
    tokenBearer: env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] || undefined,
  };
}

/** Source: docs.github.com/actions/reference/workflows-and-actions/variables. */
function runOrigin(env: Environment): RunOrigin {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = env;
  return {
    url: server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined,
    commit: env['GITHUB_SHA'] || undefined,
    event: env['GITHUB_EVENT_NAME'] || undefined,
    rulesPage: server && action && ref ? `${server}/${pathOf(`${action}/blob/${ref}`)}/docs/rules.md` : undefined,
  };
}

/** A path in an address; parentheses would end a link in Markdown. */
function pathOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Whether a comment is known to stand on an issue: those on pull requests have the same event. */
function isOfIssue(payload: unknown): boolean {
  const issue = member(payload, 'issue');
  return typeof issue === 'object' && issue !== null && !member(issue, 'pull_request');
}

function eventPayload(path: string | undefined): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    // Without the payload the pull request's number is unknown, and that is told where it is needed.
    return undefined;
  }
}

function member(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[name] : undefined;
}
