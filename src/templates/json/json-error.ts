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

/** Deeper than any template; the parser below us is recursive. */
const MAX_NESTING = 100;

/** The brackets of a text. */
export interface Outline {
  /** Where the innermost bracket that is never closed was opened. */
  readonly unclosed?: number;
  /** Where the last token starts. */
  readonly lastToken: number;
}

/**
 * One pass over the brackets, before the recursive parser sees the text: what is left open.
 * @throws JsonError for nesting deeper than 100.
 */
export function outlineOf(text: string): Outline {
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
    else if (char === OPEN_BRACE || char === OPEN_BRACKET) {
      open.push(at);
      if (open.length > MAX_NESTING) {
        const { line, column } = placeOf(text, at);
        throw new JsonError(`nested deeper than ${MAX_NESTING} levels`, line, column);
      }
    } else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) open.pop();
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
    const rest = text.slice(start).search(/[\r\n]/);
    return rest < 0 ? text.length : start + rest;
  }
  if (!text.startsWith('/*', start)) return start;
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 1;
}

/** The parser's own words and places are rough where text is cut off; these say what to look for. */
export function explain(error: unknown, text: string, { unclosed, lastToken }: Outline): unknown {
  if (!(error instanceof Error && 'line' in error && 'column' in error && 'offset' in error)) return error;
  const cutOff = error.message.startsWith('Unexpected end') || Number(error.offset) >= lastToken;
  if (cutOff && unclosed !== undefined) {
    const opened = placeOf(text, unclosed);
    const end = placeOf(text, text.length);
    const bracket = text[unclosed] ?? '';
    return new JsonError(
      `the file ends before the "${bracket}" of line ${opened.line} is closed`,
      end.line,
      end.column,
    );
  }
  if (error.message.startsWith('Unexpected end')) {
    const end = placeOf(text, text.length);
    return new JsonError(text.trim() === '' ? 'the file is empty' : 'the file ends too early', end.line, end.column);
  }
  const token = /^Unexpected token (\w+)/.exec(error.message)?.[1];
  const what = token
    ? `unexpected ${TOKENS[token] ?? token}; the comma, colon or bracket before it may be missing`
    : error.message.replace(/ found\. \(\d+:\d+\)$/, '').replace(/^U/, 'u');
  return new JsonError(what, Number(error.line), Number(error.column));
}

const TOKENS: Readonly<Record<string, string>> = {
  String: 'string',
  Number: 'number',
  Boolean: 'true or false',
  Null: 'null',
  LBrace: '"{"',
  RBrace: '"}"',
  LBracket: '"["',
  RBracket: '"]"',
  Comma: 'comma',
  Colon: 'colon',
};

/** Line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
