import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that a whole Node process takes, from its start to its end. */
export function processTime(args: readonly string[], env: Readonly<Record<string, string>>, cwd: string): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { env, cwd, stdio: 'ignore' });
  return performance.now() - start;
}

/** A folder with an empty ES module: what bare Node is measured with. Removed at the end of the work. */
export function withFolder<T>(work: (folder: string, emptyModule: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const emptyModule = join(folder, 'empty.mjs');
    writeFileSync(emptyModule, '');
    return work(folder, emptyModule);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much longer one process takes than another, as the median of pairs that ran right after one another. */
export function ratio(runs: number, one: () => number, other: () => number): number {
  one();
  other();
  return median(Array.from({ length: runs }, () => one() / other()));
}

/** The environment in which the runner starts the action, with these inputs; nothing of this process but the PATH. */
export function runnerEnvironment(inputs: Readonly<Record<string, string>>, folder: string): Record<string, string> {
  const files = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((name) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return [name, path] as const;
  });
  return {
    PATH: process.env['PATH'] ?? '',
    RUNNER_TEMP: folder,
    GITHUB_WORKFLOW: 'bench',
    GITHUB_JOB: 'bench',
    ...Object.fromEntries(files),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}

/** Peak memory in MB and milliseconds of one process, which reports its memory when it ends. */
export function peak(args: readonly string[], env: Readonly<Record<string, string>>, cwd: string, folder: string) {
  const file = join(folder, 'peak');
  const hook =
    `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},` +
    'String(process.resourceUsage().maxRSS)))';
  const milliseconds = processTime(['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args], env, cwd);
  return { milliseconds, megabytes: Number(readFileSync(file, 'utf8')) / 1024 };
}
