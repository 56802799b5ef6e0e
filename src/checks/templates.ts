import type { Deadline } from '../deadline.ts';
import type { RunContext } from '../github/context.ts';
import type { Criteria } from '../pec/criteria.ts';
import type { WrittenDefinition } from '../pec/delegation.ts';
import type { Finding, TemplateCase } from '../pec/finding.ts';
import { anyDefinition, judgeDefinition, undecidableCase, unreadableCase } from '../pec/judge-definition.ts';
import { finding } from '../pec/judge-path.ts';
import type { ReportedProblem } from '../report/report.ts';
import type { Settings } from '../settings.ts';
import { findBicep, readTemplates, type TemplateReading } from '../templates/read.ts';

/** What the template check found. */
export interface TemplateOutcome {
  readonly cases: readonly TemplateCase[];
  /** Findings that concern no case. */
  readonly findings: readonly Finding[];
  readonly problems: readonly ReportedProblem[];
  readonly notDeployed: readonly { readonly name: string; readonly file: string }[];
  readonly remarks: readonly string[];
}

/**
 * Reads and judges the onboarding templates of the workspace. Nothing is asked of Azure; GitHub is asked for the changed
 * files with `changed-only`. Throws a Problem where the deadline passes.
 */
export async function checkTemplates(
  settings: Settings,
  run: RunContext,
  criteria: Criteria,
  deadline: Deadline,
  log: { readonly info: (line: string) => void },
): Promise<TemplateOutcome> {
  const changed = settings.changedOnly ? await changedFiles(settings, run, deadline.signal, log.info) : undefined;
  const request = {
    workspace: run.workspace,
    templates: settings.templates,
    parameters: settings.parameters,
    ...(changed && { changedFiles: changed.files, goneFiles: changed.gone }),
  };
  const bicep = findBicep(process.env);
  const tools = { bicep: bicep && { ...bicep, signal: deadline.signal } };
  const reading = await orDeadline(deadline, readTemplates(request, tools));
  return judgeReading(reading, settings, criteria);
}

/** Judges what was read. */
function judgeReading(
  reading: TemplateReading,
  { definitions, changedOnly }: Settings,
  criteria: Criteria,
): TemplateOutcome {
  const isDeployed = (one: WrittenDefinition) => one.deployed.kind === 'unknown' || one.deployed.value;
  const deployed = reading.definitions.filter(isDeployed);
  const judged = deployed.map((definition) => judgeDefinition(definition, criteria));
  const cases = [
    ...(definitions === 'any' ? anyDefinition(judged) : judged),
    ...reading.unreadable.map(({ file, observations }) => unreadableCase(file, observations)),
    ...reading.undecidable.map(({ file, unknown }) => undecidableCase(file, unknown)),
  ];
  const problems = [...reading.problems];
  if (cases.length === 0 && reading.definitions.length === 0 && problems.length === 0 && !changedOnly) {
    problems.push({
      message: `No file that templates matches holds a Lighthouse registration definition (files matched: ${reading.matchedFiles}).`,
      remedy: 'Correct the globs in templates so that they match the onboarding templates.',
    });
  }
  const notDeployed = reading.definitions.filter((one) => !isDeployed(one));
  return {
    cases,
    findings: reading.notes.flatMap((note) =>
      note.rule === undefined
        ? []
        : [
            finding(note.rule, note.observation.message, note.observation.remedy, {
              location: note.observation.location,
            }),
          ],
    ),
    problems,
    notDeployed: notDeployed.map(({ name, file }) => ({ name, file })),
    remarks: reading.notes.flatMap((note) => (note.rule === undefined ? [note.message] : [])),
  };
}

/** The files that the pull request changes; undefined, with the reason in the log, where everything is to be judged. */
async function changedFiles(
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

/** Work that does not know the deadline, ended by it all the same. */
async function orDeadline<T>(deadline: Deadline, work: Promise<T>): Promise<T> {
  const { signal } = deadline;
  let stop: (() => void) | undefined;
  const passed = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await deadline.during('the templates to be read', () => Promise.race([work, passed]));
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}
