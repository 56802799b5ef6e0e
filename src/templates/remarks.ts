import type { DefinitionHead } from '../pec/delegation.ts';
import type { UndecidableFile, UnreadableFile } from './files/problems.ts';
import { byName } from './files/workspace.ts';
import type { Candidate } from './pairing/candidates.ts';
import type { FileReading } from './reading.ts';

/**
 * Files that the user named one by one and of which nothing would be said: neither a case nor a part of one.
 * @param spokenOf files of which something is said all the same
 */
export function silentFiles(
  named: ReadonlySet<string>,
  candidates: readonly Candidate[],
  readings: readonly FileReading<DefinitionHead>[],
  spokenOf: readonly string[],
): string[] {
  const known = new Set(spokenOf);
  const read = new Map(readings.map((each) => [each.file, each]));
  for (const { file } of candidates) {
    const result = read.get(file);
    // Without a result it was left out as a part of another one.
    const says = !result || result.skipped || result.definitions.length + result.unreadable.length > 0;
    if (says || result.undecidable.length > 0) known.add(file);
  }
  for (const part of readings.flatMap(({ parts, includes }) => [...parts, ...includes])) known.add(part);
  return [...named].filter((file) => !known.has(file)).sort(byName);
}

/** One case for a file, however many sets of parameters meet the same gap. */
export function mergeUndecidable(files: readonly UndecidableFile[]): UndecidableFile[] {
  const seen = new Map(files.map((each) => [`${each.file}\n${each.unknown.reason}`, each]));
  return [...seen.values()].sort((left, right) => byName(left.file, right.file));
}

/** One case for a file, with all that keeps it from being read, each once. */
export function mergeUnreadable(files: readonly UnreadableFile[]): UnreadableFile[] {
  const byFile = new Map<string, UnreadableFile>();
  for (const { file, observations } of files) {
    const earlier = byFile.get(file)?.observations ?? [];
    const fresh = observations.filter(({ message }) => !earlier.some((each) => each.message === message));
    byFile.set(file, { file, observations: [...earlier, ...fresh] });
  }
  return [...byFile.values()].sort((left, right) => byName(left.file, right.file));
}
