import assert from 'node:assert/strict';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileOf, ofSentence } from '../../core/testing/checked.ts';
import { foldersWith, told } from '../testing/checks.ts';
import { type Files, folderWith } from '../testing/folder.ts';
import { workspaceFolders } from '../workspace/workspace-folders.ts';
import { checkWorkspace } from './check-workspace.ts';

const SOUND = fileOf([ofSentence(3)]);
const LEFTOVER = 'annotations/harbour.txt/.ada.json.0123456789abcdef.tmp';

test('what belongs to a workspace is no finding', async (t) => {
  const folders = await foldersWith(t, {
    'sourcemark.json': '{}',
    'seeds/notes.json': 'anything',
    'annotations/GUIDELINES.md': '# How we read',
    'annotations/sources.json': 'anything',
    'annotations/harbour.txt/README.md': '',
    'annotations/.hidden/x.json': 'anything',
    'annotations/harbour.txt/.hidden.json': 'anything',
  });
  assert.deepEqual(await checkWorkspace(folders), {
    format: 'sourcemark-check/1',
    checked: { annotationFiles: 1, documents: 1 },
    findings: [],
    fixed: [],
  });
});

const BYTES = Buffer.from([0x22, 0xff, 0x22]);
const CASES: Record<string, [files: Files, ...findings: string[]]> = {
  'no UTF-8': [
    { 'annotations/harbour.txt/ben.json': BYTES },
    'unreadable annotations/harbour.txt/ben.json: one that is not valid UTF-8',
  ],
  'a document that is missing': [
    { 'annotations/deep/river.md/ada.json': fileOf([], { document: 'deep/river.md' }) },
    'no-document annotations/deep/river.md/ada.json: none in seeds',
  ],
  'a document that cannot be read': [
    { 'seeds/river.md': BYTES, 'annotations/river.md/ada.json': fileOf([], { document: 'river.md' }) },
    'no-document annotations/river.md/ada.json: one that is not valid UTF-8',
    'unreadable-document seeds/river.md: one that is not valid UTF-8',
  ],
  'a file in a folder of no document': [
    { 'annotations/ada.json': SOUND, 'annotations/harbour.txt/deep/ada.json': SOUND },
    'no-document annotations/ada.json: a JSON file in a folder of no document',
    'no-document annotations/harbour.txt/deep/ada.json: a JSON file in a folder of no document',
  ],
  'a name that is no reviewer': [
    { 'annotations/harbour.txt/Ada Example.json': SOUND },
    'unreadable annotations/harbour.txt/Ada Example.json: “ada”',
  ],
  'what a killed writer left': [
    { [LEFTOVER]: '{' },
    `abandoned ${LEFTOVER}: what a writer that was killed has left`,
  ],
};

for (const [name, [files, ...findings]] of Object.entries(CASES))
  test(`it is found in a workspace: ${name}`, async (t) => {
    assert.deepEqual(told(await checkWorkspace(await foldersWith(t, files))), findings);
  });

test('a file that is too large is told and not read', async (t) => {
  const folders = await foldersWith(t, { 'annotations/harbour.txt/ben.json': '' });
  await truncate(join(folders.annotations, 'harbour.txt/ben.json'), 64_000_001);
  assert.match(told(await checkWorkspace(folders)).join(), /^unreadable .*: one that is 64\.0 MB large/);
});

test('a workspace without any folder has nothing to find', async (t) => {
  const report = await checkWorkspace(workspaceFolders(await folderWith(t, {})));
  assert.deepEqual([report.checked, report.findings], [{ annotationFiles: 0, documents: 0 }, []]);
});
