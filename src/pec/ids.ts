/** GUIDs as Azure writes them: 8-4-4-4-12 hexadecimal digits, in any case. */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** All zeros: what samples hold where an id is to be filled in. */
export const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** Whether the text is a GUID, in any case. */
export function isGuid(text: string): boolean {
  return text.length === 36 && GUID.test(text);
}

/** Whether two ids are the same; GUIDs and resource ids ignore case in Azure. */
export function sameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}

/** A role definition's resource id; Terraform puts a bar and the scope behind it. */
const ROLE_ID =
  /^(?:\/.*)?\/providers\/Microsoft\.Authorization\/roleDefinitions\/([0-9a-f-]{36})(?:\|\/(?:subscriptions|providers)\/.*)?$/i;

/**
 * The GUID, in lower case, of a role definition given as a bare GUID or as its resource id; undefined where the text is
 * neither: a GUID at the end of any other path or address names no role.
 */
export function roleGuid(text: string): string | undefined {
  if (isGuid(text)) return text.toLowerCase();
  const id = ROLE_ID.exec(text)?.[1];
  return id !== undefined && isGuid(id) ? id.toLowerCase() : undefined;
}

/** Whether an assignment at one scope covers another: the same scope, or the subscription of a resource group. */
export function covers(assignmentScope: string, scope: string): boolean {
  const [outer, inner] = [assignmentScope.toLowerCase(), scope.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/**
 * Whether two ids differ by a slip of the pen: at most two letters changed, left out or put in, two neighbours in each
 * other's place counting as one.
 */
export function isSlip(one: string, other: string): boolean {
  return !sameId(one, other) && editDistance(one.toLowerCase(), other.toLowerCase(), MOST_SLIPS) <= MOST_SLIPS;
}

const MOST_SLIPS = 2;

/**
 * Number of edits between two texts: letters changed, left out, put in, or swapped with their neighbour (the optimal
 * string alignment distance). Anything above `limit` is only known to be above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const [left, right] = [a[row - 1], b[column - 1]];
      const substitute = (previous[column - 1] ?? 0) + (left === right ? 0 : 1);
      const swapped = left === b[column - 2] && a[row - 2] === right && row > 1 && column > 1;
      const swap = swapped ? (before[column - 2] ?? 0) + 1 : limit + 1;
      current.push(Math.min(substitute, swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current, ...previous) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** Text from outside is cut to this many characters where it is quoted: enough to recognise it. */
const MOST_QUOTED = 200;

/** A text from outside, cut where it is too long to be quoted. */
export function shortened(text: string, most = MOST_QUOTED): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

/** What a service said is cut to this many characters: it comes last, and is for those who look it up. */
const MOST_OF_A_QUOTATION = 150;

/** A service's own words, cut. */
export function quotedWords(words: string): string {
  return `'${shortened(words, MOST_OF_A_QUOTATION)}'`;
}

/** Names are cut to this many characters, so that a sentence about them can be read. */
const MOST_OF_A_NAME = 60;

/** A name from outside, as it stands in a sentence. */
export function shortName(name: string): string {
  return shortened(name, MOST_OF_A_NAME);
}

/** A list in place of an ID, as PowerShell wraps one. */
export const WRAPPED_LIST = '{ "value": […], "Count": … }';

/** Whether a text is what PowerShell writes in place of a value: below its depth, or of a list that it wrapped. */
export function isCutByPowerShell(text: string): boolean {
  return text === WRAPPED_LIST || /^@\{|^System\.(Object\[\]|Collections\.|Management\.Automation\.)/.test(text.trim());
}
