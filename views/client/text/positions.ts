import { shownIndex, sourceOffset } from '../../../server/core/document/shown.ts';
import { blockElementId } from '../../../server/core/rendering/render.ts';
import type { Span } from '../../../server/core/text/span.ts';
import type { Reading } from './reading.ts';

// The one boundary between offsets and the page: a block's element holds the block's text as shown, nothing else.

export const blockElement = (index: number): HTMLElement | null =>
  document.getElementById(blockElementId(index));

/** The stretch of the page that shows a span; undefined where nothing of it is shown. */
export function rangeOf(reading: Reading, span: Span): Range | undefined {
  const start = pointAt(reading, span.start, reading.blockAt(span.start));
  const end = pointAt(reading, span.end, reading.blockAt(span.end - 1));
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.index);
  range.setEnd(end.node, end.index);
  return range;
}

type Point = { readonly node: Node; readonly index: number };

function pointAt({ text, blocks }: Reading, offset: number, blockIndex: number): Point | undefined {
  const block = blocks[blockIndex];
  const root = blockElement(blockIndex);
  return block && root ? textPoint(root, shownIndex(text, block.content, offset)) : undefined;
}

function textPoint(root: HTMLElement, index: number): Point | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = index;
  let last: Point | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    last = { node, index: Math.min(left, length) };
    if (left <= length) return last;
    left -= length;
  }
  return last;
}

/** The span of text that a selection in the page covers; undefined where it covers none of the body. */
export function spanOfRange(reading: Reading, range: Range): Span | undefined {
  const start = offsetAt(reading, range.startContainer, range.startOffset, 'start');
  const end = offsetAt(reading, range.endContainer, range.endOffset, 'end');
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The offset of the text under a pointer. */
export function offsetUnder(reading: Reading, { clientX, clientY }: MouseEvent): number | undefined {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  return caret ? offsetAt(reading, caret.offsetNode, caret.offset, 'start') : undefined;
}

function offsetAt(reading: Reading, node: Node, index: number, edge: 'start' | 'end'): number | undefined {
  const around = node instanceof Element ? node : node.parentElement;
  const root = around?.closest<HTMLElement>('.block') ?? neighbour(node, index, edge);
  const blockIndex = Number(root?.id.slice(1));
  const block = reading.blocks[blockIndex];
  if (!root || !block) return undefined;
  const shown = root.contains(node)
    ? lengthBefore(root, node, index)
    : edge === 'start'
      ? 0
      : root.textContent.length;
  return (
    sourceOffset(reading.text, block.content, shown, edge) ?? (edge === 'start' ? block.end : block.start)
  );
}

function lengthBefore(root: HTMLElement, node: Node, index: number): number {
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(node, index);
  return before.toString().length;
}

/** For a point between blocks, as a triple click leaves it: the next block for a start, the one before for an end. */
function neighbour(node: Node, index: number, edge: 'start' | 'end'): HTMLElement | undefined {
  const point = document.createRange();
  point.setStart(node, index);
  const blocks = [...document.querySelectorAll<HTMLElement>('#body .block')];
  const isAfter = (block: HTMLElement) => point.comparePoint(block, 0) >= 0;
  return edge === 'start' ? blocks.find(isAfter) : blocks.findLast((block) => !isAfter(block));
}
