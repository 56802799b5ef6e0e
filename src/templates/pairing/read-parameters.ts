import { AUTHORIZATION_SHAPED, givenNames, givesAuthorizations, isAboutLighthouse } from '../files/classify.ts';
import { type UnreadableFile, unreadable } from '../files/problems.ts';
import { folderOf, resolveReference, standing, whereItLeads } from '../files/workspace.ts';
import { type JsonObject, member, stringMember } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';

/** A JSON parameter file. */
export interface JsonParameters {
  readonly file: string;
  /** `metadata.template`, as far as it names a file. */
  readonly link?: string;
  /** `metadata.template`, where no file stands. */
  readonly missingLink?: string;
  /** Names it gives, in lower case; undefined when it cannot be read. */
  readonly names?: readonly string[];
  /** Why it cannot be read, to be said if it concerns Azure Lighthouse. */
  readonly broken?: UnreadableFile;
  /** It gives a list of authorizations, or may give one. */
  readonly givesAuthorizations: boolean;
  /** It is about Azure Lighthouse: by its name, or by what it gives. */
  readonly concerns: boolean;
}

/** Whether a file that calls itself a parameter file gives authorizations, and none of them as a parameter. */
export function givesOutside(root: JsonObject): boolean {
  const parameters = member(root, 'parameters');
  return givesAuthorizations(root) && !(parameters?.type === 'object' && givesAuthorizations(parameters));
}

/** What a parameter file gives, and which template it names. */
export function readParameters(workspace: string, file: string, root: JsonObject, text: string): JsonParameters {
  const gives = givesAuthorizations(root);
  const concerns = gives || AUTHORIZATION_SHAPED.test(text) || isAboutLighthouse(text) || isAboutLighthouse(file);
  const entry = { file, names: givenNames(root), givesAuthorizations: gives, concerns };
  const metadata = member(root, 'metadata');
  const written = stringMember(metadata, 'template');
  if (written === undefined) return entry;
  // As PSRule reads it: relative to the repository, or with a leading dot to the file.
  const link = resolveReference(written, /^\.{1,2}[\\/]/.test(written) ? folderOf(file) : '');
  const stands = link === undefined ? 'outside' : standing(workspace, link);
  if (link !== undefined && stands === 'file') return { ...entry, link };
  if (link !== undefined && !stands.startsWith('outside')) return { ...entry, missingLink: link };
  const broken = unreadable(
    file,
    `metadata.template of ${file} names '${written}', which ${whereItLeads(link)}; it was not read.`,
    'Name a template inside the workspace.',
    locationOf(file, member(metadata, 'template')?.span ?? root.span),
  );
  return { file, broken, givesAuthorizations: true, concerns: true };
}
