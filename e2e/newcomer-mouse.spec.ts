import { expect, test } from './support/test.ts';

const HARBOUR = `---
title: Harbour works stall
outlet: The Tidewater Gazette
date: 2031-04-09
---

# Harbour works stall

The dredging stopped on Monday, harbour master Ines Calloway said. Two crew members, who asked not to be named, blame a missing permit.

Perhaps the works go on in June.
`;

test('somebody who has never seen it tags, edits, deletes, undoes and completes, by mouse alone', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/harbour.md', HARBOUR);
  const { page } = desk;
  await desk.visit('/');
  await page.getByRole('link', { name: 'Harbour works stall' }).click();
  await desk.ready();

  // The selection takes spaces in on both sides; what is saved does not.
  await desk.tag('anonymous-source', ' Two crew', 'missing permit.');
  await desk.saved();
  const quote = 'Two crew members, who asked not to be named, blame a missing permit.';
  expect(await desk.marks()).toMatchObject([{ label: 'anonymous-source', text: quote }]);
  await expect(desk.cards()).toHaveCount(1);
  await expect(desk.cards().locator('q')).toHaveText(quote);
  const [made] = workspace.annotations('harbour.md');
  const start = HARBOUR.indexOf(quote);
  expect(made).toEqual({
    quote,
    label: 'anonymous-source',
    start,
    end: start + quote.length,
    prefix: HARBOUR.slice(start - 32, start),
    suffix: HARBOUR.slice(start + quote.length, start + quote.length + 32),
    id: made?.id,
  });

  await desk.tag('sourced', 'The dredging', 'Calloway said.');
  await desk.saved();
  await expect(desk.cards().locator('.card-line .line')).toHaveText(['sourced', 'anonymous-source']);

  // A highlight shows its card, a card shows its highlight.
  await page.locator('mark', { hasText: 'Two crew members' }).click();
  await expect(desk.openCard().locator('q')).toHaveText(quote);
  await desk.cards().first().locator('.card-head').click();
  await expect(page.locator('mark.selected')).toHaveText(/^The dredging stopped/);
  await expect(desk.openCard()).toHaveCount(1);

  await desk.field('Source').fill('Ines Calloway');
  await desk.field('Kind').selectOption('person');
  await desk.field('Via').fill('The Tidewater Gazette, Coast Radio');
  await desk.field('Reliability').selectOption({ label: 'B · usually reliable' });
  await desk.field('Credibility').selectOption({ label: '2 · probably true' });
  await desk.field('Note').fill('said on the quay');
  await desk.openCard().locator('.card-head').click();
  await desk.saved();
  expect(workspace.annotations('harbour.md')[0]).toMatchObject({
    label: 'sourced',
    source: 'Ines Calloway',
    sourceKind: 'person',
    via: ['The Tidewater Gazette', 'Coast Radio'],
    reliability: 'B',
    credibility: 2,
    note: 'said on the quay',
  });

  const before = workspace.read(workspace.annotationPath('harbour.md'));
  await desk.openCard().getByRole('button', { name: 'Delete' }).click();
  await expect(desk.cards()).toHaveCount(1);
  await desk.saved();
  expect(workspace.annotations('harbour.md')).toHaveLength(1);
  await desk.press('z');
  await expect(desk.cards()).toHaveCount(2);
  await desk.saved();
  expect(workspace.read(workspace.annotationPath('harbour.md'))).toBe(before);

  await desk.complete().click();
  await expect(desk.complete()).toHaveText('Complete');
  expect(workspace.file('harbour.md').complete).toBe(true);
  await page.getByRole('link', { name: 'Library' }).click();
  const row = page.locator('.row', { hasText: 'Harbour works stall' });
  await expect(row.locator('.facts')).toContainText('The Tidewater Gazette');
  await expect(row.locator('.coverage')).toHaveText('complete');
  await expect(row.getByRole('img')).toHaveAccessibleName(
    /^sourced \d+ %, anonymous-source \d+ % of the text$/,
  );
});

test('names that annotations use already are offered as somebody types, with the kind they had', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/harbour.md', HARBOUR);
  workspace.write('seeds/other.txt', 'The council, Coast Radio reports, has met.\n');
  const { page } = desk;
  await desk.open('other.txt');
  await desk.press('1');
  await desk.cards().locator('.card-head').click();
  await desk.field('Source').fill('the council');
  await desk.field('Kind').selectOption('government');
  await desk.field('Via').fill('Coast Radio');
  await desk.press('Tab');
  await desk.saved();

  await desk.open('harbour.md');
  await desk.press('3');
  await desk.cards().locator('.card-head').click();
  await desk.field('Source').focus();
  await expect(page.locator('#known-sources option')).toHaveAttribute('value', 'the council');
  await expect(page.locator('#known-outlets option')).toHaveAttribute('value', 'Coast Radio');
  await expect(desk.field('Source')).toHaveAttribute('list', 'known-sources');
  await desk.field('Source').fill('the council');
  await desk.press('Enter');
  await expect(desk.field('Kind')).toHaveValue('government');
  await desk.saved();
  expect(workspace.annotations('harbour.md')).toMatchObject([
    { source: 'the council', sourceKind: 'government' },
  ]);
});
