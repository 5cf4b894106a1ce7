import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { CheckReport } from '../core/checking/finding.ts';
import { fileOf, ofSentence } from '../core/testing/checked.ts';
import { lockWorkspace } from '../io/workspace/workspace-lock.ts';
import { check, workspaceWith } from './testing/check.ts';

const SOUND = fileOf([ofSentence(3), ofSentence(7)]);
const FILE = 'annotations/harbour.txt/ada.json';

test('a clean workspace exits with 0', async (t) => {
  const root = await workspaceWith(t, { [FILE]: SOUND });
  const stdout = 'No findings; checked 1 annotation file and 1 document.\n';
  assert.deepEqual(await check(root), { status: 0, stdout, stderr: '' });
});

test('findings exit with 1, and paths are as they are seen from the current folder', async (t) => {
  const root = await workspaceWith(t, { [FILE]: SOUND.trimEnd() });
  const { status, stdout } = await check(dirname(root), '--workspace', root);
  assert.equal(status, 1);
  assert.deepEqual(stdout.split('\n').slice(0, 2), [
    `${relative(dirname(root), root)}/${FILE}`,
    '  28:2 not-canonical: expected the end of the line, found the end of the file',
  ]);
  const { stdout: commands } = await check(root, '--format', 'github');
  assert.match(commands, /^::error file=annotations\/harbour\.txt\/ada\.json,line=28,col=2,/);
});

test('fixing tells what was done and what remains', async (t) => {
  const lost = ofSentence(5, { quote: 'Nobody said anything like this in print.', prefix: 'x', suffix: 'y' });
  const content = fileOf([ofSentence(3), lost]);
  const root = await workspaceWith(t, { [FILE]: JSON.stringify(JSON.parse(content)) });
  const { status, stdout } = await check(root, '--fix', '--format', 'json');
  const { findings, fixed } = CheckReport.parse(JSON.parse(stdout));
  assert.deepEqual(
    [status, findings.map(({ code }) => code), fixed.map(({ code }) => code)],
    [1, ['orphan'], ['not-canonical']],
  );
  assert.equal(await readFile(join(root, FILE), 'utf8'), content);
});

test('fixing everything exits with 0', async (t) => {
  const root = await workspaceWith(t, { [FILE]: SOUND.trimEnd() });
  assert.equal((await check(root, '--fix')).status, 0);
  assert.equal((await check(root)).status, 0);
});

test('while a server has the workspace nothing is fixed, and it is named', async (t) => {
  const root = await workspaceWith(t, { [FILE]: SOUND.trimEnd() });
  const lock = await lockWorkspace(root, () => 'http://127.0.0.1:4173/\u001B[2J');
  t.after(lock.release);
  const { status, stdout, stderr } = await check(root, '--fix');
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(
    stderr,
    /^sourcemark: .* in use by another Sourcemark \(http:\/\/127\.0\.0\.1:4173\/\\u\{1b\}\[2J, process \d+\)/,
  );
  assert.equal(await readFile(join(root, FILE), 'utf8'), SOUND.trimEnd());
  assert.equal((await check(root)).status, 1);
});
