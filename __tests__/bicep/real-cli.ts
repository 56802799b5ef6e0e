import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runAction } from '../../simulator/runner/runner.ts';

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

interface Report {
  readonly cases: readonly {
    readonly file: string;
    readonly parametersFile?: string;
    readonly verdict: string;
    readonly findings: readonly Finding[];
  }[];
  readonly remarks?: readonly string[];
}

interface Finding {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly location?: { readonly file: string; readonly startLine: number; readonly startColumn: number };
}

/** How a workspace is judged. */
export interface Judging {
  readonly workspace: string;
  readonly principal?: string;
  readonly templates?: string;
  /** The home folder of the job: the modules that were restored are in it. */
  readonly home?: string;
  /** Added to the environment of the job. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What the built action says of a workspace, with the real CLI on the PATH. */
export async function judge({ workspace, principal = P, templates = '**/*', home, environment = {} }: Judging) {
  const run = await runAction({
    workspace,
    inputs: { templates, 'principal-id': principal },
    environment: {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'contoso/customer-onboarding',
      PATH: CLI_FOLDER,
      HOME: home ?? join(workspace, '..'),
      ...environment,
    },
  });
  onTestFinished(() => run.cleanup());
  const report = run.report as Report;
  return {
    ...run,
    report,
    /** Of each case: its file, its verdict, and its findings that are no notes, with their places. */
    cases: report.cases.map(({ file, parametersFile, verdict, findings }) => [
      parametersFile === undefined || parametersFile === file ? file : `${file} + ${parametersFile}`,
      verdict,
      ...findings.filter(({ level }) => level !== 'note').map(shown),
    ]),
  };
}

function shown({ rule, location }: Finding): string {
  return location ? `${rule} ${location.file}:${location.startLine}:${location.startColumn}` : rule;
}
