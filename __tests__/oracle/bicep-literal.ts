/** A JSON value as a literal of Bicep, for a parameter file. A float has no literal there and goes through `json()`. */
export function bicepLiteral(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' && !Number.isInteger(value)) return `json(${text(String(value))})`;
  if (Array.isArray(value)) return `[\n${value.map((item) => `${bicepLiteral(item)}\n`).join('')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${text(name)}: ${bicepLiteral(member)}\n`);
    return `{\n${members.join('')}}`;
  }
  return String(value);
}

/** Bicep escapes `\`, `'`, `${` and control characters. */
function text(value: string): string {
  const escaped = [...value].map((char) => {
    if (char === '\\' || char === "'") return `\\${char}`;
    return char < ' ' || char === '\u007f' ? `\\u{${char.charCodeAt(0).toString(16)}}` : char;
  });
  return `'${escaped.join('').replaceAll('${', '\\${')}'`;
}
