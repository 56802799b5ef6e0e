/** Runs the built action against the simulator, over TLS, as the runner starts it. */

import { expect } from 'vitest';
import { type ActionResult, runAction } from '../../simulator/runner/runner.ts';
import { type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { loadWorld } from '../../simulator/world/load-world.ts';
import type { Fault, World } from '../../simulator/world/world.ts';
import type { Finding } from '../../src/pec/finding.ts';
import { sentences } from '../../src/report/words.ts';

export interface Change {
  /** The world to begin with; `onboarding` unless told. */
  readonly world?: string;
  readonly change?: (world: World) => Partial<World>;
  readonly faults?: readonly Fault[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly workspace?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
}

export interface Acted extends ActionResult {
  readonly requests: Simulator['requests'];
  readonly connections: number;
  readonly json: ReportShape;
  readonly findings: (Finding & { case: string })[];
}

/** What tests look at in report.json. */
export interface ReportShape {
  readonly made: string;
  readonly actionVersion: string;
  readonly run: { url: string | null; commit: string | null; event: string | null };
  readonly result: string;
  readonly principal: { objectId: string | null; name: string | null };
  readonly seenAs: { objectId: string; name: string | null; tenantId: string } | null;
  readonly link: { status: string; findings: { rule: string; message: string }[] };
  readonly errors: { message: string; remedy: string }[];
  readonly cases: { name: string; verdict: string; findings: { rule: string; level: string; message: string }[] }[];
}

export async function act({
  world = 'onboarding',
  change,
  faults,
  inputs,
  environment,
  workspace,
  matrix,
}: Change = {}): Promise<Acted> {
  const loaded = await loadWorld(world);
  const simulator = await startSimulator({ ...loaded, ...change?.(loaded), ...(faults && { faults }) });
  try {
    const run = await runAction({
      inputs: { ...simulator.inputs, ...inputs },
      environment: { ...simulator.environment, ...environment },
      ...(workspace && { workspace }),
      ...(matrix && { matrix }),
    });
    const { requests, connections } = simulator;
    await run.cleanup();
    const findings = JSON.parse(run.outputs['findings'] ?? '[]') as Acted['findings'];
    expect(longSentences(run)).toEqual([]);
    return { ...run, requests: [...requests], connections, json: run.report as ReportShape, findings };
  } finally {
    await simulator.close();
  }
}

/** A finding as the log tells it. */
export const told = (found: Finding | undefined): string => (found ? sentences(found) : '');

/** The longest sentence that the log may have, commands and addresses aside (contract, section 6). */
const LONGEST_SENTENCE = 200;

/** Sentences of the log that nobody reads to the end. What is to be pasted is indented, or a command of az. */
export function longSentences(result: { stdout: string }): string[] {
  return shownLog(result)
    .replaceAll(/^::[^:]*::/gm, '')
    .replaceAll('%0A', '\n')
    .split('\n')
    .filter((line) => !line.startsWith('    '))
    .flatMap((line) => line.split(/(?<=[.!?:;])\s+/))
    .filter((sentence) => sentence.length > LONGEST_SENTENCE && !/\baz \w+/.test(sentence));
}

/** The log without the lines that register secrets, which the runner swallows. */
export const shownLog = ({ stdout }: { stdout: string }) =>
  stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');

/** All output names of action.yml, in its order. */
export const OUTPUTS = [
  'result',
  'link-status',
  'partner-id',
  'partner-name',
  'principal-id',
  'tenant-id',
  'checked',
  'ready',
  'not-ready',
  'unknown',
  'not-applicable',
  'findings',
  'report-folder',
  'report-file',
  'sarif-file',
  'summary-file',
];
