import type { Annotation, Judgement } from '../../server/core/annotation/annotation.ts';

/** The text that offsets count in, made here without the program's own code: no byte-order mark, LF. */
export const textOf = (raw: string): string => raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** What stands between two offsets, counted in code points without the program's own code. */
export const slice = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('');

/** An article of short sentences, three to a paragraph; every sentence is told by its number. */
export const numbered = (sentences: number): string => {
  const each = Array.from({ length: sentences }, (_, index) => `Sentence ${index + 1} says so.`);
  const paragraphs = each.flatMap((_, index) => (index % 3 ? [] : [each.slice(index, index + 3).join(' ')]));
  return `${paragraphs.join('\n\n')}\n`;
};

/** An annotation of a quote's first place in a text. */
export function annotate(text: string, quote: string, judgement: Judgement, id: string): Annotation {
  const start = [...text.slice(0, indexOf(text, quote))].length;
  return annotateSpan(text, { start, end: start + [...quote].length }, judgement, id);
}

export function annotateSpan(
  text: string,
  { start, end }: { start: number; end: number },
  judgement: Judgement,
  id: string,
): Annotation {
  return {
    ...judgement,
    quote: slice(text, { start, end }),
    start,
    end,
    prefix: slice(text, { start: Math.max(0, start - 32), end: start }),
    suffix: slice(text, { start: end, end: end + 32 }),
    id,
  };
}

function indexOf(text: string, quote: string): number {
  const index = text.indexOf(quote);
  if (index < 0) throw new Error(`The text does not hold "${quote}".`);
  return index;
}
