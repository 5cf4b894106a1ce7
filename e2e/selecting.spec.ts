import { clickText } from './support/mouse.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = `Headline of the day

The ferry sailed at noon, the captain said. Nobody was aboard.

“It was empty,” a passer-by told us. Rain fell.
`;

test('double click takes a word, triple click a paragraph', async ({ workspace, desk }) => {
  workspace.write('seeds/ferry.txt', ARTICLE);
  await desk.open('ferry.txt');
  await clickText(desk.page, 'captain', 2);
  await expect(desk.menu()).toBeVisible();
  await desk.press('1');
  await expect(desk.menu()).toBeHidden();
  await clickText(desk.page, 'Nobody', 3);
  await expect(desk.menu()).toBeVisible();
  await desk.press('2');
  await clickText(desk.page, 'Rain', 3);
  await desk.press('3');
  await desk.saved();
  expect(workspace.annotations('ferry.txt').map(({ quote, label }) => [label, quote])).toEqual([
    ['official', 'The ferry sailed at noon, the captain said. Nobody was aboard.'],
    ['sourced', 'captain'],
    ['anonymous-source', '“It was empty,” a passer-by told us. Rain fell.'],
  ]);
});

test('a selection runs over paragraphs, forwards and backwards', async ({ workspace, desk }) => {
  workspace.write('seeds/ferry.txt', ARTICLE);
  await desk.open('ferry.txt');
  await desk.tag('sourced', 'Nobody', 'empty');
  await desk.saved();
  const quote = 'Nobody was aboard.\n\n“It was empty';
  expect(workspace.annotations('ferry.txt').map((one) => one.quote)).toEqual([quote]);
  expect(await desk.marks()).toMatchObject([{ text: quote.replace('\n\n', '') }]);
  await desk.press('z');
  await desk.saved();
  await desk.select('empty', 'aboard');
  await desk.press('2');
  await desk.saved();
  const [backwards] = workspace.annotations('ferry.txt');
  expect(backwards?.quote).toBe('.\n\n“It was');
  expect(ARTICLE.slice(backwards?.start, backwards?.end)).toBe(backwards?.quote);
});

test('select-all takes the text and nothing around it', async ({ workspace, desk }) => {
  workspace.write('seeds/ferry.md', `---\ntitle: Ferry\n---\n\n${ARTICLE}`);
  await desk.open('ferry.md');
  await desk.press('Control+a', '4');
  await desk.saved();
  expect(workspace.annotations('ferry.md').map(({ quote }) => quote)).toEqual([ARTICLE.trim()]);
});

test('spaces alone, or text outside the document, bring up no labels', async ({ workspace, desk }) => {
  workspace.write('seeds/ferry.txt', ARTICLE);
  await desk.open('ferry.txt');
  await desk.select(' at', 'at');
  await expect(desk.menu()).toBeVisible();
  await clickText(desk.page, 'Rain');
  await expect(desk.menu()).toBeHidden();
  await desk.page.locator('.sheet-head .facts').click({ clickCount: 3 });
  await expect(desk.menu()).toBeHidden();
  await desk.select(' sailed', ' sailed');
  await desk.press('3');
  await desk.saved();
  expect(workspace.annotations('ferry.txt').map(({ quote }) => quote)).toEqual(['sailed']);
});

test('the menu stands beside the selection and within the window, wherever that is', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/ferry.txt', ARTICLE.repeat(12));
  await desk.open('ferry.txt');
  for (const [from, to] of [
    ['Headline', 'day'],
    ['Nobody was', 'aboard'],
  ] as const) {
    await desk.select(from, to);
    await expect(desk.menu()).toBeVisible();
    const menu = await desk.menu().boundingBox();
    const window = desk.page.viewportSize();
    if (!menu || !window) throw new Error('no menu');
    expect(menu.x).toBeGreaterThanOrEqual(0);
    expect(menu.y).toBeGreaterThanOrEqual(0);
    expect(menu.x + menu.width).toBeLessThanOrEqual(window.width);
    expect(menu.y + menu.height).toBeLessThanOrEqual(window.height);
    await expect(desk.menu().getByRole('button')).toHaveText([
      /sourced/,
      /official/,
      /anonymous-source/,
      /speculative/,
    ]);
    await clickText(desk.page, 'passer-by');
  }
});

test('a click on the text makes its sentence the current one', async ({ workspace, desk }) => {
  workspace.write('seeds/ferry.txt', ARTICLE);
  await desk.open('ferry.txt');
  await clickText(desk.page, 'Nobody');
  await desk.isAt(3);
  await desk.press('4');
  await clickText(desk.page, 'Rain');
  await desk.isAt(5);
  await desk.saved();
  expect(workspace.annotations('ferry.txt').map(({ quote }) => quote)).toEqual(['Nobody was aboard.']);
});

test('a reload goes on where the reader was, and the map leads anywhere', async ({ workspace, desk }) => {
  workspace.write('seeds/ferry.txt', ARTICLE.repeat(12));
  await desk.open('ferry.txt');
  await desk.press('End', 'k', 'k');
  await desk.isAt(58);
  await expect(desk.body().locator('.here').first()).toBeInViewport();
  await desk.page.reload();
  await desk.ready();
  await desk.isAt(58);
  await expect(desk.body().locator('.here').first()).toBeInViewport();
  await desk.page.locator('#minimap').click({ position: { x: 7, y: 1 } });
  await desk.isAt(1);
  await expect(desk.body().locator('.here').first()).toBeInViewport();
});
