import { bringAxe, findings } from './support/axe.ts';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REFUSED } from './support/watch.ts';
import { REVIEWER, type Workspace } from './support/workspace.ts';

const TEXT = numbered(12);
const sentence = (number: number): string => `Sentence ${number} says so.`;
const LABELS = ['sourced', 'official', 'anonymous-source', 'speculative'] as const;

function fill(workspace: Workspace): void {
  workspace.write('seeds/article.txt', TEXT);
  workspace.write('seeds/latin.txt', new Uint8Array([0xe9]));
  workspace.write(
    'annotations/GUIDELINES.md',
    '# House rules\n\n## sourced\n\nSomebody signs.\n\n- one\n- two\n',
  );
  const own = LABELS.map((label, at) =>
    annotate(TEXT, sentence(at + 1), { label, source: 'Ann' }, `own-${at}`),
  );
  workspace.annotate('article.txt', REVIEWER, own);
  workspace.annotate('article.txt', 'ada', [
    annotate(TEXT, sentence(2), { label: 'sourced', via: ['Coast Radio'] }, 'ada-one'),
  ]);
}

const STATES: Readonly<Record<string, (desk: Desk, workspace: Workspace) => Promise<void>>> = {
  'the library': (desk) => desk.visit('/'),
  'the codebook': (desk) => desk.visit('/codebook'),
  'a document': (desk) => desk.open('article.txt', '?layer=ada'),
  'an open card': async (desk) => {
    await desk.open('article.txt', '?layer=ada');
    await desk.press('n', 'Enter');
    await expect(desk.field('Source')).toBeFocused();
  },
  'somebody else’s open card': async (desk) => {
    await desk.open('article.txt', '?layer=ada');
    await desk.cards().filter({ hasText: 'Coast Radio' }).locator('.card-head').click();
    await expect(desk.openCard().locator('dl')).toBeVisible();
  },
  'a selection with its menu': async (desk) => {
    await desk.open('article.txt');
    await desk.select(sentence(5));
    await expect(desk.menu()).toBeVisible();
  },
  'the list of keys': async (desk) => {
    await desk.open('article.txt');
    await desk.press('?');
  },
  'the codebook over the page': async (desk) => {
    await desk.open('article.txt');
    await desk.press('c');
    await expect(desk.dialog().getByRole('heading', { name: 'House rules' })).toBeVisible();
  },
  'the question who annotates': async (desk) => {
    await desk.open('article.txt');
    await desk.press('r');
  },
  'a conflict': async (desk, workspace) => {
    await desk.open('article.txt');
    workspace.annotate('article.txt', REVIEWER, [
      annotate(TEXT, sentence(1), { label: 'speculative' }, 'own-0'),
    ]);
    await desk.press('n', '2');
    await expect(desk.conflicts()).toBeVisible();
  },
};

for (const [name, bring] of Object.entries(STATES))
  test(`axe-core objects to nothing, in the light and in the dark: ${name}`, async ({
    workspace,
    desk,
    watch,
  }) => {
    watch.allow(REFUSED);
    fill(workspace);
    await bringAxe(desk.page);
    await bring(desk, workspace);
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.page.emulateMedia({ colorScheme });
      expect(await findings(desk.page), colorScheme).toEqual([]);
    }
  });
