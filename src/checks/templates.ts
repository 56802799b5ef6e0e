import { type Deadline, orDeadline } from '../deadline.ts';
import type { RunContext } from '../github/context.ts';
import { withCaseNames } from '../pec/case-names.ts';
import type { Criteria } from '../pec/criteria.ts';
import type { DefinitionHead, WrittenDefinition } from '../pec/delegation.ts';
import type { Finding, TemplateCase } from '../pec/finding.ts';
import { anyDefinition, fileCase, judgeDefinition } from '../pec/judge-definition.ts';
import type { Location, Observation, Unknown } from '../pec/value.ts';
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

/** A definition that was judged as soon as it was read: what it was judged by is let go. */
interface JudgedDefinition extends DefinitionHead {
  readonly judged: TemplateCase;
}

/** The templates of a run as they were read, those judged that could be. */
export type OnboardingTemplates = TemplateReading<WrittenDefinition | JudgedDefinition>;

/**
 * Reads the onboarding templates of the workspace. Nothing is asked of Azure; GitHub is asked for the changed files with
 * `changed-only`. When the deadline passes, what was read by then is returned; a Problem is thrown where nothing comes.
 *
 * @param criteria where they are known by now: each definition is judged as it is read then, so that of thousands only the
 *   cases are kept
 */
export async function readOnboardingTemplates(
  settings: Settings,
  run: RunContext,
  deadline: Deadline,
  log: { readonly info: (line: string) => void },
  criteria: Criteria | undefined,
): Promise<OnboardingTemplates> {
  const changed = settings.changedOnly ? await changedFiles(settings, run, deadline.signal, log.info) : undefined;
  const request = {
    workspace: run.workspace,
    templates: settings.templates,
    parameters: settings.parameters,
    ...(changed && { changedFiles: changed.files, goneFiles: changed.gone }),
  };
  const bicep = findBicep(process.env);
  const tools = {
    bicep: bicep && { ...bicep, signal: deadline.signal },
    signal: deadline.signal,
    settle: criteria && ((definition: WrittenDefinition) => judgedEarly(definition, criteria)),
  };
  const reading = await orDeadline(deadline, 'the templates to be read', readTemplates(request, tools));
  // What was not come to must not be told as if nothing were there.
  if (reading.definitions.length === 0) deadline.signal.throwIfAborted();
  return reading;
}

/** A definition judged, without what its values were read from; one that is no case is left as it is. */
function judgedEarly(definition: WrittenDefinition, criteria: Criteria): WrittenDefinition | JudgedDefinition {
  if (!isDeployed(definition)) return definition;
  const { file, parametersFile, path, name, deployed, location } = definition;
  const judged = judgeDefinition(definition, criteria);
  return {
    file,
    ...(parametersFile !== undefined && { parametersFile }),
    path,
    name,
    deployed,
    location: written(location),
    judged: { ...judged, findings: judged.findings.map(withPlainLocation) },
  };
}

function withPlainLocation(finding: Finding): Finding {
  return finding.location ? { ...finding, location: written(finding.location) } : finding;
}

/** A location worked out, which may keep all lines of its file until then. */
function written({ file, startLine, startColumn, endLine, endColumn }: Location): Location {
  return { file, startLine, startColumn, endLine, endColumn };
}

function isDeployed({ deployed }: DefinitionHead): boolean {
  return deployed.kind === 'unknown' || deployed.value;
}

/** Judges what was read, as far as it is not judged by now. */
export function judgeTemplates(
  reading: OnboardingTemplates,
  { definitions, changedOnly }: Settings,
  criteria: Criteria,
): TemplateOutcome {
  const found = withCaseNames(reading.definitions);
  const judged = found.filter(isDeployed).map((definition) => ({
    judged:
      'judged' in definition ? { ...definition.judged, name: definition.name } : judgeDefinition(definition, criteria),
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
