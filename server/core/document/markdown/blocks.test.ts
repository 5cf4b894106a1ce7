import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf } from '../../testing/html.ts';
import { parseDocument } from '../parse.ts';

const cases: [name: string, markdown: string, html: string][] = [
  ['headings', '# One\n\nTwo\n===\n\n###### Six ##', '<h1>One</h1>\n<h1>Two</h1>\n<h6>Six</h6>'],
  ['a heading that repeats its own marks', '# # a #', '<h1># a</h1>'],
  ['a rule', 'a\n\n***\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
  [
    'a quotation in a quotation',
    '> a\n> > b\n> > c',
    '<blockquote><p>a</p><blockquote><p>b\nc</p></blockquote></blockquote>',
  ],
  ['a lazy line of a quotation', '> a\nb', '<blockquote><p>a\nb</p></blockquote>'],
  ['a tight list', '- a\n- b', '<ul><li><div>a</div></li><li><div>b</div></li></ul>'],
  ['a loose list', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
  [
    'items that repeat each other',
    '- a\n- a\n- a',
    '<ul><li><div>a</div></li><li><div>a</div></li><li><div>a</div></li></ul>',
  ],
  ['an empty item', '- a\n-\n- b', '<ul><li><div>a</div></li><li></li><li><div>b</div></li></ul>'],
  [
    'a list that starts at three',
    '3. a\n4. b',
    '<ol start="3"><li><div>a</div></li><li><div>b</div></li></ol>',
  ],
  ['a nested list', '- a\n  1. b', '<ul><li><div>a</div><ol><li><div>b</div></li></ol></li></ul>'],
  ['a tab after the bullet', '-\ta\n\n\tb', '<ul><li><p>a</p><p>b</p></li></ul>'],
  ['a tab that is more than the indent', '- a\n\n\tb', '<ul><li><p>a</p><p>  b</p></li></ul>'],
  [
    'checkboxes',
    '- [x] a\n- [ ] *b*',
    '<ul><li><div>[x] a</div></li><li><div>[ ] <em>b</em></div></li></ul>',
  ],
  ['a checkbox and more space', '- [X]  a\n\n  b', '<ul><li><p>[X]  a</p><p>b</p></li></ul>'],
  [
    'a checkbox and a nested one',
    '- [ ] a\n  - [x]\tb',
    '<ul><li><div>[ ] a</div><ul><li><div>[x]\tb</div></li></ul></li></ul>',
  ],
  ['fenced code', '```\na\n  b\n\nc\n```', '<pre>a\n  b\n\nc</pre>'],
  ['code whose first line is its language', '```ts\nts\n```', '<pre>ts</pre>'],
  ['code that begins with an empty line', '```\n\na\n```', '<pre>\n\na</pre>'],
  ['code that never ends', '```\na', '<pre>a</pre>'],
  ['empty code', '```\n```', '<pre></pre>'],
  ['code in a list', '- ```\n  a\n    b\n  ```', '<ul><li><pre>a\n  b</pre></li></ul>'],
  ['indented code', '    a\n\n      b', '<pre>a\n\n  b</pre>'],
  ['code indented by a tab', '\ta\n\t\tb', '<pre>a\n\tb</pre>'],
  [
    'raw HTML is text',
    '<div onclick="x">\n*a*\n</div>',
    '<pre>&lt;div onclick=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;</pre>',
  ],
  ['a comment right before a paragraph', '<!-- a --> \nb', '<pre>&lt;!-- a --&gt;</pre>\n<p>b</p>'],
  ['a comment is text', '<!-- a -->', '<pre>&lt;!-- a --&gt;</pre>'],
  ['a definition shows nothing', '[a]: http://x.example\n\nb', '<p>b</p>'],
  ['a lone carriage return ends a line', '- a\r- b', '<ul><li><div>a</div></li><li><div>b</div></li></ul>'],
  ['nothing', '', ''],
];

for (const [name, markdown, html] of cases)
  test(`blocks: ${name}`, () => assert.equal(htmlOf(markdown), html));

test('a block that shows nothing stands where it stands', () => {
  const { blocks } = parseDocument('a.md', '😀 a\n\n#\n\n```\n```\n\n| b |  |\n|---|---|\n| c |\n\nd');
  assert.deepEqual(
    blocks.map(({ tag, start, end }) => [tag, start, end]),
    [
      ['p', 0, 3],
      ['h1', 5, 5],
      ['pre', 8, 8],
      ['th', 19, 20],
      ['th', 22, 22],
      ['td', 38, 39],
      ['td', 41, 41],
      ['p', 43, 44],
    ],
  );
});

test('code stands after its fence, also when its first line is its language', () => {
  const { blocks } = parseDocument('a.md', '```ts\nts\n```');
  assert.deepEqual([blocks[0]?.start, blocks[0]?.end], [6, 8]);
});

test('code and raw HTML are one sentence each, prose is cut', () => {
  const value = 'One is. Two are.\n\n    A. B c.\n\n<p>\nOne. Two.\n\n> Three. Four is.';
  const { text, blocks } = parseDocument('a.md', value);
  assert.deepEqual(
    blocks.map(({ sentences }) => sentences.map((sentence) => text.slice(sentence))),
    [['One is.', 'Two are.'], ['A. B c.'], ['<p>\nOne. Two.'], ['Three.', 'Four is.']],
  );
});
