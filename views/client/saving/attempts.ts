import type { Annotation } from '../../../server/core/annotation/annotation.ts';
import { serialiseAnnotation } from '../../../server/core/annotation/serialise.ts';
import type { StoredAnnotation } from '../../../server/core/wire.ts';

const DELETED = 'deleted';

const nameOf = (annotation: Annotation | null | undefined): string =>
  annotation ? serialiseAnnotation(annotation) : DELETED;

/**
 * What was sent and never answered: it may be on disk or not. Until an answer comes, each of these states may
 * be found there and is no work of somebody else's.
 */
export class Attempts {
  readonly #open = new Map<string, Map<string, Annotation | null>>();

  add(id: string, wanted: Annotation | null): void {
    const open = this.#open.get(id) ?? new Map<string, Annotation | null>();
    this.#open.set(id, open.set(nameOf(wanted), wanted));
  }

  /** The server has answered: what is on disk is known again. */
  settle(id: string): void {
    this.#open.delete(id);
  }

  /** Whether what is on disk is what was sent from here. */
  explains(id: string, current: StoredAnnotation | null): boolean {
    return this.#open.get(id)?.has(nameOf(current?.annotation)) ?? false;
  }

  /** An annotation that may have been created although no answer came; undefined when there is none. */
  created(id: string): Annotation | undefined {
    return [...(this.#open.get(id)?.values() ?? [])].find((annotation) => annotation !== null);
  }
}
