import type { EntryForm, EntryPart } from '../../pec/delegation.ts';
import { type Datum, type Dict, memberIn } from '../expressions/datum.ts';

/** What an authorization is made of, the text that is most its own first. */
const PARTS = ['principalId', 'roleDefinitionId', 'principalIdDisplayName'] as const satisfies EntryPart[];

/**
 * How an entry of the list is written of which a copy loop or `map()` makes the authorizations, as its items show:
 * undefined where they are made of no other list, `unclear` where the items do not show it alike.
 */
export function entryFormOf(authorizations: Datum | undefined): EntryForm | undefined {
  if (authorizations?.kind !== 'array' || !authorizations.madeOf) return undefined;
  const forms = authorizations.madeOf.items.map((item, index) => formOf(item, authorizations.items[index]));
  const [first = UNCLEAR] = forms;
  return forms.every((form) => JSON.stringify(form) === JSON.stringify(first)) ? first : UNCLEAR;
}

/** A member for people, whether or not the template takes it. */
const LABEL = /name|description|comment/i;

const UNCLEAR: EntryForm = { kind: 'unclear' };

/** What one item shows: which of its texts went where. */
function formOf(item: Datum, made: Datum | undefined): EntryForm {
  if (made?.kind !== 'object') return UNCLEAR;
  const role = textOf(made, 'roleDefinitionId');
  if (item.kind === 'string') {
    return item.value === textOf(made, 'principalId') && role !== undefined ? { kind: 'principal', role } : UNCLEAR;
  }
  if (item.kind !== 'object' || item.missing) return UNCLEAR;
  const members: [string, EntryPart][] = [];
  for (const [name, value] of item.members) {
    const went = PARTS.find(
      (each) =>
        value.kind === 'string' && value.value === textOf(made, each) && !members.some(([, taken]) => taken === each),
    );
    const part = went ?? (LABEL.test(name) ? 'principalIdDisplayName' : undefined);
    if (!part) return UNCLEAR;
    members.push([name, part]);
  }
  const has = (part: EntryPart) => members.some(([, each]) => each === part);
  if (!has('principalId') || (!has('roleDefinitionId') && role === undefined)) return UNCLEAR;
  return { kind: 'object', members, ...(!has('roleDefinitionId') && role !== undefined && { role }) };
}

function textOf(object: Dict, name: string): string | undefined {
  const value = memberIn(object, name);
  return value?.kind === 'string' ? value.value : undefined;
}
