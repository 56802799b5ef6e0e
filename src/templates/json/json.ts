import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { explain, JsonError, outlineOf, placeOf } from './json-error.ts';

export { JsonError } from './json-error.ts';

/** A stretch of text. Lines and columns count from 1; the end is exclusive. */
export interface Span {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A JSON value with its place in the text. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

/** An object: its members as written, duplicates included. */
export interface JsonObject {
  readonly type: 'object';
  readonly members: readonly JsonMember[];
  readonly span: Span;
}

/** A name and its value. */
export interface JsonMember {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

/** An array. */
export interface JsonArray {
  readonly type: 'array';
  readonly items: readonly JsonNode[];
  readonly span: Span;
}

/** A string, its escapes resolved. */
export interface JsonString {
  readonly type: 'string';
  readonly value: string;
  readonly span: Span;
}

/** A number. */
export interface JsonNumber {
  readonly type: 'number';
  readonly value: number;
  readonly span: Span;
}

/** `true` or `false`. */
export interface JsonBoolean {
  readonly type: 'boolean';
  readonly value: boolean;
  readonly span: Span;
}

/** `null`. */
export interface JsonNull {
  readonly type: 'null';
  readonly span: Span;
}

/** Azure Resource Manager's own limit for a template. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Decodes the bytes of a file: UTF-8, or UTF-16 where a byte order mark says so; the mark is dropped.
 * @throws JsonError on bytes that are not text, and over 4 MB.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) {
    throw new JsonError('the file is larger than 4 MB, the most that Azure Resource Manager takes', 1, 1);
  }
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const { line, column } = placeOf(text, Math.max(0, text.indexOf('\uFFFD')));
    throw new JsonError(`the file is not valid ${encoding.toUpperCase()} text`, line, column);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Parses JSON as Azure's tools accept it: comments, trailing commas, strings over several lines, duplicate keys.
 * Line ends count as one line feed, inside of strings too, so that a file says the same however it was checked out.
 * @throws JsonError where it is not that, and for nesting deeper than 100.
 */
export function parseJson(written: string): JsonNode {
  // The parser below loses the end of a string for every CRLF in it.
  const text = written.replaceAll('\r\n', '\n');
  const outline = outlineOf(text);
  try {
    return new Converter(text).node(parse(text, { mode: 'jsonc', allowTrailingCommas: true }).body);
  } catch (error) {
    throw explain(error, text, outline);
  }
}

/** The member of that name, ignoring case as Azure does; of duplicates the last, which wins in Azure too. */
export function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return memberEntry(node, name)?.value;
}

/** Like {@link member}, with the name's own place. */
export function memberEntry(node: JsonNode | undefined, name: string): JsonMember | undefined {
  if (node?.type !== 'object') return undefined;
  const wanted = name.toLowerCase();
  return node.members.findLast(
    (entry) => entry.name === name || (entry.name.length === name.length && entry.name.toLowerCase() === wanted),
  );
}

/** The text of a member, if it is a string. */
export function stringMember(node: JsonNode | undefined, name: string): string | undefined {
  const found = member(node, name);
  return found?.type === 'string' ? found.value : undefined;
}

type ParsedMember = Extract<ValueNode, { type: 'Object' }>['members'][number];

/** From the parser's tree to ours. */
class Converter {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  node(node: ValueNode): JsonNode {
    const span = this.#span(node);
    switch (node.type) {
      case 'Object':
        return { type: 'object', members: node.members.map((each) => this.#member(each)), span };
      case 'Array':
        return { type: 'array', items: node.elements.map((element) => this.node(element.value)), span };
      case 'String':
        return { type: 'string', value: node.value, span };
      case 'Number':
        return { type: 'number', value: node.value, span };
      case 'Boolean':
        return { type: 'boolean', value: node.value, span };
      default:
        return { type: 'null', span };
    }
  }

  #member({ name, value }: ParsedMember): JsonMember {
    return {
      name: name.type === 'String' ? name.value : name.name,
      nameSpan: this.#span(name),
      value: this.node(value),
    };
  }

  /** The parser takes every string for one line. */
  #span(node: ValueNode | ParsedMember['name']): Span {
    const { start, end } = node.loc;
    const span = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
    if (node.type !== 'String' || !/[\r\n]/.test(node.value)) return span;
    const written = this.#text.slice(start.offset, end.offset).split(/[\r\n]/);
    if (written.length === 1) return span;
    return { ...span, endLine: start.line + written.length - 1, endColumn: (written.at(-1) ?? '').length + 1 };
  }
}
