import { describe, expect, it } from 'vitest';
import { changedFiles } from '../../src/github/changed-files.ts';
import { type Answer, asking, gitHub, type Received } from './api-stand-in.ts';

const FILES = '/repos/contoso/onboarding/pulls/7/files';

function pages(files: readonly object[]) {
  return ({ query }: Received): Answer => {
    const [page, size] = [Number(query.get('page')), Number(query.get('per_page'))];
    return { body: files.slice((page - 1) * size, page * size) };
  };
}
const file = (filename: string, status = 'modified', more: object = {}) => ({ filename, status, ...more });

describe('changed files of a pull request', () => {
  it('are those that it adds, changes, deletes and renames, by both names', async () => {
    const files = [
      file('a.json', 'added'),
      file('b.json'),
      file('sub/new.json', 'renamed', { previous_filename: 'old.json' }),
      file('gone.json', 'removed'),
    ];
    const { apiUrl, received } = await gitHub({ [`GET ${FILES}`]: pages(files) });
    expect(await changedFiles(asking(apiUrl))).toEqual({
      files: ['a.json', 'b.json', 'sub/new.json', 'old.json', 'gone.json'],
      gone: ['old.json', 'gone.json'],
    });
    expect(received[0]?.authorization).toBe('token gh-token');
  });

  it('do not have the source of a copy among them, which is where it was', async () => {
    const files = [file('copy.json', 'copied', { previous_filename: 'source.json' })];
    const { apiUrl } = await gitHub({ [`GET ${FILES}`]: pages(files) });
    expect(await changedFiles(asking(apiUrl))).toEqual({ files: ['copy.json'], gone: [] });
  });

  it.each([0, 99, 100, 101, 250, 2999])('are all read: %i', async (count) => {
    const files = Array.from({ length: count }, (_, index) => file(`f${index}.json`));
    const { apiUrl } = await gitHub({ [`GET ${FILES}`]: pages(files) });
    expect(await changedFiles(asking(apiUrl))).toEqual({ files: files.map(({ filename }) => filename), gone: [] });
  });

  it('are not to be had where GitHub cuts the list off', async () => {
    const files = Array.from({ length: 3000 }, (_, index) => file(`f${index}.json`, 'removed'));
    const { apiUrl } = await gitHub({ [`GET ${FILES}`]: pages(files) });
    expect(await changedFiles(asking(apiUrl))).toEqual({
      unavailable: 'GitHub lists at most 3,000 files of a pull request',
    });
  });

  it.each([
    [403, 'the job needs permissions: pull-requests: read'],
    [404, 'the job needs permissions: pull-requests: read'],
    [401, 'GitHub does not accept the token'],
    [418, 'GitHub answered with status 418'],
  ])('are not to be had after %i: %s', async (status, reason) => {
    const { apiUrl, received } = await gitHub({
      [`GET ${FILES}`]: () => ({ status, body: { message: 'No such thing' } }),
    });
    const answer = await changedFiles(asking(apiUrl));
    expect(answer).toEqual({ unavailable: `${reason} (GitHub: No such thing)` });
    expect(received).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['429', { status: 429 }],
    ['a used-up rate limit', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    ['a cut connection', 'broken'],
  ])('are asked for again after %s', async (_, failure) => {
    let failures = 2;
    const { apiUrl } = await gitHub({
      [`GET ${FILES}`]: () => (failures-- > 0 ? failure : { body: [file('a.json')] }),
    });
    const request = asking(apiUrl);
    expect(await changedFiles(request)).toEqual({ files: ['a.json'], gone: [] });
    expect(request.pauses).toHaveLength(2);
  });

  it('are given up after three attempts', async () => {
    const { apiUrl, received } = await gitHub({ [`GET ${FILES}`]: () => ({ status: 503, body: { message: 'Down' } }) });
    expect(await changedFiles(asking(apiUrl))).toEqual({
      unavailable: 'GitHub answered with status 503 (GitHub: Down)',
    });
    expect(received).toHaveLength(3);
  });

  it('obey Retry-After, within reason', async () => {
    const waits = ['2', '86400'];
    const { apiUrl } = await gitHub({
      [`GET ${FILES}`]: () => {
        const wait = waits.shift();
        return wait === undefined ? { body: [] } : { status: 429, headers: { 'retry-after': wait } };
      },
    });
    const request = asking(apiUrl);
    await changedFiles(request);
    expect(request.pauses).toEqual([2000, 20_000]);
  });

  it('are not waited for beyond the deadline', async () => {
    const { apiUrl, received } = await gitHub({ [`GET ${FILES}`]: () => 'silent' });
    const answer = await changedFiles({ ...asking(apiUrl), signal: AbortSignal.timeout(100) });
    expect(answer).toEqual({ unavailable: expect.stringContaining('GitHub did not answer') });
    expect(received).toHaveLength(1);
  });

  it.each([[{ message: 'x' }], [[{ status: 'added' }]], [[null]]])('are not to be had from %j', async (body) => {
    const { apiUrl } = await gitHub({ [`GET ${FILES}`]: () => ({ body }) });
    expect(await changedFiles(asking(apiUrl))).toEqual({ unavailable: expect.any(String) });
  });
});
