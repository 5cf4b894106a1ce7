import { LABELS } from '../../../server/core/annotation/labels.ts';
import { element } from '../page/dom.ts';
import { whoOf } from '../panel/who.ts';
import type { Annotations } from '../tagging/annotations.ts';
import type { Binding } from '../tagging/keymap.ts';
import type { Moving } from '../tagging/moving.ts';
import type { Selection } from '../tagging/selection.ts';
import type { Tagging } from '../tagging/tagging.ts';
import { offsetUnder } from './positions.ts';
import type { Reading } from './reading.ts';
import type { TextSelection } from './text-selection.ts';

type Parts = {
  readonly keys: readonly Binding[];
  readonly text: TextSelection;
  readonly tagging: Tagging;
  readonly moving: Moving;
  readonly annotations: Annotations;
  readonly reading: Reading;
  readonly selection: Selection;
};

/** What clicks do: on the text, on the labels, on the buttons of the bar. */
export function connectPointer(parts: Parts): void {
  connectLabels(element('labels', HTMLElement), parts);
  connectLabels(element('selection-menu', HTMLElement), parts);
  const body = element('body', HTMLElement);
  body.addEventListener('click', (event) => clickText(event, parts));
  body.addEventListener('pointerover', ({ target }) => nameMark(target, parts.annotations));
  const run = (key: string) => (event: Event) => {
    event.preventDefault();
    parts.keys.find(({ keys }) => keys.includes(key))?.run();
  };
  element('open-keys', HTMLElement).addEventListener('click', run('?'));
  element('open-codebook', HTMLElement).addEventListener('click', run('c'));
  element('reviewer', HTMLElement).addEventListener('click', run('r'));
}

/** A click on a label does what its key does. A press must not take the selection away before. */
function connectLabels(bar: HTMLElement, { text, tagging }: Parts): void {
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-label]') : null;
    const label = LABELS.find((one) => one === button?.dataset.label);
    if (label && !text.tag(label)) tagging.label(label);
  });
}

/** A click on a highlight chooses its annotation, the innermost one first; elsewhere, the sentence. */
function clickText(event: MouseEvent, { annotations, moving, reading, selection, text }: Parts): void {
  if (text.span || !(event.target instanceof Element) || event.target.closest('a')) return;
  const key = event.target.closest<HTMLElement>('mark')?.dataset.key;
  const item = annotations.get(key);
  const offset = item ? undefined : offsetUnder(reading, event);
  if (item) selection.select(item.key, item.span);
  else if (offset !== undefined) moving.goTo(reading.sentenceAt(offset));
}

/** A highlight tells what it stands for when the pointer rests on it. */
function nameMark(target: EventTarget | null, annotations: Annotations): void {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark') : null;
  const item = annotations.get(mark?.dataset.key);
  if (mark && item)
    mark.title = [item.annotation.label, whoOf(item), item.reviewer].filter(Boolean).join(' · ');
}
