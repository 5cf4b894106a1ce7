import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REVIEWER } from './support/workspace.ts';

const TEXT = numbered(6);

/** Says which element has the keyboard, and whether anybody can see that. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return undefined;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(activeElement);
    const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const name = `${activeElement.localName}${activeElement.id ? `#${activeElement.id}` : ''}`;
    return { name, isSeen, words: activeElement.textContent.trim().slice(0, 20) };
  });

/** Goes round with Tab until the keyboard is back where it was or has left the page. */
async function goRound(page: Page, key: 'Tab' | 'Shift+Tab') {
  const stops: { name: string; isSeen: boolean; words: string }[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop) return { stops, hasLeft: true };
    stops.push(stop);
  }
  return { stops, hasLeft: false };
}

for (const path of ['/', '/documents/article.txt'])
  test(`Tab goes through all of ${path} and out again, and is seen at each stop`, async ({
    workspace,
    desk,
  }) => {
    workspace.write('seeds/article.txt', TEXT);
    workspace.annotate('article.txt', REVIEWER, [
      annotate(TEXT, 'Sentence 2 says so.', { label: 'official' }, 'given-one'),
    ]);
    await desk.visit(path);
    if (path !== '/') {
      await desk.ready();
      await desk.press('n');
      await expect(desk.openCard()).toHaveCount(1);
    }
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const { stops, hasLeft } = await goRound(desk.page, key);
      expect(hasLeft, `${key} leaves the page`).toBe(true);
      expect(stops.length).toBeGreaterThan(5);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    }
  });

test('a dialog keeps the keyboard while it is open and gives it back where it was', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/article.txt', TEXT);
  workspace.write('annotations/GUIDELINES.md', '# House rules\n');
  await desk.open('article.txt');
  for (const id of ['open-keys', 'open-codebook', 'reviewer']) {
    const opener = desk.page.locator(`#${id}`);
    await opener.focus();
    await desk.press('Enter');
    await expect(desk.dialog()).toBeVisible();
    await expect(desk.page.locator('dialog :focus, dialog:focus')).toHaveCount(1);
    for (let step = 0; step < 6; step++) {
      await desk.press('Tab');
      const behind = desk.page.locator('body :focus:not(dialog, dialog *)');
      expect(await behind.count(), `the keyboard stays in the dialog of ${id}`).toBe(0);
    }
    await desk.dialog().getByRole('button', { name: 'Close' }).focus();
    await desk.press('Escape');
    await expect(desk.dialog()).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('a dialog is closed by its button and by a click beside it', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  await desk.press('?');
  await desk.dialog().getByRole('button', { name: 'Close' }).click();
  await expect(desk.dialog()).toHaveCount(0);
  await desk.press('?');
  await desk.page.mouse.click(5, 5);
  await expect(desk.dialog()).toHaveCount(0);
});

test('a screen reader is told of the sentence, its label, and the saving', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  const announcer = desk.page.locator('#announcer[aria-live=polite]');
  await desk.press('j');
  await expect(announcer).toHaveText('Sentence 2 of 6, no label. Sentence 2 says so.');
  await desk.press('3', 'k');
  await expect(announcer).toHaveText('Sentence 2 of 6, anonymous-source. Sentence 2 says so.');
  await desk.press('Shift+j');
  await expect(announcer).toHaveText(/^Sentences 2 to 3 of 6/);
  await expect(desk.page.getByRole('status')).toHaveText('Saved');
});
