import { piecesOf } from './support/marks.ts';
import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REVIEWER } from './support/workspace.ts';

test.use({ javaScriptEnabled: false });

const TEXT = numbered(300);

test('a document reads to its last word with its highlights and a legend', async ({ workspace, desk }) => {
  workspace.write('seeds/long.txt', TEXT);
  const quote = 'Sentence 299 says so.';
  workspace.annotate('long.txt', REVIEWER, [annotate(TEXT, quote, { label: 'speculative' }, 'last-one')]);
  await desk.visit('/documents/long.txt');
  const shown = (await piecesOf(desk.body())).flat().map(([text]) => text);
  expect(shown.join('')).toBe(TEXT.replaceAll('\n', ''));
  const mark = desk.page.locator('mark');
  await expect(mark).toHaveText(quote);
  await mark.scrollIntoViewIfNeeded();
  await expect(mark).toBeInViewport();
  await expect(mark).toHaveCSS('text-decoration-style', 'wavy');
  await expect(desk.page.locator('.legend .line:visible')).toHaveText([
    'sourced',
    'official',
    'anonymous-source',
    'speculative',
  ]);
});

test('nothing is offered that would need a script', async ({ workspace, desk }) => {
  workspace.write('seeds/long.txt', TEXT);
  await desk.visit('/documents/long.txt');
  await expect(desk.complete()).toBeHidden();
  await expect(desk.page.locator('#labels')).toBeHidden();
  await expect(desk.menu()).toBeHidden();
  await expect(desk.page.locator('#open-keys')).toBeHidden();
});

test('the reviewer is named, and not offered to be changed', async ({ workspace, desk }) => {
  workspace.write('seeds/long.txt', TEXT);
  for (const path of ['/', '/documents/long.txt']) {
    await desk.visit(path);
    await expect(desk.page.getByRole('button', { name: REVIEWER })).toHaveCount(0);
  }
});

test('other reviewers’ layers are shown and hidden by links', async ({ workspace, desk }) => {
  workspace.write('seeds/dir/long.txt', TEXT);
  for (const [reviewer, sentence] of [
    [REVIEWER, 1],
    ['ada', 2],
    ['bo', 3],
  ] as const)
    workspace.annotate(
      'dir/long.txt',
      reviewer,
      [annotate(TEXT, `Sentence ${sentence} says so.`, { label: 'official' }, `by-${reviewer}`)],
      reviewer === 'bo',
    );
  const keys = async () => (await desk.marks()).map(({ key }) => key);
  await desk.visit('/documents/dir/long.txt');
  expect(await keys()).toEqual(['reviewer/by-reviewer']);
  await desk.page.getByRole('link', { name: 'Show ada' }).click();
  expect(await keys()).toEqual(['reviewer/by-reviewer', 'ada/by-ada']);
  await desk.page.getByRole('link', { name: 'Show bo' }).click();
  expect(await keys()).toEqual(['reviewer/by-reviewer', 'ada/by-ada', 'bo/by-bo']);
  await expect(desk.page.locator('.legend').last()).toContainText('(1, complete)');
  await desk.page.getByRole('link', { name: 'Hide ada' }).click();
  expect(await keys()).toEqual(['reviewer/by-reviewer', 'bo/by-bo']);
});

test('the library is searched, filtered, sorted and paged by form and links', async ({ workspace, desk }) => {
  for (let number = 1; number <= 60; number++)
    workspace.write(
      `seeds/${number}.txt`,
      `Report number ${number}\n\n${number % 2 ? 'Odd' : 'Even'} words.\n`,
    );
  workspace.annotate('7.txt', 'ada', [
    annotate('Report number 7\n\nOdd words.\n', 'Odd words.', { label: 'official' }, 'only-one'),
  ]);
  const { page } = desk;
  await desk.visit('/');
  await expect(page.locator('.count')).toHaveText('60 documents');
  await expect(page.locator('.row')).toHaveCount(50);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: '2' }).click();
  await expect(page.locator('.row')).toHaveCount(10);
  await page.getByLabel('Search').fill('odd number 7');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('.row h2')).toHaveText([7, 17, 27, 37, 47, 57].map((n) => `Report number ${n}`));
  await expect(page.getByLabel('Search')).toHaveValue('odd number 7');
  await page.getByLabel('Label').selectOption('official');
  await page.getByLabel('Reviewer').selectOption('ada');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('.row h2')).toHaveText(['Report number 7']);
});

test('the codebook is a page of its own', async ({ workspace, desk }) => {
  workspace.write('annotations/GUIDELINES.md', '# House rules\n\nTag *whole* sentences.\n');
  await desk.visit('/');
  await desk.page.getByRole('link', { name: 'Codebook' }).click();
  await expect(desk.page.getByRole('heading')).toHaveText('House rules');
  await expect(desk.page.locator('#codebook em')).toHaveText('whole');
});
