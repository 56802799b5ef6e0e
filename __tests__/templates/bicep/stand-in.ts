import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BicepCli } from '../../../src/templates/bicep/compile.ts';
import { findBicep } from '../../../src/templates/bicep/compile.ts';
import { workspace, write } from '../temp-workspace.ts';

/** What the stand-in answers for one file. */
export interface Answer {
  readonly stdout?: string | object;
  readonly stderr?: string;
  readonly code?: number;
  /** Milliseconds before it answers. */
  readonly delay?: number;
  /** Before it answers, so many calls must have begun. */
  readonly begun?: number;
  /** Characters of output beyond any use. */
  readonly flood?: number;
}

/** One call of the stand-in. */
export interface StandInCall {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** How many calls were under way when it began, itself included. */
  readonly together: number;
}

/**
 * A program named `bicep` that answers by the name of the file, and records how it was called. Like a CLI of former days
 * it knows no `jsonrpc`, so that each file is built by itself. That the real one takes these arguments, ends with 1 on
 * errors and writes them to standard error, is tested in __tests__/bicep.
 */
export function standIn(answers: Readonly<Record<string, Answer>>): {
  cli: BicepCli;
  folder: string;
  calls: () => StandInCall[];
} {
  const folder = workspace();
  const log = join(folder, 'calls.jsonl');
  write(folder, 'answers.json', answers);
  write(
    folder,
    'bicep',
    `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const args = process.argv.slice(2);
if (args[0] === 'jsonrpc') process.exit(1);
const events = ${JSON.stringify(join(folder, 'events'))};
const count = (event) => readFileSync(events, 'utf8').split(event).length - 1;
appendFileSync(events, 'began ');
const together = count('began') - count('ended');
process.on('exit', () => {
  appendFileSync(events, 'ended ');
  const call = { arguments: args, environment: process.env, folder: process.cwd(), together };
  appendFileSync(${JSON.stringify(log)}, JSON.stringify(call) + '\\n');
});
const answer = JSON.parse(readFileSync(join(${JSON.stringify(folder)}, 'answers.json'), 'utf8'))[basename(args.at(-1))] ?? { code: 1, stderr: 'no answer' };
const answered = () => {
  if (count('began') < (answer.begun ?? 0)) return setTimeout(answered, 10);
  const out = answer.flood ? ' '.repeat(answer.flood) : answer.stdout;
  process.stderr.write((answer.stderr ?? '').replaceAll('FILE', args.at(-1)));
  process.stdout.write(typeof out === 'object' ? JSON.stringify(out, null, 2) : (out ?? ''));
  process.exitCode = answer.code ?? 0;
};
setTimeout(answered, answer.delay ?? 0);
`,
  );
  chmodSync(join(folder, 'bicep'), 0o755);
  const cli = findBicep({ PATH: folder, HOME: folder, SECRET: 'do not pass on', TMPDIR: folder });
  if (!cli) throw new Error('the stand-in was not found');
  const calls = (): StandInCall[] =>
    existsSync(log)
      ? readFileSync(log, 'utf8')
          .trim()
          .split('\n')
          .map((line): StandInCall => JSON.parse(line))
      : [];
  return { cli, folder, calls };
}
