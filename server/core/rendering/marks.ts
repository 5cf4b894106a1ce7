import { firstIndex } from '../text/search-sorted.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './render.ts';

/** The numbers of the blocks that a span touches; blocks in reading order, never overlapping. */
export function* blocksTouched(blocks: readonly Span[], span: Span): Generator<number> {
  let index = firstIndex(blocks.length, (at) => (blocks[at]?.end ?? 0) > span.start);
  for (; (blocks[index]?.start ?? span.end) < span.end; index++) yield index;
}

/** Highlights by the number of each block that they touch. */
export function marksByBlock(blocks: readonly Span[], marks: readonly Mark[]): Map<number, Mark[]> {
  const byBlock = new Map<number, Mark[]>();
  for (const mark of marks)
    for (const block of blocksTouched(blocks, mark)) {
      const touching = byBlock.get(block);
      if (touching) touching.push(mark);
      else byBlock.set(block, [mark]);
    }
  return byBlock;
}
