/**
 * Puts the real Bicep CLI where the tests find it: restores the NuGet package of the version that
 * scripts/bicep-cli/bicep-cli.csproj pins into .bicep-cli/, which git ignores. Needs the .NET SDK; Linux on x64 only.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const project = join(import.meta.dirname, 'bicep-cli', 'bicep-cli.csproj');
const folder = join(root, '.bicep-cli');
const [, name = '', version = ''] =
  /PackageDownload Include="([^"]+)" Version="\[([^\]]+)\]"/.exec(readFileSync(project, 'utf8')) ?? [];
const packages = join(folder, 'packages');
const restored = join(packages, name.toLowerCase(), version, 'tools', 'bicep');
const program = join(folder, 'bicep');

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
if (process.platform !== 'linux' || process.arch !== 'x64') {
  fail(`${name} runs on Linux on x64 only, and this is ${process.platform} on ${process.arch}.`);
}
if (!existsSync(restored)) {
  const { status, error } = spawnSync(
    'dotnet',
    [
      'restore',
      project,
      `-p:RestorePackagesPath=${packages}`,
      `-p:BaseIntermediateOutputPath=${join(folder, 'obj', '/')}`,
    ],
    { stdio: 'inherit' },
  );
  if (error)
    fail(`The .NET SDK is needed to restore ${name}: install it, so that dotnet is on the PATH (${error.message}).`);
  if (status !== 0) fail(`${name} ${version} could not be restored; the lines above say why.`);
}
mkdirSync(folder, { recursive: true });
rmSync(program, { force: true });
chmodSync(restored, 0o755);
symlinkSync(restored, program);
const said = spawnSync(program, ['--version'], { encoding: 'utf8' });
if (said.status !== 0) fail(`${program} does not run: ${said.stderr || said.error?.message}`);
console.log(`.bicep-cli/bicep: ${said.stdout.trim()}`);
