import { linesOf } from './positions.ts';

/** The text is not JSON that Azure's tools would accept: why, and where. */
export class JsonError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'JsonError';
    this.line = line;
    this.column = column;
  }
}

/**
 * The error of a text that cannot be read on. Where the text is cut off, the place at which reading stopped says little:
 * then the bracket that is never closed is named.
 * @param what what is wrong at the offset; undefined at the end of the text
 */
export function failure(text: string, offset: number, what: string | undefined): JsonError {
  const { unclosed, lastToken } = outlineOf(text);
  const end = placeOf(text, text.length);
  if (unclosed !== undefined && (what === undefined || offset >= lastToken)) {
    const opened = placeOf(text, unclosed);
    const message = `the file ends before the "${text[unclosed] ?? ''}" of line ${opened.line} is closed`;
    return new JsonError(message, end.line, end.column);
  }
  if (what === undefined) {
    return new JsonError(text.trim() === '' ? 'the file is empty' : 'the file ends too early', end.line, end.column);
  }
  const { line, column } = placeOf(text, offset);
  return new JsonError(what, line, column);
}

/** The brackets of a text. */
interface Outline {
  /** Where the innermost bracket that is never closed was opened. */
  readonly unclosed?: number;
  /** Where the last token starts. */
  readonly lastToken: number;
}

function outlineOf(text: string): Outline {
  const open: number[] = [];
  let lastToken = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char <= 32) continue;
    if (char === SLASH) {
      at = endOfComment(text, at);
      continue;
    }
    lastToken = at;
    if (char === QUOTE) at = endOfString(text, at);
    else if (char === OPEN_BRACE || char === OPEN_BRACKET) open.push(at);
    else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) open.pop();
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? { lastToken } : { lastToken, unclosed };
}

const QUOTE = 34;
const SLASH = 47;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) break;
    at += char === BACKSLASH ? 2 : 1;
  }
  return at;
}

function endOfComment(text: string, start: number): number {
  if (text.startsWith('//', start)) {
    let at = start + 2;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    return at;
  }
  if (!text.startsWith('/*', start)) return start;
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 1;
}

/** Line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  return linesOf(text).place(offset);
}
