import { type CheckedPlace, readAnnotationFile } from '../annotation/read-annotation-file.ts';
import { Lines } from '../text/lines.ts';
import { lineFrom } from './abridged.ts';
import { anchorFlaws, type CheckedText } from './check-anchors.ts';
import type { Finding, Flaw } from './finding.ts';
import { pathText } from './json-path.ts';
import { jsonPlaces } from './json-place.ts';

/** The document that an annotation file is about, or why there is none, in words that follow "found". */
export type CheckedDocument = CheckedText | { readonly reason: string };

/** Everything in an annotation file that is not as it has to be, in the order of the file. */
export function checkAnnotationFile(
  content: string,
  place: CheckedPlace,
  document: CheckedDocument,
): Finding[] {
  const flaws = [...documentFlaws(place, document), ...contentFlaws(content, place, document)];
  // Looking for places takes longer than all the rest, and most files need none.
  return flaws.length === 0 ? [] : inOrder(located(content, place.file, flaws));
}

const documentFlaws = (place: CheckedPlace, document: CheckedDocument): Flaw[] =>
  'reason' in document
    ? [{ code: 'no-document', path: [], expected: `the document ${place.document}`, found: document.reason }]
    : [];

function contentFlaws(content: string, place: CheckedPlace, document: CheckedDocument): readonly Flaw[] {
  const read = readAnnotationFile(content, place);
  if ('flaws' in read) return read.flaws;
  return [
    ...(content === read.canonical ? [] : [notCanonical(content, read.canonical)]),
    ...('reason' in document ? [] : anchorFlaws(read.file, document)),
  ];
}

function notCanonical(content: string, canonical: string): Flaw {
  let index = 0;
  while (content[index] === canonical[index]) index++;
  return {
    code: 'not-canonical',
    path: [],
    index,
    expected: lineFrom(canonical, index),
    found: lineFrom(content, index),
  };
}

function located(content: string, file: string, flaws: readonly Flaw[]): Finding[] {
  const lines = new Lines(content);
  const paths = flaws.map(({ path }) => path);
  const places = jsonPlaces(content, paths);
  return flaws.map(({ path, index, ...flaw }, number) => {
    const isWhole = path.length === 0;
    const known = index ?? (isWhole ? undefined : places[number]);
    const within = isWhole ? {} : { path: pathText(path.map(shortKey)) };
    return { ...flaw, file, ...within, ...(known === undefined ? {} : lines.place(known)) };
  });
}

// A file may call a field whatever it likes, at any length.
const LONGEST_KEY = 80;

const shortKey = (key: string | number): string | number =>
  typeof key === 'string' ? key.slice(0, LONGEST_KEY) : key;

const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
