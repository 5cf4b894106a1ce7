import type { Label } from '../annotation/labels.ts';
import {
  type Block,
  type Container,
  type Document,
  type Flow,
  type Inline,
  isBlock,
  isRun,
  type Run,
} from '../document/document.ts';
import { firstIndex } from '../text/search-sorted.ts';
import { length, type Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { escapeHtml } from './escape.ts';
import { visibleHtml } from './invisible.ts';
import { assignLanes } from './lanes.ts';

/** A highlight: what of the text it covers, and which annotation of whom it stands for. */
export type Mark = Span & { readonly label: Label; readonly reviewer: string; readonly id: string };

/** Lines under the text beyond this many would run into the next line; further ones share the last. */
const LANES = 4;

type Painted = { readonly mark: Mark; readonly lane: number };
type Painter = { readonly text: Text; readonly marks: readonly Painted[]; readonly edges: readonly number[] };

/** The name by which a page finds an annotation's highlights. Unique among all layers of a document. */
export const markKey = ({ reviewer, id }: Pick<Mark, 'reviewer' | 'id'>): string => `${reviewer}/${id}`;

/** The id of a block's element on the page; its text content is the block's text as shown, and nothing else. */
export const blockElementId = (index: number): string => `b${index}`;

/**
 * The body of a document as HTML. `marksOf` gives the highlights that touch the block with that number.
 * Everything that comes from the document is escaped.
 */
export function renderBody(document: Document, marksOf: (block: number) => readonly Mark[]): string {
  let index = 0;
  const render = (flow: Flow): string => {
    if (!isBlock(flow)) return renderContainer(flow, flow.children.map(render).join(''));
    const own = index++;
    return renderBlock(document.text, flow, own, marksOf(own));
  };
  return document.flow.map(render).join('\n');
}

function renderContainer({ tag, first }: Container, inner: string): string {
  if (tag === 'hr') return '<hr>';
  const attribute = tag === 'ol' && first !== undefined && first !== 1 ? ` start="${first}"` : '';
  return `<${tag}${attribute}>${inner}</${tag}>`;
}

/** One block as an HTML element with its highlights. */
export function renderBlock(text: Text, block: Block, index: number, marks: readonly Mark[]): string {
  const content = renderContent(text, block, marks);
  // HTML ignores a line feed right after `<pre>`, and only there.
  const ignored = block.tag === 'pre' && content.startsWith('\n') ? '\n' : '';
  return `<${block.tag} id="${blockElementId(index)}" class="block">${ignored}${content}</${block.tag}>`;
}

/** What stands inside a block's element. Overlapping highlights are nested, each in a lane of its own. */
export function renderContent(text: Text, block: Block, marks: readonly Mark[]): string {
  const painter = makePainter(text, marks);
  return block.content.map((inline) => renderInline(painter, inline)).join('');
}

function makePainter(text: Text, marks: readonly Mark[]): Painter {
  const lanes = assignLanes(marks);
  const painted = [...lanes].map(([mark, lane]) => ({ mark, lane: Math.min(lane, LANES - 1) }));
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return { text, marks: painted, edges };
}

function renderInline(painter: Painter, inline: Inline): string {
  if (isRun(inline)) return renderRun(painter, inline);
  const inner = inline.content.map((child) => renderInline(painter, child)).join('');
  if (inline.tag === 'br') return '<br>';
  if (inline.tag !== 'a') return `<${inline.tag}>${inner}</${inline.tag}>`;
  return `<a href="${escapeHtml(inline.href ?? '')}" rel="noreferrer noopener" target="_blank" draggable="false">${inner}</a>`;
}

function renderRun(painter: Painter, run: Run): string {
  if (painter.marks.length === 0) return visibleHtml(run.shown ?? painter.text.slice(run));
  if (run.shown !== undefined) return renderPiece(painter, run, run.shown);
  return cut(run, painter.edges)
    .map((piece) => renderPiece(painter, piece, painter.text.slice(piece)))
    .join('');
}

/** A run cut where highlights begin or end. */
function cut(run: Span, edges: readonly number[]): Span[] {
  const from = firstIndex(edges.length, (index) => (edges[index] ?? 0) > run.start);
  const to = firstIndex(edges.length, (index) => (edges[index] ?? 0) >= run.end);
  const inside = edges.slice(from, to);
  const starts = [run.start, ...inside];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? run.end }));
}

function renderPiece({ marks }: Painter, piece: Span, shown: string): string {
  const covering = marks.filter(({ mark }) => covers(mark, piece));
  return covering.reduceRight((inner, { mark, lane }) => wrap(mark, lane, piece, inner), visibleHtml(shown));
}

const covers = (mark: Span, piece: Span): boolean =>
  length(piece) === 0
    ? mark.start < piece.start && piece.end < mark.end
    : mark.start < piece.end && piece.start < mark.end;

const wrap = (mark: Mark, lane: number, piece: Span, inner: string): string => {
  const edge = mark.start === piece.start ? ' first' : '';
  return `<mark class="${mark.label}${lane > 0 ? ` lane${lane}` : ''}${edge}" data-key="${markKey(mark)}">${inner}</mark>`;
};
