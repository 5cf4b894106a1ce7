import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import type { Document } from '../../core/document/document.ts';
import { shownIndex, shownOf } from '../../core/document/shown.ts';
import { escapeHtml } from '../../core/rendering/escape.ts';
import { marksByBlock } from '../../core/rendering/marks.ts';
import { renderContent } from '../../core/rendering/render.ts';
import type { Bundle } from '../browser/bundle.ts';
import type { Invented } from '../invented/workspace.ts';

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title>${head}</head><body>${body}</body></html>`;

const paragraphs = (document: Document, contentOf: (block: number) => string): string =>
  document.blocks.map((_, block) => `<p>${contentOf(block)}</p>`).join('');

/** The least there can be: paragraphs with `<mark>` elements, laid out only as they come near, and no script. */
export function barePage({ document, file }: Invented): string {
  const marks = file.annotations.map((annotation) => ({ ...annotation, reviewer: file.reviewer }));
  const byBlock = marksByBlock(document.blocks, marks);
  const body = paragraphs(document, (index) => {
    const block = document.blocks[index];
    return block ? renderContent(document.text, block, byBlock.get(index) ?? []) : '';
  });
  const style = 'p { content-visibility: auto; contain-intrinsic-size: auto 6em }';
  return page(`<style>${style} mark { background: none; text-decoration: underline }</style>`, body);
}

/** The same text, without markup, for `@recogito/text-annotator`; it fetches its annotations itself. */
export function recogitoPage({ document }: Invented, { styles }: Bundle): string {
  const body = paragraphs(document, (index) => escapeHtml(shownBlock(document, index)));
  const head = `<style>${styles}</style><script type="module" src="/recogito.js"></script>`;
  return page(head, `<div id="text">${body}</div>`);
}

function shownBlock({ text, blocks }: Document, index: number): string {
  const block = blocks[index];
  return block ? shownOf(text, block.content).text : '';
}

/** The same annotations in that program's own format, which it takes without converting. */
export const recogitoAnnotations = ({ document, file }: Invented): string =>
  JSON.stringify(
    withIndexes(document, file).map(({ id, quote, start, end }) => ({
      id,
      bodies: [],
      target: { annotation: id, selector: [{ quote, start, end }] },
    })),
  );

/** The annotations with their places as indexes into the text of all blocks, one after another. */
function withIndexes(document: Document, { annotations }: AnnotationFile) {
  const { text, blocks } = document;
  let index = 0;
  return blocks.flatMap((block, at) => {
    const base = index;
    index += shownBlock(document, at).length;
    const within = annotations.filter(({ start, end }) => start >= block.start && end <= block.end);
    return within.map(({ id, quote, start, end }) => ({
      id,
      quote,
      start: base + shownIndex(text, block.content, start),
      end: base + shownIndex(text, block.content, end),
    }));
  });
}
