/** Where the values of definitions stand, in every form in which a Bicep project can write them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { WrittenDefinition } from '../../src/pec/delegation.ts';
import type { Location, Value } from '../../src/pec/value.ts';
import { findBicep, readTemplates } from '../../src/templates/read.ts';
import { CLI_FOLDER } from './real-cli.ts';

const WORKSPACE = join(import.meta.dirname, 'cases', 'positions');

interface Placed {
  readonly text: string;
  readonly location: Location | undefined;
}

function placed(value: Value<string>): Placed[] {
  return value.kind === 'known' ? [{ text: value.value, location: value.location }] : [];
}

/** Principal and role of each authorization. */
function grantsIn({ alternatives }: WrittenDefinition): Placed[][] {
  return alternatives.flatMap(({ authorizations }) =>
    authorizations.items.map((each) => [...placed(each.principalId), ...placed(each.roleDefinitionId)]),
  );
}

/** What is written at a place, without its quotes. */
function writtenAt(location: Location | undefined): string {
  if (!location || location.startLine !== location.endLine) return '';
  const line = readFileSync(join(WORKSPACE, location.file), 'utf8').split('\n')[location.startLine - 1] ?? '';
  return line.slice(location.startColumn, location.endColumn - 2);
}

const short = ({ location }: Placed): string => `${location?.file.replace(/^\w+\//, '')}:${location?.startLine}`;

it('each is at the very literal, also where the same stands elsewhere', async () => {
  const bicep = findBicep({ PATH: CLI_FOLDER, HOME: join(WORKSPACE, 'no home') });
  const templates = ['**/*.bicep', '**/*.bicepparam'];
  const { definitions } = await readTemplates({ workspace: WORKSPACE, templates, parameters: [] }, { bicep });
  expect(definitions).toHaveLength(25);
  for (const { text, location } of definitions.flatMap(grantsIn).flat()) {
    expect(text.endsWith(writtenAt(location)), `${text} at ${JSON.stringify(location)}`).toBe(true);
    expect(writtenAt(location)).toHaveLength(36);
  }
  const lines = (folder: string): string[] =>
    definitions
      .filter(({ file }) => file.startsWith(`${folder}/`))
      .map((each) =>
        grantsIn(each)
          .map((grant) => grant.map(short).join(' '))
          .join(', '),
      );
  expect(
    ['cond', 'func', 'import', 'json', 'loop', 'modules', 'params', 'spread'].flatMap(lines),
  ).toMatchInlineSnapshot(`
    [
      "main.bicep:13 main.bicep:5",
      "main.bicep:6 main.bicep:25",
      "main.bicep:37 main.bicep:37",
      "main.bicep:10 main.bicep:2, main.bicep:10 main.bicep:10",
      "main.bicep:22 main.bicep:4, main.bicep:22 main.bicep:4",
      "shared.bicep:4 sub/roles.bicep:3, shared.bicep:10 shared.bicep:10",
      "shared.bicep:5 sub/roles.bicep:4",
      "grants.json:1 grants.json:1, grants.json:2 grants.json:2",
      "grants.json:1 grants.json:1, grants.json:2 grants.json:2",
      "main.bicep:33 grants.json:2",
      "main.bicep:3 main.bicep:6, main.bicep:4 main.bicep:6",
      "main.bicep:19 main.bicep:19, main.bicep:20 main.bicep:20",
      "main.bicep:19 main.bicep:19, main.bicep:20 main.bicep:20",
      "main.bicep:3 main.bicep:53, main.bicep:4 main.bicep:53",
      "a/offer.bicep:4 main.bicep:8, main.bicep:4 main.bicep:4",
      "b/offer.bicep:4 main.bicep:13, main.bicep:15 main.bicep:15, main.bicep:2 main.bicep:16",
      "b/offer.bicep:4 main.bicep:20, main.bicep:22 main.bicep:20",
      "b/offer.bicep:4 main.bicep:20, main.bicep:22 main.bicep:20",
      "b/offer.bicep:4 a/outer.bicep:5, main.bicep:24 a/outer.bicep:6",
      "common.bicep:3 common.bicep:3, common.bicep:4 common.bicep:4, a.bicepparam:6 a.bicepparam:3, main.bicep:3 a.bicepparam:3",
      "b.bicepparam:3 b.bicepparam:6, b.bicepparam:4 b.bicepparam:6, b.bicepparam:4 main.bicep:4",
      "main.bicep:3 main.bicep:3, main.bicep:13 main.bicep:13, main.bicep:14 main.bicep:5",
      "main.bicep:3 main.bicep:3, main.bicep:29 main.bicep:30",
      "main.bicep:3 main.bicep:3, main.bicep:44 main.bicep:44",
      "main.bicep:57 main.bicep:57",
    ]
  `);
});
