import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlaps, type Span } from '../../../server/core/text/span.ts';
import { Annotations, type Item, placedItem } from './annotations.ts';

const BLOCKS: readonly Span[] = Array.from({ length: 10 }, (_, index) => ({
  start: index * 12,
  end: index * 12 + 10,
}));

const item = (id: string, { start, end }: Span): Item =>
  placedItem('first-reader', { quote: 'q', label: 'sourced', start, end, prefix: '', suffix: '', id });

const span = fc
  .record({ start: fc.nat(100), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const action = fc.record({
  id: fc.constantFrom('aaaa', 'bbbb', 'cccc', 'dddd'),
  span: fc.option(span, { nil: undefined }),
});

test('after any changes, order and blocks are as if made from what is left', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const annotations = new Annotations(BLOCKS);
      const left = new Map<string, Item>();
      for (const { id, span } of actions) {
        if (span) annotations.put(item(id, span));
        else annotations.remove(`first-reader/${id}`);
        if (span) left.set(id, item(id, span));
        else left.delete(id);
      }
      const expected = [...left.values()].sort(
        (a, b) =>
          a.annotation.start - b.annotation.start ||
          a.annotation.end - b.annotation.end ||
          (a.key < b.key ? -1 : 1),
      );
      assert.deepEqual(annotations.ordered, expected);
      for (const [index, block] of BLOCKS.entries()) {
        const touching = expected
          .filter(({ annotation }) => overlaps(annotation, block))
          .map(({ key }) => key);
        assert.deepEqual(
          annotations
            .inBlock(index)
            .map(({ key }) => key)
            .sort(),
          touching.sort(),
        );
      }
    }),
  );
});

test('a change tells the blocks that it touches: where the annotation was and where it is', () => {
  const annotations = new Annotations(BLOCKS);
  annotations.put(item('aaaa', { start: 0, end: 5 }));
  assert.deepEqual([...annotations.put(item('aaaa', { start: 24, end: 40 }))].sort(), [0, 2, 3]);
  assert.deepEqual([...annotations.remove('first-reader/aaaa')].sort(), [2, 3]);
});

test('orphans come last and touch no block', () => {
  const annotations = new Annotations(BLOCKS);
  const orphan = { ...item('aaaa', { start: 0, end: 5 }), span: undefined };
  assert.deepEqual([...annotations.put(orphan)], []);
  annotations.put(item('bbbb', { start: 50, end: 52 }));
  assert.deepEqual(
    annotations.ordered.map(({ annotation }) => annotation.id),
    ['bbbb', 'aaaa'],
  );
});
