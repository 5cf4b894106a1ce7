import { signal } from '@preact/signals-core';
import type { Annotation } from '../../../server/core/annotation/annotation.ts';
import type { Saved, StoredAnnotation } from '../../../server/core/wire.ts';
import { OfflineError, RefusedError } from './api.ts';
import { Attempts } from './attempts.ts';
import { Backoff } from './backoff.ts';

/** What saving needs of the world; the page gives it its API, a test something else. */
export type Remote = {
  save(annotation: Annotation, revision: string | null): Promise<Saved>;
  remove(id: string, revision: string): Promise<void>;
};

/** Both versions of an annotation that somebody else has changed too; null where one of them is deleted. */
export type Conflict = {
  readonly id: string;
  readonly mine: Annotation | null;
  readonly theirs: StoredAnnotation | null;
};

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'offline'; readonly waiting: number }
  | { readonly kind: 'refused'; readonly waiting: number; readonly message: string };

/**
 * Brings what is on disk to what the page shows, one annotation after another. It keeps, for each annotation,
 * the state that is wanted and the revision last acknowledged; whatever fails stays wanted. So changing one
 * annotation ten times while offline is one save, and undoing a change before it was sent is none.
 */
export class Saver {
  readonly state = signal<SaveState>({ kind: 'saved' });
  readonly conflicts = signal<readonly Conflict[]>([]);
  readonly #remote: Remote;
  readonly #acknowledged: (saved: Saved) => void;
  readonly #wanted = new Map<string, Annotation | null>();
  readonly #revisions = new Map<string, string>();
  readonly #refused = new Map<string, string>();
  readonly #attempts = new Attempts();
  readonly #backoff = new Backoff();
  #running = false;

  /** `acknowledged` is told of each annotation that has reached the disk. */
  constructor(remote: Remote, acknowledged: (saved: Saved) => void) {
    this.#remote = remote;
    this.#acknowledged = acknowledged;
  }

  /** Takes note of what is on disk already. */
  know({ annotation, revision }: StoredAnnotation): void {
    this.#revisions.set(annotation.id, revision);
  }

  /** Has an annotation saved as it is now; null for deleted. */
  want(id: string, annotation: Annotation | null): void {
    this.#wanted.set(id, annotation);
    this.#refused.delete(id);
    this.conflicts.value = this.conflicts.value.map((one) =>
      one.id === id ? { ...one, mine: annotation } : one,
    );
    if (this.state.value.kind === 'offline') this.#tell('offline');
    void this.#run();
  }

  /** Tries again at once, after a refusal or while offline. */
  retry(): void {
    this.#refused.clear();
    this.#backoff.cutShort();
    void this.#run();
  }

  /** Settles a conflict: what was wanted is now wanted on top of what is on disk. */
  rebase({ id, theirs }: Conflict): void {
    this.#setRevision(id, theirs);
    this.conflicts.value = this.conflicts.value.filter((one) => one.id !== id);
    void this.#run();
  }

  /** Settles a conflict the other way: nothing more is wanted of the annotation. */
  yieldTo(conflict: Conflict): void {
    this.#wanted.delete(conflict.id);
    this.rebase(conflict);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#next(); next; next = this.#next()) {
      if (this.state.value.kind === 'saved') this.#tell('saving');
      await this.#attempt(next);
    }
    this.#running = false;
    this.state.value = this.#rest();
  }

  /** The first that is wanted, was not refused, and waits for no decision of the person's. */
  #next(): string | undefined {
    const open = new Set(this.conflicts.value.map(({ id }) => id));
    return [...this.#wanted.keys()].find((id) => !open.has(id) && !this.#refused.has(id));
  }

  #rest(): SaveState {
    const [message] = this.#refused.values();
    return message === undefined
      ? { kind: 'saved' }
      : { kind: 'refused', waiting: this.#refused.size, message };
  }

  async #attempt(id: string): Promise<void> {
    const wanted = this.#wanted.get(id) ?? null;
    try {
      await this.#send(id, wanted);
      this.#backoff.reset();
    } catch (error) {
      await this.#failed(id, wanted, error);
    }
  }

  async #send(id: string, wanted: Annotation | null): Promise<void> {
    const revision = this.#revisions.get(id) ?? null;
    if (wanted) await this.#save(id, wanted, revision);
    else await this.#remove(id, revision);
    this.#attempts.settle(id);
    if ((this.#wanted.get(id) ?? null) === wanted) this.#wanted.delete(id);
    this.#tell('saving');
  }

  async #save(id: string, wanted: Annotation, revision: string | null): Promise<void> {
    const saved = await this.#remote.save(wanted, revision);
    this.#revisions.set(id, saved.revision);
    this.#acknowledged(saved);
  }

  async #remove(id: string, revision: string | null): Promise<void> {
    // Creating again what may be there already is harmless, and tells the revision to delete.
    const created = revision === null ? this.#attempts.created(id) : undefined;
    if (created) await this.#save(id, created, null);
    const known = this.#revisions.get(id);
    if (known !== undefined) await this.#remote.remove(id, known);
    this.#revisions.delete(id);
  }

  async #failed(id: string, wanted: Annotation | null, error: unknown): Promise<void> {
    if (error instanceof OfflineError) {
      this.#attempts.add(id, wanted);
      this.#tell('offline');
      await this.#backoff.wait();
    } else if (error instanceof RefusedError && error.problem.current !== undefined)
      this.#settleOrAsk(id, error.problem.current);
    else this.#refused.set(id, error instanceof Error ? error.message : String(error));
  }

  /** What is on disk is what was sent from here and not answered, or somebody else's: then the person decides. */
  #settleOrAsk(id: string, current: StoredAnnotation | null): void {
    if (this.#attempts.explains(id, current)) {
      this.#attempts.settle(id);
      this.#setRevision(id, current);
    } else this.#addConflict(id, current);
  }

  #setRevision(id: string, current: StoredAnnotation | null): void {
    if (current) this.#revisions.set(id, current.revision);
    else this.#revisions.delete(id);
  }

  #addConflict(id: string, theirs: StoredAnnotation | null): void {
    const mine = this.#wanted.get(id) ?? null;
    this.conflicts.value = [...this.conflicts.value.filter((one) => one.id !== id), { id, mine, theirs }];
  }

  #tell(kind: 'saving' | 'offline'): void {
    this.state.value = { kind, waiting: this.#wanted.size };
  }
}
