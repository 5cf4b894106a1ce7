import { signal } from '@preact/signals-core';
import { LABELS, type Label } from '../../../server/core/annotation/labels.ts';
import type { Item } from '../tagging/annotations.ts';

/** Which annotations the panel lists. */
export class PanelFilter {
  readonly labels = signal<ReadonlySet<Label>>(new Set(LABELS));
  readonly reviewer = signal<string | undefined>(undefined);

  matches = ({ annotation, reviewer }: Item): boolean =>
    this.labels.value.has(annotation.label) &&
    (this.reviewer.value === undefined || this.reviewer.value === reviewer);

  get isOpen(): boolean {
    return this.labels.value.size === LABELS.length && this.reviewer.value === undefined;
  }

  /** Lists everything again. */
  open(): void {
    this.labels.value = new Set(LABELS);
    this.reviewer.value = undefined;
  }

  /** Lists only one label or, when it is the only one, all of them again. */
  toggle(label: Label): void {
    const only = this.labels.value.size === 1 && this.labels.value.has(label);
    this.labels.value = new Set(only ? LABELS : [label]);
  }
}
