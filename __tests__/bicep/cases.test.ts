/** Small projects, each with what the action is to say of it. They were found by trying; the folders are in cases/. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspace } from '../templates/temp-workspace.ts';
import { type Judging, judge, Q } from './real-cli.ts';

/** A copy, so that it can be seen that nothing is written to it. */
function copyOf(name: string): string {
  const root = workspace();
  cpSync(join(import.meta.dirname, 'cases', name), root, { recursive: true });
  return root;
}

const said = async (name: string, judging?: Judging) => (await judge(copyOf(name), judging)).cases;

describe('what is known only while it is deployed', () => {
  it('is unknown, at the line of the parameter file that draws on it', async () => {
    expect(await said('08-environment')).toEqual([
      ['main.bicep + external-role.bicepparam', 'unknown', 'value-unknown external-role.bicepparam:4:1'],
      ['main.bicep + external.bicepparam', 'unknown', 'value-unknown external.bicepparam:2:1'],
      ['main.bicep + with-default.bicepparam', 'ready'],
      ['without-default.bicepparam', 'unknown', 'not-judged without-default.bicepparam:2:43'],
    ]);
    const others = await said('08-environment', { principal: Q, templates: '*.{bicep,bicepparam}' });
    expect(others.slice(0, 1)).toEqual([
      ['main.bicep + external-role.bicepparam', 'not-ready', 'principal-missing main.bicep:11:21'],
    ]);
  });
});

describe('what was not compiled is a case', () => {
  it('where modules are not restored: at their line, all of them named', async () => {
    const { cases, findings } = await judge(copyOf('13-registry'));
    expect(cases).toEqual([
      ['unknown-alias.bicep', 'not-ready', 'template-unreadable unknown-alias.bicep:2:19'],
      ['alias.bicep', 'unknown', 'not-judged alias.bicep:2:14'],
      ['customer.bicepparam', 'unknown', 'not-judged customer.bicepparam:1:7'],
      ['main.bicep', 'unknown', 'not-judged main.bicep:2:14'],
    ]);
    expect(findings[1]?.facts?.[0]?.[1]).toContain(
      'modules not restored: br:contoso.azurecr.io/bicep/lighthouse/offer:1.0, ts:a17f3c58-4e2b-4d69-9c80-5b6d1e8f7a23/specs/offer:1.0',
    );
  });

  it('where the source is wrong: at the place that the compiler tells', async () => {
    expect(await said('14-errors')).toEqual([
      ['broken/offer.bicep', 'not-ready', 'template-unreadable broken/offer.bicep:11:22'],
      ['gone.bicep', 'not-ready', 'template-unreadable gone.bicep:2:19'],
      [
        'module.bicep',
        'not-ready',
        'template-unreadable broken/offer.bicep:11:22',
        'template-unreadable module.bicep:2:19',
      ],
      [
        'param.bicepparam',
        'not-ready',
        'template-unreadable param.bicepparam:2:1',
        'template-unreadable param.bicepparam:3:24',
      ],
      ['syntax.bicep', 'not-ready', 'template-unreadable syntax.bicep:11:21', 'template-unreadable syntax.bicep:11:59'],
      ['type.bicep', 'not-ready', 'template-unreadable type.bicep:12:27'],
    ]);
  });

  it('where a rule of the linter is an error, spelled as the linter does', async () => {
    const { cases, findings } = await judge(copyOf('15-linter-error'));
    expect(cases).toEqual([['main.bicep', 'not-ready', 'template-unreadable main.bicep:2:7']]);
    expect(findings[0]?.message).toContain(': no-unused-params.');
  });

  it('where bicepconfig.json is wrong: there', async () => {
    expect(await said('16-experimental')).toEqual([
      ['main.bicep', 'ready'],
      ['unknown/main.bicep', 'ready'],
      ['bad/main.bicep', 'not-ready', 'template-unreadable bad/bicepconfig.json:2:1'],
    ]);
  });

  it('where a module is missing', async () => {
    expect(await said('28-missing-module', { templates: 'ready.bicep\ncustomers/fabrikam.bicep' })).toEqual([
      ['ready.bicep', 'ready'],
      ['customers/fabrikam.bicep', 'not-ready', 'template-unreadable customers/fabrikam.bicep:2:14'],
    ]);
  });

  it('where the template of a parameter file is missing', async () => {
    expect(await said('29-missing-template', { templates: '**/*.{bicep,bicepparam}' })).toEqual([
      ['ready.bicep', 'ready'],
      ['fabrikam.bicepparam', 'not-ready', 'template-unreadable fabrikam.bicepparam:1:7'],
    ]);
  });

  it('where bicepconfig.json leads out: nothing is started', async () => {
    expect(await said('31-extension-outside')).toEqual([
      ['main.bicep', 'not-ready', 'template-unreadable bicepconfig.json:2:30'],
    ]);
  });
});

describe('findings stand where the value is written', () => {
  it('of three that say the same, at the right one', async () => {
    expect(await said('25-same-literal')).toEqual([['main.bicep', 'not-ready', 'role-not-eligible main.bicep:16:27']]);
  });

  it('of two definitions, in the one that is meant', async () => {
    expect(await said('27-two-definitions')).toEqual([
      ['main.bicep', 'ready'],
      ['main.bicep', 'not-ready', 'principal-missing main.bicep:29:21'],
    ]);
  });

  it('in the parameter file that gives it', async () => {
    const file = 'main.bicep + fabrikam.bicepparam';
    expect(await said('32-param-file-roles')).toEqual([
      [file, 'not-ready', 'role-not-eligible fabrikam.bicepparam:9:23'],
    ]);
    expect(await said('32-param-file-roles', { principal: Q })).toEqual([
      [file, 'not-ready', 'role-not-eligible fabrikam.bicepparam:5:23'],
    ]);
  });
});

it('a file that Bicep loads is judged with it, and is no case of its own', async () => {
  const { cases, remarks } = await judge(join(import.meta.dirname, 'cases', 'positions', 'json'));
  expect([cases.map(([file]) => file), remarks]).toEqual([['main.bicep', 'main.bicep', 'main.bicep'], []]);
});

it('a copy that another version compiled is no news', async () => {
  expect((await judge(copyOf('33-older-json'))).remarks).toEqual([]);
});

it('a module that was restored is judged with the file that uses it', async () => {
  const root = copyOf('34-restored-module');
  const home = join(root, 'home');
  expect((await judge(join(root, 'workspace'), { home })).cases).toEqual([
    ['avm.bicepparam + avm.bicepparam', 'not-ready', 'principal-missing avm.bicepparam:5:24'],
    ['main.bicep', 'ready'],
  ]);
  expect((await judge(join(root, 'workspace'), { home, principal: Q })).cases).toEqual([
    ['avm.bicepparam + avm.bicepparam', 'ready'],
    ['main.bicep', 'not-ready', 'principal-missing main.bicep:8:21'],
  ]);
});
