import type { Annotation, AnnotationFile } from '../annotation/annotation.ts';
import { type CheckedPlace, readAnnotationFile } from '../annotation/read-annotation-file.ts';
import { serialise } from '../annotation/serialise.ts';
import { sameSpan } from '../text/span.ts';
import { abridged } from './abridged.ts';
import type { CheckedDocument } from './check.ts';
import type { Fix } from './finding.ts';
import { fixAnnotationFile } from './fix.ts';

/** An annotation file put right, and what that took. */
export type Repair = { readonly content: string; readonly fixed: readonly Fix[] };

/** What can be put right in an annotation file; undefined where nothing can, or it cannot be read whole. */
export function repair(content: string, place: CheckedPlace, document: CheckedDocument): Repair | undefined {
  const read = readAnnotationFile(content, place);
  if ('flaws' in read) return undefined;
  const after = 'reason' in document ? read.file : fixAnnotationFile(read.file, document);
  const repaired = serialise(after);
  if (repaired === content) return undefined;
  const fixed = [
    ...form(content, read.canonical),
    ...accepted(read.file, after),
    ...rebased(read.file, after),
  ];
  return { content: repaired, fixed: fixed.map((fix) => ({ ...fix, file: place.file })) };
}

type Done = Omit<Fix, 'file'>;

const form = (content: string, canonical: string): Done[] =>
  content === canonical ? [] : [{ code: 'not-canonical', message: 'rewritten in canonical form' }];

function accepted(before: AnnotationFile, after: AnnotationFile): Done[] {
  const old = new Map(before.annotations.map((annotation) => [annotation.id, annotation]));
  return after.annotations.flatMap((annotation) => {
    const known = old.get(annotation.id);
    return known && known !== annotation ? [acceptance(known, annotation)] : [];
  });
}

function acceptance(before: Annotation, after: Annotation): Done {
  const annotation = after.id;
  if (sameSpan(before, after) && before.quote === after.quote)
    return {
      code: 'context',
      annotation,
      message: `${abridged(after.quote)} has the context of the text now`,
    };
  return { code: 'moved', annotation, message: `is ${at(after)} now, was ${at(before)}` };
}

const at = ({ quote, start, end }: Annotation): string => `${abridged(quote)} at ${start} to ${end}`;

const rebased = (before: AnnotationFile, after: AnnotationFile): Done[] =>
  before.textHash === after.textHash
    ? []
    : [{ code: 'stale-hash', message: `names the text ${after.textHash} now, was ${before.textHash}` }];
