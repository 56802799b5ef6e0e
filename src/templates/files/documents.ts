import { isAscii } from 'node:buffer';
import { decode, JsonError, type JsonNode, type JsonObject, parseJson } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { condensePlan } from './condense-plan.ts';
import { type UnreadableFile, unreadable } from './problems.ts';
import { MAX_PLAN_BYTES, MAX_TEMPLATE_BYTES, readBytes, withoutEscapes } from './workspace.ts';

/** A JSON file as it was read: its tree, or what keeps it from being one. */
export type Document = { readonly root: JsonObject } | { readonly broken: UnreadableFile };

/**
 * Reads and parses files of one workspace. Of the trees, only those of the latest texts are kept: a tree takes thirty
 * times the room of its text, and parsing a file once more, when it is judged, costs less than keeping thousands of trees
 * until then.
 */
export interface Documents {
  /** The tree of a JSON file that is one object. */
  json(file: string): Document;
  /** The tree of a JSON file that may be a list or anything else. */
  tree(file: string): { readonly tree: JsonNode } | { readonly broken: UnreadableFile };
  /** The tree of a Terraform plan, which may be larger than a template; of a large one, only what matters. */
  plan(file: string): Document;
  /** The bytes of a file as text that is good enough to search; undefined when it is too large or cannot be read. */
  glance(file: string): string | undefined;
  /** The text of a file of any kind, decoded. */
  text(file: string): { readonly text: string } | { readonly broken: UnreadableFile };
}

/**
 * The documents of a workspace. The caller has made sure that a path does not lead out of it.
 * @param workspace its real path
 */
export function documentsOf(workspace: string): Documents {
  const contentOf = contentsOf(workspace);
  const treeOf = treesOf();
  const text = (file: string): ReturnType<Documents['text']> => {
    const content = contentOf(file);
    if (typeof content !== 'object') return { broken: notRead(file, content) };
    try {
      return { text: content.plain ?? decode(content.bytes) };
    } catch (error) {
      return { broken: brokenJson(file, error) };
    }
  };

  const tree = (file: string): ReturnType<Documents['tree']> => {
    const read = text(file);
    return 'broken' in read ? read : parsed(file, () => treeOf(read.text));
  };
  const json = (file: string): Document => {
    const read = tree(file);
    return 'broken' in read ? read : asDocument(file, read.tree);
  };
  return {
    text,
    tree,
    json,
    glance(file) {
      const content = contentOf(file);
      return typeof content === 'object' ? searchable(content) : undefined;
    },
    plan(file) {
      if (contentOf(file) !== 'too large') return json(file);
      const bytes = readBytes(workspace, file, MAX_PLAN_BYTES);
      if (bytes === 'too large') {
        const message = `${file} is larger than 64 MB, the most that is read of a Terraform plan.`;
        return { broken: unreadable(file, message, SMALLER_PLAN) };
      }
      const plan = bytes && condensePlan(decodeAny(bytes));
      if (plan !== undefined) return parseDocument(file, plan);
      const message = `${file} is larger than 4 MB and cannot be read as a Terraform plan.`;
      return { broken: unreadable(file, message, SMALLER_PLAN) };
    },
  };
}

/** What a file holds. */
interface Content {
  readonly bytes: Buffer;
  /** Its text, where all of it is ASCII, so that there is one way only to read it. */
  readonly plain: string | undefined;
}

/** Reads the files of a workspace. A file that is looked through is often read right afterwards: it is kept until then. */
function contentsOf(workspace: string): (file: string) => Content | 'too large' | undefined {
  let latest: { readonly file: string; readonly content: Content | 'too large' | undefined } | undefined;
  return (file) => {
    if (latest?.file === file) return latest.content;
    const bytes = readBytes(workspace, file, MAX_TEMPLATE_BYTES);
    const content =
      typeof bytes === 'object' ? { bytes, plain: isAscii(bytes) ? bytes.toString('latin1') : undefined } : bytes;
    latest = { file, content };
    return content;
  };
}

/** So many texts are remembered, of at most this length. */
const MOST_TREES = 4;
const LONGEST_KEPT = 64 * 1024;

/** Parses texts; copies of one template, as there are for many customers, are one tree. */
function treesOf(): (text: string) => JsonNode {
  // The latest first. In a map, V8 would keep all that was ever in it until its next full collection of garbage.
  let trees: readonly { readonly text: string; readonly tree: JsonNode }[] = [];
  return (text) => {
    if (text.length > LONGEST_KEPT) return parseJson(text);
    const known = trees.find((each) => each.text === text) ?? { text, tree: parseJson(text) };
    if (known !== trees[0]) trees = [known, ...trees.filter((each) => each !== known).slice(0, MOST_TREES - 1)];
    return known.tree;
  };
}

/** Why nothing is known of what a file holds. */
function notRead(file: string, why: 'too large' | undefined): UnreadableFile {
  if (why === undefined) {
    return unreadable(file, `${file} cannot be opened.`, 'Check that the file exists and may be read by the runner.');
  }
  return unreadable(
    file,
    `${file} is larger than 4 MB, the most that Azure Resource Manager takes.`,
    'Split the template into linked templates or modules, or exclude the file.',
  );
}

/** Bytes as text that is good enough to search. */
function searchable({ bytes, plain }: Content): string {
  if (plain !== undefined) return withoutEscapes(plain);
  const text = bytes.toString('latin1');
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return withoutEscapes(wide ? text.replaceAll('\0', '') : text);
}

const SMALLER_PLAN =
  "Plan what delegates in a configuration of its own, or keep only the plan's member resource_changes.";

/** Bytes that are no text make no difference here: what is read of them is JSON, or refused. */
function decodeAny(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  return new TextDecoder(wide || 'utf-8').decode(bytes);
}

/**
 * Parses the text of a file as one JSON object.
 * @param file its name, for messages and places
 */
export function parseDocument(file: string, text: string): Document {
  const read = parsed(file, () => parseJson(text));
  return 'broken' in read ? read : asDocument(file, read.tree);
}

/** A tree as a document, which is one object. */
export function asDocument(file: string, tree: JsonNode): Document {
  if (tree.type === 'object') return { root: tree };
  const remedy = 'A template and a parameter file are one JSON object.';
  return { broken: unreadable(file, `${file} holds no JSON object.`, remedy, locationOf(file, tree.span)) };
}

function parsed(file: string, parse: () => JsonNode): ReturnType<Documents['tree']> {
  try {
    return { tree: parse() };
  } catch (error) {
    return { broken: brokenJson(file, error) };
  }
}

function brokenJson(file: string, error: unknown): UnreadableFile {
  if (!(error instanceof JsonError)) throw error;
  const { line, column } = error;
  return unreadable(
    file,
    `${file} cannot be read, line ${line}, column ${column}: ${error.message}.`,
    'Correct the file at that place.',
    { file, startLine: line, startColumn: column, endLine: line, endColumn: column + 1 },
  );
}
