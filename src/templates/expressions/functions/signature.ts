import { bool, type Datum, firstMissing, type Missing, missing, number, text } from '../datum.ts';
import { MAX_TEXT, type Run } from '../run.ts';

/** A built-in function, its arguments evaluated. */
export type Apply = (args: readonly Datum[], run: Run) => Datum;

/** Functions by their documented name. */
export type Functions = Readonly<Record<string, Apply>>;

type Kind = 'string' | 'number' | 'boolean';

type Argument<K extends string> = K extends `${infer Base}?`
  ? Argument<Base> | undefined
  : K extends 'string'
    ? string
    : K extends 'number'
      ? number
      : boolean;

type Result = Datum | string | number | boolean;

/**
 * A function of plain values. `kinds` names the arguments, those that may be left out with a question mark.
 * An argument that is missing is the result; one of another kind, or too many, is a fault of the template.
 */
export function typed<const Kinds extends readonly (Kind | `${Kind}?`)[]>(
  kinds: Kinds,
  work: (...args: { [Index in keyof Kinds]: Argument<Kinds[Index]> }) => Result,
): Apply {
  return (args, run) => {
    const unknown = firstMissing(args);
    if (unknown) return unknown;
    if (args.length > kinds.length) return fault(`at most ${kinds.length} arguments are expected, not ${args.length}`);
    const values: (string | number | boolean | undefined)[] = [];
    for (const [index, kind] of kinds.entries()) {
      const arg = args[index];
      if (!arg && kind.endsWith('?')) values.push(undefined);
      else if (arg && 'value' in arg && kind.startsWith(arg.kind)) values.push(arg.value);
      else return fault(`argument ${index + 1} is ${arg?.kind ?? 'not given'}, ${kind} is expected`);
    }
    return made(work(...(values as { [Index in keyof Kinds]: Argument<Kinds[Index]> })), run);
  };
}

/** A datum of what a function made. Strings beyond the limit are missing; length is paid for. */
export function made(result: Result, run: Run): Datum {
  if (typeof result === 'string') {
    if (result.length > MAX_TEXT) return tooLong();
    run.budget.spend(result.length / 16);
    return text(result);
  }
  if (typeof result === 'object' && result.kind === 'array') run.budget.spend(result.items.length);
  if (typeof result === 'number') return number(result);
  return typeof result === 'boolean' ? bool(result) : result;
}

/** Called in a way that Azure refuses. */
export function fault(reason: string): Missing {
  return missing(`a function is called wrongly: ${reason}`, 'a valid argument of a function');
}

/** A string beyond the limit. */
export function tooLong(): Missing {
  return missing(`a string is longer than ${MAX_TEXT} characters, the limit of this check`, 'a shorter string');
}
