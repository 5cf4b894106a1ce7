import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../testing/arbitraries.ts';
import { LABELS, type Label } from './labels.ts';
import { labelledLengths } from './shares.ts';

const NONE = { sourced: 0, official: 0, 'anonymous-source': 0, speculative: 0 };
const span = (start: number, end: number, label: Label) => ({ start, end, label });

test('what several labels cover counts once, for the loosest', () => {
  assert.deepEqual(labelledLengths([]), NONE);
  const nested = [span(0, 10, 'official'), span(2, 4, 'speculative'), span(3, 6, 'sourced')];
  assert.deepEqual(labelledLengths(nested), { ...NONE, official: 8, speculative: 2 });
  assert.deepEqual(labelledLengths([span(0, 5, 'sourced'), span(3, 8, 'sourced')]), { ...NONE, sourced: 8 });
});

test('the lengths agree with a count of code points', () => {
  const spans = fc.array(
    fc
      .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...LABELS))
      .map(([start, size, label]) => span(start, start + size, label)),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(spans, (list) => {
      const counted: Record<Label, number> = { ...NONE };
      for (let at = 0; at < 50; at++) {
        const loosest = LABELS.findLast((label) =>
          list.some((one) => one.label === label && one.start <= at && at < one.end),
        );
        if (loosest) counted[loosest]++;
      }
      assert.deepEqual(labelledLengths(list), counted);
    }),
  );
});
