import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, processTime, runnerEnvironment, withFolder } from './measure.ts';
import { PRINCIPAL, writeTemplates } from './templates.ts';

const PAIRS = 24;

/** How many times as long the built action takes as a former one: medians of interleaved pairs. */
export interface Comparison {
  readonly what: string;
  /** Of the CPU time of the process: other processes hardly touch it. */
  readonly cpu: number;
  /** Of the time on the clock: the same on a quiet machine, of little worth on a busy one. */
  readonly clock: number;
}

/**
 * Runs the built action of today and a former one in interleaved pairs, so that both meet the same moods of the machine.
 * Each second pair runs the other way round: whoever comes first of two may pay for it.
 *
 * @param dist the folder of today's built action
 * @param former the folder of the former one
 * @throws Error when there is no built action in one of them
 */
export function comparePairs(dist: string, former: string): Comparison[] {
  const [today, before] = [dist, former].map((folder) => {
    const file = join(folder, 'index.js');
    if (!existsSync(file)) throw new Error(`There is no built action in ${folder}.`);
    return file;
  });
  return withFolder((folder) => {
    const hook = join(folder, 'cpu.cjs');
    const note = join(folder, 'cpu');
    writeFileSync(
      hook,
      `process.on('exit',()=>{const{user,system}=process.cpuUsage();require('fs').writeFileSync(${JSON.stringify(note)},String(user+system))})`,
    );
    const compare = (what: string, inputs: Readonly<Record<string, string>>, workspace: string): Comparison => {
      const env = runnerEnvironment(inputs, folder);
      const run = (file = '') => {
        const clock = processTime(['--require', hook, file], env, workspace);
        return { clock, cpu: Number(readFileSync(note, 'utf8')) };
      };
      run(today);
      run(before);
      const turns = Array.from({ length: PAIRS / 2 }, () => {
        const [first, second, third, fourth] = [run(today), run(before), run(before), run(today)];
        const ratio = (of: 'clock' | 'cpu') => (first[of] + fourth[of]) / (second[of] + third[of]);
        return { clock: ratio('clock'), cpu: ratio('cpu') };
      });
      return { what, clock: median(turns.map(({ clock }) => clock)), cpu: median(turns.map(({ cpu }) => cpu)) };
    };
    const workspace = join(folder, 'one');
    writeTemplates(workspace, 1);
    const inputs = { templates: '*.json\n!*.parameters.json', 'principal-id': PRINCIPAL };
    return [
      compare('start to the failure on a missing input, against the former build', {}, folder),
      compare('a whole run with one template, against the former build', inputs, workspace),
    ];
  });
}
