import type { Location } from '../pec/delegation.ts';
import { type BicepReference, bicepReferences } from './bicep-source.ts';
import { CONCERNS_LIGHTHOUSE } from './classify.ts';
import type { Documents } from './documents.ts';
import { linesOf, locate } from './lines.ts';
import { folderOf, resolveReference, standing } from './workspace.ts';

/** What the Bicep files of a workspace say about one another, told from their text alone. */
export interface BicepProject {
  /** The files of the workspace that a file is made of, itself first, each once. */
  files(file: string): readonly string[];
  /** The same, with their text. */
  sources(file: string): readonly { readonly file: string; readonly text: string }[];
  /** The files it deploys as modules, over any number of steps. */
  modules(file: string): readonly string[];
  /** Whether the file, or anything it is made of, concerns Azure Lighthouse. */
  concernsLighthouse(file: string): boolean;
  /** Whether it may hold a registration definition, and not just speak of Azure Lighthouse. */
  mayHoldDefinition(file: string): boolean;
  /** The template that a parameter file uses: a path, or `undefined` when it is in a registry or outside. */
  using(file: string): string | undefined;
  /** References that lead out of the workspace, in the file or in anything it is made of. */
  leadingOut(file: string): readonly { readonly file: string; readonly target: string; readonly location: Location }[];
}

interface Node {
  readonly text: string;
  readonly references: readonly (BicepReference & { readonly path: string | undefined; readonly outside: boolean })[];
}

/** The resource or its Azure Verified Module; or a module of a registry whose name says as much. */
const DEFINITION = /managed-?services\/registration-?definitions?\b|'(br|ts)[:/][^'\n]*(managed-?services|lighthouse)/i;

/**
 * Reads Bicep files as they are asked for, each once.
 * @param workspace its real path
 */
export function bicepProject(workspace: string, documents: Documents): BicepProject {
  const nodes = new Map<string, Node>();
  const closures = new Map<string, readonly string[]>();

  const read = (file: string): Node => {
    const found = nodes.get(file);
    if (found) return found;
    const content = documents.text(file);
    const text = 'text' in content ? content.text : '';
    const bicep = /\.bicep(param)?$/i.test(file);
    const references = (bicep ? bicepReferences(text) : []).map((reference) => {
      if (reference.remote) return { ...reference, path: undefined, outside: false };
      const path = resolveReference(reference.target, folderOf(file));
      const stands = path === undefined ? 'outside' : standing(workspace, path);
      return { ...reference, path: stands === 'file' ? path : undefined, outside: stands.startsWith('outside') };
    });
    const node = { text, references };
    nodes.set(file, node);
    return node;
  };

  const reach = (file: string, follow: (reference: BicepReference) => boolean): string[] => {
    const seen = new Set([file]);
    for (const each of seen) {
      for (const reference of read(each).references) {
        if (reference.path !== undefined && follow(reference)) seen.add(reference.path);
      }
    }
    return [...seen];
  };
  const files = (file: string): readonly string[] => {
    const found = closures.get(file) ?? reach(file, () => true);
    closures.set(file, found);
    return found;
  };
  const some = (file: string, pattern: RegExp): boolean => files(file).some((each) => pattern.test(read(each).text));

  return {
    files,
    sources: (file) => files(file).map((each) => ({ file: each, text: read(each).text })),
    modules: (file) => reach(file, ({ kind }) => kind === 'module').slice(1),
    concernsLighthouse: (file) => some(file, CONCERNS_LIGHTHOUSE),
    mayHoldDefinition: (file) => some(file, DEFINITION),
    using: (file) => read(file).references.find(({ kind }) => kind === 'using')?.path,
    leadingOut: (file) =>
      files(file).flatMap((each) => {
        const { text, references } = read(each);
        return references
          .filter(({ outside }) => outside)
          .map(({ target, offset }) => ({
            file: each,
            target,
            location: locate(each, linesOf(text), offset, offset + target.length),
          }));
      }),
  };
}
