import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tests } from 'commonmark-spec';
import { decodeHTMLStrict } from 'entities';
import { Marked } from 'marked';
import { escapeHtml } from '../../rendering/escape.ts';
import { fc } from '../../testing/arbitraries.ts';
import { markdown, wildMarkdown } from '../../testing/markdown.ts';
import { type Document, runsOf, shownText } from '../document.ts';
import { parseDocument } from '../parse.ts';

// The parser's own rendering, by the same rules: raw HTML and images as they were typed, links as their words.
const marked = new Marked({
  gfm: true,
  renderer: {
    html: (token) => (token.block ? `<p>${escapeHtml(token.text)}</p>` : escapeHtml(token.text)),
    image: ({ raw }) => escapeHtml(raw),
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
  },
});

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

const textOfRendering = (value: string) => {
  const html = marked.parse(value, { async: false });
  const blocks = html.replace(/<\/?(?:em|strong|del|code)>/g, '').replace(/<[^>]*>/g, ' ');
  return fold(decodeHTMLStrict(blocks));
};

const textOf = ({ text, blocks }: Document) =>
  fold(
    blocks
      .map(({ content }) =>
        runsOf(content)
          .map((run) => shownText(text, run))
          .join(''),
      )
      .join(' '),
  );

/** Runs and sentences are where they say, in order. */
function assertInOrder({ text, blocks }: Document) {
  let at = 0;
  for (const { content, sentences, start, end } of blocks) {
    assert.ok(at <= start && start <= end && end <= text.length);
    at = start;
    for (const run of runsOf(content)) {
      assert.ok(at <= run.start && run.start <= run.end && run.end <= text.length);
      assert.ok(run.start < run.end || run.shown !== undefined, 'only what stands nowhere has no length');
      at = run.end;
    }
    const edges = [start, ...sentences.flatMap((sentence) => [sentence.start, sentence.end]), end];
    assert.deepEqual(
      edges,
      edges.toSorted((a, b) => a - b),
    );
  }
}

for (const { number, section, markdown } of tests)
  test(`CommonMark example ${number}, ${section}`, () => {
    const value = markdown.replaceAll('→', '\t');
    const document = parseDocument('example.md', value);
    assert.equal(document.fallback, undefined);
    assertInOrder(document);
    assert.equal(textOf(document), textOfRendering(value));
  });

test('nested Markdown of every kind is followed, and shows what the parser shows', () => {
  fc.assert(
    fc.property(markdown, (value) => {
      const document = parseDocument('generated.md', value);
      assert.equal(document.fallback, undefined);
      assertInOrder(document);
      assert.equal(textOf(document), textOfRendering(value));
    }),
  );
});

test('every word that is to be read stands in a run, where it stands in the text', () => {
  fc.assert(
    fc.property(markdown, (value) => {
      const { text, blocks } = parseDocument('generated.md', value);
      const runs = blocks
        .flatMap(({ content }) => runsOf(content))
        .filter(({ shown }) => shown === undefined);
      const ends = [0, ...runs.map(({ end }) => end)];
      const starts = [...runs.map(({ start }) => start), text.length];
      for (const [index, start] of ends.entries())
        assert.doesNotMatch(text.slice({ start, end: starts[index] ?? start }), /\p{Script=Greek}/u);
    }),
  );
});

test('whatever is thrown at it, a document comes of it', () => {
  fc.assert(fc.property(wildMarkdown, (value) => assertInOrder(parseDocument('wild.md', value))));
});
