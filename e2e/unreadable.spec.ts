import { expect, test } from './support/test.ts';
import { numbered } from './support/texts.ts';
import { REFUSED } from './support/watch.ts';
import { REVIEWER } from './support/workspace.ts';

const TEXT = numbered(6);
const BROKEN = '<<<<<<< HEAD\n{ "format": "sourcemark/1",\n=======\n>>>>>>> other\n';

test('a file that breaks under the page is left alone, and nothing that was tagged is lost', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(REFUSED);
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  const path = workspace.annotationPath('article.txt');
  await desk.press('1', '2');
  await desk.saved();
  const good = workspace.read(path);
  workspace.write(path, BROKEN);
  await desk.press('3', '4');
  await expect(desk.saving()).toHaveText(/^Not saved: .*reviewer\.json .*conflict markers/);
  await expect(desk.saving()).toHaveAttribute('data-state', 'refused');
  expect(workspace.read(path)).toBe(BROKEN);
  expect(await desk.marks()).toHaveLength(4);

  workspace.write(path, good);
  await desk.press('s');
  await desk.saved();
  expect(workspace.annotations('article.txt').map(({ label }) => label)).toEqual([
    'sourced',
    'official',
    'anonymous-source',
    'speculative',
  ]);
});

test('a document opens although one reviewer’s file cannot be read, and says which', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/article.txt', TEXT);
  workspace.write(workspace.annotationPath('article.txt', 'broken-one'), BROKEN);
  workspace.write(workspace.annotationPath('article.txt', 'odd-bytes'), new Uint8Array([0x7b, 0xff, 0x7d]));
  await desk.open('article.txt');
  await expect(desk.page.getByRole('note')).toHaveText([
    /annotation file of broken-one .*conflict markers.*left as it is/,
    /annotation file of odd-bytes is not valid UTF-8.*left as it is/,
  ]);
  await desk.press('1');
  await desk.saved();
  expect(workspace.annotations('article.txt')).toHaveLength(1);
  expect(workspace.read(workspace.annotationPath('article.txt', 'broken-one'))).toBe(BROKEN);
  await desk.visit('/?state=warnings');
  await expect(desk.page.locator('.notice.warning')).toHaveText([/broken-one\.json/, /odd-bytes\.json/]);
});

test('the reviewer’s own file cannot be read from the start: the page says so at once', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(REFUSED);
  workspace.write('seeds/article.txt', TEXT);
  workspace.write(workspace.annotationPath('article.txt', REVIEWER), BROKEN);
  await desk.open('article.txt');
  await expect(desk.page.getByRole('note')).toHaveText(/annotation file of reviewer/);
  await desk.press('1');
  await expect(desk.saving()).toHaveText(/^Not saved: /);
  await desk.press('m');
  await expect(desk.complete()).toHaveText('Not saved, try again');
  expect(workspace.read(workspace.annotationPath('article.txt'))).toBe(BROKEN);
});

test('documents that cannot be read are listed with the reason, and the others work', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(/status of 422/);
  workspace.write('seeds/article.txt', TEXT);
  workspace.write('seeds/latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
  workspace.write('seeds/empty.md', '');
  await desk.visit('/');
  await expect(desk.page.locator('.row')).toHaveCount(3);
  const row = desk.page.locator('.row', { hasText: 'latin.txt' });
  await expect(row.locator('.warning')).toHaveText('This file is not valid UTF-8.');
  await row.getByRole('link').click();
  await expect(desk.page.getByRole('main')).toContainText('The document "latin.txt" is not valid UTF-8.');
  await desk.open('empty.md');
  await desk.press('j', '1', 'x', 'u', 'e', 'n');
  await expect(desk.cards()).toHaveCount(0);
});
