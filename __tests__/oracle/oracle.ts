/**
 * The differential test: templates made at random, judged by our reader and by Microsoft's engine.
 * `npm run test:oracle -- [TEMPLATES] [--seed N] [--only SEED:NUMBER]`; see README.md beside this file.
 */
import { parseArgs } from 'node:util';
import { ask, BATCH, smallest, templatesOf } from './ask.ts';
import { Engine, hasCli } from './engine.ts';
import { readAndJudge } from './judged.ts';
import { Tally } from './tally.ts';

/** Questions under way at once. */
const AT_ONCE = 4;

/** Disagreements of one cause that are made smaller; the rest are counted. */
const SHOWN = 2;

async function compareAll(count: number, firstSeed: number, engine: Engine): Promise<Tally> {
  const tally = new Tally();
  for (let batch = 0; batch * BATCH < count; batch++) {
    const seed = firstSeed + batch;
    const questions = templatesOf(seed, Math.min(BATCH, count - batch * BATCH));
    let next = 0;
    const work = async (): Promise<void> => {
      for (let index = next++; index < questions.length; index = next++) {
        const question = questions[index];
        if (question) tally.add(await ask(question, engine, readAndJudge), seed, index);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return tally;
}

async function showDisagreements(tally: Tally, engine: Engine): Promise<void> {
  for (const [cause, places] of tally.disagreements) {
    console.log(`\n${places.length} × ${cause}`);
    for (const { seed, index } of places.slice(0, SHOWN)) {
      const found = await smallest(seed, index, cause, { engine, reader: readAndJudge });
      console.log(`  ${seed}:${index} ${found?.detail ?? ''}\n  ${JSON.stringify(found?.question)}`);
    }
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, only: { type: 'string' } },
  });
  if (!hasCli()) {
    console.error('The Bicep CLI is not there: run "npm run bicep-cli" first.');
    return 1;
  }
  const engine = new Engine();
  try {
    if (values.only) {
      const [seed = 0, index = 0] = values.only.split(':').map(Number);
      const question = templatesOf(seed)[index];
      if (!question) return 1;
      console.log(JSON.stringify(question, null, 2));
      console.log(JSON.stringify(await ask(question, engine, readAndJudge), null, 2));
      console.log(JSON.stringify(readAndJudge(question), null, 2));
      return 0;
    }
    const tally = await compareAll(Number(positionals[0] ?? 5000), Number(values.seed), engine);
    await showDisagreements(tally, engine);
    console.log(tally.summary(Number(values.seed)));
    return tally.failed > 0 ? 1 : 0;
  } finally {
    await engine.close();
  }
}

process.exitCode = await main();
