import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../../src/templates/files/discover.ts';
import { workspace } from '../temp-workspace.ts';

function find(files: readonly string[], ...patterns: string[]) {
  return discover(workspace(Object.fromEntries(files.map((file) => [file, '{}']))), patterns, 'templates');
}

const links = process.platform !== 'win32';

describe('what globs match', () => {
  it('is listed in one order, without copies and history, dot folders included', () => {
    const files = [
      'b.json',
      'a/z.json',
      'a/.hidden/y.json',
      '.azure/x.json',
      'node_modules/p/q.json',
      '.git/config.json',
      'a/node_modules/p/q.json',
      'createUiDefinition.json',
      'a/main.snapshot.json',
      'readme.md',
    ];
    const { files: found, problems } = find(files, '**/*.json');
    expect(found).toEqual(['.azure/x.json', 'a/.hidden/y.json', 'a/z.json', 'b.json']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['*.json', ['a.json']],
    ['./a.json', ['a.json']],
    ['sub/../a.json', ['a.json']],
    ['sub/*.json', ['sub/b.json']],
    ['sub\\b.json', ['sub/b.json']],
    ['{a,sub/b}.json', ['a.json', 'sub/b.json']],
    ['**/*.{json,bicep}', ['a.json', 'c.bicep', 'sub/b.json', 'sub/deep/d.json']],
    ['sub/**', ['sub/b.json', 'sub/deep/d.json']],
  ])('%s', (pattern, expected) => {
    const { files, problems } = find(['a.json', 'c.bicep', 'sub/b.json', 'sub/deep/d.json'], pattern);
    expect({ files, problems }).toEqual({ files: expected, problems: [] });
  });

  it('leaves out what `!` names, wherever the line stands: a file, a pattern, a folder', () => {
    const files = ['a.json', 'old/b.json', 'c.test.json', 'd.json'];
    expect(find(files, '!old', '**/*.json', '!*.test.json', '! d.json').files).toEqual(['a.json']);
  });

  it('knows the files that were named one by one', () => {
    const { named } = find(['a.json', 'b.json'], 'a.json', '*.json');
    expect([...named]).toEqual(['a.json']);
  });

  it('takes an absolute path that leads into the workspace', () => {
    const root = workspace({ 'a.json': '{}' });
    expect(discover(root, [join(root, '*.json')], 'templates').files).toEqual(['a.json']);
  });
});

describe('a glob that cannot be right', () => {
  it('matches nothing', () => {
    const { problems } = find(['a.json'], '*.json', 'b/*.json');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe("templates: 'b/*.json' matches no file.");
  });

  it('matches only what is excluded', () => {
    expect(find(['a.json'], '*.json', '!a.json').problems[0]?.message).toContain("'*.json' matches no file");
  });

  it('names a folder: the remedy says how its files are meant', () => {
    expect(find(['sub/a.json'], 'sub').problems[0]?.remedy).toContain("'sub/**/*'");
  });

  it('only excludes', () => {
    expect(find(['a.json'], '!a.json').problems[0]?.message).toBe('templates only excludes files.');
  });

  it.each(['../x.json', 'a/../../x.json', '/etc/*.json'])('leads out of the workspace: %s', (pattern) => {
    const { files, problems } = find(['a.json'], pattern);
    expect(files).toEqual([]);
    expect(problems[0]?.message).toBe(`templates: '${pattern}' leads out of the workspace.`);
  });
});

describe.skipIf(!links)('symbolic links (not on Windows, where tests may not make them)', () => {
  function linked() {
    const outside = workspace({ 'secret.json': '{}' });
    const root = workspace({ 'a.json': '{}', 'real/b.json': '{}' });
    symlinkSync(join(outside, 'secret.json'), join(root, 'file.json'));
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(root, 'a.json'), join(root, 'inside.json'));
    symlinkSync(join(root, 'real'), join(root, 'alias'));
    symlinkSync(join(root, 'nothing.json'), join(root, 'dangling.json'));
    return root;
  }

  it('out of the workspace are refused by name and never read', () => {
    const { files, refused, remarks, problems } = discover(linked(), ['**/*.json'], 'templates');
    expect(files).toEqual(['a.json', 'inside.json', 'real/b.json']);
    expect(refused.map(({ file }) => file)).toEqual(['file.json']);
    expect(refused[0]?.observations[0]?.message).toContain('leads out of the workspace');
    expect(remarks.map(({ message }) => message).sort()).toEqual([
      'alias is a symbolic link that leads to a folder; it was not followed.',
      'dangling.json is a symbolic link that leads to nothing; it was not followed.',
      'folder is a symbolic link that leads out of the workspace; it was not followed.',
    ]);
    expect(problems).toEqual([]);
  });

  it.each(['folder/*.json', 'file.json', 'folder/secret.json'])(
    'out of the workspace may not be named: %s',
    (pattern) => {
      const { files, problems } = discover(linked(), [pattern], 'templates');
      expect(files).toEqual([]);
      expect(problems[0]?.message).toContain('is a symbolic link that leads out of the workspace');
    },
  );

  it.each([
    ['alias/*.json', 'alias/b.json'],
    ['alias/b.json', 'alias/b.json'],
  ])('inside the workspace may be named: %s', (pattern, file) => {
    expect(discover(linked(), [pattern, '*.json'], 'templates').files).toContain(file);
  });
});
