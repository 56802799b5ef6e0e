/** What a report comes to: the result, what fails the step, and how much there is of each verdict. */
import type { Case, DeployedCase, Finding, LinkReport, Verdict } from '../pec/finding.ts';
import { rule } from '../pec/rules/index.ts';
import { worstEffect } from '../pec/rules/rule.ts';
import type { FailurePolicy, Report, Result } from './report.ts';

const WORST_FIRST = ['error', 'not-ready', 'unknown', 'ready', 'not-applicable'] as const satisfies Result[];

/** What the link contributes to the result. */
export function linkResult({ status, findings }: LinkReport): Result {
  const effect = worstEffect(findings);
  if (effect !== 'none') return effect;
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
  if (one.verdict !== 'unknown') return one.verdict === 'not-ready';
  if (failOnUnknown !== 'auto') return failOnUnknown === 'always';
  return one.kind === 'deployed' ? !isMarketplaceOnly(one) : rule(one.reason ?? '').failsUnknown === true;
}

/** Whether every active delegation of ours that covers the scope came through a Marketplace offer. */
function isMarketplaceOnly({ delegations, reason }: DeployedCase): boolean {
  const active = delegations.filter((one) => one.reason !== 'delegation-not-active');
  return reason === 'marketplace-offer' && active.length > 0 && active.every((one) => one.reason === reason);
}

/** Whether the link fails the step, `warn-only` aside. */
export function linkFails(link: LinkReport, policy: FailurePolicy): boolean {
  return link.findings.some((finding) => failsAlone(finding, policy));
}

function failsAlone({ effect, rule: id }: Finding, { failOnUnknown }: FailurePolicy): boolean {
  if (effect !== 'unknown') return effect === 'error' || effect === 'not-ready';
  return failOnUnknown === 'auto' ? rule(id).failsUnknown === true : failOnUnknown === 'always';
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
