const LONGEST = 80;

/** The beginning of a text that may be long, in quotation marks. Counted in code points: no character is cut. */
export function abridged(text: string): string {
  const beginning = Array.from(text.slice(0, 2 * LONGEST + 2));
  return beginning.length > LONGEST ? `“${beginning.slice(0, LONGEST).join('')}…”` : `“${text}”`;
}

/** What stands in a text from an index (UTF-16) to the end of that line. */
export function lineFrom(text: string, index: number): string {
  const feed = text.indexOf('\n', index);
  if (index >= text.length) return 'the end of the file';
  if (feed === index) return 'the end of the line';
  return abridged(text.slice(index, feed < 0 ? undefined : feed));
}
