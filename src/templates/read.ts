import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DefinitionHead, WrittenDefinition } from '../pec/delegation.ts';
import { distinct } from '../pec/distinct.ts';
import { type BicepCli, bicepCompiler } from './bicep/compile.ts';
import { bicepProject } from './bicep/project.ts';
import { type Changes, changesOf, EVERYTHING, movedAway } from './files/changes.ts';
import { concernsLighthouse } from './files/classify.ts';
import { type Discovery, discover } from './files/discover.ts';
import { type Documents, documentsOf } from './files/documents.ts';
import { readGlobs } from './files/globs.ts';
import { nearMisses } from './files/near-misses.ts';
import { paceOf } from './files/pace.ts';
import { notJudged, startOf, type TemplateNote, type UnreadableFile } from './files/problems.ts';
import { withoutParts } from './included.ts';
import { type Candidate, type Candidates, findCandidates } from './pairing/candidates.ts';
import { type Inventory, takeInventory } from './pairing/inventory.ts';
import { readCandidate } from './read-candidate.ts';
import type { ReaderContext } from './read-json.ts';
import type { FileReading, TemplateReading, TemplateRequest } from './reading.ts';
import { mergeUndecidable, mergeUnreadable, silentFiles } from './remarks.ts';

export { type BicepCli, findBicep } from './bicep/compile.ts';
export type * from './reading.ts';

/**
 * Reads the onboarding templates of a workspace: finds them, pairs them with their parameters, evaluates each pair.
 * What is wrong with files and with the request is part of the answer; nothing that a user can meet is thrown. Once time is
 * up, the answer holds what was evaluated by then.
 */
export async function readTemplates<D extends DefinitionHead = never>(
  request: TemplateRequest,
  tools: ReadingTools<D>,
): Promise<TemplateReading<WrittenDefinition | D>> {
  const workspace = realPath(request.workspace);
  if (workspace === undefined) return noWorkspace(request.workspace);
  const documents = documentsOf(workspace);
  const project = bicepProject(workspace, documents);
  const found = discover(workspace, request.templates, 'templates');
  const given = readGlobs(workspace, request.parameters, 'parameters').positive;
  const isGiven = (file: string) => given.some(({ matches }) => matches(file));
  const { changedFiles, goneFiles: gone } = request;
  const changeRequest = { workspace, changedFiles, gone, matched: found.files, given: isGiven };
  const changes = changesOf(changeRequest);
  const pace = paceOf(tools.signal);
  const inventory = await takeInventory({ workspace, documents, pace }, found.files, found.named);
  const input = { workspace, documents, pace, project, inventory, found, parameterGlobs: request.parameters };
  const paired = await findCandidates(input);
  const compiler = tools.bicep && bicepCompiler(tools.bicep, workspace, project);
  const { missingLinks } = paired;
  const context = { workspace, documents, pace, project, changes, compiler, missingLinks };
  try {
    const readings = await readAll(paired.candidates, context, tools.settle ?? ((definition) => definition));
    const moved = movedTemplates(movedAway(changeRequest, isTemplateGlob(workspace, request)), documents, found);
    const reading = combine({ found, inventory, paired, changes, readings, moved });
    const isNothing = reading.definitions.length + reading.unreadable.length + reading.undecidable.length === 0;
    if (!isNothing) return reading;
    const near = nearMisses(workspace, documents, request.templates, new Set(found.files));
    const problems = reading.problems.map((each) => ({ ...each, remedy: [...near, each.remedy].join(' ') }));
    return { ...reading, problems, nearMisses: near };
  } finally {
    compiler?.close();
  }
}

/** What templates are read with. */
export interface ReadingTools<D extends DefinitionHead> {
  /** The `bicep` CLI, if there is one ({@link findBicep}). */
  readonly bicep?: BicepCli | undefined;
  /** What ends the reading. */
  readonly signal?: AbortSignal;
  /**
   * What is kept of a definition of which all is known, so that nothing that is read later can change it. Without it, the
   * values of all templates are in memory until the last one is read.
   */
  readonly settle?: ((definition: WrittenDefinition) => WrittenDefinition | D) | undefined;
}

/** What was found on the way from a request to its reading. */
interface Stages<D extends DefinitionHead> {
  readonly found: Discovery;
  readonly inventory: Inventory;
  readonly paired: Candidates;
  readonly changes: Changes;
  readonly readings: readonly FileReading<D>[];
  readonly moved: readonly UnreadableFile[];
}

function combine<D extends DefinitionHead>(stages: Stages<D>): TemplateReading<D> {
  const { found, inventory, paired, changes, readings } = stages;
  const unreadable = [...found.refused, ...inventory.unreadable, ...paired.unreadable];
  return {
    definitions: readings.flatMap(({ definitions }) => definitions),
    unreadable: mergeUnreadable([
      ...unreadable.filter(({ file }) => changes.affects([file])),
      ...readings.flatMap((each) => each.unreadable),
      ...stages.moved,
    ]),
    notes: notesOf(stages),
    undecidable: mergeUndecidable(readings.flatMap(({ undecidable }) => undecidable)),
    problems: [...found.problems, ...paired.problems],
    nearMisses: [],
    matchedFiles: found.files.length,
    consideredTemplates: paired.candidates.length + new Set(unreadable.map(({ file }) => file)).size,
  };
}

function isTemplateGlob(workspace: string, { templates }: TemplateRequest): (file: string) => boolean {
  const { positive, excludes } = readGlobs(workspace, templates, 'templates');
  return (file) => positive.some(({ matches }) => matches(file)) && !excludes(file);
}

/** Templates that a request gave a name which no glob matches: nobody would judge them from then on. */
function movedTemplates(files: readonly string[], documents: Documents, { excludes }: Discovery): UnreadableFile[] {
  const delegates = (file: string): boolean => concernsLighthouse(documents.glance(file) ?? '');
  return [...new Set(files)]
    .filter((file) => !excludes(file) && delegates(file))
    .map((file) => {
      const message = `${file} is about Azure Lighthouse and was changed by this request, while a file beside it that templates matches is gone; no glob matches ${file}.`;
      return notJudged(file, message, 'Add it to the globs in templates.');
    });
}

function notesOf({ found, inventory, paired, changes, readings }: Stages<DefinitionHead>): TemplateNote[] {
  const { because } = changes;
  const concerned = (note: TemplateNote): boolean => {
    if (note.rule === undefined) return true;
    const link = paired.missingLinks.get(note.file);
    return changes.affects(link === undefined ? [note.file] : [note.file, link]) || changes.lostNear(note.file);
  };
  const unreadable = [...found.refused, ...inventory.unreadable, ...paired.unreadable];
  const silent = silentFiles(found.named, paired.candidates, readings, [
    ...unreadable.map(({ file }) => file),
    ...paired.notes.flatMap((note) => (note.rule === undefined ? (note.location?.file ?? []) : note.file)),
    ...inventory.mentions,
    ...inventory.answers,
    ...inventory.assigningTemplates.map(({ file }) => file),
    // A parameter file that was paired is spoken of with its template.
    ...paired.candidates.flatMap((each) =>
      'parameters' in each ? [...each.parameters, ...(each.compiledJson ? [each.compiledJson] : [])] : [],
    ),
  ]);
  return [
    // The same remark is met with every set of parameters.
    ...distinct([
      ...(because === undefined ? [] : [{ message: because }]),
      ...paired.notes.filter(concerned),
      ...found.remarks,
      ...inventory.mentions.map((file) => ({
        message: `${file} names the type of a registration definition, but holds none that could be judged.`,
        location: startOf(file),
      })),
      ...inventory.answers.map((file) => ({
        message: `${file} holds what Azure returned, which deploys nothing; it was passed over.`,
        location: startOf(file),
      })),
      ...readings.flatMap(({ notes }) => notes),
      ...changes.remarks(),
    ]),
    ...silent.map((file) => ({
      message: `${file} was named, but it holds no registration definition and belongs to no template that does.`,
      location: startOf(file),
    })),
  ];
}

/** Links in the path of the workspace itself are the runner's affair. */
function realPath(workspace: string): string | undefined {
  try {
    return realpathSync.native(resolve(workspace));
  } catch {
    return undefined;
  }
}

function noWorkspace(workspace: string): TemplateReading<never> {
  const problem = {
    message: `The workspace ${workspace} does not exist.`,
    remedy: 'Check the repository out in a step before this one, with actions/checkout.',
  };
  return {
    definitions: [],
    unreadable: [],
    notes: [],
    undecidable: [],
    problems: [problem],
    nearMisses: [],
    matchedFiles: 0,
    consideredTemplates: 0,
  };
}

/** What is kept of a definition. */
type Settle<D extends DefinitionHead> = (definition: WrittenDefinition) => D;

/**
 * Reads all candidates, in the order of the names of their files. A template that another one includes is judged
 * through that one. Bicep modules wait for the files that use them: compiling is dear.
 */
async function readAll<D extends DefinitionHead>(
  candidates: readonly Candidate[],
  context: ReaderContext,
  settle: Settle<D>,
): Promise<FileReading<WrittenDefinition | D>[]> {
  const modules = new Set(
    candidates.filter(({ kind }) => kind === 'bicep').flatMap(({ file }) => context.project.modules(file)),
  );
  const waits = (each: Candidate): boolean => each.kind === 'bicep' && !each.paired && modules.has(each.file);
  const readings = await readSome(
    candidates.filter((each) => !waits(each)),
    context,
    settle,
  );
  const included = new Set(
    readings.filter(({ definitions }) => definitions.length > 0).flatMap(({ includes }) => includes),
  );
  const rest = candidates.filter((each) => waits(each) && !included.has(each.file));
  const all = [...readings, ...(await readSome(rest, context, settle))];
  return withAssignments(withoutParts(all), [
    ...all.flatMap(({ assigns }) => assigns),
    ...(await assignedInOthers(candidates, all, context)),
  ]);
}

/** Whether an assignment in another file may be the one of a definition. */
function mayBeAssigned({ assigned, resourceName }: DefinitionHead): boolean {
  return assigned === false && resourceName !== undefined;
}

/** A definition is assigned too where an assignment in any other file is known to name it. */
function withAssignments<D extends DefinitionHead>(
  readings: readonly FileReading<D>[],
  assigned: readonly string[],
): FileReading<D>[] {
  const names = new Set<string | undefined>(assigned);
  const isElsewhere = (one: D): boolean => mayBeAssigned(one) && names.has(one.resourceName);
  return readings.map((each) => {
    if (!each.definitions.some(isElsewhere)) return each;
    return {
      ...each,
      definitions: each.definitions.map((one) => (isElsewhere(one) ? { ...one, assigned: true } : one)),
    };
  });
}

/** What is assigned in files that no change affects, if there is a definition that nothing else assigns. */
async function assignedInOthers(
  candidates: readonly Candidate[],
  readings: readonly FileReading<DefinitionHead>[],
  context: ReaderContext,
): Promise<string[]> {
  const assigned = new Set<string | undefined>(readings.flatMap(({ assigns }) => assigns));
  const isOpen = readings
    .flatMap(({ definitions }) => definitions)
    .some((one) => mayBeAssigned(one) && !assigned.has(one.resourceName));
  if (!isOpen) return [];
  const skipped = new Set(readings.filter((each) => each.skipped).map(({ file }) => file));
  const others = candidates.filter(({ file }) => skipped.has(file));
  const read = await readSome(others, { ...context, changes: EVERYTHING }, (definition) => definition);
  return read.flatMap(({ assigns }) => assigns);
}

async function readSome<D extends DefinitionHead>(
  candidates: readonly Candidate[],
  context: ReaderContext,
  settle: Settle<D>,
): Promise<FileReading<WrittenDefinition | D>[]> {
  const readings: Promise<FileReading<WrittenDefinition | D>>[] = [];
  for (const each of candidates) {
    if (!(await context.pace())) break;
    const reading = readCandidate(each, context).then((read) => settled(read, settle));
    readings.push(reading);
    // Bicep waits for its compiler side by side; of other trees only one is kept in memory.
    if (each.kind !== 'bicep' && each.kind !== 'bicepparam') await reading;
  }
  return Promise.all(readings);
}

function settled<D extends DefinitionHead>(
  reading: FileReading,
  settle: Settle<D>,
): FileReading<WrittenDefinition | D> {
  return { ...reading, definitions: reading.definitions.map((one) => (mayBeAssigned(one) ? one : settle(one))) };
}
