/**
 * Figures of the built action, as ratios and counts in one run:
 *
 *   npm run bench                  start-up, size, requests, round trips, templates
 *   npm run bench -- --corpus DIR  the template check on a folder of templates: what was found and decided
 *   npm run bench -- --against DIR start-up and a template run against a former dist/, in interleaved pairs
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runAction } from '../simulator/runner/runner.ts';
import { startSimulator } from '../simulator/simulator.ts';
import { loadWorld } from '../simulator/world/load-world.ts';
import { corpus } from './corpus.ts';
import { median, peak, processTime, ratio, runnerEnvironment, withFolder } from './measure.ts';
import { comparePairs } from './pairs.ts';
import { reading } from './reading.ts';
import { PRINCIPAL, writeTemplates } from './templates.ts';

const DIST = join(import.meta.dirname, '..', 'dist');
const ACTION = join(DIST, 'index.js');
const RUNS = 21;
const LATENCY_MS = 100;

let missed = 0;

function line(what: string, value: number, limit: number, unit = '', digits = 2): void {
  const ok = value <= limit;
  if (!ok) missed++;
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${what}: ${value.toFixed(digits)}${unit} (at most ${limit}${unit})`);
}

function startUp(): void {
  withFolder((folder, emptyModule) => {
    const env = runnerEnvironment({}, folder);
    const bare = () => processTime([emptyModule], env, folder);
    line(
      'start to the failure on a missing input, against bare Node',
      ratio(RUNS, () => processTime([ACTION], env, folder), bare),
      3.2,
    );

    const workspace = join(folder, 'one');
    writeTemplates(workspace, 1);
    const inputs = { templates: '*.json\n!*.parameters.json', 'principal-id': PRINCIPAL };
    const one = runnerEnvironment(inputs, folder);
    line(
      'a whole run with one template, against bare Node',
      ratio(RUNS, () => processTime([ACTION], one, workspace), bare),
      2.2,
    );
  });
}

function size(): void {
  const scripts = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  const bytes = (name: string) => statSync(join(DIST, name)).size;
  line('dist/index.js', bytes('index.js') / 1e6, 1.4, ' MB');
  line('all JavaScript of dist/', scripts.reduce((sum, name) => sum + bytes(name), 0) / 1e6, 4.5, ' MB');
}

async function requests(world: string, what: string, mostRequests: number, mostRoundTrips: number): Promise<void> {
  const measured = async (latency: number) => {
    const simulator = await startSimulator({ ...(await loadWorld(world)), latency });
    const run = await runAction({ inputs: simulator.inputs, environment: simulator.environment });
    const { connections } = simulator;
    const count = simulator.requests.length;
    await run.cleanup();
    await simulator.close();
    return { milliseconds: run.durationMs, connections, count };
  };
  const quick = await measured(0);
  line(`requests, ${what}`, quick.count, mostRequests, '', 0);
  console.log(`       TLS connections, ${what}: ${quick.connections}`);
  const pairs: number[] = [];
  for (let index = 0; index < 5; index++) {
    const slow = await measured(LATENCY_MS);
    pairs.push((slow.milliseconds - (await measured(0)).milliseconds) / LATENCY_MS);
  }
  line(`length in round trips of ${LATENCY_MS} ms, ${what}`, median(pairs), mostRoundTrips);
}

function templates(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-templates-'));
  try {
    const measure = (count: number) => {
      const workspace = join(folder, String(count));
      writeTemplates(workspace, count);
      const env = runnerEnvironment({ templates: '*.json\n!*.parameters.json', 'principal-id': PRINCIPAL }, folder);
      const runs = Array.from({ length: 3 }, () => peak([ACTION], env, workspace, folder));
      const report = JSON.parse(
        readFileSync(
          join(folder, 'pec-report', readdirSync(join(folder, 'pec-report'))[0] ?? '', 'report.json'),
          'utf8',
        ),
      ) as {
        cases: { verdict: string }[];
      };
      const ready = report.cases.filter(({ verdict }) => verdict === 'ready').length;
      if (ready !== count) throw new Error(`${ready} of ${count} generated templates were judged ready`);
      return {
        milliseconds: median(runs.map((run) => run.milliseconds)),
        megabytes: median(runs.map((run) => run.megabytes)),
      };
    };
    const [hundred, thousand, many] = [measure(100), measure(1000), measure(5000)] as const;
    for (const [count, { milliseconds, megabytes }] of [
      [100, hundred],
      [1000, thousand],
      [5000, many],
    ] as const) {
      console.log(
        `       ${count} templates with parameter files, 20 authorizations each: ${milliseconds.toFixed(0)} ms, ${(milliseconds / count).toFixed(2)} ms a template, ${megabytes.toFixed(0)} MB at the peak`,
      );
    }
    line('1,000 templates against 100', thousand.milliseconds / hundred.milliseconds, 12);
    line('5,000 templates against 1,000', many.milliseconds / thousand.milliseconds, 6);
    line('milliseconds a template, of 1,000 in one run', thousand.milliseconds / 1000, 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder that was named on the command line, from where npm was started. */
const named = (folder: string) => resolve(process.env['INIT_CWD'] ?? '.', folder);

const { values } = parseArgs({ options: { corpus: { type: 'string' }, against: { type: 'string' } } });
if (values.against !== undefined) {
  for (const { what, cpu, clock } of comparePairs(DIST, named(values.against))) {
    line(`${what}, in CPU time`, cpu, 1.03, '', 3);
    console.log(`       by the clock: ${clock.toFixed(3)}`);
  }
} else if (values.corpus === undefined) {
  startUp();
  size();
  await requests('already-linked', 'link there', 6, 5);
  await requests('onboarding', 'link to be created', 8, 7);
  templates();
  reading(ACTION, line);
} else {
  missed += await corpus(named(values.corpus));
}
console.log(missed === 0 ? 'All within their limits.' : `${missed} missed.`);
process.exitCode = missed === 0 ? 0 : 1;
