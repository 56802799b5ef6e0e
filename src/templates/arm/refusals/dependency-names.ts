import { evaluate } from '../../expressions/evaluate.ts';
import type { Expression } from '../../expressions/parser.ts';
import type { Context } from '../../expressions/scope.ts';
import { type JsonNode, type JsonObject, member } from '../../json/json.ts';
import { expressionOf, type Made, madeOf, sameName } from '../registration-assignments.ts';

/** By what a resource can be depended on. All in lower case, but for what is not known. */
export interface Named {
  /** The provider and the types, `microsoft.x/y/z`; absent where it is not known. */
  readonly type?: string;
  /** The whole name, `a/b` for a child; absent where nothing is known of it. */
  readonly name?: Made;
  /** Its key, in a template with symbolic names. */
  readonly symbol?: string;
  /** The name of its copy loop. */
  readonly loop?: string;
}

/** What an entry of `dependsOn` says: a type and a name, a text that may be any name, or what cannot be told. */
export type Dependency =
  | { readonly kind: 'id'; readonly type: string; readonly name: Made | undefined }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' };

const OPEN: Dependency = { kind: 'open' };

/**
 * Type and name of a resource. A child says only the last part of both.
 * @throws Exhausted when the budget is spent.
 */
export function typeAndName(
  resource: JsonObject,
  context: Context,
  parent: Named | undefined,
): Pick<Named, 'type' | 'name'> {
  const written = textOf(member(resource, 'type'), context);
  const own = typeof written === 'string' ? partsOf(written).join('/') : undefined;
  const name = textOf(member(resource, 'name'), context);
  const isWhole = !parent || own?.split('/')[0]?.includes('.');
  if (isWhole) return { ...(own !== undefined && { type: own }), ...(name !== undefined && { name }) };
  const type = own !== undefined && parent.type !== undefined ? `${parent.type}/${own}` : undefined;
  const whole = typeof name === 'string' && typeof parent.name === 'string' ? `${parent.name}/${name}` : undefined;
  return { ...(type !== undefined && { type }), ...(whole !== undefined && { name: whole }) };
}

/**
 * What an entry of `dependsOn` says.
 * @throws Exhausted when the budget is spent.
 */
export function dependencyOf(node: JsonNode, context: Context): Dependency {
  const value = evaluate(node, context);
  if (value.kind === 'string') return fromText(value.value);
  const tail = value.kind === 'unknown' && !value.tail?.parts ? value.tail?.text : undefined;
  if (tail !== undefined) return fromText(tail);
  const expression = expressionOf(node);
  return value.kind === 'unknown' && !value.refusal && expression?.kind === 'call'
    ? fromCall(expression, context)
    : OPEN;
}

/** Whether a resource is what an entry means; undefined where it cannot be told. */
export function isOn(dependency: Dependency, named: Named, isOwn: boolean): boolean | undefined {
  if (dependency.kind === 'open') return undefined;
  if (dependency.kind === 'id') {
    if (named.type === undefined) return undefined;
    // A type below another provider, `microsoft.x/y/providers/z`, is called by several names.
    if (named.type !== dependency.type) return named.type.includes('/providers/') ? undefined : false;
    return compare(dependency.name, named.name, isOwn);
  }
  const { text } = dependency;
  if (text === named.symbol?.toLowerCase() || text === named.loop?.toLowerCase()) return true;
  if (typeof named.name !== 'string') return undefined;
  const name = named.name.toLowerCase();
  return text === name || (name.endsWith(`/${text}`) ? undefined : false);
}

function compare(one: Made | undefined, other: Made | undefined, isOwn: boolean): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  // In another loop, copyIndex() is another index.
  if (!isOwn && JSON.stringify([one, other]).includes('"copyindex"')) return undefined;
  return sameName(one, other);
}

/** A resource ID, the short form `Microsoft.X/y/name`, or a name. */
function fromText(written: string): Dependency {
  const text = written.toLowerCase();
  const isId = text.startsWith('/');
  const parts = partsOf(isId ? text.slice(text.lastIndexOf('/providers/') + '/providers/'.length) : text);
  const isShort = parts.length > 2 && parts[0]?.includes('.');
  if (text === '' || (isId && !(text.includes('/providers/') && isShort))) return OPEN;
  if (!isId && !isShort) return { kind: 'text', text };
  const [provider, ...rest] = parts;
  if (rest.length % 2 !== 0 || (text.lastIndexOf('/providers/') > 0 && !isId)) return OPEN;
  const type = [provider, ...rest.filter((_, index) => index % 2 === 0)].join('/');
  return { kind: 'id', type, name: rest.filter((_, index) => index % 2 === 1).join('/') };
}

const MAKES_ID = /^((subscription|tenant|extension|managementgroup)?resourceid)$/;

/** `resourceId()` and its like, and `concat('Microsoft.X/y/', name)`, of which the name is not known. */
function fromCall({ name, args }: Extract<Expression, { kind: 'call' }>, context: Context): Dependency {
  const made = args.map((arg) => madeOf(arg, context));
  const isConcat = name === 'concat' && made.length === 2 && typeof made[0] === 'string' && made[0].endsWith('/');
  if (!MAKES_ID.test(name) && !isConcat) return OPEN;
  const at = isConcat ? 0 : made.findIndex((arg) => typeof arg === 'string' && isType(arg));
  const type = made[at];
  // What stands before the type says where it is; it may be the type itself, where it is not known.
  if (typeof type !== 'string' || !isType(type)) return OPEN;
  const parts = partsOf(type);
  const names = made.slice(at + 1);
  if (parts.length < 2 || names.length !== parts.length - 1) return OPEN;
  const whole = names.every((part) => typeof part === 'string') ? names.join('/').toLowerCase() : undefined;
  return { kind: 'id', type: parts.join('/'), name: names.length === 1 ? names[0] : whole };
}

function isType(text: string): boolean {
  return !text.startsWith('/') && text.includes('/') && text.split('/')[0]?.includes('.') === true;
}

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
}

function textOf(node: JsonNode | undefined, context: Context): Made | undefined {
  const value = node && evaluate(node, context);
  if (value?.kind === 'string') return value.value;
  const expression = value?.kind === 'unknown' && !value.refusal ? expressionOf(node) : undefined;
  return expression && madeOf(expression, context);
}
