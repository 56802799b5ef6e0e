import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { P, SRC } from '../ids.ts';
import { cases, read, workspace } from './temp-workspace.ts';
import { definition, given, grant, template } from './written.ts';

const PARAMETER_SCHEMA =
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentParameters.json#';

const onboarding = template({
  parameters: { authorizations: { type: 'array' } },
  resources: [definition("[parameters('authorizations')]")],
});
const literal = template({ resources: [definition([grant(P, SRC)])] });

function values(authorizations: unknown = [grant(P, SRC)], more: object = {}) {
  return { $schema: PARAMETER_SCHEMA, contentVersion: '1.0.0.0', ...more, ...given({ authorizations }) };
}

const messages = (files: readonly { observations: readonly { message: string }[] }[]): string[] =>
  files.flatMap(({ observations }) => observations.map(({ message }) => message));

describe('files that cannot be read', () => {
  const brokenText = (text: string): string => text.replace('"contentVersion"', ' "x" "contentVersion"');

  it('are named with line and column, and the others are still judged', async () => {
    const root = workspace({
      'main.json': onboarding,
      'contoso.json': values(),
      'main.parameters.json':
        '{\n  "$schema": "https://x/deploymentParameters.json#",\n  "parameters": {\n    "a": { "value": 1 }\n    "b": { "value": 2 }\n  }\n}',
      'second.json': brokenText(JSON.stringify(literal)),
      'irrelevant.json': '{ "a" 1',
    });
    const reading = await read(root);
    expect(cases(reading)).toEqual(['main.json + contoso.json']);
    expect(reading.unreadable.map(({ file }) => file)).toEqual(['main.parameters.json', 'second.json']);
    expect(reading.unreadable[0]?.observations[0]).toMatchObject({
      rule: 'template-unreadable',
      location: { file: 'main.parameters.json', startLine: 5, startColumn: 5 },
    });
    expect(messages(reading.unreadable)[0]).toContain('main.parameters.json cannot be read, line 5, column 5');
  });

  it('and are named one by one must be readable, whatever they hold', async () => {
    const root = workspace({ 'irrelevant.json': '{ "a" 1', 'list.json': '[]', 'good.json': literal });
    const { unreadable } = await read(root, { templates: ['irrelevant.json', 'list.json', '*.json'] });
    expect(messages(unreadable)).toEqual([
      expect.stringContaining('irrelevant.json cannot be read, line 1'),
      'list.json holds no JSON object.',
    ]);
  });

  it('are over 4 MB, or nested too deep', async () => {
    const padding = ' '.repeat(4 * 1024 * 1024);
    const root = workspace({
      'large.json': JSON.stringify(literal) + padding,
      'large-other.json': `{}${padding}`,
      'deep.json': `{ "type": "Microsoft.ManagedServices/registrationDefinitions", "a": ${'['.repeat(50_000)}`,
      'large.bicep': `resource x 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {}${padding}`,
      'bytes.json': Buffer.from([...Buffer.from('{ "Microsoft.ManagedServices": "'), 0xff, 0xfe, 0x22, 0x7d]),
    });
    const { unreadable } = await read(root);
    expect(messages(unreadable)).toEqual([
      expect.stringContaining('bytes.json cannot be read'),
      expect.stringContaining('deep.json cannot be read'),
      expect.stringContaining('large.bicep is larger than 4 MB'),
      expect.stringContaining('large.json is larger than 4 MB'),
    ]);
  });

  it('are parameter files beside a template that hold nobody knows what', async () => {
    const broken = '{ "$schema": "https://x/deploymentParameters.json#", "parameters": { "a" } }';
    const root = workspace({ 'main.json': literal, 'customers/x.json': broken, 'far/away/y.json': broken });
    expect((await read(root)).unreadable.map(({ file }) => file)).toEqual(['customers/x.json']);
  });

  it('are outside the workspace: metadata.template is refused', async () => {
    const root = workspace({
      'main.json': literal,
      'x.json': values(undefined, { metadata: { template: '../../outside.json' } }),
    });
    const { unreadable } = await read(root);
    expect(messages(unreadable)).toEqual([
      expect.stringContaining("names '../../outside.json', which leads out of the workspace"),
    ]);
    expect(unreadable[0]?.observations[0]?.location).toMatchObject({ file: 'x.json' });
  });

  it.skipIf(process.platform === 'win32')(
    'are outside the workspace: links are refused (not on Windows, where tests may not make them)',
    async () => {
      const outside = workspace({ 'main.json': literal, 'inner.json': literal });
      const root = workspace({
        'good.json': literal,
        'x.json': values(undefined, { metadata: { template: 'link.json' } }),
      });
      symlinkSync(join(outside, 'main.json'), join(root, 'link.json'));
      const reading = await read(root);
      expect(cases(reading)).toEqual(['good.json']);
      expect(reading.unreadable.map(({ file }) => file)).toEqual(['link.json', 'x.json']);
    },
  );

  it('are a circle or too much to evaluate: said of the template', async () => {
    const root = workspace({
      'main.json': template({
        variables: { a: "[variables('b')]", b: "[variables('a')]" },
        resources: [definition("[variables('a')]")],
      }),
    });
    expect((await read(root)).unreadable.map(({ file }) => file)).toEqual(['main.json']);
  });
});

describe('requests that cannot be right', () => {
  it('name a workspace that does not exist', async () => {
    const { problems } = await read(join(workspace(), 'missing'));
    expect(problems[0]?.message).toContain('does not exist');
  });

  it('name parameters that are none', async () => {
    const root = workspace({ 'main.json': onboarding, 'x.json': { a: 1 } });
    const { problems } = await read(root, { parameters: ['x.json', 'y.json'] });
    expect(problems.map(({ message }) => message).sort()).toEqual([
      "parameters: 'x.json' is not a parameter file.",
      "parameters: 'y.json' matches no file.",
    ]);
  });

  it('match files in which there is nothing of Azure Lighthouse', async () => {
    const reading = await read(workspace({ 'a.json': { b: 1 } }));
    expect(reading).toMatchObject({ matchedFiles: 1, consideredTemplates: 0, definitions: [], problems: [] });
  });
});
