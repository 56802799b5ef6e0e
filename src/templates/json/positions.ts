import type { Location } from '../../pec/value.ts';

/** Turns offsets into lines and columns and back. A line ends with CRLF, LF or CR. */
export interface Lines {
  /** Line and column of an offset, from 1. */
  place(offset: number): { readonly line: number; readonly column: number };
  /** Offset of a line and column. */
  offset(line: number, column: number): number;
}

/** A stretch of a text, by offsets; the end is exclusive. It knows the lines of the text, but not the text. */
export interface Span {
  readonly lines: Lines;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text. Only their starts are kept, so that a location does not keep its file's text in memory. */
export function linesOf(text: string): Lines {
  return new LineStarts(text);
}

class LineStarts implements Lines {
  readonly #starts: readonly number[];
  readonly #end: number;

  constructor(text: string) {
    this.#starts = startsOf(text);
    this.#end = text.length;
  }

  place(offset: number) {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  offset(line: number, column: number) {
    return Math.min(this.#end, (this.#starts[line - 1] ?? this.#end) + column - 1);
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

/**
 * A stretch of a file as a location. Its lines and columns are computed when they are asked for: thousands of values
 * have a location, and findings name a few of them. It is written to JSON as any location.
 */
export function locationOf(file: string, span: Span): Location {
  return new LocationInText(file, span);
}

class LocationInText implements Location {
  readonly file: string;
  // Not the span itself, which may be a whole tree.
  readonly #lines: Lines;
  readonly #start: number;
  readonly #end: number;

  constructor(file: string, { lines, start, end }: Span) {
    this.file = file;
    this.#lines = lines;
    this.#start = start;
    this.#end = end;
  }

  /** The same without the file. */
  get span(): Span {
    return { lines: this.#lines, start: this.#start, end: this.#end };
  }

  get startLine(): number {
    return this.#lines.place(this.#start).line;
  }

  get startColumn(): number {
    return this.#lines.place(this.#start).column;
  }

  get endLine(): number {
    return this.#lines.place(this.#end).line;
  }

  get endColumn(): number {
    return this.#lines.place(this.#end).column;
  }

  toJSON(): Location {
    const { file, startLine, startColumn, endLine, endColumn } = this;
    return { file, startLine, startColumn, endLine, endColumn };
  }
}

/** Like {@link locationOf}, of a stretch that is no node. */
export function locate(file: string, lines: Lines, start: number, end: number): Location {
  return new LocationInText(file, { lines, start, end });
}

/** The beginning of any text: the span of what stands in none. */
export const NOWHERE: Span = { lines: linesOf(''), start: 0, end: 0 };

/** The stretch of text that a location was made of; {@link NOWHERE} for one that was put together by hand. */
export function spanOf(location: Location): Span {
  return location instanceof LocationInText ? location.span : NOWHERE;
}

/** What is told of a place in a model beside the place itself. */
export interface Held {
  /** The known text that stands there. */
  readonly text?: string;
  /** The item of a list of the model that it is in. */
  readonly item?: HeldItem;
}

/** An item of a list of a model. */
export interface HeldItem {
  /** The member that holds the list. */
  readonly list: string;
  readonly location: Location | undefined;
  readonly index: number;
  /** The way from the item. */
  readonly path: readonly string[];
  /** The known texts of the item, by member. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A copy of a model with every location in it replaced. Locations are told by their shape. */
export function moveLocations<T>(model: T, move: (location: Location, held: Held) => Location): T {
  const walk = (value: unknown, held: Held, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => walk(each, held, name));
    if (typeof value !== 'object' || value === null) return value;
    if (isLocation(value)) return move(value, held);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key === 'location') return [key, walk(inner, { ...held, ...textOf(value) }, key)];
        if (key !== 'items' || !Array.isArray(inner)) return [key, walk(inner, within(held, key), key)];
        return [key, inner.map((each: unknown, index) => walk(each, { item: itemOf(value, name, each, index) }, key))];
      }),
    );
  };
  // The copy has the shape of the model: only locations are exchanged, for locations.
  return walk(model, {}, '') as T;
}

/** What is held in a member of a model. */
function within({ item }: Held, key: string): Held {
  return item ? { item: { ...item, path: [...item.path, key] } } : {};
}

function itemOf(list: object, name: string, item: unknown, index: number): HeldItem {
  const location = 'location' in list ? list.location : undefined;
  const isPlace = typeof location === 'object' && location !== null && isLocation(location);
  const members = typeof item === 'object' && item !== null ? Object.entries(item) : [];
  const texts = members.flatMap(([key, value]: [string, unknown]) => {
    const text = typeof value === 'object' && value !== null ? textOf(value).text : undefined;
    return text === undefined ? [] : [[key, text] as const];
  });
  return { list: name, location: isPlace ? location : undefined, index, path: [], texts: Object.fromEntries(texts) };
}

function textOf(value: object): Held {
  return 'value' in value && typeof value.value === 'string' ? { text: value.value } : {};
}

/** Whether a part of a model is a location. */
export function isLocation(value: object): value is Location {
  return 'file' in value && 'startLine' in value && 'endColumn' in value;
}
