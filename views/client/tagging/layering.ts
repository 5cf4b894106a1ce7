import { signal } from '@preact/signals-core';
import type { Layer } from '../../../server/core/wire.ts';
import type { Painter } from '../text/painter.ts';
import { type Annotations, itemOf } from './annotations.ts';

/** Another reviewer who has annotated the document, and whether the page shows their layer. */
export type OtherLayer = {
  readonly reviewer: string;
  readonly complete: boolean;
  readonly count: number;
  readonly shown: boolean;
};

/** The layers of the other reviewers, shown on demand. */
export class Layering {
  readonly layers = signal<readonly OtherLayer[]>([]);
  /** The reviewer whose own annotations the page is for. */
  readonly own: string;
  readonly #stored: readonly Layer[];
  readonly #annotations: Annotations;
  readonly #painter: Painter;

  /** `shown` are those that the page has come with. */
  constructor(
    own: string,
    stored: readonly Layer[],
    shown: readonly string[],
    annotations: Annotations,
    painter: Painter,
  ) {
    this.own = own;
    this.#stored = stored;
    this.#annotations = annotations;
    this.#painter = painter;
    this.layers.value = stored.map((layer) => ({
      reviewer: layer.reviewer,
      complete: layer.complete,
      count: layer.annotations.length,
      shown: shown.includes(layer.reviewer),
    }));
    const items = stored.filter(({ reviewer }) => shown.includes(reviewer)).flatMap(itemsOf);
    annotations.load(items);
    // The server did not wait to find these; the others are painted in the page that it sent.
    painter.repaint(annotations.blocksOf(items.filter(({ moved }) => moved)));
  }

  /** Shows all layers or, when all are shown, none. */
  toggleAll(): void {
    const show = this.layers.value.some(({ shown }) => !shown);
    for (const { reviewer, shown } of this.layers.value) if (shown !== show) this.toggle(reviewer);
  }

  toggle(reviewer: string): void {
    const items = this.#stored.filter((layer) => layer.reviewer === reviewer).flatMap(itemsOf);
    const wasShown = this.layers.value.some((layer) => layer.reviewer === reviewer && layer.shown);
    if (wasShown) this.#painter.repaint(this.#annotations.unload(items));
    else this.#painter.repaint(this.#annotations.load(items));
    this.layers.value = this.layers.value.map((layer) =>
      layer.reviewer === reviewer ? { ...layer, shown: !wasShown } : layer,
    );
    this.#remember();
  }

  /** Keeps the choice in the address, so that a reload and a link show the same. */
  #remember(): void {
    const shown = this.layers.value.filter((layer) => layer.shown);
    const query = new URLSearchParams(shown.map(({ reviewer }): [string, string] => ['layer', reviewer]));
    history.replaceState(null, '', `${location.pathname}${shown.length > 0 ? `?${query}` : ''}`);
  }
}

const itemsOf = (layer: Layer) => layer.annotations.map((stored) => itemOf(layer.reviewer, stored));
