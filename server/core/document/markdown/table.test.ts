import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf } from '../../testing/html.ts';
import { parseDocument } from '../parse.ts';

const table = (...rows: string[][]) => {
  const [head = [], ...body] = rows.map((cells, row) =>
    cells.map((cell) => (row === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)),
  );
  const lines = body.map((cells) => `<tr>${cells.join('')}</tr>`).join('');
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${lines}</tbody></table>`;
};

const cases: [name: string, markdown: string, html: string][] = [
  ['with pipes outside', '| a | b |\n|---|:-:|\n| c | *d* |', table(['a', 'b'], ['c', '<em>d</em>'])],
  ['without', 'a | b\n--|--\nc | d', table(['a', 'b'], ['c', 'd'])],
  [
    'with escaped pipes',
    '| a \\| b | c |\n|---|---|\n| \\| | d\\|\\|e |',
    table(['a | b', 'c'], ['|', 'd||e']),
  ],
  ['with an escaped pipe in code', '| a |\n|---|\n| `b\\|c` |', table(['a'], ['<code>b|c</code>'])],
  ['whose cells repeat each other', '| a | a |\n|---|---|\n| aa | a |', table(['a', 'a'], ['aa', 'a'])],
  ['with empty cells', '| a |  |\n|---|---|\n|  | b |', table(['a', ''], ['', 'b'])],
  [
    'with rows too short and too long',
    '| a | b |\n|---|---|\n| c |\n| d | e | f |',
    table(['a', 'b'], ['c', ''], ['d', 'e']),
  ],
  ['of a header alone', '| a |\n|---|', table(['a'])],
  ['in a quotation', '> | a |\n> |---|\n> | b |', `<blockquote>${table(['a'], ['b'])}</blockquote>`],
  ['indented', '  | a |\n  |---|\n  | b |', table(['a'], ['b'])],
];

for (const [name, markdown, html] of cases)
  test(`a table ${name}`, () => assert.equal(htmlOf(markdown), html));

test('a cell knows where it stands', () => {
  const { text, blocks } = parseDocument('a.md', '| 😀 | a |\n|---|---|\n| a | b \\| a |');
  assert.deepEqual(
    blocks.map((block) => text.slice(block)),
    ['😀', 'a', 'a', 'b \\| a'],
  );
  assert.deepEqual(
    blocks.map(({ start }) => start),
    [2, 6, 22, 26],
  );
});
