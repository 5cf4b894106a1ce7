import { type Annotation, type AnnotationFile, FORMAT } from '../annotation/annotation.ts';
import { CREDIBILITY, LABELS, RELIABILITY, SOURCE_KINDS } from '../annotation/labels.ts';
import { anyText, fc } from './arbitraries.ts';

/** A whole annotation, with whatever a test is about changed in it. */
export const annotation = (changes: Partial<Annotation> = {}): Annotation => ({
  quote: 'a',
  label: 'sourced',
  start: 0,
  end: 1,
  prefix: '',
  suffix: '',
  id: 'id00',
  ...changes,
});

export const annotationFile = (...annotations: Annotation[]): AnnotationFile => ({
  format: FORMAT,
  document: 'ports/river.md',
  textHash: '0123456789abcdef0123456789abcdef01234567',
  unit: 'code point',
  reviewer: 'first-reader',
  complete: false,
  annotations,
});

const words = anyText.map((text) => text.trim()).filter((text) => text !== '' && text.length <= 300);
const context = anyText.map((text) => [...text].slice(0, 32).join(''));
const grades = Object.keys(RELIABILITY) as (keyof typeof RELIABILITY)[];

const anyAnnotation: fc.Arbitrary<Annotation> = fc.record(
  {
    quote: words,
    label: fc.constantFrom(...LABELS),
    source: words,
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
    via: fc.array(words, { minLength: 1, maxLength: 3 }),
    reliability: fc.constantFrom(...grades),
    credibility: fc.integer({ min: 1, max: Object.keys(CREDIBILITY).length }),
    note: words,
    start: fc.nat({ max: 20 }),
    end: fc.integer({ min: 21, max: 25 }),
    prefix: context,
    suffix: context,
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{3,9}$/),
  },
  { noNullPrototype: true, requiredKeys: ['quote', 'label', 'start', 'end', 'prefix', 'suffix', 'id'] },
);

/** Any annotation file that is allowed, its annotations in any order. */
export const anyFile: fc.Arbitrary<AnnotationFile> = fc
  .tuple(fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 6 }), fc.boolean())
  .map(([annotations, complete]) => ({ ...annotationFile(...annotations), complete }));
