import { readFile } from 'node:fs/promises';
import { AnnotationFile } from '../core/annotation/annotation.ts';
import { annotationPath } from './invented/workspace.ts';

/** The ids of the annotations that a file holds; throws where it is no annotation file. */
export async function savedIds(workspace: string, document: string): Promise<ReadonlySet<string>> {
  const content = await readFile(annotationPath(workspace, document), 'utf8');
  const { annotations } = AnnotationFile.parse(JSON.parse(content));
  return new Set(annotations.map(({ id }) => id));
}
