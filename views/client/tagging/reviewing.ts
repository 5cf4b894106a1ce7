import { describe, isInPlace, locate } from '../../../server/core/anchoring/anchor.ts';
import type { Annotation, Judgement } from '../../../server/core/annotation/annotation.ts';
import { markKey } from '../../../server/core/rendering/render.ts';
import type { Span } from '../../../server/core/text/span.ts';
import type { StoredAnnotation } from '../../../server/core/wire.ts';
import type { Conflict, Saver } from '../saving/saver.ts';
import type { Painter } from '../text/painter.ts';
import type { Reading } from '../text/reading.ts';
import { type Annotations, type Item, itemOf, placedItem } from './annotations.ts';
import { History, type Step } from './history.ts';
import { newId } from './ids.ts';

type Parts = {
  readonly reviewer: string;
  readonly reading: Reading;
  readonly annotations: Annotations;
  readonly painter: Painter;
  readonly saver: Saver;
};

/** The reviewer's own annotations: every change is painted at once, can be undone, and is saved. */
export class Reviewing {
  readonly reviewer: string;
  readonly #parts: Parts;
  readonly #history = new History();

  constructor(parts: Parts) {
    this.reviewer = parts.reviewer;
    this.#parts = parts;
  }

  isOwn = (item: Item): boolean => item.reviewer === this.reviewer;

  /** Tags a span; returns the annotation's key. */
  create(span: Span, judgement: Judgement): string {
    const annotation = { ...judgement, ...describe(this.#parts.reading.text, span), id: newId() };
    this.#step({ id: annotation.id, before: null, after: annotation });
    return this.#key(annotation.id);
  }

  /** Says something else of the same span. */
  judge(item: Item, judgement: Judgement): void {
    const { quote, start, end, prefix, suffix, id } = item.annotation;
    this.#change(item, { ...judgement, quote, start, end, prefix, suffix, id });
  }

  /** Moves an annotation to another span, or accepts the place where a moved one was found. */
  place(item: Item, span: Span): void {
    this.#change(item, { ...item.annotation, ...describe(this.#parts.reading.text, span) });
  }

  remove(item: Item): void {
    this.#step({ id: item.annotation.id, before: item.annotation, after: null });
  }

  /** Takes back the last change; returns the key of the annotation that it was about. */
  undo(): string | undefined {
    const step = this.#history.undo();
    if (step) this.#apply(step.id, step.before);
    return step && this.#key(step.id);
  }

  /** Takes the last undone change again. */
  redo(): string | undefined {
    const step = this.#history.redo();
    if (step) this.#apply(step.id, step.after);
    return step && this.#key(step.id);
  }

  /** Settles a conflict with what is on disk. */
  takeTheirs(conflict: Conflict): void {
    this.#parts.saver.yieldTo(conflict);
    this.show(conflict.id, conflict.theirs);
  }

  /** Shows an annotation as it is on disk. */
  show(id: string, stored: StoredAnnotation | null): void {
    const { annotations, painter } = this.#parts;
    painter.repaint(
      stored ? annotations.put(itemOf(this.reviewer, stored)) : annotations.remove(this.#key(id)),
    );
  }

  #key = (id: string): string => markKey({ reviewer: this.reviewer, id });

  #change(item: Item, after: Annotation): void {
    this.#step({ id: after.id, before: item.annotation, after });
  }

  #step(step: Step): void {
    this.#history.record(step);
    this.#apply(step.id, step.after);
  }

  #apply(id: string, annotation: Annotation | null): void {
    const { annotations, painter, saver } = this.#parts;
    const before = annotations.get(this.#key(id));
    const after = annotation && this.#itemOf(annotation, before);
    const blocks = after ? annotations.put(after) : annotations.remove(this.#key(id));
    // What looks the same is left alone: painting it would take it from under a pointer that is on its way.
    if (!before || !after || !looksAlike(before, after)) painter.repaint(blocks);
    saver.want(id, annotation);
  }

  /** An annotation where it stands in the page's text: where it says, where it stood before, or searched for. */
  #itemOf(annotation: Annotation, before: Item | undefined): Item {
    const { text } = this.#parts.reading;
    if (isInPlace(text, annotation)) return placedItem(this.reviewer, annotation);
    if (before && sameAnchor(before.annotation, annotation)) return { ...before, annotation };
    const place = locate(text, annotation);
    return itemOf(this.reviewer, { annotation, place });
  }
}

const looksAlike = (a: Item, b: Item): boolean =>
  a.annotation.label === b.annotation.label && a.span?.start === b.span?.start && a.span?.end === b.span?.end;

const sameAnchor = (a: Annotation, b: Annotation): boolean =>
  a.quote === b.quote && a.start === b.start && a.end === b.end;

/** What is said of a span, without how the span is found. */
export function judgementOf({ quote, start, end, prefix, suffix, id, ...judgement }: Annotation): Judgement {
  return judgement;
}
