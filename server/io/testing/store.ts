import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Annotation, AnnotationFile } from '../../core/annotation/annotation.ts';
import { blobId, revisionOf } from '../../core/annotation/hash.ts';
import type { Label } from '../../core/annotation/labels.ts';
import { serialise } from '../../core/annotation/serialise.ts';
import { Text } from '../../core/text/text.ts';
import type { Target } from '../annotations/annotation-jobs.ts';
import { AnnotationStore } from '../annotations/annotation-store.ts';
import { annotationOf } from './annotations.ts';
import { type Files, folderWith } from './folder.ts';

/** Sentences 0 to 99, so that there is something to quote. */
export const TEXT = Array.from({ length: 100 }, (_, n) => `Sentence ${n}. was “said” 🦊 so.\n`).join('');

export const target: Target = {
  document: 'a.txt',
  reviewer: 'ada',
  text: new Text(TEXT),
  textHash: blobId(TEXT),
};

/** Where the annotations of the target are below the annotations folder. */
export const FILE = 'a.txt/ada.json';

/** An annotation of sentence n, with an id that says so. */
export const sentence = (n: number, label: Label = 'sourced'): Annotation =>
  annotationOf(TEXT, `Sentence ${n}.`, `sentence-${n}`, label);

/** The edit that creates an annotation, or that changes the one before it. */
export const put = (annotation: Annotation, before?: Annotation) =>
  ({ kind: 'put', annotation, basedOn: before ? revisionOf(before) : null }) as const;

/** The edit that deletes an annotation. */
export const remove = (before: Annotation) =>
  ({ kind: 'delete', id: before.id, basedOn: revisionOf(before) }) as const;

/** A store over an annotations folder of the test's own. */
export async function storeWith(t: TestContext, files: Files = {}): Promise<[AnnotationStore, string]> {
  const folder = await folderWith(t, files);
  const store = new AnnotationStore(folder);
  t.after(() => store.close());
  return [store, folder];
}

export const readFile = (folder: string): AnnotationFile =>
  AnnotationFile.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));

export const idsIn = (folder: string): string[] => readFile(folder).annotations.map(({ id }) => id);

/** Changes the file as an editor or a checkout does: another file takes its place. */
export function changeElsewhere(
  folder: string,
  change: (annotations: readonly Annotation[]) => readonly Annotation[],
): void {
  const file = readFile(folder);
  writeFileSync(join(folder, '.other'), serialise({ ...file, annotations: [...change(file.annotations)] }));
  renameSync(join(folder, '.other'), join(folder, FILE));
}
