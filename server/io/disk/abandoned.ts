import { join } from 'node:path';
import type { Finding } from '../../core/checking/finding.ts';
import type { AnnotationEntry } from '../checking/annotation-entries.ts';
import type { Outcome } from '../checking/checked-file.ts';
import type { WorkspaceFolders } from '../workspace/workspace-folders.ts';
import { lockWorkspace, WorkspaceBusyError } from '../workspace/workspace-lock.ts';
import { removeAbandoned } from './durable-write.ts';
import { pathBelow } from './path-below.ts';

/** The leftovers of killed writers as findings: none while somebody has the workspace, who may be writing. */
export async function reportAbandoned(
  folders: WorkspaceFolders,
  entries: readonly AnnotationEntry[],
): Promise<Outcome> {
  const abandoned = entries.filter(({ kind }) => kind === 'abandoned');
  if (abandoned.length === 0 || (await isInUse(folders.root))) return { findings: [], fixed: [] };
  const findings = abandoned.map(
    ({ id }): Finding => ({
      code: 'abandoned',
      file: pathBelow(folders.root, join(folders.annotations, id)),
      expected: 'only files that were written to the end',
      found: 'what a writer that was killed has left',
    }),
  );
  return { findings, fixed: [] };
}

/** Removes the leftovers of killed writers. Only for whoever holds the workspace's lock. */
export async function clearAbandoned(
  folders: WorkspaceFolders,
  entries: readonly AnnotationEntry[],
): Promise<Outcome> {
  if (!entries.some(({ kind }) => kind === 'abandoned')) return { findings: [], fixed: [] };
  const removed = await removeAbandoned(folders.annotations);
  const fixed = removed.map((path) => ({
    code: 'abandoned' as const,
    file: pathBelow(folders.root, path),
    message: 'removed: what a writer that was killed had left',
  }));
  return { findings: [], fixed };
}

async function isInUse(root: string): Promise<boolean> {
  try {
    const lock = await lockWorkspace(root, () => 'sourcemark check');
    await lock.release();
    return false;
  } catch (error) {
    if (error instanceof WorkspaceBusyError) return true;
    throw error;
  }
}
