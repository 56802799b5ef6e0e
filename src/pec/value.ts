/**
 * Values as far as they are known, and what a reader noticed while it looked for them.
 */

/** A place in a file of the workspace. Lines and columns count from 1; the end column is exclusive. */
export interface Location {
  /** Path relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A value that is there. */
export interface Known<T> {
  readonly kind: 'known';
  readonly value: T;
  /** The literal that an editor would change. */
  readonly location?: Location;
  /** The value is judged but never shown (Terraform's `after_sensitive`). */
  readonly sensitive?: boolean;
}

/** A value that is not there, and the smallest thing that would make it known. */
export interface Unknown {
  readonly kind: 'unknown';
  /** Why, as a clause: "parameter 'principalId' has no default and no parameter file gives it". */
  readonly reason: string;
  /** The smallest missing input, as a noun: "parameter 'principalId'". */
  readonly needs: string;
  /** Where the missing input would be given. */
  readonly location?: Location;
  /** Set where the value is not there because something refuses it, or could not be read: what to say instead. */
  readonly refusal?: Observation;
}

export type Value<T> = Known<T> | Unknown;

/** A list of which perhaps only a part is known. */
export interface List<T> {
  /** The known part, in order. */
  readonly items: readonly T[];
  /** Set when there are, or may be, more items than these. */
  readonly missing?: Unknown;
  /** The array literal that an editor would extend. */
  readonly location?: Location;
}

/** The rules that a reader finds broken while it reads; all others are found by the judge. */
export type ObservedRule =
  | 'template-unreadable'
  | 'resource-type-unknown'
  | 'expression-invalid'
  | 'undefined-reference'
  | 'template-refused'
  | 'parameters-unpaired'
  | 'not-judged'
  | 'parameter-mismatch'
  | 'management-group-definition'
  | 'definition-not-assigned'
  | 'value-unknown'
  | 'policy-does-not-update';

/** A name, and what has it: "role", "Reader (acdd72a7-…)". Text from outside may be in the value. */
export type Fact = readonly [name: string, value: string];

/** What is said of something that is wrong. Texts are plain, and may hold text from outside: reporters escape them. */
export interface Words {
  /** What is wrong, in one short sentence. */
  readonly message: string;
  /** Names and IDs in full, and why; what a service said comes last. */
  readonly facts?: readonly Fact[];
  /** What to do first, as a sentence. */
  readonly remedy: string;
  /** What to do after that, or what else it could be: sentences. */
  readonly next?: readonly string[];
  readonly location?: Location | undefined;
}

/** Something that a reader noticed. It names the rule; level and effect are the rule's. */
export interface Observation extends Words {
  readonly rule: ObservedRule;
  /** Set where the rule fires as its variant does: with another level and effect. */
  readonly variant?: true;
}

/** What Azure Resource Manager refuses in a template, whatever is given at deployment. */
export interface RefusedByAzure extends Observation {
  readonly rule: 'expression-invalid' | 'undefined-reference' | 'template-refused';
}

/** A known value. */
export function known<T>(value: T, location?: Location): Known<T> {
  return location ? { kind: 'known', value, location } : { kind: 'known', value };
}

/** An unknown value: why, what is missing, and where it would be given. */
export function unknown(reason: string, needs: string, location?: Location): Unknown {
  return location ? { kind: 'unknown', reason, needs, location } : { kind: 'unknown', reason, needs };
}
