import { describe } from '../../core/anchoring/anchor.ts';
import { type Annotation, type AnnotationFile, FORMAT } from '../../core/annotation/annotation.ts';
import { blobId } from '../../core/annotation/hash.ts';
import { LABELS, SOURCE_KINDS } from '../../core/annotation/labels.ts';
import { type Document, sentencesOf } from '../../core/document/document.ts';
import { inReadingOrder, type Span } from '../../core/text/span.ts';
import type { Text } from '../../core/text/text.ts';
import { inventedName } from './prose.ts';
import { pick, type Random, times } from './random.ts';

/** Of all annotations so many stand within another one. */
const NESTED = 0.1;

/** A file with so many annotations: whole sentences, and parts of some of them. */
export function inventedFile(
  random: Random,
  id: string,
  document: Document,
  reviewer: string,
  count: number,
): AnnotationFile {
  const names = times(40, () => inventedName(random));
  const annotations = inventedSpans(document, count).map((span) =>
    inventedAnnotation(random, names, document.text, span),
  );
  const textHash = blobId(document.text.value);
  return {
    format: FORMAT,
    document: id,
    textHash,
    unit: 'code point',
    reviewer,
    complete: false,
    annotations,
  };
}

/** Annotations that the file does not hold yet, without end: parts of sentences anywhere in the document. */
export function* newAnnotations(random: Random, { text, blocks }: Document): Generator<Annotation, never> {
  const sentences = sentencesOf(blocks);
  for (;;) yield inventedAnnotation(random, [], text, firstHalf(text, pick(random, sentences)));
}

function inventedSpans(document: Document, count: number): Span[] {
  const tagged = taggedSentences(document, count);
  const nested = times(count - tagged.length, (index) => {
    const around = tagged[Math.floor((index * tagged.length) / (count - tagged.length))];
    return around ? [firstHalf(document.text, around)] : [];
  });
  return [...tagged, ...nested.flat()].toSorted(inReadingOrder);
}

/** All sentences but for a stretch in the middle, which is left to be tagged. */
function taggedSentences(document: Document, count: number): Span[] {
  const sentences = sentencesOf(document.blocks);
  const whole = count - Math.round(count * NESTED);
  const spare = sentences.length - whole;
  if (spare < 0) throw new RangeError(`${sentences.length} sentences are too few for ${count} annotations`);
  return sentences.toSpliced(Math.floor(whole / 2), spare);
}

/** The first half of a span, up to the end of a word. */
function firstHalf(text: Text, { start, end }: Span): Span {
  const value = text.slice({ start, end });
  const space = value.indexOf(' ', value.length / 2);
  return { start, end: space > 0 ? start + space : end };
}

function inventedAnnotation(random: Random, names: readonly string[], text: Text, span: Span): Annotation {
  const id = times(10, () => pick(random, [...'abcdefghijklmnopqrstuvwxyz234567'])).join('');
  const said = { ...describe(text, span), label: pick(random, LABELS), id };
  if (names.length === 0 || random() < 0.5) return said;
  return {
    ...said,
    source: pick(random, names),
    sourceKind: pick(random, SOURCE_KINDS),
    ...(random() < 0.3 ? { via: [pick(random, names)] } : {}),
  };
}
