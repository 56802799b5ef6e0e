import { isAscii } from 'node:buffer';
import { JsonError, placeOf } from './json-error.ts';

export { JsonError } from './json-error.ts';
export { parseJson } from './parser.ts';
export type { Span } from './positions.ts';
export * from './tree.ts';

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
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
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
