import { signal } from '@preact/signals-core';
import type { Annotation } from '../../../server/core/annotation/annotation.ts';
import { blocksTouched } from '../../../server/core/rendering/marks.ts';
import { type Mark, markKey } from '../../../server/core/rendering/render.ts';
import { firstIndex } from '../../../server/core/text/search-sorted.ts';
import { inReadingOrder, type Span } from '../../../server/core/text/span.ts';
import type { StoredAnnotation } from '../../../server/core/wire.ts';

/** An annotation as the page shows it; `span` is where it stands now, undefined for an orphan. */
export type Item = {
  readonly key: string;
  readonly reviewer: string;
  readonly annotation: Annotation;
  readonly span: Span | undefined;
  readonly moved: boolean;
};

/** An item of an annotation that stands where it says. */
export const placedItem = (reviewer: string, annotation: Annotation): Item => ({
  key: markKey({ reviewer, id: annotation.id }),
  reviewer,
  annotation,
  span: { start: annotation.start, end: annotation.end },
  moved: false,
});

export const itemOf = (
  reviewer: string,
  { annotation, place }: Pick<StoredAnnotation, 'annotation' | 'place'>,
): Item => ({
  ...placedItem(reviewer, annotation),
  span: place.state === 'orphan' ? undefined : { start: place.start, end: place.end },
  moved: place.state === 'moved',
});

/** In document order, orphans last. */
const inOrder = (a: Item, b: Item): number => {
  if (!a.span || !b.span) return Number(!a.span) - Number(!b.span) || (a.key < b.key ? -1 : 1);
  return inReadingOrder(a.span, b.span) || (a.key < b.key ? -1 : Number(a.key > b.key));
};

/**
 * The annotations that the page shows, in document order and by block, so that a change costs the blocks that
 * it touches and not the document.
 */
export class Annotations {
  /** Counts changes, for whoever shows something made of all annotations. */
  readonly version = signal(0);
  readonly #blocks: readonly Span[];
  readonly #items = new Map<string, Item>();
  readonly #byBlock = new Map<number, Set<Item>>();
  #ordered: Item[] = [];

  constructor(blocks: readonly Span[]) {
    this.#blocks = blocks;
  }

  get ordered(): readonly Item[] {
    return this.#ordered;
  }

  get(key: string | undefined): Item | undefined {
    return key === undefined ? undefined : this.#items.get(key);
  }

  /** The annotations that touch a block. */
  inBlock(block: number): readonly Item[] {
    return [...(this.#byBlock.get(block) ?? [])];
  }

  /** Adds many at once; returns the blocks to paint again. */
  load(items: readonly Item[]): Set<number> {
    for (const item of items) this.#enter(item);
    return this.#arrange(items);
  }

  /** Removes many at once; returns the blocks to paint again. */
  unload(items: readonly Item[]): Set<number> {
    for (const { key } of items) this.#leave(key);
    return this.#arrange(items);
  }

  /** Adds or replaces an item; returns the blocks to paint again. */
  put(item: Item): Set<number> {
    const touched = this.remove(item.key);
    this.#enter(item);
    this.#ordered.splice(this.#placeOf(item), 0, item);
    this.version.value++;
    return new Set([...touched, ...this.#blocksOf(item)]);
  }

  /** Removes an item; returns the blocks to paint again. */
  remove(key: string): Set<number> {
    const item = this.#leave(key);
    if (!item) return new Set();
    this.#ordered.splice(this.#placeOf(item), 1);
    this.version.value++;
    return new Set(this.#blocksOf(item));
  }

  /** The index of an item in document order, or the one where it belongs. */
  #placeOf(item: Item): number {
    return firstIndex(this.#ordered.length, (index) => {
      const other = this.#ordered[index];
      return other !== undefined && inOrder(other, item) >= 0;
    });
  }

  #arrange(changed: readonly Item[]): Set<number> {
    this.#ordered = [...this.#items.values()].sort(inOrder);
    this.version.value++;
    return this.blocksOf(changed);
  }

  #leave(key: string): Item | undefined {
    const item = this.#items.get(key);
    if (!item) return undefined;
    this.#items.delete(key);
    for (const block of this.#blocksOf(item)) this.#byBlock.get(block)?.delete(item);
    return item;
  }

  /** The blocks that some items touch. */
  blocksOf(items: readonly Item[]): Set<number> {
    return new Set(items.flatMap(this.#blocksOf));
  }

  #enter(item: Item): void {
    this.#items.set(item.key, item);
    for (const block of this.#blocksOf(item)) {
      const there = this.#byBlock.get(block);
      if (there) there.add(item);
      else this.#byBlock.set(block, new Set([item]));
    }
  }

  #blocksOf = (item: Item): number[] => (item.span ? [...blocksTouched(this.#blocks, item.span)] : []);
}

/** The highlight of an item; none for an orphan. */
export const marksOf = ({ reviewer, annotation, span }: Item): Mark[] =>
  span ? [{ ...span, label: annotation.label, reviewer, id: annotation.id }] : [];
