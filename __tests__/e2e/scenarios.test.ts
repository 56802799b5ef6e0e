import { expect, test } from 'vitest';
import { loadWorld, worldNames } from '../../simulator/world/load-world.ts';
import { act, OUTPUTS, shownLog } from './act.ts';

const worlds = await Promise.all(
  (await worldNames()).map(async (name) => ({ name, expected: (await loadWorld(name)).expect })),
);

test.concurrent.each(worlds)(
  '$name ends as its world says',
  async ({ name, expected }) => {
    const run = await act({ world: name });
    expect(run.stderr).toBe('');
    expect({ exitCode: run.exitCode, result: run.outputs['result'] }).toEqual({
      exitCode: expected?.exitCode,
      result: expected?.result,
    });
    if (expected?.rule) expect(run.findings.map(({ rule }) => rule)).toContain(expected.rule);
    expect(Object.keys(run.outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(run.json.result).toBe(run.outputs['result']);
    // Exactly one reason on a case that is not ready, none on a ready one.
    for (const one of run.json.cases) {
      const errors = one.findings.filter(
        ({ level, rule }) =>
          level !== 'note' && !['duplicate-authorization', 'cannot-redeploy', 'role-overridden'].includes(rule),
      );
      expect(errors).toHaveLength(one.verdict === 'ready' ? 0 : 1);
    }
    // Tokens are masked and appear nowhere else; no stack either.
    const tokens = run.stdout.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? [];
    const shown = shownLog(run) + run.summary + JSON.stringify(run.report) + JSON.stringify(run.outputs);
    for (const token of tokens) expect(shown).not.toContain(token);
    expect(shown).not.toMatch(/eyJ[\w-]+\.[\w-]+\.|^\s+at .+:\d+:\d+\)?$/m);
    if (run.exitCode === 1) {
      const closing = run.stdout.trim().split('\n').at(-1);
      expect(closing).toMatch(/^::error::/);
      expect(run.summary).not.toBe('');
    }
  },
  120_000,
);
