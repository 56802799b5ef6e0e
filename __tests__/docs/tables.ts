/** The tables of inputs and outputs in the README, made from action.yml. */

/** An input or output in action.yml. */
export interface Declared {
  readonly description: string;
  readonly default?: string;
}

/** Rows as Markdown; a text that would end a cell or begin a tag is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll(/ {2,}/g, ' ');
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

export function inputsTable(inputs: Readonly<Record<string, Declared>>): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === undefined ? '' : `\`${value}\``,
    description.replaceAll('|', '\\|'),
  ]);
  return table(['input', 'default', 'meaning'], rows);
}

export function outputsTable(outputs: Readonly<Record<string, Declared>>): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    description.replaceAll('|', '\\|'),
  ]);
  return table(['output', 'meaning'], rows);
}
