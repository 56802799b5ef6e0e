import type { Location, Observation, Unknown, WrittenDefinition } from '../pec/delegation.ts';

/** What is asked of the reader of templates. */
export interface TemplateRequest {
  /** The workspace, as an absolute path. Nothing outside it is read. */
  readonly workspace: string;
  /** Globs relative to the workspace; those that begin with `!` exclude. */
  readonly templates: readonly string[];
  /** Globs of the only parameter files to pair; empty: they are found by convention. */
  readonly parameters: readonly string[];
  /**
   * Undefined: judge everything. Else the paths that were changed, deleted or renamed away, with forward slashes, relative
   * to the root of their repository, wherever in the workspace that was checked out.
   */
  readonly changedFiles?: readonly string[];
  /** Those of the changed paths that are known to be deleted or renamed away. */
  readonly goneFiles?: readonly string[];
}

/** Everything that was read for one request, in a stable order. */
export interface TemplateReading {
  readonly definitions: readonly WrittenDefinition[];
  /** Files that must be readable and are not: each is a case of its own. */
  readonly unreadable: readonly UnreadableFile[];
  readonly notes: readonly TemplateNote[];
  /** Files whose verdict is `unknown` because a tool or a file is missing: each is a case of its own. */
  readonly undecidable: readonly UndecidableFile[];
  /** What is wrong with the request itself. */
  readonly problems: readonly RequestProblem[];
  /** How many files the globs in `templates` matched. */
  readonly matchedFiles: number;
  /** How many of them concern Azure Lighthouse, whether or not a change affects them. */
  readonly consideredTemplates: number;
}

/** A file that cannot be read as what it claims to be. */
export interface UnreadableFile {
  /** Relative to the workspace. */
  readonly file: string;
  readonly observations: readonly Observation[];
}

/** A file that could be judged only with something that is not there. */
export interface UndecidableFile {
  /** Relative to the workspace. */
  readonly file: string;
  readonly unknown: Unknown;
}

/** Something to tell the user that decides nothing. */
export type TemplateNote = UnpairedNote | Remark;

/** A parameter file that belongs to no template. */
export interface UnpairedNote {
  readonly rule: 'parameters-unpaired';
  /** The parameter file, relative to the workspace. */
  readonly file: string;
  readonly observation: Observation;
}

/** A plain sentence. */
export interface Remark {
  readonly rule?: undefined;
  readonly message: string;
  readonly location?: Location;
}

/** An error of the request, with what to do about it. */
export interface RequestProblem {
  readonly message: string;
  readonly remedy: string;
}

/** The first character of a file: where something is said of the whole of it. */
export function startOf(file: string): Location {
  return { file, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
}

/** An observation that a file cannot be read. */
export function unreadable(file: string, message: string, remedy: string, location?: Location): UnreadableFile {
  return {
    file,
    observations: [{ rule: 'template-unreadable', message, remedy, location: location ?? startOf(file) }],
  };
}

/** Orders by file name, the same on every system. */
export function byName(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
