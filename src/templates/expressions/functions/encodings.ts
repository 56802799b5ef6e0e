import { JsonError, parseJson } from '../../json/json.ts';
import { type Datum, missing } from '../datum.ts';
import { literal } from '../literals.ts';
import { type Functions, fault, typed } from './signature.ts';

/** Functions that write one form of text in another. */
export const ENCODINGS: Functions = {
  json: typed(['string'], (value) => fromJson(value)),
  base64: typed(['string'], (value) => Buffer.from(value, 'utf8').toString('base64')),
  base64ToString: typed(['string'], (value) => Buffer.from(value, 'base64').toString('utf8')),
  base64ToJson: typed(['string'], (value) => fromJson(Buffer.from(value, 'base64').toString('utf8'))),
  dataUri: typed(
    ['string'],
    (value) => `data:text/plain;charset=utf8;base64,${Buffer.from(value, 'utf8').toString('base64')}`,
  ),
  dataUriToString: typed(['string'], (value) => {
    const content = /^data:[^,]*?(;base64)?,(.*)$/is.exec(value);
    if (content?.[2] === undefined) return fault('the value is no data URI');
    return content[1] ? Buffer.from(content[2], 'base64').toString('utf8') : decodeUri(content[2]);
  }),
  uriComponent: typed(['string'], (value) => encodeURIComponent(value.toWellFormed())),
  uriComponentToString: typed(['string'], decodeUri),
  uri: typed(['string', 'string'], (base, relative) =>
    URL.canParse(relative, base) ? new URL(relative, base).href : fault('uri() needs an address and a path'),
  ),
};

function decodeUri(value: string): string | Datum {
  try {
    return decodeURIComponent(value);
  } catch {
    return fault('the value is not percent-encoded text');
  }
}

/** What `json()` makes has no place in a file of its own; the string that holds the expression stands for it. */
function fromJson(value: string): Datum {
  try {
    return unplaced(literal(parseJson(value), ''));
  } catch (error) {
    if (error instanceof JsonError) return missing(`json() gets text that is not JSON: ${error.message}`, 'valid JSON');
    throw error;
  }
}

function unplaced(datum: Datum): Datum {
  if (datum.kind === 'unknown') return missing(datum.reason, datum.needs);
  if (datum.kind === 'array') return { kind: 'array', items: datum.items.map(unplaced) };
  if (datum.kind === 'object') {
    const members = [...datum.members].map(
      ([key, { name, value }]) => [key, { name, value: unplaced(value) }] as const,
    );
    return { kind: 'object', members: new Map(members) };
  }
  if (datum.kind === 'null' || datum.kind === 'lambda') return { kind: 'null' };
  const { at: _, ...rest } = datum;
  return rest;
}
