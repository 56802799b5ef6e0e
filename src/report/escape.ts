/**
 * Text from outside, made harmless for the place it is shown in: names in templates and in Azure, messages of services,
 * inputs. Nothing of it may become a workflow command, markup, a link or a mention.
 */

/** Control characters, and characters that change the direction of what follows or cannot be seen. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** One line: characters that cannot be seen, line breaks among them, are written as escapes; `##[` is broken up. */
export function oneLine(text: string): string {
  return text.replaceAll('##[', '# #[').replaceAll(INVISIBLE, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return ' ';
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
}

/**
 * Lines for the log. A line that the runner would take for a workflow command (`::name::`, at the start of a line, or
 * `##[name]`, anywhere) is broken up.
 */
export function logLines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => {
    const plain = oneLine(line);
    return plain.trimStart().startsWith('::') ? plain.replace('::', ': :') : plain;
  });
}

/** Text inside Markdown: every character that could be markup is escaped, ids become code. */
export function markdown(text: string): string {
  const line = oneLine(text);
  let result = '';
  let end = 0;
  for (const match of line.matchAll(GUID)) {
    result += `${escaped(line.slice(end, match.index))}\`${match[0]}\``;
    end = match.index + match[0].length;
  }
  // Lists and headings are made at the start of a line only.
  return (result + escaped(line.slice(end))).replace(/^(\s*\d*)([#+=.)-])/, '$1\\$2');
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/[\\`*_[\]|~$]/g, '\\$&')
      // Links, mentions and references to issues are made of words, not of markup: an invisible word joiner parts them.
      .replaceAll(/@(?=\w)/g, '@\u2060')
      .replaceAll(/(https?|ftp|mailto|xmpp):/gi, '$1\u2060:')
      // Also behind an underscore, which GitHub takes for the beginning of a word.
      .replaceAll(/www(?=\.)/gi, '$&\u2060')
      .replaceAll(/#(?=\d)/g, '#\u2060')
      .replaceAll(/GH-(?=\d)/gi, '$&\u2060')
  );
}

/** Text as code inside Markdown, shown letter by letter. Use `inTable` inside a table, where a bar would end the cell. */
export function code(text: string, inTable = false): string {
  const line = oneLine(text);
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^[` ]|[` ]$/.test(line) ? ` ${line} ` : line;
  const content = inTable ? padded.replaceAll('|', '\\|') : padded;
  return `${fence}${content}${fence}`;
}

/** A block of code in Markdown, in a language for highlighting. */
export function codeBlock(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}\n`;
}

/** Sentences in which lines that start with four spaces are something to paste: text and code blocks. */
export function markdownWithCode(text: string): string {
  const parts: string[] = [];
  let code: string[] = [];
  const flush = () => {
    if (code.length > 0) parts.push(`\n${codeBlock(code.join('\n'))}`);
    code = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('    ')) {
      code.push(line.slice(4));
      continue;
    }
    flush();
    const item = /^- (.*)$/.exec(line);
    parts.push(item ? `- ${markdown(item[1] ?? '')}` : markdown(line));
  }
  flush();
  return parts.join('\n').trim();
}
