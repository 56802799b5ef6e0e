import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCommandFile } from '../../../simulator/runner/command-files.ts';
import { type ActionRun, builtAction, runAction } from '../../../simulator/runner/runner.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actions-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** Runs a small program in the place of the built action. */
async function act(program: string, run: Partial<ActionRun> = {}) {
  const distFile = join(folder, `${crypto.randomUUID()}.mjs`);
  await writeFile(distFile, `import { appendFileSync } from 'node:fs';\nconst env = process.env;\n${program}`);
  return runAction({ inputs: {}, distFile, ...run });
}

describe('runAction', () => {
  it('gives inputs the names the runner gives them, with the defaults of action.yml', async () => {
    const { stdout, cleanup } = await act('console.log(JSON.stringify(env))', {
      inputs: { 'client-id': 'x', 'a b': 'y' },
    });
    const environment = JSON.parse(stdout);
    expect(environment).toMatchObject({ 'INPUT_CLIENT-ID': 'x', INPUT_A_B: 'y', INPUT_ENVIRONMENT: 'azurecloud' });
    expect(environment).toMatchObject({ GITHUB_ACTIONS: 'true', CI: 'true' });
    for (const name of ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE'])
      expect(await readFile(environment[name], 'utf8').catch(() => 'gone')).toBe('');
    await cleanup();
    await expect(readFile(environment.GITHUB_ENV)).rejects.toThrow('ENOENT');
  });

  it("hands on nothing of the caller's own job or session", async () => {
    for (const name of [
      'GITHUB_TOKEN',
      'INPUT_SECRET',
      'AZURE_CLIENT_ID',
      'ACTIONS_RUNTIME_TOKEN',
      'HTTPS_PROXY',
      'NODE_OPTIONS',
    ])
      vi.stubEnv(name, 'leak');
    const { stdout, cleanup } = await act('console.log(JSON.stringify(env))', { environment: { GITHUB_JOB: 'given' } });
    expect(stdout).not.toContain('leak');
    expect(JSON.parse(stdout).GITHUB_JOB).toBe('given');
    await cleanup();
  });

  it('returns exit code, log, outputs, summary and report', async () => {
    const pieces: string[] = [];
    const result = await act(
      `appendFileSync(env.GITHUB_OUTPUT, 'result=ready\\nfindings<<E\\n[\\n]\\nE\\n');
       appendFileSync(env.GITHUB_STEP_SUMMARY, '# Ready');
       const report = env.RUNNER_TEMP + '/report.json';
       appendFileSync(report, '{"version":1}');
       appendFileSync(env.GITHUB_OUTPUT, 'report-file=' + report);
       console.log('said'); console.error('complained'); process.exitCode = 3;`,
      { onOutput: (text) => pieces.push(text) },
    );
    expect(result).toMatchObject({
      exitCode: 3,
      stdout: 'said\n',
      stderr: 'complained\n',
      summary: '# Ready',
      report: { version: 1 },
    });
    expect(result.outputs).toMatchObject({ result: 'ready', findings: '[\n]' });
    expect(pieces.join('')).toContain('said');
    await result.cleanup();
  });

  it('ends what does not end, and shows how far it came', async () => {
    const run = act('console.log("so far"); setInterval(() => {}, 1000);', { timeoutMs: 500 });
    await expect(run).rejects.toThrow(/did not end within 500 ms.*so far/s);
  });

  it('cancels with SIGINT, then SIGTERM, and returns what the action made of it', async () => {
    const program = (signals: string) => `
      for (const signal of ${signals}) process.on(signal, () => {
        console.log(signal);
        if (signal === ${signals}.at(-1)) { appendFileSync(env.GITHUB_OUTPUT, 'result=error\\n'); process.exit(1); }
      });
      setInterval(() => {}, 1000);
      console.log('ready');`;
    const cancelled = async (signals: string) => {
      const cancel = new AbortController();
      const onOutput = (text: string) => {
        if (text.includes('ready')) cancel.abort();
      };
      const result = await act(program(signals), { cancel: cancel.signal, onOutput });
      await result.cleanup();
      return result;
    };
    expect(await cancelled("['SIGINT']")).toMatchObject({
      exitCode: 1,
      stdout: 'ready\nSIGINT\n',
      outputs: { result: 'error' },
    });
    expect(await cancelled("['SIGINT', 'SIGTERM']")).toMatchObject({ stdout: 'ready\nSIGINT\nSIGTERM\n' });
  }, 30_000);

  it("takes no summary beyond GitHub's limit", async () => {
    const write = (bytes: number) => act(`appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}))`);
    const [fits, tooBig] = [await write(1024 * 1024), await write(1024 * 1024 + 1)];
    expect(fits).toMatchObject({ runnerSays: [], summary: expect.stringMatching(/^x+$/) });
    expect(tooBig).toMatchObject({ runnerSays: [expect.stringContaining('upload aborted')], summary: '' });
    await Promise.all([fits.cleanup(), tooBig.cleanup()]);
  });

  it('warns of inputs that are not declared, whatever their case, and sets them all the same', async () => {
    const { stdout, runnerSays, cleanup } = await act('console.log(env.INPUT_SCOPE)', {
      inputs: { scope: 'x', SCOPES: 'y' },
    });
    expect(runnerSays).toEqual([
      expect.stringMatching(/^Unexpected input\(s\) 'scope', valid inputs are \['client-id', /),
    ]);
    expect(stdout).toBe('x\n');
    await cleanup();
  });

  it('gives the matrix of the job, and null without one', async () => {
    const program = 'console.log(env.INPUT_MATRIX)';
    const [one, none] = [await act(program, { matrix: { customer: 'a', tags: [1] } }), await act(program)];
    expect(JSON.parse(one.stdout)).toEqual({ customer: 'a', tags: [1] });
    expect(none.stdout).toBe('null\n');
    await Promise.all([one.cleanup(), none.cleanup()]);
  });

  it('says how to build what is not built', async () => {
    await expect(builtAction(join(folder, 'none.js'))).rejects.toThrow('npm run build');
  });
});

describe('parseCommandFile', () => {
  it('reads single lines and several, in any order', () => {
    expect(parseCommandFile('a=1=2\nb<<X\none\n\ntwo=2\nX\nc=\n')).toEqual({ a: '1=2', b: 'one\n\ntwo=2', c: '' });
    expect(parseCommandFile('b<<X\r\none\r\nX\r\n')).toEqual({ b: 'one' });
  });

  it('refuses what the runner refuses', () => {
    expect(() => parseCommandFile('nonsense')).toThrow('Invalid format');
    expect(() => parseCommandFile('a<<X\none')).toThrow("no line 'X'");
  });
});
