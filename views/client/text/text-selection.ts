import type { Label } from '../../../server/core/annotation/labels.ts';
import { tidy } from '../../../server/core/text/edges.ts';
import type { Span } from '../../../server/core/text/span.ts';
import { spanOfRange } from './positions.ts';
import type { Reading } from './reading.ts';

type Parts = {
  readonly reading: Reading;
  readonly body: HTMLElement;
  /** The element with the four labels, one button each, that comes up beside the selection. */
  readonly menu: HTMLElement;
  readonly tag: (span: Span, label: Label) => void;
};

// Between the selection and the menu, in CSS pixels.
const GAP = 8;

/** Text that the person has selected, with the labels beside it. */
export class TextSelection {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    document.addEventListener('pointerup', () => setTimeout(() => this.#offer()));
    document.addEventListener('selectionchange', () => {
      if (this.#selection() === undefined) this.#hide();
    });
    parts.body.addEventListener('keyup', () => this.#offer());
  }

  /** Tags the selected text; false where none is selected. */
  tag(label: Label): boolean {
    const span = this.span;
    if (!span) return false;
    this.#parts.tag(span, label);
    this.letGo();
    return true;
  }

  /** Selects no text any more. */
  letGo(): void {
    document.getSelection()?.removeAllRanges();
    this.#hide();
  }

  /** What is selected, without white space at its edges and with no grapheme cut in two. */
  get span(): Span | undefined {
    const range = this.#selection();
    const span = range && spanOfRange(this.#parts.reading, range);
    return span && tidy(this.#parts.reading.text, span);
  }

  #selection(): Range | undefined {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    return range.intersectsNode(this.#parts.body) ? range : undefined;
  }

  #offer(): void {
    const range = this.#selection();
    if (range && this.span) this.#showBeside(range.getBoundingClientRect());
    else this.#hide();
  }

  #showBeside(box: DOMRect): void {
    const { menu } = this.#parts;
    menu.hidden = false;
    const left = Math.max(GAP, Math.min(box.left, innerWidth - menu.offsetWidth - GAP));
    const above = box.top - menu.offsetHeight - GAP;
    const top = above > GAP ? above : Math.min(box.bottom + GAP, innerHeight - menu.offsetHeight - GAP);
    menu.style.setProperty('left', `${left + scrollX}px`);
    menu.style.setProperty('top', `${top + scrollY}px`);
  }

  #hide(): void {
    this.#parts.menu.hidden = true;
  }
}
