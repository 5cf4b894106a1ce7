import { expect, test } from './support/test.ts';
import { numbered } from './support/texts.ts';
import { GONE } from './support/watch.ts';

const TEXT = numbered(6);

test('leaving with unsaved changes asks, leaving with everything saved does not', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(GONE);
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  await desk.press('1');
  await desk.saved();
  const asked: string[] = [];
  desk.page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await desk.page.reload();
  await desk.ready();
  expect(asked).toEqual([]);
  await workspace.server.kill();
  await desk.press('2');
  await expect(desk.saving()).toHaveText('Offline: 1 change waiting');
  const dialog = desk.page.waitForEvent('dialog');
  await desk.page.close({ runBeforeUnload: true });
  await dialog;
  expect(asked).toEqual(['beforeunload']);
  await expect(desk.saving()).toHaveText('Offline: 1 change waiting');
});

test('what is typed into a field and not yet committed is not lost by leaving', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  await desk.press('1', 'p', 'Enter');
  await desk.page.keyboard.type('Ines Calloway');
  let asked = false;
  desk.page.on('dialog', async (dialog) => {
    asked = true;
    await dialog.accept();
  });
  await desk.page.reload();
  await desk.ready();
  const kept = workspace.annotations('article.txt')[0]?.source === 'Ines Calloway';
  expect(kept || asked).toBe(true);
});

test('what is typed into a field is kept when another annotation is chosen by key or mouse', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  await desk.press('1', '2', 'p', 'Enter');
  await desk.page.keyboard.type('by mouse');
  await desk.page.locator('mark').first().click();
  await desk.press('Enter');
  await expect(desk.field('Source')).toBeFocused();
  await desk.page.keyboard.type('on the text');
  await desk.page.locator('.sheet').click({ position: { x: 4, y: 4 } });
  await desk.saved();
  expect(workspace.annotations('article.txt').map(({ source }) => source)).toEqual([
    'on the text',
    'by mouse',
  ]);
});
