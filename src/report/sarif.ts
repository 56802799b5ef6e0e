import { hash } from 'node:crypto';
import { RULE_IDS, rule } from '../pec/rules/index.ts';
import type { Location } from '../pec/value.ts';
import { VERSION } from '../version.ts';
import { oneLine } from './escape.ts';
import { jsonPieces } from './pieces.ts';
import { allFindings, mergedFindings, type PlacedFinding, type Report, rulePage } from './report.ts';
import { sentences } from './words.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 of the findings that have a place in a file, in pieces; code scanning rejects others.
 * Source: docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning.
 */
export function* sarif(report: Report): Generator<string> {
  const placed = mergedFindings(allFindings(report).filter(({ finding }) => finding.location));
  const used = RULE_IDS.filter((id) => placed.some(({ finding }) => finding.rule === id));
  const seen = new Map<string, number>();
  const run = {
    tool: {
      driver: {
        name: 'Azure partner earned credit check',
        version: VERSION,
        rules: used.map((id) => ({
          id,
          name: id,
          shortDescription: { text: rule(id).title },
          fullDescription: { text: `${rule(id).title}. ${rule(id).why}` },
          helpUri: rulePage(id, report) ?? rule(id).source,
          help: { text: `${rule(id).why} Source: ${rule(id).source}` },
          defaultConfiguration: { level: rule(id).level },
        })),
      },
    },
    automationDetails: { id: `pec-check/${oneLine(report.identity)}/` },
    columnKind: 'utf16CodeUnits',
    results: placed.values().map((one) => ({
      ruleId: one.finding.rule,
      ruleIndex: used.indexOf(one.finding.rule),
      level: one.finding.level,
      message: { text: messageOf(one) },
      locations: [{ physicalLocation: physicalLocation(one.finding.location) }],
      partialFingerprints: { 'pecFinding/v1': fingerprint(one, seen) },
    })),
  };
  yield* jsonPieces({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 4);
  yield '\n';
}

function messageOf({ finding, cases }: PlacedFinding): string {
  const where = cases.length > 0 ? ` Cases: ${cases.join(', ')}.` : '';
  // Brackets make links in SARIF messages.
  return oneLine(`${sentences(finding)}${where}`).replaceAll(/[[\]\\]/g, '\\$&');
}

function physicalLocation(location: Location | undefined) {
  if (!location) return {};
  const { file, startLine, startColumn, endLine, endColumn } = location;
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
    region: { startLine, startColumn, endLine, endColumn },
  };
}

/** The same finding keeps its fingerprint when lines move: rule, file and words, and its number among those alike. */
function fingerprint({ finding }: PlacedFinding, seen: Map<string, number>): string {
  const identity = [finding.rule, finding.location?.file, finding.message].join('\n');
  const number = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, number);
  return hash('sha256', `${identity}\n${number}`).slice(0, 32);
}
