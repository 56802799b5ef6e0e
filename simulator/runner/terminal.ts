/** Styles for a terminal; each is the identity where colour is not wanted. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** @param colour whether to use escape sequences */
export function style(colour: boolean): Style {
  const wrap = (on: number, off: number) => (text: string) => (colour ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return {
    bold: wrap(1, 22),
    dim: wrap(2, 22),
    red: wrap(31, 39),
    yellow: wrap(33, 39),
    green: wrap(32, 39),
    cyan: wrap(36, 39),
  };
}

/** Whether standard output wants colour: a terminal, and no NO_COLOR (https://no-color.org). */
export function wantsColour(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'];
}

/** Columns that a text takes, without escape sequences. Emoji and East Asian characters count for two. */
export function width(text: string): number {
  let columns = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  for (const { segment } of new Intl.Segmenter().segment(text.replace(/\u001b\[\d+m/g, ''))) {
    columns += /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/u.test(segment)
      ? 2
      : 1;
  }
  return columns;
}
