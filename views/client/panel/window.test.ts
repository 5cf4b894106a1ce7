import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listWindow, type OpenRow, ROW, topOf } from './window.ts';

const list = fc.integer({ min: 1, max: 10_000 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    open: fc.option(fc.record({ index: fc.nat(count - 1), height: fc.integer({ min: ROW, max: 900 }) }), {
      nil: undefined,
    }),
    scrollTop: fc.nat(count * ROW),
    height: fc.integer({ min: 50, max: 1_200 }),
  }),
);

const heightOf = (row: number, open: OpenRow | undefined) => (open?.index === row ? open.height : ROW);

test('the rows drawn and the room above and below always add up to the whole list', () => {
  fc.assert(
    fc.property(list, ({ count, scrollTop, height, open }) => {
      const { first, last, above, below } = listWindow(count, scrollTop, height, open);
      let drawn = 0;
      for (let row = first; row < last; row++) drawn += heightOf(row, open);
      assert.equal(above + drawn + below, topOf(count, open));
    }),
  );
});

test('every row of which anything is in view is drawn', () => {
  fc.assert(
    fc.property(list, ({ count, scrollTop, height, open }) => {
      const { first, last } = listWindow(count, scrollTop, height, open);
      for (let row = 0; row < count; row++) {
        const top = topOf(row, open);
        const inView = top < scrollTop + height && top + heightOf(row, open) > scrollTop;
        assert.ok(!inView || (first <= row && row < last), `row ${row}`);
      }
    }),
    { numRuns: 50 },
  );
});

test('no more rows are drawn for ten thousand than for a hundred', () => {
  const drawn = (count: number) => {
    const { first, last } = listWindow(count, (count * ROW) / 2, 800);
    return last - first;
  };
  assert.equal(drawn(10_000), drawn(100));
});
