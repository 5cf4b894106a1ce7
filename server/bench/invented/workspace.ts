import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import { serialise } from '../../core/annotation/serialise.ts';
import type { Document } from '../../core/document/document.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { inventedFile } from './annotations.ts';
import { type Format, inventedDocument } from './documents.ts';
import { randomFrom } from './random.ts';

export const REVIEWER = 'bench-reader';

/** How large a document is, in characters, and how many annotations it has. */
export type Size = { readonly name: string; readonly length: number; readonly annotations: number };

export const SIZES = {
  small: { name: '10 KB with 100', length: 10_000, annotations: 100 },
  middle: { name: '100 KB with 1,000', length: 100_000, annotations: 1_000 },
  large: { name: '1 MB with 10,000', length: 1_000_000, annotations: 10_000 },
} as const satisfies Record<string, Size>;

/** An invented document and its annotations, as they stand in a workspace. */
export type Invented = { readonly id: string; readonly document: Document; readonly file: AnnotationFile };

/** The same for the same number, format and size. */
export function invent(
  number: number,
  format: Format,
  { length, annotations }: Omit<Size, 'name'>,
): Invented {
  const random = randomFrom(number);
  const id = `invented-${String(number).padStart(5, '0')}.${format}`;
  const document = parseDocument(id, inventedDocument(random, format, length));
  return { id, document, file: inventedFile(random, id, document, REVIEWER, annotations) };
}

/** Many documents one after another, text and Markdown in turns, so that they need not all be in memory. */
export function* inventMany(count: number, size: Omit<Size, 'name'>): Generator<Invented> {
  for (let number = 0; number < count; number++) yield invent(number, number % 2 === 0 ? 'txt' : 'md', size);
}

export const documentPath = (workspace: string, id: string): string => join(workspace, 'seeds', id);
export const annotationPath = (workspace: string, id: string): string =>
  join(workspace, 'annotations', id, `${REVIEWER}.json`);

/** Puts documents and their annotations into a folder, which becomes a workspace. */
export async function writeInvented(workspace: string, all: Iterable<Invented>): Promise<void> {
  await mkdir(join(workspace, 'seeds'), { recursive: true });
  for (const { id, document, file } of all) {
    await mkdir(join(workspace, 'annotations', id), { recursive: true });
    await writeFile(documentPath(workspace, id), document.text.value);
    await writeFile(annotationPath(workspace, id), serialise(file));
  }
}
