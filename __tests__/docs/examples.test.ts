import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runAction } from '../../simulator/runner/runner.ts';
import { ONBOARDING, RDR } from '../ids.ts';
import { validates } from './report-schema.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const BICEP = join(PROJECT, 'examples', 'templates', 'bicep');
const PEC_PRINCIPAL = ONBOARDING.principal;
/** A copy, so that a file that another test or an editor leaves in the project does not matter. */
const workspace = mkdtempSync(join(tmpdir(), 'pec-examples-'));
cpSync(join(PROJECT, 'examples'), join(workspace, 'examples'), { recursive: true });
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

interface Report {
  readonly cases: { file: string; parametersFile?: string; verdict: string; findings: Finding[] }[];
  readonly findings: unknown[];
  readonly errors: unknown[];
}

interface Finding {
  readonly rule: string;
  readonly location?: { readonly file: string; readonly startLine: number };
}

/** Runs the action on examples, with no bicep CLI in reach. */
async function check(templates: string, environment: Record<string, string> = {}) {
  const run = await runAction({
    workspace,
    inputs: { templates, 'principal-id': PEC_PRINCIPAL, 'tenant-id': ONBOARDING.managing },
    environment: {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'contoso/customer-onboarding',
      PATH: '',
      HOME: workspace,
      ...environment,
    },
  });
  await run.cleanup();
  const report = run.report as Report;
  expect(validates(report)).toEqual([]);
  const verdicts = report.cases.map(({ file, parametersFile = '', verdict, findings }) => [
    [file, parametersFile]
      .map((path) => path.replace('examples/templates/', ''))
      .filter(Boolean)
      .join(' + '),
    verdict,
    ...findings.map(({ rule }) => rule),
  ]);
  return { ...run, report, verdicts };
}

test('the templates get the verdicts that examples/README.md tells', async () => {
  const { exitCode, outputs, report, verdicts } = await check('examples/templates/**/*.{json,bicep}');
  expect(verdicts).toEqual([
    ['bicep/onboard.json + bicep/onboard.tailspin.parameters.json', 'unknown', 'not-judged'],
    ['bicep/onboard.json + bicep/onboard.wingtip.parameters.json', 'unknown', 'not-judged'],
    ['onboard.json + customers/fabrikam.parameters.json', 'ready'],
    ['onboard.json + customers/northwind.parameters.json', 'not-ready', 'role-not-eligible'],
  ]);
  expect(outputs['result']).toBe('not-ready');
  expect(exitCode).toBe(1);
  expect([...report.findings, ...report.errors]).toEqual([]);
  // On the line to be edited.
  const location = report.cases.at(-1)?.findings[0]?.location;
  const lines = readFileSync(join(PROJECT, location?.file ?? ''), 'utf8').split('\n');
  expect(lines[(location?.startLine ?? 0) - 1]).toContain(RDR);
});

test('the Terraform plan is ready', async () => {
  const { exitCode, verdicts } = await check('examples/terraform/plan.json');
  expect(verdicts).toEqual([['examples/terraform/plan.json', 'ready']]);
  expect(exitCode).toBe(0);
});

test('it works in a pull request from a fork, without any token', async () => {
  const event = join(workspace, 'event.json');
  const head = { repo: { full_name: 'stranger/customer-onboarding' } };
  writeFileSync(event, JSON.stringify({ number: 7, pull_request: { number: 7, head } }));
  const fork = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
  const { exitCode, verdicts } = await check('examples/templates/bicep/*.json', fork);
  expect(verdicts.map(([, verdict]) => verdict)).toEqual(['ready', 'ready']);
  expect(exitCode).toBe(0);
});

test('the Bicep example and its twin name the same principals and roles', () => {
  const guids = (file: string) =>
    [
      ...readFileSync(join(BICEP, file), 'utf8').matchAll(/(principalId|roleDefinitionId)['"]?: ['"]([0-9a-f-]{36})/g),
    ].map(([, key, id]) => `${key} ${id}`);
  expect(guids('onboard.bicep')).toHaveLength(6);
  expect(guids('onboard.json')).toEqual(guids('onboard.bicep'));
});
