import { bicepSignature } from '../bicep/source.ts';
import type { RequestProblem, TemplateNote, UnreadableFile } from '../files/problems.ts';
import { byName, folderOf, standing } from '../files/workspace.ts';
import { type JsonTemplate, takeInventory } from './inventory.ts';
import { type PairableTemplate, type Pairing, pairFiles } from './pair.ts';
import {
  type BicepParameters,
  belongsElsewhere,
  conventionalParameters,
  givenParameters,
  namesakes,
  type PairingInput,
  usedBicepParameters,
} from './parameter-files.ts';
import type { JsonParameters } from './read-parameters.ts';
import { bareAuthorizations, leftElsewhere, unpairedFiles } from './unpaired.ts';

/** One thing to judge: a template with the parameter files that belong to it, or a file that stands for itself. */
export type Candidate =
  | TemplateCandidate
  /** A `.bicepparam` file, and the template it uses unless that is in a registry. */
  | { readonly kind: 'bicepparam'; readonly file: string; readonly template?: string }
  | { readonly kind: 'plan' | 'terraform' | 'state' | 'foreign'; readonly file: string };

/** A template that is judged with parameter files or on its defaults. */
export interface TemplateCandidate {
  readonly kind: 'json' | 'bicep';
  readonly file: string;
  /** JSON parameter files, by name. */
  readonly parameters: readonly string[];
  /** It belongs to a parameter file, so that its defaults are no case. */
  readonly paired: boolean;
  /** For Bicep: the JSON beside it that was compiled from it at some time. */
  readonly compiledJson?: string;
  /** For JSON: it links to other files. */
  readonly links?: boolean;
  /** Files that may have taken a parameter file from it, so that it is judged on its defaults. */
  readonly rivals?: readonly string[];
  /** For Bicep: the user named it. */
  readonly named?: boolean;
}

/** Everything to judge, sorted by file. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly unreadable: readonly UnreadableFile[];
  readonly notes: readonly TemplateNote[];
  readonly problems: readonly RequestProblem[];
  /** Parameter files that name a template which is not there, with its path. */
  readonly missingLinks: ReadonlyMap<string, string>;
}

/** Puts templates and parameter files together. */
export async function findCandidates(input: PairingInput): Promise<Candidates> {
  const templates = await templatesOf(input);
  const folders = new Set([...templates.json.map(({ file }) => file), ...templates.bicep].map(folderOf));
  const parameters = input.parameterGlobs.some((glob) => !glob.trim().startsWith('!'))
    ? await givenParameters(input)
    : await conventionalParameters(input, folders);

  const known = new Set(
    [...templates.json, ...templates.assigning]
      .map(({ file }) => file)
      .concat(templates.bicep, [...templates.replaced]),
  );
  const elsewhere = new Set(
    parameters.given ? [] : parameters.json.filter((entry) => belongsElsewhere(entry, known, input)),
  );
  const pairable = pairableTemplates(templates, input);
  const own = parameters.json
    .filter((entry) => !elsewhere.has(entry))
    .map((entry) => (parameters.given ? { ...entry, concerns: true } : entry));
  const pairing = pairAll(own, pairable, templates.assigning, parameters.given);
  const broken = new Map(parameters.json.flatMap(({ file, broken: why }) => (why ? [[file, why] as const] : [])));
  const unpaired = unpairedFiles(pairing, parameters, known, input);
  const bicepParameters = usedBicepParameters(parameters.bicep, known, input);
  // What Bicep loads is judged with it.
  const loaded = new Set(
    [...templates.bicep, ...bicepParameters.used.map(({ file }) => file)].flatMap((file) => input.project.files(file)),
  );
  const candidates: Candidate[] = [
    ...templateCandidates(templates, pairing, { bicepParameters, broken: new Set(broken.keys()) }),
    ...bicepParameters.used.map((each) => ({ kind: 'bicepparam' as const, ...each })),
    ...input.inventory.plans.map((file) => ({ kind: 'plan' as const, file })),
    ...input.inventory.terraform.map((file) => ({ kind: 'terraform' as const, file })),
    ...input.inventory.states.map((file) => ({ kind: 'state' as const, file })),
    ...input.inventory.foreignTemplates.map((file) => ({ kind: 'foreign' as const, file })),
  ];
  return {
    candidates: candidates.sort((left, right) => byName(left.file, right.file)),
    unreadable: [
      ...parameters.unreadable,
      ...pairing.pairs.flatMap(({ parameters: file }) => broken.get(file) ?? []),
      ...unpaired.unreadable,
    ],
    notes: [
      ...parameters.notes,
      ...leftElsewhere([...elsewhere], pairFiles(pairable, [...elsewhere], false), input),
      ...unpaired.notes,
      ...bareAuthorizations(
        parameters.authorizations.filter((file) => !loaded.has(file)),
        pairable,
        (file) => (parameters.given && !input.inventory.authorizations.includes(file) ? 'parameters' : 'templates'),
      ),
      ...bicepParameters.notes,
    ],
    problems: parameters.problems,
    missingLinks: new Map(
      parameters.json.flatMap(({ file, missingLink }) =>
        missingLink === undefined ? [] : [[file, missingLink] as const],
      ),
    ),
  };
}

/**
 * Pairs parameter files with templates, and what is left with templates that hold nothing but assignments. A file with the
 * name of one of these belongs to it.
 */
function pairAll(
  parameters: readonly JsonParameters[],
  templates: readonly PairableTemplate[],
  assigning: readonly JsonTemplate[],
  anywhere: boolean,
): Pairing {
  if (assigning.length === 0) return pairFiles(templates, parameters, anywhere);
  const files = new Set(assigning.map(({ file }) => file));
  const isNamesake = ({ file }: JsonParameters): boolean => namesakes(file).some((each) => files.has(each));
  const first = pairFiles(
    templates,
    parameters.filter((each) => !isNamesake(each)),
    anywhere,
  );
  const open = new Set(
    first.unpaired.filter(({ candidates }) => candidates.length === 0).map((each) => each.parameters),
  );
  const second = pairFiles(
    assigning.map(({ file, signature }) => ({ file, signature: () => signature })),
    parameters.filter((each) => isNamesake(each) || open.has(each.file)),
    anywhere,
  );
  return {
    pairs: [...first.pairs, ...second.pairs],
    unpaired: [...first.unpaired.filter((each) => !open.has(each.parameters)), ...second.unpaired],
  };
}

/** The templates of the request. */
interface Templates {
  readonly json: readonly JsonTemplate[];
  /** Those that hold nothing but registration assignments. */
  readonly assigning: readonly JsonTemplate[];
  readonly bicep: readonly string[];
  /** By Bicep file: the JSON that was compiled from it. */
  readonly compiled: ReadonlyMap<string, JsonTemplate>;
  /** These JSON files, which are no templates of their own. */
  readonly replaced: ReadonlySet<string>;
  /** Bicep files that the user named: nothing that was not compiled may pass for one without a definition. */
  readonly named: ReadonlySet<string>;
}

async function templatesOf(input: PairingInput): Promise<Templates> {
  const { inventory, project, found } = input;
  const named = new Set(inventory.bicep.filter((file) => found.named.has(file)));
  const bicep = inventory.bicep.filter((file) => project.concernsLighthouse(file) || named.has(file));
  const compiled = await compiledFrom(bicep, input);
  const replaced = new Set([...compiled.values()].map(({ file }) => file));
  const json = inventory.templates.filter(({ file }) => !replaced.has(file));
  const assigning = inventory.assigningTemplates.filter(({ file }) => !replaced.has(file));
  return { json, assigning, bicep, compiled, replaced, named };
}

function pairableTemplates({ json, bicep, compiled }: Templates, { documents }: PairingInput): PairableTemplate[] {
  return [
    ...json.map(({ file, signature }) => ({ file, signature: () => signature })),
    ...bicep.map((file) => {
      const made = compiled.get(file);
      const read = documents.text(file);
      return {
        file,
        aliases: made ? [made.file] : [],
        signature: () => made?.signature ?? ('text' in read ? bicepSignature(read.text) : undefined),
      };
    }),
  ];
}

function templateCandidates(
  { json, assigning, bicep, compiled, named }: Templates,
  pairing: Pairing,
  { bicepParameters, broken }: { readonly bicepParameters: BicepParameters; readonly broken: ReadonlySet<string> },
): TemplateCandidate[] {
  const byTemplate = Map.groupBy(pairing.pairs, ({ template }) => template);
  const used = new Set(bicepParameters.used.map(({ template }) => template));
  const rivals = rivalsIn(pairing);
  const withParameters = (file: string, compiledJson?: string) => {
    const own = (byTemplate.get(file) ?? []).map(({ parameters }) => parameters);
    const paired = own.length > 0 || used.has(file) || (compiledJson !== undefined && used.has(compiledJson));
    const parameters = own.filter((each) => !broken.has(each));
    return { file, parameters, paired, ...(paired ? {} : { rivals: rivals(file) }) };
  };
  return [
    ...[...json, ...assigning].map(({ file, links }) => ({ kind: 'json' as const, ...withParameters(file), links })),
    ...bicep.map((file) => {
      const compiledJson = compiled.get(file)?.file;
      return {
        kind: 'bicep' as const,
        ...withParameters(file, compiledJson),
        ...(compiledJson === undefined ? {} : { compiledJson }),
        named: named.has(file),
      };
    }),
  ];
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
async function compiledFrom(bicep: readonly string[], input: PairingInput): Promise<ReadonlyMap<string, JsonTemplate>> {
  const jsonOf = new Map(bicep.map((file) => [file, file.replace(/\.bicep$/i, '.json')]));
  const beside = [...new Set(jsonOf.values())].filter(
    (json) => !input.found.excludes(json) && standing(input.workspace, json) === 'file',
  );
  const { templates } = await takeInventory(input, beside, new Set());
  return new Map(
    [...jsonOf].flatMap(([file, json]) => {
      const template = templates.find((each) => each.file === json);
      return template?.compiled ? [[file, template] as const] : [];
    }),
  );
}
