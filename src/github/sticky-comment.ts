import { createHash } from 'node:crypto';
import { type Call, type GitHubAccess, GitHubRefusal, openGitHub } from './api.ts';

/** The comment to show. */
export interface CommentRequest extends GitHubAccess {
  readonly pullNumber: number;
  /** From {@link commentMarker}. */
  readonly marker: string;
  /** Markdown, without the marker. */
  readonly body: string;
  /** Set when there is nothing to complain about: what an earlier comment that complains becomes. */
  readonly resolved?: string;
  /** `false`: an earlier comment is brought up to date, but none is written where there is none. */
  readonly create: boolean;
  /** The text complains about something; marked, so that a later run can call it resolved. */
  readonly complains: boolean;
}

/** What became of it. */
export interface CommentResult {
  readonly status: 'created' | 'updated' | 'unchanged' | 'failed';
  /** Why it failed, as a clause. */
  readonly reason?: string;
  /** Address of the comment. */
  readonly url?: string;
}

/** GitHub's limit for the text of a comment. */
export const MOST_CHARACTERS = 65_536;

/** Marks a comment that complains about something. */
const COMPLAINT = '<!-- pec-check: open -->';

const PAGE = 100;
const MOST_PAGES = 50;

/**
 * The hidden mark by which a run finds its own comment again.
 * @param name names the run; any text: it cannot end the HTML comment, and different names give different marks
 */
export function commentMarker(name: string): string {
  const readable = name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return `<!-- pec-check:${readable}-${hash} -->`;
}

/**
 * Writes the one comment of a run on a pull request: brings an earlier one up to date, else writes a new one.
 * Needs `pull-requests: write`. Never throws for anything that GitHub answers.
 */
export async function upsertComment(request: CommentRequest): Promise<CommentResult> {
  if (request.token === '') return { status: 'failed', reason: 'there is no github-token to write it with' };
  const marked = (text: string): string => `${request.marker}\n${text}${request.complains ? `\n${COMPLAINT}` : ''}`;
  const longest = Math.max(...[request.body, request.resolved ?? ''].map((text) => marked(text).length));
  if (longest > MOST_CHARACTERS) {
    return { status: 'failed', reason: `the comment has ${longest} characters and GitHub takes at most 65,536` };
  }
  try {
    const call = await openGitHub(request, 'pull-requests: write');
    const earlier = await findOwn(call, request);
    const complained = earlier?.body.includes(COMPLAINT) === true;
    const body = marked(complained ? (request.resolved ?? request.body) : request.body);
    if (earlier) {
      if (sameText(earlier.body, body)) return { status: 'unchanged', ...earlier.link };
      await call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: earlier.id, body });
      return { status: 'updated', ...earlier.link };
    }
    if (!request.create) return { status: 'unchanged' };
    const created = await call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: request.pullNumber,
      body,
    });
    return { status: 'created', ...linkOf(created) };
  } catch (error) {
    if (error instanceof GitHubRefusal) return { status: 'failed', reason: error.message };
    throw error;
  }
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly login: string;
  readonly isBot: boolean;
  readonly link: { readonly url?: string };
}

/**
 * The comment of an earlier run. It begins with the marker, and it is our own: anybody can write a comment that holds
 * the marker, and a token that may write may change the comments of others. Apps, GitHub Actions among them, write as
 * bots, which nobody can comment as; a comment of a person is ours only if the token is that person's.
 */
async function findOwn(call: Call, { pullNumber, marker }: CommentRequest): Promise<Comment | undefined> {
  let viewer: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: pullNumber,
      per_page: PAGE,
      page,
    });
    if (!Array.isArray(answer))
      throw new GitHubRefusal('GitHub answered with something that is not a list of comments', 200);
    for (const comment of answer.map(readComment)) {
      if (!comment?.body.startsWith(marker)) continue;
      if (comment.isBot) return comment;
      viewer ??= await viewerLogin(call);
      if (viewer !== '' && comment.login === viewer) return comment;
    }
    if (answer.length < PAGE) return undefined;
  }
  return undefined;
}

/** Whose token it is; empty for the token of an app, which may not ask. */
async function viewerLogin(call: Call): Promise<string> {
  try {
    const { login } = Object(await call('GET /user')) as Readonly<Record<string, unknown>>;
    return typeof login === 'string' ? login : '';
  } catch (error) {
    if (error instanceof GitHubRefusal) return '';
    throw error;
  }
}

function readComment(entry: unknown): Comment | undefined {
  const { id, body, user } = Object(entry) as Readonly<Record<string, unknown>>;
  const { login, type } = Object(user) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'number' || typeof body !== 'string') return undefined;
  return { id, body, login: typeof login === 'string' ? login : '', isBot: type === 'Bot', link: linkOf(entry) };
}

function linkOf(entry: unknown): { url?: string } {
  const { html_url: url } = Object(entry) as Readonly<Record<string, unknown>>;
  return typeof url === 'string' ? { url } : {};
}

/** GitHub stores line ends as it likes and drops blanks at the end. */
function sameText(left: string, right: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(left) === plain(right);
}
