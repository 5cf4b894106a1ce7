import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';
import { slice, textOf } from './support/texts.ts';
import type { Workspace } from './support/workspace.ts';

const NO_BREAK = '\u00A0';
const HAZARDS = [
  'The family 👩‍👩‍👧‍👦 waved 👋🏽 to the 🏴󠁧󠁢󠁷󠁬󠁳󠁿 crew, Zoe\u0308 Å said.',
  'שלום לכל הנמל, אמרה מנהלת הרציף.',
  'قال مدير الميناء إن العمل توقف.',
  `A price of 40${NO_BREAK}000${NO_BREAK}crowns was named.`,
  'Sums like 𝟛𝟜 and 𐐷𐐯 count as one each.',
].join('\n\n');

/** Selects a phrase with the mouse, tags it, and looks at what is on disk. */
async function tagAndRead(workspace: Workspace, desk: Desk, text: string, from: string, to = from) {
  await desk.tag('sourced', from, to);
  await desk.saved();
  const [annotation] = workspace.annotations('hazards.txt');
  expect(annotation && slice(text, annotation)).toBe(annotation?.quote);
  await desk.press('z');
  await desk.saved();
  return annotation?.quote;
}

test('what the mouse selects among emoji, marks and scripts is what is on disk', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/hazards.txt', `${HAZARDS}\n`);
  await desk.open('hazards.txt');
  for (const [from, to] of [
    ['family 👩‍👩‍👧‍👦', 'family 👩‍👩‍👧‍👦'],
    ['👩‍👩‍👧‍👦', 'waved 👋🏽'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿 crew', 'Zoe\u0308'],
    ['לכל', 'הנמל'],
    ['مدير', 'الميناء'],
    [`40${NO_BREAK}000`, 'crowns'],
    ['𝟛𝟜', '𐐷𐐯'],
    ['crew, Zoe\u0308', 'مدير'],
  ] as const) {
    const wanted = HAZARDS.slice(HAZARDS.indexOf(from), HAZARDS.indexOf(to) + to.length);
    expect(await tagAndRead(workspace, desk, HAZARDS, from, to)).toBe(wanted);
  }
});

test('a selection that cuts a grapheme takes the whole of it', async ({ workspace, desk }) => {
  workspace.write('seeds/hazards.txt', `${HAZARDS}\n`);
  await desk.open('hazards.txt');
  const cuts = [
    ['👩‍👩‍👧‍👦', 3, 6],
    ['👋🏽', 0, 2],
    ['Zoe\u0308', 0, 3],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 2, 8],
  ] as const;
  for (const [phrase, from, to] of cuts) {
    await desk.page.locator('#b0').evaluate(
      (block, { phrase, from, to }) => {
        const node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
        const at = node?.nodeValue?.indexOf(phrase) ?? -1;
        if (!node || at < 0) throw new Error(`no ${phrase}`);
        document.getSelection()?.setBaseAndExtent(node, at + from, node, at + to);
      },
      { phrase, from, to },
    );
    await desk.press('2');
    await desk.saved();
    const [annotation] = workspace.annotations('hazards.txt');
    expect(annotation?.quote).toBe(phrase);
    expect(annotation && slice(HAZARDS, annotation)).toBe(phrase);
    await desk.press('z');
    await desk.saved();
  }
});

test('a byte-order mark and CRLF count for nothing', async ({ workspace, desk }) => {
  const raw = '\uFEFFFirst line, she said.\r\n\r\nSecond 👋 line, he said.\r\nthat goes on here.\r\n';
  workspace.write('seeds/windows.txt', raw);
  await desk.open('windows.txt');
  await desk.press('1', '2', '3');
  await desk.saved();
  const text = textOf(raw);
  const annotations = workspace.annotations('windows.txt');
  expect(annotations[0]).toMatchObject({ start: 0, quote: 'First line, she said.' });
  for (const one of annotations) expect(slice(text, one)).toBe(one.quote);
  expect(workspace.file('windows.txt').textHash).toBe(gitHash(workspace, text));
  expect(workspace.read('seeds/windows.txt')).toBe(raw);
});

/** What `git hash-object` gives for a text. */
function gitHash(workspace: Workspace, text: string): string {
  workspace.write('normalised', text);
  return workspace.git('hash-object', '--no-filters', 'normalised').trim();
}

test('bidirectional and zero-width controls and NUL are shown by name and cannot reorder', async ({
  workspace,
  desk,
}) => {
  const text = 'He said \u202Eevil txt\u202C and\u200Bmore\u2066 of\u0000 it, \uFEFFthen left.\n';
  workspace.write('seeds/hazards.txt', text);
  await desk.open('hazards.txt');
  const invisible = desk.body().locator('.invisible');
  expect(await invisible.evaluateAll((all) => all.map((one) => one.getAttribute('data-name')))).toEqual([
    'RLO',
    'PDF',
    'ZWSP',
    'LRI',
    'U+0000',
    'BOM',
  ]);
  const order = await desk.body().evaluate((body) => {
    const node = [...body.querySelectorAll('.invisible')].map((one) => one.nextSibling);
    return node.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one ?? body);
      return Math.round(range.getBoundingClientRect().left);
    });
  });
  expect(order).toEqual([...order].sort((a, b) => a - b));
  await desk.tag('sourced', 'evil txt', 'then left');
  await desk.saved();
  const [annotation] = workspace.annotations('hazards.txt');
  expect(annotation?.quote).toBe(text.slice(text.indexOf('evil'), text.indexOf('.\n')));
  expect(annotation && slice(text, annotation)).toBe(annotation?.quote);
  expect(workspace.read(workspace.annotationPath('hazards.txt'))).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});
