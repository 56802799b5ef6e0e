/** What is behind the last character. */
export const END = -1;

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const OPEN_PARENTHESIS = 40;
export const CLOSE_PARENTHESIS = 41;
export const COMMA = 44;
export const SLASH = 47;
export const COLON = 58;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const LOWER_N = 110;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

const NUL = 0;
const TAB = 9;
const SPACE = 32;

/** White space beyond ASCII, as .NET's `Char.IsWhiteSpace` has it: the byte order mark is none. */
const WIDE_SPACE = /^(?:(?!\uFEFF)[\s\x85])$/;

/** Whether Azure passes over a character between tokens: white space, and the null character. */
export function isSpace(char: number): boolean {
  if (char <= SPACE) return char === SPACE || char === NUL || (char >= TAB && char <= CARRIAGE_RETURN);
  return char > 127 && WIDE_SPACE.test(String.fromCharCode(char));
}

/** What a backslash and the character behind it stand for. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const CODE = /[\dA-Fa-f]{4}/y;

/**
 * The meaning of what stands between the quotation marks of a string; undefined if an escape is none to Azure. Halves
 * of a pair that are escaped and do not belong together become the replacement character, as in Azure.
 */
export function meaningOf(written: string): string | undefined {
  let meaning = '';
  let from = 0;
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', from)) {
    const char = written.charAt(at + 1);
    CODE.lastIndex = at + 2;
    const code = char === 'u' ? CODE.exec(written)?.[0] : undefined;
    const meant = code === undefined ? ESCAPES.get(char) : String.fromCharCode(Number.parseInt(code, 16));
    if (meant === undefined) return undefined;
    meaning += written.slice(from, at) + meant;
    from = at + 2 + (code?.length ?? 0);
  }
  return (meaning + written.slice(from)).toWellFormed();
}
