import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unknown } from '../../pec/value.ts';
import { parseDocument } from '../files/documents.ts';
import { startOf, type UndecidableFile, unreadable } from '../files/problems.ts';
import { type JsonObject, parseJson, stringMember } from '../json/json.ts';
import { runBuild } from './build.ts';
import type { BicepCli } from './cli.ts';
import { errorsInAnswer, errorsInText, explainErrors, type NotCompiled, shorten, undecidable } from './diagnostics.ts';
import { isRecord, type RpcAnswer, type RpcProcess, startRpc } from './jsonrpc.ts';
import type { BicepProject } from './project.ts';
import type { Generated } from './source-map.ts';

export { type BicepCli, findBicep } from './cli.ts';
export { type Generated, mapToBicep, moveToBicep } from './source-map.ts';

/** A template or parameter file as the compiler wrote it. */
type Written = Generated & { readonly root: JsonObject };

/** What came of compiling one file. */
export type Compiled = { readonly kind: 'compiled'; readonly template: Written } | NotCompiled;

/** What came of compiling a parameter file: the values, and the template with it unless that is JSON already. */
export type CompiledParameters =
  | { readonly kind: 'compiled'; readonly parameters: Written; readonly template: Written }
  | NotCompiled;

/** Compiles Bicep of one workspace. */
export interface BicepCompiler {
  build(file: string): Promise<Compiled>;
  /** @param template the file that the parameter file uses, relative to the workspace */
  buildParameters(file: string, template: string): Promise<CompiledParameters>;
  /** Ends the compiler's process and removes its temporary folder. */
  close(): void;
}

/** What the compiler printed. */
interface Printed {
  readonly kind: 'printed';
  readonly template: string;
  /** Of a parameter file. */
  readonly parameters?: string | undefined;
}

/** More at once would make each of them slow: the compiler takes a core and some hundred megabytes. */
const SIDE_BY_SIDE = 4;

/**
 * A compiler for one workspace. Files that are all in it go through one process of the CLI, which is started when it is
 * needed; that process restores modules, so that files which name any are compiled by `bicep build --no-restore`, some
 * side by side. (`--pattern` would compile whatever matches, also what must not be shown to the compiler.)
 * @param workspace its real path
 */
export function bicepCompiler(cli: BicepCli, workspace: string, project: BicepProject): BicepCompiler {
  const run = new Run(cli, workspace);
  const written = (file: string, from: string, text: string): Written | undefined => {
    const document = parseDocument(file, text.replace(/^\ufeff/, ''));
    return 'root' in document ? { file, text, root: document.root, sources: project.sources(from) } : undefined;
  };
  const print = async (file: string): Promise<Printed | NotCompiled> =>
    refusal(file, project) ?? (await run.print(file, !project.mayRestore(file)));

  return {
    close: () => run.close(),
    async build(file) {
      const printed = await print(file);
      if (printed.kind !== 'printed') return printed;
      const template = written(file, file, printed.template);
      return template ? { kind: 'compiled', template } : notJson(file);
    },
    async buildParameters(file, template) {
      const printed = await print(file);
      if (printed.kind !== 'printed') return printed;
      const values = written(file, file, printed.parameters ?? '');
      const compiled = written(template, template, printed.template);
      if (!values || !compiled) return notJson(file);
      return { kind: 'compiled', parameters: values, template: compiled };
    },
  };
}

/** The CLI in one run: its process, its temporary folder, and what waits for its turn. */
class Run {
  readonly #cli: BicepCli;
  readonly #workspace: string;
  readonly #inTurn = limiter(SIDE_BY_SIDE);
  readonly #oneByOne = limiter(1);
  #folder: string | undefined;
  #process: RpcProcess | undefined;
  /** How often the process may still end without an answer before `bicep build` is asked for all. */
  #trust = 3;

  constructor(cli: BicepCli, workspace: string) {
    this.#cli = cli;
    this.#workspace = workspace;
  }

  /** @param local whether nothing that the file is made of could be restored */
  async print(file: string, local: boolean): Promise<Printed | NotCompiled> {
    const answer: RpcAnswer = local ? await this.#oneByOne(() => this.#ask(file)) : { kind: 'failed' };
    if (answer.kind === 'broken') return undecidable(file, answer.why, 'a complete run of the bicep CLI');
    return (answer.kind === 'result' && this.#read(file, answer.result)) || this.#build(file);
  }

  close(): void {
    this.#process?.end();
    this.#process = undefined;
    if (this.#folder === undefined) return;
    try {
      // On Windows the process may hold its files for another moment.
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // It is in the temporary folder, and no reason to lose what was read.
    }
    this.#folder = undefined;
  }

  async #ask(file: string): Promise<RpcAnswer> {
    const server = await this.#server();
    if (!server) return { kind: 'failed' };
    const path = join(this.#workspace, file);
    const answer = /\.bicepparam$/i.test(file)
      ? await server.ask('bicep/compileParams', { path, parameterOverrides: {} })
      : await server.ask('bicep/compile', { path });
    if (answer.kind === 'failed' && server.ended) this.#trust--;
    return answer;
  }

  /** The process that takes requests; undefined where the CLI has none that knows them. */
  async #server(): Promise<RpcProcess | undefined> {
    if (this.#trust <= 0) return undefined;
    if (this.#process && !this.#process.ended) return this.#process;
    const started = await startRpc(this.#environment(), this.#workspace);
    const { kind } = await started.ask('bicep/version', {});
    if (kind === 'result') this.#process = started;
    else {
      started.end();
      this.#trust = 0;
    }
    return this.#process;
  }

  /** Undefined where the answer is of no form that is known. */
  #read(file: string, result: unknown): Printed | NotCompiled | undefined {
    if (!isRecord(result)) return undefined;
    const { success, diagnostics, contents, template, parameters } = result;
    if (success === true) {
      const main = typeof contents === 'string' ? contents : template;
      const values = typeof parameters === 'string' ? parameters : undefined;
      return typeof main === 'string' ? { kind: 'printed', template: main, parameters: values } : undefined;
    }
    const errors = errorsInAnswer(diagnostics);
    return errors.length > 0 ? explainErrors(file, errors, this.#workspace) : undefined;
  }

  async #build(file: string): Promise<Printed | NotCompiled> {
    const withParameters = /\.bicepparam$/i.test(file);
    const command = withParameters ? 'build-params' : 'build';
    const path = join(this.#workspace, file);
    const result = await this.#inTurn(() => runBuild(this.#environment(), command, path, this.#workspace));
    if (result.kind === 'broken') return undecidable(file, result.why, 'a complete run of the bicep CLI');
    if (result.kind === 'done') {
      return withParameters
        ? (parameterOutput(result.output) ?? notJson(file))
        : { kind: 'printed', template: result.output };
    }
    const errors = errorsInText(result.errors);
    if (errors.length > 0) return explainErrors(file, errors, this.#workspace);
    const said = shorten(result.errors.trim().split(/\r?\n/)[0] ?? '');
    return undecidable(
      file,
      `the bicep CLI failed${said === '' ? '' : `: ${said}`}`,
      'a complete run of the bicep CLI',
    );
  }

  /** Where .NET unpacks its libraries: its own choice is the home folder, which may not be writable. */
  #environment(): BicepCli {
    const { TMPDIR, TEMP, TMP } = this.#cli.environment;
    this.#folder ??= mkdtempSync(join(TMPDIR ?? TEMP ?? TMP ?? tmpdir(), 'pec-bicep-'));
    return { ...this.#cli, environment: { ...this.#cli.environment, DOTNET_BUNDLE_EXTRACT_BASE_DIR: this.#folder } };
  }
}

/** Case of a Bicep file when there is no compiler. */
export function withoutCli(file: string): UndecidableFile {
  const reason =
    'the bicep CLI was not found on the PATH nor in ~/.azure/bin: ' +
    "install it in a step before this one with 'az bicep install', or name the compiled JSON in templates, if you deploy that";
  return { file, unknown: unknown(reason, 'the bicep CLI', startOf(file)) };
}

/** `build-params --stdout` prints one object with two JSON texts in it. */
function parameterOutput(output: string): Printed | undefined {
  try {
    const root = parseJson(output.replace(/^\ufeff/, ''));
    const parameters = stringMember(root, 'parametersJson');
    const template = stringMember(root, 'templateJson');
    return parameters === undefined || template === undefined ? undefined : { kind: 'printed', parameters, template };
  } catch {
    return undefined;
  }
}

/** What keeps a file from being shown to the compiler, which reads whatever it names. */
function refusal(file: string, project: BicepProject): NotCompiled | undefined {
  const obstacles = project.obstacles(file);
  const outside = obstacles.find(({ kind }) => kind === 'outside');
  const first = outside ?? obstacles.find(({ kind }) => kind === 'broken') ?? obstacles[0];
  if (!first) return undefined;
  if (first.kind === 'unclear') {
    const reason = `${first.message}, so that the files it draws on cannot be told; it was not compiled`;
    return undecidable(file, reason, 'paths in plain text', first.location);
  }
  const remedy = outside
    ? 'Keep the files that a template is made of in the workspace.'
    : 'Correct the Bicep file; bicep build shows the same error.';
  const message = `${first.message}; it was not compiled.`;
  return { kind: 'unreadable', unreadable: unreadable(file, message, remedy, first.location) };
}

function notJson(file: string): NotCompiled {
  const reason = 'the bicep CLI ended without an error, but what it printed is not a template';
  return undecidable(file, reason, 'the output of the bicep CLI');
}

/** Lets no more than so many run at once; the others wait in order. */
function limiter(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
