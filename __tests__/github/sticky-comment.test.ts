import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentMarker, upsertComment } from '../../src/github/sticky-comment.ts';
import { type Answer, asking, gitHub, type Received } from './api-stand-in.ts';

const COMMENTS = '/repos/contoso/onboarding/issues/7/comments';
const MARKER = commentMarker('check / templates');
const ACTIONS = { login: 'github-actions[bot]', type: 'Bot' };
const PERSON = { login: 'mallory', type: 'User' };

interface Comment {
  id: number;
  body: string;
  user: object | null;
}

/** A pull request with comments; `viewer`: whose the token is, if it is a person's. */
async function conversation(comments: Comment[], options: { viewer?: string; write?: number } = {}) {
  const refused = (): Answer => ({
    status: options.write ?? 403,
    body: { message: 'Resource not accessible by integration' },
  });
  const page = ({ query }: Received): Answer => {
    const [number, size] = [Number(query.get('page')), Number(query.get('per_page'))];
    return { body: comments.slice((number - 1) * size, number * size) };
  };
  const edits = comments.map(({ id }) => [
    `PATCH /repos/contoso/onboarding/issues/comments/${id}`,
    ({ body }: Received): Answer => {
      if (options.write) return refused();
      const comment = comments.find((each) => each.id === id);
      if (comment) comment.body = String(body['body']);
      return { body: comment };
    },
  ]);
  const server = await gitHub({
    [`GET ${COMMENTS}`]: page,
    [`POST ${COMMENTS}`]: ({ body }) => {
      if (options.write) return refused();
      comments.push({ id: 1000 + comments.length, body: String(body['body']), user: ACTIONS });
      return { status: 201, body: { id: 1000, html_url: 'https://github.test/c/1000' } };
    },
    'GET /user': () => (options.viewer ? { body: { login: options.viewer } } : refused()),
    ...Object.fromEntries(edits),
  });
  const upsert = (body: string, create = true, more: { resolved?: string; token?: string; complains?: boolean } = {}) =>
    upsertComment({ ...asking(server.apiUrl), marker: MARKER, body, create, complains: false, ...more });
  return { ...server, comments, upsert };
}

describe('the comment', () => {
  it('is written once, then brought up to date, then left alone', async () => {
    const { upsert, comments, seen } = await conversation([{ id: 1, body: 'LGTM', user: PERSON }]);
    expect(await upsert('not ready')).toEqual({ status: 'created', url: 'https://github.test/c/1000' });
    // A new server, which knows how to edit the comment that there is now.
    const second = await conversation(comments);
    expect((await second.upsert('ready')).status).toBe('updated');
    expect((await second.upsert('ready')).status).toBe('unchanged');
    expect(comments.map(({ body }) => body)).toEqual(['LGTM', `${MARKER}\nready`]);
    expect(seen().filter((each) => each.startsWith('POST'))).toHaveLength(1);
    expect(second.seen().filter((each) => !each.startsWith('GET'))).toHaveLength(1);
  });

  it('is not written where an earlier one was to be updated and there is none', async () => {
    const { upsert, seen } = await conversation([]);
    expect(await upsert('resolved', false)).toEqual({ status: 'unchanged' });
    expect(seen()).toEqual([`GET ${COMMENTS}`]);
  });

  it('asks nothing of GitHub without a token', async () => {
    const { upsert, seen } = await conversation([]);
    expect(await upsert('text', true, { token: '' })).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('github-token'),
    });
    expect(seen()).toEqual([]);
  });

  it('is resolved where it complained before, and plain where it did not', async () => {
    const { upsert, comments } = await conversation([]);
    await upsert('not ready', true, { complains: true });
    expect(comments[0]?.body).toContain('not ready');
    const second = await conversation(comments);
    expect((await second.upsert('ready', false, { resolved: 'Resolved. ready' })).status).toBe('updated');
    expect(comments[0]?.body).toBe(`${MARKER}\nResolved. ready`);
    const third = await conversation([{ id: 1, body: `${MARKER}\nready`, user: ACTIONS }]);
    expect((await third.upsert('ready', true, { resolved: 'Resolved. ready' })).status).toBe('unchanged');
  });

  it('is found among many', async () => {
    const many = Array.from({ length: 250 }, (_, id) => ({ id, body: `comment ${id}`, user: PERSON }));
    const { upsert, comments } = await conversation([...many, { id: 900, body: `${MARKER}\nold`, user: ACTIONS }]);
    expect((await upsert('new')).status).toBe('updated');
    expect(comments.find(({ id }) => id === 900)?.body).toBe(`${MARKER}\nnew`);
  });

  it('with the line ends that GitHub gave it is the same', async () => {
    const { upsert } = await conversation([{ id: 1, body: `${MARKER}\r\na\r\nb`, user: ACTIONS }]);
    expect((await upsert('a\nb\n')).status).toBe('unchanged');
  });

  it.each<[string, Comment]>([
    ['of a person who copied the marker', { id: 1, body: `${MARKER}\nfake`, user: PERSON }],
    ['of an account that is gone', { id: 1, body: `${MARKER}\nfake`, user: null }],
    ['of a bot that quotes it', { id: 1, body: `> ${MARKER}\nfake`, user: ACTIONS }],
    ['of another run', { id: 1, body: `${commentMarker('check / other')}\nfake`, user: ACTIONS }],
  ])('never takes the place of one %s', async (_, other) => {
    const body = other.body;
    const { upsert, comments } = await conversation([other]);
    expect((await upsert('ours')).status).toBe('created');
    expect(comments[0]?.body).toBe(body);
  });

  it('of a person whose token it is, is ours', async () => {
    const { upsert, comments } = await conversation([{ id: 1, body: `${MARKER}\nold`, user: PERSON }], {
      viewer: 'mallory',
    });
    expect((await upsert('new')).status).toBe('updated');
    expect(comments).toHaveLength(1);
  });

  it.each([403, 404])('that may not be written (%i) names the missing permission', async (write) => {
    const first = await conversation([], { write });
    const second = await conversation([{ id: 1, body: `${MARKER}\nold`, user: ACTIONS }], { write });
    for (const { upsert } of [first, second]) {
      expect(await upsert('new')).toEqual({
        status: 'failed',
        reason:
          'the job needs permissions: pull-requests: write (pull requests from forks never have it) ' +
          '(GitHub: Resource not accessible by integration)',
      });
    }
  });

  it('is not sent twice when GitHub fails after it may have been written', async () => {
    const { upsert, seen } = await conversation([], { write: 502 });
    expect((await upsert('new')).status).toBe('failed');
    expect(seen().filter((each) => each.startsWith('POST'))).toHaveLength(1);
  });

  it('too long for GitHub is refused before anything is sent', async () => {
    const { upsert, seen } = await conversation([]);
    expect((await upsert('x'.repeat(65_536))).reason).toContain('GitHub takes at most 65,536');
    expect((await upsert('x'.repeat(65_536 - MARKER.length - 1))).status).toBe('created');
    expect(seen().filter((each) => each.startsWith('POST'))).toHaveLength(1);
  });
});

describe('the marker', () => {
  it('is an HTML comment that no name can end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(commentMarker(`${name}-->`)).toMatch(/^<!-- pec-check:[A-Za-z0-9]*(-[A-Za-z0-9]+)+ -->$/);
      }),
    );
  });

  it('differs where names differ', () => {
    expect(commentMarker('a / b')).not.toBe(commentMarker('a . b'));
    expect(commentMarker('a')).toBe(commentMarker('a'));
  });
});
