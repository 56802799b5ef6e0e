/**
 * The differential test: templates made at random, judged by our reader and by Microsoft's engine.
 * `npm run test:oracle -- [TEMPLATES] [--seed N] [--only SEED:NUMBER] [--unknown] [--functions] [--smallest N]`;
 * see README.md beside this file.
 */
import { parseArgs } from 'node:util';
import { ask, BATCH, smallest, templatesOf } from './ask.ts';
import type { Comparison } from './compare.ts';
import { Engine, hasCli } from './engine.ts';
import { CALLS, compareCall, EVALUATED, variationsOf } from './function-calls.ts';
import { readAndJudge } from './judged.ts';
import { PlantedFaults } from './planted-faults.ts';
import { type Group, Tally } from './tally.ts';

/** Questions under way at once. */
const AT_ONCE = 4;

/** What many templates came to. */
interface Compared {
  readonly tally: Tally;
  readonly faults: PlantedFaults;
}

async function compareAll(count: number, firstSeed: number, engine: Engine): Promise<Compared> {
  const tally = new Tally();
  const faults = new PlantedFaults();
  for (let batch = 0; batch * BATCH < count; batch++) {
    const seed = firstSeed + batch;
    const questions = templatesOf(seed, Math.min(BATCH, count - batch * BATCH));
    let next = 0;
    const work = async (): Promise<void> => {
      for (let index = next++; index < questions.length; index = next++) {
        const question = questions[index];
        if (!question) continue;
        const asked = await ask(question, engine, readAndJudge);
        tally.add(asked, question, { seed, index });
        faults.look(question, asked, { seed, index });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return { tally, faults };
}

/** Prints the groups with where they come from, and the smallest templates of some of each. */
async function show(groups: readonly Group[], each: number, engine: Engine): Promise<void> {
  for (const group of groups) {
    const origins = group.origins.slice(0, 5).map(({ seed, index }) => `${seed}:${index}`);
    console.log(`\n${group.origins.length} × ${group.kind}: ${group.cause} (${origins.join(' ')})`);
    for (const { seed, index } of group.origins.slice(0, each)) {
      const found = await smallest(seed, index, group, { engine, reader: readAndJudge });
      console.log(`  ${seed}:${index} ${found?.detail ?? ''}\n  ${JSON.stringify(found?.question)}`);
    }
  }
}

/** Holds the number and kinds of arguments that our functions take against the engine. */
async function compareFunctions(engine: Engine): Promise<number> {
  const expressions = Object.keys(CALLS).flatMap(variationsOf);
  const results: { readonly expression: string; readonly comparison: Comparison }[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let expression = expressions[next++]; expression; expression = expressions[next++]) {
      results.push({ expression, comparison: await compareCall(expression, engine, readAndJudge) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const { expression, comparison } of results) {
    if (comparison.kind !== 'agree') {
      console.log(`${comparison.kind}: ${comparison.cause}: ${expression}\n    ${comparison.detail.slice(0, 300)}`);
    }
  }
  const failed = results.filter(({ comparison }) => comparison.kind === 'disagree').length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed;
}

/** Prints one template, what both sides say of it, and the smallest template with the same difference. */
async function showOne(origin: string, engine: Engine): Promise<void> {
  const [seed = 0, index = 0] = origin.split(':').map(Number);
  const question = templatesOf(seed)[index];
  if (!question) throw new Error(`a seed makes ${BATCH} templates, there is no ${origin}`);
  const asked = await ask(question, engine, readAndJudge);
  for (const part of [question, readAndJudge(question), asked]) console.log(JSON.stringify(part, null, 2));
  if (asked.comparison.kind === 'agree') return;
  const found = await smallest(seed, index, asked.comparison, { engine, reader: readAndJudge });
  console.log(`${asked.comparison.cause}: ${found?.detail}\n${JSON.stringify(found?.question)}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      unknown: { type: 'boolean', default: false },
      functions: { type: 'boolean', default: false },
      smallest: { type: 'string', default: '1' },
    },
  });
  if (!hasCli()) {
    console.error('The Bicep CLI is not there: run "npm run bicep-cli" first.');
    return 1;
  }
  const engine = new Engine();
  try {
    if (values.only) {
      await showOne(values.only, engine);
      return 0;
    }
    if (values.functions) return (await compareFunctions(engine)) > 0 ? 1 : 0;
    const from = performance.now();
    const { tally, faults } = await compareAll(Number(positionals[0] ?? 5000), Number(values.seed), engine);
    console.log(`Compared in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
    const groups = [...tally.groups('disagree'), ...(values.unknown ? tally.groups('unknown') : [])];
    await show(groups, Number(values.smallest), engine);
    console.log(tally.summary(Number(values.seed)));
    const { lines, found, missed } = faults.report;
    console.log(`Faults planted in the reader, and the template that finds each:\n${lines.join('\n')}`);
    const notCalled = tally.notCalled(EVALUATED);
    console.log(`Functions that no template called: ${notCalled.join(', ') || 'none'}.`);
    const failed = tally.failed + missed + notCalled.length;
    console.log(`${tally.passed + found} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } finally {
    await engine.close();
  }
}

process.exitCode = await main();
