import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { fc } from '../../core/testing/arbitraries.ts';
import { Batches } from './batches.ts';

test('what waits goes into one batch', async () => {
  const batches: string[] = [];
  await new Promise<void>((resolve) => {
    const queue = new Batches<string>(async (batch) => {
      batches.push(batch.join(''));
      if (batches.length === 1) for (const item of 'cde') queue.add(item);
      await turnOfTheLoop();
      if (batches.length === 2) resolve();
    });
    for (const item of 'ab') queue.add(item);
  });
  assert.deepEqual(batches, ['ab', 'cde']);
});

test('every item is in one batch, in order, and no two batches run at once', async () => {
  const turns = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(turns, async (waits) => {
      const seen: number[] = [];
      let running = 0;
      const settled = await Promise.all(
        await addAll(waits, async (batch) => {
          assert.equal(++running, 1);
          for (let turn = 0; turn < batch.length % 4; turn++) await turnOfTheLoop();
          seen.push(...batch.map(({ item }) => item));
          running--;
          for (const { done } of batch) done();
        }),
      );
      assert.equal(settled.length, waits.length);
      assert.deepEqual(seen, [...waits.keys()]);
    }),
  );
});

type Item = { readonly item: number; readonly done: () => void };

/** Adds numbers, waiting some turns of the event loop before each, and gives a promise of each one's end. */
async function addAll(
  waits: readonly number[],
  run: (batch: readonly Item[]) => Promise<void>,
): Promise<Promise<void>[]> {
  const queue = new Batches<Item>(run);
  const ends: Promise<void>[] = [];
  for (const [item, wait] of waits.entries()) {
    for (let turn = 0; turn < wait; turn++) await turnOfTheLoop();
    ends.push(new Promise((done) => queue.add({ item, done })));
  }
  return ends;
}
