import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryName } from '../disk/durable-write.ts';

/** Something below the annotations folder; its id is its path there, with `/` between the parts. */
export type AnnotationEntry = { readonly id: string; readonly kind: EntryKind };
/** `closed` is a folder that cannot be read. */
type EntryKind = 'file' | 'link' | 'special' | 'abandoned' | 'closed';

/**
 * What there is below a folder but folders, also what is no annotation file. Links are not followed; hidden
 * names are passed over, except for what writers that were killed have left.
 */
export function annotationEntries(folder: string): AnnotationEntry[] {
  return existsSync(folder) ? [...entriesIn(folder, '')] : [];
}

function* entriesIn(root: string, folder: string): Generator<AnnotationEntry> {
  const entries = readFolder(join(root, folder));
  if (!entries) return yield { id: folder, kind: 'closed' };
  for (const entry of entries) {
    const id = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile() && temporaryName.test(entry.name)) yield { id, kind: 'abandoned' };
    else if (entry.name.startsWith('.')) continue;
    else if (entry.isDirectory()) yield* entriesIn(root, id);
    else yield { id, kind: kindOf(entry) };
  }
}

function readFolder(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'special';
}
