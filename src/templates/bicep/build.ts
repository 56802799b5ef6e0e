import type { BicepCli } from './cli.ts';
import { OUTPUT_LIMIT, TIME_LIMIT, tooLong, tooMuch } from './limits.ts';

/** What came of one run. */
export type CliResult =
  | { readonly kind: 'done'; readonly output: string }
  /** It ended with an error; what it said on standard error. */
  | { readonly kind: 'refused'; readonly errors: string }
  /** It did not run to its end, through no fault of the file. As a clause. */
  | { readonly kind: 'broken'; readonly why: string };

/**
 * Compiles a file to standard output, never fetching modules: a configuration in a pull request could name any server.
 * @param cli with the environment that it is to see
 * @param command `build` for `.bicep`, `build-params` for `.bicepparam`
 * @param file absolute path
 * @param folder where it runs
 */
export async function runBuild(
  cli: BicepCli,
  command: 'build' | 'build-params',
  file: string,
  folder: string,
): Promise<CliResult> {
  const limit = cli.timeLimit ?? TIME_LIMIT;
  // Costs milliseconds that a run without Bicep should not pay.
  const { execFile } = await import('node:child_process');
  return new Promise((resolve) => {
    execFile(
      cli.path,
      [command, '--stdout', '--no-restore', file],
      {
        cwd: folder,
        env: cli.environment,
        timeout: limit,
        maxBuffer: OUTPUT_LIMIT,
        killSignal: 'SIGKILL',
        windowsHide: true,
        encoding: 'utf8',
        ...(cli.signal ? { signal: cli.signal } : {}),
      },
      (error, output, errors) => {
        if (!error) return resolve({ kind: 'done', output });
        if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return resolve(tooMuch());
        if (error.killed) return resolve(tooLong(limit));
        if (cli.signal?.aborted) return resolve({ kind: 'broken', why: 'the deadline of the run passed' });
        if (typeof error.code === 'string') {
          return resolve({ kind: 'broken', why: `the bicep CLI could not be started (${error.code})` });
        }
        return resolve({ kind: 'refused', errors });
      },
    );
  });
}
