import type { Label } from '../../../server/core/annotation/labels.ts';
import { moveEdge, type Unit } from '../../../server/core/text/edges.ts';
import { type Span, sameSpan } from '../../../server/core/text/span.ts';
import type { Reading } from '../text/reading.ts';
import type { Annotations, Item } from './annotations.ts';
import type { Moving } from './moving.ts';
import { judgementOf, type Reviewing } from './reviewing.ts';
import type { Selection } from './selection.ts';

type Parts = {
  readonly reading: Reading;
  readonly annotations: Annotations;
  readonly selection: Selection;
  readonly reviewing: Reviewing;
  readonly moving: Moving;
};

/** What a person does to annotations, whether by key, by mouse or from the panel. */
export class Tagging {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Labels the selected annotation; else tags the current sentences and goes on to the next one. */
  label(label: Label): void {
    const { annotations, selection, moving } = this.#parts;
    const chosen = annotations.get(selection.selected.value);
    if (chosen) this.relabel(chosen, label);
    else if (selection.span) {
      this.tag(selection.span, label);
      moving.goTo(selection.sentences.last + 1);
    }
  }

  /** Tags a span; where the reviewer has tagged that very span already, changes its label. */
  tag(span: Span, label: Label): void {
    const { annotations, reading, reviewing } = this.#parts;
    const same = annotations
      .inBlock(reading.blockAt(span.start))
      .find((item) => reviewing.isOwn(item) && item.span && sameSpan(item.span, span));
    if (same) this.relabel(same, label);
    else reviewing.create(span, { label });
  }

  relabel(item: Item, label: Label): void {
    const { reviewing } = this.#parts;
    if (reviewing.isOwn(item) && item.annotation.label !== label)
      reviewing.judge(item, { ...judgementOf(item.annotation), label });
  }

  remove(): void {
    const item = this.#ownCurrent();
    if (!item) return;
    this.#parts.selection.selected.value = undefined;
    this.#parts.reviewing.remove(item);
  }

  moveEdge(unit: Unit, direction: -1 | 1): void {
    const { reading, selection, reviewing } = this.#parts;
    const item = this.#ownCurrent();
    if (!item?.span) return;
    const span = moveEdge(reading.text, item.span, selection.edge.value, unit, direction);
    selection.selected.value = item.key;
    if (!sameSpan(span, item.span)) reviewing.place(item, span);
  }

  /** Makes the other edge of the annotation the one that keys move. */
  switchEdge(): void {
    const { selection } = this.#parts;
    selection.selected.value = this.#ownCurrent()?.key;
    selection.edge.value = selection.edge.value === 'start' ? 'end' : 'start';
  }

  /** Takes the place where a moved annotation was found as its own. */
  accept(): void {
    const item = this.#ownCurrent();
    if (item?.moved && item.span) this.#parts.reviewing.place(item, item.span);
  }

  undo(): void {
    this.#follow(this.#parts.reviewing.undo());
  }

  redo(): void {
    this.#follow(this.#parts.reviewing.redo());
  }

  #ownCurrent(): Item | undefined {
    const item = this.#parts.moving.current;
    return item && this.#parts.reviewing.isOwn(item) ? item : undefined;
  }

  /** Shows where something was undone or done again. */
  #follow(key: string | undefined): void {
    const item = this.#parts.annotations.get(key);
    if (item) this.#parts.moving.select(item);
    else if (key !== undefined) this.#parts.moving.letGo();
  }
}
