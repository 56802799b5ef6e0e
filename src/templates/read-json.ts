import { type Location, unknown, type WrittenDefinition } from '../pec/delegation.ts';
import { type LoadLinked, type ParameterValues, readDefinitions, type Template } from './arm/read-template.ts';
import { type BicepCompiler, type Generated, mapToBicep, moveToBicep } from './bicep/compile.ts';
import type { BicepProject } from './bicep/project.ts';
import type { Changes } from './files/changes.ts';
import type { Documents } from './files/documents.ts';
import { folderOf, resolveReference, standing, whereItLeads } from './files/workspace.ts';
import { broughtModules } from './included.ts';
import type { Candidate } from './pairing/candidates.ts';
import type { TemplateNote, UndecidableFile, UnreadableFile } from './reading.ts';

/** What came of one thing to judge. */
export interface FileReading {
  readonly file: string;
  /** It was judged on its defaults only, so that it need not be if another template brings it along. */
  readonly alone: boolean;
  readonly definitions: readonly WrittenDefinition[];
  readonly unreadable: readonly UnreadableFile[];
  readonly undecidable: readonly UndecidableFile[];
  readonly notes: readonly TemplateNote[];
  /** The files that were read along with it. */
  readonly parts: readonly string[];
  /** Those of which it is certain that all they hold was judged with it. */
  readonly brought: readonly string[];
  /** Compiled modules that it brings along, by their hashes. */
  readonly modules: readonly string[];
  /** The hash of the template itself, where it was compiled. */
  readonly hash?: string | undefined;
  /** No change affects it, so that it was not looked at. */
  readonly skipped: boolean;
}

/** What the reading of cases needs. */
export interface Workshop {
  /** The real path. */
  readonly workspace: string;
  readonly documents: Documents;
  readonly project: BicepProject;
  readonly changes: Changes;
  readonly compiler: BicepCompiler | undefined;
  /** Parameter files that name a template which is not there, with its path. */
  readonly missingLinks: ReadonlyMap<string, string>;
}

/** The same while it is put together. */
export interface Gathering extends FileReading {
  skipped: boolean;
  hash?: string | undefined;
  readonly modules: string[];
  readonly definitions: WrittenDefinition[];
  readonly unreadable: UnreadableFile[];
  readonly undecidable: UndecidableFile[];
  readonly notes: TemplateNote[];
  readonly parts: string[];
  readonly brought: string[];
}

/** A template that is judged with parameter files or on its defaults. */
export type TemplateToJudge = Extract<Candidate, { readonly kind: 'json' | 'bicep' }>;

/** Whether the changes affect a case: by a file that it is made of, or by one that is gone and may have been. */
export function isAffected(
  judged: TemplateToJudge,
  made: readonly string[],
  set: string | undefined,
  workshop: Workshop,
): boolean {
  const { changes, missingLinks } = workshop;
  const link = set === undefined ? undefined : missingLinks.get(set);
  const files = [
    ...made,
    ...(set === undefined ? (judged.rivals ?? []) : [set]),
    ...(link === undefined ? [] : [link]),
  ];
  return changes.affects(files) || changes.lostNear(judged.file);
}

/** Reads the cases of a JSON template. */
export function readJson(judged: TemplateToJudge, workshop: Workshop, into: Gathering): void {
  const made = [judged.file];
  const affects = (set: string | undefined): boolean => isAffected(judged, made, set, workshop);
  // What it links to is known only afterwards.
  const sets = parameterSets(judged).filter((set) => judged.links === true || affects(set));
  if (sets.length === 0) return;
  const document = workshop.documents.json(judged.file);
  if ('broken' in document) {
    into.skipped = false;
    into.unreadable.push(document.broken);
    return;
  }
  evaluateWith({ file: judged.file, root: document.root }, sets, [], workshop, into, { made, affects });
}

/** The parameter files to evaluate a template with; undefined: its defaults. */
export function parameterSets({ parameters, paired }: TemplateToJudge): (string | undefined)[] {
  return paired ? [...parameters] : [undefined];
}

/** How the changes are asked about one template. */
interface Concern {
  /** The files that it is made of. */
  readonly made: readonly string[];
  readonly affects: (set: string | undefined) => boolean;
}

/** Evaluates a template with each set of parameters; a set may be a file, or what the compiler made of one. */
export function evaluateWith(
  template: Template,
  sets: readonly (string | ParameterValues | undefined)[],
  generated: readonly Generated[],
  workshop: Workshop,
  into: Gathering,
  { made, affects }: Concern,
): void {
  for (const set of sets) {
    const setFile = typeof set === 'object' ? set.file : set;
    let values = typeof set === 'string' ? undefined : set;
    if (typeof set === 'string') {
      const document = workshop.documents.json(set);
      if ('broken' in document) {
        into.skipped = false;
        into.unreadable.push(document.broken);
        continue;
      }
      values = { file: set, root: document.root };
    }
    const missing: string[] = [];
    const result = readDefinitions(template, values, linkLoader(workshop, missing));
    if (!affects(setFile) && !workshop.changes.affects([...made, ...result.linkedFiles, ...missing])) continue;
    into.skipped = false;
    into.definitions.push(...result.definitions.map((definition) => mapToBicep(definition, generated)));
    into.modules.push(...(generated.length > 0 ? broughtModules(template.root, result.definitions) : []));
    into.parts.push(...(generated.length > 0 ? [] : result.linkedFiles));
    const file = generated.at(-1)?.sources[0]?.file ?? template.file;
    if (result.unreadable.length > 0) {
      into.unreadable.push({ file, observations: moveToBicep(result.unreadable, generated) });
    }
    for (const { what, why, location } of moveToBicep(result.notFollowed, generated)) {
      into.notes.push(remark(`${what} was not followed: ${why}.`, location));
      if (result.definitions.length === 0 && result.unreadable.length === 0) {
        into.undecidable.push({ file, unknown: unknown(`${what} was not followed: ${why}`, what, location) });
      }
    }
  }
}

function remark(message: string, location: Location | undefined): TemplateNote {
  return location ? { message, location } : { message };
}

/**
 * Loads linked templates, which must be files of the workspace.
 * @param missing takes the paths at which nothing stands
 */
function linkLoader({ workspace, documents }: Workshop, missing: string[]): LoadLinked {
  return (relativePath, fromFile) => {
    const file = resolveReference(relativePath, folderOf(fromFile));
    const stands = file === undefined ? 'outside' : standing(workspace, file);
    if (file === undefined || stands.startsWith('outside')) return { problem: `it ${whereItLeads(file)}` };
    if (stands !== 'file') {
      missing.push(file);
      return { problem: `there is no file ${file}` };
    }
    const document = documents.json(file);
    if ('root' in document) return { file, root: document.root };
    return { problem: document.broken.observations[0]?.message ?? 'it cannot be read' };
  };
}
