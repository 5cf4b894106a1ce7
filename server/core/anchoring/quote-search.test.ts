import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText, fc } from '../testing/arbitraries.ts';
import { bestMatch, type Found, occurrences, similar } from './quote-search.ts';

const starts = (found: readonly Found[]) => found.map(({ start }) => start);

test('occurrences are all places between two indexes, overlapping ones too', () => {
  assert.deepEqual(starts(occurrences('aXaXaXa', 'aXa', 0, 7)), [0, 2, 4]);
  assert.deepEqual(starts(occurrences('aXaXaXa', 'aXa', 1, 3)), [2]);
  assert.deepEqual(starts(occurrences('aXaXaXa', 'aXa', -9, 0)), [0]);
  assert.deepEqual(starts(occurrences('aXa', 'b', 0, 3)), []);
  assert.deepEqual(occurrences('..ab', 'ab', 0, 4), [{ start: 2, end: 4, similarity: 1 }]);
});

test('a quote that occurs all over is not listed without end', () => {
  assert.equal(occurrences('a'.repeat(10_000), 'a', 0, 10_000).length, 200);
});

test('occurrences agree with a search at every index', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.string({ unit: fc.constantFrom('a', ' '), minLength: 1, maxLength: 2 }),
      (value, quote) => {
        const naive = [...Array(value.length).keys()].filter((index) => value.startsWith(quote, index));
        assert.deepEqual(starts(occurrences(value, quote, 0, value.length)), naive);
      },
    ),
  );
});

const QUOTE = 'The bridge will be open again by spring.';
const FILLER = 'Nothing else was said in that hour. ';

const likenesses: [name: string, written: string, found: string | undefined][] = [
  ['the same', QUOTE, QUOTE],
  ['another word', QUOTE.replace('again', 'at last'), QUOTE.replace('again', 'at last')],
  ['other marks', QUOTE.replace('.', '!'), QUOTE.replace('.', '!')],
  ['half of it', QUOTE.slice(0, 20), undefined],
  ['other words in the same pattern', 'The school may be shut once more in winter.', undefined],
];

for (const [name, written, expected] of likenesses)
  test(`likeness: ${name}`, () => {
    const value = FILLER + written + FILLER;
    const [best] = similar(value, QUOTE, 0, value.length);
    const shown = best && value.slice(best.start, best.end);
    assert.equal(shown?.replace(/[.!]$/, ''), expected?.replace(/[.!]$/, ''));
  });

test('likeness is the share of the quote that is kept', () => {
  const [best] = similar(QUOTE.replace('again', 'AGAIN'), QUOTE, 0, 100);
  assert.deepEqual(best, { start: 0, end: QUOTE.length, similarity: 1 - 5 / QUOTE.length });
});

test('the best on either side of the best are found as well', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((letter) => QUOTE.replace('bridge', `bridge ${letter}`));
  const value = [a, QUOTE, b, c].join(' ');
  const found = similar(value, QUOTE, 0, value.length).map(({ start, end }) => value.slice(start, end));
  assert.deepEqual(found.toSorted(), [a, b, QUOTE].toSorted());
});

test('what is too short to be like anything is not looked for', () => {
  assert.deepEqual(similar('He said no.', 'He said no', 0, 11), []);
});

test('what lies outside the bounds is not found', () => {
  const value = QUOTE + FILLER.repeat(3);
  assert.deepEqual(similar(value, QUOTE, 30, value.length), []);
});

/** The places in a text that a match may stand at are told by what stands around it: `left[quote]right`. */
function best(expected: number, ...written: string[]): string | undefined {
  const value = written.join('').replaceAll(/[[\]]/g, '');
  const prefix = 'In the town hall they told us this: ';
  const suffix = ' Nobody believed a single word.';
  const quote = /\[(.*?)\]/.exec(written.join(''))?.[1] ?? '';
  const found = occurrences(value, quote, 0, value.length);
  const match = bestMatch(value, { quote, start: 0, end: 1, prefix, suffix }, found, expected);
  return match && value.slice(Math.max(0, match.start - 5), match.end + 5);
}

const LEFT = 'In the town hall they told us this: ';
const RIGHT = ' Nobody believed a single word.';
const away = FILLER.repeat(20);

const candidates: [name: string, expected: number, written: string[], found: string | undefined][] = [
  ['all of the context', 0, [LEFT, '[Yes.]', RIGHT], 'his: Yes. Nobo'],
  ['one side of it, far away', 0, [away, LEFT, '[Yes.]', away], 'his: Yes.Nothi'],
  ['a part of one side, near', 0, ['they told us this: ', '[Yes.]', '--'], 'his: Yes.--'],
  ['a part of one side, far away', 0, [away, 'they told us this: ', '[Yes.]', '--'], undefined],
  ['no context', 0, ['-----', '[Yes.]', '-----'], undefined],
  ['no context, but long and near', 0, ['-----', `[${QUOTE}]`, '-----'], `-----${QUOTE}-----`],
  ['no context, long and far away', 0, [away, `[${QUOTE}]`, '-----'], undefined],
  [
    'no context, long, far away where it is expected',
    away.length,
    [away, `[${QUOTE}]`, '-----'],
    `our. ${QUOTE}-----`,
  ],
  ['two with the same context', 0, [LEFT, '[Yes.]', RIGHT, LEFT, 'Yes.', RIGHT], undefined],
  [
    'two long and near, one with a little of the context',
    0,
    ['us this: ', `[${QUOTE}]`, '-----', QUOTE],
    undefined,
  ],
  [
    'two, one of them with the context',
    0,
    ['-----', '[Yes.]', '-----', LEFT, 'Yes.', RIGHT],
    'his: Yes. Nobo',
  ],
];

for (const [name, expected, written, found] of candidates)
  test(`the one that is meant: ${name}`, () => assert.equal(best(expected, ...written), found));

test('of no candidates none is meant', () => {
  assert.equal(bestMatch('abc', { quote: 'x', start: 0, end: 1, prefix: '', suffix: '' }, [], 0), undefined);
});
