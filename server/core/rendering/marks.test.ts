import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../document/parse.ts';
import { fc, spanIn } from '../testing/arbitraries.ts';
import { wildMarkdown } from '../testing/markdown.ts';
import { overlaps, type Span } from '../text/span.ts';
import { blocksTouched, marksByBlock } from './marks.ts';
import type { Mark } from './render.ts';

const mark = (start: number, end: number, id: string): Mark => ({
  start,
  end,
  label: 'sourced',
  reviewer: 'kim',
  id,
});

test('a highlight belongs to every block that it touches', () => {
  const blocks: Span[] = [
    { start: 0, end: 5 },
    { start: 7, end: 7 },
    { start: 7, end: 10 },
    { start: 12, end: 20 },
  ];
  const marks = [
    mark(0, 1, 'a'),
    mark(4, 8, 'b'),
    mark(5, 7, 'between'),
    mark(9, 13, 'c'),
    mark(19, 30, 'd'),
  ];
  const ids = [...marksByBlock(blocks, marks)].map(([block, list]) => [
    block,
    list.map(({ id }) => id).join(' '),
  ]);
  assert.deepEqual(
    new Map(ids as [number, string][]),
    new Map([
      [0, 'a b'],
      [1, 'b'],
      [2, 'b c'],
      [3, 'c d'],
    ]),
  );
});

test('no block that a span overlaps is missed', () => {
  const any = wildMarkdown
    .map((value) => parseDocument('a.md', value))
    .filter(({ text }) => text.length > 0)
    .chain((document) => fc.tuple(fc.constant(document), spanIn(document.text)));
  fc.assert(
    fc.property(any, ([{ blocks }, span]) => {
      const touched = new Set(blocksTouched(blocks, span));
      for (const [index, block] of blocks.entries())
        if (block.start < block.end) assert.equal(touched.has(index), overlaps(block, span));
    }),
  );
});
