import type { Span } from './span.ts';
import type { Text } from './text.ts';

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
// Long enough for any word and any grapheme that people write; moving an edge never reads more than this.
const REACH = 200;

export type Unit = 'word' | 'character';
export type Edge = 'start' | 'end';

/**
 * The span without white space at its ends and with no grapheme cut in two (UAX #29): an end inside one
 * moves outwards. Undefined when nothing is left. Offsets in code points.
 */
export function tidy(text: Text, span: Span): Span | undefined {
  const raw = text.slice(span);
  const start = span.start + leading(raw);
  const end = span.end - (raw.length - raw.trimEnd().length);
  if (start >= end) return undefined;
  return { start: graphemeBoundary(text, start, -1), end: graphemeBoundary(text, end, 1) };
}

const leading = (raw: string): number => raw.length - raw.trimStart().length;

/**
 * The span with one edge moved by a word or a grapheme, backwards (-1) or forwards (1), over white space;
 * the same span where it would become empty or leave the text. Offsets in code points.
 */
export function moveEdge(text: Text, span: Span, edge: Edge, unit: Unit, direction: -1 | 1): Span {
  const stops = stopsAround(text, span[edge], edge, unit);
  const next =
    direction > 0 ? stops.find((stop) => stop > span[edge]) : stops.findLast((stop) => stop < span[edge]);
  // The window may have cut what it begins and ends with.
  const rest = next === undefined ? span[edge] : graphemeBoundary(text, next, direction);
  const moved = { ...span, [edge]: rest };
  return moved.start < moved.end ? moved : span;
}

/** Where an edge may come to rest near an offset: an end after a word or grapheme, a start before one. */
function stopsAround(text: Text, offset: number, edge: Edge, unit: Unit): number[] {
  const from = Math.max(0, offset - REACH);
  const window = text.slice({ start: from, end: Math.min(text.length, offset + REACH) });
  const base = text.toIndex(from);
  return [...segmentsOf(window, unit)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => text.toOffset(base + index + (edge === 'end' ? segment.length : 0)));
}

type Segment = { readonly segment: string; readonly index: number };

function segmentsOf(window: string, unit: Unit): Segment[] {
  const segmenter = unit === 'word' ? WORDS : GRAPHEMES;
  return [...segmenter.segment(window)];
}

/** The nearest grapheme boundary at an offset or in the given direction from it. */
function graphemeBoundary(text: Text, offset: number, direction: -1 | 1): number {
  const from = Math.max(0, offset - REACH);
  const to = Math.min(text.length, offset + REACH);
  const base = text.toIndex(from);
  const index = text.toIndex(offset) - base;
  const containing = GRAPHEMES.segment(text.slice({ start: from, end: to })).containing(index);
  if (!containing || containing.index === index) return offset;
  return text.toOffset(base + containing.index + (direction > 0 ? containing.segment.length : 0));
}
