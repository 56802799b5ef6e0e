import type { Location, Observation, WrittenDefinition } from '../../pec/delegation.ts';
import { Budget, Exhausted, exhausted, Run } from '../expressions/run.ts';
import { type JsonNode, type JsonObject, member } from '../json/json.ts';
import { fromFile, isRequired, mismatches } from './parameter-sources.ts';
import { isRawPolicy, walkRawPolicy } from './policy-definitions.ts';
import { DEFINITION_TYPE, isAboveSubscription, isResourceGroupTemplate, walkTemplate } from './resources.ts';
import { type Place, Walk } from './traversal.ts';

/** A template, or a policy definition in a file of its own. */
export interface Template {
  /** Relative to the workspace. */
  readonly file: string;
  readonly root: JsonObject;
}

/** A parameter file as a whole; what counts is its member `parameters`. */
export interface ParameterValues {
  readonly file: string;
  readonly root: JsonObject;
}

/** Loads a linked template by its `relativePath`, resolved against the file that links to it. */
export type LoadLinked = (relativePath: string, fromFile: string) => Template | { readonly problem: string };

/** What a template holds. */
export interface ReadResult {
  /** Every registration definition; those that a condition is known to leave out have `deployed` known to be false. */
  readonly definitions: readonly WrittenDefinition[];
  /** Links that were not followed, and why. */
  readonly notFollowed: readonly { readonly what: string; readonly why: string; readonly location: Location }[];
  /** Files that were loaded through links. */
  readonly linkedFiles: readonly string[];
  /** What makes the whole file unreadable: circular references, copy loops beyond the limits, nesting too deep. */
  readonly unreadable: readonly Observation[];
}

/**
 * Reads the registration definitions of a template, evaluated with a parameter file or with its defaults.
 * Never throws, whatever the JSON; what cannot be known is unknown, with the reason.
 */
export function readDefinitions(
  template: Template,
  parameters: ParameterValues | undefined,
  loadLinked: LoadLinked,
): ReadResult {
  const { file, root } = template;
  const unreadable = new Map<string, Observation>();
  const run = new Run(new Map(), new Budget(), unreadable);
  const declared = member(root, 'parameters');
  const hasParameters = declared?.type === 'object' && declared.members.length > 0;
  const place = (walk: Walk): Place => ({
    context: { run, scope: walk.scope(file, root, fromFile(parameters)), loops: [], locals: new Map() },
    path: '',
    deployed: { kind: 'known', value: true },
    resourceGroupLevel: isResourceGroupTemplate(root),
    aboveSubscription: isAboveSubscription(root),
    files: [file],
    nesting: 0,
  });
  const walk = new Walk({
    file,
    ...(parameters && { parametersFile: parameters.file }),
    label: parameters ? `${file} + ${parameters.file}` : hasParameters ? `${file} (defaults)` : file,
    loadLinked,
    observations: isRawPolicy(root) ? [] : mismatches(template, parameters, run),
    collect: (other) => walkTemplate(root, place(other), other),
  });
  let definitions: readonly WrittenDefinition[] = [];
  try {
    const start = place(walk);
    const found = isRawPolicy(root) ? walkRawPolicy(root, start, walk) : walkTemplate(root, start, walk);
    definitions = found.map(({ definition }) => definition);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    run.refuse(exhausted().reason, 'Simplify the template.', { file, ...root.span });
  }
  return {
    definitions,
    notFollowed: walk.notFollowed,
    linkedFiles: walk.linkedFiles,
    unreadable: [...unreadable.values()],
  };
}

/** Names of the parameters that a template declares, and those that must be given; for pairing by signature. */
export function parameterSignature({ root }: Template): {
  readonly declared: readonly string[];
  readonly required: readonly string[];
} {
  const parameters = member(root, 'parameters') ?? member(member(root, 'properties'), 'parameters');
  const members = parameters?.type === 'object' ? parameters.members : [];
  return {
    declared: members.map(({ name }) => name),
    required: members.filter(({ value }) => isRequired(value, root)).map(({ name }) => name),
  };
}

/**
 * Whether a template has a registration definition, or may have one: through a link, or a type that it works out.
 * The parts of such a type may stand anywhere, so a mention of the provider or of the type is enough then.
 */
export function mayHoldDefinition({ root }: Template): boolean {
  let named = false;
  let worksOutTypes = false;
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...node.items);
    if (node.type === 'string') named ||= MENTION.test(node.value);
    if (node.type !== 'object') continue;
    for (const { name, value } of node.members) {
      waiting.push(value);
      const text = value.type === 'string' ? value.value.trim().toLowerCase() : '';
      if (name.toLowerCase() === 'type') {
        if (text.endsWith(DEFINITION_TYPE)) return true;
        worksOutTypes ||= text.startsWith('[');
      }
      if (name.toLowerCase() === 'templatelink' && member(value, 'relativePath')) return true;
      // A whole template or rule that an expression puts in place.
      if (text.startsWith('[') && ['properties', 'template', 'policyrule'].includes(name.toLowerCase())) {
        worksOutTypes = true;
      }
    }
  }
  return named && worksOutTypes;
}

const MENTION = /managed-?services|registrationdefinitions/i;
