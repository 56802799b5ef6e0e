/**
 * `npm run compare-recordings -- FOLDER`: holds recorded exchanges against the JSON Schemas that the simulator's
 * answers are held against, so that both are known to have the same shape. Recordings belong to whoever made them
 * and are not part of this repository.
 *
 * Any object in a JSON file of the folder that has a `body` and an address (`url`, or `request` as "GET /path")
 * counts as an exchange. Without `method` it is a GET; without `status` it succeeded. Errors count without an
 * address, too: every provider of Azure Resource Manager answers them in one shape.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Exchange, mismatches, schemaFor } from '../__tests__/simulator/exchanges.ts';

/** All exchanges in a parsed recording, in the order of the file. */
function* exchangesIn(value: unknown): Generator<Exchange> {
  if (typeof value !== 'object' || value === null) return;
  const found = exchangeOf(value as Record<string, unknown>);
  if (found) yield found;
  else for (const inner of Object.values(value)) yield* exchangesIn(inner);
}

function exchangeOf(value: Record<string, unknown>): Exchange | undefined {
  if (!('body' in value)) return undefined;
  const [, verb, target] = /^([A-Z]+)\s+(\S+)/.exec(String(value['request'] ?? '')) ?? [];
  const address = typeof value['url'] === 'string' ? value['url'] : target;
  const status = Number(value['status'] ?? 200);
  if (address === undefined && status < 400) return undefined;
  return {
    method: String(value['method'] ?? verb ?? 'GET'),
    path: ((address ?? '(address not recorded)').split('?')[0] ?? '').replace(/(?<=.)\/$/, ''),
    status,
    body: value['body'],
  };
}

async function compare(folder: string): Promise<number> {
  let compared = 0;
  let wrong = 0;
  const skipped: string[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    for (const exchange of exchangesIn(JSON.parse(await readFile(join(folder, file), 'utf8')))) {
      const name = `${file}: ${exchange.method} ${exchange.path} ${exchange.status}`;
      if (schemaFor(exchange) === undefined) {
        skipped.push(name);
        continue;
      }
      compared += 1;
      const problems = mismatches(exchange);
      if (problems.length === 0) continue;
      wrong += 1;
      console.log(`${name}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    }
  }
  for (const name of skipped) console.log(`not compared, the simulator does not play it: ${name}`);
  console.log(`${compared} exchanges compared, ${wrong} differ, ${skipped.length} not compared`);
  return wrong > 0 || compared === 0 ? 1 : 0;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run compare-recordings -- FOLDER');
  process.exitCode = 2;
} else {
  process.exitCode = await compare(resolve(process.env['INIT_CWD'] ?? '.', folder));
}
