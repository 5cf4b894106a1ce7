import { describe } from '../../core/anchoring/anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { emptyFile } from '../../core/annotation/edit.ts';
import { blobId } from '../../core/annotation/hash.ts';
import type { Label } from '../../core/annotation/labels.ts';
import { serialise } from '../../core/annotation/serialise.ts';
import { Text } from '../../core/text/text.ts';

/** An annotation of the first place where a quote stands in a text. */
export function annotationOf(text: string, quote: string, id: string, label: Label = 'sourced'): Annotation {
  const whole = new Text(text);
  const start = whole.toOffset(text.indexOf(quote));
  const end = whole.toOffset(text.indexOf(quote) + quote.length);
  return { ...describe(whole, { start, end }), label, id };
}

/** The text of an annotation file with so many annotations, each of the text's first word. */
export function annotationFile(document: string, text: string, reviewer: string, count: number): string {
  const word = text.split(' ', 1).join('');
  const annotations = Array.from({ length: count }, (_, n) => annotationOf(text, word, `${reviewer}${n}`));
  return serialise({ ...emptyFile(document, reviewer, blobId(text)), annotations });
}
