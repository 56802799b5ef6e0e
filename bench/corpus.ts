import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../simulator/runner/runner.ts';
import type { Finding } from '../src/pec/finding.ts';
import { sentences } from '../src/report/words.ts';
import { PRINCIPAL } from './templates.ts';

interface CorpusReport {
  readonly result: string;
  readonly errors: readonly { readonly message: string }[];
  readonly notDeployed: readonly unknown[];
  readonly remarks: readonly string[];
  readonly cases: readonly {
    readonly name: string;
    readonly file: string;
    readonly verdict: string;
    readonly findings: readonly Finding[];
  }[];
}

/**
 * Judges all templates of a folder with the built action and prints what was found.
 *
 * @returns how many expectations were missed: a crash, a file with a definition but without a case, a case without a
 *   reason, an unknown that does not name what is missing
 */
export async function corpus(folder: string): Promise<number> {
  const run = await runAction({
    inputs: {
      templates: '**/*.json\n**/*.jsonc\n**/*.bicep\n**/*.bicepparam'
        .split('\n')
        .filter((glob) => hasFiles(folder, glob))
        .join('\n'),
      'principal-id': PRINCIPAL,
    },
    workspace: folder,
  });
  const report = run.report as CorpusReport;
  await run.cleanup();
  const { cases } = report;
  const count = (items: readonly string[]) =>
    Object.entries(Object.groupBy(items, (item) => item))
      .map(([item, list]) => `${item} ${list?.length}`)
      .join(', ');
  console.log(
    `cases ${cases.length}: ${count(cases.map(({ verdict }) => verdict))}; not deployed ${report.notDeployed.length}`,
  );
  console.log(`findings: ${count(cases.flatMap(({ findings }) => findings.map(({ rule }) => rule)))}`);

  const complaints: string[] = [];
  if (report.errors.length > 0 || run.stderr !== '')
    complaints.push(`errors: ${report.errors.map(({ message }) => message).join(' ')}${run.stderr}`);
  const judged = new Set(cases.map(({ file }) => file.toLowerCase()));
  const definitions = files(folder).filter(
    (file) => /\.(json|jsonc)$/i.test(file) && holdsDefinition(join(folder, file)),
  );
  for (const file of definitions)
    if (!judged.has(file.toLowerCase())) complaints.push(`${file} holds a definition, and no case is named after it`);
  for (const one of cases) {
    if (one.verdict === 'ready') continue;
    const [reason] = one.findings;
    if (!reason) complaints.push(`${one.name} is ${one.verdict} without a reason`);
    if (one.verdict === 'unknown') {
      console.log(`unknown: ${one.name}\n         ${reason && sentences(reason)}`);
      if (reason?.rule === 'value-unknown' && !/^(Give a value for|Give the|The check needs) \S/.test(reason.remedy))
        complaints.push(`${one.name} does not name what is missing`);
    }
  }
  console.log(`${definitions.length} JSON files hold a definition; ${run.durationMs.toFixed(0)} ms`);
  for (const complaint of complaints) console.log(`MISSED ${complaint}`);
  return complaints.length;
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
}

function hasFiles(folder: string, glob: string): boolean {
  const ending = glob.slice(glob.lastIndexOf('.'));
  return files(folder).some((name) => name.endsWith(ending));
}

/** An independent look, by text: a resource of the type in a file that is no parameter file. */
function holdsDefinition(file: string): boolean {
  return /"type"\s*:\s*"Microsoft\.ManagedServices\/registrationDefinitions"[^}]*"(name|apiVersion)"/i.test(
    readFileSync(file, 'utf8'),
  );
}
