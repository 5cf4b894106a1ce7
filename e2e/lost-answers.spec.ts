import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { numbered } from './support/texts.ts';
import { GONE, REFUSED } from './support/watch.ts';

const TEXT = numbered(6);

/** Lets the next change reach the server and the disk, and loses the answer on its way back. */
const loseNextAnswer = (page: Page): Promise<unknown> =>
  page.route(
    '**/annotations/*',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );

/** Cuts the page off from the server, and back again. */
const cutOff = (page: Page): Promise<unknown> =>
  page.route('**/annotations/*', (route) => route.abort('connectionrefused'));
const reconnect = (page: Page): Promise<void> => page.unrouteAll();

test('a change whose answer is lost is saved once', async ({ workspace, desk, watch }) => {
  watch.allow(GONE);
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  await loseNextAnswer(desk.page);
  await desk.press('1');
  await expect(desk.saving()).toHaveText(/^Offline/);
  expect(workspace.annotations('article.txt')).toHaveLength(1);
  await desk.press('s');
  await desk.saved();
  expect(workspace.annotations('article.txt')).toHaveLength(1);
});

for (const [name, keys, wanted] of [
  ['taken back', ['z'], []],
  ['relabelled', ['p', '3'], ['anonymous-source']],
] as const)
  test(`an annotation whose saving was not heard of and that is then ${name} is so on disk`, async ({
    workspace,
    desk,
    watch,
  }) => {
    watch.allow(GONE, REFUSED);
    workspace.write('seeds/article.txt', TEXT);
    await desk.open('article.txt');
    await loseNextAnswer(desk.page);
    await desk.press('1');
    await expect(desk.saving()).toHaveText(/^Offline/);
    await cutOff(desk.page);
    await desk.press(...keys);
    await reconnect(desk.page);
    await desk.press('s');
    await desk.saved();
    await expect(desk.conflicts()).toHaveCount(0);
    expect(workspace.annotations('article.txt').map(({ label }) => label)).toEqual([...wanted]);
  });

test('a change of a change whose answer was lost is no conflict', async ({ workspace, desk, watch }) => {
  watch.allow(GONE, REFUSED);
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  await desk.press('1');
  await desk.saved();
  await loseNextAnswer(desk.page);
  await desk.press('p', '2');
  await expect(desk.saving()).toHaveText(/^Offline/);
  await cutOff(desk.page);
  await desk.press('4');
  await reconnect(desk.page);
  await desk.press('s');
  await desk.saved();
  await expect(desk.conflicts()).toHaveCount(0);
  expect(workspace.annotations('article.txt').map(({ label }) => label)).toEqual(['speculative']);
});
