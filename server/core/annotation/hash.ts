import { createHash } from 'node:crypto';
import type { Annotation } from './annotation.ts';
import { serialiseAnnotation } from './serialise.ts';

/**
 * The git blob id of a text, as `git hash-object` prints it in a SHA-1 repository:
 * SHA-1 over "blob <bytes>\0" and the UTF-8 bytes. It names a version; it is no protection.
 */
export function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** What a change says it was made on: a digest of the annotation's canonical form, so nothing is stored for it. */
export const revisionOf = (annotation: Annotation): string =>
  createHash('sha256').update(serialiseAnnotation(annotation)).digest('hex').slice(0, 16);
