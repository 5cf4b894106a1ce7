import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../server/core/annotation/annotation.ts';
import type { Saved, StoredAnnotation } from '../../../server/core/wire.ts';
import { OfflineError, RefusedError } from './api.ts';
import { type Remote, Saver, type SaveState } from './saver.ts';

const annotation = (id: string, label: Annotation['label'] = 'sourced'): Annotation => ({
  quote: 'The quay is shut.',
  label,
  start: 0,
  end: 17,
  prefix: '',
  suffix: '',
  id,
});

/** A server of one annotation file, which counts revisions and fails as it is told to. */
class MemoryServer implements Remote {
  readonly saved = new Map<string, { annotation: Annotation; revision: string }>();
  readonly calls: string[] = [];
  failures: Error[] = [];
  /** How many of the next calls are done, but never answered. */
  lostAnswers = 0;
  #revisions = 0;

  async save(wanted: Annotation, revision: string | null): Promise<Saved> {
    this.#begin(`put ${wanted.id} ${wanted.label}`, wanted.id, revision);
    const stored = { annotation: wanted, revision: `r${++this.#revisions}` };
    this.saved.set(wanted.id, stored);
    this.#answer();
    return { ...stored, place: { state: 'placed', start: wanted.start, end: wanted.end }, textHash: '' };
  }

  async remove(id: string, revision: string): Promise<void> {
    this.#begin(`delete ${id}`, id, revision);
    this.saved.delete(id);
    this.#answer();
  }

  stored(id: string): StoredAnnotation | null {
    const found = this.saved.get(id);
    return found ? { ...found, place: { state: 'placed', start: 0, end: 17 } } : null;
  }

  #answer(): void {
    if (this.lostAnswers-- > 0) throw new OfflineError('gone');
  }

  #begin(call: string, id: string, revision: string | null): void {
    this.calls.push(call);
    const failure = this.failures.shift();
    if (failure) throw failure;
    const found = this.saved.get(id);
    if (revision === null && found?.annotation.label === call.split(' ')[2]) return;
    if ((found?.revision ?? null) !== revision)
      throw new RefusedError({ code: 'conflict', message: 'Changed elsewhere.', current: this.stored(id) });
  }
}

/** Resolves once the saver is in a state; signals tell at once of every change. */
const reached = (saver: Saver, kind: SaveState['kind']): Promise<void> =>
  new Promise((resolve) => {
    const stop = saver.state.subscribe((state) => {
      if (state.kind !== kind) return;
      queueMicrotask(() => {
        stop();
        resolve();
      });
    });
  });

const open = () => {
  const server = new MemoryServer();
  return { server, saver: new Saver(server, () => {}) };
};

test('what is wanted gets saved, and changed on the revision that was acknowledged', async () => {
  const { server, saver } = open();
  saver.want('aaaa', annotation('aaaa'));
  saver.want('bbbb', annotation('bbbb'));
  await reached(saver, 'saved');
  saver.want('aaaa', annotation('aaaa', 'official'));
  await reached(saver, 'saved');
  assert.equal(server.saved.get('aaaa')?.annotation.label, 'official');
  assert.equal(server.saved.size, 2);
});

test('changing one annotation many times before it is sent is one save of the last state', async () => {
  const { server, saver } = open();
  server.failures = [new OfflineError('gone')];
  saver.want('aaaa', annotation('aaaa'));
  await reached(saver, 'offline');
  for (const label of ['official', 'speculative', 'anonymous-source'] as const)
    saver.want('aaaa', annotation('aaaa', label));
  saver.retry();
  await reached(saver, 'saved');
  assert.deepEqual(server.calls, ['put aaaa sourced', 'put aaaa anonymous-source']);
});

test('an annotation that was undone while nobody knew whether it was saved is not there in the end', async () => {
  const { server, saver } = open();
  server.failures = [new OfflineError('gone')];
  saver.want('aaaa', annotation('aaaa'));
  await reached(saver, 'offline');
  saver.want('aaaa', null);
  saver.retry();
  await reached(saver, 'saved');
  assert.equal(server.saved.size, 0);
});

test('while offline it says how many changes wait', async () => {
  const { server, saver } = open();
  server.failures = [new OfflineError('gone')];
  saver.want('aaaa', annotation('aaaa'));
  saver.want('bbbb', annotation('bbbb'));
  await reached(saver, 'offline');
  assert.deepEqual(saver.state.value, { kind: 'offline', waiting: 2 });
  saver.retry();
  await reached(saver, 'saved');
  assert.equal(server.saved.size, 2);
});

test('a refused change keeps nothing else from being saved, and is told until it is tried again', async () => {
  const { server, saver } = open();
  server.failures = [new RefusedError({ code: 'invalid', message: 'The note is too long.' })];
  saver.want('aaaa', annotation('aaaa'));
  saver.want('bbbb', annotation('bbbb'));
  await reached(saver, 'refused');
  assert.deepEqual(saver.state.value, { kind: 'refused', waiting: 1, message: 'The note is too long.' });
  assert.deepEqual([...server.saved.keys()], ['bbbb']);
  saver.retry();
  await reached(saver, 'saved');
  assert.equal(server.saved.size, 2);
});

const conflicted = async () => {
  const { server, saver } = open();
  saver.want('aaaa', annotation('aaaa'));
  await reached(saver, 'saved');
  server.saved.set('aaaa', { annotation: annotation('aaaa', 'official'), revision: 'foreign' });
  saver.want('aaaa', annotation('aaaa', 'speculative'));
  await reached(saver, 'saved');
  const [conflict] = saver.conflicts.value;
  assert.ok(conflict);
  return { server, saver, conflict };
};

test('a conflict keeps both versions, and sends nothing until it is settled', async () => {
  const { server, conflict } = await conflicted();
  assert.equal(conflict.mine?.label, 'speculative');
  assert.equal(conflict.theirs?.annotation.label, 'official');
  assert.equal(server.saved.get('aaaa')?.annotation.label, 'official');
});

test('keeping mine saves it on top of theirs', async () => {
  const { server, saver, conflict } = await conflicted();
  saver.rebase(conflict);
  await reached(saver, 'saved');
  assert.equal(server.saved.get('aaaa')?.annotation.label, 'speculative');
  assert.deepEqual(saver.conflicts.value, []);
});

test('taking theirs leaves it as it is, and later changes are made on it', async () => {
  const { server, saver, conflict } = await conflicted();
  saver.yieldTo(conflict);
  assert.equal(server.saved.get('aaaa')?.annotation.label, 'official');
  saver.want('aaaa', annotation('aaaa', 'sourced'));
  await reached(saver, 'saved');
  assert.equal(server.saved.get('aaaa')?.annotation.label, 'sourced');
});

test('what somebody else deleted can be kept, too', async () => {
  const { server, saver } = open();
  saver.want('aaaa', annotation('aaaa'));
  await reached(saver, 'saved');
  server.saved.delete('aaaa');
  saver.want('aaaa', annotation('aaaa', 'official'));
  await reached(saver, 'saved');
  const [conflict] = saver.conflicts.value;
  assert.ok(conflict);
  assert.equal(conflict.theirs, null);
  saver.rebase(conflict);
  await reached(saver, 'saved');
  assert.equal(server.saved.get('aaaa')?.annotation.label, 'official');
});

const lost: readonly [name: string, then: Annotation | null][] = [
  ['left as it was', annotation('aaaa')],
  ['changed', annotation('aaaa', 'speculative')],
  ['taken back', null],
];

for (const [name, then] of lost)
  test(`an annotation whose creation was never answered, then ${name}, ends as wanted and in no conflict`, async () => {
    const { server, saver } = open();
    server.lostAnswers = 1;
    saver.want('aaaa', annotation('aaaa'));
    await reached(saver, 'offline');
    saver.want('aaaa', then);
    saver.retry();
    await reached(saver, 'saved');
    assert.equal(server.saved.get('aaaa')?.annotation.label, then?.label);
    assert.deepEqual(saver.conflicts.value, []);
  });

test('a deletion that was never answered, then taken back, ends with the annotation there', async () => {
  const { server, saver } = open();
  saver.want('aaaa', annotation('aaaa'));
  await reached(saver, 'saved');
  server.lostAnswers = 1;
  saver.want('aaaa', null);
  await reached(saver, 'offline');
  saver.want('aaaa', annotation('aaaa'));
  saver.retry();
  await reached(saver, 'saved');
  assert.equal(server.saved.get('aaaa')?.annotation.label, 'sourced');
  assert.deepEqual(saver.conflicts.value, []);
});

test('the number that waits counts what is added while offline', async () => {
  const { server, saver } = open();
  server.failures = [new OfflineError('gone')];
  saver.want('aaaa', annotation('aaaa'));
  await reached(saver, 'offline');
  saver.want('bbbb', annotation('bbbb'));
  assert.deepEqual(saver.state.value, { kind: 'offline', waiting: 2 });
  saver.retry();
  await reached(saver, 'saved');
});
