import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TimeLimitError, withinTime } from './time-limit.ts';

test('work in time gives its result', () => {
  const result = { a: 1 };
  assert.equal(
    withinTime(1_000, () => result),
    result,
  );
  assert.equal(
    withinTime(1_000, () => undefined),
    undefined,
  );
});

const isPathological = /^(a+)+$/;
const stopped: Record<string, () => unknown> = {
  'an endless loop': () => {
    for (;;);
  },
  'an endless loop that catches everything': () => {
    for (;;)
      try {
        for (;;);
      } catch {}
  },
  'a regular expression that backtracks for years': () => isPathological.test(`${'a'.repeat(60)}!`),
  'a deep stack of quick calls': function fibonacci(n = 100): number {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  },
  'a callback of a built-in function': () => Array.from({ length: 1e9 }, (_, each) => each),
};
for (const [name, work] of Object.entries(stopped))
  test(`${name} is stopped soon after its time`, () => {
    const start = performance.now();
    assert.throws(
      () => withinTime(30, () => work()),
      (error) => error instanceof TimeLimitError && error.milliseconds === 30,
    );
    assert.ok(performance.now() - start < 2_000);
  });

test('an error of the work stays the error it is', () => {
  class OwnError extends Error {}
  const own = new OwnError('own');
  const fail = () => {
    throw own;
  };
  assert.throws(
    () => withinTime(1_000, fail),
    (error) => error === own && error instanceof OwnError,
  );
});

test('a stack overflow stays a RangeError, and all works afterwards', () => {
  const overflow = (): number => 1 + overflow();
  assert.throws(() => withinTime(5_000, overflow), RangeError);
  assert.equal(
    withinTime(1_000, () => 1),
    1,
  );
});

test('within a limit another one holds by itself', () => {
  const inner = () => withinTime(20, stopped['an endless loop'] ?? assert.fail);
  assert.throws(
    () => withinTime(5_000, inner),
    (error) => error instanceof TimeLimitError && error.milliseconds === 20,
  );
  const outer = () => withinTime(5_000, stopped['an endless loop'] ?? assert.fail);
  assert.throws(
    () => withinTime(20, outer),
    (error) => error instanceof TimeLimitError && error.milliseconds === 20,
  );
});

test('a limit is not reached later by what goes on after the work', async () => {
  withinTime(20, () => undefined);
  const end = performance.now() + 60;
  while (performance.now() < end);
  assert.ok(await Promise.resolve(true));
});
