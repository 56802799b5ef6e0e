import type { RunContext } from '../github/context.ts';
import { commentMarker, MOST_CHARACTERS, upsertComment } from '../github/sticky-comment.ts';
import { findsFault, resultOf } from '../report/outcome.ts';
import type { Report } from '../report/report.ts';
import { summaryMarkdown } from '../report/summary.ts';
import type { Settings } from '../settings.ts';

/**
 * Writes the comment of this run on its pull request, or updates it, also to "resolved". Never throws for what GitHub
 * refuses: a comment informs, it is not the gate.
 *
 * @param signal ends the requests at the deadline
 * @returns what went wrong, as a sentence; undefined when nothing did
 */
export async function commentOn(
  report: Report,
  settings: Settings,
  run: RunContext & { readonly pullNumber: number },
  signal: AbortSignal,
): Promise<string | undefined> {
  const bad = findsFault(report);
  const fine = ['ready', 'not-applicable'].includes(resultOf(report));
  const marker = commentMarker(report.identity);
  const resolved = '**Resolved.** This run has nothing to complain about.\n\n';
  const body = summaryMarkdown(report, MOST_CHARACTERS - marker.length - resolved.length - 100);
  const outcome = await upsertComment({
    token: settings.githubToken,
    repository: run.repository,
    pullNumber: run.pullNumber,
    signal,
    ...(run.apiUrl && { apiUrl: run.apiUrl }),
    marker,
    body,
    complains: bad,
    ...(fine && { resolved: resolved + body }),
    // With nothing to complain about, on-failure only updates what was complained about before.
    create: bad || settings.comment === 'always',
  });
  return outcome.status === 'failed'
    ? `The comment on the pull request could not be written: ${outcome.reason}`
    : undefined;
}
