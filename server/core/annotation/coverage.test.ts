import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../testing/arbitraries.ts';
import { overlaps, type Span } from '../text/span.ts';
import { coverage, judgedSentences } from './coverage.ts';

const sentences: Span[] = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 20, end: 30 },
  { start: 35, end: 40 },
];

const cases: [name: string, spans: Span[], judged: number[]][] = [
  ['no span', [], []],
  ['one sentence', [{ start: 11, end: 20 }], [1]],
  ['part of one', [{ start: 12, end: 13 }], [1]],
  ['the end of one and the start of the next', [{ start: 19, end: 21 }], [1, 2]],
  ['all', [{ start: 0, end: 40 }], [0, 1, 2, 3]],
  ['between two sentences', [{ start: 30, end: 35 }], []],
  ['beyond the last', [{ start: 40, end: 50 }], []],
  [
    'several spans in one sentence',
    [
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ],
    [0],
  ],
];

for (const [name, spans, judged] of cases)
  test(`judged: ${name}`, () => {
    const found = judgedSentences(sentences, spans);
    assert.deepEqual(
      [...found.keys()].filter((index) => found[index]),
      judged,
    );
    assert.deepEqual(coverage(sentences, spans, false), { judged: judged.length, sentences: 4 });
  });

test('all is judged once the reviewer says that it is complete, and not before', () => {
  assert.deepEqual(coverage(sentences, [], true), { judged: 4, sentences: 4 });
  assert.deepEqual(coverage(sentences, [], false), { judged: 0, sentences: 4 });
  assert.deepEqual(coverage([], [], true), { judged: 0, sentences: 0 });
});

test('a sentence is judged exactly when a span overlaps it', () => {
  const gaps = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 6 })), { maxLength: 10 });
  const spans = fc.array(
    fc
      .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }))
      .map(([start, size]) => ({ start, end: start + size })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(gaps, spans, (sizes, list) => {
      let at = 0;
      const ordered = sizes.map(([gap, size]): Span => {
        const start = at + gap;
        at = start + size;
        return { start, end: at };
      });
      assert.deepEqual(
        judgedSentences(ordered, list),
        ordered.map((sentence) => list.some((span) => overlaps(span, sentence))),
      );
    }),
  );
});
