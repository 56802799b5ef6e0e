import type { WrittenDefinition } from '../pec/delegation.ts';
import { type JsonNode, type JsonObject, member, stringMember } from './json/json.ts';

/** Whether a definition may be deployed: its condition is not known to be false. */
export function mayBeDeployed({ deployed }: WrittenDefinition): boolean {
  return deployed.kind === 'unknown' || deployed.value;
}

/**
 * What a template deploys along with itself, so that it need not be judged on its own: the places of the definitions
 * that were found in other JSON files and are not left out.
 */
export function declarations(definitions: readonly WrittenDefinition[]): string[] {
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
 * The hashes of the modules in a compiled template that hold a definition which is not left out.
 * @param definitions as they were read from it, with their places in the generated text
 */
export function broughtModules(root: JsonObject, definitions: readonly WrittenDefinition[]): string[] {
  const found = new Set<string>();
  const places = definitions.filter(mayBeDeployed).map(({ location }) => location);
  const within = (node: JsonNode, { startLine, startColumn }: WrittenDefinition['location']): boolean => {
    const { span } = node;
    const begins = span.startLine < startLine || (span.startLine === startLine && span.startColumn <= startColumn);
    return begins && (span.endLine > startLine || (span.endLine === startLine && span.endColumn > startColumn));
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
