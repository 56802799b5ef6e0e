import { fromFile } from '../../../src/templates/arm/parameter-sources.ts';
import type { Datum } from '../../../src/templates/expressions/datum.ts';
import { contextOf, evaluate } from '../../../src/templates/expressions/evaluate.ts';
import { Budget, Run } from '../../../src/templates/expressions/run.ts';
import { Scope } from '../../../src/templates/expressions/scope.ts';
import { parseJson } from '../../../src/templates/json/json.ts';

/** What an expression comes to in a template without a parameter file. */
export function evaluateIn(template: object, expression: string): { readonly datum: Datum; readonly run: Run } {
  const run = new Run(new Map(), new Budget(), new Map());
  const scope = new Scope(0, 'a.json', parseJson(JSON.stringify(template)), fromFile(undefined));
  return { datum: evaluate(parseJson(JSON.stringify(`[${expression}]`)), contextOf(run, scope)), run };
}
