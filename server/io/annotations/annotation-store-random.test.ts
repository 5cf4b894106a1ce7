import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Edit } from '../../core/annotation/edit.ts';
import { fc } from '../../core/testing/arbitraries.ts';
import { StaleFileError } from '../disk/json-file.ts';
import { changeElsewhere, put, readFile, remove, sentence, storeWith, target } from '../testing/store.ts';
import { isUsable } from './annotation-files.ts';
import type { AnnotationStore } from './annotation-store.ts';

/** Our edits through a store and somebody else's of the same file, and what has to be in it after both. */
class Rivals {
  readonly #store: AnnotationStore;
  readonly #folder: string;
  readonly #expected = new Map<string, Annotation>();
  readonly #busy = new Set<string>();
  readonly #edits: Promise<void>[] = [];
  #next = 0;

  constructor(store: AnnotationStore, folder: string) {
    this.#store = store;
    this.#folder = folder;
  }

  add(): void {
    const made = sentence(this.#next++);
    this.#edit(made.id, put(made), made);
  }

  change(pick: number): void {
    const before = this.#free(pick);
    const after = before && { ...before, note: `changed by step ${this.#edits.length}` };
    if (after) this.#edit(before.id, put(after, before), after);
  }

  remove(pick: number): void {
    const before = this.#free(pick);
    if (before) this.#edit(before.id, remove(before), undefined);
  }

  theyAddAndRemove(pick: number): void {
    const made = sentence(this.#next++);
    const gone = this.#free(pick);
    changeElsewhere(this.#folder, (all) => [...all.filter(({ id }) => id !== gone?.id), made]);
    this.#set(made.id, made);
    if (gone) this.#set(gone.id, undefined);
  }

  /** Once all edits are settled, in the order of the file. */
  async expected(): Promise<Annotation[]> {
    await Promise.all(this.#edits);
    return [...this.#expected.values()].sort((a, b) => a.start - b.start);
  }

  /** An annotation that nobody is changing; with some numbers none. */
  #free(pick: number): Annotation | undefined {
    const free = [...this.#expected.values()].filter(({ id }) => !this.#busy.has(id));
    return free[pick % (free.length + 1)];
  }

  #edit(id: string, edit: Edit, after: Annotation | undefined): void {
    this.#busy.add(id);
    const saved = this.#store.edit(target, edit).then(
      () => this.#set(id, after),
      (error) => assert.ok(error instanceof StaleFileError, String(error)),
    );
    this.#edits.push(saved.finally(() => this.#busy.delete(id)));
  }

  #set(id: string, annotation: Annotation | undefined): void {
    if (annotation) this.#expected.set(id, annotation);
    else this.#expected.delete(id);
  }
}

const steps = fc.array(
  fc.record({
    action: fc.constantFrom('add', 'add', 'change', 'remove', 'theyAddAndRemove'),
    pick: fc.nat(),
    turns: fc.nat({ max: 12 }),
  }),
  { minLength: 1, maxLength: 40 },
);
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

async function play(t: TestContext, all: Steps): Promise<void> {
  const [store, folder] = await storeWith(t);
  await store.edit(target, { kind: 'complete', complete: true });
  const rivals = new Rivals(store, folder);
  for (const { action, pick, turns } of all) {
    rivals[action](pick);
    for (let turn = 0; turn < turns; turn++) await turnOfTheLoop();
  }
  const expected = await rivals.expected();
  assert.deepEqual(readFile(folder).annotations, expected);
  const told = store.refreshOf('a.txt').flatMap((one) => (isUsable(one) ? one.file.annotations : []));
  assert.deepEqual(told, expected);
}

test('however edits and the writes of others mix, nothing acknowledged is lost and nothing refused is kept', async (t) => {
  await fc.assert(
    fc.asyncProperty(steps, (all) => play(t, all)),
    { numRuns: 60 },
  );
});
