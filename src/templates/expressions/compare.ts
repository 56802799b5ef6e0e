import { type Datum, type Dict, type List, type Missing, withoutTail } from './datum.ts';
import { foldName } from './names.ts';
import { Exhausted, MAX_DATUM_DEPTH, type Run } from './run.ts';

/** Writes a value as JSON, as `string()` does; what is not known stands as its name in angle brackets. */
export function writeJson(datum: Datum, run: Run, depth = 0): string {
  run.budget.spend(1);
  if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
  switch (datum.kind) {
    case 'string':
      run.budget.spend(datum.value.length / 16);
      return quoted(datum.value);
    case 'number':
      return datum.float && Number.isInteger(datum.value) ? `${datum.value}.0` : String(datum.value);
    case 'boolean':
      return String(datum.value);
    case 'null':
      return 'null';
    case 'array': {
      const items = datum.items.map((item) => writeJson(item, run, depth + 1));
      return `[${[...items, ...gap(datum)].join()}]`;
    }
    case 'object': {
      const members = [...datum.members].map(([name, value]) => `${quoted(name)}:${writeJson(value, run, depth + 1)}`);
      return `{${[...members, ...gap(datum)].join()}}`;
    }
    default:
      return `<${datum.kind === 'unknown' ? datum.needs : datum.kind}>`;
  }
}

/** What Azure escapes beyond what JSON demands. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x85\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function gap({ missing }: List | Dict): string[] {
  return missing ? ['<missing>'] : [];
}

/** A text that is the same for equal values: members in order of their names, whose case counts. */
export function canonical(datum: Datum, run: Run, depth = 0): string {
  if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
  if (datum.kind === 'array') return `[${datum.items.map((item) => canonical(item, run, depth + 1)).join()}]`;
  if (datum.kind !== 'object') return writeJson(datum, run, depth);
  const members = [...datum.members].map(([name, value]) => `${quoted(name)}:${canonical(value, run, depth + 1)}`);
  return `{${members.sort().join()}}`;
}

/** Whether a value has no part that is missing. */
export function isWhole(datum: Datum, run: Run, depth = 0): boolean {
  run.budget.spend(1);
  if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
  if (datum.kind === 'array') return !datum.missing && datum.items.every((item) => isWhole(item, run, depth + 1));
  if (datum.kind === 'object') {
    return !datum.missing && datum.members.values().every((value) => isWhole(value, run, depth + 1));
  }
  return datum.kind !== 'unknown' && datum.kind !== 'lambda';
}

/** Some missing part of a value, for the reason why the whole cannot be used. */
export function missingPart(datum: Datum, run: Run, depth = 0): Missing | undefined {
  run.budget.spend(1);
  if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
  if (datum.kind === 'unknown') return withoutTail(datum);
  if (datum.kind !== 'array' && datum.kind !== 'object') return undefined;
  if (datum.missing) return datum.missing;
  for (const value of datum.kind === 'array' ? datum.items : datum.members.values()) {
    const part = missingPart(value, run, depth + 1);
    if (part) return part;
  }
  return undefined;
}

/** A part of a value that Azure refuses; it refuses the whole then. */
export function refusedPart(datum: Datum, run: Run, depth = 0): Missing | undefined {
  run.budget.spend(1);
  if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
  if (datum.kind === 'unknown') return datum.refusal ? withoutTail(datum) : undefined;
  if (datum.kind !== 'array' && datum.kind !== 'object') return undefined;
  if (datum.missing?.refusal) return datum.missing;
  for (const value of datum.kind === 'array' ? datum.items : datum.members.values()) {
    const part = refusedPart(value, run, depth + 1);
    if (part) return part;
  }
  return undefined;
}

/** The order in which functions go through the members of an object: sign by sign, as if all were upper case. */
export function byName(one: string, other: string): number {
  return byUnits(foldName(one).toUpperCase(), foldName(other).toUpperCase());
}

function byUnits(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Whether two values are equal; undefined when what is missing decides. */
export function isEqual(one: Datum, other: Datum, run: Run): boolean | undefined {
  if (isWhole(one, run) && isWhole(other, run)) return canonical(one, run) === canonical(other, run);
  if (one.kind === 'unknown' || other.kind === 'unknown') return undefined;
  return one.kind === other.kind ? undefined : false;
}
