import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../core/checking/finding.ts';
import { fileId } from '../annotations/annotation-files.ts';
import { pathBelow } from '../disk/path-below.ts';
import type { WorkspaceFolders } from '../workspace/workspace-folders.ts';
import type { AnnotationEntry } from './annotation-entries.ts';

// What a workspace says of its sources stands beside the documents' folders.
const SOURCES = 'sources.json';

/** What is wrong with an entry that is no annotation file in its place: nothing where it is something else. */
export function strayFindings(
  { root, annotations }: WorkspaceFolders,
  { id, kind }: AnnotationEntry,
): Finding[] {
  const path = join(annotations, id);
  const file = pathBelow(root, path);
  if (kind === 'closed') return [unreadable(file, 'a folder that can be read', 'one that is not')];
  if (kind === 'link' && leadsToFolder(path)) return [unreadable(file, 'a folder', 'a symbolic link')];
  if (!id.endsWith('.json') || id === SOURCES) return [];
  if (kind === 'link') return [unreadable(file, 'a file of its own', 'a symbolic link')];
  if (kind === 'special') return [unreadable(file, 'a file', 'a pipe, socket or device')];
  return kind === 'file' ? [homeless(file, pathBelow(root, join(annotations, EXAMPLE)))] : [];
}

const unreadable = (file: string, expected: string, found: string): Finding => ({
  code: 'unreadable',
  file,
  expected,
  found,
});

const EXAMPLE = fileId({ document: 'article.txt', reviewer: 'first-reader' });

const homeless = (file: string, example: string): Finding => ({
  code: 'no-document',
  file,
  expected: `annotation files in their documents' folders, such as ${example}`,
  found: 'a JSON file in a folder of no document',
});

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
