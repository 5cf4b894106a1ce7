import { expect, test } from './support/test.ts';
import { numbered } from './support/texts.ts';

const sentence = (number: number): string => `Sentence ${number} says so.`;

test('an article is tagged with one key a sentence, and the progress follows', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/article.txt', numbered(7));
  await desk.open('article.txt');
  await desk.isAt(1);
  await desk.press('1', '2', '3', '4', '1', '2', '3');
  await expect(desk.page.locator('#progress-text')).toHaveText('7 of 7');
  await desk.saved();
  expect(workspace.annotations('article.txt').map(({ quote, label }) => [quote, label])).toEqual([
    [sentence(1), 'sourced'],
    [sentence(2), 'official'],
    [sentence(3), 'anonymous-source'],
    [sentence(4), 'speculative'],
    [sentence(5), 'sourced'],
    [sentence(6), 'official'],
    [sentence(7), 'anonymous-source'],
  ]);
});

test('letters and arrows step, and neither leaves the document', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', numbered(5));
  await desk.open('article.txt');
  await desk.press('j');
  await desk.isAt(2);
  await desk.press('ArrowDown', 'ArrowDown');
  await desk.isAt(4);
  await desk.press('k', 'ArrowUp');
  await desk.isAt(2);
  await desk.press('End', 'j', 'j');
  await desk.isAt(5);
  await desk.press('g', 'k', 'ArrowUp');
  await desk.isAt(1);
  await desk.press('Shift+g');
  await desk.isAt(5);
  await desk.press('Home');
  await desk.isAt(1);
});

test('Shift takes further sentences in, in either direction, and gives them back', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/article.txt', numbered(9));
  await desk.open('article.txt');
  await desk.press('Shift+j', 'Shift+ArrowDown', '2');
  await desk.isAt(4);
  await desk.press('j', 'j', 'Shift+k', 'Shift+ArrowUp', 'Shift+ArrowDown', '3');
  await desk.saved();
  expect(workspace.annotations('article.txt').map(({ quote }) => quote)).toEqual([
    `${sentence(1)} ${sentence(2)} ${sentence(3)}`,
    `${sentence(5)} ${sentence(6)}`,
  ]);
});

test('a label is changed by its key, and again on the very sentence', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', numbered(3));
  await desk.open('article.txt');
  await desk.press('1', 'k', '4');
  await expect(desk.cards()).toHaveCount(1);
  await desk.isAt(2);
  await desk.press('p', '2');
  await desk.saved();
  expect(workspace.annotations('article.txt')).toMatchObject([{ quote: sentence(1), label: 'official' }]);
  expect((await desk.marks()).map(({ label }) => label)).toEqual(['official']);
});

test('keys go from annotation to annotation and to what is not judged yet', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', numbered(6));
  await desk.open('article.txt');
  await desk.press('1', '1', 'j', '1', 'g');
  await desk.press('n');
  await expect(desk.openCard().locator('q')).toHaveText(sentence(1));
  await desk.press('n', 'n');
  await expect(desk.openCard().locator('q')).toHaveText(sentence(4));
  await desk.press('n');
  await expect(desk.openCard().locator('q')).toHaveText(sentence(4));
  await desk.press('p');
  await expect(desk.openCard().locator('q')).toHaveText(sentence(2));
  await desk.press('Escape');
  await expect(desk.openCard()).toHaveCount(0);
  await desk.press('u');
  await desk.isAt(3);
  await desk.press('u');
  await desk.isAt(5);
  await desk.press('u');
  await desk.isAt(6);
  await desk.press('u');
  await desk.isAt(3);
});

test('Enter edits the attributes, Escape gives the keys back to the text', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', numbered(3));
  await desk.open('article.txt');
  await desk.press('1', 'k', 'Enter');
  await expect(desk.field('Source')).toBeFocused();
  await desk.page.keyboard.type('Ines Calloway');
  await desk.press('Tab', 'ArrowDown', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(desk.field('Note')).toBeFocused();
  await desk.page.keyboard.type('on the quay');
  await desk.press('Escape', 'j', '3', 'm');
  await expect(desk.complete()).toHaveText('Complete');
  await desk.saved();
  expect(workspace.file('article.txt').complete).toBe(true);
  expect(workspace.annotations('article.txt')).toMatchObject([
    { quote: sentence(1), source: 'Ines Calloway', sourceKind: 'person', note: 'on the quay' },
    { quote: sentence(2), label: 'anonymous-source' },
  ]);
});

test('Enter in a field keeps what is typed and gives the keys back, too', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', numbered(3));
  await desk.open('article.txt');
  await desk.press('1', 'k', 'Enter');
  await desk.page.keyboard.type('a crew member');
  await desk.press('Enter', 'j', '2');
  await desk.saved();
  expect(workspace.annotations('article.txt')).toMatchObject([
    { quote: sentence(1), source: 'a crew member' },
    { quote: sentence(2), label: 'official' },
  ]);
});

test('the panel and the codebook are reached and left again by key', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', numbered(3));
  workspace.write('annotations/GUIDELINES.md', '# House rules\n\n## sourced\n\nSomebody signs for it.\n');
  await desk.open('article.txt');
  await expect(desk.label('sourced')).toHaveAttribute('title', 'Somebody signs for it.');
  await desk.press('c');
  await expect(desk.dialog().getByRole('heading', { name: 'House rules' })).toBeVisible();
  await desk.press('c');
  await expect(desk.dialog()).toHaveCount(0);
  await desk.press('?');
  await expect(desk.dialog().getByRole('heading', { name: 'Keys' })).toBeVisible();
  await desk.press('Escape', 'j');
  await desk.isAt(2);
  await desk.press('Shift+g', '1');
  await expect(desk.cards()).toHaveCount(1);
});
