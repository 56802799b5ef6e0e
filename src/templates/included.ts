import type { DefinitionHead, WrittenDefinition } from '../pec/delegation.ts';
import { byName } from './files/workspace.ts';
import { type JsonMember, type JsonNode, type JsonObject, member, stringMember } from './json/json.ts';
import type { FileReading } from './reading.ts';

/** Whether a definition may be deployed: its condition is not known to be false. */
export function mayBeDeployed({ deployed }: DefinitionHead): boolean {
  return deployed.kind === 'unknown' || deployed.value;
}

/**
 * What a template deploys along with itself, so that it need not be judged on its own: the places of the definitions
 * that were found in other JSON files and are not left out.
 */
function declarations(definitions: readonly DefinitionHead[]): string[] {
  return definitions.filter(mayBeDeployed).map(({ location }) => {
    const { file, startLine, startColumn } = location;
    return `${file}:${startLine}:${startColumn}`;
  });
}

/** The hash that the Bicep compiler puts into a template: a module has the same wherever it is used. */
export function templateHash(root: JsonNode | undefined): string | undefined {
  return stringMember(member(member(root, 'metadata'), '_generator'), 'templateHash');
}

/**
 * Whether two outputs of the Bicep compiler are the same template: versions of the compiler differ in what they say of
 * themselves, and in the API version of the deployments that modules become.
 */
export function sameTemplate(one: JsonObject, other: JsonObject): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(node: JsonNode): string {
  if (node.type === 'array') return `[${node.items.map(contentOf).join()}]`;
  if (node.type !== 'object') return JSON.stringify(node.type === 'null' ? null : node.value);
  const isModule = stringMember(node, 'type')?.toLowerCase() === 'microsoft.resources/deployments';
  const said = ({ name, value }: JsonMember): boolean =>
    (name === 'metadata' && member(value, '_generator') !== undefined) || (isModule && name === 'apiVersion');
  const members = node.members.filter((each) => !said(each));
  return `{${members.map(({ name, value }) => `${JSON.stringify(name)}:${contentOf(value)}`).join()}}`;
}

/**
 * The hashes of the modules in a compiled template that hold a definition which is not left out.
 * @param definitions as they were read from it, with their places in the generated text
 */
export function includedModules(root: JsonObject, definitions: readonly WrittenDefinition[]): string[] {
  const found = new Set<string>();
  const places = definitions.filter(mayBeDeployed).map(({ location }) => location);
  const within = ({ span }: JsonNode, { startLine, startColumn }: WrittenDefinition['location']): boolean => {
    const at = span.lines.offset(startLine, startColumn);
    return span.start <= at && at < span.end;
  };
  for (const place of places) {
    for (let node: JsonNode | undefined = root; node; ) {
      const hash = node === root ? undefined : templateHash(node);
      if (hash !== undefined) found.add(hash);
      const inner: readonly JsonNode[] =
        node.type === 'array' ? node.items : node.type === 'object' ? node.members.map(({ value }) => value) : [];
      node = inner.find((each) => within(each, place));
    }
  }
  return [...found];
}

/**
 * Leaves out what was judged on its defaults though another template includes it, with the right values: all that
 * was found in it was found through the other one too, and is not left out there.
 * @returns the rest, by file
 */
export function withoutParts<D extends DefinitionHead>(readings: readonly FileReading<D>[]): FileReading<D>[] {
  const including = includers(readings);
  const dropped = new Set<FileReading<D>>();
  const others = (key: string, than: FileReading<D>): FileReading<D>[] =>
    [...(including.get(key) ?? [])].filter((other) => other !== than && !dropped.has(other));
  for (const each of readings) {
    if (!each.alone) continue;
    if (others(`all of ${each.file}`, each).length > 0) {
      dropped.add(each);
    } else if (each.definitions.length > 0) {
      // With a hash it was compiled, and its places in the sources need not be its own.
      const keys = each.hash === undefined ? declarations(each.definitions) : [];
      const readsIt = ({ parts }: FileReading<D>): boolean => parts.includes(each.file);
      const found = keys.length > 0 && keys.every((key) => others(key, each).some(readsIt));
      const compiled = each.hash !== undefined && others(each.hash, each).length > 0;
      if (found || compiled) dropped.add(each);
    } else if (each.unreadable.length === 0 && others(`part ${each.file}`, each).some(saysAsMuch)) {
      dropped.add(each);
    }
  }
  return readings.filter((each) => !dropped.has(each)).sort((left, right) => byName(left.file, right.file));
}

/** Which readings include a definition, a module, a file in part or all of a file. */
function includers<D extends DefinitionHead>(
  readings: readonly FileReading<D>[],
): ReadonlyMap<string, ReadonlySet<FileReading<D>>> {
  const including = new Map<string, Set<FileReading<D>>>();
  for (const each of readings) {
    const keys = [
      ...declarations(each.definitions),
      ...each.modules,
      ...each.parts.map((part) => `part ${part}`),
      ...(each.definitions.length > 0 ? each.includes.map((part) => `all of ${part}`) : []),
    ];
    for (const key of keys) including.set(key, (including.get(key) ?? new Set()).add(each));
  }
  return including;
}

/** A template that could not be judged does not speak for its parts, but it spares saying the same of them. */
function saysAsMuch({ undecidable, unreadable }: FileReading<DefinitionHead>): boolean {
  return undecidable.length + unreadable.length > 0;
}
