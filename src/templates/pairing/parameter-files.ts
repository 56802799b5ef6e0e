import { parameterSignature } from '../arm/parameters.ts';
import type { BicepProject } from '../bicep/project.ts';
import { bicepSignature, usesNone } from '../bicep/source.ts';
import { classify } from '../files/classify.ts';
import { type Discovery, discover, listFolder } from '../files/discover.ts';
import type { Documents } from '../files/documents.ts';
import { readGlobs } from '../files/globs.ts';
import type { Pace } from '../files/pace.ts';
import {
  matchedByParameters,
  notJudged,
  type RequestProblem,
  startOf,
  type TemplateNote,
  type UnreadableFile,
  unpairedNote,
} from '../files/problems.ts';
import { byName, standing } from '../files/workspace.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import type { Signature } from './pair.ts';
import type { JsonParameters } from './read-parameters.ts';

/** What templates and parameter files are paired from. */
export interface PairingInput {
  /** The real path. */
  readonly workspace: string;
  readonly documents: Documents;
  readonly pace: Pace;
  readonly project: BicepProject;
  /** The files that the globs in `templates` match, sorted by content. */
  readonly inventory: Inventory;
  readonly found: Discovery;
  /** The globs in `parameters`. */
  readonly parameterGlobs: readonly string[];
}

/** The parameter files that may be paired, and what is to be said of the search for them. */
export interface Parameters {
  readonly json: readonly JsonParameters[];
  readonly bicep: readonly string[];
  /** Files that hold authorizations and are no parameter files. */
  readonly authorizations: readonly string[];
  /** Whether the user named them. */
  readonly given: boolean;
  readonly unreadable: readonly UnreadableFile[];
  readonly problems: readonly RequestProblem[];
  readonly notes: readonly TemplateNote[];
}

/** The parameter files that the user named. */
export async function givenParameters(input: PairingInput): Promise<Parameters> {
  const { workspace, parameterGlobs } = input;
  const found = discover(workspace, parameterGlobs, 'parameters');
  const inventory = await takeInventory(input, found.files, found.named);
  const read = new Set([
    ...inventory.parameters.map(({ file }) => file),
    ...inventory.bicepParameters,
    ...inventory.authorizations,
  ]);
  const templates = new Set(input.found.files);
  const unread = [...inventory.unreadable, ...unmatchedTemplates(inventory, templates)].filter(
    ({ file }) => !templates.has(file) || found.named.has(file),
  );
  const broken = new Set(unread.map(({ file }) => file));
  const accounted = new Set([
    ...read,
    ...broken,
    ...found.named,
    ...inventory.bareValues,
    ...inventory.authorizations,
    ...input.found.files,
  ]);
  return {
    json: inventory.parameters,
    bicep: inventory.bicepParameters,
    authorizations: [...new Set([...input.inventory.authorizations, ...inventory.authorizations])],
    given: true,
    unreadable: [...found.refused, ...unread.map(matchedByParameters)],
    problems: [
      ...found.problems,
      ...[...found.named]
        .filter((file) => !read.has(file) && !broken.has(file))
        .map((file) => ({
          message: `parameters: '${file}' is not a parameter file.`,
          remedy: 'A parameter file has the schema deploymentParameters.json, or the ending .bicepparam.',
        })),
    ],
    notes: [
      ...inventory.bareValues.filter((file) => !found.named.has(file)).map(bareValues),
      ...noParameterFiles(found.files.filter((file) => !accounted.has(file))),
    ],
  };
}

/** Templates that delegate and that are given as parameter files: nobody judges them. */
function unmatchedTemplates({ templates }: Inventory, matched: ReadonlySet<string>): UnreadableFile[] {
  return templates
    .filter(({ file }) => !matched.has(file))
    .map(({ file }) =>
      notJudged(
        file,
        `${file} is a template that parameters matches, and templates does not; it was not judged.`,
        'Add it to the globs in templates.',
      ),
    );
}

function noParameterFiles(files: readonly string[]): TemplateNote[] {
  if (files.length === 0) return [];
  const more = files.length > ENOUGH_NAMES ? ` and ${files.length - ENOUGH_NAMES} more` : '';
  const names = `${files.slice(0, ENOUGH_NAMES).join(', ')}${more}`;
  return [{ message: `Matched by parameters, but no parameter files: ${names}.` }];
}

/**
 * Parameter files that the globs in `templates` match, or that stand beside a template or in a folder below it, less
 * what `templates` excludes and what `parameters` does, which holds nothing but exclusions here.
 * @param folders those of the templates
 */
export async function conventionalParameters(input: PairingInput, folders: ReadonlySet<string>): Promise<Parameters> {
  const { workspace, inventory } = input;
  const excluded = readGlobs(workspace, input.parameterGlobs, 'parameters');
  const beside = await takeInventory(input, filesBeside(input, folders), new Set());
  const isMeant = (file: string): boolean => !excluded.excludes(file);
  return {
    json: [...inventory.parameters, ...beside.parameters].filter(({ file }) => isMeant(file)),
    bicep: [...inventory.bicepParameters, ...beside.bicepParameters].filter(isMeant),
    authorizations: [...inventory.authorizations, ...beside.authorizations].filter(isMeant),
    given: false,
    unreadable: [],
    problems: excluded.problems,
    notes: [...inventory.bareValues, ...beside.bareValues].filter(isMeant).map(bareValues),
  };
}

/** Files in the folders, and in those directly below, that the globs do not match and that may be parameter files. */
function filesBeside({ workspace, found }: PairingInput, folders: ReadonlySet<string>): string[] {
  const seen = new Set(found.files);
  const isMeant = (file: string): boolean => {
    const shutOut = /\.bicepparam$/i.test(file) ? found.excludes(file) : found.excludesParameters(file);
    return /\.(jsonc?|bicepparam)$/i.test(file) && !seen.has(file) && !shutOut;
  };
  const own = [...folders].map((folder) => listFolder(workspace, folder));
  const below = own.flatMap((folder) => folder.folders).filter((folder) => !folders.has(folder));
  const all = [...own, ...below.map((folder) => listFolder(workspace, folder))].flatMap(({ files }) => files);
  return [...new Set(all)].filter(isMeant).sort(byName);
}

const ENOUGH_NAMES = 5;

function bareValues(file: string): TemplateNote {
  return unpairedNote(file, {
    message: `${file} holds values as a parameter file does, but is none: its values stand outside "parameters".`,
    remedy: 'Put the values into "parameters", beside $schema and contentVersion; Azure takes no other form.',
  });
}

/** `.bicepparam` files that are cases, each with its template unless that is in a registry. */
export interface BicepParameters {
  readonly used: readonly { readonly file: string; readonly template?: string }[];
  readonly notes: readonly TemplateNote[];
}

/** The `.bicepparam` files that use a template of the request, or, named by a glob, any that concerns Azure Lighthouse. */
export function usedBicepParameters(
  files: readonly string[],
  templates: ReadonlySet<string>,
  input: PairingInput,
): BicepParameters {
  const matched = new Set(input.inventory.bicepParameters);
  const read = files.map((file) => bicepParametersIn(file, templates, matched, input));
  return { used: read.flatMap(({ used }) => used), notes: read.flatMap(({ notes }) => notes) };
}

function bicepParametersIn(
  file: string,
  templates: ReadonlySet<string>,
  matched: ReadonlySet<string>,
  { project, documents, found }: PairingInput,
): BicepParameters {
  const read = documents.text(file);
  if ('text' in read && usesNone(read.text)) return { used: [], notes: [] };
  const template = project.using(file);
  if (template !== undefined && templates.has(template)) return { used: [{ file, template }], notes: [] };
  const isNamed = found.named.has(file);
  // One whose template is not there is compiled all the same: the compiler says what is wrong with it.
  const isCase = project.concernsLighthouse(file) && (matched.has(file) || project.lacksTemplate(file));
  if (isCase || isNamed) return { used: [{ file, ...(template === undefined ? {} : { template }) }], notes: [] };
  const missing = project.missingTemplate(file);
  const message = `${file} uses the template ${missing}, which is not there.`;
  return { used: [], notes: missing === undefined ? [] : [{ message, location: startOf(file) }] };
}

/** Whether a parameter file has the name of another template beside it, one that does not concern Azure Lighthouse. */
export function belongsElsewhere(
  { file, link, broken }: JsonParameters,
  templates: ReadonlySet<string>,
  input: PairingInput,
): boolean {
  if (link !== undefined || broken) return false;
  const named = namesakes(file);
  if (named.some((each) => templates.has(each))) return false;
  // `contoso.json` beside `contoso.parameters.json` may be anything.
  return named.some((each) => (each.endsWith('.bicep') ? isFile(each, input) : signatureOf(each, input) !== undefined));
}

/** The names of a template that a parameter file stands beside. */
export function namesakes(file: string): string[] {
  const stem = file.replace(/[._-]?param(eter)?s?\.jsonc?$/i, '');
  if (stem === file || stem === '' || stem.endsWith('/')) return [];
  return ['.json', '.jsonc', '.bicep'].map((ending) => stem + ending);
}

function isFile(file: string, { workspace }: PairingInput): boolean {
  return standing(workspace, file) === 'file';
}

/** The parameters of a template that is not among those that are checked; undefined if it is no template. */
export function signatureOf(file: string, input: PairingInput): Signature | undefined {
  if (!isFile(file, input)) return undefined;
  if (file.endsWith('.bicep')) {
    const read = input.documents.text(file);
    return 'text' in read ? bicepSignature(read.text) : undefined;
  }
  const document = input.documents.json(file);
  if (!('root' in document) || classify(document.root) !== 'template') return undefined;
  const { declared, required } = parameterSignature({ file, root: document.root });
  return { declared: declared.map((name) => name.toLowerCase()), required };
}
