import { type Annotation, type AnnotationFile, FORMAT, LIMITS } from './annotation.ts';
import { revisionOf } from './hash.ts';

/**
 * What is asked of an annotation file. `basedOn` is the revision that the change was made on, null for an
 * annotation that is new.
 */
export type Edit =
  | { readonly kind: 'put'; readonly annotation: Annotation; readonly basedOn: string | null }
  | { readonly kind: 'delete'; readonly id: string; readonly basedOn: string }
  | { readonly kind: 'complete'; readonly complete: boolean };

/** The change was made on something else than what is there; `current` is what is there, null for nothing. */
export class ConflictError extends Error {
  override name = 'ConflictError';
  readonly current: Annotation | null;

  constructor(id: string, current: Annotation | null) {
    super(
      current
        ? `Annotation ${id} was changed since you read it. Yours was not saved; the page shows both.`
        : `Annotation ${id} was deleted since you read it. Your change was not saved.`,
    );
    this.current = current;
  }
}

/** The file holds as many annotations as it may. */
export class FullError extends Error {
  override name = 'FullError';
}

export const emptyFile = (document: string, reviewer: string, textHash: string): AnnotationFile => ({
  format: FORMAT,
  document,
  textHash,
  unit: 'code point',
  reviewer,
  complete: false,
  annotations: [],
});

/**
 * The file after an edit; the same object when there is nothing to change, so that repeating an edit is
 * harmless. Throws ConflictError when the edit was made on another revision, FullError beyond the limit.
 */
export function applyEdit(file: AnnotationFile, edit: Edit): AnnotationFile {
  if (edit.kind === 'complete')
    return file.complete === edit.complete ? file : { ...file, complete: edit.complete };
  return edit.kind === 'put' ? put(file, edit.annotation, edit.basedOn) : remove(file, edit.id, edit.basedOn);
}

function put(file: AnnotationFile, annotation: Annotation, basedOn: string | null): AnnotationFile {
  const at = file.annotations.findIndex(({ id }) => id === annotation.id);
  const current = file.annotations[at];
  if (current && revisionOf(current) === revisionOf(annotation)) return file;
  if (basedOn !== (current ? revisionOf(current) : null))
    throw new ConflictError(annotation.id, current ?? null);
  if (!current && file.annotations.length >= LIMITS.annotations)
    throw new FullError(
      `An annotation file holds at most ${LIMITS.annotations} annotations, and this one is full.`,
    );
  const annotations = current ? file.annotations.with(at, annotation) : [...file.annotations, annotation];
  return { ...file, annotations };
}

function remove(file: AnnotationFile, id: string, basedOn: string): AnnotationFile {
  const current = file.annotations.find((annotation) => annotation.id === id);
  if (!current) return file;
  if (basedOn !== revisionOf(current)) throw new ConflictError(id, current);
  return { ...file, annotations: file.annotations.filter((annotation) => annotation !== current) };
}
