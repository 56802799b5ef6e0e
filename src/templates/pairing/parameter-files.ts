import type { BicepProject } from '../bicep/project.ts';
import { usesNone } from '../bicep/source.ts';
import { classify } from '../files/classify.ts';
import { type Discovery, discover, listFolder } from '../files/discover.ts';
import type { Documents } from '../files/documents.ts';
import { readGlobs } from '../files/globs.ts';
import { folderOf, standing } from '../files/workspace.ts';
import { byName, type RequestProblem, startOf, type TemplateNote, type UnreadableFile } from '../reading.ts';
import { type Inventory, type JsonParameters, takeInventory } from './inventory.ts';
import type { Pairing } from './pair.ts';

/** What the matching is made from. */
export interface Matter {
  /** The real path. */
  readonly workspace: string;
  readonly documents: Documents;
  readonly project: BicepProject;
  /** The files that the globs in `templates` match, sorted by content. */
  readonly inventory: Inventory;
  readonly found: Discovery;
  /** The globs in `parameters`. */
  readonly parameterGlobs: readonly string[];
}

/** The parameter files that may be paired. */
export interface Parameters {
  readonly json: readonly JsonParameters[];
  readonly bicep: readonly string[];
  /** Whether the user named them. */
  readonly given: boolean;
}

/** The parameter files that the user named. */
export function givenParameters(
  matter: Matter,
  unreadable: UnreadableFile[],
  problems: RequestProblem[],
  notes: TemplateNote[],
): Parameters {
  const { workspace, documents, parameterGlobs } = matter;
  const found = discover(workspace, parameterGlobs, 'parameters');
  const inventory = takeInventory(workspace, documents, found.files, found.named);
  problems.push(...found.problems);
  unreadable.push(...found.refused, ...inventory.unreadable.filter(({ file }) => found.named.has(file)));
  const read = new Set([...inventory.parameters.map(({ file }) => file), ...inventory.bicepParameters]);
  for (const file of found.named) {
    if (read.has(file) || inventory.unreadable.some((each) => each.file === file)) continue;
    problems.push({
      message: `parameters: '${file}' is not a parameter file.`,
      remedy: 'A parameter file has the schema deploymentParameters.json, or the ending .bicepparam.',
    });
  }
  noteBareValues(
    inventory.bareValues.filter((file) => !found.named.has(file)),
    notes,
  );
  const accounted = new Set([
    ...read,
    ...found.named,
    ...inventory.bareValues,
    ...inventory.templates.map(({ file }) => file),
    ...matter.found.files,
  ]);
  const others = found.files.filter((file) => !accounted.has(file));
  if (others.length > 0) {
    const more = others.length > ENOUGH_NAMES ? ` and ${others.length - ENOUGH_NAMES} more` : '';
    const names = `${others.slice(0, ENOUGH_NAMES).join(', ')}${more}`;
    notes.push({ message: `Matched by parameters, but no parameter files: ${names}.` });
  }
  return { json: inventory.parameters, bicep: inventory.bicepParameters, given: true };
}

/**
 * Parameter files that the globs in `templates` match, or that stand beside a template or in a folder below it, less
 * what `templates` excludes and what `parameters` does, which holds nothing but exclusions here.
 */
export function conventionalParameters(
  matter: Matter,
  folders: ReadonlySet<string>,
  problems: RequestProblem[],
  notes: TemplateNote[],
): Parameters {
  const { workspace, documents, inventory, found } = matter;
  const excluded = readGlobs(workspace, matter.parameterGlobs, 'parameters');
  problems.push(...excluded.problems);
  const seen = new Set(found.files);
  const extra = new Set<string>();
  const list = (folder: string): string[] => {
    const { files, folders: below } = listFolder(workspace, folder);
    for (const file of files) {
      const shutOut = /\.bicepparam$/i.test(file) ? found.excludes(file) : found.excludesParameters(file);
      if (/\.(jsonc?|bicepparam)$/i.test(file) && !seen.has(file) && !shutOut) extra.add(file);
    }
    return below;
  };
  for (const folder of folders) for (const below of list(folder)) if (!folders.has(below)) list(below);
  const beside = takeInventory(workspace, documents, [...extra].sort(byName), new Set());
  const bare = [...inventory.bareValues, ...beside.bareValues];
  noteBareValues(
    bare.filter((file) => !excluded.excludes(file)),
    notes,
  );
  return {
    json: [...inventory.parameters, ...beside.parameters].filter(({ file }) => !excluded.excludes(file)),
    bicep: [...inventory.bicepParameters, ...beside.bicepParameters].filter((file) => !excluded.excludes(file)),
    given: false,
  };
}

const ENOUGH_NAMES = 5;

function noteBareValues(files: readonly string[], notes: TemplateNote[]): void {
  for (const file of files) {
    const message = `${file} holds values as a parameter file does, but is none: its values stand outside "parameters".`;
    const remedy = 'Put the values into "parameters", beside $schema and contentVersion; Azure takes no other form.';
    notes.push(unpairedNote(file, message, remedy));
  }
}

/** The `.bicepparam` files that use a template of the request, or, named by a glob, any that concerns Azure Lighthouse. */
export function usedBicepParameters(
  files: readonly string[],
  templates: ReadonlySet<string>,
  { project, documents, inventory, found }: Matter,
  notes: TemplateNote[],
): { file: string; template?: string }[] {
  const matched = new Set(inventory.bicepParameters);
  return files.flatMap((file) => {
    const read = documents.text(file);
    if ('text' in read && usesNone(read.text)) return [];
    const template = project.using(file);
    if (template !== undefined && templates.has(template)) return [{ file, template }];
    const missing = project.missingTemplate(file);
    if (missing !== undefined) {
      notes.push({ message: `${file} uses the template ${missing}, which is not there.`, location: startOf(file) });
    }
    if (!matched.has(file)) return [];
    const mayBring = found.named.has(file) && project.remoteModules(file).length > 0;
    if (!mayBring && !project.concernsLighthouse(file)) return [];
    return [{ file, ...(template === undefined ? {} : { template }) }];
  });
}

/** Whether a parameter file has the name of another template beside it, one that does not concern Azure Lighthouse. */
export function belongsElsewhere(
  { file, link, broken }: JsonParameters,
  templates: ReadonlySet<string>,
  { workspace, documents }: Matter,
): boolean {
  if (link !== undefined || broken) return false;
  const stem = file.replace(/[._-]?param(eter)?s?\.jsonc?$/i, '');
  if (stem === file || stem === '' || stem.endsWith('/')) return false;
  const named = ['.json', '.jsonc', '.bicep'].map((ending) => stem + ending);
  if (named.some((each) => templates.has(each))) return false;
  return named.some((each) => {
    if (standing(workspace, each) !== 'file') return false;
    if (each.endsWith('.bicep')) return true;
    // `contoso.json` beside `contoso.parameters.json` may be anything.
    const document = documents.json(each);
    return 'root' in document && classify(document.root) === 'template';
  });
}

/** Says so where such a parameter file might have been meant for one of the templates that are checked. */
export function noteElsewhere(
  files: readonly JsonParameters[],
  { pairs, unpaired }: Pairing,
  { found }: Matter,
  notes: TemplateNote[],
): void {
  const fits = new Set(pairs.map(({ parameters }) => parameters));
  for (const { parameters, candidates } of unpaired) if (candidates.length > 0) fits.add(parameters);
  for (const { file, names, holdsAuthorizations } of files) {
    const mayFit = fits.has(file) && names !== undefined && names.length > 0;
    if (!mayFit && !holdsAuthorizations && !found.named.has(file)) continue;
    const message = `${file} was left to the template beside it whose name it has, and which holds no delegation.`;
    notes.push(
      unpairedNote(file, message, 'If it belongs to another template, name that in it with metadata.template.'),
    );
  }
}

export function judgeUnpaired(
  { unpaired }: Pairing,
  parameters: Parameters,
  folders: ReadonlySet<string>,
  unreadable: UnreadableFile[],
  notes: TemplateNote[],
): void {
  const byFile = new Map(parameters.json.map((entry) => [entry.file, entry]));
  for (const { parameters: file, candidates } of unpaired) {
    const entry = byFile.get(file);
    const concerns = parameters.given || entry?.holdsAuthorizations === true;
    if (entry?.broken) {
      // Beside a template it may be the customer's values; nobody can tell, so it is not passed over.
      const folder = folderOf(file);
      if (concerns || folders.has(folder) || folders.has(folderOf(folder))) unreadable.push(entry.broken);
    } else if (candidates.length > 0) {
      const remedy = `Name the template in the file: "metadata": { "template": "${candidates[0] ?? ''}" }.`;
      notes.push(unpairedNote(file, `${file} fits several templates alike: ${candidates.join(', ')}.`, remedy));
    } else if (concerns) {
      const message = entry?.link
        ? `${file} names the template ${entry.link}, which is not among the templates that are checked.`
        : `${file} fits none of the templates that are checked.`;
      const remedy = 'Add its template to the input templates, or name it in the file with metadata.template.';
      notes.push(unpairedNote(file, message, remedy));
    }
  }
}

function unpairedNote(file: string, message: string, remedy: string): TemplateNote {
  const rule = 'parameters-unpaired';
  return { rule, file, observation: { rule, message, remedy, location: startOf(file) } };
}
