import type { Block } from '../../../server/core/document/document.ts';
import { firstIndex } from '../../../server/core/text/search-sorted.ts';
import { type Span, union } from '../../../server/core/text/span.ts';
import { Text } from '../../../server/core/text/text.ts';
import type { DocumentModel } from '../../../server/core/wire.ts';

/** The document as the page works on it: text, blocks, sentences, and the ways between them. */
export class Reading {
  readonly id: string;
  readonly textHash: string;
  readonly text: Text;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];

  constructor({ id, textHash, text, blocks }: DocumentModel) {
    this.id = id;
    this.textHash = textHash;
    this.text = new Text(text);
    this.blocks = blocks;
    this.sentences = blocks.flatMap((block) => block.sentences);
  }

  /** The number of the sentence at an offset or, between sentences, of the next one; at most the last. */
  sentenceAt(offset: number): number {
    const found = firstIndex(this.sentences.length, (at) => (this.sentences[at]?.end ?? 0) > offset);
    return Math.max(0, Math.min(found, this.sentences.length - 1));
  }

  /** The span from one sentence to another, both included. Undefined in a document without sentences. */
  spanOf(first: number, last: number): Span | undefined {
    const [from, to] = [this.sentences[first], this.sentences[last]];
    return from && to && union(from, to);
  }

  /** The block that holds an offset or, between blocks, the one before it. */
  blockAt(offset: number): number {
    return Math.max(0, firstIndex(this.blocks.length, (at) => (this.blocks[at]?.start ?? 0) > offset) - 1);
  }
}
