import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABELS } from '../annotation/labels.ts';
import { type Block, type Document, runsOf, shownText } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { anyText, fc, spanIn } from '../testing/arbitraries.ts';
import { scan, textOf } from '../testing/html.ts';
import { wildMarkdown } from '../testing/markdown.ts';
import { blockElementId, type Mark, markKey, renderBody } from './render.ts';

/** The keys of the marks that have to cover each code point of a block as shown. */
function expectedKeys({ text }: Document, { content }: Block, marks: readonly Mark[]): string[][] {
  const keysOf = (covers: (mark: Mark) => boolean) => marks.filter(covers).map(markKey).sort();
  return runsOf(content).flatMap((run) => {
    if (run.shown === undefined)
      return Array.from({ length: run.end - run.start }, (_, index) =>
        keysOf(({ start, end }) => start <= run.start + index && run.start + index < end),
      );
    const inside = ({ start, end }: Mark) => start < run.end && run.start < end;
    return [...shownText(text, run)].map(() => keysOf(inside));
  });
}

const documentWithMarks = fc
  .oneof(
    anyText.map((value) => parseDocument('a.txt', value)),
    wildMarkdown.map((value) => parseDocument('a.md', value)),
  )
  .filter(({ text }) => text.length > 0)
  .chain((document) =>
    fc.tuple(
      fc.constant(document),
      fc.array(fc.tuple(spanIn(document.text), fc.constantFrom(...LABELS)), { maxLength: 8 }),
    ),
  )
  .map(([document, spans]): [Document, Mark[]] => [
    document,
    spans.map(([{ start, end }, label], index) => ({
      start,
      end,
      label,
      reviewer: 'kim',
      id: `id-${index}`,
    })),
  ]);

test('each code point is covered by exactly the marks that contain it, and the text is what is shown', () => {
  fc.assert(
    fc.property(documentWithMarks, ([document, marks]) => {
      const html = renderBody(document, () => marks);
      assert.doesNotMatch(html, /<mark[^>]*><\/mark>/, 'no highlight of nothing');
      const pieces = scan(html);
      for (const [index, block] of document.blocks.entries()) {
        const id = blockElementId(index);
        const shown = runsOf(block.content)
          .map((run) => shownText(document.text, run))
          .join('');
        assert.equal(textOf(pieces, id).length, shown.length);
        const keys = pieces
          .filter((piece) => piece.block === id)
          .flatMap((piece) => [...piece.text].map(() => piece.keys.toSorted()));
        assert.deepEqual(keys, expectedKeys(document, block, marks));
      }
    }),
  );
});

test('the first piece of a mark is told once, where it begins in the text of a block', () => {
  fc.assert(
    fc.property(documentWithMarks, ([document, marks]) => {
      const html = renderBody(document, () => marks);
      for (const one of marks) {
        const firsts = html.split(`first" data-key="${markKey(one)}"`).length - 1;
        const beginsShown = document.blocks.some(({ content }) =>
          runsOf(content).some(
            (run) =>
              run.start < run.end &&
              (run.shown === undefined
                ? run.start <= one.start && one.start < run.end
                : run.start === one.start),
          ),
        );
        assert.equal(firsts, beginsShown ? 1 : 0);
      }
    }),
  );
});
