import type { Browser } from '@playwright/test';
import type { Annotation } from '../server/core/annotation/annotation.ts';
import { LABELS } from '../server/core/annotation/labels.ts';
import { htmlOf, type Pieces, piecesOf } from './support/marks.ts';
import { randomFrom } from './support/random.ts';
import { expect, test } from './support/test.ts';
import { annotateSpan, numbered } from './support/texts.ts';
import { REVIEWER } from './support/workspace.ts';

const TEXT = numbered(9).replace('Sentence 2', 'Sentence 👩‍👩‍👧‍👦 <2> &amp;');
const POINTS = [...TEXT];

/** Spans of all lengths that overlap, nest, touch and coincide. */
function randomAnnotations(seed: number, count: number): Annotation[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(random() * (POINTS.length - 4));
    const length = 1 + Math.floor(random() ** 2 * 60);
    const span = { start, end: Math.min(start + length, POINTS.length - 1) };
    const label = LABELS[Math.floor(random() * LABELS.length)] ?? 'sourced';
    return annotateSpan(TEXT, span, { label }, `made-${seed}-${index}`);
  });
}

/** For each character that the page shows, in order, the annotations that cover it, worked out from the spans. */
function expected(layers: Readonly<Record<string, readonly Annotation[]>>): string[] {
  const all = Object.entries(layers).flatMap(([reviewer, annotations]) =>
    annotations.map(({ start, end, id }) => ({ start, end, key: `${reviewer}/${id}` })),
  );
  return POINTS.flatMap((character, at) => {
    if (character === '\n') return [];
    const covering = all.filter(({ start, end }) => start <= at && at < end).map(({ key }) => key);
    return [`${character} ${covering.sort().join(' ')}`];
  });
}

const shown = (blocks: readonly Pieces[]): string[] =>
  blocks.flatMap((pieces) =>
    pieces.flatMap(([text, keys]) => [...text].map((character) => `${character} ${keys.join(' ')}`)),
  );

/** A page's blocks as the server sends them. */
async function served(browser: Browser, url: string) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const body = page.locator('#body');
  const result = { pieces: await piecesOf(body), html: await htmlOf(body) };
  await context.close();
  return result;
}

for (const seed of [3, 11, 29])
  test(`every character lies under the marks that cover it and no others, from server and browser alike (seed ${seed})`, async ({
    workspace,
    desk,
    browser,
  }) => {
    const layers = { [REVIEWER]: randomAnnotations(seed, 14), other: randomAnnotations(seed + 1, 10) };
    workspace.write('seeds/nested.txt', TEXT);
    for (const [name, annotations] of Object.entries(layers))
      workspace.annotate('nested.txt', name, annotations);
    const address = await desk.address('/documents/nested.txt?layer=other');
    const fromServer = await served(browser, address);
    expect(shown(fromServer.pieces)).toEqual(expected(layers));

    await desk.open('nested.txt', '?layer=other');
    expect(await htmlOf(desk.body())).toEqual(fromServer.html);
    // Every block is painted anew: the other layer goes and comes back, and each sentence is tagged and undone.
    await desk.press('o');
    expect(shown(await piecesOf(desk.body()))).toEqual(expected({ [REVIEWER]: layers[REVIEWER] ?? [] }));
    await desk.press('o');
    for (let sentence = 0; sentence < 9; sentence++) await desk.press('1');
    for (let sentence = 0; sentence < 9; sentence++) await desk.press('z');
    await desk.saved();
    expect(await htmlOf(desk.body())).toEqual(fromServer.html);
    expect(shown(await piecesOf(desk.body()))).toEqual(expected(layers));
  });

test('what is tagged over and inside other annotations is shown as the server shows it on reload', async ({
  workspace,
  desk,
  browser,
}) => {
  workspace.write('seeds/nested.txt', TEXT);
  await desk.open('nested.txt');
  await desk.tag('sourced', 'Sentence 1', '5 says');
  await desk.tag('official', 'says so. Sentence 👩‍👩‍👧‍👦', 'Sentence 4');
  await desk.tag('speculative', '👩‍👩‍👧‍👦');
  await desk.tag('anonymous-source', 'so. Sentence 8', '9 says');
  await desk.tag('sourced', 'so. Sentence 8', 'Sentence 8');
  await desk.saved();
  const annotations = workspace.annotations('nested.txt');
  expect(annotations).toHaveLength(5);
  expect(shown(await piecesOf(desk.body()))).toEqual(expected({ [REVIEWER]: annotations }));
  const fromServer = await served(browser, desk.page.url());
  expect(await htmlOf(desk.body())).toEqual(fromServer.html);
});

test('a click on nested highlights opens the innermost, and the panel opens any', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/nested.txt', TEXT);
  await desk.open('nested.txt');
  await desk.tag('sourced', 'Sentence 4', '6 says so.');
  await desk.tag('speculative', 'Sentence 5');
  await desk.page.locator('mark.speculative').click();
  await expect(desk.openCard().locator('q')).toHaveText('Sentence 5');
  await desk.cards().first().locator('.card-head').click();
  await expect(desk.openCard().locator('q')).toHaveText(/^Sentence 4.*6 says so\.$/);
  expect(
    await desk.page.locator('mark.selected').evaluateAll((all) => all.map((one) => one.classList[0])),
  ).toEqual(['sourced', 'sourced', 'sourced']);
});
