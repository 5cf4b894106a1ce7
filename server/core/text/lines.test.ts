import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lines } from './lines.ts';

const PLACES: Record<string, [text: string, index: number, line: number, column: number]> = {
  'an empty text': ['', 0, 1, 1],
  'the beginning': ['ab\ncd', 0, 1, 1],
  'a line feed belongs to its line': ['ab\ncd', 2, 1, 3],
  'a new line': ['ab\ncd', 3, 2, 1],
  'the end': ['ab\ncd\n', 6, 3, 1],
  'behind characters of two code units': ['\n😀😀x', 5, 2, 3],
  'a carriage return is a character': ['a\r\nb', 2, 1, 3],
};

for (const [name, [text, index, line, column]] of Object.entries(PLACES))
  test(`line and column: ${name}`, () => {
    assert.deepEqual(new Lines(text).place(index), { line, column });
  });
