import type { Location } from '../../pec/value.ts';
import type { JsonNode, JsonNumber } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { type Datum, float, integer, missing, number, writtenDict } from './datum.ts';

/** What a text must hold, so that it is worth while to look for a token. */
const MAY_HOLD_TOKEN = /[#$%]|__|@@|\{\{/;

/** The marks that no ordinary text has, wherever in a text they stand. `<x>` and `<<x>>` are placeholders of samples. */
const MARKED_TOKEN = new RegExp(
  [
    String.raw`#\{\{[^{}]+\}\}#?`,
    String.raw`#\{[^{}]+\}#?`,
    String.raw`\$\{\{[^{}]+\}\}`,
    // `{{0}}` is how format() writes `{0}`.
    String.raw`\{\{\s*[^\s\d{}][^{}]*\}\}`,
    String.raw`\$\{[^{}]+\}`,
    String.raw`\$\([^()]+\)`,
    '@@[^@]+@@',
    '<%[=-]?[^<>%]+%>',
    String.raw`__\s*[A-Za-z0-9]+(?:[._:-][A-Za-z0-9]+)*\s*__`,
  ].join('|'),
);

/** `$x` and `%x%` as the whole of a text. */
const WHOLE_TOKEN = /^\s*(?:\$\s*[A-Za-z_][\w.:-]*|%\s*[A-Za-z_][\w.: -]*%)\s*$/;

/**
 * `$x` and `%x%` as a part of one word, such as an ID. Texts of several words and addresses hold the same characters:
 * prices, percentages, queries, encoded letters.
 */
const PART_TOKEN = /(?<![\w$%])(?:\$[A-Za-z_][\w.:]*|%[A-Za-z_][\w.:-]*%(?![\w%]))/;

/** The token of a replacement tool in a text, if there is one: a mark of what is filled in before deployment. */
export function tokenIn(text: string): string | undefined {
  if (!MAY_HOLD_TOKEN.test(text)) return undefined;
  const marked = MARKED_TOKEN.exec(text)?.[0] ?? WHOLE_TOKEN.exec(text)?.[0];
  if (marked !== undefined) return marked.trim();
  return /\s|:\/\/|[?&]\$/.test(text) ? undefined : PART_TOKEN.exec(text)?.[0];
}

/**
 * A string that stands in a file. One that holds a token of a replacement tool is not what will be deployed,
 * so it is unknown, and the token is what is missing.
 */
export function literalText(value: string, at?: Location): Datum {
  const token = tokenIn(value);
  if (token) return missing(awaits(token), token, at);
  return at ? { kind: 'string', value, at } : { kind: 'string', value };
}

/** Why a text with a token is not known, as a clause. */
export function awaits(token: string): string {
  return `'${token}' is filled in by a replacement tool`;
}

/** A number that stands in a file. */
export function numberIn({ value, raw }: JsonNumber, at?: Location): Datum {
  if (raw !== undefined && /[.e]/i.test(raw)) return float(value, at);
  const isExact = raw === undefined || Number.isSafeInteger(value);
  return (isExact ? undefined : integer(BigInt(raw), at)) ?? number(value, at);
}

/** A value of a parameter file, where nothing is an expression. */
export function literal(node: JsonNode, file: string): Datum {
  const at = locationOf(file, node.span);
  switch (node.type) {
    case 'object': {
      const members = new Map<string, Datum>();
      for (const { name, value } of node.members) members.set(name, literal(value, file));
      if (members.size === node.members.length) return { kind: 'object', members, at };
      return { ...writtenDict(node.members.map(({ name, value }) => [name, literal(value, file)])), at };
    }
    case 'array':
      return { kind: 'array', items: node.items.map((item) => literal(item, file)), at };
    case 'string':
      return literalText(node.value, at);
    case 'number':
      return numberIn(node, at);
    case 'boolean':
      return { kind: 'boolean', value: node.value, at };
    case 'null':
      return { kind: 'null', at };
  }
}
