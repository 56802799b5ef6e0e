import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, peak, processTime, ratio, runnerEnvironment, withFolder } from './measure.ts';
import { PRINCIPAL, writeTemplates } from './templates.ts';

/** What the least that anybody could do costs: read every file of a folder and hand it to `JSON.parse`. */
const PARSE_ALL = `
import { readdirSync, readFileSync } from 'node:fs';
for (const name of readdirSync('.')) JSON.parse(readFileSync(name, 'utf8'));
`;

const RUNS = 7;

/**
 * Measures the built action on many templates with parameter files: its time against that of reading and parsing the
 * same files in bare Node, in pairs of processes that run right after one another, and its memory.
 *
 * @param action the built action
 * @param line prints a figure against its limit
 */
export function reading(
  action: string,
  line: (what: string, value: number, limit: number, unit?: string) => void,
): void {
  withFolder((folder) => {
    const parseAll = join(folder, 'parse-all.mjs');
    writeFileSync(parseAll, PARSE_ALL);
    const inputs = { templates: '*.json\n!*.parameters.json', 'principal-id': PRINCIPAL };
    const env = runnerEnvironment(inputs, folder);

    const thousand = join(folder, 'thousand');
    writeTemplates(thousand, 1000);
    const bare = () => processTime([parseAll], env, thousand);
    line(
      '1,000 templates with parameter files, against reading and JSON.parse in bare Node',
      ratio(RUNS, () => processTime([action], env, thousand), bare),
      5,
    );

    const many = join(folder, 'many');
    writeTemplates(many, 5000);
    const peaks = Array.from({ length: 3 }, () => peak([action], env, many, folder).megabytes);
    line('5,000 templates with parameter files, peak memory', median(peaks), 200, ' MB');
  });
}
