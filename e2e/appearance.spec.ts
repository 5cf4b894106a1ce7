import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REVIEWER, type Workspace } from './support/workspace.ts';

const TEXT = numbered(400);
const WIDE = `# A heading-without-any-space-${'in-it-'.repeat(20)}

| A | B | C | D | E | F | G | H |
| --- | --- | --- | --- | --- | --- | --- | --- |
| ${'word '.repeat(6)} | number | number | number | number | number | number | number |

    ${'code '.repeat(60)}

See https://example.org/${'path/'.repeat(40)} for more.
`;

function fill(workspace: Workspace): void {
  workspace.write('seeds/long.txt', TEXT);
  workspace.write('seeds/wide.md', WIDE);
  const labels = ['sourced', 'official', 'anonymous-source', 'speculative'] as const;
  workspace.annotate(
    'long.txt',
    REVIEWER,
    labels.map((label, at) => annotate(TEXT, `Sentence ${at * 4 + 1} says so.`, { label }, `made-${at}`)),
  );
}

test('on paper the text is whole, with its highlights and without the tools', async ({ workspace, desk }) => {
  fill(workspace);
  await desk.open('long.txt');
  await desk.page.emulateMedia({ media: 'print' });
  for (const tool of ['.bar', '#labels', '#panel', '#minimap', '.here'])
    for (const one of await desk.page.locator(tool).all()) await expect(one).toBeHidden();
  const skipped = await desk.page
    .locator('#body > *')
    .evaluateAll(
      (blocks) => blocks.filter((one) => getComputedStyle(one).contentVisibility !== 'visible').length,
    );
  expect(skipped).toBe(0);
  const pdf = (await desk.page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(5);
  await expect(desk.page.locator('mark.official')).toHaveCSS('text-decoration-style', 'double');
});

test('every page fits a window of 360 pixels', async ({ workspace, desk }) => {
  fill(workspace);
  await desk.page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/', '/codebook', '/documents/long.txt', '/documents/wide.md']) {
    await desk.visit(path);
    if (path.startsWith('/documents')) await desk.ready();
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
      360,
    );
  }
  for (const key of ['?', 'c', 'r']) {
    await desk.press(key);
    await expect(desk.dialog()).toBeVisible();
    const wide = await desk.dialog().evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(wide, `the dialog of ${key}`).toBe(0);
    await desk.press('Escape');
  }
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('every label is in reach and tags the current sentence', async ({ workspace, desk }) => {
    workspace.write('seeds/article.txt', numbered(6));
    await desk.open('article.txt');
    for (const label of ['sourced', 'official', 'anonymous-source', 'speculative']) {
      const box = await desk.label(label).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      expect(box?.height, 'a target that a finger hits').toBeGreaterThanOrEqual(24);
      await desk.label(label).tap();
    }
    await desk.saved();
    expect(workspace.annotations('article.txt').map(({ label }) => label)).toEqual([
      'sourced',
      'official',
      'anonymous-source',
      'speculative',
    ]);
    await desk.page.locator('mark.official').tap();
    await expect(desk.openCard().locator('q')).toHaveText('Sentence 2 says so.');
  });
});

test('labels are told apart by their lines, in the light and in the dark', async ({ workspace, desk }) => {
  fill(workspace);
  const paper: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    await desk.open('long.txt');
    const marks = desk.page.locator('mark');
    const styles = await marks.evaluateAll((all) =>
      all.map((one) => {
        const { textDecorationStyle, textDecorationColor, textDecorationLine } = getComputedStyle(one);
        return { textDecorationStyle, textDecorationColor, textDecorationLine };
      }),
    );
    expect(styles.map((one) => one.textDecorationStyle)).toEqual(['solid', 'double', 'dashed', 'wavy']);
    expect(new Set(styles.map((one) => one.textDecorationColor)).size).toBe(4);
    paper.push(await desk.page.evaluate(() => getComputedStyle(document.body).backgroundColor));
  }
  expect(paper[0]).not.toBe(paper[1]);
});
