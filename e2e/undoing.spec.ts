import { randomFrom } from './support/random.ts';
import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REVIEWER } from './support/workspace.ts';

const KEYS =
  '1 2 3 4 1 3 j k Shift+j n p p x x e ArrowRight ArrowLeft Shift+ArrowRight Shift+ArrowLeft Escape'.split(
    ' ',
  );
const ACTIONS = 120;

for (const seed of [1, 7])
  test(`whatever was done is undone to the first byte and done again to the last (seed ${seed})`, async ({
    workspace,
    desk,
  }) => {
    const text = numbered(12);
    workspace.write('seeds/article.txt', text);
    workspace.annotate('article.txt', REVIEWER, [
      annotate(text, 'Sentence 2 says so.', { label: 'official', source: 'the port' }, 'given-one'),
      annotate(text, '5 says so. Sentence', { label: 'speculative' }, 'given-two'),
    ]);
    const path = workspace.annotationPath('article.txt');
    const start = workspace.read(path);
    await desk.open('article.txt');
    const shownAtStart = await desk.marks();

    const random = randomFrom(seed);
    for (let action = 0; action < ACTIONS; action++)
      await desk.press(KEYS[Math.floor(random() * KEYS.length)] ?? 'j');
    await desk.saved();
    const end = workspace.read(path);
    const shownAtEnd = await desk.marks();
    expect(end).not.toBe(start);

    for (let action = 0; action < ACTIONS; action++) await desk.press('z');
    await desk.saved();
    expect(workspace.read(path)).toBe(start);
    expect(await desk.marks()).toEqual(shownAtStart);

    for (let action = 0; action < ACTIONS; action++) await desk.press('Shift+z');
    await desk.saved();
    expect(workspace.read(path)).toBe(end);
    expect(await desk.marks()).toEqual(shownAtEnd);
  });

test('undo and redo also answer to the keys that other programs use', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', numbered(3));
  await desk.open('article.txt');
  await desk.press('1', '2', 'Control+z', 'Control+z');
  await expect(desk.cards()).toHaveCount(0);
  await desk.press('Control+y', 'Control+Shift+z', 'Control+y');
  await expect(desk.cards()).toHaveCount(2);
  await desk.press('z', 'j', '3', 'Shift+z');
  await expect(desk.cards().locator('.card-line .line')).toHaveText(['sourced', 'anonymous-source']);
  await desk.saved();
  expect(workspace.annotations('article.txt').map(({ label }) => label)).toEqual([
    'sourced',
    'anonymous-source',
  ]);
});
