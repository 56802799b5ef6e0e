import { type JsonNode, member, stringMember } from '../json/json.ts';
import { canonical, isWhole } from './compare.ts';
import type { Datum } from './datum.ts';
import { literal } from './literals.ts';
import { readString } from './parser.ts';
import { Exhausted, type Run } from './run.ts';

/** The kinds of the types that a parameter may declare; policies have others too, which are not checked. */
const KINDS: Readonly<Record<string, Datum['kind']>> = {
  string: 'string',
  securestring: 'string',
  int: 'number',
  bool: 'boolean',
  object: 'object',
  secureobject: 'object',
  array: 'array',
};

/** Why Azure refuses a value for a parameter, as the end of a sentence; undefined where that is not certain. */
export function refusal(declaration: JsonNode, value: Datum, run: Run): string | undefined {
  const type = stringMember(declaration, 'type') ?? '';
  const kind = KINDS[type.toLowerCase()];
  if (value.kind === 'unknown' || value.kind === 'null' || value.kind === 'lambda') return undefined;
  if (kind && value.kind !== kind) return `is of type ${value.kind} where ${type} is declared`;
  if (value.kind === 'number' && kind && !Number.isInteger(value.value))
    return `is no whole number, as ${type} must be`;
  const allowed = member(declaration, 'allowedValues');
  return allowed && isOutside(value, allowed, run) ? 'is none of the allowed values' : undefined;
}

/** Whether a parameter may be left out although it has no default: its type, or the type it refers to, allows null. */
export function isNullable(declaration: JsonNode, template: JsonNode | undefined): boolean {
  const own = member(declaration, 'nullable');
  if (own?.type === 'boolean') return own.value;
  const reference = member(declaration, '$ref');
  if (reference?.type !== 'string') return false;
  const definition = member(member(template, 'definitions'), reference.value.replace(/^#\/definitions\//, ''));
  const inherited = member(definition, 'nullable');
  return inherited?.type === 'boolean' && inherited.value;
}

/** Compared without case, as Azure does; of an array, every item may be an allowed value too. */
function isOutside(value: Datum, allowed: JsonNode, run: Run): boolean {
  if (allowed.type !== 'array' || allowed.items.some(isExpression)) return false;
  try {
    const texts = new Set(allowed.items.map((item) => canonical(literal(item, ''), run).toLowerCase()));
    const isAllowed = (one: Datum) => !isWhole(one, run) || texts.has(canonical(one, run).toLowerCase());
    return !isAllowed(value) && !(value.kind === 'array' && value.items.every(isAllowed));
  } catch (error) {
    if (error instanceof Exhausted) return false;
    throw error;
  }
}

function isExpression(node: JsonNode): boolean {
  return node.type === 'string' && 'expression' in readString(node.value);
}
