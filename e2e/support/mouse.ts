import type { Page } from '@playwright/test';

type Point = { readonly x: number; readonly y: number };

/** Drags the mouse from the beginning of one phrase of the text to the end of another. */
export async function selectText(page: Page, from: string, to: string): Promise<void> {
  await drag(page, await edgeOf(page, from, 'start'), await edgeOf(page, to, 'end'));
}

/** Drags the mouse from the end of one phrase back to the beginning of another: a link is no place to begin. */
export async function selectBackwards(page: Page, from: string, to: string): Promise<void> {
  await drag(page, await edgeOf(page, from, 'end'), await edgeOf(page, to, 'start'));
}

async function drag(page: Page, start: Point, end: Point): Promise<void> {
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** The middle of a phrase's first character. */
export const clickText = async (page: Page, phrase: string, clicks = 1): Promise<void> => {
  const { x, y } = await edgeOf(page, phrase, 'middle');
  await page.mouse.click(x, y, { clickCount: clicks });
};

/** Where the pointer has to be to hit the outer edge of a phrase's first or last character. */
async function edgeOf(page: Page, phrase: string, edge: 'start' | 'end' | 'middle'): Promise<Point> {
  const point = await page.locator('#body').evaluate(
    (body, { phrase, edge }) => {
      const texts: Node[] = [];
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node);
      const whole = texts.map((node) => node.nodeValue ?? '').join('');
      const found = whole.indexOf(phrase);
      if (found < 0) return undefined;
      const graphemes = [...new Intl.Segmenter('en').segment(phrase)];
      const segment = edge === 'end' ? graphemes.at(-1) : graphemes.at(0);
      if (!segment) return undefined;
      const range = document.createRange();
      let at = 0;
      const [first, last] = [found + segment.index, found + segment.index + segment.segment.length];
      for (const node of texts) {
        const length = node.nodeValue?.length ?? 0;
        if (at <= first && first < at + length) range.setStart(node, first - at);
        if (at < last && last <= at + length) range.setEnd(node, last - at);
        at += length;
      }
      const seen = range.getBoundingClientRect();
      if (seen.top < 80 || seen.bottom > innerHeight - 120)
        scrollBy({ top: seen.top - innerHeight / 3, behavior: 'instant' });
      const box = range.getBoundingClientRect();
      const isRightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(segment.segment);
      const atLeft = (edge === 'start') !== isRightToLeft;
      const x = edge === 'middle' ? (box.left + box.right) / 2 : atLeft ? box.left + 1 : box.right - 1;
      return { x, y: (box.top + box.bottom) / 2 };
    },
    { phrase, edge },
  );
  if (!point) throw new Error(`The page does not show "${phrase}".`);
  return point;
}
