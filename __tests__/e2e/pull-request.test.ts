import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, gitHub } from '../github/api-stand-in.ts';
import { checkFiles, definition, parameters, READER_ONLY, READY, template } from './workspace.ts';

const FILES = '/repos/contoso/onboarding/pulls/7/files';
const COMMENTS = '/repos/contoso/onboarding/issues/7/comments';
const BOT = { login: 'github-actions[bot]', type: 'Bot' };

let folder: string;
let eventFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'));
  eventFile = join(folder, 'event.json');
  await writeFile(
    eventFile,
    JSON.stringify({ number: 7, pull_request: { number: 7, head: { repo: { full_name: 'contoso/onboarding' } } } }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const pullRequest = (apiUrl: string) => ({
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: eventFile,
  GITHUB_REPOSITORY: 'contoso/onboarding',
  GITHUB_API_URL: apiUrl,
});
const files = {
  'onboard.json': template(definition()),
  'customers/contoso.parameters.json': parameters(READY),
  'customers/fabrikam.parameters.json': parameters(READER_ONLY),
};
const changed = (...names: string[]): Answer => ({ body: names.map((filename) => ({ filename, status: 'modified' })) });

describe('changed-only', () => {
  const inputs = { 'changed-only': 'true', 'github-token': 'token-1' };

  test('judges what the pull request affects', async () => {
    const { apiUrl, received } = await gitHub({
      [`GET ${FILES}`]: () => changed('customers/contoso.parameters.json', 'README.md'),
    });
    const run = await checkFiles(files, inputs, pullRequest(apiUrl));
    expect(run.verdicts).toEqual({ 'contoso (customers/contoso.parameters.json)': 'ready' });
    expect(run.exitCode).toBe(0);
    expect(received[0]?.authorization).toMatch(/token-1$/);
  });

  test('a changed template is judged with all its parameter files', async () => {
    const { apiUrl } = await gitHub({ [`GET ${FILES}`]: () => changed('onboard.json') });
    expect(Object.keys((await checkFiles(files, inputs, pullRequest(apiUrl))).verdicts)).toHaveLength(2);
  });

  test('nothing affected: not applicable, and the step passes', async () => {
    const { apiUrl } = await gitHub({ [`GET ${FILES}`]: () => changed('README.md') });
    const run = await checkFiles(files, inputs, pullRequest(apiUrl));
    expect(run.outputs).toMatchObject({ result: 'not-applicable', checked: '0' });
    expect(run.exitCode).toBe(0);
  });

  test('where the list cannot be had, everything is judged and the log says why', async () => {
    const { apiUrl } = await gitHub({
      [`GET ${FILES}`]: () => ({ status: 403, body: { message: 'Resource not accessible by integration' } }),
    });
    const run = await checkFiles(files, inputs, pullRequest(apiUrl));
    expect(Object.keys(run.verdicts)).toHaveLength(2);
    expect(run.stdout).toContain('pull-requests: read');
    const push = await checkFiles(files, inputs, { GITHUB_EVENT_NAME: 'push' });
    expect(Object.keys(push.verdicts)).toHaveLength(2);
    expect(push.stdout).toContain('belongs to no pull request');
  });
});

describe('the comment', () => {
  const inputs = { comment: 'on-failure', 'github-token': 'token-1' };
  const bad = { 'onboard.json': template(definition(READER_ONLY)) };
  const good = { 'onboard.json': template(definition(READY)) };

  test('is written on failure, updated in place, and resolved', async () => {
    const comments: { id: number; body: string; user: object }[] = [];
    const routes = {
      [`GET ${COMMENTS}`]: (): Answer => ({ body: comments }),
      [`POST ${COMMENTS}`]: ({ body }: { body: Readonly<Record<string, unknown>> }): Answer => {
        comments.push({ id: 1, body: String(body['body']), user: BOT });
        return { status: 201, body: { id: 1 } };
      },
      'PATCH /repos/contoso/onboarding/issues/comments/1': ({
        body,
      }: {
        body: Readonly<Record<string, unknown>>;
      }): Answer => {
        comments[0] = { id: 1, body: String(body['body']), user: BOT };
        return { body: { id: 1 } };
      },
    };
    const { apiUrl, seen } = await gitHub(routes);
    const first = await checkFiles(good, inputs, pullRequest(apiUrl));
    expect(first.exitCode).toBe(0);
    expect(comments).toEqual([]);
    await checkFiles(bad, inputs, pullRequest(apiUrl));
    expect(comments[0]?.body).toMatch(/^<!-- pec-check:/);
    expect(comments[0]?.body).toContain('**Not ready.**');
    expect(comments[0]?.body).toContain('```json');
    await checkFiles(good, inputs, pullRequest(apiUrl));
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('**Resolved.**');
    expect(seen().filter((one) => one.startsWith('POST'))).toHaveLength(1);
  });

  test('that may not be written names the missing permission and never decides', async () => {
    const { apiUrl } = await gitHub({
      [`GET ${COMMENTS}`]: () => ({ body: [] }),
      [`POST ${COMMENTS}`]: () => ({ status: 403, body: { message: 'Resource not accessible by integration' } }),
    });
    const run = await checkFiles(good, { ...inputs, comment: 'always' }, pullRequest(apiUrl));
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/^::warning::.*pull-requests: write/m);
  });

  test('is the same with warn-only', async () => {
    const bodies: string[] = [];
    for (const warnOnly of ['false', 'true']) {
      const { apiUrl } = await gitHub({
        [`GET ${COMMENTS}`]: () => ({ body: [] }),
        [`POST ${COMMENTS}`]: ({ body }) => {
          bodies.push(String(body['body']));
          return { status: 201, body: { id: 1 } };
        },
      });
      await checkFiles(bad, { ...inputs, 'warn-only': warnOnly }, pullRequest(apiUrl));
    }
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toBe(bodies[1]);
  });

  test('that GitHub never answers does not keep the step waiting', async () => {
    const { apiUrl } = await gitHub({ [`GET ${COMMENTS}`]: () => 'silent' });
    const run = await checkFiles(good, { ...inputs, 'timeout-minutes': '0.1' }, pullRequest(apiUrl));
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/^::warning::The comment/m);
  });

  test('is nothing outside a pull request', async () => {
    const run = await checkFiles(bad, inputs, { GITHUB_EVENT_NAME: 'push' });
    expect(run.stdout).toContain('belongs to no pull request');
    expect(run.outputs['result']).toBe('not-ready');
  });
});
