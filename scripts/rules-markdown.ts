import { bundledRoles } from '../src/pec/roles.ts';
import { SECTIONS } from '../src/pec/rules/index.ts';
import type { Rule, Weight } from '../src/pec/rules/rule.ts';

/** The text of docs/rules.md, made from the rules: `npm run rules` writes it, and a test holds it fresh. */
export function rulesMarkdown(): string {
  const { tableDate, catalogueDate } = bundledRoles();
  return [
    '# Rules',
    'This page is made from the rules in the code: `npm run rules`. The ids are stable and the same in annotations, SARIF, `report.json` and here.',
    'What is judged has the worst effect of its findings as its verdict, from worst to least: not ready, unknown, not applicable; without any it is ready. Its **reason** is the first of its findings, in the order of this page, that has this effect. The level of a finding (error, warning, note) is for people; with `warn-only`, errors are shown as warnings.',
    '*Our principals* are the PEC principal (`principal-id`, or who signs in) and those of `also-linked`. A deployed scope takes the best of the delegations that cover it: what is wrong with the others has no effect, and becomes a note beside a ready one.',
    `A role counts as eligible by Microsoft's table, bundled as of ${tableDate}, or by \`role-overrides\`. What Lighthouse accepts is computed from the permissions of the built-in roles as of ${catalogueDate}.`,
    ...SECTIONS.flatMap(({ title, rules }) => [`## ${title}`, ...rules.map(section)]),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

function section(rule: Rule): string {
  const { id, title, variant, fires, why, toDo, source } = rule;
  const weight = variant ? `${weightText(rule)}. ${weightText(variant)}, where ${variant.when}` : weightText(rule);
  return [
    `### ${id}\n\n${title}. **Level:** ${weight}.\n`,
    `- **Fires when:** ${fires}`,
    `- **Why it matters:** ${why}`,
    `- **What to do:** ${toDo}`,
    `- **Source:** <${source}>`,
  ].join('\n');
}

const EFFECTS = {
  error: 'the result is `error`',
  'not-ready': 'not ready',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
  none: 'no effect on the verdict',
} as const;

function weightText({ level, effect }: Weight): string {
  return `${level}; ${EFFECTS[effect]}`;
}
