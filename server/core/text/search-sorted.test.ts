import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../testing/arbitraries.ts';
import { firstIndex } from './search-sorted.ts';

test('the first index that is reached is what a search from the front finds', () => {
  const sorted = fc.array(fc.integer({ min: 0, max: 20 })).map((values) => values.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer({ min: -1, max: 21 }), (values, wanted) => {
      const first = values.findIndex((value) => value >= wanted);
      assert.equal(
        firstIndex(values.length, (index) => (values[index] ?? 0) >= wanted),
        first < 0 ? values.length : first,
      );
    }),
  );
});
