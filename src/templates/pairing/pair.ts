import { byName, folderOf, nameOf } from '../files/workspace.ts';

/** The parameters of a template. Names in lower case. */
export interface Signature {
  readonly declared: readonly string[];
  /** Those without a default. */
  readonly required: readonly string[];
}

/** A template that parameter files may belong to. */
export interface PairableTemplate {
  /** Relative to the workspace. */
  readonly file: string;
  /** Other files that mean the same template: the `.bicep` it was compiled from, or the other way round. */
  readonly aliases?: readonly string[];
  /** Read only when names do not decide; undefined when the file does not tell, or holds no definition. */
  readonly signature: () => Signature | undefined;
}

/** A parameter file. */
export interface PairableParameters {
  /** Relative to the workspace. */
  readonly file: string;
  /** The template that the file itself names (`metadata.template`, `using`), relative to the workspace. */
  readonly link?: string;
  /** The names it gives, in lower case; undefined when the file cannot be read. */
  readonly names?: readonly string[];
}

/** A parameter file and its template. */
export interface Pair {
  readonly template: string;
  readonly parameters: string;
}

/** A parameter file without a template. */
export interface Unpaired {
  readonly parameters: string;
  /** The templates that it fits equally well; none: it fits no template. */
  readonly candidates: readonly string[];
}

/** Each parameter file is in one of the lists, once. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly unpaired: readonly Unpaired[];
}

/** `main.parameters`, `main-params`: what comes before the word. */
const PARAMETERS_LAST = /^(.*?)[._-]?param(?:eter)?s?$/;

/** `main.parameters.contoso`, `main.parameters-contoso`. */
const PARAMETERS_WITHIN = /^(.*?)[._-]?param(?:eter)?s?[.-]/;

/**
 * Finds the template of every parameter file: the one that the file names; else, in its folder, the one with the
 * same stem, or with the longest stem that its name begins with; else the only one whose parameters it fits, in
 * its folder or in the nearest folder above that has one.
 * @param anywhere whether, as the last way, the only fitting template of all is taken: right for parameter files
 *   that the user named
 */
export function pairFiles(
  templates: readonly PairableTemplate[],
  parameters: readonly PairableParameters[],
  anywhere: boolean,
): Pairing {
  const index = indexOf(templates);
  const pairs: Pair[] = [];
  const unpaired: Unpaired[] = [];
  for (const file of [...parameters].sort((left, right) => byName(left.file, right.file))) {
    const found = findTemplate(file, index, anywhere);
    if (typeof found === 'string') pairs.push({ template: found, parameters: file.file });
    else unpaired.push({ parameters: file.file, candidates: found });
  }
  return { pairs, unpaired };
}

function findTemplate(file: PairableParameters, index: Index, anywhere: boolean): string | readonly string[] {
  if (file.link !== undefined) return index.byPath.get(file.link) ?? [];
  const folder = folderOf(file.file);
  const byStem = findByStem(file.file, index);
  if (byStem !== undefined) return byStem;
  if (!file.names) return [];
  const groups = [folder, ...foldersAbove(folder)].map((place) => index.byFolder.get(place));
  for (const group of anywhere ? [...groups, index.all] : groups) {
    const fitting = group?.fitting(file.names) ?? [];
    if (fitting.length === 1) return fitting[0] ?? [];
    if (fitting.length > 1) {
      // Several fit: `parameters/subscription.parameters.json` still means `subscription.json`.
      const stems = stemsMeantBy(file.file);
      const sameStem = fitting.filter((template) => stems[0] === stemOf(template));
      return sameStem.length === 1 ? (sameStem[0] ?? []) : fitting;
    }
  }
  return [];
}

/** The folders that a folder stands in, the nearest first, down to the workspace itself. */
function foldersAbove(folder: string): string[] {
  const above: string[] = [];
  for (let place = folder; place !== ''; ) {
    place = folderOf(place);
    above.push(place);
  }
  return above;
}

function findByStem(file: string, index: Index): string | undefined {
  const folder = folderOf(file);
  for (const stem of stemsMeantBy(file)) {
    const found = index.byStem.get(`${folder}/${stem}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The stems of templates that the name of a parameter file can mean: the exact one first, then the longest. */
function stemsMeantBy(file: string): string[] {
  const own = stemOf(file);
  const stems: string[] = [];
  const exact = PARAMETERS_LAST.exec(own)?.[1] ?? '';
  if (exact !== '') stems.push(exact);
  // `lighthouse.base.parameters.json` belongs to `lighthouse` where there is no `lighthouse.base`.
  for (let cut = exact.lastIndexOf('.'); cut > 0; cut = exact.lastIndexOf('.', cut - 1))
    stems.push(exact.slice(0, cut));
  const within = PARAMETERS_WITHIN.exec(own)?.[1] ?? '';
  if (within !== '') stems.push(within);
  return [...stems.slice(0, 1), ...stems.slice(1).sort((left, right) => right.length - left.length)];
}

interface Index {
  readonly byPath: ReadonlyMap<string, string>;
  /** By folder and stem; where JSON and Bicep share a stem, JSON. */
  readonly byStem: ReadonlyMap<string, string>;
  readonly byFolder: ReadonlyMap<string, Group>;
  readonly all: Group;
}

function indexOf(templates: readonly PairableTemplate[]): Index {
  const byPath = new Map<string, string>();
  const byStem = new Map<string, string>();
  const folders = new Map<string, PairableTemplate[]>();
  const sorted = [...templates].sort((left, right) => byName(left.file, right.file));
  for (const template of sorted) {
    const { file } = template;
    byPath.set(file, file);
    for (const alias of template.aliases ?? []) byPath.set(alias, file);
    const folder = folderOf(file);
    const stem = `${folder}/${stemOf(file)}`;
    if (!byStem.has(stem) || /\.json$/i.test(file)) byStem.set(stem, file);
    const group = folders.get(folder);
    if (group) group.push(template);
    else folders.set(folder, [template]);
  }
  const byFolder = new Map([...folders].map(([folder, group]) => [folder, groupOf(group)]));
  return { byPath, byStem, byFolder, all: groupOf(sorted) };
}

function stemOf(file: string): string {
  return nameOf(file)
    .replace(/\.(jsonc?|bicep(param)?)$/i, '')
    .toLowerCase();
}

/** Templates among which one may be found by its parameters. */
interface Group {
  /** The templates that declare every given name and require no other; no more than are needed to tell. */
  fitting(names: readonly string[]): readonly string[];
}

interface Signed {
  readonly file: string;
  readonly declared: ReadonlySet<string>;
  readonly required: readonly string[];
}

/** More fitting templates than this are not listed: the message would be no clearer. */
const ENOUGH = 10;

function groupOf(templates: readonly PairableTemplate[]): Group {
  let all: Signed[] | undefined;
  const byName = new Map<string, Signed[]>();
  const answers = new Map<string, readonly string[]>();
  const read = (): Signed[] => {
    const signed: Signed[] = [];
    for (const template of templates) {
      const signature = template.signature();
      if (!signature) continue;
      const entry = { file: template.file, declared: new Set(signature.declared), required: signature.required };
      signed.push(entry);
      for (const name of entry.declared) {
        const declaring = byName.get(name);
        if (declaring) declaring.push(entry);
        else byName.set(name, [entry]);
      }
    }
    return signed;
  };
  return {
    fitting(names) {
      all ??= read();
      const given = new Set(names);
      const key = [...given].sort().join('\n');
      const known = answers.get(key);
      if (known) return known;
      // Only templates that declare the rarest of the names can declare them all.
      let few = all;
      for (const name of given) {
        const declaring = byName.get(name) ?? [];
        if (declaring.length < few.length) few = declaring;
      }
      const fitting: string[] = [];
      for (const { file, declared, required } of few) {
        if (fitting.length === ENOUGH) break;
        if ([...given].every((name) => declared.has(name)) && required.every((name) => given.has(name)))
          fitting.push(file);
      }
      answers.set(key, fitting);
      return fitting;
    },
  };
}
