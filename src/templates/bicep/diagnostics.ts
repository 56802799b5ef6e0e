import { quotedWords } from '../../pec/ids.ts';
import { type Location, type Observation, unknown } from '../../pec/value.ts';
import { startOf, type UndecidableFile, type UnreadableFile } from '../files/problems.ts';
import { insideWorkspace } from '../files/workspace.ts';
import { isRecord } from './jsonrpc.ts';

/** An error that the compiler reports. Lines and columns count from 1. */
export interface BicepError {
  /** Absolute, as the compiler writes it. */
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  /** The end is told by `jsonrpc` only. */
  readonly endLine: number;
  readonly endColumn: number;
  /** `BCP018`, or the name of a linter rule. */
  readonly code: string;
  readonly message: string;
}

/** Why a file cannot be judged: its source is wrong, or the machine lacks something. */
export type NotCompiled =
  | { readonly kind: 'unreadable'; readonly unreadable: UnreadableFile }
  | { readonly kind: 'undecidable'; readonly undecidable: UndecidableFile };

/** `/path/to/main.bicep(3,7) : Error BCP018: Expected the "=" character at this location. [https://aka.ms/…]` */
const ERROR_LINE = /\((\d{1,9}),(\d{1,9})\) : Error ([\w-]{1,80}): /i;

/** What the compiler says may quote a whole file. */
const MOST_SAID = 500;

/** The errors in what `bicep build` writes to standard error. */
export function errorsInText(text: string): BicepError[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const found = ERROR_LINE.exec(line);
    if (!found || found.index === 0) return [];
    const [head, row, column, code = ''] = found;
    const said = line.slice(found.index + head.length).trimEnd();
    const link = said.endsWith(']') ? said.lastIndexOf(' [http') : -1;
    return [
      {
        path: line.slice(0, found.index),
        startLine: Number(row),
        startColumn: Number(column),
        endLine: Number(row),
        endColumn: Number(column) + 1,
        code,
        message: link < 0 ? said : said.slice(0, link),
      },
    ];
  });
}

/** The errors in an answer of `bicep jsonrpc`, in which lines and characters count from 0. */
export function errorsInAnswer(diagnostics: unknown): BicepError[] {
  if (!Array.isArray(diagnostics)) return [];
  return diagnostics.flatMap((each: unknown) => {
    if (!isRecord(each) || each['level'] !== 'Error') return [];
    const { source, range, code, message } = each;
    const start = isRecord(range) ? placeIn(range['start']) : undefined;
    const end = isRecord(range) ? placeIn(range['end']) : undefined;
    if (typeof source !== 'string' || typeof code !== 'string' || typeof message !== 'string' || !start) return [];
    const empty = !end || (end.line === start.line && end.column <= start.column);
    return [
      {
        path: source,
        startLine: start.line,
        startColumn: start.column,
        endLine: empty ? start.line : end.line,
        endColumn: empty ? start.column + 1 : end.column,
        code,
        message,
      },
    ];
  });
}

function placeIn(position: unknown): { line: number; column: number } | undefined {
  if (!isRecord(position)) return undefined;
  const { line, char } = position;
  return typeof line === 'number' && typeof char === 'number' ? { line: line + 1, column: char + 1 } : undefined;
}

/** Modules that are not in the local cache: BCP190 not restored, BCP191 and BCP192 cannot be restored. */
const NOT_RESTORED = new Set(['BCP190', 'BCP191', 'BCP192']);

/** An environment variable that is not there and has no default. Versions before 0.3x said BCP338, which says other things too. */
function lacksVariable({ code, message }: BicepError): boolean {
  return code === 'BCP427' || (code === 'BCP338' && message.includes('Environment variable'));
}

/** The compiler compiles modules side by side: it tells the errors of several files now in this order, now in that. */
function byPlace(one: BicepError, other: BicepError): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.startLine - other.startLine || one.startColumn - other.startColumn;
}

/** One slip can make an error of each line after it: the first ones say what there is to say. */
const MOST_ERRORS = 5;

/**
 * What follows from the compiler's errors; of many, the first ones.
 * @param file the file that was to be compiled, relative to the workspace
 * @param told at least one
 */
export function explainErrors(file: string, told: readonly BicepError[], workspace: string): NotCompiled {
  const errors = told.toSorted(byPlace);
  const notRestored = errors.filter(({ code }) => NOT_RESTORED.has(code));
  const [restore] = notRestored;
  if (restore) {
    const names = [...new Set(notRestored.map(({ message }) => /"([^"]+)"/.exec(message)?.[1] ?? 'a module'))];
    const modules = `module${names.length > 1 ? 's' : ''}`;
    const reason = `${modules} not restored: ${names.join(', ')}; run 'bicep restore ${file}' in a step before this one`;
    return undecidable(file, reason, `the ${modules} ${names.join(', ')}`, placeOf(restore, file, workspace));
  }
  const variable = errors.find(lacksVariable);
  if (variable) {
    const reason = `${withoutPaths(variable.message, workspace)} (The compiler is not shown the runner's variables.)`;
    return undecidable(file, reason, 'a default for the environment variable', placeOf(variable, file, workspace));
  }
  const observations = errors.slice(0, MOST_ERRORS).map((each) => toObservation(each, file, workspace));
  return { kind: 'unreadable', unreadable: { file, observations } };
}

/** A file of which the machine does not tell what it comes to. */
export function undecidable(
  file: string,
  reason: string,
  needs: string,
  location: Location = startOf(file),
): NotCompiled & { readonly kind: 'undecidable' } {
  return { kind: 'undecidable', undecidable: { file, unknown: unknown(reason, needs, location) } };
}

/** A text of the compiler, cut where it is long. */
export function shorten(text: string): string {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}

function withoutPaths(message: string, workspace: string): string {
  return shorten(message.replaceAll(`${workspace}/`, '').replaceAll(`${workspace}\\`, ''));
}

/** Where an error stands; one in a module that is not of the workspace, at the file that was to be compiled. */
function placeOf({ path, ...error }: BicepError, file: string, workspace: string): Location {
  const place = insideWorkspace(workspace, path);
  if (place === undefined) return startOf(file);
  const { startLine, startColumn, endLine, endColumn } = error;
  return { file: place, startLine, startColumn, endLine, endColumn };
}

function toObservation(error: BicepError, file: string, workspace: string): Observation {
  const inConfiguration = placeInConfiguration(error, workspace);
  const location = inConfiguration ?? placeOf(error, file, workspace);
  const { file: place, startLine, startColumn } = location;
  const what = `line ${startLine}, column ${startColumn}: ${error.code}.`;
  const command = /\.bicepparam$/i.test(file) ? 'bicep build-params' : 'bicep build';
  return {
    rule: 'template-unreadable',
    message: inConfiguration ? `${place} cannot be read, ${what}` : `${place} does not compile, ${what}`,
    facts: [['the compiler says', quotedWords(withoutPaths(error.message, workspace))]],
    remedy: inConfiguration
      ? `Correct ${place}; ${command} shows the same error.`
      : `Correct the Bicep file; ${command} shows the same error.`,
    location,
  };
}

/** Errors of the configuration: it is no JSON, cannot be loaded, or an alias in it is not complete. */
const OF_CONFIGURATION = new Set(['BCP214', 'BCP215', 'BCP216', 'BCP271', 'BCP272', 'BCP273', 'BCP274', 'BCP275']);

/** The place in bicepconfig.json that an error speaks of; the compiler puts it at the Bicep file. */
function placeInConfiguration({ code, message }: BicepError, workspace: string): Location | undefined {
  if (!OF_CONFIGURATION.has(code)) return undefined;
  const path = /"([^"]*bicepconfig\.json)"/i.exec(message)?.[1];
  const file = path === undefined ? undefined : insideWorkspace(workspace, path);
  if (file === undefined) return undefined;
  // As .NET's reader of JSON tells it, from 0.
  const [, row = '0', byte = '0'] = /LineNumber: (\d{1,9}) \| BytePositionInLine: (\d{1,9})/.exec(message) ?? [];
  const [line, column] = [Number(row) + 1, Number(byte) + 1];
  return { file, startLine: line, startColumn: column, endLine: line, endColumn: column + 1 };
}
