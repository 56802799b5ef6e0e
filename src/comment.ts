import { commentMarker, MOST_CHARACTERS, upsertComment } from './github/comment.ts';
import type { RunContext } from './github/context.ts';
import { type Report, resultOf, stepFails } from './report/report.ts';
import { summaryMarkdown } from './report/summary.ts';
import type { Settings } from './settings.ts';

/**
 * Writes the comment of this run on its pull request, or updates it, also to "resolved". Never throws for what GitHub
 * refuses: a comment informs, it is not the gate.
 *
 * @returns what went wrong, as a sentence; undefined when nothing did
 */
export async function commentOn(
  report: Report,
  settings: Settings,
  run: RunContext & { readonly pullNumber: number },
): Promise<string | undefined> {
  const result = resultOf(report);
  const bad = stepFails(report) || result === 'error' || result === 'not-ready';
  const marker = commentMarker(report.name);
  const resolved = '**Resolved.** This run has nothing to complain about.\n\n';
  const body = summaryMarkdown(report, MOST_CHARACTERS - marker.length - resolved.length - 1);
  const outcome = await upsertComment({
    token: settings.githubToken,
    repository: run.repository,
    pullNumber: run.pullNumber,
    ...(run.apiUrl && { apiUrl: run.apiUrl }),
    marker,
    body,
    ...(!bad && { resolved: resolved + body }),
    // With nothing to complain about, on-failure only updates what was complained about before.
    create: bad || settings.comment === 'always',
  });
  return outcome.status === 'failed'
    ? `The comment on the pull request could not be written: ${outcome.reason}`
    : undefined;
}
