/** Which rows of a long list to draw, `[first, last)`, and how much room the others take, in CSS pixels. */
export type ListWindow = {
  readonly first: number;
  readonly last: number;
  readonly above: number;
  readonly below: number;
};

/** The one row that is higher than the others. */
export type OpenRow = { readonly index: number; readonly height: number };

/** The height of every row but the open one, in CSS pixels; the style sheet's `--row` says the same. */
export const ROW = 88;
// Drawn beyond either end, so that a scroll shows no gap before the next frame.
const SPARE = 6;

/** The part of a list that is in view; costs the same for ten rows and for ten thousand. */
export function listWindow(count: number, scrollTop: number, height: number, open?: OpenRow): ListWindow {
  const first = Math.max(0, rowAt(scrollTop, open) - SPARE);
  const last = Math.min(count, rowAt(scrollTop + height, open) + SPARE + 1);
  const start = Math.min(first, last);
  return { first: start, last, above: topOf(start, open), below: topOf(count, open) - topOf(last, open) };
}

/** Where a row begins. */
export const topOf = (row: number, open?: OpenRow): number =>
  row * ROW + (open && row > open.index ? open.height - ROW : 0);

function rowAt(y: number, open?: OpenRow): number {
  if (!open || y < topOf(open.index) + ROW) return Math.max(0, Math.floor(y / ROW));
  return Math.max(open.index, Math.floor((y - open.height + ROW) / ROW));
}
