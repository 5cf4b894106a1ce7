import { html, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Item } from '../tagging/annotations.ts';
import { type CardContext, card } from './card.ts';
import { listWindow, ROW, topOf } from './window.ts';

/** The scrolling list of annotations, of which only the rows in view are in the page. */
export class CardList {
  readonly #context: CardContext;
  readonly #resized = new ResizeObserver(() => this.#measureOpen());
  #scroller: HTMLElement | undefined;
  #items: readonly Item[] = [];
  #openKey: string | undefined;
  #openHeight = ROW;

  constructor(context: CardContext) {
    this.#context = context;
  }

  /** The list's own element; what is in it is drawn by `attach` and as it scrolls. */
  template(items: readonly Item[], openKey: string | undefined): TemplateResult {
    this.#items = items;
    this.#openKey = openKey;
    return html`<div class="cards" @scroll=${this.#scrolled}></div>`;
  }

  attach(root: HTMLElement): void {
    this.#scroller = root.querySelector<HTMLElement>('.cards') ?? undefined;
    this.#draw();
  }

  /** Scrolls the open row into view. */
  reveal(): void {
    const index = this.#openIndex();
    if (!this.#scroller || index < 0) return;
    const { scrollTop, clientHeight } = this.#scroller;
    const top = topOf(index);
    const bottom = top + Math.min(this.#openHeight, clientHeight);
    if (top < scrollTop) this.#scroller.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.#scroller.scrollTop = bottom - clientHeight;
    this.#draw();
  }

  #openIndex = (): number => this.#items.findIndex(({ key }) => key === this.#openKey);

  #scrolled = (): void => {
    this.#commitField();
    this.#draw();
  };

  // A field that leaves the page as its row scrolls out of view would take along what was typed.
  #commitField(): void {
    const field = document.activeElement;
    if (!(field instanceof HTMLElement && this.#scroller?.contains(field))) return;
    const box = field.getBoundingClientRect();
    const view = this.#scroller.getBoundingClientRect();
    if (box.bottom < view.top || box.top > view.bottom) field.blur();
  }

  #draw(): void {
    if (!this.#scroller) return;
    render(this.#rows(this.#scroller), this.#scroller);
    this.#resized.disconnect();
    const open = this.#scroller.querySelector('.card.open');
    if (open) this.#resized.observe(open);
  }

  #rows({ scrollTop, clientHeight }: HTMLElement): TemplateResult {
    const index = this.#openIndex();
    const open = index < 0 ? undefined : { index, height: this.#openHeight };
    const { first, last, above, below } = listWindow(this.#items.length, scrollTop, clientHeight, open);
    const rows = this.#items.slice(first, last).map((item, offset) => ({ item, position: first + offset }));
    return html`
      <svg class="spacer" height=${above} width="1" aria-hidden="true"></svg>
      <ol class="card-list">
        ${repeat(
          rows,
          ({ item }) => item.key,
          ({ item, position }) =>
            card(item, position, this.#items.length, item.key === this.#openKey, this.#context),
        )}
      </ol>
      <svg class="spacer" height=${below} width="1" aria-hidden="true"></svg>
    `;
  }

  #measureOpen(): void {
    const height = this.#scroller?.querySelector('.card.open')?.getBoundingClientRect().height ?? ROW;
    if (Math.abs(height - this.#openHeight) < 1) return;
    this.#openHeight = height;
    this.#draw();
  }
}
