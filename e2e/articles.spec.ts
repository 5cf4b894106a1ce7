import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './support/test.ts';
import { slice, textOf } from './support/texts.ts';

const ORIGINALS = fileURLToPath(new URL('../../shared/seeds', import.meta.url));
const OWN = fileURLToPath(new URL('../seeds', import.meta.url));
const OWN_ANNOTATIONS = fileURLToPath(new URL('../annotations', import.meta.url));

const documentsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)) : [];

for (const [what, folder] of [
  ['original', ORIGINALS],
  ['sample', OWN],
] as const) {
  if (!existsSync(folder))
    test(`every sentence of the ${what} articles is tagged with one key`, () => {
      test.skip(true, `the ${what} articles are not here`);
    });
  for (const document of documentsIn(folder))
    test(`every sentence of the ${what} article ${document} is tagged with one key`, async ({
      workspace,
      desk,
    }) => {
      workspace.copy(folder, 'seeds');
      const text = textOf(readFileSync(join(folder, document), 'utf8'));
      await desk.open(document);
      const sentences = Number(await desk.page.locator('#progress-bar').getAttribute('max'));
      for (let sentence = 0; sentence < sentences; sentence++) await desk.press(String((sentence % 4) + 1));
      await expect(desk.page.locator('#progress-text')).toHaveText(`${sentences} of ${sentences}`);
      await desk.saved();
      const annotations = workspace.annotations(document);
      expect(annotations).toHaveLength(sentences);
      for (const one of annotations) expect(slice(text, one)).toBe(one.quote);
      const shown = await desk.body().textContent();
      expect(shown?.trim().length).toBeGreaterThan(500);
      const marked = (await desk.marks()).map(({ text: words }) => words.replace(/\s+/g, ''));
      expect(marked).toHaveLength(sentences);
    });
}

test('the sample workspace opens without a warning, with both reviewers’ work', async ({
  workspace,
  desk,
}) => {
  workspace.copy(OWN, 'seeds');
  workspace.copy(OWN_ANNOTATIONS, 'annotations');
  await desk.visit('/');
  const { page } = desk;
  await expect(page.locator('.row')).toHaveCount(5);
  await expect(page.locator('.warning')).toHaveCount(0);
  await expect(page.locator('.coverage')).toHaveText(Array.from({ length: 10 }, () => 'complete'));
  for (const document of documentsIn(OWN)) {
    await desk.open(document, '?layer=first-reader&layer=second-reader');
    const wanted = ['first-reader', 'second-reader'].flatMap((reviewer) =>
      workspace.annotations(document, reviewer).map(({ id }) => `${reviewer}/${id}`),
    );
    expect((await desk.marks()).map(({ key }) => key).sort()).toEqual(wanted.sort());
  }
});
