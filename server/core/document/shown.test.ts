import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../testing/arbitraries.ts';
import { wildMarkdown } from '../testing/markdown.ts';
import { Text } from '../text/text.ts';
import type { Inline } from './document.ts';
import { parseDocument } from './parse.ts';
import { shownIndex, shownOf, sourceOffset, sourceSpan } from './shown.ts';

// Shown as "😀ab&c", and the ampersand stands for five code points.
const text = new Text('*😀a*b&amp;c');
const content: Inline[] = [
  { tag: 'em', content: [{ start: 1, end: 3 }] },
  { start: 4, end: 5 },
  { start: 5, end: 10, shown: '&' },
  { start: 10, end: 11 },
];

test('what is shown is told in code points, and from where in the text', () => {
  const shown = shownOf(text, content);
  assert.equal(shown.text, '😀ab&c');
  assert.deepEqual(shown.ends, [2, 3, 4, 5]);
  assert.deepEqual(sourceSpan(shown, { start: 0, end: 2 }), { start: 1, end: 3 });
  assert.deepEqual(sourceSpan(shown, { start: 1, end: 3 }), { start: 2, end: 5 });
  assert.deepEqual(sourceSpan(shown, { start: 3, end: 4 }), { start: 5, end: 10 });
  assert.deepEqual(sourceSpan(shown, { start: 2, end: 5 }), { start: 4, end: 11 });
  assert.throws(() => sourceSpan(shown, { start: 4, end: 6 }), RangeError);
});

test('an offset is shown at an index, and an index shows an offset', () => {
  const indexes = [0, 0, 2, 3, 3, 4, 4, 4, 4, 4, 5, 6];
  assert.deepEqual(
    indexes.map((_, offset) => shownIndex(text, content, offset)),
    indexes,
  );
  const of = (edge: 'start' | 'end') =>
    [0, 2, 3, 4, 5, 6].map((index) => sourceOffset(text, content, index, edge));
  assert.deepEqual(of('start'), [1, 2, 4, 5, 10, undefined]);
  assert.deepEqual(of('end'), [undefined, 2, 3, 5, 10, 11]);
});

test('what is selected on the page comes back as the same stretch of the page', () => {
  fc.assert(
    fc.property(wildMarkdown, fc.nat(), fc.nat(), (value, a, b) => {
      const document = parseDocument('a.md', value);
      for (const { content } of document.blocks) {
        const { text: shown, runs } = shownOf(document.text, content);
        if (runs.some((run) => run.start === run.end || (run.shown ?? '').length > 1)) continue;
        const points = [...shown];
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const [first, last] = [points.slice(0, from).join('').length, points.slice(0, to).join('').length];
        const start = sourceOffset(document.text, content, first, 'start');
        const end = sourceOffset(document.text, content, last, 'end');
        if (first === last || start === undefined || end === undefined) continue;
        assert.ok(start < end);
        assert.equal(shownIndex(document.text, content, start), first);
        assert.deepEqual(sourceSpan(shownOf(document.text, content), { start: from, end: to }), {
          start,
          end,
        });
      }
    }),
  );
});
