import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parameterSignature } from '../arm/parameters.ts';
import { explainBroken } from '../files/broken.ts';
import { holdsHandingOn, holdsText } from '../files/carried.ts';
import {
  AUTHORIZATION_SHAPED,
  CLAIMS_PLAN,
  CONCERNS_LIGHTHOUSE,
  claimsParameters,
  classify,
  compiledByBicep,
  concernsLighthouse,
  definesInTerraform,
  holdsAssignment,
  isAboutLighthouse,
  isAuthorizationList,
  isStreamOfTerraform,
  linksToLighthouse,
  MAY_BELONG,
  mayHoldDefinition,
  namesDefinitionType,
} from '../files/classify.ts';
import { asDocument, type Documents } from '../files/documents.ts';
import { holdsDefinitionResource, isAnswer, UNKNOWN_FORM, unreadForm } from '../files/forms.ts';
import type { Pace } from '../files/pace.ts';
import { planConcernsLighthouse } from '../files/plan-texts.ts';
import { notJudged, type UnreadableFile } from '../files/problems.ts';
import { beginsWith, fileHolds, folderOf, MAX_TEMPLATE_BYTES, resolveReference, standing } from '../files/workspace.ts';
import { type JsonObject, member } from '../json/json.ts';
import type { Signature } from './pair.ts';
import { givesOutside, type JsonParameters, readParameters } from './read-parameters.ts';

/** A JSON template that concerns Azure Lighthouse. What is kept of it is small: its tree is read again when it is judged. */
export interface JsonTemplate {
  readonly file: string;
  readonly signature: Signature;
  /** It was compiled from Bicep. */
  readonly compiled: boolean;
  /** It links to other files, which belong to it. */
  readonly links: boolean;
}

/** A file by what it is. */
type Sorted =
  | { readonly kind: 'template' | 'assigning template'; readonly template: JsonTemplate }
  | { readonly kind: 'parameters'; readonly parameters: JsonParameters }
  | { readonly kind: 'unreadable'; readonly unreadable: UnreadableFile }
  | {
      readonly kind:
        | 'plan'
        | 'bicep'
        | 'bicepparam'
        /** Terraform's own language. */
        | 'terraform'
        /** Terraform's state as JSON. */
        | 'state'
        /** Values as in a parameter file, without its wrapper. */
        | 'bare values'
        /** Resources of the type under a schema that is not a template's. */
        | 'foreign template'
        /** Authorizations that belong into a parameter file, and stand alone. */
        | 'authorizations'
        /** It names the type and is nothing that could be judged. */
        | 'mention'
        /** What Azure returned. */
        | 'answer';
      readonly file: string;
    };

/** Files by what they are. What concerns neither Azure Lighthouse nor a template is left out. */
export interface Inventory {
  readonly templates: readonly JsonTemplate[];
  /** Templates with registration assignments, and without a definition. */
  readonly assigningTemplates: readonly JsonTemplate[];
  readonly parameters: readonly JsonParameters[];
  readonly plans: readonly string[];
  readonly bicep: readonly string[];
  readonly bicepParameters: readonly string[];
  readonly terraform: readonly string[];
  readonly states: readonly string[];
  readonly bareValues: readonly string[];
  readonly foreignTemplates: readonly string[];
  readonly authorizations: readonly string[];
  readonly mentions: readonly string[];
  readonly answers: readonly string[];
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * Sorts files by their content, looking at the bytes first so that most files are never parsed.
 * @param workspace its real path
 * @param named files that the user named one by one: they must be readable, whatever they hold
 */
export async function takeInventory(
  { workspace, documents, pace }: Files & { readonly pace: Pace },
  files: readonly string[],
  named: ReadonlySet<string>,
): Promise<Inventory> {
  const sorted: Sorted[] = [];
  for (const file of files) {
    if (!(await pace())) break;
    const found = sort(workspace, documents, file, named.has(file));
    if (found) sorted.push(found);
  }
  const of = (kind: Sorted['kind']): string[] =>
    sorted.flatMap((each) => (each.kind === kind && 'file' in each ? [each.file] : []));
  return {
    templates: sorted.flatMap((each) => (each.kind === 'template' ? [each.template] : [])),
    assigningTemplates: sorted.flatMap((each) => (each.kind === 'assigning template' ? [each.template] : [])),
    parameters: sorted.flatMap((each) => (each.kind === 'parameters' ? [each.parameters] : [])),
    unreadable: sorted.flatMap((each) => (each.kind === 'unreadable' ? [each.unreadable] : [])),
    plans: of('plan'),
    bicep: of('bicep'),
    bicepParameters: of('bicepparam'),
    terraform: of('terraform'),
    states: of('state'),
    bareValues: of('bare values'),
    foreignTemplates: of('foreign template'),
    authorizations: of('authorizations'),
    mentions: of('mention'),
    answers: of('answer'),
  };
}

/** The files of a workspace. */
interface Files {
  readonly workspace: string;
  readonly documents: Documents;
}

function sort(workspace: string, documents: Documents, file: string, named: boolean): Sorted | undefined {
  if (/\.bicep(param)?$/i.test(file)) {
    if ('text' in documents.text(file)) return { kind: /\.bicep$/i.test(file) ? 'bicep' : 'bicepparam', file };
    return named || mayMatter(workspace, file) ? notText(documents, file) : undefined;
  }
  if (/\.tf(\.json)?$/i.test(file)) {
    if (definesInTerraform(documents.glance(file) ?? '')) return { kind: 'terraform', file };
    return tooLarge(workspace, file) && mayMatter(workspace, file) ? notText(documents, file) : undefined;
  }
  // What a file is shows in its content: one with another ending may be a template, too.
  const mayBeJson = /\.jsonc?$/i.test(file) || named || beginsWith(workspace, file, /^\s*\{/);
  return mayBeJson ? sortJson(workspace, documents, file, named) : undefined;
}

function sortJson(workspace: string, documents: Documents, file: string, named: boolean): Sorted | undefined {
  const text = documents.glance(file);
  if (text === undefined) {
    if (!named && !mayMatter(workspace, file)) return undefined;
    return isLargePlan(workspace, file) ? { kind: 'plan', file } : notText(documents, file);
  }
  const concerns = concernsLighthouse(text);
  const mayBelong = MAY_BELONG.test(text) || AUTHORIZATION_SHAPED.test(text) || CLAIMS_PLAN.test(text);
  if (!named && !concerns && !mayBelong) return undefined;
  const read = documents.tree(file);
  const document = 'broken' in read ? read : asDocument(file, read.tree);
  const isTemplate = 'root' in document && classify(document.root) === 'template';
  if ('tree' in read && !isTemplate && isAnswer(read.tree)) return { kind: 'answer', file };
  if ('tree' in read && isAuthorizationList(read.tree)) return { kind: 'authorizations', file };
  if ('root' in document) return sortTree({ workspace, documents }, file, document.root, text);
  if (claimsParameters(text) && !named) {
    const shaped = AUTHORIZATION_SHAPED.test(text);
    const concerned = shaped || isAboutLighthouse(text);
    const parameters = { file, broken: document.broken, givesAuthorizations: shaped, concerns: concerned };
    return { kind: 'parameters', parameters };
  }
  // What cannot be decoded may be anything, so that its words are enough.
  const isText = 'text' in documents.text(file);
  const said = explainBroken(file, text, named || (concerns && !isText), document.broken);
  return said ? { kind: 'unreadable', unreadable: said } : undefined;
}

function sortTree(files: Files, file: string, root: JsonObject, text: string): Sorted | undefined {
  const concerns = concernsLighthouse(text);
  const kind = classify(root);
  switch (kind) {
    case 'template': {
      const links = /"relativePath"/i.test(text);
      const holds =
        (concerns && (mayHoldDefinition(root) || holdsText(root, holdsDefinitionResource))) ||
        holdsHandingOn(root) ||
        (links && leadsToLighthouse(files, file, text)) ||
        (/"templateLink"/i.test(text) && linksToLighthouse(root));
      if (holds || (concerns && holdsAssignment(root))) {
        const signature = lowerCase(parameterSignature({ file, root }));
        const template = { file, signature, compiled: compiledByBicep(root), links };
        return { kind: holds ? kind : 'assigning template', template };
      }
      return namesDefinitionType(text) ? { kind: 'mention', file } : undefined;
    }
    case 'parameters':
      if (givesOutside(root)) return { kind: 'bare values', file };
      return { kind, parameters: readParameters(files.workspace, file, root, text) };
    case 'plan':
      return planConcernsLighthouse(text) ? { kind, file } : undefined;
    case 'state':
      return concerns ? { kind, file } : undefined;
    case 'bare values':
      return AUTHORIZATION_SHAPED.test(text) ? { kind, file } : undefined;
    case 'foreign template':
      return mayHoldDefinition(root) ? { kind, file } : undefined;
    case 'other':
      return sortOther(file, root, text);
  }
}

/** JSON that is none of the forms that are read. */
function sortOther(file: string, root: JsonObject, text: string): Sorted | undefined {
  if (isStreamOfTerraform(text)) {
    const said = explainBroken(file, text, false, { file, observations: [] });
    return said ? { kind: 'unreadable', unreadable: said } : undefined;
  }
  const form = unreadForm(root);
  if (!form) return namesDefinitionType(text) ? { kind: 'mention', file } : undefined;
  const places = [root, member(root, 'parameters')].flatMap((each) => (each?.type === 'object' ? each.members : []));
  const isPlainList = form === UNKNOWN_FORM && places.some(({ value }) => isAuthorizationList(value));
  if (isPlainList) return { kind: 'authorizations', file };
  const message = `${file} holds a delegation or authorizations, but it is ${form.what}, which is not read.`;
  return { kind: 'unreadable', unreadable: notJudged(file, message, form.instead) };
}

function isLargePlan(workspace: string, file: string): boolean {
  try {
    return tooLarge(workspace, file) && fileHolds(workspace, file, CLAIMS_PLAN);
  } catch {
    return false;
  }
}

/** Whether a template links, over any number of steps, to a file that concerns Azure Lighthouse. */
function leadsToLighthouse({ workspace, documents }: Files, file: string, text: string): boolean {
  const texts = new Map([[file, text]]);
  for (const [from, content] of texts) {
    if (CONCERNS_LIGHTHOUSE.test(content) && from !== file) return true;
    for (const [, written = ''] of content.matchAll(/"relativePath"\s*:\s*"([^"[]+)"/gi)) {
      const path = resolveReference(written, folderOf(from));
      if (path === undefined || texts.has(path) || standing(workspace, path) !== 'file') continue;
      texts.set(path, documents.glance(path) ?? '');
    }
  }
  return false;
}

function tooLarge(workspace: string, file: string): boolean {
  try {
    return statSync(join(workspace, file)).size > MAX_TEMPLATE_BYTES;
  } catch {
    return false;
  }
}

/** Whether a file that is too large, or no text, concerns Azure Lighthouse. One that cannot be opened may. */
function mayMatter(workspace: string, file: string): boolean {
  try {
    return fileHolds(workspace, file, CONCERNS_LIGHTHOUSE);
  } catch {
    return true;
  }
}

/** Why a file has no text; undefined if it has one by now. */
function notText(documents: Documents, file: string): Sorted | undefined {
  const read = documents.text(file);
  return 'broken' in read ? { kind: 'unreadable', unreadable: read.broken } : undefined;
}

function lowerCase({ declared, required }: Signature): Signature {
  return {
    declared: declared.map((name) => name.toLowerCase()),
    required: required.map((name) => name.toLowerCase()),
  };
}
