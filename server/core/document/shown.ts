import { firstIndex } from '../text/search-sorted.ts';
import type { Span } from '../text/span.ts';
import { countCodePoints, type Text } from '../text/text.ts';
import { type Inline, type Run, runsOf, shownText } from './document.ts';

/** A block's text as it is shown, and the way from there back to the document's text. */
export type Shown = {
  readonly text: string;
  readonly runs: readonly Run[];
  /** For each run, the code point of the shown text at which it ends. */
  readonly ends: readonly number[];
};

export function shownOf(text: Text, content: readonly Inline[]): Shown {
  const runs = runsOf(content);
  const parts = runs.map((run) => shownText(text, run));
  let end = 0;
  const ends = parts.map((part) => {
    end += countCodePoints(part);
    return end;
  });
  return { text: parts.join(''), runs, ends };
}

/** The stretch of the document's text that is shown as `[start, end)` of the shown text, in code points. */
export function sourceSpan(shown: Shown, { start, end }: Span): Span {
  const first = place(shown, start);
  const last = place(shown, end - 1);
  return {
    start: first.run.shown === undefined ? first.run.start + first.within : first.run.start,
    end: last.run.shown === undefined ? last.run.start + last.within + 1 : last.run.end,
  };
}

function place({ runs, ends }: Shown, offset: number): { run: Run; within: number } {
  const index = firstIndex(ends.length, (at) => (ends[at] ?? 0) > offset);
  const run = runs[index];
  if (run === undefined) throw new RangeError(`nothing is shown at ${offset}`);
  return { run, within: offset - (ends[index - 1] ?? 0) };
}

/** Where the text at an offset begins to be shown, as a UTF-16 index into the block's text as shown. */
export function shownIndex(text: Text, content: readonly Inline[], offset: number): number {
  let index = 0;
  for (const run of runsOf(content)) {
    if (offset <= run.start) return index;
    if (offset < run.end)
      return run.shown === undefined ? index + text.toIndex(offset) - text.toIndex(run.start) : index;
    index += shownText(text, run).length;
  }
  return index;
}

/**
 * The offset of what is shown at a UTF-16 index of the block's text as shown: for a start what comes after the
 * index, for an end what comes before it. Undefined where there is nothing on that side.
 */
export function sourceOffset(
  text: Text,
  content: readonly Inline[],
  index: number,
  edge: 'start' | 'end',
): number | undefined {
  let from = 0;
  for (const run of runsOf(content)) {
    const to = from + shownText(text, run).length;
    if (edge === 'start' ? from <= index && index < to : from < index && index <= to)
      return run.shown === undefined ? text.toOffset(text.toIndex(run.start) + index - from) : run[edge];
    from = to;
  }
  return undefined;
}
