import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isUsable } from '../annotations/annotation-files.ts';
import { annotationFile } from '../testing/annotations.ts';
import { eventually, type Files, fill, folderWith } from '../testing/folder.ts';
import { commitBranch, git } from '../testing/git.ts';
import { isReadable } from './document-source.ts';
import { Workspace } from './workspace.ts';

function stateOf(workspace: Workspace): Record<string, string> {
  workspace.refresh();
  const documents = [...workspace.documents.all()].map((one) => [one.id, isReadable(one) ? one.value : '?']);
  const files = [...workspace.annotations.all()].map((one) => [
    `${one.document} by ${one.reviewer}`,
    isUsable(one) ? one.file.annotations.map(({ id }) => id).join(' ') : '?',
  ]);
  return Object.fromEntries([...documents, ...files]);
}

const texts = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => [`seeds/many/${n}.txt`, `Text ${n}. It was said to be so.`]),
);
const first: Files = {
  ...texts,
  'seeds/a.txt': 'The ministry said so. Nobody else did.',
  'annotations/a.txt/ada.json': annotationFile('a.txt', 'The ministry said so. Nobody else did.', 'ada', 2),
  'annotations/a.txt/bo.json': annotationFile('a.txt', 'The ministry said so. Nobody else did.', 'bo', 1),
};
const second: Files = { 'seeds/a.txt': 'Another text. With two sentences.', 'seeds/x/b.md': '# B\n' };

test('what a checkout brings is seen, with whole folders that come and go', async (t) => {
  const folder = await folderWith(t, first);
  git(folder, 'init', '--quiet');
  commitBranch(folder, 'first');
  const workspace = new Workspace(folder);
  t.after(() => workspace.close());
  const atFirst = stateOf(workspace);
  assert.equal(Object.keys(atFirst).length, 43);
  assert.equal(atFirst['a.txt by ada'], 'ada0 ada1');

  await rm(join(folder, 'annotations'), { recursive: true });
  await rm(join(folder, 'seeds'), { recursive: true });
  await fill(folder, second);
  commitBranch(folder, 'second');
  const atSecond = { 'a.txt': 'Another text. With two sentences.', 'x/b.md': '# B\n' };
  await eventually(atSecond, () => stateOf(workspace));
  for (let times = 0; times < 3; times++) {
    git(folder, 'checkout', '--quiet', 'first');
    await eventually(atFirst, () => stateOf(workspace));
    git(folder, 'checkout', '--quiet', 'second');
    await eventually(atSecond, () => stateOf(workspace));
  }
});
