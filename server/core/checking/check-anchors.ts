import type { Place } from '../anchoring/anchor.ts';
import type { Annotation, AnnotationFile } from '../annotation/annotation.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { abridged } from './abridged.ts';
import type { Flaw } from './finding.ts';
import { type Standing, standings, strayContext } from './standing.ts';

/** A document as its annotations refer to it. */
export type CheckedText = { readonly text: Text; readonly textHash: string };

/** What is wrong between an annotation file and the text that it is about. */
export function anchorFlaws(file: AnnotationFile, { text, textHash }: CheckedText): Flaw[] {
  const numbers = new Map(file.annotations.map((annotation, index) => [annotation, index]));
  const all = standings(text, file.annotations);
  const flaws = all.flatMap((standing): Flaw[] => {
    const { annotation } = standing;
    const path = ['annotations', numbers.get(annotation) ?? 0];
    return own(text, standing).map(({ field, ...flaw }) => ({
      ...flaw,
      path: [...path, field],
      annotation: annotation.id,
    }));
  });
  return [...flaws, ...staleHash(file, all, textHash)];
}

/** A flaw of one annotation, in one of its fields. */
type Own = Omit<Flaw, 'path'> & { readonly field: keyof Annotation };

function own(text: Text, { annotation, place }: Standing): Own[] {
  const blank: Own = {
    code: 'blank-quote',
    field: 'quote',
    expected: 'words',
    found: 'nothing but white space',
  };
  return [...(annotation.quote.trim() === '' ? [blank] : []), ...displaced(text, annotation, place)];
}

function displaced(text: Text, annotation: Annotation, place: Place): Own[] {
  if (place.state === 'moved') return [moved(text, annotation, { start: place.start, end: place.end })];
  if (place.state === 'orphan') return [orphan(annotation)];
  return strayContext(text, annotation).map(({ side, stands }) => ({
    code: 'context',
    field: side,
    expected: abridged(stands),
    found: abridged(annotation[side]),
  }));
}

const at = (quote: string, { start, end }: Span): string => `${abridged(quote)} at ${start} to ${end}`;

const moved = (text: Text, { quote, start, end }: Annotation, to: Span): Own => ({
  code: 'moved',
  field: 'start',
  expected: at(quote, { start, end }),
  found: at(text.slice(to), to),
  moved: { from: { start, end }, to },
});

const orphan = (annotation: Annotation): Own => ({
  code: 'orphan',
  field: 'quote',
  expected: at(annotation.quote, annotation),
  found: 'it nowhere in the document for certain',
});

/** While something is not in place, the hash names the text in which it can be looked for. */
function staleHash(file: AnnotationFile, all: readonly Standing[], textHash: string): Flaw[] {
  const inPlace = all.every(({ place }) => place.state === 'placed');
  if (!inPlace || file.textHash === textHash) return [];
  return [{ code: 'stale-hash', path: ['textHash'], expected: textHash, found: file.textHash }];
}
