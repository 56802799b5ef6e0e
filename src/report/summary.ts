import type { Case, Finding, Level } from '../pec/finding.ts';
import { rule } from '../pec/rules/index.ts';
import { insertionFor } from '../remedies/authorization.ts';
import { code, codeBlock, markdown, markdownWithCode, oneLine } from './escape.ts';
import { counts, linkFails, resultOf } from './outcome.ts';
import { principalName, type Report, rulePage, supposition, templateBeside } from './report.ts';
import { RESULT_WORDS, reasonOf, summarySentence, worstFirst } from './sentences.ts';
import { stepsOf, Told } from './words.ts';

/** Limit of GitHub for the summary of one step, in bytes. */
export const SUMMARY_LIMIT = 1024 * 1024;

const RESULT_MARKS = { error: '❌', 'not-ready': '❌', unknown: '❔', ready: '✅', 'not-applicable': '➖' } as const;
const LEVEL_WORDS: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };
const LINK_WORDS = {
  created: 'created and confirmed',
  unchanged: 'there already, confirmed',
  replaced: 'changed and confirmed',
  missing: 'missing',
  different: 'missing, the principal is linked to another partner ID',
  unconfirmed: 'not confirmed',
  skipped: 'not checked',
} as const;

/**
 * The summary of a run in GitHub's Markdown: verdict first, then the link, a table of the cases, and each case that is
 * not ready with what to change. Shortened, and saying so, where it would be longer than the limit.
 *
 * @param limit in bytes of UTF-8
 */
export function summaryMarkdown(report: Report, limit = SUMMARY_LIMIT): string {
  const page = new Page(limit - 500);
  const result = resultOf(report);
  page.add(`## ${RESULT_MARKS[result]} PEC check: ${markdown(report.name)}\n`);
  page.add(`**${RESULT_WORDS[result]}.** ${headline(report)}\n`);
  for (const problem of report.problems) {
    const where = problem.scope ? `${code(problem.scope)}: ` : '';
    page.add(
      `### Not carried out\n\n${where}${markdownWithCode(problem.message)}\n\n${markdownWithCode(problem.remedy)}\n`,
    );
  }
  page.add(linkSection(report));

  const order = worstFirst(report.cases);
  if (order.length > 0) {
    // Half of the page at most, so that the reasons below have room.
    const table = new Page(limit / 2);
    table.add('### Cases\n\n| Verdict | Case | Reason |\n| --- | --- | --- |');
    for (const one of order) table.add(tableRow(one, report));
    page.add(`${table.text('rows of this table')}\n`);
  }
  const groups = Map.groupBy(
    order.filter((one) => !isFine(one)),
    (one) => groupKey(one, report),
  );
  for (const group of groups.values()) {
    const together = groupSection(group, report);
    // One that is too long by itself must not take the others of its group away.
    const sections = page.fits(together) ? [together] : group.map((one) => caseSection(one, report));
    for (const section of sections) page.add(section);
  }
  page.add(notesSection(report));
  page.add(footer(report));
  return `${page.text('sections')}\n`;
}

function isFine(one: Case): boolean {
  return one.verdict === 'ready' || one.verdict === 'not-applicable';
}

/** Collects the parts that fit within a limit, and counts the others. */
class Page {
  readonly #parts: string[] = [];
  #room: number;
  #left = 0;

  constructor(limit: number) {
    this.#room = limit;
  }

  fits(part: string): boolean {
    return Buffer.byteLength(part) < this.#room;
  }

  add(part: string): void {
    if (part === '') return;
    const size = Buffer.byteLength(part) + 1;
    if (size > this.#room) {
      this.#left++;
      return;
    }
    this.#room -= size;
    this.#parts.push(part);
  }

  text(what: string): string {
    const cut = `\n**Shortened:** ${this.#left} ${what} left out to stay within GitHub's limit. report.json holds everything.`;
    return this.#parts.join('\n') + (this.#left > 0 ? `\n${cut}` : '');
  }
}

function headline(report: Report): string {
  return report.problems.length > 0 && report.cases.length === 0
    ? 'What was asked could not be carried out.'
    : markdown(summarySentence(report));
}

function linkSection(report: Report): string {
  const { link, principal, policy } = report;
  if (link.status === 'skipped' && link.findings.length === 0) return '';
  const name = link.partnerName ? ` (${markdown(link.partnerName)})` : '';
  const to = link.partnerId ? ` to partner ID ${code(link.partnerId)}${name}` : '';
  const called = principalName(principal.objectId, report);
  const id = principal.objectId ? code(principal.objectId) : '';
  const who = called ? ` of principal ${code(called)} (${id})` : id && ` of principal ${id}`;
  const where = principal.tenantId ? ` in tenant ${code(principal.tenantId)}` : '';
  const mark = linkFails(link, policy) ? '❌' : link.status === 'skipped' ? '➖' : '✅';
  const lines = [`### Partner link\n\n${mark} Link${to}${who}${where}: **${LINK_WORDS[link.status]}**.\n`];
  return `${[...lines, ...link.findings.map((found) => findingText(found, report))].join('\n')}\n`;
}

function tableRow(one: Case, report: Report): string {
  const reason = reasonOf(one);
  const template = templateBeside(one);
  return `| ${RESULT_MARKS[one.verdict]} ${RESULT_WORDS[one.verdict]} | ${code(one.name, true)}${template === undefined ? '' : `<br>${code(template, true)}`} | ${reason ? ruleLink(reason.rule, report) : ''} |`;
}

/** Cases with the same reason, the same steps and the same text to insert are told together. */
function groupKey(one: Case, report: Report): string {
  const reason = reasonOf(one);
  return JSON.stringify([
    one.verdict,
    reason?.rule,
    reason && stepsOf(reason),
    insertionFor(one, report.principal.objectId),
  ]);
}

function groupSection(group: readonly Case[], report: Report): string {
  const [first, ...others] = group;
  if (!first) return '';
  if (others.length === 0) return caseSection(first, report);
  const reason = reasonOf(first);
  const mark = RESULT_MARKS[first.verdict];
  const lines = [
    `### ${mark} ${reason ? ruleLink(reason.rule, report) : RESULT_WORDS[first.verdict]}: ${group.length} cases\n`,
    ...(reason ? [whyItem(reason.rule), ...toDoItems(reason), ''] : []),
    ...group.flatMap((one) => {
      const own = reasonOf(one);
      const told = new Told();
      told.say(`${one.name} ${report.principal.objectId}`);
      const rest = one.findings.filter((found) => found !== own && found.level !== 'note');
      return [
        `- ${code(one.name)}${own ? `:${placeOf(own)} ${markdown(own.message)}` : ''}`,
        ...nested([...(own ? factItems(own, told) : []), ...rest.map((found) => findingText(found, report, { told }))]),
      ];
    }),
  ];
  return `${[...lines, insertionText(first, report)].join('\n')}\n`;
}

function caseSection(one: Case, report: Report): string {
  const lines = [`### ${RESULT_MARKS[one.verdict]} ${code(one.name)}\n`];
  const template = templateBeside(one);
  if (template !== undefined) lines.push(`Template ${code(template)}.\n`);
  if (one.kind === 'deployed' && one.customerTenantId) lines.push(`Customer tenant ${code(one.customerTenantId)}.\n`);
  const told = new Told();
  told.say(`${one.name} ${template} ${one.kind === 'deployed' ? one.customerTenantId : ''}`);
  const reason = reasonOf(one);
  const shown = one.findings.filter(({ level }) => level !== 'note');
  lines.push(...shown.map((found) => findingText(found, report, { told, isReason: found === reason })));
  return `${[...lines, insertionText(one, report)].join('\n')}\n`;
}

function insertionText(one: Case, report: Report): string {
  const insertion = insertionFor(one, report.principal.objectId);
  if (!insertion) return '';
  const of = one.kind === 'deployed' ? ' of the onboarding template' : '';
  const place = placeOf(reasonOf(one) ?? {});
  const where = {
    authorizations: `To insert at the end of the authorizations${of}, after a comma where the language has one:`,
    'other-list': `To insert at the end of the list at${place}, of which the authorizations are made, after a comma where the language has one:`,
    unclear: `The authorizations are made by expressions. Change${place} or the template so that this one is among them:`,
  }[insertion.into];
  const text = `\n${where}\n\n${codeBlock(insertion.text, insertion.language)}`;
  if (!insertion.also) return text;
  return `${text}\nIf the same principal is to read its own delegations, insert Reader too:\n\n${codeBlock(insertion.also, insertion.language)}`;
}

/** A rule by its id, which leads to its section in the documentation. */
function ruleLink(id: string, report: Report): string {
  const page = rulePage(id, report);
  return page ? `[${code(id)}](${page})` : code(id);
}

function placeOf({ location }: Pick<Finding, 'location'>): string {
  return location ? ` ${code(`${location.file}:${location.startLine}`)}` : '';
}

/** One finding as an item of a list: what is wrong, then the facts that were not told yet, why it matters, what to do. */
function findingText(found: Finding, report: Report, { told = new Told(), isReason = false, of = '' } = {}): string {
  const { rule: id, level, message } = found;
  const whose = of && ` (${code(of)})`;
  const lines = [
    `- **${LEVEL_WORDS[level]}** ${ruleLink(id, report)}${placeOf(found)}: ${markdown(message)}${whose}`,
    ...nested([...factItems(found, told), ...(isReason ? [whyItem(id)] : []), ...toDoItems(found)]),
  ];
  return lines.join('\n');
}

/** The facts that were not told yet, as items of a list. */
function factItems(found: Finding, told: Told): string[] {
  return told.fresh(found).map(([name, value]) => {
    told.say(value);
    return `- ${markdown(name)}: ${markdown(value)}`;
  });
}

function whyItem(id: string): string {
  return `- why it matters: ${markdown(rule(id).why)}`;
}

/** What to do, as items of a list: one, or a list of its own. */
function toDoItems(found: Finding): string[] {
  const [first = '', ...others] = stepsOf(found).map((step) => markdown(step));
  if (others.length === 0) return [`- **To do:** ${first}`];
  return ['- **To do:**', ...nested([first, ...others].map((step, index) => `${index + 1}. ${step}`))];
}

function nested(items: readonly string[]): string[] {
  return items.flatMap((item) => item.split('\n')).map((line) => `  ${line}`);
}

/** What is worth knowing beside the reasons, and what is no case: folded away. Notes are counted by rule. */
function notesSection(report: Report): string {
  const notes = report.cases.flatMap((one) =>
    one.findings.filter(({ level }) => level === 'note').map((found) => ({ found, name: one.name })),
  );
  const lines = [
    ...report.findings.map((found) => findingText(found, report)),
    ...report.cases
      .filter((one) => isFine(one))
      .flatMap((one) =>
        one.findings
          .filter(({ level }) => level !== 'note')
          .map((found) => findingText(found, report, { of: one.name })),
      ),
    ...report.cases.flatMap((one) => {
      const supposed = supposition(one);
      return supposed && isFine(one) ? [`- ${code(one.name)}: ${markdown(supposed)}`] : [];
    }),
    ...[...Map.groupBy(notes, ({ found }) => found.rule).values()].map((same) => noteLine(same, report)),
    ...report.notDeployed.map(({ name }) => `- Not deployed, by its condition or a copy count of 0: ${code(name)}`),
    ...report.outweighed.map(({ name }) => `- Outweighed by a ready definition of the same template: ${code(name)}`),
    ...report.remarks.map((remark) => `- ${markdown(remark)}`),
  ];
  if (lines.length === 0) return '';
  const shown = lines.slice(0, 200);
  const more = lines.length > shown.length ? [`- … and ${lines.length - shown.length} more, in report.json`] : [];
  return `<details><summary>Notes (${lines.length})</summary>\n\n${[...shown, ...more].join('\n')}\n\n</details>\n`;
}

/** One note in full, or how many there are of the same rule. */
function noteLine(notes: readonly { readonly found: Finding; readonly name: string }[], report: Report): string {
  const [first] = notes;
  if (!first) return '';
  if (notes.length === 1) return findingText(first.found, report, { of: first.name });
  const { title, toDo } = rule(first.found.rule);
  return `- **Note** ${ruleLink(first.found.rule, report)}, ${notes.length} times, first in ${code(first.name)}: ${markdown(title)}. **To do:** ${markdown(toDo)}`;
}

function footer(report: Report): string {
  const { checked, ready, notReady, unknown, notApplicable } = counts(report);
  return (
    `<sub>${checked} checked: ${ready} ready, ${notReady} not ready, ${unknown} unknown; ${notApplicable} not applicable. ` +
    `Eligible roles: Microsoft's table of ${oneLine(report.roles.tableDate)}; role permissions of ${oneLine(report.roles.catalogueDate)}. ` +
    'PEC-ready means that a PEC path through Azure Lighthouse was found. Admin on behalf of and commercial terms are not looked at.</sub>'
  );
}
