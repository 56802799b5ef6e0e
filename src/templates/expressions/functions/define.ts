import { bool, type Datum, firstMissing, type Missing, missing, number, refused, text } from '../datum.ts';
import { MAX_TEXT, type Run } from '../run.ts';
import { type Arguments, fits, wrongKind, wrongNumber } from './arguments.ts';
import type { FunctionName } from './signatures.ts';

/** A built-in function, its arguments evaluated. */
export interface BuiltIn {
  readonly name: FunctionName;
  readonly apply: (args: readonly Datum[], run: Run) => Datum;
}

type Result = Datum | string | number | boolean;

/** A function that can do something with arguments that are missing. It is called only as the table allows. */
export function define<const Name extends FunctionName>(
  name: Name,
  work: (args: Arguments<Name>, run: Run) => Result,
): BuiltIn {
  return {
    name,
    apply: (args, run) => (fits(name, args) ? made(work(args, run), run) : complaint(name, args)),
  };
}

type Known<Args extends readonly unknown[]> = { readonly [Index in keyof Args]: Exclude<Args[Index], Missing> };

/** A function of which all arguments must be known: one that is missing is the result. */
export function defineWhole<const Name extends FunctionName>(
  name: Name,
  work: (args: Known<Arguments<Name>>, run: Run) => Result,
): BuiltIn {
  return define(name, (args, run) => {
    if (areKnown(args)) return work(args, run);
    return firstMissing(args.filter((arg) => arg !== undefined)) ?? fault(`${name}() is called wrongly`);
  });
}

function areKnown<Args extends readonly (Datum | undefined)[]>(args: Args): args is Args & Known<Args> {
  return args.every((arg) => arg?.kind !== 'unknown');
}

/** What to say of arguments that the table does not allow. */
export function complaint(name: string, args: readonly Datum[]): Missing {
  const folded = name.toLowerCase();
  return wrongNumber(folded, args.length) ?? wrongKind(folded, args) ?? fault(`${name}() is called wrongly`);
}

/** A datum of what a function made. Strings beyond the limit are missing; length is paid for. */
export function made(result: Result, run: Run): Datum {
  if (typeof result === 'string') {
    if (result.length > MAX_TEXT) return tooLong();
    if (!result.isWellFormed()) return notWorkedOut('a text that ends within a sign');
    run.budget.spend(result.length / 16);
    return text(result);
  }
  if (typeof result === 'object' && result.kind === 'array') run.budget.spend(result.items.length);
  if (typeof result === 'number') return number(result);
  return typeof result === 'boolean' ? bool(result) : result;
}

/** Called with values that Azure refuses: why, as a clause. */
export function fault(reason: string): Missing {
  return refused('expression-invalid', reason, 'Correct the expression.');
}

/** Azure works it out, this check does not. */
export function notWorkedOut(what: string): Missing {
  return missing(`${what} is not worked out`, what);
}

/** A string beyond the limit. */
export function tooLong(): Missing {
  return missing(`a string is longer than ${MAX_TEXT} characters, the limit of this check`, 'a shorter string');
}
