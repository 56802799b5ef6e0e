/** GUIDs as Azure writes them: 8-4-4-4-12 hexadecimal digits, in any case. */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** All zeros: what samples hold where an id is to be filled in. */
export const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** Whether the text is a GUID, in any case. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** Whether two ids are the same; GUIDs and resource ids ignore case in Azure. */
export function sameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}

/**
 * The GUID, in lower case, of a role definition given as a bare GUID or as a resource id whose last part
 * is the GUID; undefined where it is neither.
 */
export function roleGuid(text: string): string | undefined {
  const last = text.slice(text.lastIndexOf('/') + 1);
  return isGuid(last) ? last.toLowerCase() : undefined;
}

/** Text from outside is cut to this many characters where it is quoted: enough to recognise it. */
const MOST_QUOTED = 200;

/** A text from outside, cut where it is too long to be quoted. */
export function shortened(text: string, most = MOST_QUOTED): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
