import type { StoredFile, UnreadableFile } from '../io/annotations/annotation-files.ts';
import type { DocumentSource, UnreadableDocument } from '../io/workspace/document-source.ts';

/** A document with its annotation files, as far as a list needs to know before it is shown. */
export type Candidate = {
  readonly document: DocumentSource | UnreadableDocument;
  readonly files: readonly (StoredFile | UnreadableFile)[];
};
