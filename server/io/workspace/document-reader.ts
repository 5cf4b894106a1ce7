import { headOf } from '../../core/document/head.ts';
import { normalise } from '../../core/text/text.ts';
import { fileInside } from '../disk/linked-file.ts';
import { readText, UnreadableError } from '../disk/read-text.ts';
import type { FileReader } from '../disk/tree-scan.ts';
import type { DocumentSource, UnreadableDocument } from './document-source.ts';

const LARGEST_DOCUMENT = 8_000_000;

/** Reads documents; `root` is the workspace's, which no link may leave. */
export const documentReader = (root: string): FileReader<DocumentSource | UnreadableDocument> => ({
  accepts: (id) => /\.(?:txt|md)$/.test(id),
  read: (path, id, { size }) => readable(id, () => ({ path, size })),
  readLink: (path, id) => readable(id, () => fileInside(root, path)),
});

function readable(
  id: string,
  find: () => { readonly path: string; readonly size: bigint },
): DocumentSource | UnreadableDocument {
  try {
    const { path, size } = find();
    const value = normalise(readText(path, size, LARGEST_DOCUMENT));
    return { id, value, ...headOf(id, value) };
  } catch (error) {
    if (error instanceof UnreadableError) return { id, reason: error.message };
    throw error;
  }
}
