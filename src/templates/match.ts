import type { BicepProject } from './bicep-project.ts';
import { bicepSignature, usesNone } from './bicep-source.ts';
import { type Discovery, discover, listFolder } from './discover.ts';
import type { Documents } from './documents.ts';
import { readGlobs } from './globs.ts';
import { type Inventory, type JsonParameters, type JsonTemplate, takeInventory } from './inventory.ts';
import { type Pairing, pairFiles } from './pair.ts';
import { byName, type RequestProblem, startOf, type TemplateNote, type UnreadableFile } from './reading.ts';
import { folderOf, standing } from './workspace.ts';

/** One thing to judge: a template with the parameter files that belong to it, or a file that stands for itself. */
export type Judged =
  | {
      readonly kind: 'json' | 'bicep';
      readonly file: string;
      /** JSON parameter files, by name. */
      readonly parameters: readonly string[];
      /** It belongs to a parameter file, so that its defaults are no case. */
      readonly paired: boolean;
      /** For Bicep: the JSON beside it that was compiled from it at some time. */
      readonly twin?: string;
      /** For JSON: it links to other files. */
      readonly links?: boolean;
    }
  /** A `.bicepparam` file, and the template it uses unless that is in a registry. */
  | { readonly kind: 'bicepparam'; readonly file: string; readonly template?: string }
  | { readonly kind: 'plan' | 'terraform'; readonly file: string };

/** Everything to judge, sorted by file. */
export interface Matching {
  readonly judged: readonly Judged[];
  readonly unreadable: readonly UnreadableFile[];
  readonly notes: readonly TemplateNote[];
  readonly problems: readonly RequestProblem[];
}

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

interface Parameters {
  readonly json: readonly JsonParameters[];
  readonly bicep: readonly string[];
  /** Whether the user named them. */
  readonly given: boolean;
}

/** Puts templates and parameter files together. */
export function matchUp(matter: Matter): Matching {
  const { inventory, project, documents } = matter;
  const unreadable: UnreadableFile[] = [];
  const notes: TemplateNote[] = [];
  const problems: RequestProblem[] = [];

  const bicep = inventory.bicep.filter((file) => project.concernsLighthouse(file));
  const twins = twinsOf(bicep, matter);
  const replaced = new Set([...twins.values()].map(({ file }) => file));
  const templates = inventory.templates.filter(({ file }) => !replaced.has(file));
  const folders = new Set([...templates.map(({ file }) => file), ...bicep].map(folderOf));

  const parameters = matter.parameterGlobs.some((glob) => !glob.trim().startsWith('!'))
    ? givenParameters(matter, unreadable, problems)
    : conventionalParameters(matter, folders, problems);

  const known = new Set([...templates.map(({ file }) => file), ...bicep, ...replaced]);
  const pairing = pairFiles(
    [
      ...templates.map(({ file, signature }) => ({ file, signature: () => signature })),
      ...bicep.map((file) => {
        const twin = twins.get(file);
        const read = documents.text(file);
        return {
          file,
          aliases: twin ? [twin.file] : [],
          signature: () => twin?.signature ?? ('text' in read ? bicepSignature(read.text) : undefined),
        };
      }),
    ],
    parameters.json.filter((entry) => !belongsElsewhere(entry, known, matter)),
    parameters.given,
  );
  const byTemplate = Map.groupBy(pairing.pairs, ({ template }) => template);
  const broken = new Map(parameters.json.flatMap(({ file, broken: why }) => (why ? [[file, why] as const] : [])));
  for (const { parameters: file } of pairing.pairs) {
    const why = broken.get(file);
    if (why) unreadable.push(why);
  }
  judgeUnpaired(pairing, parameters, folders, unreadable, notes);

  const bicepParameters = usedBicepParameters(parameters.bicep, known, matter);
  const used = new Set(bicepParameters.map(({ template }) => template));

  const entry = (kind: 'json' | 'bicep', file: string, twin: JsonTemplate | undefined, links: boolean): Judged => {
    const own = (byTemplate.get(file) ?? []).map((pair) => pair.parameters);
    const paired = own.length > 0 || used.has(file) || (twin !== undefined && used.has(twin.file));
    const readable = own.filter((each) => !broken.has(each));
    return { kind, file, parameters: readable, paired, links, ...(twin ? { twin: twin.file } : {}) };
  };
  const judged: Judged[] = [
    ...templates.map(({ file, links }) => entry('json', file, undefined, links)),
    ...bicep.map((file) => entry('bicep', file, twins.get(file), false)),
    ...bicepParameters.map(({ file, template }) => ({
      kind: 'bicepparam' as const,
      file,
      ...(template === undefined ? {} : { template }),
    })),
    ...inventory.plans.map((file) => ({ kind: 'plan' as const, file })),
    ...inventory.terraform.map((file) => ({ kind: 'terraform' as const, file })),
  ];
  return { judged: judged.sort((left, right) => byName(left.file, right.file)), unreadable, notes, problems };
}

/** The JSON files beside Bicep files that were compiled from them, whether or not a glob matches them. */
function twinsOf(bicep: readonly string[], { workspace, documents, found }: Matter): Map<string, JsonTemplate> {
  const twins = new Map<string, JsonTemplate>();
  for (const file of bicep) {
    const twin = file.replace(/\.bicep$/i, '.json');
    if (found.excludes(twin) || standing(workspace, twin) !== 'file') continue;
    const [template] = takeInventory(workspace, documents, [twin], new Set()).templates;
    if (template?.compiled) twins.set(file, template);
  }
  return twins;
}

function givenParameters(matter: Matter, unreadable: UnreadableFile[], problems: RequestProblem[]): Parameters {
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
  return { json: inventory.parameters, bicep: inventory.bicepParameters, given: true };
}

/**
 * Parameter files that the globs in `templates` match, or that stand beside a template or in a folder below it, less
 * what `templates` excludes and what `parameters` does, which holds nothing but exclusions here.
 */
function conventionalParameters(matter: Matter, folders: ReadonlySet<string>, problems: RequestProblem[]): Parameters {
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
  return {
    json: [...inventory.parameters, ...beside.parameters].filter(({ file }) => !excluded.excludes(file)),
    bicep: [...inventory.bicepParameters, ...beside.bicepParameters].filter((file) => !excluded.excludes(file)),
    given: false,
  };
}

/** The `.bicepparam` files that use a template of the request, or, named by a glob, any that concerns Azure Lighthouse. */
function usedBicepParameters(
  files: readonly string[],
  templates: ReadonlySet<string>,
  { project, documents, inventory }: Matter,
): { file: string; template?: string }[] {
  const matched = new Set(inventory.bicepParameters);
  return files.flatMap((file) => {
    const read = documents.text(file);
    if ('text' in read && usesNone(read.text)) return [];
    const template = project.using(file);
    if (template !== undefined && templates.has(template)) return [{ file, template }];
    if (!matched.has(file) || !project.concernsLighthouse(file)) return [];
    return [{ file, ...(template === undefined ? {} : { template }) }];
  });
}

/** Whether a parameter file has the name of another template beside it, one that does not concern Azure Lighthouse. */
function belongsElsewhere(
  { file, link, broken }: JsonParameters,
  templates: ReadonlySet<string>,
  { workspace }: Matter,
): boolean {
  if (link !== undefined || broken) return false;
  const stem = file.replace(/[._-]?param(eter)?s?\.jsonc?$/i, '');
  if (stem === file || stem === '' || stem.endsWith('/')) return false;
  const named = ['.json', '.jsonc', '.bicep'].map((ending) => stem + ending);
  return !named.some((each) => templates.has(each)) && named.some((each) => standing(workspace, each) === 'file');
}

function judgeUnpaired(
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
