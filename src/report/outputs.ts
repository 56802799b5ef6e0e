import { oneLine } from './escape.ts';
import { counts, resultOf } from './outcome.ts';
import { allFindings, type Report } from './report.ts';
import { reasonOf } from './sentences.ts';

const MOST_FINDINGS = 50;

/** Where the files of a report were written; empty where one was not. */
export interface ReportFiles {
  readonly report: string;
  readonly summary: string;
  readonly sarif: string;
}

/** The outputs of the action by name, all of them, whatever happened. */
export function outputs(report: Report, files: ReportFiles): Record<string, string> {
  const { checked, ready, notReady, unknown, notApplicable } = counts(report);
  const findings = weightiest(report)
    .slice(0, MOST_FINDINGS)
    .map(({ case: name, finding }) => ({ case: name, ...finding }));
  return {
    result: resultOf(report),
    'link-status': report.link.status,
    'partner-id': report.link.partnerId,
    'partner-name': oneLine(report.link.partnerName),
    'principal-id': report.principal.objectId ?? '',
    'tenant-id': report.principal.tenantId ?? '',
    checked: String(checked),
    ready: String(ready),
    'not-ready': String(notReady),
    unknown: String(unknown),
    'not-applicable': String(notApplicable),
    findings: JSON.stringify(findings),
    'report-file': files.report,
    'sarif-file': files.sarif,
    'summary-file': files.summary,
  };
}

/** The reason of each case that is not ready, errors first; then the other errors and warnings. No notes. */
function weightiest(report: Report): ReturnType<typeof allFindings> {
  const reasons = new Set(report.cases.flatMap((one) => reasonOf(one) ?? []));
  const levels = ['error', 'warning'] as const;
  const all = allFindings(report);
  const chosen = (isReason: boolean) =>
    levels.flatMap((level) =>
      all.filter(({ finding }) => finding.level === level && reasons.has(finding) === isReason),
    );
  return [...chosen(true), ...chosen(false)];
}
