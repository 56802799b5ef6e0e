import { type Location, unknown } from '../pec/value.ts';
import { readDefinitions } from './arm/read-template.ts';
import { knownNames } from './arm/registration-assignments.ts';
import type { LoadLinked, ParameterValues, ReadResult, Template } from './arm/template.ts';
import { type BicepCompiler, type Generated, mapToBicep, moveToBicep } from './bicep/compile.ts';
import type { BicepProject } from './bicep/project.ts';
import type { Changes } from './files/changes.ts';
import type { Documents } from './files/documents.ts';
import type { Pace } from './files/pace.ts';
import type { TemplateNote } from './files/problems.ts';
import { folderOf, resolveReference, standing, whereItLeads } from './files/workspace.ts';
import { includedModules } from './included.ts';
import type { TemplateCandidate } from './pairing/candidates.ts';
import { joined, type ReadPart, readPart, SKIPPED } from './reading.ts';

/** What candidates are read with. */
export interface ReaderContext {
  /** The real path. */
  readonly workspace: string;
  readonly documents: Documents;
  readonly pace: Pace;
  readonly project: BicepProject;
  readonly changes: Changes;
  readonly compiler: BicepCompiler | undefined;
  /** Parameter files that name a template which is not there, with its path. */
  readonly missingLinks: ReadonlyMap<string, string>;
}

/** Whether the changes affect a case: by a file that it is made of, or by one that is gone and may have been. */
export function isAffected(
  candidate: TemplateCandidate,
  made: readonly string[],
  set: string | undefined,
  { changes, missingLinks }: ReaderContext,
): boolean {
  const link = set === undefined ? undefined : missingLinks.get(set);
  const files = [
    ...made,
    ...(set === undefined ? (candidate.rivals ?? []) : [set]),
    ...(link === undefined ? [] : [link]),
  ];
  return changes.affects(files) || changes.lostNear(candidate.file);
}

/** Reads the cases of a JSON template. */
export async function readJson(candidate: TemplateCandidate, context: ReaderContext): Promise<ReadPart> {
  const made = [candidate.file];
  const affects = (set: string | undefined): boolean => isAffected(candidate, made, set, context);
  // What it links to is known only afterwards.
  const sets = parameterSets(candidate).filter((set) => candidate.links === true || affects(set));
  if (sets.length === 0) return SKIPPED;
  const document = context.documents.json(candidate.file);
  if ('broken' in document) return readPart({ unreadable: [document.broken] });
  const template = { file: candidate.file, root: document.root, generated: [], made, affects };
  return evaluateWith(template, sets, context);
}

/** The parameter files to evaluate a template with; undefined: its defaults. */
export function parameterSets({ parameters, paired }: TemplateCandidate): (string | undefined)[] {
  return paired ? [...parameters] : [undefined];
}

/** A template to evaluate, and how the changes are asked about it. */
export interface TemplateToEvaluate extends Template {
  /** What the compiler made, if it is not the template itself that stands in the workspace. */
  readonly generated: readonly Generated[];
  /** The files that it is made of. */
  readonly made: readonly string[];
  readonly affects: (set: string | undefined) => boolean;
}

/**
 * Evaluates a template with each set of parameters; a set may be a file, or what the compiler made of one. Once time is up,
 * with those that it came to.
 */
export async function evaluateWith(
  template: TemplateToEvaluate,
  sets: readonly (string | ParameterValues | undefined)[],
  context: ReaderContext,
): Promise<ReadPart> {
  const parts: ReadPart[] = [];
  for (const set of sets) {
    if (!(await context.pace())) break;
    parts.push(evaluate(template, set, context));
  }
  return parts.length > 0 ? joined(parts) : SKIPPED;
}

function evaluate(
  template: TemplateToEvaluate,
  set: string | ParameterValues | undefined,
  context: ReaderContext,
): ReadPart {
  const { generated, made, affects } = template;
  const setFile = typeof set === 'object' ? set.file : set;
  const document = typeof set === 'string' ? context.documents.json(set) : undefined;
  if (document && 'broken' in document) return readPart({ unreadable: [document.broken] });
  const values = typeof set === 'string' ? document && { file: set, root: document.root } : set;
  const links = linkLoader(context);
  const result = readDefinitions(template, values, links.load);
  const involved = [...made, ...result.linkedFiles, ...links.missing()];
  if (!affects(setFile) && !context.changes.affects(involved)) return SKIPPED;
  const file = generated.at(-1)?.sources[0]?.file ?? template.file;
  return readPart({
    definitions: result.definitions.map((definition) => mapToBicep(definition, generated)),
    assigns: knownNames(result.assigns),
    modules: generated.length > 0 ? includedModules(template.root, result.definitions) : [],
    parts: generated.length > 0 ? [] : result.linkedFiles,
    unreadable: result.unreadable.length > 0 ? [{ file, observations: moveToBicep(result.unreadable, generated) }] : [],
    ...notFollowed(file, result, generated),
  });
}

/**
 * What is said of links that were not followed. Where nothing else is found, or what was not followed is about Azure
 * Lighthouse, the file is not judged as a whole.
 */
function notFollowed(
  file: string,
  result: ReadResult,
  generated: readonly Generated[],
): Pick<ReadPart, 'notes' | 'undecidable'> {
  const links = moveToBicep(result.notFollowed, generated);
  const nothingElse = result.definitions.length === 0 && result.unreadable.length === 0;
  const [cases = [], others = []] = [true, false].map((isCase) =>
    links.filter(({ concerns }) => (nothingElse || concerns) === isCase),
  );
  return {
    notes: others.map(({ what, why, location }) => remark(`${what} was not followed: ${why}.`, location)),
    undecidable: cases.map(({ what, why, location }) => ({
      file,
      unknown: unknown(`${what} was not followed: ${why}`, what, location),
    })),
  };
}

function remark(message: string, location: Location | undefined): TemplateNote {
  return location ? { message, location } : { message };
}

/** Loads linked templates, which must be files of the workspace, and knows the paths at which nothing stood. */
function linkLoader({ workspace, documents }: ReaderContext): {
  readonly load: LoadLinked;
  readonly missing: () => readonly string[];
} {
  const missing: string[] = [];
  const load: LoadLinked = (relativePath, fromFile) => {
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
  return { load, missing: () => missing };
}
