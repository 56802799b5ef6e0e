import type { Location } from '../../pec/delegation.ts';

/** Turns offsets into lines and columns and back. Lines end as the JSON reader's do. */
export interface Lines {
  /** Line and column of an offset, from 1. */
  place(offset: number): { readonly line: number; readonly column: number };
  /** Offset of a line and column. */
  offset(line: number, column: number): number;
}

/** The lines of a text. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return {
    place(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    offset(line, column) {
      return Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
    },
  };
}

/** A stretch of a file as a location. */
export function locate(file: string, lines: Lines, start: number, end: number): Location {
  const from = lines.place(start);
  const to = lines.place(end);
  return { file, startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** A copy of a model with every location in it replaced. Locations are told by their shape. */
export function moveLocations<T>(model: T, move: (location: Location) => Location): T {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if (isLocation(value)) return move(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  // The copy has the shape of the model: only locations are exchanged, for locations.
  return walk(model) as T;
}

function isLocation(value: object): value is Location {
  return 'file' in value && 'startLine' in value && 'endColumn' in value;
}
