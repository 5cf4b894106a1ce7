import { effect } from '@preact/signals-core';
import type { Moving } from '../tagging/moving.ts';
import type { Selection } from '../tagging/selection.ts';
import { oncePerPaint } from './scheduling.ts';

/** Goes on where this browser left the document the last time. */
export function rememberPlace(document: string, selection: Selection, moving: Moving): void {
  const key = `place:${document}`;
  const place = Number(localStorage.getItem(key) ?? 0);
  if (Number.isInteger(place) && place > 0) moving.goTo(place);
  const keep = oncePerPaint(() => localStorage.setItem(key, String(selection.cursor.value.to)));
  effect(() => {
    void selection.cursor.value;
    keep();
  });
}
