import type { Metadata } from '../../core/document/document.ts';

/** A document as the library knows it: read, not yet parsed. */
export type DocumentSource = {
  readonly id: string;
  /** The text that every offset counts in. */
  readonly value: string;
  readonly title: string;
  readonly metadata: Metadata;
  /** The UTF-16 index at which the text to be read begins, after the front matter. */
  readonly bodyIndex: number;
};
/** A file that should be a document and cannot be one; `reason` follows its name in a sentence. */
export type UnreadableDocument = { readonly id: string; readonly reason: string };

export const isReadable = (document: DocumentSource | UnreadableDocument): document is DocumentSource =>
  'value' in document;
