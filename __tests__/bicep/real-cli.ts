import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { judgeTemplates } from '../../src/checks/templates.ts';
import { runContext } from '../../src/github/context.ts';
import type { Criteria } from '../../src/pec/criteria.ts';
import { bundledRoles } from '../../src/pec/roles.ts';
import { readSettings } from '../../src/settings.ts';
import { findBicep, readTemplates } from '../../src/templates/read.ts';

/** The root of the repository. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** The folder of the real CLI, which `npm run bicep-cli` restores. */
export const CLI_FOLDER = join(PROJECT, '.bicep-cli');

if (!existsSync(join(CLI_FOLDER, 'bicep'))) {
  throw new Error('The real Bicep CLI is not there. It comes with: npm run bicep-cli');
}

/** The PEC principal of the cases, and another principal. */
export const P = '7b2e5c8a-3d91-4f60-a4c7-e1d8b9f03a05';
export const Q = '3b9a7c51-6d2e-4f80-91ab-c4d5e6f70812';

/** How a workspace is judged. */
export interface Judging {
  readonly principal?: string;
  /** Globs, one a line. */
  readonly templates?: string;
  /** The home folder of the job: the modules that were restored are in it. */
  readonly home?: string;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimit?: number;
}

/** What is said of a workspace, with the real CLI. */
export async function judge(workspace: string, judging: Judging = {}) {
  const { principal = P, templates = '**/*', home = join(workspace, 'no home'), timeLimit } = judging;
  const inputs: Readonly<Record<string, string>> = { templates, 'principal-id': principal };
  const settings = readSettings((name) => inputs[name] ?? '', {}, runContext({}, '/'));
  const cli = findBicep({ PATH: CLI_FOLDER, HOME: home });
  const bicep = cli && { ...cli, ...(timeLimit === undefined ? {} : { timeLimit }) };
  const reading = await readTemplates({ workspace, templates: settings.templates, parameters: [] }, { bicep });
  const criteria: Criteria = { principalId: principal, alsoLinked: [], overrides: new Map(), roles: bundledRoles() };
  const { cases, remarks, problems } = judgeTemplates(reading, settings, criteria);
  return {
    remarks: [...remarks, ...problems.map(({ message }) => message)],
    findings: cases.flatMap(({ findings }) => findings),
    /** Of each case: its file with its parameter file, its verdict, and where its findings stand that are no notes. */
    cases: cases.map((each) => [
      [each.file, 'parametersFile' in each ? each.parametersFile : undefined].filter(Boolean).join(' + '),
      each.verdict,
      ...each.findings
        .filter(({ level }) => level !== 'note')
        .map(({ rule, location: at }) => (at ? `${rule} ${at.file}:${at.startLine}:${at.startColumn}` : rule)),
    ]),
  };
}
