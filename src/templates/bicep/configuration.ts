import type { Location } from '../../pec/value.ts';
import type { Documents } from '../files/documents.ts';
import { startOf } from '../files/problems.ts';
import { folderOf, resolveReference, standing, whereItLeads } from '../files/workspace.ts';
import type { JsonMember, JsonNode, JsonObject } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { withoutPercents } from './source.ts';

/** What a bicepconfig.json makes the compiler open or fetch. */
export interface BicepConfiguration {
  /** Itself first, then those that it extends. */
  readonly files: readonly string[];
  /** What leads out of the workspace, as a sentence without its end. */
  readonly outside: readonly { readonly message: string; readonly location: Location }[];
  /** It names extensions, which the compiler would fetch. */
  readonly mayRestore: boolean;
}

/** Where a value of a configuration is written. */
interface Entry {
  /** `extensions.outside` */
  readonly name: string;
  readonly value: string;
  readonly location: Location;
}

const BUILT_IN = /^builtin:/i;
const IN_REGISTRY = /^(br|ts|az)[:/]/i;
/** Settings that name paths; what a text that cannot be read may hide. */
const NAMES_PATHS = /extensions|providers|extends|cacheRootDirectory|moduleAliases|\\u00/i;

/**
 * Reads a configuration and those that it extends. (https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-config)
 * @param workspace its real path
 * @param file path of a bicepconfig.json that is there, relative to the workspace
 */
export function readConfiguration(workspace: string, documents: Documents, file: string): BicepConfiguration {
  const seen = new Set<string>();
  const read = (each: string): BicepConfiguration => {
    if (seen.has(each)) return NOTHING;
    seen.add(each);
    if (standing(workspace, each).startsWith('outside')) {
      return { ...NOTHING, files: [each], outside: [outside(each, each, whereItLeads(undefined), startOf(each))] };
    }
    const document = documents.json(each);
    if ('root' in document) return inspect(workspace, each, document.root, read);
    const content = documents.text(each);
    // The compiler says what is wrong with it, unless it might read what we cannot.
    const hides = !('text' in content) || NAMES_PATHS.test(content.text);
    const [observation] = document.broken.observations;
    if (!hides || !observation) return { ...NOTHING, files: [each] };
    const message = `${observation.message.replace(/\.$/, '')}, so that what it names cannot be told`;
    return { ...NOTHING, files: [each], outside: [{ message, location: observation.location ?? startOf(each) }] };
  };
  return read(file);
}

const NOTHING: BicepConfiguration = { files: [], outside: [], mayRestore: false };

function inspect(
  workspace: string,
  file: string,
  root: JsonObject,
  read: (file: string) => BicepConfiguration,
): BicepConfiguration {
  const extensions = textsIn(file, root, ['extensions', 'providers']).filter(({ value }) => !BUILT_IN.test(value));
  const implicit = textsIn(file, root, ['implicitExtensions', 'implicitProviders']);
  const bases = textsIn(file, root, ['extends']);
  const paths = [
    ...extensions.filter(({ value }) => !IN_REGISTRY.test(value)),
    // They are names, but for those that are not.
    ...implicit.filter(({ value }) => /[\\/.%]/.test(value)),
    ...bases,
    ...textsIn(file, root, ['cacheRootDirectory']),
  ];
  const addresses = [
    ...textsIn(file, root, ['moduleAliases']),
    ...extensions.filter(({ value }) => IN_REGISTRY.test(value)),
  ];
  const extended = bases.flatMap(({ value }) => {
    const base = resolveReference(value, folderOf(file));
    return base === undefined || standing(workspace, base) !== 'file' ? [] : [read(base)];
  });
  return {
    files: [file, ...extended.flatMap(({ files }) => files)],
    outside: [
      ...paths.flatMap((entry) => leadsOut(workspace, file, entry)),
      ...addresses.flatMap(({ value, location }) => (climbs(value) ? [outside(file, value, CLIMBS, location)] : [])),
      ...extended.flatMap((each) => each.outside),
    ],
    mayRestore:
      extensions.length > 0 || implicit.some(({ value }) => value !== 'az') || extended.some((each) => each.mayRestore),
  };
}

const CLIMBS = 'leads out of the module cache';

/** Whether an address of a registry would, as a path in the module cache, lead out of it. */
export function climbs(address: string): boolean {
  return /(^|[/\\:])\.\.([/\\:]|$)/.test(withoutPercents(address));
}

function leadsOut(workspace: string, file: string, { value, location }: Entry): BicepConfiguration['outside'] {
  const folder = folderOf(file);
  // `~` and variables are paths of the machine, whether or not the compiler resolves them.
  if (/^~|^\$|^%\w+%/.test(value)) return [outside(file, value, whereItLeads(undefined), location)];
  for (const written of [value, withoutPercents(value)]) {
    const path = resolveReference(written, folder);
    if (path === undefined || standing(workspace, path).startsWith('outside')) {
      return [outside(file, value, whereItLeads(path), location)];
    }
  }
  return [];
}

function outside(file: string, value: string, where: string, location: Location) {
  return { message: file === value ? `${file} ${where}` : `${file} names '${value}', which ${where}`, location };
}

/** The texts in members of a configuration, however deep; of members that stand twice, in all. */
function textsIn(file: string, root: JsonObject, names: readonly string[]): Entry[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return root.members
    .filter(({ name }) => wanted.has(name.toLowerCase()))
    .flatMap(({ name, value }) => textsOf(file, name, value));
}

function textsOf(file: string, name: string, node: JsonNode): Entry[] {
  if (node.type === 'string') return [{ name, value: node.value, location: locationOf(file, node.span) }];
  if (node.type === 'array') return node.items.flatMap((item) => textsOf(file, name, item));
  if (node.type !== 'object') return [];
  return node.members.flatMap((each: JsonMember) => textsOf(file, `${name}.${each.name}`, each.value));
}
