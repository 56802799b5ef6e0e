import { statSync } from 'node:fs';
import { join } from 'node:path';
import { decode, JsonError, type JsonObject, parseJson } from './json.ts';
import { type UnreadableFile, unreadable } from './reading.ts';
import { MAX_TEMPLATE_BYTES, readBytes } from './workspace.ts';

/** A JSON file as it was read: its tree, or what keeps it from being one. */
export type Document = { readonly root: JsonObject } | { readonly broken: UnreadableFile };

/** Reads and parses files of one workspace; a few trees are kept, so that a small request parses each file once. */
export interface Documents {
  /** The tree of a JSON file. */
  json(file: string): Document;
  /** The text of a file of any kind, decoded. */
  text(file: string): { readonly text: string } | { readonly broken: UnreadableFile };
}

/** Characters of source whose trees are kept: a tree takes about thirty times its text. */
const KEPT_CHARACTERS = 300_000;

/**
 * The documents of a workspace. The caller has made sure that a path does not lead out of it.
 * @param workspace its real path
 */
export function documentsOf(workspace: string): Documents {
  const kept = new Map<string, { readonly document: Document; readonly size: number }>();
  let size = 0;

  const text = (file: string): ReturnType<Documents['text']> => {
    const bytes = sizeOf(workspace, file) > MAX_TEMPLATE_BYTES ? undefined : readBytes(workspace, file);
    if (!bytes) {
      const tooLarge = sizeOf(workspace, file) > MAX_TEMPLATE_BYTES;
      return {
        broken: tooLarge
          ? unreadable(
              file,
              `${file} is larger than 4 MB, the most that Azure Resource Manager takes.`,
              'Split the template into linked templates or modules, or exclude the file.',
            )
          : unreadable(file, `${file} cannot be opened.`, 'Check that the file exists and may be read by the runner.'),
      };
    }
    try {
      return { text: decode(bytes) };
    } catch (error) {
      return { broken: brokenJson(file, error) };
    }
  };

  const parse = (file: string): { document: Document; size: number } => {
    const read = text(file);
    if ('broken' in read) return { document: read, size: 0 };
    const document = parseDocument(file, read.text);
    return { document, size: read.text.length };
  };

  return {
    text,
    json(file) {
      const found = kept.get(file);
      if (found) return found.document;
      const parsed = parse(file);
      kept.set(file, parsed);
      size += parsed.size;
      for (const [oldest, entry] of kept) {
        if (size <= KEPT_CHARACTERS || oldest === file) break;
        kept.delete(oldest);
        size -= entry.size;
      }
      return parsed.document;
    },
  };
}

/**
 * Parses the text of a file as one JSON object.
 * @param file its name, for messages and places
 */
export function parseDocument(file: string, text: string): Document {
  try {
    const root = parseJson(text);
    if (root.type === 'object') return { root };
    return {
      broken: unreadable(
        file,
        `${file} holds no JSON object.`,
        'A template and a parameter file are one JSON object.',
        {
          file,
          ...root.span,
        },
      ),
    };
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

function sizeOf(workspace: string, file: string): number {
  try {
    return statSync(join(workspace, file)).size;
  } catch {
    // Reading it fails too, and says so.
    return 0;
  }
}
