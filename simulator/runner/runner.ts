import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { parseCommandFile } from './command-files.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** How the action is to be started. */
export interface ActionRun {
  /** Inputs by their names in action.yml. Those not given have their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What the job has in its environment; of this process's own only PATH and the like are handed on. */
  readonly environment?: Readonly<Record<string, string>>;
  /** `GITHUB_WORKSPACE` and the working folder. Default: a new, empty one. */
  readonly workspace?: string;
  /** Default: the project's `dist/index.js`. */
  readonly distFile?: string;
  /** After so many milliseconds the action is ended. Default: two minutes. */
  readonly timeoutMs?: number;
  /** Called with each piece of the log as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** What the action did. */
export interface ActionResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, GitHub-flavoured Markdown. */
  readonly summary: string;
  /** The parsed `report.json`, if the output `report-file` names one. */
  readonly report?: unknown;
  readonly durationMs: number;
  /** Holds the runner's files, `RUNNER_TEMP` (`temp`) and, unless one was given, the workspace. */
  readonly tempFolder: string;
  /** Removes the temporary folder. */
  cleanup(): Promise<void>;
}

/**
 * Starts the built action as the runner does: Node on `dist/index.js`, inputs and files of the runner in an
 * environment that is otherwise clean.
 *
 * @throws Error when the action is not built, or does not end in time
 */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const distFile = await builtAction(run.distFile);
  const tempFolder = await mkdtemp(join(tmpdir(), 'action-run-'));
  const temp = join(tempFolder, 'temp');
  const workspace = run.workspace ?? join(tempFolder, 'workspace');
  await Promise.all([mkdir(temp), mkdir(workspace, { recursive: true })]);
  const files = await runnerFiles(tempFolder);

  const environment = {
    ...inherited(),
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_ACTION: 'pec',
    RUNNER_OS: { win32: 'Windows', darwin: 'macOS' }[process.platform as string] ?? 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: 'Simulated runner',
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...run.environment,
    ...inputVariables(await declaredInputs(), run.inputs),
    ...files,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(tempFolder, 'tools'),
  };
  const start = performance.now();
  const { exitCode, stdout, stderr } = await ended(distFile, workspace, environment, run);
  const durationMs = performance.now() - start;
  const outputs = parseCommandFile(await readFile(files.GITHUB_OUTPUT, 'utf8'));
  const report = await readReport(outputs['report-file']);
  return {
    exitCode,
    stdout,
    stderr,
    outputs,
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    ...(report === undefined ? {} : { report }),
    durationMs,
    tempFolder,
    cleanup: () => rm(tempFolder, { recursive: true, force: true }),
  };
}

/**
 * The file of the built action.
 *
 * @throws Error that says how to build it when it is not there
 */
export async function builtAction(file = join(PROJECT, 'dist', 'index.js')): Promise<string> {
  await access(file).catch(() => {
    throw new Error(`The built action is missing: ${file}. Build it first: npm run build`);
  });
  return file;
}

async function runnerFiles(folder: string) {
  const file = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, '');
    return path;
  };
  return {
    GITHUB_OUTPUT: await file('output'),
    GITHUB_STEP_SUMMARY: await file('summary.md'),
    GITHUB_ENV: await file('env'),
    GITHUB_PATH: await file('path'),
    GITHUB_STATE: await file('state'),
  };
}

/** Variables without which programs do not start. Nothing that a real runner or a signed-in shell may have set. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'SystemRoot', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'TMPDIR', 'NODE_V8_COVERAGE'];
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = process.env[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

interface DeclaredInput {
  readonly default?: string | number | boolean;
}

async function declaredInputs(): Promise<Readonly<Record<string, DeclaredInput | null>>> {
  const action = parse(await readFile(join(PROJECT, 'action.yml'), 'utf8')) as {
    inputs?: Record<string, DeclaredInput | null>;
  };
  return action.inputs ?? {};
}

/** The runner's naming: upper case, spaces become underscores, hyphens stay. */
function inputVariables(
  declared: Readonly<Record<string, DeclaredInput | null>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of new Set([...Object.keys(declared), ...Object.keys(given)])) {
    const value = given[name] ?? evaluated(String(declared[name]?.default ?? ''));
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return variables;
}

/** Expressions in defaults, of which action.yml has but one kind: the job's token. */
function evaluated(text: string): string {
  return text.replace(/\$\{\{\s*github\.token\s*\}\}/g, 'ghs_simulated0token').replace(/\$\{\{.*?\}\}/g, '');
}

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(distFile: string, cwd: string, env: Record<string, string>, run: ActionRun): Promise<Ended> {
  const limit = run.timeoutMs ?? 120_000;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [distFile], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
        run.onOutput?.(text);
      });
    }
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limit);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const log = `${texts.stdout}${texts.stderr}`;
      if (late) reject(new Error(`The action did not end within ${limit} ms. Its log so far:\n${log}`));
      else if (code === null) reject(new Error(`The action was ended by ${signal}. Its log:\n${log}`));
      else resolve({ exitCode: code, ...texts });
    });
  });
}

async function readReport(file: string | undefined): Promise<unknown> {
  if (!file) return undefined;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : JSON.parse(text);
}
