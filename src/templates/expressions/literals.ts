import type { Location } from '../../pec/delegation.ts';
import type { JsonNode, JsonNumber } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { type Datum, dict, float, missing, number } from './datum.ts';

/** The ways in which tools that fill in templates before deployment mark what they fill in. */
const REPLACEMENT_TOKEN = /#\{[^{}#]*\}#|\$\{\{[^{}]*\}\}|<<[^<>]+>>|__[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*__/;

/**
 * A string that stands in a file. One that holds a token of a replacement tool is not what will be deployed,
 * so it is unknown, and the token is what is missing.
 */
export function literalText(value: string, at?: Location): Datum {
  const token = REPLACEMENT_TOKEN.exec(value)?.[0];
  if (token) return missing(`'${token}' is filled in by a replacement tool`, token, at);
  return at ? { kind: 'string', value, at } : { kind: 'string', value };
}

/** A number that stands in a file. */
export function numberIn({ value, raw }: JsonNumber, at?: Location): Datum {
  return raw === undefined || !/[.e]/i.test(raw) ? number(value, at) : float(value, at);
}

/** A value of a parameter file, where nothing is an expression. */
export function literal(node: JsonNode, file: string): Datum {
  const at = locationOf(file, node.span);
  switch (node.type) {
    case 'object': {
      const { members } = dict(node.members.map(({ name, value }) => [name, literal(value, file)]));
      return { kind: 'object', members, at };
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
