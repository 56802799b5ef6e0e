import type { Case, Finding, LinkReport, Verdict } from '../pec/finding.ts';
import { rule } from '../pec/rules/index.ts';

/** The result of a run: the worst of the link and all cases, or that what was asked could not be carried out. */
export type Result = 'error' | Verdict;

/** Something that could not be carried out. */
export interface ReportedProblem {
  readonly message: string;
  readonly remedy: string;
  /** The scope it concerns; absent where it concerns the whole run. */
  readonly scope?: string;
}

/** Everything a run found, for all reporters. */
export interface Report {
  readonly name: string;
  /** Where report.json, summary.md and report.sarif go. An absolute path. */
  readonly reportFolder: string;
  readonly principal: {
    readonly objectId: string | undefined;
    readonly clientId: string | undefined;
    readonly tenantId: string | undefined;
  };
  readonly link: LinkReport;
  readonly cases: readonly Case[];
  /** Findings that concern no case. */
  readonly findings: readonly Finding[];
  readonly problems: readonly ReportedProblem[];
  /** Definitions that are left out by their condition: no cases. */
  readonly notDeployed: readonly { readonly name: string; readonly file: string }[];
  /** Plain remarks on what was not followed, and why. */
  readonly remarks: readonly string[];
  /** Whether the template check was part of the run. */
  readonly templatesChecked: boolean;
  readonly roles: { readonly tableDate: string; readonly catalogueDate: string };
  readonly policy: FailurePolicy;
}

/** What makes the step fail. */
export interface FailurePolicy {
  readonly failOnUnknown: { readonly deployed: boolean; readonly templates: boolean };
  readonly warnOnly: boolean;
}

const WORST_FIRST = ['error', 'not-ready', 'unknown', 'ready', 'not-applicable'] as const satisfies Result[];

/** What the link contributes to the result. */
function linkResult({ status, findings }: LinkReport): Result {
  const rules = new Set(findings.map(({ rule }) => rule));
  if (rules.has('link-refused')) return 'error';
  if (rules.has('link-missing') || rules.has('link-different') || rules.has('signed-in-to-customer-tenant'))
    return 'not-ready';
  if (rules.has('link-unconfirmed')) return 'unknown';
  return status === 'created' || status === 'unchanged' || status === 'replaced' ? 'ready' : 'not-applicable';
}

/** The worst of the link and all cases. */
export function resultOf(report: Report): Result {
  const results = new Set<Result>([linkResult(report.link), ...report.cases.map(({ verdict }) => verdict)]);
  if (report.problems.length > 0) results.add('error');
  return WORST_FIRST.find((one) => results.has(one)) ?? 'not-applicable';
}

/** Whether a case fails the step, `warn-only` aside. */
export function fails(one: Case, { failOnUnknown }: FailurePolicy): boolean {
  if (one.verdict === 'unknown') return one.kind === 'deployed' ? failOnUnknown.deployed : failOnUnknown.templates;
  return one.verdict === 'not-ready';
}

/** Whether the link fails the step, `warn-only` aside. An unconfirmed link counts as a deployed thing. */
export function linkFails(link: LinkReport, { failOnUnknown }: FailurePolicy): boolean {
  const result = linkResult(link);
  return result === 'error' || result === 'not-ready' || (result === 'unknown' && failOnUnknown.deployed);
}

/** Whether there is something to complain about: an error, or a case or a link that fails, `warn-only` or not. */
export function findsFault(report: Report): boolean {
  if (resultOf(report) === 'error') return true;
  return linkFails(report.link, report.policy) || report.cases.some((one) => fails(one, report.policy));
}

/** Whether the step fails: an error always; a case or the link unless `warn-only`. */
export function stepFails(report: Report): boolean {
  return resultOf(report) === 'error' || (!report.policy.warnOnly && findsFault(report));
}

/** Numbers of cases by verdict; `checked` is the sum of the first three. */
export function counts({ cases }: Report) {
  const number = (verdict: Verdict) => cases.filter((one) => one.verdict === verdict).length;
  const [ready, notReady, unknown] = [number('ready'), number('not-ready'), number('unknown')];
  return { checked: ready + notReady + unknown, ready, notReady, unknown, notApplicable: number('not-applicable') };
}

/** All findings with the name of what they concern: `link`, a case, or nothing for the whole run. */
export function allFindings(report: Report): { readonly case: string; readonly finding: Finding }[] {
  return [
    ...report.link.findings.map((finding) => ({ case: 'link', finding })),
    ...report.cases.flatMap((one) => one.findings.map((finding) => ({ case: one.name, finding }))),
    ...report.findings.map((finding) => ({ case: '', finding })),
  ];
}

/** The same finding of several cases at one place, once, with the names of all of them. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly cases: readonly string[];
}

/**
 * Findings, merged where rule, level, place and remedy are the same: messages may differ in the name of the offer only.
 * Those without a place are merged where their words are the same.
 */
export function mergedFindings(report: Report): PlacedFinding[] {
  const merged = new Map<string, { finding: Finding; cases: string[] }>();
  for (const { case: name, finding } of allFindings(report)) {
    const place = finding.location
      ? `${JSON.stringify(finding.location)}\n${finding.remedy}`
      : `${finding.message}\n${name}`;
    const key = `${finding.rule}\n${finding.level}\n${place}`;
    const entry = merged.get(key);
    if (!entry) merged.set(key, { finding, cases: name ? [name] : [] });
    else if (name && !entry.cases.includes(name)) entry.cases.push(name);
  }
  return [...merged.values()];
}

/** How a verdict or result is called in a sentence; never a promise of the credit. */
export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  error: 'Error',
  'not-ready': 'Not ready',
  unknown: 'Unknown',
  ready: 'PEC-ready',
  'not-applicable': 'Not applicable',
};

/** The finding that best explains a case that is not ready: its reason, or else the first error. */
export function mainFinding(one: Case): Finding | undefined {
  if (one.verdict === 'ready') return undefined;
  return (
    (one.verdict === 'not-ready' ? one.findings.find(({ level }) => level === 'error') : undefined) ?? one.findings[0]
  );
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
  const reason = first && mainFinding(first);
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
