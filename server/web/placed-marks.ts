import type { Place } from '../core/anchoring/anchor.ts';
import type { Mark } from '../core/rendering/render.ts';
import type { StoredFile } from '../io/annotations/annotation-files.ts';
import type { DocumentSource } from '../io/workspace/document-source.ts';
import type { Workspace } from '../io/workspace/workspace.ts';

/**
 * A file's annotations where they stand in the text now, without those that stand nowhere. A search in a changed
 * text is not waited for: until it is over there are none.
 */
export function placedMarks(
  { documents, anchoring }: Workspace,
  document: DocumentSource,
  { reviewer, file }: StoredFile,
): Mark[] {
  const places: readonly Place[] = anchoring.placesSoFar(documents.text(document), file) ?? [];
  return places.flatMap((place, index) => {
    const annotation = file.annotations[index];
    if (!annotation || place.state === 'orphan') return [];
    return [{ start: place.start, end: place.end, label: annotation.label, reviewer, id: annotation.id }];
  });
}
