import { VERSION } from '../version.ts';
import { resultOf } from './outcome.ts';
import { jsonPieces } from './pieces.ts';
import { principalName, type Report } from './report.ts';

/** The version of the shape of report.json; raised when a reader of the former shape would misread it. */
const REPORT_VERSION = 1;

/** The content of report.json in pieces, described by docs/report.schema.json, as made at a time. */
export function* reportJson(report: Report, made: Date): Generator<string> {
  const { principal, seenAs, origin } = report;
  const content = {
    version: REPORT_VERSION,
    made: made.toISOString().replace(/\.\d+/, ''),
    actionVersion: VERSION,
    run: { url: origin.url ?? null, commit: origin.commit ?? null, event: origin.event ?? null },
    name: report.name,
    result: resultOf(report),
    principal: {
      objectId: principal.objectId ?? null,
      name: principalName(principal.objectId, report) ?? null,
      clientId: principal.clientId ?? null,
      tenantId: principal.tenantId ?? null,
    },
    seenAs: seenAs ? { ...seenAs, name: principalName(seenAs.objectId, report) ?? null } : null,
    link: report.link,
    errors: report.problems,
    findings: report.findings,
    cases: report.cases,
    notDeployed: report.notDeployed,
    outweighed: report.outweighed,
    remarks: report.remarks,
    roles: report.roles,
  };
  yield* jsonPieces(content, 2);
  yield '\n';
}
