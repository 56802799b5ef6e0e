import type { Location } from '../../pec/delegation.ts';
import { BICEP_DEFINITION, CONCERNS_LIGHTHOUSE, isLighthouseModule } from '../files/classify.ts';
import type { Documents } from '../files/documents.ts';
import { folderOf, resolveReference, standing, whereItLeads, withoutEscapes } from '../files/workspace.ts';
import { linesOf, locate } from '../json/positions.ts';
import { type BicepReference, scanBicep, type Unclear } from './source.ts';

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
  /** The modules of registries that it deploys, over any number of steps. */
  remoteModules(file: string): readonly string[];
  /** The paths that the file and its parts name, whether or not anything stands there; of a folder, all that is in it. */
  named(file: string): readonly string[];
  /** The template that a parameter file uses: a path, or `undefined` when it is in a registry, outside or not there. */
  using(file: string): string | undefined;
  /** The path of a template that a parameter file uses and that is not there. */
  missingTemplate(file: string): string | undefined;
  /** What may not be shown to the compiler, in the file or in anything it is made of. */
  obstacles(file: string): readonly Obstacle[];
}

/** A reference that must not be followed, or a place where references cannot be told. */
export interface Obstacle {
  readonly kind: 'outside' | 'broken' | 'unclear';
  readonly file: string;
  /** As a sentence without its end. */
  readonly message: string;
  readonly location: Location;
}

interface Reference extends BicepReference {
  /** Set when a file of the workspace stands there. */
  readonly path: string | undefined;
  /** Where it leads, if it may be looked at, whether or not anything stands there. */
  readonly meant: string | undefined;
  readonly outside: boolean;
}

interface Node {
  readonly text: string;
  readonly references: readonly Reference[];
  readonly unclear: readonly Unclear[];
}

/** What the compiler does not read as Bicep. A module with any other ending it does. */
const NOT_BICEP = /\.(jsonc?|arm|tgz)$/i;

/**
 * Reads Bicep files as they are asked for, each once.
 * @param workspace its real path
 */
export function bicepProject(workspace: string, documents: Documents): BicepProject {
  const nodes = new Map<string, Node>();
  const loaded = new Map<string, { readonly text: string }>();
  const closures = new Map<string, ReadonlyMap<string, 'source' | 'loaded'>>();

  const look = (reference: BicepReference, file: string): Reference => {
    if (reference.remote) return { ...reference, path: undefined, meant: undefined, outside: false };
    const folder = folderOf(file);
    const path = resolveReference(reference.target, folder);
    // The compiler takes paths for addresses, in which `%2e` is a dot.
    const decoded = resolveReference(withoutPercents(reference.target), folder);
    const stands = [path, decoded].map((each) => (each === undefined ? 'outside' : standing(workspace, each)));
    const outside = stands.some((each) => each.startsWith('outside'));
    return {
      ...reference,
      path: stands[0] === 'file' && !outside ? path : undefined,
      meant: outside ? undefined : path,
      outside,
    };
  };
  const read = (file: string): Node => {
    const found = nodes.get(file);
    if (found) return found;
    const content = documents.text(file);
    const text = 'text' in content ? content.text : '';
    const source = NOT_BICEP.test(file) ? undefined : scanBicep(text);
    const references = (source?.references ?? []).map((reference) => look(reference, file));
    const node = { text, references, unclear: source?.unclear ?? [] };
    nodes.set(file, node);
    return node;
  };

  /** Files, with how they are reached: what is only loaded is no Bicep, whatever it looks like. */
  const reach = (file: string, follow: (reference: BicepReference) => boolean): Map<string, 'source' | 'loaded'> => {
    const seen = new Map<string, 'source' | 'loaded'>([[file, 'source']]);
    const waiting = [file];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      for (const reference of read(each).references) {
        if (reference.path === undefined || !follow(reference)) continue;
        const as = reference.kind === 'load' ? 'loaded' : 'source';
        const before = seen.get(reference.path);
        if (before === 'source' || before === as) continue;
        seen.set(reference.path, as);
        if (as === 'source') waiting.push(reference.path);
      }
    }
    return seen;
  };
  const closure = (file: string): ReadonlyMap<string, 'source' | 'loaded'> => {
    const found = closures.get(file) ?? reach(file, () => true);
    closures.set(file, found);
    return found;
  };
  const files = (file: string): string[] => [...closure(file).keys()];
  const made = (file: string): { file: string; node: Node }[] =>
    [...closure(file)].filter(([, as]) => as === 'source').map(([each]) => ({ file: each, node: read(each) }));
  const text = (file: string): string => {
    const content = nodes.get(file) ?? loaded.get(file) ?? documents.text(file);
    const found = 'text' in content ? content.text : '';
    if (!nodes.has(file)) loaded.set(file, { text: found });
    return found;
  };
  const some = (file: string, pattern: RegExp): boolean =>
    files(file).some((each) => pattern.test(withoutEscapes(text(each))));
  const remoteModules = (file: string): string[] =>
    made(file).flatMap(({ node }) =>
      node.references.filter(({ kind, remote }) => remote && kind !== 'extension').map(({ target }) => target),
    );
  const tells = (file: string): boolean => remoteModules(file).some((target) => isLighthouseModule(target));
  const used = (file: string): Reference | undefined => read(file).references.find(({ kind }) => kind === 'using');

  return {
    files,
    sources: (file) => files(file).map((each) => ({ file: each, text: text(each) })),
    modules: (file) => [...reach(file, ({ kind }) => kind === 'module').keys()].slice(1),
    concernsLighthouse: (file) => some(file, CONCERNS_LIGHTHOUSE) || tells(file),
    mayHoldDefinition: (file) => some(file, BICEP_DEFINITION) || tells(file),
    remoteModules,
    named: (file) =>
      made(file).flatMap(({ node }) =>
        node.references.flatMap(({ kind, meant }) =>
          meant === undefined ? [] : [kind === 'list' ? `${meant}/` : meant],
        ),
      ),
    using: (file) => used(file)?.path,
    missingTemplate: (file) => {
      const reference = used(file);
      return reference?.path === undefined ? reference?.meant : undefined;
    },
    obstacles: (file) =>
      made(file).flatMap(({ file: each, node }) => {
        const at = (offset: number, length: number): Location =>
          locate(each, linesOf(node.text), offset, offset + length);
        return [
          ...node.references
            .filter(({ outside }) => outside)
            .map(({ target, offset, length }) => {
              const where = whereItLeads(resolveReference(withoutPercents(target), folderOf(each)));
              const message = `${each} names '${target}', which ${where}`;
              return { kind: 'outside' as const, file: each, message, location: at(offset, length) };
            }),
          ...node.unclear.map(({ what, offset, broken }) => {
            const location = at(offset, 1);
            const message = `${each} has ${what}, line ${location.startLine}, column ${location.startColumn}`;
            return { kind: broken ? ('broken' as const) : ('unclear' as const), file: each, message, location };
          }),
        ];
      }),
  };
}

function withoutPercents(target: string): string {
  // Twice, for what was encoded twice.
  return [1, 2].reduce(
    (text) => text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    target,
  );
}
