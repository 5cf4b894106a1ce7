import { selectBackwards } from './support/mouse.ts';
import { expect, test } from './support/test.ts';
import { slice } from './support/texts.ts';

const MARKDOWN = `# The *quay* and the [\`pump\`](https://example.org/pump)

The mayor said it was *never* safe &amp; **"not \\*once\\* tested"**, see [the report](https://example.org/a).
A second line 👋 goes on.

- The first item, the port said,
  wraps its line.
  1. A nested one was ~~lost~~ found.
  2. Another &eacute;tude.

> “We were told nothing,”
> a docker said.

| Place | Claim |
| --- | --- |
| North \\| East | the *gauge* failed |
| South | nobody knows |

    four spaces of code

\`\`\`sh
pump --start
pump --stop
\`\`\`

<b>Raw</b> words end it.
`;

/** What is dragged over as it is shown, and the stretch of the file that has to come of it. */
const CASES = [
  ['emphasis whole', 'was never safe', 'was never safe', 'was *never* safe'],
  ['into emphasis', 'was never', 'was never', 'was *never'],
  ['an entity', 'safe & "not', 'safe & "not', 'safe &amp; **"not'],
  ['escapes in strong', 'not *once*', 'not *once*', 'not \\*once\\*'],
  ['into a link', 'see', 'the rep', 'see [the rep'],
  ['over a line feed', 'see', 'line 👋', 'see [the report](https://example.org/a).\nA second line 👋'],
  ['a heading with code and a link', 'quay and', 'pump', 'quay* and the [`pump'],
  ['a wrapped item', 'the port', 'wraps', 'the port said,\n  wraps'],
  ['a nested list', 'lost found', 'étude', 'lost~~ found.\n  2. Another &eacute;tude'],
  ['a quotation', 'told nothing', 'docker', 'told nothing,”\n> a docker'],
  ['a cell', 'North | East', 'North | East', 'North \\| East'],
  ['from cell to cell', 'the gauge failed', 'South', 'the *gauge* failed |\n| South'],
  ['indented code', 'four spaces', 'code', 'four spaces of code'],
  ['fenced code', '--start', '--stop', '--start\npump --stop'],
  ['raw HTML', '<b>Raw', 'words', '<b>Raw</b> words'],
  ['from paragraph to list', 'goes on.', 'first item', 'goes on.\n\n- The first item'],
] as const;

test('what the mouse selects across Markdown is the stretch of the file behind it', async ({
  workspace,
  desk,
}) => {
  workspace.write('seeds/marked.md', MARKDOWN);
  await desk.open('marked.md');
  for (const [name, from, to, wanted] of CASES) {
    await desk.tag('official', from, to);
    await desk.saved();
    const [annotation] = workspace.annotations('marked.md');
    expect.soft(annotation?.quote, name).toBe(wanted);
    expect.soft(annotation && slice(MARKDOWN, annotation), name).toBe(annotation?.quote);
    await desk.press('z');
    await desk.saved();
  }
});

test('a selection may end in a link that it began behind', async ({ workspace, desk }) => {
  workspace.write('seeds/marked.md', MARKDOWN);
  await desk.open('marked.md');
  await selectBackwards(desk.page, 'A second', 'report');
  await desk.press('2');
  await desk.saved();
  expect(workspace.annotations('marked.md')[0]?.quote).toBe('report](https://example.org/a).\nA second');
});

test('every sentence of a Markdown document is tagged with one key', async ({ workspace, desk }) => {
  workspace.write('seeds/marked.md', MARKDOWN);
  await desk.open('marked.md');
  const sentences = Number(await desk.page.locator('#progress-bar').getAttribute('max'));
  for (let sentence = 0; sentence < sentences; sentence++) await desk.press('3');
  await expect(desk.page.locator('#progress-text')).toHaveText(`${sentences} of ${sentences}`);
  await desk.saved();
  const annotations = workspace.annotations('marked.md');
  expect(annotations).toHaveLength(sentences);
  for (const one of annotations) expect(slice(MARKDOWN, one)).toBe(one.quote);
  expect(annotations.map(({ quote }) => quote)).toEqual(
    expect.arrayContaining(['A nested one was ~~lost~~ found.', 'nobody knows', 'the *gauge* failed']),
  );
});

test('links lead out without a referrer, and what is no link or image is shown as text', async ({
  workspace,
  desk,
}) => {
  workspace.write(
    'seeds/links.md',
    'See [good](https://example.org/x), [bad](javascript:alert(1)) and ![pixel](https://example.org/p.png).\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n',
  );
  await desk.open('links.md');
  const links = desk.body().locator('a');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('href', 'https://example.org/x');
  await expect(links).toHaveAttribute('rel', /noreferrer/);
  await expect(desk.body().locator('img, script')).toHaveCount(0);
  await expect(desk.body()).toContainText('![pixel](https://example.org/p.png)');
  await expect(desk.body()).toContainText('<script>alert(1)</script>');
});

test('a title is what the heading shows, without its markup', async ({ workspace, desk }) => {
  workspace.write('seeds/marked.md', MARKDOWN);
  await desk.visit('/');
  await expect(desk.page.locator('.row h2')).toHaveText('The quay and the pump');
});
