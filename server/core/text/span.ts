/** A stretch `[start, end)` of a text, counted in Unicode code points. */
export type Span = { readonly start: number; readonly end: number };

export const length = (span: Span): number => span.end - span.start;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

export const union = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Orders spans as they are read: by start, then the shorter first. */
export const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
