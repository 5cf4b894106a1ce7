import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REVIEWER, type Workspace } from './support/workspace.ts';

const sentence = (number: number): string => `Sentence ${number} says so.`;
const article = (title: string, outlet: string, date: string, sentences: number): string =>
  `---\ntitle: ${title}\noutlet: ${outlet}\ndate: ${date}\n---\n\n${numbered(sentences)}`;

function fill(workspace: Workspace): void {
  const one = article('Über den Fluss', 'Coast Radio', '2031-03-01', 8);
  const two = article('A dam holds', 'The Tidewater Gazette', '2031-05-01', 2);
  workspace.write('seeds/one.md', one);
  workspace.write('seeds/inner folder/two?.md', two);
  workspace.write('seeds/three.txt', 'Third title\n\nA *unique* (word) stands here.\n');
  workspace.annotate('one.md', REVIEWER, [annotate(one, sentence(2), { label: 'sourced' }, 'one-a')], true);
  workspace.annotate('one.md', 'ada', [
    annotate(one, sentence(3), { label: 'official' }, 'one-b'),
    annotate(one, sentence(4), { label: 'official' }, 'one-c'),
  ]);
  workspace.annotate('inner folder/two?.md', 'ada', [
    annotate(two, sentence(1), { label: 'speculative' }, 'two-a'),
  ]);
}

test('every document is listed with what is known of it', async ({ workspace, desk }) => {
  fill(workspace);
  await desk.visit('/');
  const rows = desk.page.locator('.row');
  await expect(rows.locator('h2')).toHaveText(['A dam holds', 'Third title', 'Über den Fluss']);
  await expect(rows.nth(0).locator('.facts span')).toHaveText([
    'The Tidewater Gazette',
    '2031-05-01',
    '8 words',
    'inner folder/two?.md',
  ]);
  await expect(rows.nth(1)).toContainText('not annotated yet');
  await expect(rows.nth(2).locator('.who')).toHaveText(['ada', REVIEWER]);
  await expect(rows.nth(2).locator('.coverage')).toHaveText(['2 of 8', 'complete']);
  await rows.nth(0).getByRole('link').click();
  await desk.ready();
  await expect(desk.page).toHaveTitle(/^A dam holds/);
});

test('typing searches titles and texts at once, and the address keeps it', async ({ workspace, desk }) => {
  fill(workspace);
  await desk.visit('/');
  const titles = desk.page.locator('.row h2');
  await desk.press('/');
  await expect(desk.page.getByLabel('Search')).toBeFocused();
  await desk.page.keyboard.type('FLUSS');
  await expect(titles).toHaveText(['Über den Fluss']);
  await desk.page.getByLabel('Search').fill('*unique* (word)');
  await expect(titles).toHaveText(['Third title']);
  await expect(desk.page).toHaveURL(/search=/);
  await desk.page.reload();
  await expect(titles).toHaveText(['Third title']);
  await desk.page.getByLabel('Search').fill('no such words');
  await expect(desk.page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await desk.page.getByRole('link', { name: 'Show all documents' }).click();
  await expect(titles).toHaveCount(3);
});

test('filters and orders apply as they are chosen', async ({ workspace, desk }) => {
  fill(workspace);
  await desk.visit('/');
  const { page } = desk;
  const titles = page.locator('.row h2');
  for (const [field, value, wanted] of [
    ['Label', 'official', ['Über den Fluss']],
    ['Label', 'any', ['A dam holds', 'Third title', 'Über den Fluss']],
    ['Reviewer', REVIEWER, ['Über den Fluss']],
    ['Reviewer', 'ada', ['A dam holds', 'Über den Fluss']],
    ['State', 'in-progress', ['A dam holds', 'Über den Fluss']],
    ['Reviewer', REVIEWER, []],
    ['State', 'complete', ['Über den Fluss']],
    ['Reviewer', 'anybody', []],
    ['State', 'untouched', ['Third title']],
    ['State', 'any', ['A dam holds', 'Third title', 'Über den Fluss']],
    ['Sort by', 'date', ['A dam holds', 'Über den Fluss', 'Third title']],
    ['Sort by', 'outlet', ['Über den Fluss', 'A dam holds', 'Third title']],
    ['Sort by', 'annotations', ['Über den Fluss', 'A dam holds', 'Third title']],
    ['Sort by', 'length', ['Über den Fluss', 'A dam holds', 'Third title']],
  ] as const) {
    await page.getByLabel(field).selectOption(value);
    await expect(titles, `${field}: ${value}`).toHaveText([...wanted]);
  }
});

test('a thousand documents are paged, and a search looks through all of them', async ({
  workspace,
  desk,
}) => {
  for (let number = 1; number <= 1_200; number++)
    workspace.write(`seeds/${number % 10}/${number}.txt`, `Report ${number}\n\nIt says x${number}x.\n`);
  await desk.visit('/');
  const { page } = desk;
  await expect(page.locator('.count')).toHaveText('1200 documents');
  await expect(page.locator('.row')).toHaveCount(50);
  await expect(page.locator('.row h2').first()).toHaveText('Report 1');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await expect(pages.getByRole('link')).toHaveText(['1', '2', '3', '24']);
  await pages.getByRole('link', { name: '24' }).click();
  await expect(page.locator('.row h2').last()).toHaveText('Report 1200');
  await page.getByLabel('Search').fill('x777x');
  await expect(page.locator('.row h2')).toHaveText(['Report 777']);
  await page.getByLabel('Search').fill('');
  await expect(page.locator('.count')).toHaveText('1200 documents');
  await desk.visit('/?page=4000');
  await expect(page.locator('.row h2').last()).toHaveText('Report 1200');
});
