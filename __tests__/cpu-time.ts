/** How much a piece of work computes. Unlike the time on a clock, it does not grow while other processes are busy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds of CPU time of this thread, and what the work returns. */
export async function cpuTime<T>(work: () => T | Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const before = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { milliseconds: (user + system) / 1000, result };
}

/**
 * Has a Node process write down how much CPU time it used in all.
 *
 * @param folder an empty folder that the process may write to
 * @returns the environment variable that it must be started with, and the milliseconds once it has ended
 */
export function recordedCpuTime(folder: string): { environment: Record<string, string>; milliseconds: () => number } {
  const file = join(folder, 'cpu.json');
  const hook = `
    import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(new URL(${JSON.stringify(pathToFileURL(file).href)}), JSON.stringify(process.cpuUsage())));`;
  return {
    environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` },
    milliseconds: () => {
      const { user, system }: { user: number; system: number } = JSON.parse(readFileSync(file, 'utf8'));
      return (user + system) / 1000;
    },
  };
}
