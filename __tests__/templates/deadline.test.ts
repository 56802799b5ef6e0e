import { describe, expect, test } from 'vitest';
import { paceOf } from '../../src/templates/files/pace.ts';
import { readTemplates } from '../../src/templates/read.ts';
import { P, SRC } from '../ids.ts';
import { workspace } from './temp-workspace.ts';
import { definition, given, grant, template } from './written.ts';

const files = (customers: number) => ({
  'offer.json': template({
    parameters: { authorizations: { type: 'array' } },
    resources: [definition("[parameters('authorizations')]")],
  }),
  ...Object.fromEntries(
    Array.from({ length: customers }, (_, number) => [
      `offer.customer-${number}.parameters.json`,
      given({ authorizations: [grant(P, SRC)] }),
    ]),
  ),
});

describe('time that is up', () => {
  const request = (root: string) => ({ workspace: root, templates: ['**/*.json'], parameters: [] });

  test('ends the reading between two files; what was evaluated by then is handed over', async () => {
    const controller = new AbortController();
    const root = workspace(files(50));
    const reading = readTemplates(request(root), { signal: controller.signal });
    controller.abort();
    const { definitions, problems } = await reading;
    expect(definitions.length).toBeLessThan(50);
    expect(problems).toEqual([]);
  });

  test('does not end one that has time', async () => {
    const reading = await readTemplates(request(workspace(files(50))), { signal: new AbortController().signal });
    expect(reading.definitions).toHaveLength(50);
  });

  test('timers have their turn while files are read', async () => {
    let clock = 0;
    const pace = paceOf(undefined, () => clock);
    let fired = false;
    setImmediate(() => {
      fired = true;
    });
    expect(await pace()).toBe(true);
    expect(fired).toBe(false);
    clock += 1000;
    expect(await pace()).toBe(true);
    expect(fired).toBe(true);
  });
});
