import type { Fact } from '../../pec/value.ts';
import { listFolder } from '../files/discover.ts';
import { leaveOut, startOf, type TemplateNote, type UnreadableFile, unpairedNote } from '../files/problems.ts';
import { byName, folderOf, nameOf } from '../files/workspace.ts';
import type { PairableTemplate, Pairing } from './pair.ts';
import { type PairingInput, type Parameters, signatureOf } from './parameter-files.ts';
import type { JsonParameters } from './read-parameters.ts';

/** A template beside a parameter file or in the folder above that is not checked, and takes all that the file gives. */
function otherTaker(
  { file, names = [] }: JsonParameters,
  templates: ReadonlySet<string>,
  input: PairingInput,
): string | undefined {
  const folder = folderOf(file);
  const near = [...new Set([folder, folderOf(folder)])].flatMap((each) => listFolder(input.workspace, each).files);
  return near.find((each) => {
    if (!/\.(jsonc?|bicep)$/i.test(each) || each === file || templates.has(each)) return false;
    const declared = new Set(signatureOf(each, input)?.declared);
    return names.length > 0 && names.every((name) => declared.has(name));
  });
}

/**
 * Parameter files that are left to a template beside them which is not checked. One that might have been meant for a
 * template that is checked is not passed over: a file that was added must not make another one's verdict disappear.
 * @param pairing what they would have been paired with
 */
export function leftElsewhere(
  files: readonly JsonParameters[],
  { pairs, unpaired }: Pairing,
  input: PairingInput,
): TemplateNote[] {
  const fits = new Set([
    ...pairs.map(({ parameters }) => parameters),
    ...unpaired.filter(({ candidates }) => candidates.length > 0).map(({ parameters }) => parameters),
  ]);
  return files
    .filter((entry) => {
      const mayFit = fits.has(entry.file) && entry.names !== undefined && entry.names.length > 0;
      if (mayFit || input.found.named.has(entry.file)) return true;
      return entry.givesAuthorizations && otherTaker(entry, new Set(), input) === undefined;
    })
    .map(({ file }) =>
      unpairedNote(file, {
        message: `${file} was left to the template beside it whose name it has, and which holds no delegation.`,
        remedy: 'If it belongs to another template, name that in it with metadata.template.',
        next: [leaveOut(file)],
      }),
    );
}

/** What is to be said of parameter files without a template. */
export interface UnpairedFiles {
  readonly unreadable: readonly UnreadableFile[];
  readonly notes: readonly TemplateNote[];
}

/**
 * Says of each parameter file that was not paired why, as far as it concerns Azure Lighthouse.
 * @param templates those that are checked
 */
export function unpairedFiles(
  { unpaired }: Pairing,
  parameters: Parameters,
  templates: ReadonlySet<string>,
  input: PairingInput,
): UnpairedFiles {
  const byFile = new Map(parameters.json.map((entry) => [entry.file, entry]));
  const folders = new Set([...templates].map(folderOf));
  const isNear = (folder: string): boolean => folders.has(folder) || folders.has(folderOf(folder));
  return {
    // Beside a template it may be the customer's values; nobody can tell, so it is not passed over.
    unreadable: unpaired.flatMap(({ parameters: file }) => {
      const entry = byFile.get(file);
      if (!entry?.broken) return [];
      return parameters.given || entry.givesAuthorizations || isNear(folderOf(file)) ? [entry.broken] : [];
    }),
    notes: unpaired.flatMap(({ parameters: file, candidates }) => {
      const entry = byFile.get(file);
      if (!entry || entry.broken) return [];
      if (candidates.length > 0) return [alike(file, candidates)];
      if (parameters.given || input.found.named.has(file)) return [fitsNone(entry, parameters.given)];
      if (!entry.givesAuthorizations && !(entry.link !== undefined && entry.concerns)) return [];
      const taker = otherTaker(entry, templates, input);
      if (taker === undefined) return [fitsNone(entry)];
      const message = `${file} was left to ${taker}, which takes all that it gives and holds no delegation.`;
      return [{ message, location: startOf(file) }];
    }),
  };
}

function alike(file: string, candidates: readonly string[]): TemplateNote {
  return unpairedNote(file, {
    message: `${file} fits several templates alike.`,
    facts: candidates.map((template) => ['template', template]),
    remedy: `Name the template in the file: "metadata": { "template": "${candidates[0] ?? ''}" }.`,
  });
}

function fitsNone({ file, link }: JsonParameters, given = false): TemplateNote {
  const message = link
    ? `${file} names the template ${link}, which is not among the templates that are checked.`
    : `${file} fits none of the templates that are checked.`;
  return unpairedNote(file, {
    message,
    remedy: 'Add its template to the input templates, or name it in the file with metadata.template.',
    next: [leaveOut(file, given ? 'parameters' : 'templates')],
  });
}

/**
 * Says of files that hold nothing but authorizations which parameter they look like the value of.
 * @param input the one that leaves a file out
 */
export function bareAuthorizations(
  files: readonly string[],
  templates: readonly PairableTemplate[],
  input: (file: string) => 'templates' | 'parameters',
): TemplateNote[] {
  return files.map((file) => {
    const taker = parameterFor(file, templates);
    const looksLike: Fact[] = taker
      ? [
          ['looks like the value of parameter', taker.parameter],
          ['of the template', taker.template],
        ]
      : [['because', 'no template that is checked has a parameter for them']];
    const into = taker ? `"${taker.parameter}": { "value": [ … ] }` : '"authorizations": { "value": [ … ] }';
    return unpairedNote(file, {
      message: `${file} holds authorizations and is no parameter file: it was not judged.`,
      facts: looksLike,
      remedy: `Put them into a parameter file, as "parameters": { ${into} }.`,
      next: [leaveOut(file, input(file))],
    });
  });
}

/** The parameter that is named like the file or like authorizations, in the template that is nearest to the file. */
function parameterFor(
  file: string,
  templates: readonly PairableTemplate[],
): { readonly parameter: string; readonly template: string } | undefined {
  const stem = nameOf(file)
    .replace(/\.jsonc?$/i, '')
    .toLowerCase();
  const distance = (template: string): number => (folderOf(template) === folderOf(file) ? 0 : 1);
  const found = [...templates]
    .sort((left, right) => distance(left.file) - distance(right.file) || byName(left.file, right.file))
    .flatMap(({ file: template, signature }) =>
      (signature()?.declared ?? []).map((parameter) => ({ parameter, template })),
    );
  return (
    found.find(({ parameter }) => parameter === stem) ??
    found.find(({ parameter }) => /authori[sz]ation/.test(parameter))
  );
}
