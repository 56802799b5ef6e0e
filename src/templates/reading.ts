import type { DefinitionHead, WrittenDefinition } from '../pec/delegation.ts';
import type { RequestProblem, TemplateNote, UndecidableFile, UnreadableFile } from './files/problems.ts';

export type * from './files/problems.ts';

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
export interface TemplateReading<D extends DefinitionHead = WrittenDefinition> {
  readonly definitions: readonly D[];
  /** Files that must be readable and are not: each is a case of its own. */
  readonly unreadable: readonly UnreadableFile[];
  readonly notes: readonly TemplateNote[];
  /** Files whose verdict is `unknown` because a tool or a file is missing: each is a case of its own. */
  readonly undecidable: readonly UndecidableFile[];
  /** What is wrong with the request itself. */
  readonly problems: readonly RequestProblem[];
  /** Where nothing was found to judge: what lies beside it that the globs may have been meant to match, as sentences. */
  readonly nearMisses: readonly string[];
  /** How many files the globs in `templates` matched. */
  readonly matchedFiles: number;
  /** How many of them concern Azure Lighthouse, whether or not a change affects them. */
  readonly consideredTemplates: number;
}

/** What came of reading one template, with all its parameters or with some of them. */
export interface ReadPart {
  readonly definitions: readonly WrittenDefinition[];
  readonly unreadable: readonly UnreadableFile[];
  readonly undecidable: readonly UndecidableFile[];
  readonly notes: readonly TemplateNote[];
  /** The names of the definitions that registration assignments in it are known to name, in lower case. */
  readonly assigns: readonly string[];
  /** The files that were read along with it. */
  readonly parts: readonly string[];
  /** Those of which it is certain that all they hold was judged with it. */
  readonly includes: readonly string[];
  /** Compiled modules that it includes, by their hashes. */
  readonly modules: readonly string[];
  /** The hash of the template itself, where it was compiled. */
  readonly hash?: string;
  /** No change affects it, so that it was not looked at. */
  readonly skipped: boolean;
}

/** What came of one thing to judge. */
export interface FileReading<D extends DefinitionHead = WrittenDefinition> extends Omit<ReadPart, 'definitions'> {
  readonly definitions: readonly D[];
  readonly file: string;
  /** It was judged on its defaults only, so that it need not be if another template includes it. */
  readonly alone: boolean;
}

/** What comes of something that no change affects. */
export const SKIPPED: ReadPart = {
  definitions: [],
  unreadable: [],
  undecidable: [],
  notes: [],
  assigns: [],
  parts: [],
  includes: [],
  modules: [],
  skipped: true,
};

/** What comes of something that was looked at, as far as it is given. */
export function readPart(found: Partial<Omit<ReadPart, 'skipped'>>): ReadPart {
  return { ...SKIPPED, skipped: false, ...found };
}

/** Several parts as one, which is skipped if all of them are. */
export function joined(parts: readonly ReadPart[]): ReadPart {
  const [only, another] = parts;
  if (only && !another) return only;
  const hash = parts.find((part) => part.hash !== undefined)?.hash;
  return {
    definitions: parts.flatMap(({ definitions }) => definitions),
    unreadable: parts.flatMap(({ unreadable }) => unreadable),
    undecidable: parts.flatMap(({ undecidable }) => undecidable),
    notes: parts.flatMap(({ notes }) => notes),
    assigns: parts.flatMap(({ assigns }) => assigns),
    parts: parts.flatMap((part) => part.parts),
    includes: parts.flatMap(({ includes }) => includes),
    modules: parts.flatMap(({ modules }) => modules),
    ...(hash === undefined ? {} : { hash }),
    skipped: parts.every(({ skipped }) => skipped),
  };
}
