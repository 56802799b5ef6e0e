import { dirname } from 'node:path';
import * as core from '@actions/core';
import type { Deadline } from '../deadline.ts';
import type { RunContext } from '../github/context.ts';
import { messageOf, Problem } from '../problem.ts';
import { writeAnnotations } from '../report/annotations.ts';
import { logLines } from '../report/escape.ts';
import { reportJson } from '../report/json.ts';
import { writeLog } from '../report/log.ts';
import { stepFails } from '../report/outcome.ts';
import { outputs, type ReportFiles } from '../report/outputs.ts';
import type { Report } from '../report/report.ts';
import { sarif } from '../report/sarif.ts';
import { closingSentence } from '../report/sentences.ts';
import { SUMMARY_LIMIT, summaryMarkdown } from '../report/summary.ts';
import type { Settings } from '../settings.ts';
import { openReportFolder } from './report-folder.ts';

/** A comment gets at least this long, although the deadline of the work may have passed. */
const LEAST_COMMENT_TIME_MS = 10_000;

/**
 * Tells everyone: files, job summary, comment, outputs, log, annotations, exit status. A place that cannot be written
 * becomes a problem of the report, or a warning, and does not keep the others from being told.
 *
 * @param settings undefined where the inputs could not be used
 */
export async function publish(
  found: Report,
  settings: Settings | undefined,
  run: RunContext,
  deadline: Deadline | undefined,
): Promise<void> {
  const { report, files, summary } = await writeFiles(found, run.workspace);
  const remarks: string[] = [];
  try {
    if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary).write();
  } catch (error) {
    remarks.push(`The job summary could not be written: ${messageOf(error)}`);
  }
  setOutputs(report, files);

  const time = AbortSignal.timeout(Math.max(deadline?.remaining ?? 0, LEAST_COMMENT_TIME_MS));
  deadline?.end();
  const interruption = deadline?.interruption;
  // An interrupted run has no time to write one.
  if (settings && !interruption?.aborted) {
    const refused = await comment(
      report,
      settings,
      run,
      AbortSignal.any([time, ...(interruption ? [interruption] : [])]),
    );
    if (refused) remarks.push(refused);
  }
  const failed = stepFails(report);
  writeLog(report, core);
  writeAnnotations(report, core, remarks, failed);
  if (failed) core.setFailed(logLines(closingSentence(report)).join('\n'));
}

/** Sets all outputs of the action. */
export function setOutputs(report: Report, files: ReportFiles): void {
  const folder = files.report === '' ? '' : dirname(files.report);
  for (const [name, value] of Object.entries({ ...outputs(report, files), 'report-folder': folder })) {
    core.setOutput(name, value);
  }
}

/** No file was written. */
export const NO_FILES: ReportFiles = { report: '', summary: '', sarif: '' };

async function writeFiles(
  report: Report,
  workspace: string,
): Promise<{ report: Report; files: ReportFiles; summary: string }> {
  try {
    const summary = summaryMarkdown(report, SUMMARY_LIMIT);
    const folder = await openReportFolder(report.reportFolder, workspace);
    const files = {
      report: await folder.write('report.json', reportJson(report, new Date())),
      summary: await folder.write('summary.md', [summary]),
      sarif: report.templatesChecked ? await folder.write('report.sarif', sarif(report)) : '',
    };
    return { report, files, summary };
  } catch (error) {
    const problem =
      error instanceof Problem
        ? { message: error.message, remedy: error.remedy }
        : {
            message: `The report could not be written to ${report.reportFolder}: ${messageOf(error)}.`,
            remedy: 'Correct report-folder.',
          };
    const told = { ...report, problems: [...report.problems, problem] };
    return { report: told, files: NO_FILES, summary: summaryMarkdown(told, SUMMARY_LIMIT) };
  }
}

/** One comment on the pull request. It informs; that it cannot be written never fails the gate. */
async function comment(
  report: Report,
  settings: Settings,
  run: RunContext,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (settings.comment === 'never') return undefined;
  if (!run.isPullRequest || run.pullNumber === undefined) {
    core.info('comment: this run belongs to no pull request, so there is nothing to comment on.');
    return undefined;
  }
  const { commentOn } = await import('./pull-request-comment.ts');
  return commentOn(report, settings, { ...run, pullNumber: run.pullNumber }, signal);
}
