import type { LibraryQuery } from '../core/document/library-query.ts';
import { isUsable } from '../io/annotations/annotation-files.ts';
import { isReadable } from '../io/workspace/document-source.ts';
import type { Candidate } from './candidate.ts';

type Compare = (a: Candidate, b: Candidate) => number;

const COLLATOR = new Intl.Collator('en', { numeric: true });

const titleOf = ({ document }: Candidate): string => (isReadable(document) ? document.title : document.id);
const fieldOf = ({ document }: Candidate, field: 'outlet' | 'date'): string | undefined =>
  isReadable(document) ? document.metadata[field] : undefined;
const lengthOf = ({ document }: Candidate): number => (isReadable(document) ? document.value.length : 0);
const annotationsOf = ({ files }: Candidate): number =>
  files.filter(isUsable).reduce((sum, { file }) => sum + file.annotations.length, 0);

const byTitle: Compare = (a, b) =>
  COLLATOR.compare(titleOf(a), titleOf(b)) || COLLATOR.compare(a.document.id, b.document.id);

/** Documents that lack the field come last. */
const byField =
  (field: 'outlet' | 'date', direction: 1 | -1): Compare =>
  (a, b) => {
    const [first, second] = [fieldOf(a, field), fieldOf(b, field)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return direction * COLLATOR.compare(first, second);
  };

const COMPARISONS: Readonly<Record<LibraryQuery['sort'], Compare>> = {
  title: byTitle,
  outlet: byField('outlet', 1),
  date: byField('date', -1),
  length: (a, b) => lengthOf(b) - lengthOf(a),
  annotations: (a, b) => annotationsOf(b) - annotationsOf(a),
};

/** The order of a list: names from A, dates from the newest, numbers from the largest; equals by title. */
export const compareBy =
  (sort: LibraryQuery['sort']): Compare =>
  (a, b) =>
    COMPARISONS[sort](a, b) || byTitle(a, b);
