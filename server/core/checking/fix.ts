import { describe } from '../anchoring/anchor.ts';
import { Anchor, type Annotation, type AnnotationFile } from '../annotation/annotation.ts';
import { rebase } from '../annotation/rebase.ts';
import { inFileOrder } from '../annotation/serialise.ts';
import type { Text } from '../text/text.ts';
import type { CheckedText } from './check-anchors.ts';
import { type Standing, standings, strayContext } from './standing.ts';

/**
 * The annotation file with moved annotations accepted where they are now, and with the context and the hash of
 * the text as it is. Every annotation stays; what is found nowhere stays as it is.
 */
export function fixAnnotationFile(file: AnnotationFile, { text, textHash }: CheckedText): AnnotationFile {
  return rebase({ ...file, annotations: [...acceptAll(text, file.annotations)] }, text, textHash);
}

/**
 * Accepts until nothing is left to accept: where one annotation stands now can be what it takes to find the
 * next, and whoever fixes twice must not get more than whoever fixes once. Ends, because what is accepted
 * stays in place.
 */
function acceptAll(text: Text, annotations: readonly Annotation[]): readonly Annotation[] {
  let before: readonly Annotation[] = [];
  let after = annotations;
  while (!isSame(before, after)) {
    before = after.toSorted(inFileOrder);
    after = standings(text, before).map((standing) => accept(text, standing));
  }
  return after;
}

const isSame = (a: readonly Annotation[], b: readonly Annotation[]): boolean =>
  a.length === b.length && a.every((annotation, index) => annotation === b[index]);

function accept(text: Text, { annotation, place }: Standing): Annotation {
  if (place.state === 'orphan') return annotation;
  if (place.state === 'placed' && strayContext(text, annotation).length === 0) return annotation;
  const anchor = Anchor.safeParse(describe(text, place));
  // A quote that has grown beyond what a file may hold would make the file unreadable.
  return anchor.success ? { ...annotation, ...anchor.data } : annotation;
}
