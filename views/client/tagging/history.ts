import type { Annotation } from '../../../server/core/annotation/annotation.ts';

/** One step that can be undone: an annotation as it was and as it became; null where there was none. */
export type Step = {
  readonly id: string;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
};

/** What was done and can be undone, without limit; what was undone can be done again until something new is. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  record(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
  }

  /** The step to take back, now counted as undone. */
  undo(): Step | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step;
  }

  /** The step to take again, now counted as done. */
  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }
}
