/**
 * Reads a file of the runner's in which a step leaves values, such as `GITHUB_OUTPUT`: lines `NAME=VALUE`, and
 * values of several lines between `NAME<<DELIMITER` and a line that is the delimiter.
 * Source: docs.github.com/actions/reference/workflow-commands-for-github-actions, "Multiline strings".
 *
 * @throws Error for a line the runner would refuse, too
 */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [, several, delimiter] = /^([^=]*?)<<(.+)$/.exec(line) ?? [];
    if (several !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter);
      if (end < 0) throw new Error(`Invalid value: no line '${delimiter}' ends the value of '${several}'.`);
      values[several] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
      continue;
    }
    const equals = line.indexOf('=');
    if (equals <= 0) throw new Error(`Invalid format: '${line}' is neither NAME=VALUE nor NAME<<DELIMITER.`);
    values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}
