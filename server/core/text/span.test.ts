import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../testing/arbitraries.ts';
import { contains, inReadingOrder, length, overlaps, sameSpan, union } from './span.ts';

const span = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
  .map(([start, size]) => ({ start, end: start + size }));
const pointsOf = ({ start, end }: { start: number; end: number }) =>
  new Set(Array.from({ length: end - start }, (_, index) => start + index));

test('spans behave as the sets of their code points', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const [inA, inB] = [pointsOf(a), pointsOf(b)];
      assert.equal(length(a), inA.size);
      if (inA.size > 0 && inB.size > 0) {
        assert.equal(
          overlaps(a, b),
          [...inA].some((point) => inB.has(point)),
        );
        assert.equal(
          contains(a, b),
          [...inB].every((point) => inA.has(point)),
        );
      }
      assert.equal(sameSpan(a, b), contains(a, b) && contains(b, a));
      const both = union(a, b);
      assert.ok(contains(both, a) && contains(both, b));
      assert.ok([a.start, b.start].includes(both.start) && [a.end, b.end].includes(both.end));
    }),
  );
});

test('spans that only touch do not overlap', () => {
  assert.ok(!overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }));
  assert.ok(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }));
});

test('reading order is by start, then the shorter first', () => {
  const ordered = [
    { start: 0, end: 1 },
    { start: 0, end: 9 },
    { start: 2, end: 3 },
    { start: 10, end: 11 },
  ];
  assert.deepEqual(ordered.toReversed().sort(inReadingOrder), ordered);
});
