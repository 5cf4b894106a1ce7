import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText, fc } from '../testing/arbitraries.ts';
import { wildMarkdown } from '../testing/markdown.ts';
import { sharedTexts } from '../testing/shared.ts';
import { type Document, isBlock, runsOf, shownText } from './document.ts';
import { parseAsPlain, parseDocument } from './parse.ts';

const shownIn = ({ text, blocks }: Document): string[] =>
  blocks.map(({ content }) =>
    runsOf(content)
      .map((run) => shownText(text, run))
      .join(''),
  );

const MARKDOWN = '---\ntitle: T\noutlet: O\n---\n# *One*\n\nTwo 😀.\n';

test('the ending of its name tells how a document is read', () => {
  assert.deepEqual(shownIn(parseDocument('a.md', MARKDOWN)), ['One', 'Two 😀.']);
  assert.deepEqual(shownIn(parseDocument('a.txt', MARKDOWN)), [
    '---\ntitle: T\noutlet: O',
    '---',
    '# *One*',
    'Two 😀.',
  ]);
});

test('offsets count from the start of the text, whatever stands in front of the body', () => {
  const { text, blocks, metadata, title } = parseDocument('a.md', MARKDOWN);
  assert.equal(text.value, MARKDOWN);
  assert.deepEqual(
    blocks.map((block) => text.slice(block)),
    ['One', 'Two 😀.'],
  );
  assert.deepEqual([title, metadata], ['T', { title: 'T', outlet: 'O' }]);
});

test('Markdown can be shown as plain text, without its front matter', () => {
  const document = parseAsPlain('a.md', MARKDOWN, 'it was asked for');
  assert.deepEqual(shownIn(document), ['# *One*', 'Two 😀.']);
  assert.deepEqual([document.title, document.fallback], ['T', 'it was asked for']);
  assert.ok(!('fallback' in parseAsPlain('a.txt', 'a')));
});

const tooDeep: [name: string, text: string][] = [
  ['quotations', `${'> '.repeat(2000)}the last word`],
  ['lists', `${'- '.repeat(2000)}the last word`],
  ['emphasis', `${'*a **'.repeat(2000)}the last word${'***'.repeat(2000)}`],
];

for (const [name, text] of tooDeep)
  test(`nested too deep to follow, it falls back to plain text with every word: ${name}`, () => {
    const document = parseDocument('a.md', `First.\n\n${text}\n\nLast.`);
    assert.match(document.fallback ?? '', /^its Markdown cannot be followed: /);
    assert.deepEqual(shownIn(document), ['First.', text, 'Last.']);
    assert.ok(
      document.blocks[1]?.sentences.some((sentence) =>
        document.text.slice(sentence).includes('the last word'),
      ),
    );
  });

test('the blocks are those of the flow in reading order', () => {
  const { flow, blocks } = parseDocument('a.md', '# a\n\n> - b\n>   1. c\n\n| d |\n|---|\n| e |');
  const [heading, quotation] = flow;
  assert.ok(heading && isBlock(heading) && quotation && !isBlock(quotation));
  assert.equal(blocks[0], heading);
  assert.deepEqual(
    blocks.map(({ tag }) => tag),
    ['h1', 'div', 'div', 'th', 'td'],
  );
});

test('blocks never overlap, whatever the text and its format', () => {
  const any = fc.tuple(fc.constantFrom('a.md', 'a.txt'), fc.oneof(anyText, wildMarkdown));
  fc.assert(
    fc.property(any, ([id, value]) => {
      const { text, blocks } = parseDocument(id, value);
      let last = 0;
      for (const { start, end } of blocks) {
        assert.ok(last <= start && start <= end && end <= text.length);
        last = end;
      }
    }),
  );
});

for (const folder of ['seeds', 'polnear/text']) {
  const { texts, skip } = sharedTexts(folder);
  test(`every word of the texts in ../shared/${folder} is in exactly one sentence`, { skip }, () => {
    for (const { name, value } of texts) {
      const { text, blocks, fallback } = parseDocument(name, value);
      assert.equal(fallback, undefined, name);
      const sentences = blocks.flatMap((block) => block.sentences);
      const starts = [...sentences.map(({ start }) => start), text.length];
      for (const [index, end] of [0, ...sentences.map(({ end }) => end)].entries())
        assert.doesNotMatch(text.slice({ start: end, end: starts[index] ?? end }), /[\p{L}\p{N}]/u, name);
    }
  });
}
