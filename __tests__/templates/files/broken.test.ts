import { describe, expect, it } from 'vitest';
import { P, SRC } from '../../ids.ts';
import { type Content, read, unjudged, workspace } from '../temp-workspace.ts';
import { definition, grant, template } from '../written.ts';

const ready = template({ resources: [definition([grant(P, SRC)])] });
const change = { address: 'azurerm_lighthouse_definition.d', type: 'azurerm_lighthouse_definition', change: {} };
const plan = JSON.stringify({ format_version: '1.2', resource_changes: [change] });
const message = { '@level': 'info', '@module': 'terraform.ui', change: { resource: { addr: change.address } } };

describe('what other tools wrote in place of a plan is named', () => {
  it.each<[string, string, string]>([
    ['the stream of plan -json', `${JSON.stringify(message)}\n${JSON.stringify(message)}\n`, 'the stream'],
    ['one line of it', `${JSON.stringify(message)}\n`, 'the stream'],
    ["the wrapper's lines before it", `[command]/opt/terraform-bin show -json p\n${plan}\n`, 'the wrapper'],
    ["the wrapper's lines behind it", `${plan}\n\n::debug::Terraform exited with code 0.\n`, 'the wrapper'],
    ['several plans', `${plan}\n${plan}\n`, '2 plans'],
    ['something else before it', `Refreshing state...\n${plan}\n`, 'something else before it'],
  ])('%s', async (_, text, expected) => {
    const reading = await read(workspace({ 'ready.json': ready, 'plan.json': text }));
    expect(unjudged(reading)).toEqual(['plan.json: template-unreadable']);
    expect(reading.unreadable[0]?.observations[0]?.message).toContain(expected);
  });
});

describe('a file that is no JSON', () => {
  const text = JSON.stringify(ready).slice(0, -2);

  it.each<[string, Content, string[]]>([
    ['and a template by its content is a case', text, ['x.json: template-unreadable']],
    ['and only has the words is none', '{ "see": "Microsoft.ManagedServices" ', []],
    ['and has nothing to do with delegations is none', '{ "a": ', []],
    ['and gives authorizations is a case', JSON.stringify([grant(P, SRC)]).slice(0, -1), ['x.json: not-judged']],
  ])('%s', async (_, content, expected) => {
    expect(unjudged(await read(workspace({ 'ready.json': ready, 'x.json': content })))).toEqual(expected);
  });

  it('and was named is a case, whatever it holds', async () => {
    const reading = await read(workspace({ 'x.json': '{ "a": ' }), { templates: ['x.json'] });
    expect(unjudged(reading)).toEqual(['x.json: template-unreadable']);
  });
});

describe("Terraform's own language", () => {
  it.each<[string, string, string[]]>([
    ['with a definition is a case', 'resource "azurerm_lighthouse_definition" "d" {\n}\n', ['main.tf: not-judged']],
    [
      'with one through azapi is a case',
      'resource "azapi_resource" "d" {\n  type = "Microsoft.ManagedServices/registrationDefinitions@2022-10-01"\n}\n',
      ['main.tf: not-judged'],
    ],
    ['that only mentions one is none', '# see azurerm_lighthouse_definition\n', []],
    ['that only reads one is none', 'output "x" { value = data.azurerm_lighthouse_definition.d.id }\n', []],
  ])('%s', async (_, content, expected) => {
    expect(unjudged(await read(workspace({ 'ready.json': ready, 'main.tf': content })))).toEqual(expected);
  });
});

describe('endings', () => {
  it.each(['**/*.json', '**/*.{json,bicep}', 'sub/*.JSON'])('count whatever their case: %s', async (glob) => {
    const { definitions } = await read(workspace({ 'sub/x.JSON': ready }), { templates: [glob] });
    expect(definitions.map(({ file }) => file)).toEqual(['sub/x.JSON']);
  });

  it('of what is excluded too', async () => {
    const { definitions } = await read(workspace({ 'x.JSON': ready }), { templates: ['**/*', '!*.json'] });
    expect(definitions).toEqual([]);
  });
});

describe('globs that lead to no delegation name what lies beside them', () => {
  it.each<[string, string, Content, string]>([
    ['a name in another case', 'Templates/*.json', ready, 'differs from the glob in case only'],
    ['a path in another case', 'templates/Offer.json', ready, 'differs from the glob in case only'],
    ['another ending', 'templates/*.jsonc', ready, 'is about Azure Lighthouse, and no glob matches it'],
  ])('%s', async (_, glob, content, expected) => {
    const files = { 'templates/offer.json': content, 'README.md': 'text' };
    const { problems } = await read(workspace(files), { templates: [glob] });
    expect(problems[0]?.remedy).toContain(`templates/offer.json ${expected}`);
  });

  it('and how a plan is made', async () => {
    const files = {
      'infra/net.json': template({ resources: [] }),
      'infra/main.tf': 'resource "azurerm_lighthouse_definition" "d" {}\n',
    };
    const { nearMisses } = await read(workspace(files), { templates: ['infra/*.json'] });
    expect(nearMisses).toEqual([expect.stringContaining('terraform show -json')]);
  });

  it('and nothing where there is something to judge', async () => {
    const files = { 'a/x.json': ready, 'a/y.bicep': '// registrationDefinitions' };
    expect((await read(workspace(files), { templates: ['a/*.json'] })).nearMisses).toEqual([]);
  });
});

it('a file that may give authorizations and is broken says so in sentences of a length to read', async () => {
  const lines = `${JSON.stringify(grant(P, SRC))}\n${JSON.stringify(grant(P, SRC))}\n`;
  const { unreadable } = await read(workspace({ 'ready.json': ready, 'customers/fabrikam.json': lines }));
  const [said = ''] = unreadable.flatMap(({ observations }) => observations.map(({ message }) => message));
  expect(said).toContain('line 2, column 1');
  expect(said.split(/(?<=\.) /).filter((sentence) => sentence.length > 200)).toEqual([]);
});
