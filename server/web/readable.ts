import { type DocumentSource, isReadable } from '../io/workspace/document-source.ts';
import type { Workspace } from '../io/workspace/workspace.ts';
import { notFound, ProblemError } from './problem.ts';

/** A document by its id, looked up in the scanned list; throws ProblemError where it cannot be shown. */
export function readableDocument({ documents }: Workspace, id: string): DocumentSource {
  const document = documents.get(id);
  if (!document) throw notFound(`document "${id}"`);
  if (isReadable(document)) return document;
  throw new ProblemError(422, 'unreadable', `The document "${id}" ${document.reason}.`);
}
