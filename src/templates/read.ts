import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type BicepCli, bicepCompiler } from './bicep.ts';
import { bicepProject } from './bicep-project.ts';
import { type Cases, readCases, type Workshop } from './cases.ts';
import { changesOf } from './changed.ts';
import { discover } from './discover.ts';
import { documentsOf } from './documents.ts';
import { takeInventory } from './inventory.ts';
import { type Judged, matchUp } from './match.ts';
import {
  byName,
  type TemplateNote,
  type TemplateReading,
  type TemplateRequest,
  type UndecidableFile,
  type UnreadableFile,
} from './reading.ts';

export { type BicepCli, findBicep } from './bicep.ts';
export type * from './reading.ts';

/**
 * Reads the onboarding templates of a workspace: finds them, pairs them with their parameters, evaluates each pair.
 * What is wrong with files and with the request is part of the answer; nothing that a user can meet is thrown.
 * @param tools the `bicep` CLI, if there is one ({@link findBicep})
 */
export async function readTemplates(
  request: TemplateRequest,
  tools: { readonly bicep?: BicepCli | undefined },
): Promise<TemplateReading> {
  const workspace = realPath(request.workspace);
  if (workspace === undefined) return noWorkspace(request.workspace);
  const documents = documentsOf(workspace);
  const project = bicepProject(workspace, documents);
  const changes = changesOf(request.changedFiles);
  const found = discover(workspace, request.templates, 'templates');
  const inventory = takeInventory(workspace, documents, found.files, found.named);
  const matched = matchUp({ workspace, documents, project, inventory, found, parameterGlobs: request.parameters });
  const compiler = tools.bicep && bicepCompiler(tools.bicep, workspace, project);
  const cases = await readAll(matched.judged, { workspace, documents, project, changes, compiler });

  const unreadable = [...found.refused, ...inventory.unreadable, ...matched.unreadable];
  const { because } = changes;
  return {
    definitions: cases.flatMap(({ definitions }) => definitions),
    unreadable: merge([
      ...unreadable.filter(({ file }) => changes.affects([file])),
      ...cases.flatMap((each) => each.unreadable),
    ]),
    notes: distinct([
      ...(because === undefined ? [] : [{ message: `${because} was changed, so every template is judged.` }]),
      ...matched.notes.filter((note) => note.rule === undefined || changes.affects([note.file])),
      ...found.remarks,
      ...cases.flatMap(({ notes }) => notes),
    ]),
    undecidable: mergeUndecidable(cases.flatMap(({ undecidable }) => undecidable)),
    problems: [...found.problems, ...matched.problems],
    matchedFiles: found.files.length,
    consideredTemplates: matched.judged.length + new Set(unreadable.map(({ file }) => file)).size,
  };
}

/** Links in the path of the workspace itself are the runner's affair. */
function realPath(workspace: string): string | undefined {
  try {
    return realpathSync.native(resolve(workspace));
  } catch {
    return undefined;
  }
}

function noWorkspace(workspace: string): TemplateReading {
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
    matchedFiles: 0,
    consideredTemplates: 0,
  };
}

/** The event loop gets its turn after so many cases, so that deadlines are kept. */
const BETWEEN_PAUSES = 100;

/**
 * Reads all cases, in the order of the names of their files. A template that another one brings along is judged
 * through that one. Bicep modules wait for the files that use them: compiling is dear.
 */
async function readAll(judged: readonly Judged[], workshop: Workshop): Promise<Cases[]> {
  const modules = new Set(
    judged.filter(({ kind }) => kind === 'bicep').flatMap(({ file }) => workshop.project.modules(file)),
  );
  const waits = (each: Judged): boolean => each.kind === 'bicep' && !each.paired && modules.has(each.file);
  const results = await readSome(
    judged.filter((each) => !waits(each)),
    workshop,
  );
  const brought = new Set(results.filter(({ definitions }) => definitions.length > 0).flatMap(({ parts }) => parts));
  const rest = judged.filter((each) => waits(each) && !brought.has(each.file));
  return withoutParts([...results, ...(await readSome(rest, workshop))]);
}

async function readSome(judged: readonly Judged[], workshop: Workshop): Promise<Cases[]> {
  const results: Promise<Cases>[] = [];
  for (const [index, each] of judged.entries()) {
    results.push(readCases(each, workshop));
    if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await setImmediate();
  }
  return Promise.all(results);
}

/** Leaves out what was judged on its defaults though another template brings it along, with the right values. */
function withoutParts(cases: readonly Cases[]): Cases[] {
  const bringers = new Map<string, Set<Cases>>();
  for (const each of cases) {
    for (const part of each.parts) bringers.set(part, (bringers.get(part) ?? new Set()).add(each));
  }
  const dropped = new Set<Cases>();
  for (const each of cases) {
    if (!each.alone) continue;
    const others = [...(bringers.get(each.file) ?? [])].filter((other) => other !== each && !dropped.has(other));
    // A template that could not be judged does not speak for its parts; it does spare saying the same of them.
    const judged = others.some(({ definitions }) => definitions.length > 0);
    if (judged || (others.length > 0 && each.definitions.length === 0 && each.unreadable.length === 0))
      dropped.add(each);
  }
  return cases.filter((each) => !dropped.has(each)).sort((left, right) => byName(left.file, right.file));
}

/** The same remark is met with every set of parameters. */
function distinct(notes: readonly TemplateNote[]): TemplateNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** One case for a file, however many sets of parameters meet the same gap. */
function mergeUndecidable(files: readonly UndecidableFile[]): UndecidableFile[] {
  const seen = new Map(files.map((each) => [`${each.file}\n${each.unknown.reason}`, each]));
  return [...seen.values()].sort((left, right) => byName(left.file, right.file));
}

function merge(files: readonly UnreadableFile[]): UnreadableFile[] {
  const byFile = new Map<string, UnreadableFile>();
  for (const { file, observations } of files) {
    const earlier = byFile.get(file)?.observations ?? [];
    const fresh = observations.filter(({ message }) => !earlier.some((each) => each.message === message));
    byFile.set(file, { file, observations: [...earlier, ...fresh] });
  }
  return [...byFile.values()].sort((left, right) => byName(left.file, right.file));
}
