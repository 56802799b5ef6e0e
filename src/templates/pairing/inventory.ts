import { statSync } from 'node:fs';
import { join } from 'node:path';
import { mayHoldDefinition, parameterSignature } from '../arm/read-template.ts';
import {
  AUTHORIZATION_SHAPED,
  CLAIMS_PARAMETERS,
  CLAIMS_PLAN,
  CONCERNS_LIGHTHOUSE,
  classify,
  compiledByBicep,
  givenNames,
  MAY_BELONG,
  NAMES_TYPE,
} from '../files/classify.ts';
import type { Documents } from '../files/documents.ts';
import {
  fileHolds,
  folderOf,
  MAX_TEMPLATE_BYTES,
  readBytes,
  resolveReference,
  standing,
  whereItLeads,
  withoutEscapes,
} from '../files/workspace.ts';
import { type JsonObject, member, stringMember } from '../json/json.ts';
import { type UnreadableFile, unreadable } from '../reading.ts';
import type { Signature } from './pair.ts';

/** A JSON template that concerns Azure Lighthouse. What is kept of it is small: its tree is read again when it is judged. */
export interface JsonTemplate {
  readonly file: string;
  readonly signature: Signature;
  /** It was compiled from Bicep. */
  readonly compiled: boolean;
  /** It links to other files, which belong to it. */
  readonly links: boolean;
}

/** A JSON parameter file. */
export interface JsonParameters {
  readonly file: string;
  /** `metadata.template`, as far as it names a file. */
  readonly link?: string;
  /** `metadata.template`, where no file stands. */
  readonly missingLink?: string;
  /** Names it gives, in lower case; undefined when it cannot be read. */
  readonly names?: readonly string[];
  /** Why it cannot be read, to be said if it concerns Azure Lighthouse. */
  readonly broken?: UnreadableFile;
  readonly holdsAuthorizations: boolean;
}

/** Files by what they are. What concerns neither Azure Lighthouse nor a template is left out. */
export interface Inventory {
  readonly templates: JsonTemplate[];
  readonly parameters: JsonParameters[];
  readonly plans: string[];
  readonly bicep: string[];
  readonly bicepParameters: string[];
  /** Terraform's own language. */
  readonly terraform: string[];
  /** Terraform's state as JSON. */
  readonly states: string[];
  /** Values as in a parameter file, without its wrapper. */
  readonly bareValues: string[];
  /** Resources of the type under a schema that is not a template's. */
  readonly foreignTemplates: string[];
  /** Files that name the type and are nothing that could be judged. */
  readonly mentions: string[];
  readonly unreadable: UnreadableFile[];
}

/**
 * Sorts files by their content, looking at the bytes first so that most files are never parsed.
 * @param workspace its real path
 * @param named files that the user named one by one: they must be readable, whatever they hold
 */
export function takeInventory(
  workspace: string,
  documents: Documents,
  files: readonly string[],
  named: ReadonlySet<string>,
): Inventory {
  const inventory: Inventory = {
    templates: [],
    parameters: [],
    plans: [],
    bicep: [],
    bicepParameters: [],
    terraform: [],
    states: [],
    bareValues: [],
    foreignTemplates: [],
    mentions: [],
    unreadable: [],
  };
  for (const file of files) {
    if (/\.bicep(param)?$/i.test(file)) {
      const list = /\.bicep$/i.test(file) ? inventory.bicep : inventory.bicepParameters;
      if ('text' in documents.text(file)) list.push(file);
      else if (named.has(file) || mayMatter(workspace, file)) report(documents, file, inventory);
    } else if (/\.tf(\.json)?$/i.test(file)) {
      if (/lighthouse_definition|managedservices\/registrationdefinitions/i.test(glance(workspace, file) ?? '')) {
        inventory.terraform.push(file);
      } else if (tooLarge(workspace, file) && mayMatter(workspace, file)) report(documents, file, inventory);
    } else if (/\.jsonc?$/i.test(file) || named.has(file)) {
      sortJson(workspace, documents, file, named.has(file), inventory);
    }
  }
  return inventory;
}

function sortJson(workspace: string, documents: Documents, file: string, named: boolean, inventory: Inventory): void {
  const text = glance(workspace, file);
  if (text === undefined) {
    if (!named && !mayMatter(workspace, file)) return;
    if (isLargePlan(workspace, file)) inventory.plans.push(file);
    else report(documents, file, inventory);
    return;
  }
  const concerns = CONCERNS_LIGHTHOUSE.test(text);
  if (!named && !concerns && !MAY_BELONG.test(text) && !AUTHORIZATION_SHAPED.test(text)) return;
  const document = documents.json(file);
  if ('broken' in document) {
    if (CLAIMS_PARAMETERS.test(text) && !named) {
      const holdsAuthorizations = AUTHORIZATION_SHAPED.test(text);
      inventory.parameters.push({ file, broken: document.broken, holdsAuthorizations });
    } else if (named || concerns) {
      inventory.unreadable.push(document.broken);
    }
    return;
  }
  const { root } = document;
  switch (classify(root)) {
    case 'template': {
      const links = /"relativePath"/i.test(text);
      const holds = concerns && mayHoldDefinition({ file, root });
      if (holds || (links && linksToLighthouse(workspace, file, text))) {
        inventory.templates.push({
          file,
          signature: lowerCase(parameterSignature({ file, root })),
          compiled: compiledByBicep(root),
          links,
        });
      } else if (NAMES_TYPE.test(text)) inventory.mentions.push(file);
      return;
    }
    case 'parameters':
      inventory.parameters.push(readParameters(workspace, file, root, text));
      return;
    case 'plan':
      if (concerns) inventory.plans.push(file);
      return;
    case 'state':
      if (concerns) inventory.states.push(file);
      return;
    case 'bare values':
      if (AUTHORIZATION_SHAPED.test(text)) inventory.bareValues.push(file);
      return;
    case 'foreign template':
      if (mayHoldDefinition({ file, root })) inventory.foreignTemplates.push(file);
      return;
    case 'other':
      if (NAMES_TYPE.test(text)) inventory.mentions.push(file);
  }
}

function isLargePlan(workspace: string, file: string): boolean {
  try {
    return tooLarge(workspace, file) && fileHolds(workspace, file, CLAIMS_PLAN);
  } catch {
    return false;
  }
}

function readParameters(workspace: string, file: string, root: JsonObject, text: string): JsonParameters {
  const entry = { file, names: givenNames(root), holdsAuthorizations: AUTHORIZATION_SHAPED.test(text) };
  const metadata = member(root, 'metadata');
  const written = stringMember(metadata, 'template');
  if (written === undefined) return entry;
  // As PSRule reads it: relative to the repository, or with a leading dot to the file.
  const link = resolveReference(written, /^\.{1,2}[\\/]/.test(written) ? folderOf(file) : '');
  const stands = link === undefined ? 'outside' : standing(workspace, link);
  if (link !== undefined && stands === 'file') return { ...entry, link };
  if (link !== undefined && !stands.startsWith('outside')) return { ...entry, missingLink: link };
  const broken = unreadable(
    file,
    `metadata.template of ${file} names '${written}', which ${whereItLeads(link)}; it was not read.`,
    'Name a template inside the workspace.',
    { file, ...(member(metadata, 'template')?.span ?? root.span) },
  );
  return { file, broken, holdsAuthorizations: true };
}

/** Whether a template links, over any number of steps, to a file that concerns Azure Lighthouse. */
function linksToLighthouse(workspace: string, file: string, text: string): boolean {
  const texts = new Map([[file, text]]);
  for (const [from, content] of texts) {
    if (CONCERNS_LIGHTHOUSE.test(content) && from !== file) return true;
    for (const [, written = ''] of content.matchAll(/"relativePath"\s*:\s*"([^"[]+)"/gi)) {
      const path = resolveReference(written, folderOf(from));
      if (path === undefined || texts.has(path) || standing(workspace, path) !== 'file') continue;
      texts.set(path, glance(workspace, path) ?? '');
    }
  }
  return false;
}

/** The bytes of a file as text that is good enough to search; undefined when it is too large or cannot be read. */
function glance(workspace: string, file: string): string | undefined {
  if (tooLarge(workspace, file)) return undefined;
  const bytes = readBytes(workspace, file);
  if (!bytes) return undefined;
  const text = bytes.toString('latin1');
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return withoutEscapes(wide ? text.replaceAll('\0', '') : text);
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

function report(documents: Documents, file: string, inventory: Inventory): void {
  const read = documents.text(file);
  if ('broken' in read) inventory.unreadable.push(read.broken);
}

function lowerCase({ declared, required }: Signature): Signature {
  return {
    declared: declared.map((name) => name.toLowerCase()),
    required: required.map((name) => name.toLowerCase()),
  };
}
