/** Follows a value from where it is used to where it is written. */

import { folderOf, resolveReference } from '../files/workspace.ts';
import { type JsonNode, parseJson } from '../json/json.ts';
import { type Lines, linesOf } from '../json/positions.ts';
import { declarationsOf } from './declarations.ts';
import type { BicepDeclarations, Declaration, Syntax } from './syntax.ts';

/** A step into a value: a member, an item, or an item of which it cannot be told which. */
export type Step = string | number | null;

/** An item of which it cannot be told which. */
export const ANY = null;

/** A file of Bicep, or one that is loaded. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly declarations: BicepDeclarations;
  /** Of JSON. */
  readonly json: JsonNode | undefined;
}

/** An expression where it stands. */
export interface Spot {
  readonly source: Source;
  readonly node: Syntax | JsonNode;
  readonly scope: Scope;
}

/** What names mean at a place. */
export interface Scope {
  /** Items of loops, arguments of functions. */
  readonly bound: ReadonlyMap<string, Bound>;
  /** What is given to the file's parameters, where something is. */
  readonly given: (parameter: string) => Spot | undefined;
}

interface Bound {
  readonly spot: Spot;
  readonly path: readonly Step[];
}

/** The sources of one compiled file. */
export interface Sources {
  readonly main: Source | undefined;
  get(file: string): Source | undefined;
  readonly all: readonly Source[];
}

/** Nothing is given, nothing is bound. */
export const NO_SCOPE: Scope = { bound: new Map(), given: () => undefined };

/** Reads the sources of a compiled file, the file itself first. */
export function sourcesOf(files: readonly { readonly file: string; readonly text: string }[]): Sources {
  const all = files.map(({ file, text }) => {
    const isBicep = !/\.(jsonc?|ya?ml|txt|arm)$/i.test(file);
    return {
      file,
      text,
      lines: linesOf(text),
      declarations: declarationsOf(isBicep ? text : ''),
      json: /\.jsonc?$/i.test(file) ? parsed(text) : undefined,
    };
  });
  const byFile = new Map(all.map((source) => [source.file, source]));
  return { main: all[0], all, get: (file) => byFile.get(file) };
}

function parsed(text: string): JsonNode | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The file that another one names. */
export function referred(sources: Sources, from: Source, path: string): Source | undefined {
  const file = resolveReference(path, folderOf(from.file));
  return file === undefined ? undefined : sources.get(file);
}

/** A variable, function or parameter of a file by its name there, and the file that declares it. */
export function declared(
  sources: Sources,
  source: Source,
  kind: 'variables' | 'functions' | 'parameters',
  name: string,
): { readonly source: Source; readonly declaration: Declaration } | undefined {
  const declaration = source.declarations[kind].find((each) => each.name === name);
  if (declaration) return { source, declaration };
  const imported = source.declarations.imports.find((each) => each.name !== undefined && each.alias === name);
  const other = imported && referred(sources, source, imported.path);
  // A file may not import from itself; what does is no Bicep.
  return other && other !== source && imported.name !== undefined ? declaredIn(other, kind, imported.name) : undefined;
}

function declaredIn(source: Source, kind: 'variables' | 'functions' | 'parameters', name: string) {
  const declaration = source.declarations[kind].find((each) => each.name === name);
  return declaration && { source, declaration };
}

/** So many steps are taken for one question; what takes more is not told. */
const MOST_STEPS = 20_000;
const MOST_LEVELS = 60;

/** Answers one question about the sources. */
export class Tracer {
  readonly #sources: Sources;
  #steps = 0;
  #level = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** What may stand at a path in a value: several spots where it depends on a condition, or on which item is meant. */
  at(spot: Spot, path: readonly Step[]): Spot[] {
    if (path.length === 0) return [spot];
    return this.#guarded(() => this.#into(spot, path));
  }

  /** The literals that a value may be, through names, conditions and conversions. */
  ends(spot: Spot): Spot[] {
    return this.#guarded(() => {
      const { node } = spot;
      if ('span' in node) return [spot];
      switch (node.kind) {
        case 'string':
          return node.value === undefined ? node.parts.flatMap((part) => this.ends({ ...spot, node: part })) : [spot];
        case 'name':
          return this.#named(spot, node.name).flatMap((each) => this.ends(each));
        case 'access':
          return this.#accessed(spot, node, []).flatMap((each) => this.ends(each));
        case 'choice':
        case 'other':
          return node.parts.flatMap((part) => this.ends({ ...spot, node: part }));
        case 'call':
          return this.#returned(spot, node, []) ?? node.arguments.flatMap((each) => this.ends({ ...spot, node: each }));
        default:
          return [];
      }
    });
  }

  /** All literals in a value, and in what it draws on. */
  literals(spot: Spot): Spot[] {
    return this.#guarded(() => {
      const { node } = spot;
      if ('span' in node) return literalsInJson(spot);
      const go = (each: Syntax): Spot[] => this.literals({ ...spot, node: each });
      switch (node.kind) {
        case 'string':
          return [...(node.value === undefined ? [] : [spot]), ...node.parts.flatMap(go)];
        case 'object':
          return node.members.flatMap(({ value }) => go(value));
        case 'array':
          return node.items.flatMap(go);
        case 'name':
          return this.#named(spot, node.name).flatMap((each) => this.literals(each));
        case 'access':
          return this.#accessed(spot, node, []).flatMap((each) => this.literals(each));
        case 'call':
          return [...this.#called(spot, node), ...(node.of ? go(node.of) : []), ...node.arguments.flatMap(go)];
        case 'for':
          return [...go(node.over), ...go(node.body)];
        case 'lambda':
          return go(node.body);
        case 'spread':
          return go(node.of);
        case 'choice':
        case 'other':
          return node.parts.flatMap(go);
        default:
          return [];
      }
    });
  }

  #guarded(work: () => Spot[]): Spot[] {
    if (this.#steps++ > MOST_STEPS || this.#level > MOST_LEVELS) return [];
    this.#level++;
    const found = work();
    this.#level--;
    return found;
  }

  #into(spot: Spot, path: readonly Step[]): Spot[] {
    const { node } = spot;
    const [step, ...rest] = path;
    if (step === undefined) return [spot];
    if ('span' in node) return intoJson({ ...spot, node }, path);
    const go = (each: Syntax, steps: readonly Step[] = path): Spot[] => this.at({ ...spot, node: each }, steps);
    switch (node.kind) {
      case 'object': {
        for (const { name, value } of node.members.toReversed()) {
          const found = name === step ? go(value, rest) : value.kind === 'spread' ? go(value.of) : [];
          if (found.length > 0 || name === step) return found;
        }
        return [];
      }
      case 'array':
        return this.#intoItems(spot, node.items, path);
      case 'name':
        return this.#named(spot, node.name).flatMap((each) => this.at(each, path));
      case 'access':
        return this.#accessed(spot, node, path);
      case 'choice':
        return node.parts.flatMap((part) => go(part));
      case 'for':
        return this.#intoBody(spot, node, { over: node.over, names: [node.item, node.index] }, path);
      case 'call':
        return this.#returned(spot, node, path) ?? this.#intoCall(spot, node, path);
      default:
        return [];
    }
  }

  #accessed(spot: Spot, { of, key }: Extract<Syntax, { kind: 'access' }>, path: readonly Step[]): Spot[] {
    const found = typeof key === 'string' ? this.#through(spot, of, 'variables', key) : undefined;
    if (!found) return this.#into({ ...spot, node: of }, [...this.#keys(spot, key), ...path]);
    const { source, declaration } = found;
    return declaration.value ? this.at({ source, node: declaration.value, scope: NO_SCOPE }, path) : [];
  }

  #intoItems(spot: Spot, items: readonly Syntax[], path: readonly Step[]): Spot[] {
    const [step, ...rest] = path;
    if (typeof step === 'number') {
      let before = 0;
      for (const node of items) {
        const isList = node.kind === 'spread';
        const length = isList ? this.#length({ ...spot, node: node.of }) : 1;
        if (length === undefined) return this.#intoItems(spot, items, [ANY, ...rest]);
        if (step < before + length) {
          return isList
            ? this.at({ ...spot, node: node.of }, [step - before, ...rest])
            : this.at({ ...spot, node }, rest);
        }
        before += length;
      }
      return [];
    }
    if (step !== ANY) return [];
    return items.flatMap((node) =>
      node.kind === 'spread' ? this.at({ ...spot, node: node.of }, path) : this.at({ ...spot, node }, rest),
    );
  }

  /** Into what a loop or a lambda makes of an item. */
  #intoBody(
    spot: Spot,
    { body }: { readonly body: Syntax },
    { over, names }: { readonly over: Syntax; readonly names: readonly (string | undefined)[] },
    path: readonly Step[],
  ): Spot[] {
    const [step, ...rest] = path;
    if (step !== ANY && typeof step !== 'number') return [];
    const [item, index] = names;
    const bound = new Map(spot.scope.bound);
    if (item !== undefined) bound.set(item, { spot: { ...spot, node: over }, path: [step] });
    if (index !== undefined && typeof step === 'number') {
      const place = { start: body.start, end: body.start };
      bound.set(index, { spot: { ...spot, node: { kind: 'number', value: step, ...place } }, path: [] });
    }
    return this.at({ ...spot, node: body, scope: { ...spot.scope, bound } }, rest);
  }

  #intoCall(spot: Spot, node: Extract<Syntax, { kind: 'call' }>, path: readonly Step[]): Spot[] {
    const [first, second] = node.arguments;
    const all = (): Spot[] => node.arguments.flatMap((each) => this.at({ ...spot, node: each }, path));
    switch (node.name) {
      case 'union':
      case 'concat':
        if (typeof path[0] === 'string') return all();
        return this.#intoItems(
          spot,
          node.arguments.map((of) => ({ kind: 'spread' as const, of, start: of.start, end: of.end })),
          path,
        );
      case 'flatten':
        if (first?.kind !== 'array') return first ? this.at({ ...spot, node: first }, [ANY, ...path]) : [];
        return this.#intoItems(
          spot,
          first.items.map((of) => ({ kind: 'spread' as const, of, start: of.start, end: of.end })),
          path,
        );
      case 'map':
        if (first === undefined || second?.kind !== 'lambda') return [];
        return this.#intoBody(spot, second, { over: first, names: second.parameters }, path);
      case 'first':
        return first ? this.at({ ...spot, node: first }, [0, ...path]) : [];
      case 'last':
        return first ? this.at({ ...spot, node: first }, [ANY, ...path]) : [];
      case 'loadJsonContent':
        return this.#loaded(spot, node).flatMap((each) => intoJson(each, path));
      case 'filter':
      case 'sort':
      case 'skip':
      case 'take':
        return first
          ? this.at({ ...spot, node: first }, typeof path[0] === 'number' ? [ANY, ...path.slice(1)] : path)
          : [];
      default:
        return all();
    }
  }

  /** The tree that is loaded; with a path inside it, all of it. */
  #loaded(spot: Spot, { arguments: [path, inside] }: Extract<Syntax, { kind: 'call' }>): (Spot & { node: JsonNode })[] {
    if (path?.kind !== 'string' || path.value === undefined || inside) return [];
    const source = referred(this.#sources, spot.source, path.value);
    return source?.json ? [{ source, node: source.json, scope: NO_SCOPE }] : [];
  }

  /** Into what a function of the file returns; undefined where it is none. */
  #returned(spot: Spot, node: Extract<Syntax, { kind: 'call' }>, path: readonly Step[]): Spot[] | undefined {
    const found = this.#called(spot, node);
    if (found.length === 0) return undefined;
    return found.flatMap((each) => (path.length === 0 ? this.ends(each) : this.at(each, path)));
  }

  #called(spot: Spot, node: Extract<Syntax, { kind: 'call' }>): Spot[] {
    const found = node.of
      ? this.#through(spot, node.of, 'functions', node.name)
      : declared(this.#sources, spot.source, 'functions', node.name);
    if (!found?.declaration.value) return [];
    const declaration = found.source.declarations.functions.find(({ name }) => name === found.declaration.name);
    const bound = new Map(
      node.arguments.map((argument, index): [string, Bound] => [
        declaration?.parameters[index] ?? '',
        { spot: { ...spot, node: argument }, path: [] },
      ]),
    );
    return [{ source: found.source, node: found.declaration.value, scope: { ...NO_SCOPE, bound } }];
  }

  /** What `x.name` means where `x` is another file as a whole. */
  #through(spot: Spot, of: Syntax, kind: 'variables' | 'functions', name: string) {
    const imported =
      of.kind === 'name' &&
      spot.source.declarations.imports.find((each) => each.name === undefined && each.alias === of.name);
    const other = imported ? referred(this.#sources, spot.source, imported.path) : undefined;
    return other && declaredIn(other, kind, name);
  }

  #named(spot: Spot, name: string): Spot[] {
    const bound = spot.scope.bound.get(name);
    if (bound) return this.at(bound.spot, bound.path);
    const parameter = spot.source.declarations.parameters.find((each) => each.name === name);
    if (parameter) {
      const given = spot.scope.given(name);
      if (given) return [given];
      return parameter.value ? [{ ...spot, node: parameter.value, scope: { ...spot.scope, bound: new Map() } }] : [];
    }
    const found = declared(this.#sources, spot.source, 'variables', name);
    if (!found?.declaration.value) return [];
    const scope = found.source === spot.source ? { ...spot.scope, bound: new Map() } : NO_SCOPE;
    return [{ source: found.source, node: found.declaration.value, scope }];
  }

  /** The step that a key is. */
  #keys(spot: Spot, key: string | Syntax): Step[] {
    if (typeof key === 'string') return [key];
    const [end, ...others] = this.ends({ ...spot, node: key });
    if (key.kind === 'number') return [key.value];
    const node = end && others.length === 0 && !('span' in end.node) ? end.node : undefined;
    if (node?.kind === 'string' && node.value !== undefined) return [node.value];
    const [bound] = key.kind === 'name' ? this.#named(spot, key.name) : [];
    if (bound && !('span' in bound.node) && bound.node.kind === 'number') return [bound.node.value];
    return [ANY];
  }

  #length(spot: Spot): number | undefined {
    const [found, ...others] = this.#guarded(() => {
      const { node } = spot;
      if ('span' in node) return [spot];
      if (node.kind === 'name') return this.#named(spot, node.name);
      if (node.kind === 'access') return this.#accessed(spot, node, []);
      return [spot];
    });
    if (!found || others.length > 0) return undefined;
    const { node } = found;
    if ('span' in node) return node.type === 'array' ? node.items.length : undefined;
    if (found !== spot) return this.#level > MOST_LEVELS ? undefined : this.#length(found);
    const sum = (nodes: readonly Syntax[]): number | undefined =>
      nodes.reduce<number | undefined>((total, each) => {
        const length = this.#length({ ...spot, node: each });
        return total === undefined || length === undefined ? undefined : total + length;
      }, 0);
    if (node.kind === 'array') {
      const spread = sum(node.items.flatMap((item) => (item.kind === 'spread' ? [item.of] : [])));
      return spread === undefined ? undefined : spread + node.items.filter(({ kind }) => kind !== 'spread').length;
    }
    if (node.kind === 'for') return this.#length({ ...spot, node: node.over });
    if (node.kind !== 'call') return undefined;
    if (node.name === 'concat') return sum(node.arguments);
    if (node.name === 'map') return sum(node.arguments.slice(0, 1));
    const [, count] = node.arguments;
    return node.name === 'range' && count?.kind === 'number' ? count.value : undefined;
  }
}

function intoJson(spot: Spot & { readonly node: JsonNode }, path: readonly Step[]): Spot[] {
  const [step, ...rest] = path;
  if (step === undefined) return [spot];
  const { node } = spot;
  const go = (each: JsonNode | undefined): Spot[] => (each ? intoJson({ ...spot, node: each }, rest) : []);
  if (node.type === 'array')
    return step === ANY ? node.items.flatMap(go) : typeof step === 'number' ? go(node.items[step]) : [];
  if (node.type !== 'object' || typeof step !== 'string') return [];
  return go(node.members.findLast(({ name }) => name === step)?.value);
}

function literalsInJson(spot: Spot): Spot[] {
  const { node } = spot;
  if (!('span' in node)) return [];
  if (node.type === 'string') return [spot];
  const inner =
    node.type === 'array' ? node.items : node.type === 'object' ? node.members.map(({ value }) => value) : [];
  return inner.flatMap((each) => literalsInJson({ ...spot, node: each }));
}
