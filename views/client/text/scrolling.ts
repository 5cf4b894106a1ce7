import type { Span } from '../../../server/core/text/span.ts';
import { blockElement, rangeOf } from './positions.ts';
import type { Reading } from './reading.ts';

// Kept free above and below what is looked at: the bars, and a line or two of what comes next.
const ABOVE = 96;
const BELOW = 160;

/** Brings a span into view, moving the page no further than it has to. */
export function scrollTo(reading: Reading, span: Span): void {
  const box = rangeOf(reading, span)?.getBoundingClientRect();
  if (!box || box.height === 0) {
    blockElement(reading.blockAt(span.start))?.scrollIntoView({ block: 'center' });
    return;
  }
  const over = box.top - ABOVE;
  const under = box.bottom - (innerHeight - BELOW);
  if (over < 0) scrollBy({ top: over });
  else if (under > 0) scrollBy({ top: Math.min(under, over) });
}
