import { expect, test } from './support/test.ts';
import { annotate, slice } from './support/texts.ts';
import { REVIEWER, type Workspace } from './support/workspace.ts';

const OLD = `The quay was flooded, the harbour office said. A ferry sank at its berth, two dockers told us.

Perhaps the wall gave way. The museum is closed until further notice, its director wrote.
`;
const NEW = `An update stands at the top now.

The quay was flooded, the harbour office said. A ferry sank at its berth, two dockers told us.

The museum is closed until further notice, its director wrote.
`;
const MOVED = 'A ferry sank at its berth, two dockers told us.';
const ORPHAN = 'Perhaps the wall gave way.';

/** Annotations of the old text over the new one: one that has moved and, if wanted, one that is gone. */
function edit(workspace: Workspace, quotes: readonly string[]): string {
  workspace.write('seeds/quay.txt', OLD);
  workspace.annotate(
    'quay.txt',
    REVIEWER,
    quotes.map((quote, index) =>
      annotate(OLD, quote, { label: 'anonymous-source', note: 'kept' }, `quay-${index}`),
    ),
  );
  workspace.write('seeds/quay.txt', NEW);
  return workspace.read(workspace.annotationPath('quay.txt'));
}

test('a moved annotation is shown where it is now and saved so only when it is accepted', async ({
  workspace,
  desk,
}) => {
  const before = edit(workspace, [MOVED]);
  await desk.open('quay.txt');
  await expect(desk.cards().locator('.state')).toHaveText('moved');
  expect(workspace.read(workspace.annotationPath('quay.txt'))).toBe(before);
  await desk.press('n', 'a');
  await expect(desk.cards().locator('.state')).toHaveCount(0);
  await desk.saved();
  const file = workspace.file('quay.txt');
  expect(file.annotations).toMatchObject([{ quote: MOVED, note: 'kept', id: 'quay-0' }]);
  expect(file.annotations.map((one) => slice(NEW, one))).toEqual([MOVED]);
  expect(before).not.toContain(file.textHash);
});

test('a moved annotation is highlighted where it is now as soon as the document opens', async ({
  workspace,
  desk,
}) => {
  edit(workspace, [MOVED]);
  await desk.open('quay.txt');
  expect(await desk.marks()).toMatchObject([{ text: MOVED }]);
});

test('a moved annotation is accepted by button, too', async ({ workspace, desk }) => {
  edit(workspace, [MOVED]);
  await desk.open('quay.txt');
  await desk.cards().locator('.card-head').click();
  await desk.openCard().getByRole('button', { name: 'Accept' }).click();
  await desk.saved();
  expect(workspace.annotations('quay.txt').map((one) => slice(NEW, one))).toEqual([MOVED]);
});

test('the highlight of a moved annotation stays on its words when its label changes', async ({
  workspace,
  desk,
}) => {
  edit(workspace, [MOVED]);
  await desk.open('quay.txt');
  await desk.press('n', '2');
  expect(await desk.marks()).toMatchObject([{ label: 'official', text: MOVED }]);
  await desk.saved();
  await desk.page.reload();
  await desk.ready();
  expect(await desk.marks()).toMatchObject([{ label: 'official', text: MOVED }]);
});

test('undoing the acceptance of a moved annotation leaves its highlight on its words', async ({
  workspace,
  desk,
}) => {
  edit(workspace, [MOVED]);
  await desk.open('quay.txt');
  await desk.press('n', 'a');
  await desk.saved();
  await desk.press('z');
  await desk.saved();
  expect(await desk.marks()).toMatchObject([{ text: MOVED }]);
});

test('an annotation that is found nowhere is listed, kept, and can be deleted', async ({
  workspace,
  desk,
}) => {
  const before = edit(workspace, [MOVED, ORPHAN]);
  await desk.open('quay.txt');
  await expect(desk.cards().locator('.state')).toHaveText(['moved', 'not found in the text']);
  await desk.visit('/');
  await expect(desk.page.locator('.warning')).toHaveText([
    'reviewer: 1 annotation found no more in the text.',
    'reviewer: 1 annotation moved, to be accepted.',
  ]);
  expect(workspace.read(workspace.annotationPath('quay.txt'))).toBe(before);

  await desk.open('quay.txt');
  await desk.press('g', '1');
  await desk.saved();
  expect(workspace.annotations('quay.txt').map(({ quote }) => quote)).toContain(ORPHAN);
  await desk.cards().last().locator('.card-head').click();
  await expect(desk.openCard().locator('q')).toHaveText(ORPHAN);
  await desk.openCard().getByRole('button', { name: 'Delete' }).click();
  await desk.saved();
  expect(workspace.annotations('quay.txt').map(({ quote }) => quote)).not.toContain(ORPHAN);
});

test('deleting an annotation that is found nowhere can be undone', async ({ workspace, desk }) => {
  const before = edit(workspace, [ORPHAN]);
  await desk.open('quay.txt');
  await desk.cards().locator('.card-head').click();
  await desk.press('x');
  await desk.saved();
  await desk.press('z');
  await desk.saved();
  expect(workspace.read(workspace.annotationPath('quay.txt'))).toBe(before);
});

test('what is said of an annotation that is found nowhere can still be changed', async ({
  workspace,
  desk,
}) => {
  edit(workspace, [ORPHAN]);
  await desk.open('quay.txt');
  await desk.cards().locator('.card-head').click();
  await desk.field('Note').fill('deleted by the desk');
  await desk.press('Escape');
  await desk.saved();
  expect(workspace.annotations('quay.txt')).toMatchObject([{ quote: ORPHAN, note: 'deleted by the desk' }]);
});
