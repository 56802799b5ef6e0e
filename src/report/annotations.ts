import type { AnnotationProperties } from '@actions/core';
import { rule } from '../pec/rules/index.ts';
import { oneLine } from './escape.ts';
import { allFindings, mergedFindings, type PlacedFinding, type Report } from './report.ts';
import { sentences, Told } from './words.ts';

/** How many annotations of one level GitHub keeps of a step. */
const LIMIT = 10;

/** The part of @actions/core that writes annotations. */
export interface AnnotationWriter {
  error(message: string, properties: AnnotationProperties): void;
  warning(message: string, properties: AnnotationProperties): void;
  info(line: string): void;
}

/**
 * Writes annotations, at the place an editor would change where there is one. Notes get none. Within GitHub's limits:
 * what is left out is counted in the log, and is in the summary.
 *
 * @param remarks warnings that concern the run itself: they come first, and count
 * @param closingError whether an error will follow that closes the step and counts as one
 */
export function writeAnnotations(
  report: Report,
  writer: AnnotationWriter,
  remarks: readonly string[],
  closingError: boolean,
): void {
  const { warnOnly } = report.policy;
  const findings = mergedFindings(allFindings(report).filter(({ finding }) => finding.level !== 'note'));
  const errors = warnOnly ? [] : findings.filter(({ finding }) => finding.level === 'error');
  const warnings = findings.filter(
    ({ finding }) => finding.level === 'warning' || (warnOnly && finding.level === 'error'),
  );
  // Problems are told by the closing error.
  const room = closingError ? LIMIT - 1 : LIMIT;
  for (const placed of errors.slice(0, room)) writer.error(text(placed), properties(placed));
  for (const remark of remarks) writer.warning(oneLine(remark), {});
  const warningRoom = LIMIT - remarks.length;
  for (const placed of warnings.slice(0, warningRoom)) writer.warning(text(placed), properties(placed));
  const left = Math.max(0, errors.length - room) + Math.max(0, warnings.length - warningRoom);
  if (left > 0)
    writer.info(`${left} more findings have no annotation (GitHub keeps ${LIMIT} of a level): see the job summary.`);
}

function text({ finding, cases }: PlacedFinding): string {
  const shown = cases.slice(0, 5).join(', ');
  const where = cases.length > 0 ? ` [${shown}${cases.length > 5 ? ` and ${cases.length - 5} more` : ''}]` : '';
  const told = new Told();
  told.say(where);
  return oneLine(`${sentences(finding, told.fresh(finding))}${where}`);
}

function properties({ finding }: PlacedFinding): AnnotationProperties {
  const title = `${finding.rule}: ${rule(finding.rule).title}`;
  const { location } = finding;
  if (!location) return { title };
  const lines = { title, file: oneLine(location.file), startLine: location.startLine, endLine: location.endLine };
  // GitHub takes columns within one line only.
  return location.startLine === location.endLine
    ? { ...lines, startColumn: location.startColumn, endColumn: location.endColumn }
    : lines;
}
