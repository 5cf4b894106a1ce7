import { effect } from '@preact/signals-core';
import { html, render, type TemplateResult } from 'lit-html';
import { afterPaint, oncePerPaint } from '../page/scheduling.ts';
import type { Annotations, Item } from '../tagging/annotations.ts';
import type { Layering } from '../tagging/layering.ts';
import type { Selection } from '../tagging/selection.ts';
import type { CardContext } from './card.ts';
import { CardList } from './card-list.ts';
import { PanelFilter } from './panel-filter.ts';
import { panelHead } from './panel-head.ts';

type Parts = CardContext & {
  readonly annotations: Annotations;
  readonly selection: Selection;
  readonly layering: Layering;
};

/** The annotations beside the text: whose and which are listed, and the list. Drawn after the text. */
export class Panel {
  readonly #root: HTMLElement;
  readonly #parts: Parts;
  readonly #filter = new PanelFilter();
  readonly #list: CardList;

  constructor(root: HTMLElement, parts: Parts) {
    this.#root = root;
    this.#parts = parts;
    this.#list = new CardList(parts);
    const drawSoon = oncePerPaint(() => this.#draw());
    effect(() => {
      void [parts.annotations.version.value, parts.selection.selected.value, parts.layering.layers.value];
      void [this.#filter.labels.value, this.#filter.reviewer.value];
      drawSoon();
    });
    effect(() => {
      if (parts.selection.selected.value !== undefined) afterPaint(() => this.#list.reveal());
    });
  }

  /** Puts the keyboard into the first field of an annotation. */
  edit(item: Item): void {
    this.#parts.selection.select(item.key, item.span);
    if (!this.#filter.matches(item)) this.#filter.open();
    this.#draw();
    this.#list.reveal();
    this.#root.querySelector<HTMLInputElement>('.card.open input')?.focus();
  }

  #draw(): void {
    render(this.#template(), this.#root);
    this.#list.attach(this.#root);
  }

  #template(): TemplateResult {
    const { annotations, layering, selection } = this.#parts;
    const items = annotations.ordered.filter(this.#filter.matches);
    return html`${panelHead(annotations.ordered, items.length, this.#filter, layering)}${this.#list.template(items, selection.selected.value)}`;
  }
}
