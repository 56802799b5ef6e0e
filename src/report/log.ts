import type { Case, Finding, Grant } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { logLines, oneLine } from './escape.ts';
import { resultOf, stepFails } from './outcome.ts';
import { principalName, type Report, supposition, templateBeside } from './report.ts';
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
  const { principal, seenAs, link } = report;
  const other = seenAs && !sameId(seenAs.objectId, principal.objectId) ? seenAs : undefined;
  const where = seenAs ? ` in tenant ${seenAs.tenantId}` : '';
  if (principal.objectId) say(`PEC principal: ${labelOf(principal.objectId, report)}${other ? '' : where}`);
  if (other) say(`Signed in as: ${labelOf(other.objectId, report)}${where}`);
  if (link.partnerId) {
    say(
      `Partner link to ${link.partnerId}${link.partnerName ? ` (${oneLine(link.partnerName)})` : ''}: ${link.status}`,
    );
  }
  const told = new Told();
  told.say(principal.objectId ?? '');
  for (const finding of link.findings) say(findingLine(finding, told), '  ');
  for (const one of report.cases) writeCase(one, principal.objectId, log);
  for (const finding of report.findings) say(findingLine(finding, new Told()));
  for (const { name } of report.notDeployed)
    say(`Not deployed, by its condition or a copy count of 0: ${oneLine(name)}`);
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

/** A principal by its name, where one is known, and its ID. */
function labelOf(id: string, report: Report): string {
  const name = principalName(id, report);
  return name === undefined ? id : `${oneLine(name)} (${id})`;
}

/** The lines of a case are one piece: each piece is a call of the system, and there may be thousands of cases. */
function writeCase(one: Case, principalId: string | undefined, log: LogWriter): void {
  const template = templateBeside(one);
  const beside = template === undefined ? '' : `, template ${oneLine(template)}`;
  const title = `${RESULT_WORDS[one.verdict]}: ${oneLine(one.name)}${beside}`;
  if (one.findings.length === 0 && one.grants.length === 0 && supposition(one) === undefined) {
    log.info(logLines(title).join('\n'));
    return;
  }
  log.startGroup(logLines(title).join(' '));
  const told = new Told();
  // The head of the log names the principal.
  told.say(`${principalId} ${title}`);
  const grants = one.grants.map((grant) => grantLine(grant, principalId));
  for (const line of grants) told.say(line);
  const supposed = supposition(one);
  const lines = [
    ...(supposed ? [oneLine(supposed)] : []),
    ...grants,
    ...one.findings.map((finding) => findingLine(finding, told)),
  ].flatMap(logLines);
  log.info(lines.map((line) => `  ${line}`).join('\n'));
  log.endGroup();
}

function grantLine(
  { principalId: id, principalName: name, roleName, roleId, permanent, worth }: Grant,
  pecPrincipal: string | undefined,
): string {
  const kind = permanent ? `permanent, eligible: ${worth}` : 'just in time only';
  const what = sameId(id, pecPrincipal) ? 'the PEC principal' : id;
  const who = name ? `${name} (${what})` : what;
  const role = roleName ? `${roleName} (${roleId})` : `the role '${roleId}'`;
  return oneLine(`${who} has ${role}, ${kind}`);
}

/** A finding in one line, without the facts that were told already. */
function findingLine(finding: Finding, told: Told): string {
  const { rule, level, location } = finding;
  const place = location ? `${location.file}:${location.startLine}:${location.startColumn}: ` : '';
  const line = `${level} ${rule}: ${place}${sentences(finding, told.fresh(finding))}`;
  told.say(line);
  return oneLine(line);
}
