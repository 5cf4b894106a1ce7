import type { Place } from '../core/anchoring/anchor.ts';
import { isUsable, type StoredFile } from '../io/annotations/annotation-files.ts';
import { type DocumentSource, isReadable } from '../io/workspace/document-source.ts';
import type { Workspace } from '../io/workspace/workspace.ts';
import type { Candidate } from './candidate.ts';

/** What is wrong with a document or its annotations, in sentences for the library. */
export function warningsOf(workspace: Workspace, { document, files }: Candidate): string[] {
  const unusable = files.flatMap((file) => (isUsable(file) ? [] : [`${file.reviewer}.json ${file.reason}`]));
  if (!isReadable(document)) return [`This file ${document.reason}.`, ...unusable];
  return [...unusable, ...files.filter(isUsable).flatMap((file) => misplaced(workspace, document, file))];
}

/** Whether there is anything to warn of; the same answer as `warningsOf`, without the words. */
export const hasWarnings = (workspace: Workspace, candidate: Candidate): boolean =>
  warningsOf(workspace, candidate).length > 0;

function misplaced(
  { documents, anchoring }: Workspace,
  document: DocumentSource,
  stored: StoredFile,
): string[] {
  const places = anchoring.placesSoFar(documents.text(document), stored.file);
  if (!places) return [`${stored.reviewer}: the text has changed, its annotations are being looked for.`];
  const count = (state: Place['state']) => places.filter((place) => place.state === state).length;
  return [
    sentence(stored.reviewer, count('orphan'), 'found no more in the text'),
    sentence(stored.reviewer, count('moved'), 'moved, to be accepted'),
  ].flat();
}

const sentence = (reviewer: string, count: number, state: string): string[] =>
  count === 0 ? [] : [`${reviewer}: ${count} ${count === 1 ? 'annotation' : 'annotations'} ${state}.`];
