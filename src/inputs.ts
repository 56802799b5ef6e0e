import { isGuid } from './pec/ids.ts';
import { Problem } from './problem.ts';

/** The raw value of an input of the action; empty where it is not set. */
export type ReadInput = (name: string) => string;

interface Complaint {
  readonly input: string;
  readonly wrong: string;
  readonly example: string;
}

/** Typed reading of inputs that collects everything that is wrong with them, to say it all at once. */
export class Inputs {
  readonly #read: ReadInput;
  readonly #values = new Map<string, string>();
  readonly #complaints: Complaint[] = [];

  constructor(read: ReadInput) {
    this.#read = read;
  }

  /** The trimmed text, empty where the input is not set. */
  text(input: string): string {
    const value = this.#values.get(input) ?? this.#read(input).trim();
    this.#values.set(input, value);
    return value;
  }

  isSet(input: string): boolean {
    return this.text(input) !== '';
  }

  /** One entry a line, trimmed, without empty lines. */
  lines(input: string): string[] {
    return this.text(input)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  }

  /** A text of a certain form; undefined where it is not set, or wrong. */
  matching(input: string, form: RegExp, rule: string, example: string): string | undefined {
    const value = this.text(input);
    if (value === '') return undefined;
    if (form.test(value)) return value;
    this.complain(input, `'${value}' cannot be used: ${rule}`, example);
    return undefined;
  }

  /** A GUID in any case. */
  guid(input: string, example: string): string | undefined {
    const value = this.text(input);
    if (value === '') return undefined;
    if (isGuid(value)) return value;
    this.complain(input, `'${value}' is not a GUID`, example);
    return undefined;
  }

  /** One of a few words, in any case. */
  choice<T extends string>(input: string, words: readonly T[], otherwise: T): T {
    const value = this.text(input).toLowerCase();
    const chosen = value === '' ? otherwise : words.find((word) => word === value);
    if (chosen === undefined) this.complain(input, `'${this.text(input)}' is none of ${words.join(', ')}`, otherwise);
    return chosen ?? otherwise;
  }

  /** `true` or `false`, in any case. */
  flag(input: string, otherwise: boolean): boolean {
    return this.choice(input, ['true', 'false'], otherwise ? 'true' : 'false') === 'true';
  }

  /** A number of minutes, decimals allowed. */
  minutes(input: string, otherwise: number, range: { least?: number; above?: number; most: number }): number {
    const value = this.text(input);
    if (value === '') return otherwise;
    const minutes = /^(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
    const { least = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY, most } = range;
    if (minutes >= least && minutes > above && minutes <= most) return minutes;
    const bounds = range.above === undefined ? `from ${least} to ${most}` : `above ${above} and up to ${most}`;
    this.complain(input, `'${value}' is not a number of minutes ${bounds}`, String(otherwise));
    return otherwise;
  }

  /** Notes what is wrong with an input. */
  complain(input: string, wrong: string, example: string): void {
    this.#complaints.push({ input, wrong, example });
  }

  /** Throws one Problem that lists all that is wrong; does nothing where nothing is. */
  throwComplaints(): void {
    if (this.#complaints.length === 0) return;
    const list = this.#complaints
      .map(({ input, wrong, example }) => `- ${input}: ${wrong}. Example: ${example}`)
      .join('\n');
    const count = this.#complaints.length;
    throw new Problem(
      `${count === 1 ? 'An input of this step cannot' : `${count} inputs of this step cannot`} be used:\n${list}`,
      'Correct the inputs under with: in the workflow. Nothing was sent.',
    );
  }
}
