import { firstIndex } from './search-sorted.ts';
import type { Span } from './span.ts';

/** What every offset counts in: no byte-order mark, LF line ends, nothing else changed. */
export const normalise = (decoded: string): string => decoded.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/**
 * A document's text. This is the one boundary between offsets (Unicode code points, as in every file and
 * every API) and indexes (UTF-16 code units, as in JavaScript strings and in the DOM).
 *
 * Only the places of surrogate pairs are kept, so a text without any costs nothing and converts in O(1);
 * otherwise a conversion is a binary search among the pairs.
 */
export class Text {
  /** The text as JavaScript holds it. Well-formed: it was decoded from valid UTF-8. */
  readonly value: string;
  /** Length in code points. */
  readonly length: number;
  readonly #pairs: Uint32Array;

  constructor(value: string) {
    this.value = value;
    this.#pairs = pairIndexes(value);
    this.length = value.length - this.#pairs.length;
  }

  /** UTF-16 index of a code point offset. Throws RangeError outside `[0, length]`. */
  toIndex(offset: number): number {
    if (!Number.isInteger(offset) || offset < 0 || offset > this.length)
      throw new RangeError(`offset ${offset} is outside a text of ${this.length} code points`);
    const pairs = this.#pairs;
    return offset + firstIndex(pairs.length, (pair) => (pairs[pair] ?? 0) - pair >= offset);
  }

  /** Code point offset of a UTF-16 index; an index inside a surrogate pair counts as the pair's start. */
  toOffset(index: number): number {
    if (!Number.isInteger(index) || index < 0 || index > this.value.length)
      throw new RangeError(`index ${index} is outside a text of ${this.value.length} code units`);
    const pairs = this.#pairs;
    const before = firstIndex(pairs.length, (pair) => (pairs[pair] ?? 0) + 1 >= index);
    const inside = pairs[before] === index - 1 ? 1 : 0;
    return index - inside - before;
  }

  /** The string between two offsets. Throws RangeError when either is outside the text. */
  slice({ start, end }: Span): string {
    return this.value.slice(this.toIndex(start), this.toIndex(end));
  }

  /** As `slice`, with a span that reaches beyond the text cut off at its ends. */
  sliceWithin({ start, end }: Span): string {
    const within = (offset: number) => Math.min(Math.max(offset, 0), this.length);
    return this.slice({ start: within(start), end: within(end) });
  }
}

function pairIndexes(value: string): Uint32Array {
  const indexes: number[] = [];
  for (const match of value.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) indexes.push(match.index);
  return Uint32Array.from(indexes);
}

/** How many code points a well-formed string has. */
export const countCodePoints = (value: string): number => value.length - pairIndexes(value).length;
