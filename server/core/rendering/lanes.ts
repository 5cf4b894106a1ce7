import type { Span } from '../text/span.ts';

/**
 * A lane for each of some overlapping spans, so that no two spans of one lane overlap and a span keeps its
 * line at one height along its whole length. Greedy by start, which needs the fewest lanes there can be.
 */
export function assignLanes<T extends Span>(spans: readonly T[]): Map<T, number> {
  const ends: number[] = [];
  const lanes = new Map<T, number>();
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.end;
    lanes.set(span, lane);
  }
  return lanes;
}
