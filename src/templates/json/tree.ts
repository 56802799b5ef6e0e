import type { Span } from './positions.ts';

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
  /** As it is written: to Azure `1`, `1.0` and `1e0` are different things. Absent where no text was read. */
  readonly raw?: string;
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

/**
 * The member of that name: the last that is written exactly so, else the last that differs in case only. Of a name that
 * stands twice in a template or a resource, Azure takes the last; whether it does is asked with {@link membersNamed}.
 */
export function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return memberEntry(node, name)?.value;
}

/** Like {@link member}, with the name's own place. */
export function memberEntry(node: JsonNode | undefined, name: string): JsonMember | undefined {
  if (node?.type !== 'object') return undefined;
  let alike: JsonMember | undefined;
  for (let index = node.members.length - 1; index >= 0; index--) {
    const entry = node.members[index];
    if (entry?.name === name) return entry;
    if (entry && alike === undefined && isSameName(entry.name, name)) alike = entry;
  }
  return alike;
}

/** Every member of that name, in any case, in the order of the text: more than one if it stands twice. */
export function membersNamed(node: JsonNode | undefined, name: string): readonly JsonMember[] {
  return node?.type === 'object' ? node.members.filter((entry) => isSameName(entry.name, name)) : [];
}

/**
 * Whether two names are the same to Azure, which ignores the case of the letters A to Z and of no others: the Kelvin
 * sign is no `k`.
 */
export function isSameName(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  if (left === right) return true;
  for (let at = 0; at < left.length; at++) {
    const char = left.charCodeAt(at);
    const other = right.charCodeAt(at);
    if (char !== other && (lowerCase(char) !== lowerCase(other) || !isLetter(char))) return false;
  }
  return true;
}

function lowerCase(char: number): number {
  return char | 32;
}

function isLetter(char: number): boolean {
  const small = lowerCase(char);
  return small >= 97 && small <= 122;
}

/** The text of a member, if it is a string. */
export function stringMember(node: JsonNode | undefined, name: string): string | undefined {
  const found = member(node, name);
  return found?.type === 'string' ? found.value : undefined;
}
