/** The sentences in which a run is told. Never a promise of the credit. */
import type { Case, Finding } from '../pec/finding.ts';
import { rule } from '../pec/rules/index.ts';
import { counts, fails, linkFails, linkResult } from './outcome.ts';
import type { Report, Result } from './report.ts';

/** How a verdict or result is called in a sentence; never a promise of the credit. */
export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  error: 'Error',
  'not-ready': 'Not ready',
  unknown: 'Unknown',
  ready: 'PEC-ready',
  'not-applicable': 'Not applicable',
};

/** The finding that explains a case that is not ready: its reason. */
export function reasonOf({ reason, verdict, findings }: Case): Finding | undefined {
  return findings.find((one) => one.rule === reason && one.effect === verdict);
}

/** The closing sentence of a run that fails: what was found, and what to do first. */
export function closingSentence(report: Report): string {
  const [problem, ...otherProblems] = report.problems;
  if (problem) {
    const more = otherProblems.length > 0 ? `\n${otherProblems.length} more problems are in the job summary.` : '';
    const gap = problem.message.includes('\n') ? '\n' : ' ';
    return `The PEC check could not be carried out: ${problem.message}${gap}${problem.remedy}${more}`;
  }
  const parts: string[] = [];
  const [linkFinding] = linkFails(report.link, report.policy)
    ? report.link.findings.filter(({ level }) => level === 'error')
    : [];
  if (linkFinding) parts.push(`${rule(linkFinding.rule).title}. ${linkFinding.remedy}`);
  const failing = report.cases.filter((one) => fails(one, report.policy));
  const [first] = failing;
  const reason = first && reasonOf(first);
  if (first && reason) {
    const { checked } = counts(report);
    const what = failing.some(({ verdict }) => verdict === 'not-ready') ? 'not PEC-ready' : 'not known to be PEC-ready';
    const which = failing.length > 1 ? 'The first is ' : '';
    parts.push(
      `${failing.length} of ${checked} ${plural(checked, 'case', 'cases')} ${plural(failing.length, 'is', 'are')} ${what}. ` +
        `${which}${first.name}: ${reason.rule}. ${reason.remedy}`,
    );
  }
  return `${parts.join(' ')} The job summary says what to change.`;
}

/** The result of a run that does not fail, in one sentence. */
export function summarySentence(report: Report): string {
  const { checked, ready, notReady, unknown, notApplicable } = counts(report);
  if (report.cases.length === 0) {
    const linked = linkResult(report.link) === 'ready';
    return linked ? `The principal is linked to partner ID ${report.link.partnerId}.` : 'Nothing was to be judged.';
  }
  const rest = [
    [notReady, 'not ready'],
    [unknown, 'unknown'],
    [notApplicable, 'not applicable'],
  ] as const;
  const others = rest.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : []));
  return `${ready} of ${checked} ${plural(checked, 'case is', 'cases are')} PEC-ready${others.length > 0 ? `, ${others.join(', ')}` : ''}.`;
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
