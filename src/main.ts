import * as core from '@actions/core';
import { Check } from './checks/check.ts';
import { Deadline } from './deadline.ts';
import { type RunContext, runContext } from './github/context.ts';
import { Inputs } from './inputs.ts';
import { linkSkipped } from './pec/finding.ts';
import { bundledRoles } from './pec/roles.ts';
import { messageOf, Problem } from './problem.ts';
import { NO_FILES, publish, setOutputs } from './publish/publish.ts';
import type { Report } from './report/report.ts';
import { closingSentence } from './report/sentences.ts';
import { Secrets } from './secrets.ts';
import { readSettings, reportPlace, type Settings } from './settings.ts';

/** Work that was told to end may take so long to do so; the runner kills an interrupted step after some seconds. */
const ENDING_MS = 1000;

/** The story of a run: settings, check, report. Whatever happens, outputs and report are written. */
async function main(): Promise<void> {
  const run = runContext(process.env, process.cwd());
  const secrets = new Secrets(core.setSecret);
  let settings: Settings | undefined;
  let deadline: Deadline | undefined;
  let report: Report;
  try {
    settings = readSettings(readInput, process.env, run);
    if (settings.azure && run.tokenBearer) secrets.add(run.tokenBearer);
    if (settings.changedOnly || settings.comment !== 'never') secrets.add(settings.githubToken);
    deadline = new Deadline(settings.timeoutMinutes);
    const check = new Check(settings, run, deadline, { mask: secrets.add, log: scrubbedLog(secrets) });
    report = await Promise.race([check.done, interruption(deadline).then(() => check.soFar())]);
  } catch (error) {
    report = failedReport(error, run, settings);
  }
  await publish(secrets.scrubbed(report), settings, run, deadline);
  // Work that did not heed the interruption would keep the process alive.
  if (deadline?.interruption.aborted) process.stdout.write('', () => process.exit());
}

/**
 * Ends all work when the runner ends the step: a cancelled workflow or the step's own timeout, SIGINT, and SIGTERM some
 * seconds later. Resolves when work that does not heed that has had its time.
 */
function interruption(deadline: Deadline): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        deadline.interrupt(signal);
        setTimeout(resolve, ENDING_MS);
      });
    }
  });
}

function scrubbedLog(secrets: Secrets) {
  return {
    info: (line: string) => core.info(secrets.scrub(line)),
    debug: (line: string) => core.debug(secrets.scrub(line)),
  };
}

const readInput = (name: string) => core.getInput(name);

/** The report of a run that ended before there was anything to judge: wrong inputs, or a bug of this action. */
function failedReport(error: unknown, run: RunContext, settings: Settings | undefined): Report {
  const roles = bundledRoles();
  if (!(error instanceof Problem) && error instanceof Error) core.debug(error.stack ?? error.message);
  const problem =
    error instanceof Problem
      ? { message: error.message, remedy: error.remedy }
      : {
          message: `The action failed unexpectedly: ${messageOf(error)}.`,
          remedy:
            'This is a bug of the action: please report it, with the log of a run with debug logging (ACTIONS_STEP_DEBUG).',
        };
  return {
    ...reportPlace(new Inputs(readInput), run),
    origin: run.origin,
    principal: { objectId: settings?.principalId, clientId: settings?.clientId, tenantId: undefined },
    seenAs: undefined,
    link: linkSkipped(settings?.azure?.partnerId),
    cases: [],
    findings: [],
    problems: [problem],
    notDeployed: [],
    outweighed: [],
    remarks: [],
    templatesChecked: readInput('templates') !== '',
    roles: { tableDate: roles.tableDate, catalogueDate: roles.catalogueDate },
    policy: { failOnUnknown: 'always', warnOnly: false },
  };
}

/** The last resort, where not even the report could be written: the outputs, one annotation, no stack. */
function crash(error: unknown): void {
  process.exitCode = 1;
  try {
    const report = failedReport(error, runContext(process.env, process.cwd()), undefined);
    setOutputs(report, NO_FILES);
    core.setFailed(closingSentence(report));
  } catch {
    // The runner's own files are out of reach; what went wrong first is what counts.
    core.setFailed(messageOf(error));
  }
}

process.on('uncaughtException', crash);
try {
  await main();
} catch (error) {
  crash(error);
}
