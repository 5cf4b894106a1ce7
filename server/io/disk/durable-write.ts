import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type FileIdentity, identityOf } from './file-identity.ts';
import { hasCode } from './system-error.ts';

/** A file could not be saved; `cause` is what the operating system said. */
export class WriteFailedError extends Error {
  override readonly name = 'WriteFailedError';
  readonly path: string;

  constructor(path: string, cause: Error) {
    super(`${path} could not be saved: ${cause.message}`, { cause });
    this.path = path;
  }
}

/**
 * Writes a whole file so that it survives a crash or a power cut: whoever reads the path finds the old content
 * or the new, and once this has resolved the new one is on the disk. A link at the path is replaced, not
 * followed. Resolves to the identity of the file that was written.
 *
 * `confirm` is called at the last moment; when it throws, nothing has been changed and its error is passed on.
 * Throws WriteFailedError for what the operating system refuses.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  confirm: () => void = () => {},
): Promise<FileIdentity> {
  return tellingFailure(path, async () => {
    const identity = await replace(path, content, confirm);
    await syncFolder(dirname(path));
    return identity;
  });
}

/** What `save` resolves to; what the operating system refuses it is thrown as WriteFailedError. */
export async function tellingFailure<T>(path: string, save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new WriteFailedError(path, error) : error;
  }
}

async function replace(
  path: string,
  content: string | Uint8Array,
  confirm: () => void,
): Promise<FileIdentity> {
  const temporary = temporaryPath(path);
  // Exclusively: opens no file that is there already and, by POSIX, follows no link.
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
    confirm();
    // Synchronously: nothing of ours can come between the confirmation and the renaming.
    renameSync(temporary, path);
    // From the handle, because the path may by now be somebody else's file; after renaming, which changes ctime.
    return identityOf(await handle.stat({ bigint: true }));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

const temporaryPath = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`);
export const temporaryName = /^\..+\.[0-9a-f]{16}\.tmp$/;

/** Makes a folder and those above it that are missing, so that they survive a power cut. */
export async function makeFolderDurably(path: string): Promise<void> {
  const folder = resolve(path);
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/**
 * Removes what writers that were killed left in a folder and below it, and tells the paths. Only for whoever
 * holds the workspace's lock and is not writing yet: a write that is under way looks the same.
 */
export async function removeAbandoned(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && temporaryName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(paths.map((path) => rm(path, { force: true })));
  return paths;
}

/** A new name in a folder is on the disk only once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder to sync it; NTFS keeps a journal of its names.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot sync a folder and answer EINVAL; PostgreSQL lets that pass too.
    if (!hasCode(error, 'EINVAL')) throw error;
  } finally {
    await handle.close();
  }
}
