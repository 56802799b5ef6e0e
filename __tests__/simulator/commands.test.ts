import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showRun } from '../../simulator/runner/show-run.ts';
import { style } from '../../simulator/runner/terminal.ts';
import { worldNames } from '../../simulator/world/load-world.ts';

const SIMULATOR = join(import.meta.dirname, '..', '..', 'simulator');

/** Runs a command of the simulator's; `until` ends it as Ctrl-C does once it has printed that. */
async function command(file: string, args: readonly string[], until?: string) {
  const child = spawn(process.execPath, [join(SIMULATOR, file), ...args], { env: { ...process.env, NO_COLOR: '1' } });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (until !== undefined && out.includes(until) && !child.killed) child.kill('SIGINT');
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, out, err };
}

describe('npm start', () => {
  it('lists every scenario with a line of its own, the default one first', async () => {
    const { code, out } = await command('start.ts', ['--list']);
    const lines = out.trim().split('\n');
    expect(code).toBe(0);
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([...(await worldNames()), 'template-check'].sort());
    expect(lines[0]).toMatch(/^onboarding .*\(default\)$/);
  });

  it.each([
    [['nowhere'], "There is no scenario 'nowhere'"],
    [['one', 'two'], 'Give one scenario, not 2'],
    [['--principal-id', 'x'], '--principal-id goes with --templates'],
    [['--templates', '*.json'], '--templates needs --principal-id'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('with %j says what is wrong, without a stack', async (args, message) => {
    const { code, err } = await command('start.ts', args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('shows log, annotations, outputs, summary and exit code', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shown-'));
    const distFile = join(folder, 'index.mjs');
    const program = [
      "import { appendFileSync } from 'node:fs';",
      "console.log('::group::Scope\\nread\\n::endgroup::\\n::error file=a.json,line=2::Wrong%0Avery');",
      "console.log('::error::Untitled');",
      "appendFileSync(process.env.GITHUB_OUTPUT, 'result=not-ready\\n');",
      "appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Not ready\\n| A | B |\\n|---|---|\\n| 1 | 2 |\\n');",
      'process.exitCode = 1;',
    ];
    await writeFile(distFile, program.join('\n'));
    const lines: string[] = [];
    const result = await showRun({ inputs: { scopes: 'x\ny' }, distFile }, style(false), (line) => lines.push(line));
    const text = lines.join('\n');
    expect(result.exitCode).toBe(1);
    expect(text).toContain('scopes: x\n        y');
    expect(text).toContain('▼ Scope\n  read\nError: Wrong\nvery');
    expect(text).toContain('error   a.json:2\n        Wrong\n        very\nerror   Untitled');
    expect(text).toContain('result: not-ready');
    expect(text).toContain('Not ready\n\nA  B\n─  ─\n1  2');
    expect(text).toMatch(/Exit code 1 after \d+ ms\.$/);
    await result.cleanup();
    await rm(folder, { recursive: true });
  });
});

describe('npm run simulator', () => {
  // Windows has no signals: there, kill ends a process at once.
  it.skipIf(process.platform === 'win32')('prints the environment and ends cleanly on Ctrl-C', async () => {
    const { code, out, err } = await command('serve.ts', ['--world', 'not-ready'], 'REQUESTS_CA_BUNDLE');
    expect(code).toBe(0);
    expect(out).toMatch(/^export ACTIONS_ID_TOKEN_REQUEST_URL='https:\/\/localhost:\d+\/github/m);
    expect(out).toMatch(/^export NODE_EXTRA_CA_CERTS='.*ca\.pem'$/m);
    expect(out).toContain('#   scopes: 6f0a83d5-1c9e-4b72-a4d8-7e3b5c1f9a20');
    expect(err).toContain('The simulator has ended.');
  });

  it('refuses a port that is none', async () => {
    const { code, err } = await command('serve.ts', ['--port', 'many']);
    expect([code, err.trim()]).toEqual([2, "--port must be a number from 0 to 65535, not 'many'."]);
  });
});
