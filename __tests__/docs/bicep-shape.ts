/** What must be the same in two outputs of the Bicep compiler for the same file, and where they differ. */
import { isDeepStrictEqual } from 'node:util';

/** Compares parameters, variables and resources; versions, hashes and descriptions may differ. Empty: the same shape. */
export function differences(actual: unknown, expected: unknown): string[] {
  const [is, should] = [shape(actual), shape(expected)];
  return Object.keys(should).flatMap((part) => {
    const key = part as keyof typeof should;
    if (isDeepStrictEqual(is[key], should[key])) return [];
    return [`${part}\n  is        ${JSON.stringify(is[key])}\n  should be ${JSON.stringify(should[key])}`];
  });
}

type Tree = Readonly<Record<string, unknown>>;

function shape(template: unknown) {
  const { $schema, languageVersion, metadata, parameters, variables, resources } = object(template);
  return {
    // The date in the schema's address may move on.
    schema: String($schema).replace(/schemas\/[\d-]+\//, ''),
    languageVersion,
    generator: object(object(metadata)['_generator'])['name'],
    parameters: Object.entries(object(parameters)).map(([name, declaration]) => {
      const { type, defaultValue } = object(declaration);
      return { name, type, defaultValue };
    }),
    variables,
    resources: (Array.isArray(resources) ? resources : Object.values(object(resources))).map((resource: unknown) => {
      const { type, apiVersion, name, properties, dependsOn } = object(resource);
      return { type, apiVersion, name, properties, dependsOn };
    }),
    resourcesAre: Array.isArray(resources) ? 'array' : 'object',
  };
}

function object(value: unknown): Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : {};
}
