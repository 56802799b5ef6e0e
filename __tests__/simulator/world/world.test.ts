import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignment } from '../../../simulator/runner/shell.ts';
import { startSimulator } from '../../../simulator/simulator.ts';
import { loadWorld, worldNames } from '../../../simulator/world/load-world.ts';
import type { World } from '../../../simulator/world/world.ts';
import { RULE_IDS } from '../../../src/pec/rules/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worlds-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(text: string): Promise<World> {
  const file = join(folder, `${crypto.randomUUID()}.yaml`);
  await writeFile(file, text);
  return loadWorld(file);
}

describe('the worlds that come with the simulator', async () => {
  it.each(await worldNames())('%s can be used, says how it ends, and names a rule that exists', async (name) => {
    const world = await loadWorld(name);
    expect(world.expect).toBeDefined();
    if (world.expect?.rule) expect(RULE_IDS).toContain(world.expect.rule);
    expect(world.title).toMatch(/^\S.{10,100}[^.]$/);
  });
});

describe('a world', () => {
  it('takes over what another one has', async () => {
    const world = await load('basedOn: onboarding\ntitle: Mine\ninputs: { link: verify }\nlatency: 5\n');
    expect(world).toMatchObject({ title: 'Mine', latency: 5, inputs: { link: 'verify', 'partner-id': '4815162' } });
    expect(world.customers).toHaveLength(1);
  });

  it.each([
    ['latencyy: 5', "top level: unknown key 'latencyy'"],
    ['latency: soon', 'latency: must be number'],
    ["links: [{ tenant: x, objectId: y, partner: '1' }]", 'links.0.tenant: does not have the form'],
    ['faults: [{ does: explode }]', 'faults.0.does: must be one of answer, refuse'],
    ['faults: [{ does: answer }]', "faults.0: 'answer' needs 'status'"],
    [
      "links: [{ tenant: 3e7d1b90-64c5-4f2a-8a17-d05b9c2e6f01, objectId: 3e7d1b90-64c5-4f2a-8a17-d05b9c2e6f01, partner: '77' }]",
      'links: partner 77 is not under partners',
    ],
    ['tenants: []', 'which is not under tenants or customers'],
  ])('with %s is refused, saying where and why', async (text, message) => {
    await expect(load(`basedOn: onboarding\ntitle: Mine\n${text}\n`)).rejects.toThrow(message);
  });

  it('reports all of its problems at once', async () => {
    const error = await load('basedOn: onboarding\ntitle: 5\nlatency: soon\n').catch((caught: Error) => caught);
    expect((error as Error).message.match(/^ {2}- /gm)).toHaveLength(2);
  });

  it('that does not exist is answered with those that do', async () => {
    await expect(loadWorld('nowhere')).rejects.toThrow(/no world 'nowhere'.*one of: .*onboarding/s);
  });

  it('must not be based on itself, and must be YAML', async () => {
    await expect(load('a: [')).rejects.toThrow('is not valid YAML');
    await expect(load('- list')).rejects.toThrow('must be a mapping');
  });
});

describe('a simulator', () => {
  it('removes its temporary files and frees its port', async () => {
    const first = await startSimulator('onboarding');
    const port = Number(new URL(first.url).port);
    await expect(startSimulator('onboarding', { port })).rejects.toThrow(`Port ${port} is in use`);
    await access(first.caFile);
    await first.close();
    await expect(access(first.caFile)).rejects.toThrow('ENOENT');
    await (await startSimulator('onboarding', { port })).close();
  });

  it('describes the job: a pull request from a fork has an event file that says so', async () => {
    const simulator = await startSimulator('fork-pull-request');
    const { GITHUB_EVENT_PATH: file = '', GITHUB_EVENT_NAME: event } = simulator.environment;
    const { default: payload } = await import(file, { with: { type: 'json' } });
    expect(event).toBe('pull_request');
    expect(payload.pull_request.head.repo).toMatchObject({ full_name: 'someone/customer-onboarding', fork: true });
    await simulator.close();
  });

  it('prints variables that a shell reads back as they were', () => {
    expect(assignment('A', "it's $HOME", 'sh')).toBe("export A='it'\\''s $HOME'");
    expect(assignment('A', "it's $HOME", 'powershell')).toBe("$env:A = 'it''s $HOME'");
  });
});
