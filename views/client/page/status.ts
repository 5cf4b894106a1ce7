import { effect, type Signal } from '@preact/signals-core';
import { judgedSentences } from '../../../server/core/annotation/coverage.ts';
import type { Saver, SaveState } from '../saving/saver.ts';
import type { Annotations } from '../tagging/annotations.ts';
import type { Moving } from '../tagging/moving.ts';
import type { Reading } from '../text/reading.ts';
import { element } from './dom.ts';
import { oncePerPaint } from './scheduling.ts';

const changes = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`;

function words(state: SaveState): string {
  if (state.kind === 'saved') return 'Saved';
  if (state.kind === 'saving') return 'Saving…';
  if (state.kind === 'offline') return `Offline: ${changes(state.waiting)} waiting`;
  return `Not saved: ${state.message}`;
}

/** Keeps the saving state in the bar true, and asks before a page with unsaved changes is left. */
export function showSaving(saver: Saver): void {
  const target = element('saving', HTMLElement);
  effect(() => {
    const conflicts = saver.conflicts.value.length;
    const state = saver.state.value;
    target.dataset.state = conflicts > 0 ? 'conflict' : state.kind;
    target.textContent = conflicts > 0 ? `${conflicts} in conflict` : words(state);
  });
  target.addEventListener('click', () => saver.retry());
  addEventListener('online', () => saver.retry());
  addEventListener('beforeunload', (event) => {
    // A field that the keyboard is in commits what was typed when it loses it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (saver.state.value.kind !== 'saved' || saver.conflicts.value.length > 0) event.preventDefault();
  });
}

/** Keeps in the bar how many of the sentences the reviewer has judged. */
export function showProgress(
  reading: Reading,
  annotations: Annotations,
  moving: Moving,
  complete: Signal<boolean>,
): void {
  const text = element('progress-text', HTMLElement);
  const bar = element('progress-bar', HTMLProgressElement);
  const whole = reading.sentences.length;
  const draw = oncePerPaint(() => {
    const judged = complete.value
      ? whole
      : judgedSentences(reading.sentences, moving.ownSpans()).filter(Boolean).length;
    text.textContent = `${judged} of ${whole}`;
    bar.value = judged;
  });
  effect(() => {
    void [annotations.version.value, complete.value];
    draw();
  });
}
