import type { RunContext } from '../github/context.ts';
import type { Settings } from '../settings.ts';

/**
 * The files that the pull request changes; undefined, with the reason in the log, where everything is to be judged.
 *
 * @param say writes a line to the log
 */
export async function changedFiles(
  settings: Settings,
  run: RunContext,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<{ readonly files: readonly string[]; readonly gone: readonly string[] } | undefined> {
  if (!run.isPullRequest || run.pullNumber === undefined) {
    say('changed-only: this run belongs to no pull request, so every template is judged.');
    return undefined;
  }
  const { changedFiles: ask } = await import('../github/changed-files.ts');
  if (settings.githubToken === '') {
    say('changed-only: there is no github-token to ask for the changed files with, so every template is judged.');
    return undefined;
  }
  const answer = await ask({
    signal,
    token: settings.githubToken,
    repository: run.repository,
    pullNumber: run.pullNumber,
    ...(run.apiUrl && { apiUrl: run.apiUrl }),
  });
  if ('files' in answer) return answer;
  say(`changed-only: the changed files cannot be had, so every template is judged: ${answer.unavailable}`);
  return undefined;
}
