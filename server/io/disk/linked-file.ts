import { realpathSync, statSync } from 'node:fs';
import { contains } from '../workspace/workspace-folders.ts';
import { UnreadableError } from './read-text.ts';

/**
 * The file that stands at a path, or that a link there leads to, by its own path. Throws UnreadableError where
 * there is none, and where it is outside of `root`, a path without links.
 */
export function fileInside(root: string, path: string): { readonly path: string; readonly size: bigint } {
  const real = realPath(path);
  if (!contains(root, real))
    throw new UnreadableError('is a link that leaves the workspace, so it is not followed');
  const stats = statSync(real, { bigint: true, throwIfNoEntry: false });
  if (!stats?.isFile()) throw new UnreadableError('is a link that leads to no file');
  return { path: real, size: stats.size };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UnreadableError('is a link that leads to no file', { cause: error });
  }
}
