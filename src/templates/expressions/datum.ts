import type { Location, RefusedByAzure, Unknown } from '../../pec/value.ts';
import { foldName } from './names.ts';

/**
 * What an expression or a piece of a template comes to. `at` is the literal it came from, kept through parameters,
 * variables, copies and nested deployments; a datum that an expression made up has none until it reaches the string
 * that holds the expression.
 */
export type Datum = Text | Num | Bool | Nil | List | Dict | Missing | Lambda;

/** A string. */
export interface Text {
  readonly kind: 'string';
  readonly value: string;
  readonly at?: Location;
}

/** A number. */
export interface Num {
  readonly kind: 'number';
  readonly value: number;
  /** Set for a number with a fraction or an exponent: to Azure 1.0 is another thing than 1. */
  readonly float?: true;
  readonly at?: Location;
}

/** A boolean. */
export interface Bool {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly at?: Location;
}

/** Null. */
export interface Nil {
  readonly kind: 'null';
  readonly at?: Location;
}

/** An array; `missing` is set when it has, or may have, more items, nobody knows where. */
export interface List {
  readonly kind: 'array';
  readonly items: readonly Datum[];
  readonly missing?: Missing;
  /** The list of which a copy loop or `map()` made one item for each of its own. */
  readonly madeOf?: List;
  readonly at?: Location;
}

/** An object; `missing` is set when members that are not listed may be there. Those listed are certain. */
export interface Dict {
  readonly kind: 'object';
  /** By name as written, in order. Names that differ in case are several members; {@link memberIn} finds them. */
  readonly members: ReadonlyMap<string, Datum>;
  readonly missing?: Missing;
  /** IDs of an authorization that are given twice, in one spelling: the last is the member. */
  readonly twice?: readonly string[];
  readonly at?: Location;
}

/** A member: its name as written, and what it holds. */
export type Entry = readonly [name: string, value: Datum];

/** A value that is not there. */
export interface Missing extends Unknown {
  /** What would make it known by trying: the way an undecided condition falls, or the index of a copy loop. */
  readonly open?: Open;
  /**
   * Of a resource id whose beginning is missing: the known rest, from `/providers/` on, or what `split()` by slashes
   * makes of it. Whatever does not ask for it sees a missing value, as it must: the whole text is not known.
   */
  readonly tail?: Tail;
  /**
   * Of a whole number that has more than 53 bits and no more than Azure's 64: what it is. Only what computes with whole
   * numbers or takes small ones asks for it.
   */
  readonly large?: bigint;
}

/** The known end of a resource id. */
export interface Tail {
  readonly text: string;
  /** Set for the array of its parts. */
  readonly parts?: true;
  /** The literal that it came from. */
  readonly at?: Location;
}

/** A question that the reader can answer in every possible way, and then look at all the outcomes. */
export type Open =
  | { readonly kind: 'condition'; readonly key: string; readonly undecided: Unknown }
  | { readonly kind: 'loop'; readonly loop: object };

/** A function to apply to items; only ever an argument of `map`, `filter` and the like. */
export interface Lambda {
  readonly kind: 'lambda';
  readonly parameters: readonly string[];
  readonly apply: (values: readonly Datum[]) => Datum;
  readonly at?: undefined;
}

/** Null, as expressions make it. */
export const NULL: Nil = { kind: 'null' };

/** A string made by an expression. */
export function text(value: string): Text {
  return { kind: 'string', value };
}

/**
 * A number. Azure computes with 64 bits, this check with 53: what is beyond those would be rounded, and is missing
 * instead.
 */
export function number(value: number, at?: Location): Num | Missing {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    return missing('a number is too large to be worked out exactly', 'a smaller number', at);
  }
  return at ? { kind: 'number', value, at } : { kind: 'number', value };
}

/** A whole number of 64 bits; undefined for one that has more. */
export function integer(value: bigint, at?: Location): Num | Missing | undefined {
  if (value >= 2n ** 63n || value < -(2n ** 63n)) return undefined;
  const made = number(Number(value), at);
  return made.kind === 'unknown' ? { ...made, large: value } : made;
}

/** A number with a fraction or an exponent. Those that are written with an exponent are missing. */
export function float(value: number, at?: Location): Num | Missing {
  const size = Math.abs(value);
  if (Object.is(value, -0)) return missing('negative zero is not worked out', 'another number', at);
  if (value !== 0 && !(size >= 1e-4 && size < 1e15)) {
    return missing('a number is too large or too small to be worked out exactly', 'another number', at);
  }
  return at ? { kind: 'number', value, float: true, at } : { kind: 'number', value, float: true };
}

/** A boolean made by an expression. */
export function bool(value: boolean): Bool {
  return { kind: 'boolean', value };
}

/** An array made by an expression. */
export function list(items: readonly Datum[], missing?: Missing): List {
  return missing ? { kind: 'array', items, missing: withoutTail(missing) } : { kind: 'array', items };
}

/** An object made by an expression. Later entries win over earlier ones of exactly the same name. */
export function dict(entries: Iterable<Entry>, missing?: Missing): Dict {
  const members = new Map(entries);
  return missing ? { kind: 'object', members, missing: withoutTail(missing) } : { kind: 'object', members };
}

/** An object that is written out, of which the IDs of an authorization that stand there twice are known. */
export function writtenDict(entries: readonly Entry[]): Dict {
  const made = dict(entries);
  if (made.members.size === entries.length) return made;
  const names = entries.map(([name]) => name);
  const again = names.filter((name, index) => IDS.has(foldName(name)) && names.indexOf(name) < index);
  return again.length > 0 ? { ...made, twice: [...new Set(again)] } : made;
}

const IDS = new Set(['principalid', 'roledefinitionid', 'delegatedroledefinitionids']);

/**
 * The member of that name: the one written so, else the first whose name differs in case only. Where members may be
 * missing, the one written so may be among them.
 */
export function memberIn({ members, missing }: Dict, name: string): Datum | undefined {
  const exact = members.get(name);
  if (exact || missing) return exact;
  if (members.size > FEW) {
    const written = foldedNames(members).get(foldName(name));
    return written === undefined ? undefined : members.get(written);
  }
  for (const [written, value] of members) if (isSameFolded(written, name)) return value;
  return undefined;
}

/** Whether an object has members whose names differ in case only. */
export function hasTwins({ members }: Dict): boolean {
  if (members.size > FEW) return foldedNames(members).size < members.size;
  for (const name of members.keys()) {
    for (const other of members.keys()) {
      if (other === name) break;
      if (isSameFolded(other, name)) return true;
    }
  }
  return false;
}

/** Whether a name is there in several spellings. */
export function isTwin({ members }: Dict, name: string): boolean {
  if (members.size > FEW && foldedNames(members).size === members.size) return false;
  let spellings = 0;
  for (const other of members.keys()) if (isSameFolded(other, name)) spellings++;
  return spellings > 1;
}

/** Up to this many names are compared one by one, which is quicker than to fold them all and remember it. */
const FEW = 8;

/** Folding leaves a name as long as it is. */
function isSameFolded(one: string, other: string): boolean {
  return one === other || (one.length === other.length && foldName(one) === foldName(other));
}

/** Made when a name is asked for that is not written so; objects never change. */
const folded = new WeakMap<object, ReadonlyMap<string, string>>();

/** The first name of each folded form. */
function foldedNames(members: Dict['members']): ReadonlyMap<string, string> {
  const known = folded.get(members);
  if (known) return known;
  const names = new Map([...members.keys()].reverse().map((name) => [foldName(name), name]));
  folded.set(members, names);
  return names;
}

/** A value that cannot be had: why, as a clause, and the smallest thing that is missing, as a noun. */
export function missing(reason: string, what: string, location?: Location): Missing {
  return location ? { kind: 'unknown', reason, needs: what, location } : { kind: 'unknown', reason, needs: what };
}

/** A value that Azure Resource Manager refuses to work out: the rule that says so, why, as a clause, and what to do. */
export function refused(rule: RefusedByAzure['rule'], reason: string, remedy: string): Missing {
  const message = `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.`;
  return { kind: 'unknown', reason, needs: NEEDS[rule], refusal: { rule, message, remedy } };
}

const NEEDS: Readonly<Record<RefusedByAzure['rule'], string>> = {
  'expression-invalid': 'a valid expression',
  'undefined-reference': 'a name that is declared',
  'template-refused': 'a template that Azure accepts',
};

/**
 * The one that stands for several missing values. One that Azure refuses comes first: nothing else counts then. One
 * that trying cannot fill comes first: as long as it is missing,
 * filling the others decides nothing.
 */
export function firstMissing(values: readonly Datum[]): Missing | undefined {
  const unknowns = values.filter((value) => value.kind === 'unknown');
  const first = unknowns.find(({ refusal }) => refusal) ?? unknowns.find((value) => !value.open) ?? unknowns[0];
  return first && withoutTail(first);
}

/**
 * The one that stands for several gaps in an array. After what Azure refuses, one that trying can fill comes first: the items that it hides
 * may decide, whatever else is missing.
 */
export function firstGap(gaps: readonly Missing[]): Missing | undefined {
  const first = gaps.find(({ refusal }) => refusal) ?? gaps.find((gap) => gap.open) ?? gaps[0];
  return first && withoutTail(first);
}

/**
 * The same datum, but nothing of it is known any more: what is made from an id is no longer that id, and what is made
 * from a large number no longer that number.
 */
export function withoutTail<D extends Datum>(datum: D): D {
  if (datum.kind !== 'unknown' || !(datum.tail || datum.large !== undefined)) return datum;
  const { tail: _, large: __, ...rest } = datum;
  return rest as D;
}

/** The same datum, at a place if it has none yet. */
export function placed<D extends Datum>(datum: D, at: Location | undefined): D {
  if (!at || datum.kind === 'lambda') return datum;
  if (datum.kind === 'unknown') {
    const { tail, location = at } = datum;
    if (tail && !tail.at) return { ...datum, location, tail: { ...tail, at } };
    return datum.location ? datum : { ...datum, location };
  }
  return datum.at ? datum : { ...datum, at };
}
