import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { parseCommandFile } from './command-files.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** GitHub takes no summary of a step beyond this, in bytes. */
const SUMMARY_LIMIT = 1024 * 1024;
/** A step that is ended gets SIGINT, after so long SIGTERM, and is killed some time after that. */
const SIGTERM_AFTER_MS = 7500;
const SIGKILL_AFTER_MS = 2500;

/** How the action is to be started. */
export interface ActionRun {
  /** Inputs by their names in action.yml. Those not given have their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What the job has in its environment; of this process's own only PATH and the like are handed on. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The job's matrix values. Default: a job without a matrix. */
  readonly matrix?: Readonly<Record<string, unknown>>;
  /** `GITHUB_WORKSPACE` and the working folder. Default: a new, empty one. */
  readonly workspace?: string;
  /** Default: the project's `dist/index.js`. */
  readonly distFile?: string;
  /** After so many milliseconds the step is ended, as by its `timeout-minutes`. Default: two minutes. */
  readonly timeoutMs?: number;
  /** Ends the step when it aborts, as a cancelled workflow does. */
  readonly cancel?: AbortSignal;
  /** Called with each piece of the log as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** What the action did. */
export interface ActionResult {
  readonly exitCode: number;
  /** Milliseconds from the signal that ended the step to the end of the action; absent where it ended by itself. */
  readonly endedAfterMs?: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the runner itself complains of: inputs that are not declared, a summary that is too big. */
  readonly runnerSays: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, GitHub-flavoured Markdown; empty where it is too big, as on GitHub. */
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
  const declared = await declaredInputs();

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
    ...inputVariables(declared, run),
    ...files,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(tempFolder, 'tools'),
  };
  const start = performance.now();
  const complaint = unexpected(run.inputs, Object.keys(declared));
  if (complaint) run.onOutput?.(`##[warning]${complaint}\n`);
  const ending = await ended(distFile, workspace, environment, run);
  const durationMs = performance.now() - start;
  const outputs = parseCommandFile(await readFile(files.GITHUB_OUTPUT, 'utf8'));
  const report = await readReport(outputs['report-file']);
  const summary = await readFile(files.GITHUB_STEP_SUMMARY, 'utf8');
  const size = Buffer.byteLength(summary);
  const tooBig = size > SUMMARY_LIMIT ? summaryTooBig(size) : '';
  if (tooBig) run.onOutput?.(`##[error]${tooBig}\n`);
  return {
    ...ending,
    runnerSays: [complaint, tooBig].filter(Boolean),
    outputs,
    summary: tooBig ? '' : summary,
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
  { inputs, matrix }: ActionRun,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of new Set([...Object.keys(declared), ...Object.keys(inputs)])) {
    const value = inputs[name] ?? evaluated(String(declared[name]?.default ?? ''), matrix);
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return variables;
}

/** Expressions in defaults, of which action.yml has two: the job's token, and its matrix, which is null without one. */
function evaluated(text: string, matrix: ActionRun['matrix']): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (expression === 'github.token') return 'ghs_simulated0token';
    return expression === 'toJson(matrix)' ? JSON.stringify(matrix ?? null, null, 2) : '';
  });
}

/** The runner's warning on inputs that action.yml does not declare; empty where there is none. */
function unexpected(given: Readonly<Record<string, string>>, declared: readonly string[]): string {
  const known = new Set(declared.map((name) => name.toLowerCase()));
  const names = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  if (names.length === 0) return '';
  const quoted = (list: readonly string[]) => list.map((name) => `'${name}'`).join(', ');
  return `Unexpected input(s) ${quoted(names)}, valid inputs are [${quoted(declared)}]`;
}

/** The runner's error on a summary that is too big, of which it takes nothing. Source: actions/runner, Constants.cs. */
function summaryTooBig(size: number): string {
  const k = (bytes: number) => `${Math.floor(bytes / 1024)}k`;
  return `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${k(SUMMARY_LIMIT)}, got ${k(size)}.`;
}

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly endedAfterMs?: number;
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
    let signalled: number | undefined;
    const timers: NodeJS.Timeout[] = [];
    /** As the runner ends a step. */
    const end = () => {
      if (signalled !== undefined) return;
      signalled = performance.now();
      child.kill('SIGINT');
      timers.push(setTimeout(() => child.kill('SIGTERM'), SIGTERM_AFTER_MS));
      timers.push(setTimeout(() => child.kill('SIGKILL'), SIGTERM_AFTER_MS + SIGKILL_AFTER_MS));
    };
    timers.push(setTimeout(end, limit));
    run.cancel?.addEventListener('abort', end, { once: true });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      run.cancel?.removeEventListener('abort', end);
      const log = `${texts.stdout}${texts.stderr}`;
      const endedAfterMs = signalled === undefined ? undefined : performance.now() - signalled;
      if (code !== null) resolve({ exitCode: code, ...texts, ...(endedAfterMs !== undefined && { endedAfterMs }) });
      else if (run.cancel?.aborted)
        reject(new Error(`The action was cancelled and ended by ${signal}. Its log:\n${log}`));
      else if (endedAfterMs === undefined) reject(new Error(`The action was ended by ${signal}. Its log:\n${log}`));
      else reject(new Error(`The action did not end within ${limit} ms. Its log so far:\n${log}`));
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
