import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { scan } from '../testing/html.ts';
import { type Mark, renderBlock, renderBody } from './render.ts';

const mark = (start: number, end: number, id: string, label: Mark['label'] = 'sourced'): Mark => ({
  start,
  end,
  label,
  reviewer: 'kim',
  id,
});

/** The only block of a text with some marks, as what each stretch of it is covered by. */
function covered(value: string, ...marks: Mark[]): string {
  const { text, blocks } = parseDocument('a.md', value);
  const [block] = blocks;
  assert.ok(block);
  const pieces = scan(renderBlock(text, block, 0, marks));
  return pieces
    .map((piece) => `${piece.text}[${piece.keys.map((key) => key.replace('kim/', '')).join(' ')}]`)
    .join('');
}

const cases: [name: string, value: string, marks: Mark[], covered: string][] = [
  ['none', 'abcdef', [], 'abcdef[]'],
  ['one', 'abcdef', [mark(1, 3, 'x')], 'a[]bc[x]def[]'],
  ['all of it', 'abc', [mark(0, 3, 'x')], 'abc[x]'],
  ['more than it', 'abc', [mark(-5, 30, 'x')], 'abc[x]'],
  ['adjacent', 'abcd', [mark(0, 2, 'x'), mark(2, 4, 'y')], 'ab[x]cd[y]'],
  ['overlapping', 'abcde', [mark(0, 3, 'x'), mark(2, 5, 'y')], 'ab[x]c[x y]de[y]'],
  ['nested', 'abcde', [mark(2, 3, 'y'), mark(0, 5, 'x')], 'ab[x]c[x y]de[x]'],
  ['identical', 'abc', [mark(0, 2, 'x'), mark(0, 2, 'y')], 'ab[x y]c[]'],
  ['over emphasis', 'a*b*c', [mark(0, 3, 'x')], 'a[x]b[x]c[]'],
  ['over signs of two code units', '😀😀😀', [mark(1, 2, 'x')], '😀[]😀[x]😀[]'],
  ['in what cannot be divided', 'a&amp;b', [mark(3, 4, 'x')], 'a[]&[x]b[]'],
  ['up to what cannot be divided', 'a&amp;b', [mark(0, 1, 'x'), mark(6, 7, 'y')], 'a[x]&[]b[y]'],
];

for (const [name, value, marks, expected] of cases)
  test(`marks: ${name}`, () => assert.equal(covered(value, ...marks), expected));

test('a block is written with its number, and the marks with label, lane and first piece', () => {
  const { text, blocks } = parseDocument('a.txt', 'abc');
  const [block] = blocks as [Block];
  const marks = [mark(0, 3, 'aaaa'), mark(1, 2, 'bbbb', 'speculative')];
  assert.equal(
    renderBlock(text, block, 7, marks),
    '<p id="b7" class="block">' +
      '<mark class="sourced first" data-key="kim/aaaa">a</mark>' +
      '<mark class="sourced" data-key="kim/aaaa">' +
      '<mark class="speculative lane1 first" data-key="kim/bbbb">b</mark></mark>' +
      '<mark class="sourced" data-key="kim/aaaa">c</mark></p>',
  );
});

test('beyond the last lane, marks share it', () => {
  const { text, blocks } = parseDocument('a.txt', 'abc');
  const marks = Array.from({ length: 6 }, (_, index) => mark(0, 3, `id${index}`));
  const lanes = renderBlock(text, (blocks as [Block])[0], 0, marks).match(/lane\d/g);
  assert.deepEqual(lanes, ['lane1', 'lane2', 'lane3', 'lane3', 'lane3']);
});

test('blocks are numbered in reading order, and each is given its own marks', () => {
  const document = parseDocument('a.md', '# a\n\n> b\n>\n> - c\n\n***\n\n1. d');
  const asked: number[] = [];
  const html = renderBody(document, (block) => {
    asked.push(block);
    return [];
  });
  assert.deepEqual(asked, [0, 1, 2, 3]);
  assert.deepEqual(
    scan(html)
      .filter(({ block }) => block)
      .map(({ block, text }) => block + text),
    ['b0a', 'b1b', 'b2c', 'b3d'],
  );
});

test('what a document says is never markup', () => {
  const hostile = '<script>alert(1)</script> "\'&lt;&amp;';
  for (const id of ['a.txt', 'a.md']) {
    const document = parseDocument(id, hostile);
    const html = renderBody(document, () => [mark(0, 12, 'x')]);
    assert.ok(scan(html).every(({ elements }) => !elements.includes('script')));
  }
});
