import { unknown } from '../pec/delegation.ts';
import { withoutCli } from './bicep/compile.ts';
import type { BicepProject } from './bicep/project.ts';
import { bicepConfigurations, EVERYTHING } from './files/changes.ts';
import type { Documents } from './files/documents.ts';
import { mayBeDeployed, templateHash } from './included.ts';
import type { Candidate } from './pairing/candidates.ts';
import {
  evaluateWith,
  type Gathering,
  isAffected,
  parameterSets,
  readJson,
  type TemplateToJudge,
  type Workshop,
} from './read-json.ts';
import { startOf } from './reading.ts';

/** Reads the cases of a `.bicep` file: from what it compiles to, else from the JSON that was compiled from it before. */
export async function readBicep(judged: TemplateToJudge, workshop: Workshop, into: Gathering): Promise<void> {
  const { compiler, documents, project } = workshop;
  const { file, twin } = judged;
  const made = [...madeOf(file, project), ...(twin === undefined ? [] : [twin])];
  const affects = (set: string | undefined): boolean => isAffected(judged, made, set, workshop);
  const sets = parameterSets(judged).filter(affects);
  if (sets.length === 0) return;
  into.skipped = false;
  const compiled = await compiler?.build(file);
  if (compiled?.kind === 'compiled') {
    const { root } = compiled.template;
    into.hash = templateHash(root);
    if (twin !== undefined) noteOlderTwin(twin, file, into, documents);
    evaluateWith({ file, root }, sets, [compiled.template], workshop, into, { made, affects });
    bringModules(file, workshop, into);
  } else if (compiled?.kind === 'unreadable') {
    into.unreadable.push(compiled.unreadable);
  } else if (twin !== undefined) {
    const why = compiled ? compiled.undecidable.unknown.reason : 'the bicep CLI was not found';
    into.notes.push({
      message: `${twin} was judged in place of ${file}, because ${why}. It may be older than ${file}.`,
      location: startOf(twin),
    });
    const before = into.definitions.length;
    readJson(
      { kind: 'json', file: twin, parameters: judged.parameters, paired: judged.paired, links: true },
      { ...workshop, changes: EVERYTHING },
      into,
    );
    const standIn = unknown(
      `it was judged from the compiled JSON ${twin}, because ${why}`,
      'the bicep CLI',
      startOf(file),
    );
    const stale = into.definitions.splice(before);
    into.definitions.push(...stale.map((definition) => ({ ...definition, standIn })));
  } else if (compiled || project.mayHoldDefinition(file) || judged.named === true) {
    into.undecidable.push(compiled?.undecidable ?? withoutCli(file));
    into.parts.push(...project.modules(file));
  }
}

/** Everything whose change may change what a Bicep file comes to. */
function madeOf(file: string, project: BicepProject): string[] {
  return [...project.files(file), ...project.named(file), ...bicepConfigurations(file)];
}

/** With the compiler, the JSON compiled earlier is not looked at; if it says something else, that should be known. */
function noteOlderTwin(twin: string, file: string, into: Gathering, documents: Documents): void {
  const document = documents.json(twin);
  const older = 'root' in document ? templateHash(document.root) : undefined;
  if (older === undefined || older === into.hash) return;
  into.notes.push({
    message: `${twin} is not what ${file} compiles to now; ${file} was judged. Compile it again before it is deployed.`,
    location: startOf(twin),
  });
}

/**
 * A compiled template holds its modules. Which of its definitions came from which cannot be told, so only where none is
 * left out is it certain that all were judged with it.
 */
function bringModules(file: string, { project }: Workshop, into: Gathering): void {
  if (into.unreadable.length === 0 && into.definitions.every(mayBeDeployed))
    into.brought.push(...project.modules(file));
}

/** Reads the case of a `.bicepparam` file, which is compiled with its template. */
export async function readBicepParameters(
  judged: Extract<Candidate, { readonly kind: 'bicepparam' }>,
  workshop: Workshop,
  into: Gathering,
): Promise<void> {
  const { changes, compiler, documents, project } = workshop;
  const { file, template } = judged;
  const made = [...madeOf(file, project), ...(template ? bicepConfigurations(template) : [])];
  const affects = (): boolean => changes.affects(made);
  if (!affects()) return;
  into.skipped = false;
  if (!compiler) {
    into.undecidable.push(withoutCli(file));
    return;
  }
  // A template from a registry has no file here; whatever is said of it is said of the parameter file.
  const inRegistry = `${file}: template`;
  const compiled = await compiler.buildParameters(file, template ?? inRegistry);
  if (compiled.kind === 'unreadable') into.unreadable.push(compiled.unreadable);
  else if (compiled.kind === 'undecidable') into.undecidable.push(compiled.undecidable);
  else {
    const { parameters } = compiled;
    const sources = template === undefined ? parameters.sources : compiled.template.sources;
    // A JSON template is in the workspace as it is, and its own places are better than those of a copy.
    const document = template !== undefined && /\.jsonc?$/i.test(template) ? documents.json(template) : undefined;
    const own = document && 'root' in document ? document.root : undefined;
    const generated = own ? [parameters] : [parameters, { ...compiled.template, sources }];
    const root = own ?? compiled.template.root;
    const values = { file, root: parameters.root };
    evaluateWith({ file: template ?? inRegistry, root }, [values], generated, workshop, into, { made, affects });
    bringModules(template ?? file, workshop, into);
    into.definitions.splice(
      0,
      into.definitions.length,
      ...into.definitions.map((each) => (each.file === inRegistry ? { ...each, file } : each)),
    );
  }
}
