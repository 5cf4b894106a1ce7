import { judgedSentences } from '../../../server/core/annotation/coverage.ts';
import { contains, overlaps, type Span, sameSpan } from '../../../server/core/text/span.ts';
import type { Reading } from '../text/reading.ts';
import { scrollTo } from '../text/scrolling.ts';
import type { Annotations, Item } from './annotations.ts';
import type { Selection } from './selection.ts';

type Parts = {
  readonly reviewer: string;
  readonly reading: Reading;
  readonly annotations: Annotations;
  readonly selection: Selection;
};

/** Going about in a document: by sentence, by annotation, to what is still to be judged. */
export class Moving {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  step(by: -1 | 1): void {
    const { first, last } = this.#parts.selection.sentences;
    this.goTo((by > 0 ? last : first) + by);
  }

  extend(by: -1 | 1): void {
    this.#parts.selection.extendTo(this.#parts.selection.cursor.value.to + by);
    this.#reveal();
  }

  goTo(sentence: number): void {
    this.#parts.selection.goTo(sentence);
    this.#reveal();
  }

  goToEnd(): void {
    this.goTo(this.#parts.reading.sentences.length - 1);
  }

  /** Goes to the next sentence that the reviewer has not judged, from the top again after the last. */
  goToUnjudged(): void {
    const { reading, selection } = this.#parts;
    const judged = judgedSentences(reading.sentences, this.ownSpans());
    const after = judged.findIndex((done, index) => !done && index > selection.sentences.last);
    const next = after < 0 ? judged.indexOf(false) : after;
    if (next >= 0) this.goTo(next);
  }

  /** Goes to the next or the previous annotation shown. */
  jump(by: -1 | 1): void {
    const next = this.#neighbour(by);
    if (next) this.select(next);
  }

  select(item: Item): void {
    this.#parts.selection.select(item.key, item.span);
    if (item.span) scrollTo(this.#parts.reading, item.span);
  }

  letGo(): void {
    this.#parts.selection.goTo(this.#parts.selection.cursor.value.to);
  }

  /** What a key is about: the selected annotation, else the reviewer's own at the current sentences. */
  get current(): Item | undefined {
    const { annotations, selection } = this.#parts;
    return annotations.get(selection.selected.value) ?? this.#ownIn(selection.span);
  }

  ownSpans(): Span[] {
    const { annotations, reviewer } = this.#parts;
    return annotations.ordered.flatMap((item) =>
      item.reviewer === reviewer && item.span ? [item.span] : [],
    );
  }

  #neighbour(by: -1 | 1): Item | undefined {
    const { annotations, selection } = this.#parts;
    const items = annotations.ordered;
    const at = items.findIndex(({ key }) => key === selection.selected.value);
    if (at >= 0) return items[at + by];
    const here = selection.span?.start ?? 0;
    return by > 0
      ? items.find(({ span }) => span && span.start >= here)
      : items.findLast(({ span }) => span && span.start < here);
  }

  /** The annotation of these very sentences, else one within them, else one that reaches into them. */
  #ownIn(span: Span | undefined): Item | undefined {
    const { annotations, reading, reviewer } = this.#parts;
    if (!span) return undefined;
    const own = annotations.inBlock(reading.blockAt(span.start)).filter((item) => item.reviewer === reviewer);
    return (
      own.find((item) => item.span && sameSpan(item.span, span)) ??
      own.find((item) => item.span && contains(span, item.span)) ??
      own.find((item) => item.span && overlaps(span, item.span))
    );
  }

  #reveal(): void {
    const { reading, selection } = this.#parts;
    const current = reading.sentences[selection.cursor.value.to];
    if (current) scrollTo(reading, current);
  }
}
