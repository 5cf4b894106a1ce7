import { describe } from '../anchoring/anchor.ts';
import type { Anchor } from '../annotation/annotation.ts';
import { Text } from '../text/text.ts';

/** The anchor of the first place in a text where a quote stands. */
export function anchorOf(value: string, quote: string): Anchor {
  const text = new Text(value);
  const index = value.indexOf(quote);
  return describe(text, { start: text.toOffset(index), end: text.toOffset(index + quote.length) });
}
