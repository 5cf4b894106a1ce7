import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/**
 * A stretch of the text as it is shown. Without `shown` it is shown as it stands, code point for code point;
 * with it, another string stands for the whole stretch (`&amp;` for `&`), and the stretch cannot be divided.
 */
export type Run = Span & { readonly shown?: string };

export type InlineTag = 'em' | 'strong' | 'del' | 'code' | 'a' | 'br';
export type InlineElement = {
  readonly tag: InlineTag;
  /** Only on `a`, and only http or https. */
  readonly href?: string;
  readonly content: readonly Inline[];
};
export type Inline = Run | InlineElement;

export type BlockTag = 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'div' | 'pre' | 'th' | 'td';
/** What holds running text: a paragraph, a heading, the text of a list item, a table cell. */
export type Block = Span & {
  readonly tag: BlockTag;
  readonly content: readonly Inline[];
  /** In reading order, trimmed, never overlapping; together they hold every word of the block. */
  readonly sentences: readonly Span[];
};

export type ContainerTag = 'blockquote' | 'ul' | 'ol' | 'li' | 'table' | 'thead' | 'tbody' | 'tr' | 'hr';
/** What holds blocks: a list, a quotation, a table. `first` is the number an ordered list starts with. */
export type Container = {
  readonly tag: ContainerTag;
  readonly first?: number;
  readonly children: readonly Flow[];
};
export type Flow = Block | Container;

/** What the front matter says of a document; everything it does not say is absent. */
export type Metadata = {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly date?: string;
  readonly url?: string;
};

export type Document = {
  readonly text: Text;
  readonly title: string;
  readonly metadata: Metadata;
  readonly flow: readonly Flow[];
  /** The blocks of `flow` in reading order; a block's place here is its number on the page. */
  readonly blocks: readonly Block[];
  /** Why the document is not shown as its format would have it; absent when it is. */
  readonly fallback?: string;
};

export const isRun = (inline: Inline): inline is Run => 'start' in inline;
export const isBlock = (flow: Flow): flow is Block => 'sentences' in flow;

export const blocksOf = (flow: readonly Flow[]): Block[] =>
  flow.flatMap((node) => (isBlock(node) ? [node] : blocksOf(node.children)));

export const sentencesOf = (blocks: readonly Block[]): Span[] => blocks.flatMap((block) => block.sentences);

/** Every run of some inline content in reading order. */
export const runsOf = (content: readonly Inline[]): Run[] =>
  content.flatMap((inline) => (isRun(inline) ? [inline] : runsOf(inline.content)));

/** What a run is shown as. */
export const shownText = (text: Text, run: Run): string => run.shown ?? text.slice(run);
