import { isCutByPowerShell } from '../../pec/ids.ts';
import type { Datum } from '../expressions/datum.ts';
import { partOf } from '../expressions/object-members.ts';

/** Whether a value is a list as Windows PowerShell writes one that carries members of its own. */
export function isWrappedList(datum: Datum): boolean {
  return (
    datum.kind === 'object' && partOf(datum, 'value')?.kind === 'array' && partOf(datum, 'Count')?.kind === 'number'
  );
}

/**
 * What to do where PowerShell spoilt a list: cut it off in depth, wrapped it, or made an object of a list of one.
 * Undefined where the value does not look so.
 */
export function keepList(datum: Datum): string | undefined {
  if (isCut(datum)) return 'PowerShell cut it off in depth: write the file with ConvertTo-Json -Depth 100.';
  if (isWrappedList(datum)) {
    return 'PowerShell wrapped the list in value and Count: pass it on as a plain one with the comma operator, ,@( … ) | ConvertTo-Json -Depth 100.';
  }
  if (datum.kind !== 'object' || datum.members.size === 0) return undefined;
  return 'Write a list: [ … ]. PowerShell makes an object of a list of one: keep the list with the comma operator, ,@( … ) | ConvertTo-Json -Depth 100, or with -AsArray.';
}

function isCut(datum: Datum): boolean {
  if (datum.kind === 'array') return datum.items.some(isCut);
  return datum.kind === 'string' && isCutByPowerShell(datum.value);
}
