import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../testing/arbitraries.ts';
import { overlaps, type Span } from '../text/span.ts';
import { assignLanes } from './lanes.ts';

const spans = fc.array(
  fc
    .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 10 }))
    .map(([start, size]) => ({ start, end: start + size })),
  { maxLength: 15 },
);

const lanesOf = (...list: Span[]) => {
  const lanes = assignLanes(list);
  return list.map((span) => lanes.get(span));
};

test('what only touches shares a lane, what overlaps does not', () => {
  assert.deepEqual(lanesOf({ start: 0, end: 3 }, { start: 3, end: 5 }), [0, 0]);
  assert.deepEqual(lanesOf({ start: 0, end: 4 }, { start: 3, end: 5 }), [0, 1]);
  assert.deepEqual(lanesOf({ start: 0, end: 4 }, { start: 0, end: 4 }), [0, 1]);
});

test('of two that begin together the longer is the lower', () => {
  assert.deepEqual(lanesOf({ start: 0, end: 2 }, { start: 0, end: 9 }), [1, 0]);
});

test('no two spans of one lane overlap, and there are no more lanes than spans at the busiest place', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const lanes = assignLanes(list);
      assert.equal(lanes.size, list.length);
      for (const a of list)
        for (const b of list) if (a !== b && overlaps(a, b)) assert.notEqual(lanes.get(a), lanes.get(b));
      const depths = list.map(
        ({ start }) => list.filter((span) => span.start <= start && start < span.end).length,
      );
      assert.equal(new Set(lanes.values()).size, Math.max(0, ...depths));
    }),
  );
});
