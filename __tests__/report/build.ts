import type { Case, Finding, TemplateCase } from '../../src/pec/finding.ts';
import type { Report } from '../../src/report/report.ts';
import { P } from '../ids.ts';

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'principal-missing',
  level: 'error',
  effect: 'not-ready',
  message: 'Nobody is named.',
  remedy: 'Name somebody.',
  ...changes,
});

export const at = (file: string, line: number, endLine = line) => ({
  file,
  startLine: line,
  startColumn: 3,
  endLine,
  endColumn: 9,
});

export const templateCase = (changes: Partial<TemplateCase> = {}): TemplateCase => ({
  kind: 'template',
  name: 'a.json#resources[0]',
  file: 'a.json',
  definition: 'resources[0]',
  verdict: 'not-ready',
  reason: 'principal-missing',
  grants: [],
  findings: [finding({ location: at('a.json', 4) })],
  ...changes,
});

export const report = (cases: readonly Case[], changes: Partial<Report> = {}): Report => ({
  name: 'onboard / link',
  identity: 'onboard / link / pec',
  reportFolder: '/reports',
  origin: { url: undefined, commit: undefined, event: undefined, rulesPage: undefined },
  principal: { objectId: P, clientId: undefined, tenantId: undefined },
  seenAs: undefined,
  link: { status: 'skipped', partnerId: '', partnerName: '', findings: [] },
  cases,
  findings: [],
  problems: [],
  notDeployed: [],
  outweighed: [],
  remarks: [],
  templatesChecked: true,
  roles: { tableDate: '2021-09-14', catalogueDate: '2026-08-22' },
  policy: { failOnUnknown: 'auto', warnOnly: false },
  ...changes,
});
