import { join } from 'node:path';
import type { CheckedDocument } from '../../core/checking/check.ts';
import type { Finding } from '../../core/checking/finding.ts';
import { pathBelow } from '../disk/path-below.ts';
import { type DocumentSource, isReadable, type UnreadableDocument } from '../workspace/document-source.ts';
import { Documents } from '../workspace/documents.ts';
import type { WorkspaceFolders } from '../workspace/workspace-folders.ts';

/** The documents of a workspace, read once and watched no longer, as a check needs them. */
export class CheckedDocuments {
  readonly #folders: WorkspaceFolders;
  readonly #documents: Documents;
  readonly #all: ReadonlyMap<string, DocumentSource | UnreadableDocument>;

  constructor(folders: WorkspaceFolders) {
    this.#folders = folders;
    this.#documents = new Documents(folders.documents, folders.root);
    this.#all = new Map([...this.#documents.all()].map((document) => [document.id, document]));
    this.#documents.close();
  }

  get count(): number {
    return this.#all.size;
  }

  /** What annotations of a document are checked against, or why there is nothing. */
  get(id: string): CheckedDocument {
    const document = this.#all.get(id);
    if (!document) return { reason: `none in ${this.#path('')}` };
    if (!isReadable(document)) return { reason: `one that ${document.reason}` };
    return { text: this.#documents.text(document), textHash: this.#documents.hash(document) };
  }

  /** The documents that cannot be read. */
  findings(): Finding[] {
    return [...this.#all.values()].flatMap((document): Finding[] => {
      if (isReadable(document)) return [];
      const [file, found] = [this.#path(document.id), `one that ${document.reason}`];
      return [{ code: 'unreadable-document', file, expected: 'a document that can be read', found }];
    });
  }

  #path(id: string): string {
    return pathBelow(this.#folders.root, join(this.#folders.documents, id));
  }
}
