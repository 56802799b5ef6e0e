import { missingPart, writeJson } from '../../../../src/templates/expressions/compare.ts';
import { readJsonText } from '../../../../src/templates/expressions/json-text/reader.ts';
import { Budget, Run } from '../../../../src/templates/expressions/run.ts';

/** What Azure refuses. */
export const REFUSED = 'refused';

/** What is not worked out, in whole or in part. */
export const UNKNOWN = 'unknown';

/** What comes of a JSON text: its value as Azure writes it, {@link REFUSED} or {@link UNKNOWN}. */
export function answerTo(text: string): string {
  const run = new Run(new Map(), new Budget(), new Map());
  const datum = readJsonText(text, run);
  const missing = missingPart(datum, run);
  if (!missing) return writeJson(datum, run);
  return missing.refusal ? REFUSED : UNKNOWN;
}
