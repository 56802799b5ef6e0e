import { parseAst } from 'vitest/node';

/** One import of a module, in whatever form. */
export interface Import {
  /** The module as it is written. */
  readonly specifier: string;
  /** `types` leaves nothing at run time; `later` is `import()`. */
  readonly kind: 'value' | 'types' | 'later';
}

/**
 * The imports of a TypeScript file: `import`, `export … from`, `import()` and the type `import('…')`.
 * `import { type A }` counts as a value: the module is still loaded.
 *
 * @throws Error when the text cannot be parsed
 */
export function readImports(text: string): Import[] {
  return found(parseAst(text, { lang: 'ts' }));
}

function found(node: unknown): Import[] {
  if (Array.isArray(node)) return node.flatMap(found);
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(found);
  const one = importOf(node);
  return one ? [one, ...below] : below;
}

function importOf(node: object): Import | undefined {
  if (!('type' in node && 'source' in node)) return undefined;
  const { source } = node;
  // A module whose name is worked out cannot be held against the table; as '?' it is in no room.
  const written = typeof source === 'object' && source !== null && 'value' in source ? source.value : '?';
  const specifier = typeof written === 'string' ? written : '?';
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier, kind: 'importKind' in node && node.importKind === 'type' ? 'types' : 'value' };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (source === null) return undefined;
      return { specifier, kind: 'exportKind' in node && node.exportKind === 'type' ? 'types' : 'value' };
    case 'ImportExpression':
      return { specifier, kind: 'later' };
    case 'TSImportType':
      return { specifier, kind: 'types' };
    default:
      return undefined;
  }
}
