import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf } from '../../testing/html.ts';
import { runsOf, shownText } from '../document.ts';
import { parseDocument } from '../parse.ts';

const cases: [name: string, markdown: string, html: string][] = [
  [
    'emphasis',
    '*a* __b__ ~~c~~ ***d***',
    '<em>a</em> <strong>b</strong> <del>c</del> <em><strong>d</strong></em>',
  ],
  ['emphasis inside a word and none', 'a*b*c snake_case_d', 'a<em>b</em>c snake_case_d'],
  ['escapes', '\\*a\\* \\\\ \\[b\\] \\c', '*a* \\ [b] \\c'],
  ['a hard break by spaces', 'a  \nb', 'a<br>\nb'],
  ['a hard break by a backslash', '*a\\\nb*', '<em>a<br>\nb</em>'],
  ['a soft break', 'a\n  b', 'a\n  b'],
  ['code', '`a  b` `*c*` `&amp;`', '<code>a  b</code> <code>*c*</code> <code>&amp;amp;</code>'],
  ['code with padding', '`` `a` `` ` b ` `  `', '<code>`a`</code> <code>b</code> <code>  </code>'],
  ['code over two lines', '`a\nb`', '<code>a\nb</code>'],
  ['entities', '&amp; &copy; &#35; &#x1F600; &nope; &copy x', '&amp; © # 😀 &amp;nope; &amp;copy x'],
  ['an entity of two code points', 'a&NotEqualTilde;b', 'a\u2242\u0338b'],
  ['characters that do not exist', '&#0; &#xD800; &#x110000;', '\uFFFD \uFFFD \uFFFD'],
  ['an entity is no markup', '&lt;b&gt; &#42;a&#42;', '&lt;b&gt; *a*'],
  ['raw HTML', 'a <b onclick="x">c</b>', 'a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;'],
  ['an image', '![a *b*](http://x.example/i.png "t")', '![a *b*](http://x.example/i.png &quot;t&quot;)'],
];

for (const [name, markdown, html] of cases)
  test(`inline: ${name}`, () => assert.equal(htmlOf(markdown), `<p>${html}</p>`));

const anchor = (href: string, words: string) => `<a href="${href}">${words}</a>`;

const links: [name: string, markdown: string, html: string][] = [
  [
    'with a title',
    '[a *b*](https://x.example/?c=1&d=2 "t")',
    anchor('https://x.example/?c=1&amp;d=2', 'a <em>b</em>'),
  ],
  [
    'by reference',
    '[a][r] [r]\n\n[r]: http://x.example',
    `${anchor('http://x.example', 'a')} ${anchor('http://x.example', 'r')}`,
  ],
  ['in angle brackets', '<http://x.example>', anchor('http://x.example', 'http://x.example')],
  ['bare', 'see www.x.example.', `see ${anchor('http://www.x.example', 'www.x.example')}.`],
  ['whose words hold brackets', '[a \\[b\\]](http://x.example)', anchor('http://x.example', 'a [b]')],
  [
    'whose words end in a backslash',
    '[a\\\\]\n\n[a\\\\]: http://x.example',
    anchor('http://x.example', 'a\\'),
  ],
  ['whatever the case of its scheme', '[a](HTTPS://x.example)', anchor('HTTPS://x.example', 'a')],
  [
    'that tries to leave its attribute',
    "[a](http://x.example/\"onclick='b')",
    anchor('http://x.example/&quot;onclick=&#39;b&#39;', 'a'),
  ],
];

for (const [name, markdown, html] of links)
  test(`a link ${name}`, () => assert.equal(htmlOf(markdown), `<p>${html}</p>`));

const targets = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'mailto:a@x.example',
  '//x.example',
  '/a',
  '#a',
  'http:x.example',
];

for (const target of targets)
  test(`a link to ${target} is its words`, () =>
    assert.equal(htmlOf(`[a *b*](${target})`), '<p>a <em>b</em></p>'));

test('an address in angle brackets that leads nowhere is its words', () => {
  assert.equal(htmlOf('<javascript:alert(1)> <a@x.example>'), '<p>javascript:alert(1) a@x.example</p>');
});

test('what stands for something else covers all of it, and the rest is verbatim', () => {
  const { text, blocks } = parseDocument('a.md', '😀 `a` \\*&amp;  \n[b\\]](x) &nope; &#x1F600;');
  const runs = blocks.flatMap(({ content }) => runsOf(content));
  assert.deepEqual(
    runs.map((run) => (run.shown === undefined ? text.slice(run) : [text.slice(run), shownText(text, run)])),
    [
      '😀 ',
      'a',
      ' ',
      ['\\*', '*'],
      ['&amp;', '&'],
      ['  \n', '\n'],
      'b',
      ']',
      ' &nope; ',
      ['&#x1F600;', '😀'],
    ],
  );
});
