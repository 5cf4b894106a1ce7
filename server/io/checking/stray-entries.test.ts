import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { foldersWith, told } from '../testing/checks.ts';
import { folderWith } from '../testing/folder.ts';
import { checkWorkspace, fixWorkspace } from './check-workspace.ts';

const inUnix = { skip: process.platform === 'win32' && 'Windows has neither' };

test('links are told and not followed', inUnix, async (t) => {
  const elsewhere = await folderWith(t, { 'ben.json': 'anything' });
  const folders = await foldersWith(t, { 'seeds/river.md': '' });
  await symlink(join(elsewhere, 'ben.json'), join(folders.annotations, 'harbour.txt/ben.json'));
  await symlink(elsewhere, join(folders.annotations, 'river.md'));
  await symlink('nowhere', join(folders.annotations, 'README'));
  await symlink('loop', join(folders.annotations, 'loop'));
  const findings = ['harbour.txt/ben.json', 'river.md'].map(
    (id) => `unreadable annotations/${id}: a symbolic link`,
  );
  assert.deepEqual(told(await checkWorkspace(folders)), findings);
  assert.deepEqual(told(await fixWorkspace(folders)), findings);
  assert.equal(await readFile(join(elsewhere, 'ben.json'), 'utf8'), 'anything');
});

test('what is no file is not waited for', inUnix, async (t) => {
  const folders = await foldersWith(t, {});
  execFileSync('mkfifo', [join(folders.annotations, 'harbour.txt/ben.json')]);
  assert.deepEqual(told(await checkWorkspace(folders)), [
    'unreadable annotations/harbour.txt/ben.json: a pipe, socket or device',
  ]);
});

const asUser = {
  skip: (process.platform === 'win32' || process.getuid?.() === 0) && 'root may read everything',
};

test('a folder that cannot be read is told, and the others are checked', asUser, async (t) => {
  const folders = await foldersWith(t, { 'annotations/closed/x.json': '', 'annotations/z.json': '' });
  const closed = join(folders.annotations, 'closed');
  await chmod(closed, 0);
  const findings = told(await checkWorkspace(folders));
  await chmod(closed, 0o700);
  assert.deepEqual(findings, [
    'unreadable annotations/closed: one that is not',
    'no-document annotations/z.json: a JSON file in a folder of no document',
  ]);
});
