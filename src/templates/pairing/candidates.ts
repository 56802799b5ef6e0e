import { bicepSignature } from '../bicep/source.ts';
import { folderOf, standing } from '../files/workspace.ts';
import { byName, type RequestProblem, type TemplateNote, type UnreadableFile } from '../reading.ts';
import { type JsonTemplate, takeInventory } from './inventory.ts';
import { type Pairing, pairFiles } from './pair.ts';
import {
  belongsElsewhere,
  conventionalParameters,
  givenParameters,
  judgeUnpaired,
  type Matter,
  noteElsewhere,
  usedBicepParameters,
} from './parameter-files.ts';

/** One thing to judge: a template with the parameter files that belong to it, or a file that stands for itself. */
export type Candidate =
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
      /** Files that may have taken a parameter file from it, so that it is judged on its defaults. */
      readonly rivals?: readonly string[];
      /** For Bicep: the user named it, and it uses modules of a registry, which may hold a definition. */
      readonly named?: boolean;
    }
  /** A `.bicepparam` file, and the template it uses unless that is in a registry. */
  | { readonly kind: 'bicepparam'; readonly file: string; readonly template?: string }
  | { readonly kind: 'plan' | 'terraform' | 'state' | 'foreign'; readonly file: string };

/** Everything to judge, sorted by file. */
export interface Matching {
  readonly judged: readonly Candidate[];
  readonly unreadable: readonly UnreadableFile[];
  readonly notes: readonly TemplateNote[];
  readonly problems: readonly RequestProblem[];
  /** Parameter files that name a template which is not there, with its path. */
  readonly missingLinks: ReadonlyMap<string, string>;
}

/** Puts templates and parameter files together. */
export function matchUp(matter: Matter): Matching {
  const { inventory, project, documents } = matter;
  const unreadable: UnreadableFile[] = [];
  const notes: TemplateNote[] = [];
  const problems: RequestProblem[] = [];

  const isNamed = (file: string): boolean => matter.found.named.has(file) && project.remoteModules(file).length > 0;
  const bicep = inventory.bicep.filter((file) => project.concernsLighthouse(file) || isNamed(file));
  const twins = twinsOf(bicep, matter);
  const replaced = new Set([...twins.values()].map(({ file }) => file));
  const templates = inventory.templates.filter(({ file }) => !replaced.has(file));
  const folders = new Set([...templates.map(({ file }) => file), ...bicep].map(folderOf));

  const parameters = matter.parameterGlobs.some((glob) => !glob.trim().startsWith('!'))
    ? givenParameters(matter, unreadable, problems, notes)
    : conventionalParameters(matter, folders, problems, notes);

  const known = new Set([...templates.map(({ file }) => file), ...bicep, ...replaced]);
  const elsewhere = new Set(
    parameters.given ? [] : parameters.json.filter((entry) => belongsElsewhere(entry, known, matter)),
  );
  const pairable = [
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
  ];
  const own = parameters.json.filter((entry) => !elsewhere.has(entry));
  const pairing = pairFiles(pairable, own, parameters.given);
  noteElsewhere([...elsewhere], pairFiles(pairable, [...elsewhere], false), matter, notes);
  const byTemplate = Map.groupBy(pairing.pairs, ({ template }) => template);
  const broken = new Map(parameters.json.flatMap(({ file, broken: why }) => (why ? [[file, why] as const] : [])));
  for (const { parameters: file } of pairing.pairs) {
    const why = broken.get(file);
    if (why) unreadable.push(why);
  }
  judgeUnpaired(pairing, parameters, folders, unreadable, notes);

  const bicepParameters = usedBicepParameters(parameters.bicep, known, matter, notes);
  const used = new Set(bicepParameters.map(({ template }) => template));

  const rivals = rivalsIn(pairing);
  const entry = (kind: 'json' | 'bicep', file: string, twin: JsonTemplate | undefined, links: boolean): Candidate => {
    const own = (byTemplate.get(file) ?? []).map((pair) => pair.parameters);
    const paired = own.length > 0 || used.has(file) || (twin !== undefined && used.has(twin.file));
    const readable = own.filter((each) => !broken.has(each));
    return {
      kind,
      file,
      parameters: readable,
      paired,
      links,
      ...(twin ? { twin: twin.file } : {}),
      ...(paired ? {} : { rivals: rivals(file) }),
      named: kind === 'bicep' && isNamed(file),
    };
  };
  const judged: Candidate[] = [
    ...templates.map(({ file, links }) => entry('json', file, undefined, links)),
    ...bicep.map((file) => entry('bicep', file, twins.get(file), false)),
    ...bicepParameters.map(({ file, template }) => ({
      kind: 'bicepparam' as const,
      file,
      ...(template === undefined ? {} : { template }),
    })),
    ...inventory.plans.map((file) => ({ kind: 'plan' as const, file })),
    ...inventory.terraform.map((file) => ({ kind: 'terraform' as const, file })),
    ...inventory.states.map((file) => ({ kind: 'state' as const, file })),
    ...inventory.foreignTemplates.map((file) => ({ kind: 'foreign' as const, file })),
  ];
  const missingLinks = new Map(
    parameters.json.flatMap(({ file, missingLink }) =>
      missingLink === undefined ? [] : [[file, missingLink] as const],
    ),
  );
  judged.sort((left, right) => byName(left.file, right.file));
  return { judged, unreadable, notes, problems, missingLinks };
}

/** For a template: the others that a parameter file in its folder or below was paired with, or fits as well. */
function rivalsIn({ pairs, unpaired }: Pairing): (file: string) => string[] {
  const takers = new Map<string, Set<string>>();
  for (const { template, parameters } of pairs) {
    for (let folder = folderOf(parameters), last = false; !last; folder = folderOf(folder)) {
      takers.set(folder, (takers.get(folder) ?? new Set()).add(template));
      last = folder === '';
    }
  }
  const alike = new Map<string, Set<string>>();
  for (const { parameters, candidates } of unpaired) {
    for (const each of candidates) {
      const known = alike.get(each) ?? new Set();
      for (const file of [parameters, ...candidates]) known.add(file);
      alike.set(each, known);
    }
  }
  return (file) => [...(takers.get(folderOf(file)) ?? []), ...(alike.get(file) ?? [])];
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
