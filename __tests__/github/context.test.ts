import { expect, test } from 'vitest';
import { runContext } from '../../src/github/context.ts';

const RUN = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'contoso/onboarding',
  GITHUB_RUN_ID: '12',
  GITHUB_SHA: 'abc',
  GITHUB_EVENT_NAME: 'schedule',
};
const origin = (env: Record<string, string>) => runContext(env, '/').origin;

test('a run has its page, commit and event', () => {
  expect(origin(RUN)).toEqual({
    url: 'https://github.com/contoso/onboarding/actions/runs/12',
    commit: 'abc',
    event: 'schedule',
    rulesPage: undefined,
  });
  expect(origin({})).toEqual({ url: undefined, commit: undefined, event: undefined, rulesPage: undefined });
});

test('the rules are those of the version that runs, whatever its name', () => {
  const action = { GITHUB_ACTION_REPOSITORY: 'contoso/pec', GITHUB_ACTION_REF: 'releases/v1 )' };
  expect(origin({ ...RUN, ...action }).rulesPage).toBe(
    'https://github.com/contoso/pec/blob/releases/v1%20%29/docs/rules.md',
  );
  // An action of the workflow's own repository has neither.
  expect(origin({ ...RUN, GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }).rulesPage).toBeUndefined();
});
