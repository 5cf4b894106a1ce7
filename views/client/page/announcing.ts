import { effect } from '@preact/signals-core';
import type { Moving } from '../tagging/moving.ts';
import type { Selection } from '../tagging/selection.ts';
import type { Reading } from '../text/reading.ts';
import { oncePerPaint } from './scheduling.ts';

/** Tells a screen reader where the person is: the sentence's number, its label, its text. */
export function announce(target: HTMLElement, reading: Reading, selection: Selection, moving: Moving): void {
  const tell = oncePerPaint(() => {
    const { first, last } = selection.sentences;
    const place = first === last ? `Sentence ${first + 1}` : `Sentences ${first + 1} to ${last + 1}`;
    const label = moving.current?.annotation.label ?? 'no label';
    const span = selection.span;
    target.textContent = `${place} of ${reading.sentences.length}, ${label}. ${span ? reading.text.slice(span) : ''}`;
  });
  effect(() => {
    void [selection.cursor.value, selection.selected.value];
    tell();
  });
}
