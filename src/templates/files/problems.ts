import type { Location, Observation, Unknown, Words } from '../../pec/value.ts';

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

/**
 * How a file is kept from being judged, as a step.
 * @param input the one that matches the file
 */
export function leaveOut(file: string, input: 'templates' | 'parameters' = 'templates'): string {
  return `If it is not to be judged, leave it out with '!${file}' in ${input}.`;
}

/** An observation that a file concerns Azure Lighthouse and could not be judged. */
export function notJudged(file: string, message: string, remedy: string, location?: Location): UnreadableFile {
  const next = [leaveOut(file)];
  return { file, observations: [{ rule: 'not-judged', message, remedy, next, location: location ?? startOf(file) }] };
}

/** What is said of a file that the input `templates` matches, said of one that only `parameters` does. */
export function matchedByParameters({ file, observations }: UnreadableFile): UnreadableFile {
  const step = (one: string): string => (one === leaveOut(file) ? leaveOut(file, 'parameters') : one);
  return { file, observations: observations.map((one) => (one.next ? { ...one, next: one.next.map(step) } : one)) };
}

/** What is to be said of a file with parameters that was judged with no template. */
export function unpairedNote(file: string, words: Words): TemplateNote {
  const rule = 'parameters-unpaired';
  return { rule, file, observation: { rule, ...words, location: startOf(file) } };
}
