import type { Location, WrittenDefinition } from '../../pec/delegation.ts';
import { startOf } from '../files/problems.ts';
import type { JsonNode, Span } from '../json/json.ts';
import { type Lines, linesOf, locate, moveLocations } from '../json/positions.ts';
import { type BicepSource, scanBicep } from './source.ts';

/** A JSON text that the compiler made out of Bicep files. */
export interface Generated {
  /** The Bicep file it was made from, relative to the workspace; locations in the JSON carry this name. */
  readonly file: string;
  readonly text: string;
  readonly root: JsonNode;
  /** That file, and the files of the workspace that it draws on. */
  readonly sources: readonly { readonly file: string; readonly text: string }[];
}

/**
 * Moves every location of a definition from the generated JSON to the Bicep files: to the literal where its text
 * stands there once, or to the brackets around such a literal; else to the parameter or variable of the same name;
 * else to the declaration of the resource or module; else to the first line.
 * (The compiler keeps no source map: `build` prints none.)
 */
export function mapToBicep(definition: WrittenDefinition, generated: readonly Generated[]): WrittenDefinition {
  const own = generated.find(({ file }) => file === definition.location.file);
  const moved = moveToBicep(definition, generated, definition.path);
  return own ? { ...moved, location: mapOf(own).declaration(definition.path) } : moved;
}

/**
 * Moves the locations in anything else that the reader says of generated JSON.
 * @param path where in the template the definition stands, if it is about one
 */
export function moveToBicep<T>(model: T, generated: readonly Generated[], path = ''): T {
  if (generated.length === 0) return model;
  const maps = new Map(generated.map((each) => [each.file, mapOf(each)]));
  return moveLocations(model, (location) => maps.get(location.file)?.move(location, path) ?? location);
}

interface SourceMap {
  move(location: Location, path: string): Location;
  /** Where the resource stands, or the module that brings it. */
  declaration(path: string): Location;
}

interface Source extends BicepSource {
  readonly file: string;
  readonly lines: Lines;
  /** Where each GUID stands, in lower case. */
  readonly guids: ReadonlyMap<string, readonly number[]>;
}

const RESOURCE = /^[ \t]*(resource[ \t]+(\w+)[ \t]+'Microsoft\.ManagedServices\/registrationDefinitions@[^'\n]*')/gim;
const DECLARATION = /^[ \t]*(?:@export\(\)[ \t]*)?((?:param|var)[ \t]+(\w+))/gm;
const LITERAL = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Made once for each generated text and kept: many definitions and many locations ask it. */
const MAPS = new WeakMap<Generated, SourceMap>();

function mapOf(generated: Generated): SourceMap {
  const found = MAPS.get(generated);
  if (found) return found;
  const map = makeMap(generated);
  MAPS.set(generated, map);
  return map;
}

function makeMap({ file, text, root, sources: files }: Generated): SourceMap {
  const sources: Source[] = files.map((each) => {
    const source = scanBicep(each.text);
    const guids = new Map<string, number[]>();
    for (const { 0: guid, index } of source.code.matchAll(GUID)) {
      const places = guids.get(guid.toLowerCase());
      if (places) places.push(index);
      else guids.set(guid.toLowerCase(), [index]);
    }
    return { file: each.file, lines: linesOf(each.text), ...source, guids };
  });
  const lines = linesOf(text);
  const found = new Map<string, Place | undefined>();
  const resources = findAll(sources, RESOURCE);
  const module = sources.flatMap(moduleOf)[0];
  const declared = Map.groupBy(findAll(sources, DECLARATION), ({ name }) => name);

  const onlyPlace = (literal: string): Place | undefined => {
    if (!found.has(literal)) found.set(literal, findOnce(sources, literal));
    return found.get(literal);
  };
  const declaration = (path: string): Location => {
    const symbol = path.slice(path.lastIndexOf('resources.') + 'resources.'.length);
    const place = resources.find(({ name }) => name === symbol) ?? resources[0] ?? module;
    return place ? toLocation(place) : startOf(sources[0]?.file ?? file);
  };
  const byLiteral = (start: number, end: number): Place | undefined => {
    if (text[start] === '"') return onlyPlace(unquote(text.slice(start, end)));
    if (text[start] !== '[' && text[start] !== '{') return undefined;
    for (const literal of text.slice(start, end).matchAll(LITERAL)) {
      const inner = isGuid(unquote(literal[0])) ? onlyPlace(unquote(literal[0])) : undefined;
      if (inner) return around(inner, depthBetween(text, start, start + literal.index), text[start] ?? '');
    }
    return undefined;
  };
  return {
    declaration,
    move(location, path) {
      const start = lines.offset(location.startLine, location.startColumn);
      const end = lines.offset(location.endLine, location.endColumn);
      const place = byLiteral(start, end) ?? byDeclaration(declared, root, { start, end });
      return place ? toLocation(place) : declaration(path);
    },
  };
}

interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

function toLocation({ source, start, end }: Place): Location {
  return locate(source.file, source.lines, start, end);
}

/** The module whose name tells that it brings the resource. */
function moduleOf(source: Source): Place[] {
  const reference = source.references.find(
    ({ kind, target }) => kind === 'module' && /managed-?services/i.test(target),
  );
  if (!reference) return [];
  const { code } = source;
  let start = code.lastIndexOf('\n', reference.offset) + 1;
  while (code[start] === ' ' || code[start] === '\t') start++;
  return [{ source, start, end: reference.offset + reference.length + 1 }];
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** The place of a text in the sources, if there is exactly one. GUIDs are found in any case and anywhere in code. */
function findOnce(sources: readonly Source[], literal: string): Place | undefined {
  if (literal.length < 2) return undefined;
  const places: Place[] = [];
  for (const source of sources) {
    const { code } = source;
    if (isGuid(literal)) {
      for (const at of source.guids.get(literal.toLowerCase()) ?? []) {
        const quoted = isQuote(code[at - 1]) && isQuote(code[at + literal.length]) ? 1 : 0;
        places.push({ source, start: at - quoted, end: at + literal.length + quoted });
      }
    } else {
      const written = quote(literal, source.file);
      for (let at = code.indexOf(written); at >= 0 && places.length < 2; at = code.indexOf(written, at + 1)) {
        places.push({ source, start: at, end: at + written.length });
      }
    }
    if (places.length > 1) return undefined;
  }
  return places[0];
}

function isQuote(char: string | undefined): boolean {
  return char === "'" || char === '"';
}

/** A text as it is written in Bicep, or in a JSON file that Bicep loads. */
function quote(text: string, file: string): string {
  if (!/\.bicep(param)?$/i.test(file)) return JSON.stringify(text);
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replaceAll('${', '\\${')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `'${escaped.replaceAll('\t', '\\t')}'`;
}

function unquote(literal: string): string {
  try {
    const value: unknown = JSON.parse(literal);
    if (typeof value !== 'string') return '';
    // The compiler escapes a text that begins with a bracket, so that it is not taken for an expression.
    return value.startsWith('[[') ? value.slice(1) : value;
  } catch {
    return '';
  }
}

/** How many brackets are open, at a place, of those opened since another. */
function depthBetween(text: string, from: number, to: number): number {
  const structure = text.slice(from, to).replace(LITERAL, '');
  return structure.replace(/[^[{]/g, '').length - structure.replace(/[^\]}]/g, '').length;
}

/** The brackets that many levels around a place: the compiler keeps the shape of literals. */
function around({ source, start, end }: Place, depth: number, kind: string): Place | undefined {
  const { brackets, code } = source;
  // They stand in the order in which they close, so that those around a place come behind it, the innermost first.
  let low = 0;
  let high = brackets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((brackets[middle]?.close ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  let level = depth;
  for (let index = low; index < brackets.length && level > 0; index++) {
    const { open = 0, close = 0 } = brackets[index] ?? {};
    if (open >= start || code[open] === '(' || --level > 0) continue;
    return code[open] === kind ? { source, start: open, end: close + 1 } : undefined;
  }
  return undefined;
}

/** The `param` or `var` that became the parameter or variable around a place. */
function byDeclaration(
  declared: ReadonlyMap<string, readonly Place[]>,
  root: JsonNode,
  at: Stretch,
): Place | undefined {
  const places = declared.get(declaredAround(root, at)?.replace(/^_\d+\./, '') ?? '') ?? [];
  return places.length === 1 ? places[0] : undefined;
}

/** The name of the innermost member of `parameters` or `variables` that a place is in. */
function declaredAround(node: JsonNode, at: Stretch, parent = ''): string | undefined {
  if (node.type === 'array') {
    const item = node.items.find(({ span }) => covers(span, at));
    return item && declaredAround(item, at);
  }
  if (node.type !== 'object') return undefined;
  const entry = node.members.find(({ nameSpan, value }) => covers(nameSpan, at) || covers(value.span, at));
  if (!entry) return undefined;
  const declares = parent === 'parameters' || parent === 'variables';
  return declaredAround(entry.value, at, entry.name) ?? (declares ? entry.name : undefined);
}

type Stretch = Pick<Span, 'start' | 'end'>;

function covers(span: Stretch, at: Stretch): boolean {
  return span.start <= at.start && at.end <= span.end;
}

function findAll(sources: readonly Source[], pattern: RegExp): (Place & { name: string })[] {
  return sources.flatMap((source) =>
    [...source.code.matchAll(pattern)].map((match) => {
      const start = match.index + match[0].indexOf(match[1] ?? '');
      return { source, start, end: start + (match[1] ?? '').length, name: match[2] ?? '' };
    }),
  );
}
