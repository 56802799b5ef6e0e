/** What a user sees of a step that is ended from outside: a cancelled workflow, or the step's own timeout. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type ActionRun, runAction } from '../../simulator/runner/runner.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { loadWorld } from '../../simulator/world/load-world.ts';
import type { Fault } from '../../simulator/world/world.ts';
import { OUTPUTS, type ReportShape } from './act.ts';
import { definition, template } from './workspace.ts';

// On a machine that is busy, several runs side by side take their time.
vi.setConfig({ testTimeout: 180_000 });

/** Runs a world and cancels it as soon as its log holds some words, or the simulator has been asked for a path. */
async function cancelled(
  {
    faults,
    inputs,
    world = 'onboarding',
  }: { faults?: readonly Fault[]; inputs?: Record<string, string>; world?: string },
  when: { readonly says?: string; readonly asked?: RegExp },
  run: Partial<ActionRun> = {},
) {
  const simulator = await startSimulator({ ...(await loadWorld(world)), ...(faults && { faults }) });
  const cancel = new AbortController();
  let log = '';
  const check = () => {
    const asked = simulator.requests.some(({ method, path }) => when.asked?.test(`${method} ${path}`));
    if (asked || (when.says && log.includes(when.says))) cancel.abort();
  };
  const poll = setInterval(check, 20);
  try {
    const result = await runAction({
      inputs: { ...simulator.inputs, ...inputs },
      environment: simulator.environment,
      cancel: cancel.signal,
      onOutput: (text) => {
        log += text;
        check();
      },
      ...run,
    });
    await result.cleanup();
    return { ...result, json: result.report as ReportShape, links: simulator.state().links };
  } finally {
    clearInterval(poll);
    await simulator.close();
  }
}

const hang = (path: string, method = 'GET'): Fault => ({ service: 'arm', method, path, does: 'hang' });

describe.runIf(process.platform !== 'win32').concurrent('a run that is interrupted', () => {
  test.each([
    ['while signing in', { service: 'entra', path: '*/token', does: 'hang' }, /POST .*token$/],
    ['while reading delegations', hang('*/registrationAssignments'), /registrationAssignments/],
    ['while reading the link', hang('*/partners'), /GET .*\/partners$/],
    ['while writing the link', hang('*/partners/*', 'PUT'), /PUT .*\/partners/],
  ] as const)('%s sets outputs, summary and report, as an error', async (_, fault, asked) => {
    const run = await cancelled({ faults: [fault] }, { asked });
    expect(run.exitCode).toBe(1);
    expect(run.endedAfterMs).toBeLessThan(7500);
    expect(Object.keys(run.outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(run.outputs['result']).toBe('error');
    expect(run.json.errors[0]?.message).toMatch(/^The run was interrupted \(SIGINT\) while waiting for: /);
    expect(run.summary).toContain('interrupted');
    expect(run.stdout).toMatch(/^::error::.*interrupted/m);
  });

  test('keeps what was judged by then', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'templates-'));
    await writeFile(join(workspace, 'onboard.json'), template(definition()));
    const run = await cancelled(
      { faults: [hang('*/partners'), hang('*/registrationAssignments')], inputs: { templates: '*.json' } },
      { asked: /GET .*\/partners$/ },
      { workspace },
    );
    await rm(workspace, { recursive: true });
    // Templates are judged as soon as somebody is signed in.
    expect(run.json.cases).toHaveLength(1);
    expect(run.outputs).toMatchObject({ result: 'error', checked: '1', 'link-status': 'skipped' });
  });

  test('says at once that the link was written', async () => {
    // Reads after the write show nothing for a while.
    const faults: Fault[] = [{ service: 'arm', method: 'GET', path: '*/partners', after: 1, does: 'hang' }];
    const run = await cancelled({ faults }, { says: 'Azure accepted the partner link' });
    expect(run.links).toMatchObject([{ partnerId: '4815162', state: 'Active' }]);
    expect(run.stdout).toMatch(/^Creating the partner link of d82f5a17[\w-]+ to partner ID 4815162\.$/m);
    expect(run.outputs).toMatchObject({ result: 'error', 'link-status': 'unconfirmed' });
  });

  test('while it waits for a delegation reports what it last saw', async () => {
    const run = await cancelled(
      { world: 'no-delegation', inputs: { 'wait-minutes': '5' } },
      { says: 'asking again in' },
    );
    expect(run.outputs).toMatchObject({ result: 'error', checked: '1' });
    expect(run.json.cases[0]?.findings[0]?.rule).toBe('no-delegation');
  });

  test("ends within two seconds of the step's own timeout, too", async () => {
    const run = await cancelled({ faults: [hang('*/registrationAssignments')] }, {}, { timeoutMs: 6000 });
    expect(run.outputs['result']).toBe('error');
    expect(run.summary).toContain('interrupted');
  });

  test('with templates only', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'templates-'));
    await writeFile(join(workspace, 'onboard.json'), '{}');
    const run = await cancelled(
      {
        faults: [{ service: 'github', path: '*', does: 'hang' }],
        inputs: { templates: '*.json', scopes: '', 'partner-id': '' },
      },
      { asked: /idtoken/ },
      { workspace },
    );
    await rm(workspace, { recursive: true });
    expect(run.outputs['result']).toBe('error');
    expect(run.outputs['sarif-file']).not.toBe('');
  });
});
