import type { Location } from '../../pec/value.ts';
import { bicepConfigurations } from '../files/changes.ts';
import {
  BICEP_DEFINITION,
  bicepGrants,
  CONCERNS_LIGHTHOUSE,
  isAboutLighthouse,
  isLighthouseModule,
} from '../files/classify.ts';
import type { Documents } from '../files/documents.ts';
import { folderOf, resolveReference, standing, whereItLeads, withoutEscapes } from '../files/workspace.ts';
import { linesOf, locate } from '../json/positions.ts';
import { type BicepConfiguration, climbs, readConfiguration } from './configuration.ts';
import { type BicepReference, scanBicep, type Unclear, withoutPercents } from './source.ts';

/** What the Bicep files of a workspace say about one another, told from their text alone. */
export interface BicepProject {
  /** The files of the workspace that a file is made of, itself first, each once. */
  files(file: string): readonly string[];
  /** The same, with their text. */
  sources(file: string): readonly { readonly file: string; readonly text: string }[];
  /** The files it deploys as modules, over any number of steps. */
  modules(file: string): readonly string[];
  /** Whether the file, or anything it is made of, concerns Azure Lighthouse; or what it lacks may. */
  concernsLighthouse(file: string): boolean;
  /** Whether it, or what it lacks, may hold a registration definition, and not just speak of Azure Lighthouse. */
  mayHoldDefinition(file: string): boolean;
  /** Whether the compiler, left to itself, would fetch something for it. */
  mayRestore(file: string): boolean;
  /** The paths that the file and its parts name, whether or not anything stands there; of a folder, all that is in it. */
  named(file: string): readonly string[];
  /** The template that a parameter file uses: a path, or `undefined` when it is in a registry, outside or not there. */
  using(file: string): string | undefined;
  /** Whether a parameter file uses a template that is not there, or none without saying so. */
  lacksTemplate(file: string): boolean;
  /** The path of a template that a parameter file uses and that is not there. */
  missingTemplate(file: string): string | undefined;
  /** Whether all that the file is made of is in the workspace. */
  isWhole(file: string): boolean;
  /** What may not be shown to the compiler, in the file or in anything it is made of. */
  obstacles(file: string): readonly Obstacle[];
}

/** A reference that must not be followed, or a place where references cannot be told. */
export interface Obstacle {
  readonly kind: 'outside' | 'broken' | 'unclear';
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
  /** It names an extension by a name of its configuration. */
  readonly extends: boolean;
}

/** How a file is reached: what is only loaded is no Bicep, whatever it looks like. */
type Reached = ReadonlyMap<string, 'source' | 'loaded'>;

/** What the compiler does not read as Bicep. A module with any other ending it does. */
const NOT_BICEP = /\.(jsonc?|arm|tgz)$/i;

/**
 * Reads Bicep files as they are asked for, each once.
 * @param workspace its real path
 */
export function bicepProject(workspace: string, documents: Documents): BicepProject {
  return new Project(workspace, documents);
}

class Project implements BicepProject {
  readonly #workspace: string;
  readonly #documents: Documents;
  readonly #nodes = new Map<string, Node>();
  readonly #loaded = new Map<string, string>();
  readonly #closures = new Map<string, Reached>();
  readonly #configurations = new Map<string, BicepConfiguration>();

  constructor(workspace: string, documents: Documents) {
    this.#workspace = workspace;
    this.#documents = documents;
  }

  files(file: string): string[] {
    return [...this.#closure(file).keys()];
  }

  sources(file: string): { file: string; text: string }[] {
    return this.files(file).map((each) => ({ file: each, text: this.#text(each) }));
  }

  modules(file: string): string[] {
    return [...this.#reach(file, ({ kind }) => kind === 'module').keys()].slice(1);
  }

  concernsLighthouse(file: string): boolean {
    return this.#some(file, CONCERNS_LIGHTHOUSE) || this.#lacksWhatMayConcern(file);
  }

  mayHoldDefinition(file: string): boolean {
    return this.#some(file, BICEP_DEFINITION) || this.#lacksWhatMayConcern(file);
  }

  mayRestore(file: string): boolean {
    return (
      this.#references(file).some(({ remote }) => remote) ||
      this.#made(file).some(({ node }) => node.extends) ||
      this.#configurationsOf(file).some(({ mayRestore }) => mayRestore)
    );
  }

  named(file: string): string[] {
    return this.#references(file).flatMap(({ kind, meant }) =>
      meant === undefined ? [] : [kind === 'list' ? `${meant}/` : meant],
    );
  }

  using(file: string): string | undefined {
    return this.#using(file)?.path;
  }

  lacksTemplate(file: string): boolean {
    const reference = this.#using(file);
    return reference === undefined || (reference.path === undefined && !reference.remote);
  }

  missingTemplate(file: string): string | undefined {
    const reference = this.#using(file);
    return reference?.path === undefined ? reference?.meant : undefined;
  }

  isWhole(file: string): boolean {
    return this.#lacking(file).length === 0;
  }

  obstacles(file: string): Obstacle[] {
    const made = this.#made(file).flatMap(({ file: each, node }) => obstaclesIn(each, node));
    const configured = this.#configurationsOf(file).flatMap(({ outside }) => outside);
    return [...made, ...configured.map((each) => ({ kind: 'outside' as const, ...each }))];
  }

  #look(reference: BicepReference, file: string): Reference {
    if (reference.remote) {
      return { ...reference, path: undefined, meant: undefined, outside: climbs(reference.target) };
    }
    const folder = folderOf(file);
    const path = resolveReference(reference.target, folder);
    const decoded = resolveReference(withoutPercents(reference.target), folder);
    const stands = [path, decoded].map((each) => (each === undefined ? 'outside' : standing(this.#workspace, each)));
    const outside = stands.some((each) => each.startsWith('outside'));
    return {
      ...reference,
      path: stands[0] === 'file' && !outside ? path : undefined,
      meant: outside ? undefined : path,
      outside,
    };
  }

  #read(file: string): Node {
    const found = this.#nodes.get(file);
    if (found) return found;
    const content = this.#documents.text(file);
    const text = 'text' in content ? content.text : '';
    const source = NOT_BICEP.test(file) ? undefined : scanBicep(text);
    const node = {
      text,
      references: (source?.references ?? []).map((reference) => this.#look(reference, file)),
      unclear: source?.unclear ?? [],
      extends: /^[ \t]*(extension|provider)[ \t]+\w/m.test(source?.code ?? ''),
    };
    this.#nodes.set(file, node);
    return node;
  }

  #reach(file: string, follow: (reference: BicepReference) => boolean): Reached {
    const seen = new Map<string, 'source' | 'loaded'>([[file, 'source']]);
    const waiting = [file];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      for (const reference of this.#read(each).references) {
        if (reference.path === undefined || !follow(reference)) continue;
        const as = reference.kind === 'load' ? 'loaded' : 'source';
        const before = seen.get(reference.path);
        if (before === 'source' || before === as) continue;
        seen.set(reference.path, as);
        if (as === 'source') waiting.push(reference.path);
      }
    }
    return seen;
  }

  #closure(file: string): Reached {
    const found = this.#closures.get(file) ?? this.#reach(file, () => true);
    this.#closures.set(file, found);
    return found;
  }

  #made(file: string): { file: string; node: Node }[] {
    return [...this.#closure(file)]
      .filter(([, as]) => as === 'source')
      .map(([each]) => ({ file: each, node: this.#read(each) }));
  }

  #references(file: string): Reference[] {
    return this.#made(file).flatMap(({ node }) => node.references);
  }

  #using(file: string): Reference | undefined {
    return this.#read(file).references.find(({ kind }) => kind === 'using');
  }

  #text(file: string): string {
    const known = this.#nodes.get(file)?.text ?? this.#loaded.get(file);
    if (known !== undefined) return known;
    const content = this.#documents.text(file);
    const text = 'text' in content ? content.text : '';
    this.#loaded.set(file, text);
    return text;
  }

  #some(file: string, pattern: RegExp): boolean {
    return this.files(file).some((each) => pattern.test(withoutEscapes(this.#text(each))));
  }

  #lacking(file: string): Reference[] {
    return this.#references(file).filter(
      ({ kind, path, outside }) => path === undefined && !outside && kind !== 'list' && kind !== 'extension',
    );
  }

  /** Whether it draws on something that is not in the workspace and, by its name or by what is given to it, may matter. */
  #lacksWhatMayConcern(file: string): boolean {
    const lacking = this.#lacking(file);
    const isParameters = /\.bicepparam$/i.test(file);
    if (lacking.length === 0 && !(isParameters && this.lacksTemplate(file))) return false;
    if (lacking.some(({ target }) => isLighthouseModule(target))) return true;
    return this.#made(file).some(({ node }) => isAboutLighthouse(node.text) || bicepGrants(node.text));
  }

  /** The configurations that hold for the file and for what it is made of: of each, the nearest above it. */
  #configurationsOf(file: string): BicepConfiguration[] {
    const nearest = this.#made(file).flatMap(
      ({ file: each }) => bicepConfigurations(each).find((path) => standing(this.#workspace, path) !== 'missing') ?? [],
    );
    return [...new Set(nearest)].map((path) => {
      const known = this.#configurations.get(path);
      const configuration = known ?? readConfiguration(this.#workspace, this.#documents, path);
      this.#configurations.set(path, configuration);
      return configuration;
    });
  }
}

function obstaclesIn(file: string, { text, references, unclear }: Node): Obstacle[] {
  const at = (offset: number, length: number): Location => locate(file, linesOf(text), offset, offset + length);
  return [
    ...references
      .filter(({ outside }) => outside)
      .map(({ target, remote, offset, length }) => {
        const leads = whereItLeads(resolveReference(withoutPercents(target), folderOf(file)));
        const message = `${file} names '${target}', which ${remote ? 'leads out of the module cache' : leads}`;
        return { kind: 'outside' as const, message, location: at(offset, length) };
      }),
    ...unclear.map(({ what, offset, broken }) => {
      const location = at(offset, 1);
      const message = `${file} has ${what}, line ${location.startLine}, column ${location.startColumn}`;
      return { kind: broken ? ('broken' as const) : ('unclear' as const), message, location };
    }),
  ];
}
