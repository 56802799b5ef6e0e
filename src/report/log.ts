import type { Case, Finding } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { logLines, oneLine } from './escape.ts';
import { resultOf, stepFails } from './outcome.ts';
import { type Report, templateBeside } from './report.ts';
import { RESULT_WORDS, summarySentence } from './sentences.ts';
import { sentences, Told } from './words.ts';

/** The part of @actions/core that writes the log. */
export interface LogWriter {
  info(line: string): void;
  startGroup(name: string): void;
  endGroup(): void;
}

/** Writes the log of a run, grouped by case, one line a finding; readable without the summary. */
export function writeLog(report: Report, log: LogWriter): void {
  const say = (text: string, indent = '') => {
    for (const line of logLines(text)) log.info(indent + line);
  };
  const { principal, link } = report;
  if (principal.objectId)
    say(`PEC principal: ${principal.objectId}${principal.tenantId ? ` in tenant ${principal.tenantId}` : ''}`);
  if (link.partnerId) {
    say(
      `Partner link to ${link.partnerId}${link.partnerName ? ` (${oneLine(link.partnerName)})` : ''}: ${link.status}`,
    );
  }
  const told = new Told();
  told.say(principal.objectId ?? '');
  for (const finding of link.findings) say(findingLine(finding, told), '  ');
  for (const one of report.cases) writeCase(one, principal.objectId, log, say);
  for (const finding of report.findings) say(findingLine(finding, new Told()));
  for (const { name } of report.notDeployed) say(`Not deployed, its condition is false: ${oneLine(name)}`);
  for (const { name } of report.outweighed)
    say(`Outweighed by a ready definition of the same template: ${oneLine(name)}`);
  for (const remark of report.remarks) say(oneLine(remark));
  // The first one is what the closing error tells.
  for (const { message, remedy, scope } of report.problems.slice(1)) {
    say(`Not carried out${scope ? ` (${scope})` : ''}: ${message}`);
    say(remedy, '  ');
  }
  // Of a step that fails the closing error tells it.
  if (!stepFails(report)) say(`${RESULT_WORDS[resultOf(report)]}: ${summarySentence(report)}`);
}

function writeCase(
  one: Case,
  principalId: string | undefined,
  log: LogWriter,
  say: (text: string, indent?: string) => void,
): void {
  const template = templateBeside(one);
  const beside = template === undefined ? '' : `, template ${oneLine(template)}`;
  const title = `${RESULT_WORDS[one.verdict]}: ${oneLine(one.name)}${beside}`;
  if (one.findings.length === 0 && one.grants.length === 0) {
    say(title);
    return;
  }
  log.startGroup(logLines(title).join(' '));
  const told = new Told();
  // The head of the log names the principal.
  told.say(`${principalId} ${title}`);
  for (const { principalId: id, principalName, roleName, roleId, permanent, worth } of one.grants) {
    const kind = permanent ? `permanent, eligible: ${worth}` : 'just in time only';
    const what = sameId(id, principalId) ? 'the PEC principal' : id;
    const who = principalName ? `${principalName} (${what})` : what;
    const grant = oneLine(`${who} has ${roleName || 'role'} (${roleId}), ${kind}`);
    told.say(grant);
    say(grant, '  ');
  }
  for (const finding of one.findings) say(findingLine(finding, told), '  ');
  log.endGroup();
}

/** A finding in one line, without the facts that were told already. */
function findingLine(finding: Finding, told: Told): string {
  const { rule, level, location } = finding;
  const place = location ? `${location.file}:${location.startLine}:${location.startColumn}: ` : '';
  const line = `${level} ${rule}: ${place}${sentences(finding, told.fresh(finding))}`;
  told.say(line);
  return oneLine(line);
}
