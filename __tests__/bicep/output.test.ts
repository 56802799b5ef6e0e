/** What the rest of the project takes for granted of the CLI's output. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspace, write } from '../templates/temp-workspace.ts';
import { CLI_FOLDER, PROJECT } from './real-cli.ts';

const EXAMPLE = join(PROJECT, 'examples', 'templates', 'bicep');

function bicep(folder: string, ...args: readonly string[]) {
  return spawnSync(join(CLI_FOLDER, 'bicep'), args, { cwd: folder, encoding: 'utf8', env: { HOME: folder } });
}

/** A JSON text without what differs between versions of the compiler. */
function withoutGenerator(text: string): unknown {
  return JSON.parse(text, (name, value: unknown) => (name === '_generator' ? undefined : value));
}

describe('the compiled example', () => {
  const compiled = readFileSync(join(EXAMPLE, 'onboard.json'), 'utf8');

  it('is what the CLI makes of it: bicep build examples/templates/bicep/onboard.bicep', () => {
    const root = workspace();
    copyFileSync(join(EXAMPLE, 'onboard.bicep'), join(root, 'onboard.bicep'));
    const { stdout, status } = bicep(root, 'build', '--stdout', '--no-restore', 'onboard.bicep');
    expect(status).toBe(0);
    // The repository's formatter lays it out in its own way.
    expect(JSON.parse(stdout)).toEqual(JSON.parse(compiled));
  });

  it('is in what build-params prints, beside the values, both as texts', () => {
    const root = workspace({ 'a.bicepparam': "using './onboard.bicep'\nparam additionalAuthorizations = []\n" });
    copyFileSync(join(EXAMPLE, 'onboard.bicep'), join(root, 'onboard.bicep'));
    const printed: unknown = JSON.parse(bicep(root, 'build-params', '--stdout', '--no-restore', 'a.bicepparam').stdout);
    expect(printed).toEqual({
      parametersJson: expect.any(String),
      templateJson: expect.any(String),
      templateSpecId: null,
    });
    const { templateJson, parametersJson } = printed as { templateJson: string; parametersJson: string };
    expect(withoutGenerator(templateJson)).toEqual(withoutGenerator(compiled));
    expect(JSON.parse(parametersJson)).toMatchObject({ parameters: { additionalAuthorizations: { value: [] } } });
  });
});

it('an error is a line on standard error, and the CLI ends with 1', () => {
  const root = workspace();
  write(root, 'wrong.bicep', "targetScope = 'subscription'\nparam x\n");
  const { status, stderr } = bicep(root, 'build', '--stdout', '--no-restore', 'wrong.bicep');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\/.+\/wrong\.bicep\(2,8\) : Error BCP279: .+ \[https:.+\]$/m);
});
