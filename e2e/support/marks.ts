import type { Locator } from '@playwright/test';

/** For each block of a page, what it shows, piece by piece, and the annotations whose highlights lie there. */
export type Pieces = readonly (readonly [text: string, keys: readonly string[]])[];

/** What is highlighted in each block, as the page's elements say it. */
export const piecesOf = (body: Locator): Promise<Pieces[]> =>
  body.locator('.block').evaluateAll((blocks) =>
    blocks.map((block) => {
      const pieces: [string, string[]][] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const keys: string[] = [];
        for (let above = node.parentElement; above && above !== block; above = above.parentElement)
          if (above.localName === 'mark') keys.push(above.dataset.key ?? '');
        pieces.push([node.nodeValue ?? '', keys.sort()]);
      }
      return pieces;
    }),
  );

/** The HTML of each block without what only shows where somebody is: the current sentence, the selection. */
export const htmlOf = (body: Locator): Promise<string[]> =>
  body.locator('.block').evaluateAll((blocks) =>
    blocks.map((block) => {
      const copy = document.importNode(block, true);
      for (const here of copy.querySelectorAll('.here')) here.remove();
      for (const mark of copy.querySelectorAll('mark'))
        mark.classList.remove('selected', 'edge-start', 'edge-end');
      return copy.innerHTML;
    }),
  );
