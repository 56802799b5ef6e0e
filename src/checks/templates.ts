import { type Deadline, orDeadline } from '../deadline.ts';
import type { RunContext } from '../github/context.ts';
import { withCaseNames } from '../pec/case-names.ts';
import type { Criteria } from '../pec/criteria.ts';
import type { WrittenDefinition } from '../pec/delegation.ts';
import type { TemplateCase } from '../pec/finding.ts';
import { anyDefinition, fileCase, judgeDefinition } from '../pec/judge-definition.ts';
import type { Observation, Unknown } from '../pec/value.ts';
import type { ReportedProblem } from '../report/report.ts';
import type { Settings } from '../settings.ts';
import { leaveOut } from '../templates/files/problems.ts';
import { findBicep, readTemplates, type TemplateReading } from '../templates/read.ts';
import { changedFiles } from './changed-files.ts';

/** What the template check found. */
export interface TemplateOutcome {
  readonly cases: readonly TemplateCase[];
  readonly problems: readonly ReportedProblem[];
  /** Definitions that their condition leaves out. */
  readonly notDeployed: readonly NamedDefinition[];
  /** With `definitions: any`: definitions that a ready one of the same template outweighs. */
  readonly outweighed: readonly NamedDefinition[];
  readonly remarks: readonly string[];
}

/** A definition that is no case. */
export interface NamedDefinition {
  readonly name: string;
  readonly file: string;
}

/**
 * Reads the onboarding templates of the workspace. Nothing is asked of Azure; GitHub is asked for the changed files with
 * `changed-only`. When the deadline passes, what was read by then is returned; a Problem is thrown where nothing comes.
 */
export async function readOnboardingTemplates(
  settings: Settings,
  run: RunContext,
  deadline: Deadline,
  log: { readonly info: (line: string) => void },
): Promise<TemplateReading> {
  const changed = settings.changedOnly ? await changedFiles(settings, run, deadline.signal, log.info) : undefined;
  const request = {
    workspace: run.workspace,
    templates: settings.templates,
    parameters: settings.parameters,
    ...(changed && { changedFiles: changed.files, goneFiles: changed.gone }),
  };
  const bicep = findBicep(process.env);
  const tools = { bicep: bicep && { ...bicep, signal: deadline.signal }, signal: deadline.signal };
  const reading = await orDeadline(deadline, 'the templates to be read', readTemplates(request, tools));
  // What was not come to must not be told as if nothing were there.
  if (reading.definitions.length === 0) deadline.signal.throwIfAborted();
  return reading;
}

/** Judges what was read. */
export function judgeTemplates(
  reading: TemplateReading,
  { definitions, changedOnly }: Settings,
  criteria: Criteria,
): TemplateOutcome {
  const isDeployed = ({ deployed }: WrittenDefinition) => deployed.kind === 'unknown' || deployed.value;
  const found = withCaseNames(reading.definitions);
  const judged = found.filter(isDeployed).map((definition) => ({
    judged: judgeDefinition(definition, criteria),
    deployed: definition.deployed.kind === 'known',
  }));
  const { cases, outweighed } =
    definitions === 'any' ? anyDefinition(judged) : { cases: judged.map((one) => one.judged), outweighed: [] };
  const files = [
    ...reading.unreadable.map(({ file, observations }) => fileCase(file, observations)),
    ...reading.undecidable.map(({ file, unknown }) => fileCase(file, [notJudged(file, unknown)])),
    ...reading.notes.flatMap((note) => (note.rule === undefined ? [] : [fileCase(note.file, [note.observation])])),
  ];
  const problems = [...reading.problems];
  const nothing = cases.length + files.length + reading.definitions.length + problems.length === 0;
  if (nothing && !changedOnly) {
    problems.push({
      message: `No file that templates matches holds a Lighthouse registration definition (files matched: ${reading.matchedFiles}).`,
      remedy: [
        ...reading.nearMisses,
        'Correct the globs in templates so that they match the onboarding templates.',
      ].join(' '),
    });
  }
  const named = ({ name, file }: NamedDefinition): NamedDefinition => ({ name, file });
  return {
    cases: [...cases, ...files],
    problems,
    notDeployed: found.filter((one) => !isDeployed(one)).map(named),
    outweighed: outweighed.map(named),
    remarks: reading.notes.flatMap((note) => (note.rule === undefined ? [note.message] : [])),
  };
}

/** `not-judged` for a file that lacks something of the machine or of the workspace. */
function notJudged(file: string, { reason, needs, location, refusal }: Unknown): Observation {
  return (
    refusal ?? {
      rule: 'not-judged',
      message: `${file} was not judged.`,
      facts: [['because', reason]],
      remedy: `What it takes: ${needs}.`,
      next: [leaveOut(file)],
      ...(location && { location }),
    }
  );
}
