import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Acknowledged } from './support/acknowledged.ts';
import { expect, test } from './support/test.ts';
import { numbered, slice } from './support/texts.ts';
import { GONE } from './support/watch.ts';

const SENTENCES = 60;
const TEXT = numbered(SENTENCES);

for (const acknowledged of [1, 12, 25])
  test(`a server killed in mid-save loses nothing and doubles nothing (after ${acknowledged} saves)`, async ({
    workspace,
    desk,
    watch,
  }) => {
    watch.allow(GONE);
    workspace.write('seeds/long.txt', TEXT);
    await desk.open('long.txt');
    const seen = new Acknowledged(desk.page);
    const killed = seen.reaches(acknowledged).then(() => workspace.server.kill());
    for (let sentence = 0; sentence < SENTENCES; sentence++) await desk.press('1');
    await killed;

    await expect(desk.saving()).toHaveText(/^Offline: \d+ changes waiting$/);
    // The page holds its connection's end, so what it was told is final.
    const onDisk = new Map(workspace.annotations('long.txt').map((one) => [one.id, one]));
    for (const id of seen.ids) expect(onDisk.has(id), `${id} was acknowledged`).toBe(true);
    expect(onDisk.size).toBeLessThan(SENTENCES);

    await workspace.start();
    await desk.saving().click();
    await desk.saved();
    const annotations = workspace.annotations('long.txt');
    expect(annotations.map(({ quote }) => quote)).toEqual(
      Array.from({ length: SENTENCES }, (_, index) => `Sentence ${index + 1} says so.`),
    );
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(SENTENCES);
    for (const one of annotations) expect(slice(TEXT, one)).toBe(one.quote);
    expect(readdirSync(join(workspace.folder, 'annotations/long.txt'))).toEqual(['reviewer.json']);
  });

test('while the server is gone everything goes on, and only what is left of it is saved', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(GONE);
  workspace.write('seeds/long.txt', TEXT);
  await desk.open('long.txt');
  await desk.press('1', '2', '3');
  await desk.saved();
  await workspace.server.kill();
  await desk.press('4');
  await expect(desk.saving()).toHaveText('Offline: 1 change waiting');
  await desk.press('1', 'z', 'p', 'x', 'n', 'Enter');
  await desk.page.keyboard.type('offline note');
  await desk.press('Escape', 'g', '4');

  await workspace.start();
  await desk.press('s');
  await desk.saved();
  const quotes = workspace.annotations('long.txt').map(({ quote, label }) => `${label}: ${quote}`);
  const shown = (await desk.marks()).map(({ text, label }) => `${label}: ${text}`);
  expect(quotes).toEqual(shown);
  expect(quotes[0]).toBe('speculative: Sentence 1 says so.');
});

test('the number of changes that wait grows with each', async ({ workspace, desk, watch }) => {
  watch.allow(GONE);
  workspace.write('seeds/long.txt', TEXT);
  await desk.open('long.txt');
  await workspace.server.kill();
  for (let waiting = 1; waiting <= 4; waiting++) {
    await desk.press('1');
    await expect(desk.saving()).toHaveText(new RegExp(`^Offline: ${waiting} changes? waiting$`), {
      timeout: 1_000,
    });
  }
});

test('the page finds by itself that the server is back', async ({ workspace, desk, watch }) => {
  watch.allow(GONE);
  workspace.write('seeds/long.txt', TEXT);
  await desk.open('long.txt');
  await workspace.server.kill();
  await desk.press('1');
  await expect(desk.saving()).toHaveText('Offline: 1 change waiting');
  await workspace.start();
  await desk.saved();
  expect(workspace.annotations('long.txt')).toHaveLength(1);
});

test('a server that is asked to stop does so with everything saved', async ({ workspace, desk }) => {
  workspace.write('seeds/long.txt', TEXT);
  await desk.open('long.txt');
  await desk.press('1', '2', '3');
  await desk.saved();
  const before = workspace.read(workspace.annotationPath('long.txt'));
  expect(await workspace.server.interrupt()).toBe(0);
  expect(workspace.read(workspace.annotationPath('long.txt'))).toBe(before);
});
