/**
 * Runs the real bicep CLI on the Bicep example and fails when its output differs in shape from what the committed
 * twin and the tests of src/templates/bicep/compile.ts assume: `node scripts/run.mjs __tests__/docs/compare-bicep.ts`.
 * The workflow bicep.yml does so on GitHub's runners.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBicep } from '../../src/templates/bicep/cli.ts';
import { differences } from './bicep-shape.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'templates', 'bicep');
const cli = findBicep();
if (!cli) {
  console.error('There is no bicep CLI on the PATH nor in ~/.azure/bin. Install it with: az bicep install');
  process.exit(2);
}
const version = execFileSync(cli.path, ['--version'], { encoding: 'utf8' }).trim();
const folder = mkdtempSync(join(tmpdir(), 'bicep-shape-'));
const bicep = (...args: string[]) =>
  spawnSync(cli.path, args, { cwd: folder, encoding: 'utf8', env: { ...cli.environment } });
const problems: string[] = [];

try {
  copyFileSync(join(EXAMPLE, 'onboard.bicep'), join(folder, 'onboard.bicep'));
  const twin: unknown = JSON.parse(readFileSync(join(EXAMPLE, 'onboard.json'), 'utf8'));

  const built = bicep('build', '--stdout', '--no-restore', 'onboard.bicep');
  if (built.status !== 0) problems.push(`bicep build failed: ${built.stderr}`);
  else problems.push(...differences(JSON.parse(built.stdout), twin));

  writeFileSync(join(folder, 'a.bicepparam'), "using './onboard.bicep'\nparam additionalAuthorizations = []\n");
  const withParameters = bicep('build-params', '--stdout', '--no-restore', 'a.bicepparam');
  if (withParameters.status !== 0) problems.push(`bicep build-params failed: ${withParameters.stderr}`);
  else {
    const { parametersJson, templateJson } = JSON.parse(withParameters.stdout) as Record<string, unknown>;
    if (typeof parametersJson !== 'string' || typeof templateJson !== 'string') {
      problems.push('build-params no longer prints parametersJson and templateJson as texts.');
    } else {
      const { parameters } = JSON.parse(parametersJson) as { parameters?: Record<string, { value?: unknown }> };
      if (!Array.isArray(parameters?.['additionalAuthorizations']?.value))
        problems.push('parametersJson does not hold the value of the parameter.');
      problems.push(...differences(JSON.parse(templateJson), twin));
    }
  }

  writeFileSync(join(folder, 'wrong.bicep'), "targetScope = 'subscription'\nparam x\n");
  const refused = bicep('build', '--stdout', '--no-restore', 'wrong.bicep');
  if (refused.status === 0 || !/^.+\(2,\d+\) : Error BCP\d+: /m.test(refused.stderr))
    problems.push(`An error is no longer reported as PATH(LINE,COLUMN) : Error BCPnnn: …, but so: ${refused.stderr}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const problem of problems) console.error(problem);
console.log(`${version}: ${problems.length === 0 ? 'the shape is as assumed' : `${problems.length} differences`}`);
process.exit(problems.length === 0 ? 0 : 1);
