/**
 * An error that a user can meet and mend: what went wrong and what to do. Anything else that is thrown is a bug
 * of this action, and shows its stack only under debug logging.
 */
export class Problem extends Error {
  /** What to do about it, as one or more sentences. */
  readonly remedy: string;

  /**
   * @param message what went wrong: the thing and the cause, as sentences
   * @param remedy what to do about it
   * @param cause the error beneath, shown under debug logging only
   */
  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.remedy = remedy;
  }
}

/** The message of anything thrown, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
