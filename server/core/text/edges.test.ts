import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc, textWithSpans } from '../testing/arbitraries.ts';
import { type Edge, moveEdge, tidy, type Unit } from './edges.ts';
import type { Span } from './span.ts';
import { Text } from './text.ts';

/** A text with a span in it written between brackets. */
function marked(written: string): { text: Text; span: Span } {
  const [before = '', inside = '', after = ''] = written.split(/[[\]]/);
  const start = [...before].length;
  return { text: new Text(before + inside + after), span: { start, end: start + [...inside].length } };
}

const write = (text: Text, { start, end }: Span) =>
  `${text.slice({ start: 0, end: start })}[${text.slice({ start, end })}]${text.slice({ start: end, end: text.length })}`;

const tidied: [name: string, written: string, result: string | undefined][] = [
  ['nothing to do', 'a [b c] d', 'a [b c] d'],
  ['white space at the ends', 'a[ \n\tb c\u00A0 ]d', 'a \n\t[b c]\u00A0 d'],
  ['only white space', 'a[ \n ]b', undefined],
  ['nothing', 'a[]b', undefined],
  ['half a family', 'a 👨‍👩[‍👧]‍👦 b', 'a [👨‍👩‍👧‍👦] b'],
  ['a skin tone left out', '[👍]🏽', '[👍🏽]'],
  ['half a flag', '🇰🇵[🇨]🇭', '🇰🇵[🇨🇭]'],
  ['a combining mark left out', 'caf[e]\u0301s', 'caf[e\u0301]s'],
  ['a combining mark alone', 'e[\u0301s]', '[e\u0301s]'],
  ['a Hebrew point left out', 'ש[ל]\u05B8ום', 'ש[ל\u05B8]ום'],
  ['half a Korean syllable', '[\u1112\u1161]\u11AB', '[\u1112\u1161\u11AB]'],
];

for (const [name, written, result] of tidied)
  test(`tidy: ${name}`, () => {
    const { text, span } = marked(written);
    const tidy_ = tidy(text, span);
    assert.equal(tidy_ && write(text, tidy_), result);
  });

const moved: [name: string, edge: Edge, unit: Unit, direction: -1 | 1, written: string, result: string][] = [
  ['a word more', 'end', 'word', 1, 'The [mine] was shut', 'The [mine was] shut'],
  ['a word less', 'end', 'word', -1, 'The [mine was] shut', 'The [mine] was shut'],
  ['a word more in front', 'start', 'word', -1, 'The [mine] was', '[The mine] was'],
  ['a word less in front', 'start', 'word', 1, '[The mine] was', 'The [mine] was'],
  ['to the end of a word', 'end', 'word', 1, '[The mi]ne was', '[The mine] was'],
  ['punctuation is a stop', 'end', 'word', 1, '[mine]. It', '[mine.] It'],
  ['over line ends', 'end', 'word', 1, '[a] \n\n b', '[a \n\n b]'],
  ['a character more', 'end', 'character', 1, '[a]bc', '[ab]c'],
  ['a family at once', 'end', 'character', 1, '[a]👨‍👩‍👧‍👦b', '[a👨‍👩‍👧‍👦]b'],
  ['back over a family', 'end', 'character', -1, '[a👨‍👩‍👧‍👦]b', '[a]👨‍👩‍👧‍👦b'],
  ['a combining mark with its letter', 'start', 'character', -1, 'e\u0301[s]', '[e\u0301s]'],
  ['a Hebrew letter, in the order of the text', 'end', 'character', 1, '[ש]לום', '[של]ום'],
  ['a Hebrew word, in the order of the text', 'end', 'word', 1, '[שלום] עולם', '[שלום עולם]'],
  ['it never becomes empty', 'end', 'word', -1, 'a [b] c', 'a [b] c'],
  ['nor by the start', 'start', 'character', 1, 'a [b] c', 'a [b] c'],
  ['it never leaves the text', 'end', 'word', 1, 'a [b]', 'a [b]'],
  ['nor at the start', 'start', 'word', -1, ' [a]', ' [a]'],
  [
    'a family far behind is not cut',
    'start',
    'character',
    -1,
    `👨‍👩‍👧‍👦${' '.repeat(195)}[x]`,
    `[👨‍👩‍👧‍👦${' '.repeat(195)}x]`,
  ],
];

for (const [name, edge, unit, direction, written, result] of moved)
  test(`move the ${edge}: ${name}`, () => {
    const { text, span } = marked(written);
    assert.equal(write(text, moveEdge(text, span, edge, unit, direction)), result);
  });

/** Every offset at which no grapheme is cut. */
const boundaries = (text: Text): Set<number> =>
  new Set([
    ...[...new Intl.Segmenter('en').segment(text.value)].map(({ index }) => text.toOffset(index)),
    text.length,
  ]);

const textWithSpan = textWithSpans(1).map(([text, spans]): [Text, Span] => [
  text,
  spans[0] ?? { start: 0, end: 1 },
]);

test('a tidy span cuts no grapheme, stays within the text, loses only white space, and stays as it is', () => {
  fc.assert(
    fc.property(textWithSpan, ([text, span]) => {
      const result = tidy(text, span);
      if (!result) return assert.equal(text.slice(span).trim(), '');
      assert.ok(boundaries(text).has(result.start) && boundaries(text).has(result.end));
      assert.ok(0 <= result.start && result.start < result.end && result.end <= text.length);
      assert.ok(text.slice(result).includes(text.slice(span).trim()));
      assert.deepEqual(tidy(text, result), result);
    }),
  );
});

const step = fc.tuple(
  fc.constantFrom<Edge>('start', 'end'),
  fc.constantFrom<Unit>('word', 'character'),
  fc.constantFrom<-1 | 1>(-1, 1),
);

test('a moved edge cuts no grapheme, moves its way or not at all, and leaves the other edge', () => {
  fc.assert(
    fc.property(textWithSpan, step, ([text, span], [edge, unit, direction]) => {
      const result = moveEdge(text, span, edge, unit, direction);
      if (result[edge] === span[edge]) return assert.deepEqual(result, span);
      const other = edge === 'start' ? 'end' : 'start';
      assert.equal(result[other], span[other]);
      assert.ok(boundaries(text).has(result[edge]));
      assert.equal(Math.sign(result[edge] - span[edge]), direction);
      assert.ok(0 <= result.start && result.start < result.end && result.end <= text.length);
    }),
  );
});

test('an edge that has moved comes back the same way', () => {
  fc.assert(
    fc.property(textWithSpan, step, ([text, span], [edge, unit, direction]) => {
      const first = moveEdge(text, span, edge, unit, direction);
      const second = moveEdge(text, first, edge, unit, direction);
      if (first[edge] === span[edge] || second[edge] === first[edge]) return;
      assert.deepEqual(moveEdge(text, second, edge, unit, direction === 1 ? -1 : 1), first);
    }),
  );
});
