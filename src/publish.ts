import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { RunContext } from './github/context.ts';
import { messageOf } from './problem.ts';
import { writeAnnotations } from './report/annotations.ts';
import { reportJson } from './report/json.ts';
import { writeLog } from './report/log.ts';
import { outputs, type ReportFiles } from './report/outputs.ts';
import { closingSentence, type Report, stepFails } from './report/report.ts';
import { sarif } from './report/sarif.ts';
import { SUMMARY_LIMIT, summaryMarkdown } from './report/summary.ts';
import { logLines, oneLine } from './report/text.ts';
import type { Settings } from './settings.ts';

/**
 * Tells everyone: log, annotations, files, outputs, job summary, comment, exit status. A place that cannot be written
 * becomes a problem of the report and does not keep the others from being told.
 */
export async function publish(
  found: Report,
  settings: Settings | undefined,
  folder: string,
  run: RunContext,
): Promise<void> {
  let report = found;
  let files = NO_FILES;
  try {
    files = await writeFiles(report, folder);
  } catch (error) {
    report = withProblem(
      report,
      `The report could not be written to ${folder}: ${messageOf(error)}.`,
      'Correct report-folder.',
    );
  }
  try {
    await writeSummary(report);
  } catch (error) {
    core.warning(`The job summary could not be written: ${oneLine(messageOf(error))}`);
  }
  for (const [name, value] of Object.entries(outputs(report, files))) core.setOutput(name, value);
  const failed = stepFails(report);
  writeLog(report, core);
  writeAnnotations(report, core, failed);
  if (settings && settings.comment !== 'never') await comment(report, settings, run);
  if (failed) core.setFailed(logLines(closingSentence(report)).join('\n'));
}

/** No file was written. */
export const NO_FILES: ReportFiles = { report: '', summary: '', sarif: '' };

function withProblem(report: Report, message: string, remedy: string): Report {
  return { ...report, problems: [...report.problems, { message, remedy }] };
}

async function writeFiles(report: Report, folder: string): Promise<ReportFiles> {
  await mkdir(folder, { recursive: true });
  const write = async (name: string, content: string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  return {
    report: await write('report.json', reportJson(report)),
    summary: await write('summary.md', summaryMarkdown(report)),
    sarif: report.templatesChecked ? await write('report.sarif', sarif(report)) : '',
  };
}

async function writeSummary(report: Report): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  await core.summary.addRaw(summaryMarkdown(report, SUMMARY_LIMIT)).write();
}

/** One comment on the pull request. It informs; that it cannot be written never fails the gate. */
async function comment(report: Report, settings: Settings, run: RunContext): Promise<void> {
  if (!run.isPullRequest || run.pullNumber === undefined) {
    core.info('comment: this run belongs to no pull request, so there is nothing to comment on.');
    return;
  }
  const { commentOn } = await import('./comment.ts');
  const outcome = await commentOn(report, settings, { ...run, pullNumber: run.pullNumber });
  if (outcome) core.warning(outcome);
}
