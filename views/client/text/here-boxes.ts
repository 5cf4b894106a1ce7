import { blocksTouched } from '../../../server/core/rendering/marks.ts';
import type { Span } from '../../../server/core/text/span.ts';
import { element } from '../page/dom.ts';
import { blockElement, rangeOf } from './positions.ts';
import type { Reading } from './reading.ts';

/**
 * The current sentences, as boxes behind their lines. Not a CSS custom highlight: Chromium draws the underlines
 * of what it highlights in the colour of the text, and so the labels there would lose theirs. The boxes stand in
 * the blocks themselves, so they stay in place while blocks elsewhere come into view and change their height.
 */
export class HereBoxes {
  readonly #reading: Reading;
  #span: Span | undefined;
  #boxes: HTMLElement[] = [];
  #frame = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    new ResizeObserver(() => this.redraw()).observe(element('body', HTMLElement));
  }

  show(span: Span | undefined): void {
    this.#span = span;
    this.redraw();
  }

  /**
   * Has the boxes put where the sentences are, after their blocks were painted or have changed their size: once,
   * just before the next frame, because finding the place makes the browser lay out the whole page.
   */
  redraw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    for (const box of this.#boxes) box.remove();
    this.#boxes = this.#span ? this.#boxesOf(this.#span) : [];
  }

  #boxesOf(span: Span): HTMLElement[] {
    const { blocks } = this.#reading;
    return [...blocksTouched(blocks, span)].flatMap((index) => {
      const block = blocks[index];
      const target = blockElement(index);
      if (!block || !target) return [];
      const within = { start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) };
      return this.#place(within, target);
    });
  }

  #place(span: Span, target: HTMLElement): HTMLElement[] {
    const range = rangeOf(this.#reading, span);
    const origin = target.getBoundingClientRect();
    const boxes = [...(range?.getClientRects() ?? [])].map((line) => boxAt(line, origin));
    target.prepend(...boxes);
    return boxes;
  }
}

function boxAt(line: DOMRect, origin: DOMRect): HTMLElement {
  const box = document.createElement('span');
  box.className = 'here';
  box.style.setProperty('left', `${line.left - origin.left}px`);
  box.style.setProperty('top', `${line.top - origin.top}px`);
  box.style.setProperty('width', `${line.width}px`);
  box.style.setProperty('height', `${line.height}px`);
  return box;
}
