import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';
import { annotate, slice } from './support/texts.ts';
import { REVIEWER, type Workspace } from './support/workspace.ts';

const TEXT = 'The tide-gauge read 4.2 metres. “Nobody saw it,” Ines Calloway said on Friday.\n';

async function openWith(workspace: Workspace, desk: Desk, text: string, quote: string): Promise<void> {
  workspace.write('seeds/gauge.txt', text);
  workspace.annotate('gauge.txt', REVIEWER, [annotate(text, quote, { label: 'sourced' }, 'gauge-one')]);
  await desk.open('gauge.txt');
  await desk.press('n');
  await expect(desk.openCard().locator('q')).toHaveText(quote);
}

/** The quotes that pressing a key again and again leads to, as the page shows them. */
async function steps(desk: Desk, key: string, count: number): Promise<string[]> {
  const quotes: string[] = [];
  for (let step = 0; step < count; step++) {
    await desk.press(key);
    quotes.push((await desk.marks()).map(({ text }) => text).join('|'));
  }
  return quotes;
}

test('either edge moves by word and by character, and the file follows', async ({ workspace, desk }) => {
  await openWith(workspace, desk, TEXT, 'read 4.2 metres');
  expect(await steps(desk, 'ArrowLeft', 2)).toEqual(['read 4.2', 'read']);
  expect(await steps(desk, 'ArrowRight', 3)).toEqual(['read 4.2', 'read 4.2 metres', 'read 4.2 metres.']);
  expect(await steps(desk, 'Shift+ArrowLeft', 2)).toEqual(['read 4.2 metres', 'read 4.2 metre']);
  await desk.press('e');
  expect(await steps(desk, 'ArrowLeft', 2)).toEqual(['gauge read 4.2 metre', '-gauge read 4.2 metre']);
  expect(await steps(desk, 'Shift+ArrowRight', 3)).toEqual([
    'gauge read 4.2 metre',
    'auge read 4.2 metre',
    'uge read 4.2 metre',
  ]);
  await desk.press('e');
  expect(await steps(desk, 'Shift+ArrowRight', 1)).toEqual(['uge read 4.2 metres']);
  await desk.saved();
  const [annotation] = workspace.annotations('gauge.txt');
  expect(annotation).toMatchObject({ id: 'gauge-one', quote: 'uge read 4.2 metres', label: 'sourced' });
  expect(annotation && slice(TEXT, annotation)).toBe('uge read 4.2 metres');
});

test('an edge never leaves the text and never passes the other one', async ({ workspace, desk }) => {
  await openWith(workspace, desk, TEXT, 'Friday');
  expect((await steps(desk, 'ArrowRight', 4)).at(-1)).toBe('Friday.');
  expect((await steps(desk, 'Shift+ArrowLeft', 12)).at(-1)).toBe('F');
  expect((await steps(desk, 'ArrowLeft', 2)).at(-1)).toBe('F');
  await desk.press('e');
  expect((await steps(desk, 'ArrowRight', 2)).at(-1)).toBe('F');
  expect((await steps(desk, 'ArrowLeft', 40)).at(-1)).toBe(TEXT.slice(0, TEXT.indexOf('Friday') + 1));
  await desk.saved();
  expect(workspace.annotations('gauge.txt')[0]).toMatchObject({ start: 0 });
});

test('a character is what a reader takes for one', async ({ workspace, desk }) => {
  const text = 'Ann 👩‍👩‍👧‍👦 cafe\u0301 🇺🇦🇵🇱 end of it.\n';
  await openWith(workspace, desk, text, 'Ann');
  expect(await steps(desk, 'Shift+ArrowRight', 7)).toEqual([
    'Ann 👩‍👩‍👧‍👦',
    'Ann 👩‍👩‍👧‍👦 c',
    'Ann 👩‍👩‍👧‍👦 ca',
    'Ann 👩‍👩‍👧‍👦 caf',
    'Ann 👩‍👩‍👧‍👦 cafe\u0301',
    'Ann 👩‍👩‍👧‍👦 cafe\u0301 🇺🇦',
    'Ann 👩‍👩‍👧‍👦 cafe\u0301 🇺🇦🇵🇱',
  ]);
  await desk.saved();
  const [annotation] = workspace.annotations('gauge.txt');
  expect(annotation && slice(text, annotation)).toBe('Ann 👩‍👩‍👧‍👦 cafe\u0301 🇺🇦🇵🇱');
});

test('an edge goes on into the next paragraph', async ({ workspace, desk }) => {
  const text = 'The first ends.\n\nThe second begins.\n';
  await openWith(workspace, desk, text, 'first ends.');
  expect(await steps(desk, 'ArrowRight', 2)).toEqual(['first ends.The', 'first ends.The second']);
  await desk.saved();
  expect(workspace.annotations('gauge.txt')[0]?.quote).toBe('first ends.\n\nThe second');
});
