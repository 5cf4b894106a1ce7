import type { Place } from '../core/anchoring/anchor.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import { revisionOf } from '../core/annotation/hash.ts';
import type { Text } from '../core/text/text.ts';
import type { Layers, StoredAnnotation } from '../core/wire.ts';
import { isUsable, type StoredFile } from '../io/annotations/annotation-files.ts';
import type { DocumentSource } from '../io/workspace/document-source.ts';
import type { Workspace } from '../io/workspace/workspace.ts';

/** An annotation as the API tells it. */
export const stored = (annotation: Annotation, place: Place): StoredAnnotation => ({
  annotation,
  revision: revisionOf(annotation),
  place,
});

/** All annotations of a document as they are on disk now, each with its place in the text as it is now. */
export async function layersOf(workspace: Workspace, source: DocumentSource): Promise<Layers> {
  const files = workspace.annotations.refreshOf(source.id);
  const { text } = workspace.documents.parse(source);
  return {
    textHash: workspace.documents.hash(source),
    layers: await Promise.all(files.filter(isUsable).map((file) => layerOf(workspace, text, file))),
    unreadable: files.flatMap((file) =>
      isUsable(file) ? [] : [{ reviewer: file.reviewer, reason: file.reason }],
    ),
  };
}

async function layerOf({ anchoring }: Workspace, text: Text, { reviewer, file }: StoredFile) {
  const places = await anchoring.places(text, file);
  const annotations = file.annotations.map((annotation, index) =>
    stored(annotation, places[index] ?? { state: 'orphan' }),
  );
  return { reviewer, complete: file.complete, annotations };
}
