import { signal } from '@preact/signals-core';
import type { Edge } from '../../../server/core/text/edges.ts';
import type { Span } from '../../../server/core/text/span.ts';
import type { Reading } from '../text/reading.ts';

/** Sentences from where the person began to extend to where they are; both the same for a single one. */
export type Cursor = { readonly from: number; readonly to: number };

/** Where the person is: the current sentences and, if they have chosen one, an annotation and its active edge. */
export class Selection {
  readonly cursor = signal<Cursor>({ from: 0, to: 0 });
  readonly selected = signal<string | undefined>(undefined);
  readonly edge = signal<Edge>('end');
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The first and the last of the current sentences. */
  get sentences(): { readonly first: number; readonly last: number } {
    const { from, to } = this.cursor.value;
    return { first: Math.min(from, to), last: Math.max(from, to) };
  }

  /** What the current sentences cover. */
  get span(): Span | undefined {
    return this.#reading.spanOf(this.sentences.first, this.sentences.last);
  }

  /** Goes to a sentence, as far as there is one, and lets go of the annotation. */
  goTo(sentence: number): void {
    const to = this.#within(sentence);
    this.selected.value = undefined;
    this.cursor.value = { from: to, to };
  }

  /** Moves the far end of the current sentences. */
  extendTo(sentence: number): void {
    this.selected.value = undefined;
    this.cursor.value = { from: this.cursor.value.from, to: this.#within(sentence) };
  }

  /** Chooses an annotation, and makes the sentence that it begins in the current one. */
  select(key: string, span: Span | undefined): void {
    if (span) {
      const at = this.#reading.sentenceAt(span.start);
      this.cursor.value = { from: at, to: at };
    }
    this.edge.value = 'end';
    this.selected.value = key;
  }

  #within = (sentence: number): number => Math.max(0, Math.min(sentence, this.#reading.sentences.length - 1));
}
