import { describe } from '../anchoring/anchor.ts';
import type { Annotation, AnnotationFile } from '../annotation/annotation.ts';
import { blobId } from '../annotation/hash.ts';
import { type CheckedPlace, readAnnotationFile } from '../annotation/read-annotation-file.ts';
import { serialise } from '../annotation/serialise.ts';
import { type CheckedDocument, checkAnnotationFile } from '../checking/check.ts';
import type { Finding } from '../checking/finding.ts';
import { pathText } from '../checking/json-path.ts';
import { Text } from '../text/text.ts';
import { annotation } from './annotations.ts';

/** Sentences that differ as those of an article do, so that one is not taken for another. */
export const SENTENCES = [
  'The ferry to the outer islands did not sail on Monday.',
  'A spokesman for the port blamed “an engine of great age”.',
  'Two fishermen, who asked not to be named, tell it differently.',
  'According to them the captain had been dismissed 🦊 the night before.',
  'The ministry of transport has confirmed neither account.',
  'It may be that both are true, a former harbour master said.',
  'Tickets were refunded until noon, at least to those who queued.',
  'By evening a smaller boat had taken the mail and eleven goats.',
  'No date has been set for the hearing in the district court.',
];
export const ARTICLE = `${SENTENCES.join('\n')}\n`;

export const PLACE: CheckedPlace = {
  file: 'annotations/harbour.txt/ada.json',
  document: 'harbour.txt',
  reviewer: 'ada',
};

/** A document as a check takes it. */
export const checked = (value: string) => ({ text: new Text(value), textHash: blobId(value) });

/** An annotation of sentence n of the article. */
export function ofSentence(n: number, changes: Partial<Annotation> = {}): Annotation {
  const text = new Text(ARTICLE);
  const index = ARTICLE.indexOf(SENTENCES[n] ?? '');
  const span = { start: text.toOffset(index), end: text.toOffset(index + (SENTENCES[n] ?? '').length) };
  return annotation({ ...describe(text, span), id: `sentence-${n}`, ...changes });
}

/** An annotation file of the article in canonical form. */
export const fileOf = (annotations: Annotation[], changes: Partial<AnnotationFile> = {}): string =>
  serialise({
    format: 'sourcemark/1',
    document: PLACE.document,
    textHash: blobId(ARTICLE),
    unit: 'code point',
    reviewer: PLACE.reviewer,
    complete: false,
    annotations,
    ...changes,
  });

/** What is found in a file that is checked against the article or another document. */
export const check = (content: string, document: CheckedDocument = checked(ARTICLE)): Finding[] =>
  checkAnnotationFile(content, PLACE, document);

/** Findings in two lines each: code and place; what was expected and what was found. */
export const inShort = (findings: readonly Finding[]): [where: string, what: string][] =>
  findings.map(({ code, path = '', line, column, expected, found }) => [
    `${code} ${path} ${line ?? '-'}:${column ?? '-'}`,
    `${expected} / ${found}`,
  ]);

/** What keeps a file from being read whole, a line each. */
export function flawsOf(content: string): string[] {
  const read = readAnnotationFile(content, PLACE);
  if (!('flaws' in read)) return [];
  return read.flaws.map(
    ({ code, path, expected, found }) => `${code} ${pathText(path)}: ${expected} / ${found}`,
  );
}
