import assert from 'node:assert/strict';
import { parseDocument } from '../document/parse.ts';
import { renderBody } from '../rendering/render.ts';

/** A stretch of text in HTML, with the open elements and the keys of the open marks around it. */
export type Piece = {
  readonly text: string;
  readonly block: string;
  readonly elements: readonly string[];
  readonly keys: readonly string[];
};

type Open = { readonly tag: string; readonly id?: string; readonly key?: string };

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/gy;
const VOID = ['br', 'hr'];
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Reads HTML as a browser does, but fails on anything that is unbalanced or not escaped. A line feed right
 * after `<pre>` is no text.
 */
export function scan(html: string): Piece[] {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  let at = 0;
  for (const { 0: token, 1: slash, 2: tag, 3: attributes = '', 4: text } of html.matchAll(TOKEN)) {
    const ignored = /<pre[^>]*>$/.test(html.slice(0, at)) && text?.startsWith('\n') ? 1 : 0;
    at += token.length;
    if (text !== undefined) pieces.push(piece(open, decode(text.slice(ignored))));
    else if (slash) assert.equal(open.pop()?.tag, tag, `</${tag}> closes another element`);
    else if (tag && !VOID.includes(tag)) open.push({ tag, ...keysOf(attributes) });
  }
  assert.equal(at, html.length, `no HTML from ${JSON.stringify(html.slice(at, at + 60))}`);
  assert.deepEqual(open, []);
  return pieces;
}

function piece(open: readonly Open[], text: string): Piece {
  const keys = open.flatMap(({ key }) => (key === undefined ? [] : [key]));
  return { text, block: open.findLast(({ id }) => id)?.id ?? '', elements: open.map(({ tag }) => tag), keys };
}

function keysOf(attributes: string): Partial<Open> {
  const id = / id="([^"]*)"/.exec(attributes)?.[1];
  const key = / data-key="([^"]*)"/.exec(attributes)?.[1];
  return { ...(id === undefined ? {} : { id }), ...(key === undefined ? {} : { key }) };
}

const decode = (text: string) =>
  text.replace(/&[^;]*;?/g, (entity) => ENTITIES[entity] ?? assert.fail(`${entity} is not escaped`));

/** What a page's `textContent` is for one block. */
export const textOf = (pieces: readonly Piece[], block: string): string =>
  pieces
    .filter((piece) => piece.block === block)
    .map(({ text }) => text)
    .join('');

/** A Markdown text as HTML without the attributes that every block and every link has. */
export function htmlOf(markdown: string): string {
  const document = parseDocument('test.md', markdown);
  assert.equal(document.fallback, undefined);
  return renderBody(document, () => []).replace(
    / id="b\d+" class="block"| rel="noreferrer noopener" target="_blank" draggable="false"/g,
    '',
  );
}
