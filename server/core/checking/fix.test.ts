import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../anchoring/anchor.ts';
import { type Annotation, AnnotationFile, Judgement } from '../annotation/annotation.ts';
import { annotation, annotationFile } from '../testing/annotations.ts';
import { anyText, fc, textWithSpans } from '../testing/arbitraries.ts';
import { checked, PLACE } from '../testing/checked.ts';
import { edited, randomFrom } from '../testing/edited.ts';
import type { Span } from '../text/span.ts';
import { Text } from '../text/text.ts';
import { type CheckedDocument, checkAnnotationFile } from './check.ts';
import { repair } from './repair.ts';

const place = { ...PLACE, document: annotationFile().document, reviewer: annotationFile().reviewer };
// What nobody but a person can decide.
const REMAINING = ['orphan', 'blank-quote'];

const judgementsIn = (content: string) =>
  AnnotationFile.parse(JSON.parse(content))
    .annotations.map(({ id, ...rest }) => [id, Judgement.strip().parse(rest)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Fixing loses nothing, is done the first time, and leaves nothing that it could have fixed. */
function settles(content: string, document: CheckedDocument): string {
  const after = repair(content, place, document)?.content ?? content;
  assert.deepEqual(judgementsIn(after), judgementsIn(content));
  assert.equal(repair(after, place, document), undefined);
  const left = checkAnnotationFile(after, place, document).map(({ code }) => code);
  assert.deepEqual(
    left.filter((code) => !REMAINING.includes(code)),
    [],
  );
  return after;
}

const annotationsOf = (text: Text, spans: readonly Span[]): Annotation[] =>
  spans.map((span, n) => annotation({ ...describe(text, span), id: `id-${n}`, note: `note ${n}` }));

/** The text with a stretch of it replaced. */
const changed = (text: Text, replaced: readonly [number, number], by: string): string => {
  const [start, end] = replaced.map((at) => at % (text.length + 1)).toSorted((a, b) => a - b);
  return text.slice({ start: 0, end: start ?? 0 }) + by + text.slice({ start: end ?? 0, end: text.length });
};

test('whatever the text has become, fixing loses nothing and is done at once', () => {
  const form = fc.record({
    space: fc.constantFrom(undefined, 2, '\t'),
    replaced: fc.tuple(fc.nat(), fc.nat()),
    by: anyText,
    prefix: fc.constantFrom(undefined, '', 'x', '\u{1F98A}'),
  });
  fc.assert(
    fc.property(textWithSpans(6), form, ([text, spans], { space, replaced, by, prefix }) => {
      const annotations = annotationsOf(text, spans);
      const strayed = annotations.map((one, n) => (prefix === undefined || n > 0 ? one : { ...one, prefix }));
      const content = JSON.stringify(annotationFile(...strayed), null, space);
      settles(content, checked(changed(text, replaced, by)));
    }),
    { numRuns: 500 },
  );
});

// In the last two, some annotations are found only once those before them have been accepted.
const STORIES = [...Array.from({ length: 30 }, (_, n) => [n, 0.2] as const), [108, 0.3], [399, 0.3]] as const;

test('so it is in texts in which much has been moved, reworded and deleted', () => {
  let moved = 0;
  for (const [seed, share] of STORIES) {
    const random = randomFrom(seed);
    const [text, sentences] = story(random);
    const { value } = edited(text, sentences, share, random);
    const before = annotationsOf(text, sentences).toSorted(() => random() - 0.5);
    const after = settles(JSON.stringify(annotationFile(...before)), checked(value));
    const starts = new Map(before.map(({ id, start }) => [id, start]));
    const { annotations } = AnnotationFile.parse(JSON.parse(after));
    moved += annotations.filter(({ id, start }) => starts.get(id) !== start).length;
  }
  assert.ok(moved > 500, `${moved} annotations were moved`);
});

const WORDS = 'harbour crane letter minister witness morning quay number said not was the a of in'.split(' ');

/** Forty sentences of words in a random order, and where they stand. */
function story(random: () => number): [Text, Span[]] {
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const sentences = Array.from({ length: 40 }, () => `${Array.from({ length: 9 }, word).join(' ')}.`);
  let at = 0;
  const spans = sentences.map(({ length }) => {
    at += length + 1;
    return { start: at - length - 1, end: at - 1 };
  });
  return [new Text(sentences.join('\n')), spans];
}
