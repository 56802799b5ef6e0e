import { ACCEPTED_ROLES } from './accepted-roles.ts';
import { BESIDE } from './beside.ts';
import { DELEGATED_ROLES, MISPLACED_DELEGATED_ROLES } from './delegated-roles.ts';
import { DEPLOYED_SCOPE } from './deployed-scope.ts';
import { ELIGIBLE_AUTHORIZATIONS } from './eligible-authorizations.ts';
import { IDENTIFIERS, ROLE_FORMS } from './identifiers.ts';
import { LINK } from './link.ts';
import { PATH } from './path.ts';
import { READING } from './reading.ts';
import type { Rule } from './rule.ts';
import { ABOVE_SUBSCRIPTION, RESOURCE_GROUP } from './where-deployed.ts';

/** Rules of one part of the contract's table. */
export interface Section {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/**
 * All rules. Their order is the precedence among reasons, and stands nowhere else: the reason of a case is the first of
 * its findings, in this order, that has the effect of its verdict.
 */
export const SECTIONS: readonly Section[] = [
  { title: 'Reading a file', rules: READING },
  { title: 'A deployed scope', rules: DEPLOYED_SCOPE },
  {
    title: 'What Lighthouse refuses',
    rules: [
      ...IDENTIFIERS,
      ...ACCEPTED_ROLES,
      ...DELEGATED_ROLES,
      ...ELIGIBLE_AUTHORIZATIONS,
      ...ABOVE_SUBSCRIPTION,
      ...ROLE_FORMS,
      ...MISPLACED_DELEGATED_ROLES,
      ...RESOURCE_GROUP,
    ],
  },
  { title: 'Path', rules: PATH },
  { title: 'Beside a reason, or on a ready case', rules: BESIDE },
  { title: 'The partner link', rules: LINK },
];

/** The rules, in the order of precedence. */
export const RULES: readonly Rule[] = SECTIONS.flatMap(({ rules }) => rules);

/** Their ids, in the same order. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

const BY_ID = new Map(RULES.map((one) => [one.id, one]));

/** The rule with this id. Throws where there is none: a finding names its rule by the rule itself. */
export function rule(id: string): Rule {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`there is no rule ${id}`);
  return found;
}
