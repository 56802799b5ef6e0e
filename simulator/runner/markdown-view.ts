import { type Style, width } from './terminal.ts';

/**
 * Renders GitHub-flavoured Markdown for a terminal: headings bold, tables with aligned columns, code indented.
 * What a job summary uses is understood; other markup is shown as text.
 */
export function renderMarkdown(markdown: string, look: Style): string {
  const lines = markdown.split(/\r?\n/);
  const shown: string[] = [];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const end = lines.findIndex((one) => one.trim().startsWith(fence));
      const code = lines.splice(0, end < 0 ? lines.length : end + 1);
      shown.push(...(end < 0 ? code : code.slice(0, -1)).map((one) => look.dim(`    ${one}`)));
    } else if (/^\s*\|/.test(line) && /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(lines[0] ?? '')) {
      lines.shift();
      const rows = [line];
      while (/^\s*\|/.test(lines[0] ?? '')) rows.push(lines.shift() ?? '');
      shown.push(...table(rows, look));
    } else {
      shown.push(...block(line, look));
    }
  }
  return shown
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function block(line: string, look: Style): string[] {
  // Comments mark a summary for programs; nobody sees them on GitHub.
  const text = line.replace(/<!--.*?-->/g, '');
  if (text.trim() === '' && line.trim() !== '') return [];
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text);
  if (heading) return ['', look.bold(inline(heading[2] ?? '', look)), ''];
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(text)) return [look.dim('─'.repeat(40))];
  const summary = /<summary>(.*?)<\/summary>/i.exec(text);
  if (summary) return [`▼ ${look.bold(inline(summary[1] ?? '', look))}`];
  if (/^\s*<\/?details[^>]*>\s*$/i.test(text)) return [];
  const quote = /^>\s?(.*)$/.exec(text);
  if (quote) {
    const alert = /^\[!(\w+)\]$/.exec(quote[1] ?? '')?.[1];
    return [`│ ${alert ? look.bold(alert) : inline(quote[1] ?? '', look)}`];
  }
  return [inline(text.replace(/^(\s*)[-*+]\s+/, '$1• '), look)];
}

function table(rows: readonly string[], look: Style): string[] {
  const cells = rows.map((row) => cellsOf(row).map((cell) => inline(cell, look)));
  const columns = Math.max(...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => width(row[column] ?? ''))),
  );
  const aligned = cells.map((row) =>
    widths
      .map((columnWidth, column) => (row[column] ?? '') + ' '.repeat(columnWidth - width(row[column] ?? '')))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = aligned;
  return [look.bold(head), look.dim(widths.map((columnWidth) => '─'.repeat(columnWidth)).join('  ')), ...body];
}

function cellsOf(row: string): string[] {
  const trimmed = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return trimmed.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '; '),
  );
}

/** Text within a line. Code is taken out first, so that nothing in it is mistaken for markup. */
function inline(text: string, look: Style): string {
  const codes: string[] = [];
  const kept = text.replace(/(`+)(.+?)\1/g, (_, __, code: string) => `\u0000${codes.push(code.trim()) - 1}\u0000`);
  const plain = kept
    .replace(/!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g, (_, label: string, url: string) =>
      label === url ? url : `${label} (${url})`,
    )
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, (_, bold: string) => look.bold(bold))
    .replace(/(?<![\\\w*])[*_](\S(?:.*?\S)?)(?<!\\)[*_](?![\w*])/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(lt|gt|amp|quot|nbsp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' })[name] ?? '',
    );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark that no text has.
  return plain.replace(/\u0000(\d+)\u0000/g, (_, index: string) => look.cyan(codes[Number(index)] ?? ''));
}
