/** How long the CLI may take for one file, in milliseconds, unless told otherwise. */
export const TIME_LIMIT = 60_000;

/** How much it may write for one file, in bytes. */
export const OUTPUT_LIMIT = 32 * 1024 * 1024;

/** It took longer. */
export function tooLong(limit: number): { readonly kind: 'broken'; readonly why: string } {
  return { kind: 'broken', why: `the bicep CLI did not finish within ${limit / 1000} seconds` };
}

/** It wrote more. */
export function tooMuch(): { readonly kind: 'broken'; readonly why: string } {
  return { kind: 'broken', why: `the bicep CLI wrote more than ${OUTPUT_LIMIT / 1024 / 1024} MB` };
}
