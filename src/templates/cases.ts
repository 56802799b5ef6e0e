import { type Location, unknown, type WrittenDefinition } from '../pec/delegation.ts';
import { type BicepCompiler, type Generated, mapToBicep, moveToBicep, withoutCli } from './bicep.ts';
import type { BicepProject } from './bicep-project.ts';
import { bicepConfigurations, type Changes } from './changed.ts';
import { type LoadLinked, type ParameterValues, readDefinitions, type Template } from './deployment.ts';
import type { Documents } from './documents.ts';
import type { Judged } from './match.ts';
import { startOf, type TemplateNote, type UndecidableFile, type UnreadableFile } from './reading.ts';
import { readPlan } from './terraform.ts';
import { folderOf, resolveReference, standing } from './workspace.ts';

/** What came of one thing to judge. */
export interface Cases {
  readonly file: string;
  /** It was judged on its defaults only, so that it need not be if another template brings it along. */
  readonly alone: boolean;
  readonly definitions: readonly WrittenDefinition[];
  readonly unreadable: readonly UnreadableFile[];
  readonly undecidable: readonly UndecidableFile[];
  readonly notes: readonly TemplateNote[];
  /** The files that were read along with it. */
  readonly parts: readonly string[];
}

/** What the reading of cases needs. */
export interface Workshop {
  /** The real path. */
  readonly workspace: string;
  readonly documents: Documents;
  readonly project: BicepProject;
  readonly changes: Changes;
  readonly compiler: BicepCompiler | undefined;
}

/** Reads the cases of one thing to judge, as far as the changes affect them. */
export async function readCases(judged: Judged, workshop: Workshop): Promise<Cases> {
  const alone = (judged.kind === 'json' || judged.kind === 'bicep') && !judged.paired;
  const gathering = gather(judged.file, alone);
  switch (judged.kind) {
    case 'json':
      readJson(judged, workshop, gathering);
      break;
    case 'bicep':
      await readBicep(judged, workshop, gathering);
      break;
    case 'bicepparam':
      await readBicepParameters(judged, workshop, gathering);
      break;
    case 'plan':
      readTerraformPlan(judged.file, workshop, gathering);
      break;
    case 'terraform':
      if (workshop.changes.affects([judged.file])) gathering.undecidable.push(terraformSource(judged.file));
  }
  return gathering;
}

interface Gathering extends Cases {
  readonly definitions: WrittenDefinition[];
  readonly unreadable: UnreadableFile[];
  readonly undecidable: UndecidableFile[];
  readonly notes: TemplateNote[];
  readonly parts: string[];
}

function gather(file: string, alone: boolean): Gathering {
  return { file, alone, definitions: [], unreadable: [], undecidable: [], notes: [], parts: [] };
}

type TemplateToJudge = Extract<Judged, { readonly kind: 'json' | 'bicep' }>;

function readJson(judged: TemplateToJudge, workshop: Workshop, into: Gathering): void {
  const { changes, documents } = workshop;
  const sets = parameterSets(judged).filter((set) => {
    // What it links to is known only afterwards.
    return judged.links === true || changes.affects(set === undefined ? [judged.file] : [judged.file, set]);
  });
  if (sets.length === 0) return;
  const document = documents.json(judged.file);
  if ('broken' in document) {
    into.unreadable.push(document.broken);
    return;
  }
  evaluate({ file: judged.file, root: document.root }, sets, [], workshop, into);
}

async function readBicep(judged: TemplateToJudge, workshop: Workshop, into: Gathering): Promise<void> {
  const { changes, compiler, project } = workshop;
  const { file, twin } = judged;
  const made = [...project.files(file), ...bicepConfigurations(file), ...(twin === undefined ? [] : [twin])];
  const sets = parameterSets(judged).filter((set) => changes.affects(set === undefined ? made : [...made, set]));
  if (sets.length === 0) return;
  const compiled = await compiler?.build(file);
  if (compiled?.kind === 'compiled') {
    into.parts.push(...project.modules(file));
    evaluate({ file, root: compiled.template.root }, sets, [compiled.template], workshop, into, made);
  } else if (compiled?.kind === 'unreadable') {
    into.unreadable.push(compiled.unreadable);
  } else if (twin !== undefined) {
    const why = compiled ? compiled.undecidable.unknown.reason : 'the bicep CLI was not found';
    into.notes.push({
      message: `${twin} was judged in place of ${file}, because ${why}. It may be older than ${file}.`,
      location: startOf(twin),
    });
    readJson(
      { kind: 'json', file: twin, parameters: judged.parameters, paired: judged.paired, links: true },
      { ...workshop, changes: EVERYTHING },
      into,
    );
  } else if (compiled || project.mayHoldDefinition(file)) {
    into.undecidable.push(compiled?.undecidable ?? withoutCli(file));
    into.parts.push(...project.modules(file));
  }
}

const EVERYTHING: Changes = { everything: true, affects: () => true };

async function readBicepParameters(
  judged: Extract<Judged, { readonly kind: 'bicepparam' }>,
  workshop: Workshop,
  into: Gathering,
): Promise<void> {
  const { changes, compiler, documents, project } = workshop;
  const { file, template } = judged;
  const made = [
    ...project.files(file),
    ...bicepConfigurations(file),
    ...(template ? bicepConfigurations(template) : []),
  ];
  if (!changes.affects(made)) return;
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
    into.parts.push(...project.modules(template ?? file));
    evaluate({ file: template ?? inRegistry, root }, [values], generated, workshop, into, made);
    into.definitions.splice(
      0,
      into.definitions.length,
      ...into.definitions.map((each) => (each.file === inRegistry ? { ...each, file } : each)),
    );
  }
}

function readTerraformPlan(file: string, { changes, documents }: Workshop, into: Gathering): void {
  if (!changes.affects([file])) return;
  const document = documents.json(file);
  if ('broken' in document) into.unreadable.push(document.broken);
  else into.definitions.push(...readPlan(file, document.root));
}

function terraformSource(file: string): UndecidableFile {
  const reason =
    "what Terraform's own files come to is known only to Terraform: give its plan, " +
    "from 'terraform show -json', to the input templates instead";
  return { file, unknown: unknown(reason, 'the Terraform plan as JSON', startOf(file)) };
}

/** The parameter files to evaluate a template with; undefined: its defaults. */
function parameterSets({ parameters, paired }: TemplateToJudge): (string | undefined)[] {
  return paired ? [...parameters] : [undefined];
}

/** Evaluates a template with each set of parameters; a set may be a file, or what the compiler made of one. */
function evaluate(
  template: Template,
  sets: readonly (string | ParameterValues | undefined)[],
  generated: readonly Generated[],
  workshop: Workshop,
  into: Gathering,
  made: readonly string[] = [template.file],
): void {
  for (const set of sets) {
    let values = typeof set === 'string' ? undefined : set;
    if (typeof set === 'string') {
      const document = workshop.documents.json(set);
      if ('broken' in document) {
        into.unreadable.push(document.broken);
        continue;
      }
      values = { file: set, root: document.root };
    }
    const result = readDefinitions(template, values, linkLoader(workshop));
    const concerned = [...made, ...result.linkedFiles, ...(values ? [values.file] : [])];
    if (!workshop.changes.affects(concerned)) continue;
    into.definitions.push(...result.definitions.map((definition) => mapToBicep(definition, generated)));
    if (result.definitions.length > 0) into.parts.push(...result.linkedFiles);
    const file = generated.at(-1)?.sources[0]?.file ?? template.file;
    if (result.unreadable.length > 0) {
      into.unreadable.push({ file, observations: moveToBicep(result.unreadable, generated) });
    }
    for (const { what, why, location } of moveToBicep(result.notFollowed, generated)) {
      into.notes.push(remark(`${what} was not followed: ${why}.`, location));
      if (result.definitions.length === 0 && result.unreadable.length === 0) {
        into.undecidable.push({ file, unknown: unknown(`${what} was not followed: ${why}`, what, location) });
      }
    }
  }
}

function remark(message: string, location: Location | undefined): TemplateNote {
  return location ? { message, location } : { message };
}

/** Loads linked templates, which must be files of the workspace. */
function linkLoader({ workspace, documents }: Workshop): LoadLinked {
  return (relativePath, fromFile) => {
    const file = resolveReference(relativePath, folderOf(fromFile));
    const stands = file === undefined ? 'outside' : standing(workspace, file);
    if (file === undefined || stands.startsWith('outside')) return { problem: 'it leads out of the workspace' };
    if (stands !== 'file') return { problem: `there is no file ${file}` };
    const document = documents.json(file);
    if ('root' in document) return { file, root: document.root };
    return { problem: document.broken.observations[0]?.message ?? 'it cannot be read' };
  };
}
