import { type Inline, type Run, runsOf, shownText } from './document.ts';
import { firstIndex } from './search-sorted.ts';
import type { Span } from './span.ts';
import { countCodePoints, type Text } from './text.ts';

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
