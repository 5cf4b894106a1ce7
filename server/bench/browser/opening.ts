import type { Browser } from '@playwright/test';
import type { Invented } from '../invented/workspace.ts';
import { type Visited, visit } from './visit.ts';

/** Milliseconds from navigation, as the page's own clock has them. */
export type Opening = { readonly firstPaint: number; readonly painted: number; readonly ready: number };

/** Opens a page whose marks are in its HTML; `ready` is when its panel stands, NaN for a page without one. */
export const open = (browser: Browser, visited: Visited, { file }: Invented): Promise<Opening> =>
  visit(browser, visited, async ({ page, told }) => {
    const painted = await told('painted');
    const ready = (await page.locator('#panel').count()) > 0 ? await told('ready') : Number.NaN;
    const marks = 'new Set([...document.querySelectorAll("mark")].map((mark) => mark.dataset.key)).size';
    await expectSame('annotations marked', page.evaluate(marks), file.annotations.length);
    return { painted, ready, firstPaint: await told('first paint') };
  });

/** Opens the page of `@recogito/text-annotator`, which draws what is in view. */
export const openRecogito = (browser: Browser, visited: Visited): Promise<Opening> =>
  visit(browser, visited, async ({ told }) => {
    const painted = await told('drawn');
    await expectSame('annotations drawn', told('annotations drawn'), await told('annotations in view'));
    return { painted, ready: painted, firstPaint: await told('first paint') };
  });

/** A page that shows something else than it should must not be measured. */
async function expectSame(what: string, found: Promise<unknown>, expected: number): Promise<void> {
  const value = await found;
  if (value !== expected || expected === 0)
    throw new Error(`Expected ${expected} ${what}, found ${String(value)}.`);
}
