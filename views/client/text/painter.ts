import { effect } from '@preact/signals-core';
import { renderContent } from '../../../server/core/rendering/render.ts';
import { setRenderedHtml } from '../page/dom.ts';
import type { Annotations, Item } from '../tagging/annotations.ts';
import { marksOf } from '../tagging/annotations.ts';
import type { Selection } from '../tagging/selection.ts';
import { HereBoxes } from './here-boxes.ts';
import { blockElement } from './positions.ts';
import type { Reading } from './reading.ts';

/** Paints highlights, the current sentences and the selected annotation into the server's page. */
export class Painter {
  readonly #reading: Reading;
  readonly #annotations: Annotations;
  readonly #selection: Selection;
  readonly #here: HereBoxes;

  constructor(reading: Reading, annotations: Annotations, selection: Selection) {
    this.#reading = reading;
    this.#annotations = annotations;
    this.#selection = selection;
    this.#here = new HereBoxes(reading);
    effect(() => this.#here.show(selection.span));
    effect(() => this.#showSelected());
  }

  /** Draws some blocks anew; the cost is theirs, not the document's. */
  repaint(blocks: Iterable<number>): void {
    for (const index of blocks) this.#repaintBlock(index);
    this.#here.redraw();
    this.#markSelected(this.#annotations.get(this.#selection.selected.peek()));
  }

  #repaintBlock(index: number): void {
    const block = this.#reading.blocks[index];
    const target = blockElement(index);
    if (!block || !target) return;
    const marks = this.#annotations.inBlock(index).flatMap(marksOf);
    setRenderedHtml(target, renderContent(this.#reading.text, block, marks));
  }

  #showSelected(): void {
    const item = this.#annotations.get(this.#selection.selected.value);
    const edge = this.#selection.edge.value;
    for (const mark of document.querySelectorAll('mark.selected'))
      mark.classList.remove('selected', 'edge-start', 'edge-end');
    this.#markSelected(item, edge);
  }

  #markSelected(item: Item | undefined, edge = this.#selection.edge.peek()): void {
    if (!item?.span) return;
    const marks = this.#marksOf(item);
    for (const mark of marks) mark.classList.add('selected');
    if (edge === 'start') marks.at(0)?.classList.add('edge-start');
    else marks.at(-1)?.classList.add('edge-end');
  }

  #marksOf({ key, span }: Item): Element[] {
    if (!span) return [];
    const [first, last] = [this.#reading.blockAt(span.start), this.#reading.blockAt(span.end - 1)];
    const blocks = Array.from({ length: last - first + 1 }, (_, index) => blockElement(first + index));
    return blocks.flatMap((block) => [
      ...(block?.querySelectorAll(`mark[data-key="${CSS.escape(key)}"]`) ?? []),
    ]);
  }
}
