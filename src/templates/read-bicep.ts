import { unknown } from '../pec/value.ts';
import { type CompiledParameters, withoutCli } from './bicep/compile.ts';
import type { BicepProject } from './bicep/project.ts';
import { bicepConfigurations, EVERYTHING } from './files/changes.ts';
import type { Documents } from './files/documents.ts';
import { startOf, type TemplateNote } from './files/problems.ts';
import { mayBeDeployed, sameTemplate, templateHash } from './included.ts';
import type { JsonObject } from './json/json.ts';
import type { Candidate, TemplateCandidate } from './pairing/candidates.ts';
import { evaluateWith, isAffected, parameterSets, type ReaderContext, readJson } from './read-json.ts';
import { type ReadPart, readPart, SKIPPED } from './reading.ts';

/** Reads the cases of a `.bicep` file: from what it compiles to, else from the JSON that was compiled from it before. */
export async function readBicep(candidate: TemplateCandidate, context: ReaderContext): Promise<ReadPart> {
  const { compiler, documents, project } = context;
  const { file, compiledJson } = candidate;
  const made = [...madeOf(file, project), ...(compiledJson === undefined ? [] : [compiledJson])];
  const affects = (set: string | undefined): boolean => isAffected(candidate, made, set, context);
  const sets = parameterSets(candidate).filter(affects);
  if (sets.length === 0) return SKIPPED;
  const compiled = await compiler?.build(file);
  if (compiled?.kind === 'compiled') {
    const { root } = compiled.template;
    const hash = templateHash(root);
    const part = await evaluateWith({ file, root, generated: [compiled.template], made, affects }, sets, context);
    return {
      ...part,
      ...(hash === undefined ? {} : { hash }),
      notes: [...(compiledJson === undefined ? [] : olderJson(compiledJson, file, root, documents)), ...part.notes],
      includes: includedFiles(file, part, project),
    };
  }
  if (compiled?.kind === 'unreadable') return readPart({ unreadable: [compiled.unreadable] });
  if (compiledJson !== undefined) {
    return readCompiledJson(
      candidate,
      compiledJson,
      compiled ? compiled.undecidable.unknown.reason : 'the bicep CLI was not found',
      context,
    );
  }
  const mayBring = project.mayHoldDefinition(file) || (candidate.named === true && !project.isWhole(file));
  if (!compiled && !mayBring) return readPart({});
  return readPart({ undecidable: [compiled?.undecidable ?? withoutCli(file)], parts: project.modules(file) });
}

/**
 * Reads the JSON that was compiled from a Bicep file earlier, which may be older than it.
 * @param why it is read in place of the Bicep file, as a clause
 */
async function readCompiledJson(
  { file, parameters, paired }: TemplateCandidate,
  compiledJson: string,
  why: string,
  context: ReaderContext,
): Promise<ReadPart> {
  const part = await readJson(
    { kind: 'json', file: compiledJson, parameters, paired, links: true },
    { ...context, changes: EVERYTHING },
  );
  const reason = `it was judged from the compiled JSON ${compiledJson}, because ${why}`;
  const standIn = unknown(reason, 'the bicep CLI', startOf(file));
  const message = `${compiledJson} was judged in place of ${file}, because ${why}. It may be older than ${file}.`;
  return {
    ...part,
    definitions: part.definitions.map((definition) => ({ ...definition, standIn })),
    notes: [{ message, location: startOf(compiledJson) }, ...part.notes],
  };
}

/** Everything whose change may change what a Bicep file comes to. */
function madeOf(file: string, project: BicepProject): string[] {
  return [...project.files(file), ...project.named(file), ...bicepConfigurations(file)];
}

/** With the compiler, the JSON compiled earlier is not looked at; if it says something else, that should be known. */
function olderJson(compiledJson: string, file: string, root: JsonObject, documents: Documents): TemplateNote[] {
  const document = documents.json(compiledJson);
  if (!('root' in document) || sameTemplate(document.root, root)) return [];
  const message = `${compiledJson} is not what ${file} compiles to now; ${file} was judged. Compile it again before it is deployed.`;
  return [{ message, location: startOf(compiledJson) }];
}

/**
 * A compiled template holds its modules. Which of its definitions came from which cannot be told, so only where none is
 * left out is it certain that all were judged with it.
 */
function includedFiles(file: string, { unreadable, definitions }: ReadPart, project: BicepProject): readonly string[] {
  return unreadable.length === 0 && definitions.every(mayBeDeployed) ? project.modules(file) : [];
}

type BicepParametersCandidate = Extract<Candidate, { readonly kind: 'bicepparam' }>;

/** Reads the case of a `.bicepparam` file, which is compiled with its template. */
export async function readBicepParameters(
  candidate: BicepParametersCandidate,
  context: ReaderContext,
): Promise<ReadPart> {
  const { changes, compiler, project } = context;
  const { file, template } = candidate;
  const made = [...madeOf(file, project), ...(template ? bicepConfigurations(template) : [])];
  if (!changes.affects(made)) return SKIPPED;
  if (!compiler) return readPart({ undecidable: [withoutCli(file)] });
  // A template from a registry has no file here; whatever is said of it is said of the parameter file.
  const inRegistry = `${file}: template`;
  const compiled = await compiler.buildParameters(file, template ?? inRegistry);
  if (compiled.kind === 'unreadable') return readPart({ unreadable: [compiled.unreadable] });
  if (compiled.kind === 'undecidable') return readPart({ undecidable: [compiled.undecidable] });
  const part = await evaluateCompiled(compiled, { ...candidate, inRegistry, made }, context);
  return {
    ...part,
    definitions: part.definitions.map((each) =>
      each.file === inRegistry ? { ...each, file, name: each.name.replace(`${inRegistry} + `, '') } : each,
    ),
    includes: includedFiles(template ?? file, part, project),
  };
}

async function evaluateCompiled(
  { parameters, template: made }: Extract<CompiledParameters, { readonly kind: 'compiled' }>,
  {
    file,
    template,
    inRegistry,
    ...from
  }: BicepParametersCandidate & { readonly inRegistry: string; readonly made: readonly string[] },
  context: ReaderContext,
): Promise<ReadPart> {
  const sources = template === undefined ? parameters.sources : made.sources;
  // A JSON template is in the workspace as it is, and its own places are better than those of a copy.
  const document = template !== undefined && /\.jsonc?$/i.test(template) ? context.documents.json(template) : undefined;
  const own = document && 'root' in document ? document.root : undefined;
  const toEvaluate = {
    file: template ?? inRegistry,
    root: own ?? made.root,
    generated: own ? [parameters] : [parameters, { ...made, sources }],
    made: from.made,
    affects: () => true,
  };
  return evaluateWith(toEvaluate, [{ file, root: parameters.root }], context);
}
