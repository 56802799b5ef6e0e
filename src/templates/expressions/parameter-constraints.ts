import { type JsonNode, member, stringMember } from '../json/json.ts';
import { canonical, isWhole } from './compare.ts';
import { type Datum, type Dict, type List, memberIn } from './datum.ts';
import { literal } from './literals.ts';
import { foldName } from './names.ts';
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

/** References between type definitions that are followed, and how deep a value is looked into. */
const MAX_DEPTH = 32;

/**
 * Why Azure refuses a value for a parameter, as the end of a sentence; undefined where that is not certain.
 * `template` holds the type definitions that the declaration may refer to.
 */
export function refusal(declaration: JsonNode, value: Datum, run: Run, template?: JsonNode): string | undefined {
  if (value.kind === 'unknown' || value.kind === 'null' || value.kind === 'lambda') return undefined;
  try {
    return broken(declaration, value, { run, template }, 0);
  } catch (error) {
    if (error instanceof Exhausted) return undefined;
    throw error;
  }
}

/** The same of the type alone, for the arguments and the output of a function: null is no value of any type. */
export function mistyped(declaration: JsonNode, value: Datum): string | undefined {
  const type = stringMember(declaration, 'type') ?? '';
  const kind = KINDS[foldName(type)];
  if (!kind || value.kind === 'unknown') return undefined;
  if (value.kind !== kind) return `is of type ${value.kind} where ${type} is declared`;
  return value.kind === 'number' && value.float ? `is no whole number, as ${type} must be` : undefined;
}

interface Around {
  readonly run: Run;
  readonly template: JsonNode | undefined;
}

function broken(written: JsonNode, value: Datum, around: Around, depth: number): string | undefined {
  around.run.budget.spend(1);
  if (depth > MAX_DEPTH || value.kind === 'unknown') return undefined;
  const declaration = resolved(written, around.template);
  if (!declaration) return undefined;
  if (value.kind === 'null') return isNullable(written, around.template) ? undefined : 'is null';
  const allowed = member(declaration, 'allowedValues');
  return (
    mistyped(declaration, value) ??
    (allowed && isOutside(value, allowed, around.run) ? 'is none of the allowed values' : undefined) ??
    outsideLimits(declaration, value) ??
    (value.kind === 'array' ? brokenItem(declaration, value, around, depth) : undefined) ??
    (value.kind === 'object' ? brokenMember(declaration, value, around, depth) : undefined)
  );
}

/** The declaration, or the type definition that it refers to. */
function resolved(declaration: JsonNode, template: JsonNode | undefined): JsonNode | undefined {
  let found: JsonNode | undefined = declaration;
  for (let hops = 0; hops < MAX_DEPTH; hops++) {
    const reference = stringMember(found, '$ref');
    if (reference === undefined) return found;
    found = definition(reference, template);
  }
  return undefined;
}

function definition(reference: string, template: JsonNode | undefined): JsonNode | undefined {
  return member(member(template, 'definitions'), reference.replace(/^#\/definitions\//, ''));
}

/**
 * Compared with case; of an array, every item may be one of the allowed values, unless these are arrays themselves.
 * They are read as they stand, and none at all allow everything.
 */
function isOutside(value: Datum, allowed: JsonNode, run: Run): boolean {
  if (allowed.type !== 'array' || allowed.items.length === 0) return false;
  const texts = new Set(allowed.items.map((item) => canonical(literal(item, ''), run)));
  const isAllowed = (one: Datum) => !isWhole(one, run) || texts.has(canonical(one, run));
  const byItem = value.kind === 'array' && !allowed.items.some(({ type }) => type === 'array');
  return byItem ? !value.items.every(isAllowed) : !isAllowed(value);
}

function outsideLimits(declaration: JsonNode, value: Datum): string | undefined {
  const limit = (name: string) => {
    const node = member(declaration, name);
    return node?.type === 'number' ? node.value : undefined;
  };
  if (value.kind === 'number') {
    if (value.value < (limit('minValue') ?? value.value)) return `is below the least value, ${limit('minValue')}`;
    if (value.value > (limit('maxValue') ?? value.value)) return `is above the greatest value, ${limit('maxValue')}`;
  }
  const length = value.kind === 'string' ? value.value.length : value.kind === 'array' ? value.items.length : undefined;
  if (length === undefined) return undefined;
  const mayBeLonger = value.kind === 'array' && value.missing;
  if (length < (limit('minLength') ?? 0) && !mayBeLonger) return `is shorter than ${limit('minLength')}`;
  return length > (limit('maxLength') ?? length) ? `is longer than ${limit('maxLength')}` : undefined;
}

function brokenItem(declaration: JsonNode, value: List, around: Around, depth: number): string | undefined {
  const prefix = member(declaration, 'prefixItems');
  const rest = member(declaration, 'items');
  if (prefix?.type === 'array' && value.items.length < prefix.items.length && !value.missing) {
    return `has no item ${value.items.length}`;
  }
  for (const [index, item] of value.items.entries()) {
    const own = (prefix?.type === 'array' ? prefix.items[index] : undefined) ?? rest;
    if (own?.type === 'boolean' && !own.value) return `has an item ${index} that is not declared`;
    const why = own?.type === 'object' ? broken(own, item, around, depth + 1) : undefined;
    if (why) return `has an item ${index} that ${why}`;
  }
  return undefined;
}

function brokenMember(declaration: JsonNode, value: Dict, around: Around, depth: number): string | undefined {
  const properties = member(declaration, 'properties');
  const declared = properties?.type === 'object' ? properties.members : [];
  for (const { name, value: own } of declared) {
    const given = memberIn(value, name);
    if (!given && !value.missing && !isNullable(own, around.template)) return `has no property '${name}'`;
    const why = given ? broken(own, given, around, depth + 1) : undefined;
    if (why) return `has a property '${name}' that ${why}`;
  }
  const others = member(declaration, 'additionalProperties');
  if (!others) return undefined;
  const names = new Set(declared.map(({ name }) => foldName(name)));
  for (const [name, given] of value.members) {
    if (names.has(foldName(name))) continue;
    if (others.type === 'boolean' && !others.value) return `has a property '${name}' that is not declared`;
    const why = others.type === 'object' ? broken(others, given, around, depth + 1) : undefined;
    if (why) return `has a property '${name}' that ${why}`;
  }
  return undefined;
}

/** Whether a parameter may be left out although it has no default: its type, or the type it refers to, allows null. */
export function isNullable(declaration: JsonNode, template: JsonNode | undefined): boolean {
  const own = member(declaration, 'nullable');
  if (own?.type === 'boolean') return own.value;
  const reference = stringMember(declaration, '$ref');
  const inherited = reference === undefined ? undefined : member(definition(reference, template), 'nullable');
  return inherited?.type === 'boolean' && inherited.value;
}
