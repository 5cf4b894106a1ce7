import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REVIEWER } from './support/workspace.ts';

const TEXT = numbered(6);

/** What Playwright calls the keys that the dialog shows. */
const NAMES: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  Esc: 'Escape',
  Del: 'Delete',
  '⌫': 'Backspace',
  '⏎': 'Enter',
  Ctrl: 'Control',
  '⌘': 'Meta',
};

const playwrightName = (shown: string): string =>
  shown
    .trim()
    .split(' ')
    .map((part) => NAMES[part] ?? part)
    .join('+');

test('every key that the list of keys shows is taken by the page', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', TEXT);
  workspace.annotate('article.txt', REVIEWER, [
    annotate(TEXT, 'Sentence 2 says so.', { label: 'official' }, 'given-one'),
  ]);
  await desk.open('article.txt');
  await desk.press('?');
  const shown = await desk.dialog().locator('dt kbd').allTextContents();
  await desk.press('?');
  await expect(desk.dialog()).toHaveCount(0);
  expect(shown).toEqual(
    expect.arrayContaining(['j', 'k', '1', '2', '3', '4', 'e', 'n', 'p', 'u', 'm', 'o', 'c', '?']),
  );
  expect(new Set(shown).size, 'no key is shown twice').toBe(shown.length);

  const taken = await desk.page.evaluateHandle(() => {
    const keys: boolean[] = [];
    addEventListener('keydown', (event) =>
      keys.push(event.defaultPrevented && !/^(?:Shift|Control|Meta)$/.test(event.key)),
    );
    return keys;
  });
  for (const key of shown.map(playwrightName)) {
    await desk.press('g', 'n');
    const before = (await taken.jsonValue()).filter(Boolean).length;
    await desk.press(key);
    expect((await taken.jsonValue()).filter(Boolean).length, `${key} is taken`).toBe(before + 1);
    // What the key has opened is closed again.
    await desk.press('Escape');
    await expect(desk.dialog()).toHaveCount(0);
  }
});

test('typing in a field triggers no command', async ({ workspace, desk }) => {
  const typed = 'j k 1234 e x z m o c r y t s a g u n p ?';
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  await desk.press('1', 'p', 'Enter');
  await desk.page.keyboard.type(typed);
  await desk.press(
    'Backspace',
    'Delete',
    'Home',
    'ArrowLeft',
    'End',
    'Shift+ArrowLeft',
    'ArrowRight',
    'Control+z',
    'Control+y',
  );
  await desk.field('Note').fill(typed);
  await desk.field('Note').press('x');
  await desk.field('Kind').press('o');
  await desk.press('Escape');
  await desk.saved();
  await expect(desk.dialog()).toHaveCount(0);
  await expect(desk.complete()).toHaveText('Mark complete');
  expect(workspace.annotations('article.txt')).toMatchObject([
    { label: 'sourced', quote: 'Sentence 1 says so.', note: `${typed}x`, sourceKind: 'organisation' },
  ]);
});

test('keys that belong to the browser stay the browser’s', async ({ workspace, desk }) => {
  workspace.write('seeds/article.txt', TEXT);
  await desk.open('article.txt');
  const left = await desk.page.evaluateHandle(() => {
    const keys: string[] = [];
    addEventListener('keydown', (event) => {
      if (!event.defaultPrevented) keys.push(event.key);
      event.preventDefault();
    });
    return keys;
  });
  await desk.press(
    'Control+c',
    'Control+1',
    'Control+p',
    'Control+s',
    'Alt+ArrowLeft',
    'Tab',
    'PageDown',
    'F5',
  );
  expect((await left.jsonValue()).filter((key) => key !== 'Control' && key !== 'Alt')).toEqual([
    'c',
    '1',
    'p',
    's',
    'ArrowLeft',
    'Tab',
    'PageDown',
    'F5',
  ]);
  await expect(desk.cards()).toHaveCount(0);
});

/** Goes on with Tab until the keyboard is in no element, as behind the last one. */
async function tabOut(desk: Desk): Promise<void> {
  for (let step = 0; step < 6; step++) {
    if ((await desk.page.locator('body :focus').count()) === 0) return;
    await desk.press('Tab');
  }
}

for (const [name, leave] of [
  ['', async () => {}],
  [' whose words were clicked', (desk: Desk) => desk.dialog().getByRole('heading', { name: 'Keys' }).click()],
  [' that Tab has led out of', tabOut],
] as const)
  test(`no command runs behind an open dialog${name}, and Escape closes it`, async ({ workspace, desk }) => {
    workspace.write('seeds/article.txt', TEXT);
    await desk.open('article.txt');
    await desk.press('?');
    await leave(desk);
    await desk.press('1', 'j', 'm', 'c', 'Escape');
    await expect(desk.dialog()).toHaveCount(0);
    await desk.isAt(1);
    await expect(desk.cards()).toHaveCount(0);
    await expect(desk.complete()).toHaveText('Mark complete');
  });
