import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type BicepCli, bicepCompiler } from './bicep/compile.ts';
import { bicepProject } from './bicep/project.ts';
import { changesOf } from './files/changes.ts';
import { discover } from './files/discover.ts';
import { documentsOf } from './files/documents.ts';
import { readGlobs } from './files/globs.ts';
import { declarations } from './included.ts';
import { type Candidate, matchUp } from './pairing/candidates.ts';
import { takeInventory } from './pairing/inventory.ts';
import { type FileReading, readCandidate, type Workshop } from './read-candidate.ts';
import {
  byName,
  startOf,
  type TemplateNote,
  type TemplateReading,
  type TemplateRequest,
  type UndecidableFile,
  type UnreadableFile,
} from './reading.ts';

export { type BicepCli, findBicep } from './bicep/compile.ts';
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
  const found = discover(workspace, request.templates, 'templates');
  const given = readGlobs(workspace, request.parameters, 'parameters').positive;
  const isGiven = (file: string) => given.some(({ matches }) => matches(file));
  const changes = changesOf(workspace, request.changedFiles, found.files, isGiven, request.goneFiles);
  const inventory = takeInventory(workspace, documents, found.files, found.named);
  const matched = matchUp({ workspace, documents, project, inventory, found, parameterGlobs: request.parameters });
  const compiler = tools.bicep && bicepCompiler(tools.bicep, workspace, project);
  const { missingLinks } = matched;
  const cases = await readAll(matched.judged, { workspace, documents, project, changes, compiler, missingLinks });

  const unreadable = [...found.refused, ...inventory.unreadable, ...matched.unreadable];
  const { because } = changes;
  const concerned = (note: TemplateNote): boolean => {
    if (note.rule === undefined) return true;
    const link = missingLinks.get(note.file);
    return changes.affects(link === undefined ? [note.file] : [note.file, link]) || changes.lostNear(note.file);
  };
  const spoken = {
    unreadable: merge([
      ...unreadable.filter(({ file }) => changes.affects([file])),
      ...cases.flatMap((each) => each.unreadable),
    ]),
    notes: distinct([
      ...(because === undefined ? [] : [{ message: because }]),
      ...matched.notes.filter(concerned),
      ...found.remarks,
      ...inventory.mentions.map((file) => ({
        message: `${file} names the type of a registration definition, but holds none that could be judged.`,
        location: startOf(file),
      })),
      ...cases.flatMap(({ notes }) => notes),
      ...changes.remarks(),
    ]),
  };
  const silent = silentFiles(found.named, matched.judged, cases, [
    ...unreadable.map(({ file }) => file),
    ...matched.notes.flatMap((note) => (note.rule === undefined ? (note.location?.file ?? []) : note.file)),
    ...inventory.mentions,
    // A parameter file that was paired is spoken of with its template.
    ...matched.judged.flatMap((each) =>
      'parameters' in each ? [...each.parameters, ...(each.twin ? [each.twin] : [])] : [],
    ),
  ]);
  return {
    definitions: cases.flatMap(({ definitions }) => definitions),
    unreadable: spoken.unreadable,
    notes: [
      ...spoken.notes,
      ...silent.map((file) => ({
        message: `${file} was named, but it holds no registration definition and belongs to no template that does.`,
        location: startOf(file),
      })),
    ],
    undecidable: mergeUndecidable(cases.flatMap(({ undecidable }) => undecidable)),
    problems: [...found.problems, ...matched.problems],
    matchedFiles: found.files.length,
    consideredTemplates: matched.judged.length + new Set(unreadable.map(({ file }) => file)).size,
  };
}

/** Files that the user named one by one and of which nothing would be said: neither a case nor a part of one. */
function silentFiles(
  named: ReadonlySet<string>,
  judged: readonly Candidate[],
  cases: readonly FileReading[],
  spokenOf: readonly string[],
): string[] {
  const known = new Set(spokenOf);
  const read = new Map(cases.map((each) => [each.file, each]));
  for (const { file } of judged) {
    const result = read.get(file);
    // Without a result it was left out as a part of another one.
    const says = !result || result.skipped || result.definitions.length + result.unreadable.length > 0;
    if (says || result.undecidable.length > 0) known.add(file);
  }
  for (const part of cases.flatMap(({ parts, brought }) => [...parts, ...brought])) known.add(part);
  return [...named].filter((file) => !known.has(file)).sort(byName);
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
async function readAll(judged: readonly Candidate[], workshop: Workshop): Promise<FileReading[]> {
  const modules = new Set(
    judged.filter(({ kind }) => kind === 'bicep').flatMap(({ file }) => workshop.project.modules(file)),
  );
  const waits = (each: Candidate): boolean => each.kind === 'bicep' && !each.paired && modules.has(each.file);
  const results = await readSome(
    judged.filter((each) => !waits(each)),
    workshop,
  );
  const brought = new Set(results.filter(({ definitions }) => definitions.length > 0).flatMap((each) => each.brought));
  const rest = judged.filter((each) => waits(each) && !brought.has(each.file));
  return withoutParts([...results, ...(await readSome(rest, workshop))]);
}

async function readSome(judged: readonly Candidate[], workshop: Workshop): Promise<FileReading[]> {
  const results: Promise<FileReading>[] = [];
  for (const [index, each] of judged.entries()) {
    results.push(readCandidate(each, workshop));
    if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await setImmediate();
  }
  return Promise.all(results);
}

/**
 * Leaves out what was judged on its defaults though another template brings it along, with the right values: all that
 * was found in it was found through the other one too, and is not left out there.
 */
function withoutParts(cases: readonly FileReading[]): FileReading[] {
  const bringers = new Map<string, Set<FileReading>>();
  const bring = (key: string, by: FileReading): void => {
    bringers.set(key, (bringers.get(key) ?? new Set()).add(by));
  };
  for (const each of cases) {
    for (const key of [...declarations(each.definitions), ...each.modules]) bring(key, each);
    for (const part of each.parts) bring(`part ${part}`, each);
    if (each.definitions.length > 0) for (const part of each.brought) bring(`all of ${part}`, each);
  }
  const dropped = new Set<FileReading>();
  const others = (key: string, than: FileReading): FileReading[] =>
    [...(bringers.get(key) ?? [])].filter((other) => other !== than && !dropped.has(other));
  for (const each of cases) {
    if (!each.alone) continue;
    if (others(`all of ${each.file}`, each).length > 0) {
      dropped.add(each);
    } else if (each.definitions.length > 0) {
      // With a hash it was compiled, and its places in the sources need not be its own.
      const keys = each.hash === undefined ? declarations(each.definitions) : [];
      const readsIt = ({ parts }: FileReading): boolean => parts.includes(each.file);
      const found = keys.length > 0 && keys.every((key) => others(key, each).some(readsIt));
      const compiled = each.hash !== undefined && others(each.hash, each).length > 0;
      if (found || compiled) dropped.add(each);
    } else if (each.unreadable.length === 0 && others(`part ${each.file}`, each).some(saysAsMuch)) {
      dropped.add(each);
    }
  }
  return cases.filter((each) => !dropped.has(each)).sort((left, right) => byName(left.file, right.file));
}

/** A template that could not be judged does not speak for its parts, but it spares saying the same of them. */
function saysAsMuch({ undecidable, unreadable }: FileReading): boolean {
  return undecidable.length + unreadable.length > 0;
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
