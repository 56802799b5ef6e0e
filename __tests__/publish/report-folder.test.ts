import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReportFolder } from '../../src/publish/report-folder.ts';

let root: string;
let workspace: string;
let victim: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'report-folder-'));
  workspace = join(root, 'workspace');
  victim = join(root, 'victim');
  await Promise.all([mkdir(workspace), mkdir(victim)]);
});
afterEach(() => rm(root, { recursive: true }));

test('writes files into a new folder, and again', async () => {
  const folder = join(workspace, 'a', 'b');
  for (const content of ['one', 'two']) {
    const path = await (await openReportFolder(folder, workspace)).write('report.json', content);
    expect(await readFile(path, 'utf8')).toBe(content);
  }
});

test('follows no link that the workspace brings along', async () => {
  await symlink(victim, join(workspace, 'rep'), 'junction');
  await expect(openReportFolder(join(workspace, 'rep'), workspace)).rejects.toThrow('symbolic link');
  await expect(openReportFolder(join(workspace, 'rep', 'below'), workspace)).rejects.toThrow('symbolic link');
  expect(await readdir(victim)).toEqual([]);
});

test('replaces a link in the place of a file', async () => {
  const target = join(victim, 'target.txt');
  await writeFile(target, 'untouched');
  await mkdir(join(workspace, 'rep'));
  await symlink(target, join(workspace, 'rep', 'report.json'));
  await (await openReportFolder(join(workspace, 'rep'), workspace)).write('report.json', 'report');
  expect(await readFile(target, 'utf8')).toBe('untouched');
  expect(await readFile(join(workspace, 'rep', 'report.json'), 'utf8')).toBe('report');
});

test('a folder outside the workspace is the decision of the user, links or not', async () => {
  await symlink(victim, join(root, 'link'), 'junction');
  await (await openReportFolder(join(root, 'link'), workspace)).write('report.json', 'report');
  expect(await readdir(victim)).toEqual(['report.json']);
});

test.each(['.git', '.git/hooks', '.GIT/x', 'modules/sub/.git/info', '.git./x'])('is never %s', async (folder) => {
  await expect(openReportFolder(join(workspace, folder), workspace)).rejects.toThrow('.git');
  expect(await readdir(workspace)).toEqual([]);
});

test.each(['.github', 'git', '.gitignore.d', 'x.git'])('may be %s', async (folder) => {
  await (await openReportFolder(join(workspace, folder), workspace)).write('report.json', 'x');
  expect(await readdir(workspace)).toEqual([folder]);
});
