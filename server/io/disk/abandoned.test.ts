import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkWorkspace, fixWorkspace } from '../checking/check-workspace.ts';
import { foldersWith, told } from '../testing/checks.ts';
import { lockWorkspace, WorkspaceBusyError } from '../workspace/workspace-lock.ts';

const LEFTOVER = 'annotations/harbour.txt/.ada.json.0123456789abcdef.tmp';

test('leftovers go when the workspace is fixed, and are none of ours while somebody else has it', async (t) => {
  const folders = await foldersWith(t, { [LEFTOVER]: '{' });
  const lock = await lockWorkspace(folders.root, () => 'http://one');
  assert.deepEqual(told(await checkWorkspace(folders)), []);
  await assert.rejects(fixWorkspace(folders), WorkspaceBusyError);
  await lock.release();
  const { findings, fixed } = await fixWorkspace(folders);
  assert.deepEqual(
    [findings.length, fixed.map(({ code, file }) => `${code} ${file}`)],
    [0, [`abandoned ${LEFTOVER}`]],
  );
  assert.deepEqual(await readdir(join(folders.annotations, 'harbour.txt')), ['ada.json']);
  await (await lockWorkspace(folders.root, () => '')).release();
});
