import { LRUCache } from 'lru-cache';
import { blobId } from '../../core/annotation/hash.ts';
import type { Document } from '../../core/document/document.ts';
import { parseAsPlain, parseDocument } from '../../core/document/parse.ts';
import { Text } from '../../core/text/text.ts';
import { TimeLimitError, withinTime } from '../disk/time-limit.ts';
import { WatchedTree } from '../disk/watched-tree.ts';
import { documentReader } from './document-reader.ts';
import type { DocumentSource, UnreadableDocument } from './document-source.ts';

// Sane Markdown of the largest size takes a tenth of this; what takes longer was made to.
const PARSE_MILLISECONDS = 1_500;
const PARSED_KEPT = 64;

/** The documents of a workspace. */
export class Documents {
  readonly #tree: WatchedTree<DocumentSource | UnreadableDocument>;
  readonly #parsed = new LRUCache<DocumentSource, Document>({ max: PARSED_KEPT });
  readonly #texts = new WeakMap<DocumentSource, Text>();
  readonly #hashes = new WeakMap<DocumentSource, string>();

  constructor(folder: string, root: string) {
    this.#tree = new WatchedTree(folder, documentReader(root));
  }

  refresh(): void {
    this.#tree.refresh();
  }

  close(): void {
    this.#tree.close();
  }

  *all(): Generator<DocumentSource | UnreadableDocument> {
    for (const [, document] of this.#tree.all()) yield document;
  }

  /** The document as it is on disk now, or undefined if the workspace has none of that id. */
  get(id: string): DocumentSource | UnreadableDocument | undefined {
    if (this.#tree.get(id)) this.#tree.refreshAt(id);
    else this.#tree.refresh();
    return this.#tree.get(id);
  }

  /** The document parsed, as plain text where its Markdown takes too long. */
  parse(source: DocumentSource): Document {
    const known = this.#parsed.get(source);
    const document = known ?? parseWithinTime(source);
    this.#parsed.set(source, document);
    return document;
  }

  /** The document's text, without parsing it. */
  text(source: DocumentSource): Text {
    const text = this.#texts.get(source) ?? new Text(source.value);
    this.#texts.set(source, text);
    return text;
  }

  /** The git blob id of the document's text. */
  hash(source: DocumentSource): string {
    const hash = this.#hashes.get(source) ?? blobId(source.value);
    this.#hashes.set(source, hash);
    return hash;
  }
}

function parseWithinTime({ id, value }: DocumentSource): Document {
  try {
    return withinTime(PARSE_MILLISECONDS, () => parseDocument(id, value));
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    return parseAsPlain(id, value, 'its Markdown takes too long to read');
  }
}
