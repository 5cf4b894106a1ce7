import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An empty folder of the test's own, its path without symbolic links. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sourcemark-')));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by their paths below a folder, with the folders above them. */
export async function fill(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** A folder of the test's own with files in it. */
export async function folderWith(t: TestContext, files: Files): Promise<string> {
  const folder = await temporaryFolder(t);
  await fill(folder, files);
  return folder;
}

const PATIENCE_MILLISECONDS = 20_000;

/** Asks again and again until the answer is the expected one; fails with the last answer when it never is. */
export async function eventually<T>(expected: T, ask: () => T | Promise<T>): Promise<void> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < until) {
    try {
      return assert.deepEqual(await ask(), expected);
    } catch (error) {
      if (!(error instanceof assert.AssertionError)) throw error;
      await pause(2);
    }
  }
  assert.deepEqual(await ask(), expected);
}
