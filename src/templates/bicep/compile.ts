import { join } from 'node:path';
import { unknown } from '../../pec/delegation.ts';
import { parseDocument } from '../files/documents.ts';
import { startOf, type UndecidableFile, type UnreadableFile, unreadable } from '../files/problems.ts';
import { insideWorkspace } from '../files/workspace.ts';
import { type JsonObject, parseJson, stringMember } from '../json/json.ts';
import { type BicepCli, type CliResult, runBicep } from './cli.ts';
import type { BicepProject } from './project.ts';
import type { Generated } from './source-map.ts';

export { type BicepCli, findBicep } from './cli.ts';
export { type Generated, mapToBicep, moveToBicep } from './source-map.ts';

/** What came of compiling one file. */
export type Compiled =
  | { readonly kind: 'compiled'; readonly template: Generated & { readonly root: JsonObject } }
  | { readonly kind: 'unreadable'; readonly unreadable: UnreadableFile }
  | { readonly kind: 'undecidable'; readonly undecidable: UndecidableFile };

/** What came of compiling a parameter file: the values, and the template with it unless that is JSON already. */
export type CompiledParameters =
  | {
      readonly kind: 'compiled';
      readonly parameters: Generated & { readonly root: JsonObject };
      readonly template: Generated & { readonly root: JsonObject };
    }
  | Exclude<Compiled, { kind: 'compiled' }>;

/** Compiles Bicep of one workspace, a few files side by side. */
export interface BicepCompiler {
  build(file: string): Promise<Compiled>;
  /** @param template the file that the parameter file uses, relative to the workspace */
  buildParameters(file: string, template: string): Promise<CompiledParameters>;
}

/** More at once would make each of them slow: the compiler takes a core and some hundred megabytes. */
const SIDE_BY_SIDE = 4;

/**
 * A compiler for one workspace.
 * @param workspace its real path
 */
export function bicepCompiler(cli: BicepCli, workspace: string, project: BicepProject): BicepCompiler {
  const inTurn = limiter(SIDE_BY_SIDE);
  const run = (command: 'build' | 'build-params', file: string): Promise<CliResult> =>
    inTurn(() => runBicep(cli, command, join(workspace, file), workspace));

  const generated = (file: string, from: string, text: string): (Generated & { root: JsonObject }) | undefined => {
    const document = parseDocument(file, text.replace(/^\ufeff/, ''));
    return 'root' in document ? { file, text, root: document.root, sources: project.sources(from) } : undefined;
  };

  const build = async (file: string): Promise<Compiled> => {
    const refused = refusal(file, project);
    if (refused) return refused;
    const result = await run('build', file);
    if (result.kind !== 'done') return explain(file, result, workspace);
    const template = generated(file, file, result.output);
    return template ? { kind: 'compiled', template } : notJson(file);
  };

  return {
    build,
    async buildParameters(file, template) {
      const refused = refusal(file, project);
      if (refused) return refused;
      const result = await run('build-params', file);
      if (result.kind !== 'done') return explain(file, result, workspace);
      const output = parameterOutput(result.output);
      const values = output && generated(file, file, output.parameters);
      const compiled = output && generated(template, template, output.template);
      if (!values || !compiled) return notJson(file);
      return { kind: 'compiled', parameters: values, template: compiled };
    },
  };
}

/** Case of a Bicep file when there is no compiler. */
export function withoutCli(file: string): UndecidableFile {
  const reason =
    'the bicep CLI was not found on the PATH nor in ~/.azure/bin: ' +
    "install it in a step before this one with 'az bicep install', or name the JSON that it was compiled to in templates, if that is what you deploy";
  return { file, unknown: unknown(reason, 'the bicep CLI', startOf(file)) };
}

/** `build-params --stdout` prints one object with two JSON texts in it. */
function parameterOutput(output: string): { parameters: string; template: string } | undefined {
  try {
    const root = parseJson(output.replace(/^\ufeff/, ''));
    const parameters = stringMember(root, 'parametersJson');
    const template = stringMember(root, 'templateJson');
    return parameters === undefined || template === undefined ? undefined : { parameters, template };
  } catch {
    return undefined;
  }
}

/** What keeps a file from being shown to the compiler, which reads whatever it names. */
function refusal(file: string, project: BicepProject): Exclude<Compiled, { kind: 'compiled' }> | undefined {
  const obstacles = project.obstacles(file);
  const outside = obstacles.find(({ kind }) => kind === 'outside');
  const first = outside ?? obstacles.find(({ kind }) => kind === 'broken') ?? obstacles[0];
  if (!first) return undefined;
  if (first.kind === 'unclear') {
    const reason = `${first.message}, so that the files it draws on cannot be told; it was not compiled`;
    return {
      kind: 'undecidable',
      undecidable: { file, unknown: unknown(reason, 'paths in plain text', first.location) },
    };
  }
  const remedy = outside
    ? 'Keep the files that a template is made of in the workspace.'
    : 'Correct the Bicep file; bicep build shows the same error.';
  const message = `${first.message}; it was not compiled.`;
  return { kind: 'unreadable', unreadable: unreadable(file, message, remedy, first.location) };
}

function notJson(file: string): Compiled & { kind: 'undecidable' } {
  const reason = 'the bicep CLI ended without an error, but what it printed is not a template';
  return undecidable(file, reason, 'the output of the bicep CLI');
}

function undecidable(file: string, reason: string, missing: string): Compiled & { kind: 'undecidable' } {
  return { kind: 'undecidable', undecidable: { file, unknown: unknown(reason, missing, startOf(file)) } };
}

/** `/path/to/main.bicep(3,7) : Error BCP018: Expected the "=" character at this location. [https://aka.ms/…]` */
const DIAGNOSTIC = /\((\d{1,9}),(\d{1,9})\) : Error ([\w-]{1,40}): /i;

/** What the compiler says may quote a whole file. */
const MOST_SAID = 500;

function readDiagnostic(line: string): { path: string; line: number; column: number; code: string; message: string }[] {
  const found = DIAGNOSTIC.exec(line);
  if (!found || found.index === 0) return [];
  const [head, row, column, code = ''] = found;
  const said = line.slice(found.index + head.length).trimEnd();
  const link = said.endsWith(']') ? said.lastIndexOf(' [http') : -1;
  const message = shorten(link < 0 ? said : said.slice(0, link));
  return [
    { path: line.slice(0, found.index), line: Number(row), column: Number(column), code: code.toUpperCase(), message },
  ];
}

function shorten(text: string): string {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}

/** Modules that are not in the local cache: BCP190 not restored, BCP191 and BCP192 cannot be restored. */
const NOT_RESTORED = new Set(['BCP190', 'BCP191', 'BCP192']);

/** A parameter that reads an environment variable which is not there. */
const NO_ENVIRONMENT_VARIABLE = 'BCP338';

function explain(
  file: string,
  result: Exclude<CliResult, { kind: 'done' }>,
  workspace: string,
): Exclude<Compiled, { kind: 'compiled' }> {
  if (result.kind === 'broken') return undecidable(file, result.why, 'a complete run of the bicep CLI');
  const diagnostics = result.errors.split(/\r?\n/).flatMap(readDiagnostic);
  const restore = diagnostics.find(({ code }) => NOT_RESTORED.has(code));
  if (restore) {
    const module = /"([^"]+)"/.exec(restore.message)?.[1] ?? 'a module';
    const reason = `module not restored: ${module}; run 'bicep restore ${file}' in a step before this one`;
    return undecidable(file, reason, `the module ${module}`);
  }
  const variable = diagnostics.find(({ code }) => code === NO_ENVIRONMENT_VARIABLE);
  if (variable) {
    return undecidable(
      file,
      `${variable.message} (The compiler is not shown the runner's variables.)`,
      'a default for the environment variable',
    );
  }
  const observations = diagnostics.map(({ path, line, column, code, message }) => {
    const place = insideWorkspace(workspace, path) ?? file;
    return {
      rule: 'template-unreadable' as const,
      message: `${place} does not compile, line ${line}, column ${column}: ${code}: ${message}`,
      remedy: 'Correct the Bicep file; bicep build shows the same error.',
      location: { file: place, startLine: line, startColumn: column, endLine: line, endColumn: column + 1 },
    };
  });
  if (observations.length > 0) return { kind: 'unreadable', unreadable: { file, observations } };
  const said = shorten(result.errors.trim().split(/\r?\n/)[0] ?? '');
  return undecidable(file, `the bicep CLI failed${said === '' ? '' : `: ${said}`}`, 'a complete run of the bicep CLI');
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
