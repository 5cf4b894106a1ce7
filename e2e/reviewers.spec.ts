import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import type { Workspace } from './support/workspace.ts';

const TEXT = numbered(6);
const sentence = (number: number): string => `Sentence ${number} says so.`;

function fill(workspace: Workspace): void {
  workspace.write('seeds/article.txt', TEXT);
  workspace.annotate('article.txt', 'ada', [
    annotate(TEXT, sentence(2), { label: 'official', source: 'the port', note: 'in writing' }, 'ada-one'),
    annotate(TEXT, sentence(4), { label: 'speculative' }, 'ada-two'),
  ]);
  workspace.annotate(
    'article.txt',
    'bo',
    [annotate(TEXT, sentence(2), { label: 'sourced' }, 'bo-one')],
    true,
  );
}

test('the name in git is who annotates', async ({ workspace, desk }) => {
  fill(workspace);
  workspace.makeRepository('Zoë van Dijk');
  await desk.open('article.txt');
  await expect(desk.page.locator('#reviewer')).toHaveText('zoe-van-dijk');
  await desk.press('1');
  await desk.saved();
  expect(workspace.file('article.txt', 'zoe-van-dijk').reviewer).toBe('zoe-van-dijk');
  expect(workspace.git('status', '--porcelain').trim()).toBe('?? annotations/article.txt/zoe-van-dijk.json');
});

test('the reviewer is changed on the page and stays so', async ({ workspace, desk }) => {
  fill(workspace);
  await desk.open('article.txt');
  await desk.press('r');
  await desk.dialog().getByLabel('Reviewer').fill('???');
  await desk.press('Enter');
  await expect(desk.dialog().getByRole('alert')).toHaveText(/at least one letter or digit/);
  await desk.dialog().getByLabel('Reviewer').fill('Ada');
  await desk.press('Enter');
  await expect(desk.page.locator('#reviewer')).toHaveText('ada');
  await desk.ready();
  expect((await desk.marks()).map(({ key }) => key)).toEqual(['ada/ada-one', 'ada/ada-two']);
  await desk.press('n', '3');
  await desk.saved();
  expect(workspace.annotations('article.txt', 'ada')[0]).toMatchObject({
    id: 'ada-one',
    label: 'anonymous-source',
  });
  await desk.visit('/');
  await expect(desk.page.locator('#reviewer')).toHaveText('ada');
});

test('other reviewers’ layers are shown on demand, by key and by button, and are not ours to change', async ({
  workspace,
  desk,
}) => {
  fill(workspace);
  const before = workspace.read(workspace.annotationPath('article.txt', 'ada'));
  await desk.open('article.txt');
  expect(await desk.marks()).toEqual([]);
  await expect(desk.page.locator('.others button')).toHaveText([/^ada 2/, /^bo 1/]);
  await desk.press('o');
  await expect(desk.cards()).toHaveCount(3);
  await expect(desk.page).toHaveURL(/layer=ada&layer=bo/);
  await desk.page.reload();
  await desk.ready();
  expect(await desk.marks()).toHaveLength(3);
  await desk.page.locator('.others button', { hasText: 'bo' }).click();
  expect((await desk.marks()).map(({ key }) => key)).toEqual(['ada/ada-one', 'ada/ada-two']);

  await desk.cards().first().locator('.card-head').click();
  await expect(desk.openCard().locator('dd')).toHaveText(['ada', 'the port', 'in writing']);
  await expect(desk.openCard().locator('form, .remove, .relabel')).toHaveCount(0);
  await desk.press('3', 'x', 'ArrowLeft', 'a', 'Escape', 'o', 'o');
  await expect(desk.page.locator('mark')).toHaveCount(0);
  expect(workspace.read(workspace.annotationPath('article.txt', 'ada'))).toBe(before);
  expect(workspace.has(workspace.annotationPath('article.txt'))).toBe(false);
});

test('the panel lists one label, or one reviewer, at a time', async ({ workspace, desk }) => {
  fill(workspace);
  await desk.open('article.txt', '?layer=ada&layer=bo');
  await desk.press('g', '3');
  const chip = (name: string) => desk.page.locator('.chips').getByRole('button', { name });
  await expect(chip('anonymous-source')).toHaveText(/1$/);
  await chip('official').click();
  await expect(desk.cards().locator('q')).toHaveText([sentence(2)]);
  await expect(desk.page.locator('.panel-head h2')).toContainText('1 of 4');
  await chip('official').click();
  await expect(desk.cards()).toHaveCount(4);
  await desk.page.locator('.whose select').selectOption('bo');
  await expect(desk.cards()).toHaveCount(1);
  expect(await desk.marks()).toHaveLength(4);
});
