/** The sentences in which a run is told. Never a promise of the credit. */
import type { Case, Finding, Verdict } from '../pec/finding.ts';
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

/** Verdicts from the one that needs work most. */
const WORST_FIRST = ['not-ready', 'unknown', 'ready', 'not-applicable'] as const satisfies Verdict[];

/** The cases, those that need work first. */
export function worstFirst(cases: readonly Case[]): Case[] {
  return cases.toSorted((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
}

/** The closing sentence of a run that fails: how many cases fail, and what to do first. */
export function closingSentence(report: Report): string {
  const [problem, ...otherProblems] = report.problems;
  if (problem) {
    const more = otherProblems.length > 0 ? `\n${otherProblems.length} more problems are in the job summary.` : '';
    const gap = problem.message.includes('\n') ? '\n' : ' ';
    const what = problem.scope ? `${problem.scope} could not be checked` : 'The PEC check could not be carried out';
    return `${what}: ${problem.message}${gap}${problem.remedy}${more}`;
  }
  const [linkFinding] = linkFails(report.link, report.policy)
    ? report.link.findings.filter(({ effect }) => effect !== 'none')
    : [];
  const link = linkFinding ? `${rule(linkFinding.rule).title}. ${linkFinding.remedy}` : '';
  const failing = worstFirst(report.cases.filter((one) => fails(one, report.policy)));
  const [first] = failing;
  const reason = first && reasonOf(first);
  const toDo =
    first && reason ? `${casesSentence(report)} First, ${first.name} (${reason.rule}): ${reason.remedy}` : '';
  return [link, toDo].filter(Boolean).join(' ');
}

/** The result of a run in one sentence, with all numbers; it never contradicts the verdicts. */
export function summarySentence(report: Report): string {
  const link = linkSentence(report);
  if (report.cases.length > 0) return [casesSentence(report), link].filter(Boolean).join(' ');
  const linked = linkResult(report.link) === 'ready';
  return linked
    ? `The principal is linked to partner ID ${report.link.partnerId}.`
    : link || 'Nothing was to be judged.';
}

/** "3 of 5 cases have a PEC path through Lighthouse; 1 has none, 1 cannot be told." */
function casesSentence(report: Report): string {
  const { checked, ready, notReady, unknown, notApplicable } = counts(report);
  const others = [
    ...(notReady > 0 ? [`${notReady} ${plural(notReady, 'has', 'have')} none`] : []),
    ...(unknown > 0 ? [`${unknown} cannot be told`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} ${plural(notApplicable, 'is', 'are')} not applicable`] : []),
  ];
  const rest = others.length > 0 ? `; ${others.join(', ')}` : '';
  const verb = ready === 1 || checked === 1 ? 'has' : 'have';
  return `${ready} of ${checked} ${plural(checked, 'case', 'cases')} ${verb} a PEC path through Lighthouse${rest}.`;
}

/** What a headline must not leave out about the link: that it fails, or that nobody looked at it. */
function linkSentence({ link, policy }: Report): string {
  if (link.findings.some((one) => one.rule === 'link-not-checked')) return 'The partner link was not checked.';
  const failing = linkFails(link, policy) ? link.findings.find(({ effect }) => effect !== 'none') : undefined;
  return failing ? `${rule(failing.rule).title}.` : '';
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
