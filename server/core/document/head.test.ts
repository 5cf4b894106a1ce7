import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf } from './head.ts';

const titles: [name: string, id: string, text: string, title: string][] = [
  ['the front matter names it', 'a.md', '---\ntitle: A\n---\n# B\n', 'A'],
  ['the first heading', 'a.md', 'An introduction.\n\n# The *great* `flood` #\n\n# C\n', 'The great flood'],
  ['the first line where there is no heading', 'a.md', '\n\n  An introduction.\nMore.', 'An introduction.'],
  ['the first line of plain text', 'a.txt', '\n \n😀 A\u00A0 line\n\n# B', '😀 A line'],
  ['front matter is nothing in plain text', 'a.txt', '---\ntitle: A\n---\n', '---'],
  ['the name where there is no text', 'folder/a.txt', ' \n', 'folder/a.txt'],
  ['the name where there is only front matter', 'a.md', '---\noutlet: A\n---\n', 'a.md'],
  ['a long line is cut', 'a.txt', 'word '.repeat(40), `${'word '.repeat(24).trim()}…`],
  ['between code points', 'a.txt', `a${'😀'.repeat(200)}`, `a${'😀'.repeat(119)}…`],
];

for (const [name, id, text, title] of titles)
  test(`a title: ${name}`, () => assert.equal(headOf(id, text).title, title));

test('the body begins after the front matter', () => {
  assert.equal(headOf('a.md', '---\ntitle: A\n---\nB').bodyIndex, 17);
  assert.equal(headOf('a.md', 'B').bodyIndex, 0);
});
