import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText, fc } from '../testing/arbitraries.ts';
import { countCodePoints, normalise, Text } from './text.ts';

const normalised: [name: string, decoded: string, text: string][] = [
  ['a byte-order mark goes', '\uFEFFabc', 'abc'],
  ['only the first one', '\uFEFF\uFEFFabc', '\uFEFFabc'],
  ['inside the text it stays', 'a\uFEFFbc', 'a\uFEFFbc'],
  ['CRLF becomes LF', 'a\r\nb\r\n', 'a\nb\n'],
  ['a lone carriage return stays', 'a\rb\r', 'a\rb\r'],
  ['nothing else is composed, trimmed or folded', ' e\u0301\t\0\u00A0\u2028 ', ' e\u0301\t\0\u00A0\u2028 '],
  ['nothing comes of nothing', '', ''],
];

for (const [name, decoded, text] of normalised)
  test(`normalise: ${name}`, () => assert.equal(normalise(decoded), text));

const converted: [name: string, value: string, indexes: number[]][] = [
  ['no pairs', 'abc', [0, 1, 2, 3]],
  ['empty', '', [0]],
  ['a pair alone', '😀', [0, 2]],
  ['pairs at both ends', '😀a😀', [0, 2, 3, 5]],
  ['a family is seven code points', '👨‍👩‍👧‍👦', [0, 2, 3, 5, 6, 8, 9, 11]],
  ['a combining mark counts', 'e\u0301x', [0, 1, 2, 3]],
];

for (const [name, value, indexes] of converted)
  test(`offsets and indexes: ${name}`, () => {
    const text = new Text(value);
    assert.equal(text.length, indexes.length - 1);
    assert.deepEqual(
      indexes.map((_, offset) => text.toIndex(offset)),
      indexes,
    );
    assert.deepEqual(
      indexes.map((index) => text.toOffset(index)),
      indexes.map((_, offset) => offset),
    );
  });

test('an index inside a pair counts as the start of the pair', () => {
  const text = new Text('a😀😀b');
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6].map((index) => text.toOffset(index)),
    [0, 1, 1, 2, 2, 3, 4],
  );
});

test('all conversions agree with an array of code points', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const text = new Text(value);
      const points = [...value];
      assert.equal(text.length, points.length);
      assert.equal(countCodePoints(value), points.length);
      let index = 0;
      for (const [offset, point] of points.entries()) {
        assert.equal(text.toIndex(offset), index);
        for (let unit = 0; unit < point.length; unit++) assert.equal(text.toOffset(index + unit), offset);
        index += point.length;
      }
      assert.equal(text.toIndex(points.length), value.length);
      assert.equal(text.toOffset(value.length), points.length);
    }),
  );
});

test('slices agree with an array of code points, also beyond the ends', () => {
  const spans = fc.tuple(anyText, fc.integer({ min: -20, max: 150 }), fc.nat({ max: 60 }));
  fc.assert(
    fc.property(spans, ([value, start, size]) => {
      const text = new Text(value);
      const end = start + size;
      const naive = [...value].slice(Math.max(0, start), Math.max(0, end)).join('');
      assert.equal(text.sliceWithin({ start, end }), naive);
      if (start >= 0 && end <= text.length) assert.equal(text.slice({ start, end }), naive);
      else assert.throws(() => text.slice({ start, end }), RangeError);
    }),
  );
});

for (const outside of [-1, 4, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
  test(`${outside} is no place in a text of three`, () => {
    const text = new Text('abc');
    assert.throws(() => text.toIndex(outside), RangeError);
    assert.throws(() => text.toOffset(outside), RangeError);
    assert.throws(() => text.slice({ start: 0, end: outside }), RangeError);
  });
