import type { Case, Finding, Grant } from '../pec/finding.ts';
import { logLines, oneLine } from './escape.ts';
import { resultOf, stepFails } from './outcome.ts';
import { type Report, templateBeside } from './report.ts';
import { closingSentence, RESULT_WORDS, summarySentence } from './sentences.ts';

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
  for (const finding of link.findings) say(findingLine(finding), '  ');
  for (const one of report.cases) writeCase(one, log);
  for (const finding of report.findings) say(findingLine(finding));
  for (const { name } of report.notDeployed) say(`Not deployed, its condition is false: ${oneLine(name)}`);
  for (const { name } of report.outweighed)
    say(`Outweighed by a ready definition of the same template: ${oneLine(name)}`);
  for (const remark of report.remarks) say(oneLine(remark));
  for (const { message, remedy, scope } of report.problems) {
    say(`Not carried out${scope ? ` (${scope})` : ''}: ${message}`);
    say(remedy, '  ');
  }
  const last = stepFails(report) ? closingSentence(report) : summarySentence(report);
  if (report.problems.length === 0) say(`${RESULT_WORDS[resultOf(report)]}: ${last}`);
}

/** The lines of a case are one piece: each piece is a call of the system, and there may be thousands of cases. */
function writeCase(one: Case, log: LogWriter): void {
  const template = templateBeside(one);
  const beside = template === undefined ? '' : `, template ${oneLine(template)}`;
  const title = `${RESULT_WORDS[one.verdict]}: ${oneLine(one.name)}${beside}`;
  if (one.findings.length === 0 && one.grants.length === 0) {
    log.info(logLines(title).join('\n'));
    return;
  }
  log.startGroup(logLines(title).join(' '));
  const lines = [...one.grants.map(grantLine), ...one.findings.map(findingLine)].flatMap(logLines);
  log.info(lines.map((line) => `  ${line}`).join('\n'));
  log.endGroup();
}

function grantLine({ principalId, principalName, roleName, roleId, permanent, worth }: Grant): string {
  const kind = permanent ? `permanent, eligible: ${worth}` : 'just in time only';
  const who = principalName ? `${oneLine(principalName)} (${principalId})` : principalId;
  return `${who} has ${roleName || 'role'} (${roleId}), ${kind}`;
}

function findingLine({ rule, level, message, remedy, location }: Finding): string {
  const place = location ? `${location.file}:${location.startLine}:${location.startColumn}: ` : '';
  return oneLine(`${level} ${rule}: ${place}${message} To do: ${remedy}`);
}
