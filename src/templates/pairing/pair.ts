import { isSlip } from '../../pec/ids.ts';
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
  /** It is about Azure Lighthouse, so that it belongs to a template even if not all of it fits. */
  readonly concerns?: boolean;
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
 * same stem, or with the longest stem that its name begins with; else, in its folder or in the nearest folder above that
 * has one, the one that declares all that the file gives and whose name says that it is meant, or else whose parameters
 * it fits; and for a file that is about Azure Lighthouse, the one that it is nearest to. Where several are alike there is
 * no guess.
 * @param anywhere whether, as the last way, the templates of all folders are looked through: right for parameter files
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
  const { names } = file;
  if (!names) return [];
  const places = [folder, ...foldersAbove(folder)];
  const groups = places.flatMap((place) => {
    const group = index.byFolder.get(place);
    return group ? [{ group, words: wordsOf(file.file, place) }] : [];
  });
  if (anywhere) groups.push({ group: index.all, words: wordsOf(file.file, '') });
  for (const { group, words } of groups) {
    const meant = meantIn(group, names, words, file.concerns === true);
    if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? []) : meant;
  }
  if (!file.concerns) return [];
  const nearest = nearestOf(groups, names);
  return nearest.length === 1 ? (nearest[0] ?? []) : nearest;
}

/** The templates of a group that declare all names and that a file can mean, by its name or by its parameters. */
function meantIn(group: Group, names: readonly string[], words: ReadonlySet<string>, concerns: boolean): string[] {
  const declaring = group.declaring(names);
  if (declaring.length === 0) return [];
  const named = declaring.map((each) => ({ ...each, affinity: affinity(each.file, words) }));
  // A name that only shares a word with the file's is telling if the file is about Azure Lighthouse.
  const telling = named.filter((each) => each.affinity.shared > 0 && (concerns || each.fits || each.affinity.whole));
  const best = Math.max(...telling.map((each) => each.affinity.shared));
  const closest = telling.filter((each) => each.affinity.shared === best);
  const pick = (some: typeof named): string[] => {
    const fitting = some.filter(({ fits }) => fits);
    const few = fitting.length > 0 ? fitting : some;
    const whole = few.filter((each) => each.affinity.whole);
    return (whole.length === 1 ? whole : few).map((each) => each.file);
  };
  if (closest.length > 0) return pick(closest);
  return pick(named.filter(({ fits }) => fits));
}

/** The templates that share most names with a file, near misses counting almost as much; none if they share nothing. */
function nearestOf(groups: readonly { readonly group: Group }[], names: readonly string[]): string[] {
  const [nearest] = groups.map(({ group }) => group.nearest(names)).sort((left, right) => right.score - left.score);
  return nearest && nearest.score > 0 ? [...nearest.files] : [];
}

/** Words that stand in the name of any template or parameter file. */
const COMMON_WORDS = new Set(
  'arm azuredeploy bicep deploy deployment json main param parameter parameters params template templates'.split(' '),
);

/**
 * The words in the name of a file and of the folders that lead to it.
 * @param from the folder that they are counted from
 */
function wordsOf(file: string, from: string): ReadonlySet<string> {
  const path = from === '' ? file : file.slice(from.length + 1);
  const words = path
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  return new Set(words.filter((word) => word !== '' && !COMMON_WORDS.has(word)));
}

/** How many words of a template's name stand in a file's, and whether these are all that it has. */
function affinity(template: string, words: ReadonlySet<string>): { readonly shared: number; readonly whole: boolean } {
  const own = wordsOf(nameOf(template).replace(/\.(jsonc?|bicep)$/i, ''), '');
  const shared = [...own].filter((word) => words.has(word)).length;
  return { shared, whole: shared === own.size && shared > 0 };
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
  /** The templates that declare every given name, and whether they require no other; no more than are needed to tell. */
  declaring(names: readonly string[]): readonly { readonly file: string; readonly fits: boolean }[];
  /** The templates that share most of the names, and how many these are. */
  nearest(names: readonly string[]): { readonly files: readonly string[]; readonly score: number };
}

interface Signed {
  readonly file: string;
  readonly declared: ReadonlySet<string>;
  readonly required: readonly string[];
}

/** More templates that fit alike than this are not listed: the message would be no clearer. */
const ENOUGH = 10;

/** A name that more templates declare than this says nothing of which one is meant. */
const MOST_DECLARING = 200;

/** What a name counts that is a slip of the pen of a declared one. */
const NEARLY = 0.9;

function groupOf(templates: readonly PairableTemplate[]): Group {
  let index: SignatureIndex | undefined;
  const answers = new Map<string, ReturnType<Group['declaring']>>();
  return {
    declaring(names) {
      index ??= signatureIndex(templates);
      const given = new Set(names);
      const key = [...given].sort().join('\n');
      const known = answers.get(key);
      if (known) return known;
      const declaring = declaringAll(index, given);
      answers.set(key, declaring);
      return declaring;
    },
    nearest(names) {
      index ??= signatureIndex(templates);
      return nearestIn(index, new Set(names));
    },
  };
}

interface SignatureIndex {
  readonly all: readonly Signed[];
  readonly byName: ReadonlyMap<string, readonly Signed[]>;
}

function signatureIndex(templates: readonly PairableTemplate[]): SignatureIndex {
  const all: Signed[] = [];
  const byName = new Map<string, Signed[]>();
  for (const template of templates) {
    const signature = template.signature();
    if (!signature) continue;
    const entry = { file: template.file, declared: new Set(signature.declared), required: signature.required };
    all.push(entry);
    for (const name of entry.declared) {
      const declaring = byName.get(name);
      if (declaring) declaring.push(entry);
      else byName.set(name, [entry]);
    }
  }
  return { all, byName };
}

function declaringAll({ all, byName }: SignatureIndex, given: ReadonlySet<string>): { file: string; fits: boolean }[] {
  // Only templates that declare the rarest of the names can declare them all.
  let few = all;
  for (const name of given) {
    const declaring = byName.get(name) ?? [];
    if (declaring.length < few.length) few = declaring;
  }
  const found: { file: string; fits: boolean }[] = [];
  let fitting = 0;
  for (const { file, declared, required } of few) {
    if (fitting === ENOUGH) break;
    if (![...given].every((name) => declared.has(name))) continue;
    const fits = required.every((name) => given.has(name));
    if (fits) fitting++;
    if (fits || found.length < MOST_DECLARING) found.push({ file, fits });
  }
  return found;
}

function nearestIn({ byName }: SignatureIndex, given: ReadonlySet<string>): { files: string[]; score: number } {
  const scores = new Map<string, number>();
  const count = (signed: readonly Signed[], worth: number): void => {
    if (signed.length > MOST_DECLARING) return;
    for (const { file } of signed) scores.set(file, (scores.get(file) ?? 0) + worth);
  };
  for (const name of given) {
    const declaring = byName.get(name);
    if (declaring) count(declaring, 1);
    else if (byName.size <= MOST_DECLARING) {
      for (const [declared, signed] of byName) {
        if (!given.has(declared) && isSlip(name, declared)) count(signed, NEARLY);
      }
    }
  }
  const score = Math.max(0, ...scores.values());
  return { score, files: [...scores].filter(([, each]) => each === score && each > 0).map(([file]) => file) };
}
