/**
 * The one sentence that decides (contract, section 4): what is judged has the worst effect of its findings as its verdict,
 * and its reason is the first finding, in the order of the rules, that has this effect.
 */
import type { Criteria } from './criteria.ts';
import { distinct } from './distinct.ts';
import type { Finding, Verdict } from './finding.ts';
import { RULE_IDS, RULES, rule } from './rules/index.ts';
import { observed, type Subject, worstEffect } from './rules/rule.ts';
import type { Observation } from './value.ts';

/** What findings come to. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The finding that explains the verdict; absent where it is ready. */
  readonly reason?: Finding;
  /** The reason first, the others in the order of the rules. */
  readonly findings: readonly Finding[];
}

/** Draws the conclusion from findings. Those that are worth saying of what is ready only are left out elsewhere. */
export function conclude(found: readonly Finding[]): Judgement {
  const ordered = distinct(found).toSorted((a, b) => RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule));
  const verdict = worstEffect(ordered);
  if (verdict === 'none') return { verdict: 'ready', findings: ordered };
  if (verdict === 'error') throw new Error('only the link ends in an error of its own');
  const findings = ordered.filter((one) => !rule(one.rule).onlyIfReady);
  const reason = findings.find(({ effect }) => effect === verdict);
  return reason
    ? { verdict, reason, findings: [reason, ...findings.filter((one) => one !== reason)] }
    : { verdict, findings };
}

/** Everything that the rules find on one delegation. */
export function findingsOn(subject: Subject, criteria: Criteria): Finding[] {
  return RULES.flatMap((one) => one.check?.(subject, criteria) ?? []);
}

/** What a reader noticed, as a finding: level and effect are those of the rule that it names. */
export function fromObservation(observation: Observation): Finding {
  return observed(rule(observation.rule), observation);
}
