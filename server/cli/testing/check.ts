import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ARTICLE } from '../../core/testing/checked.ts';
import { type Files, folderWith } from '../../io/testing/folder.ts';

const program = fileURLToPath(new URL('../sourcemark.mjs', import.meta.url));

/** Runs `sourcemark check` in a folder. */
export async function check(cwd: string, ...words: string[]) {
  const child = spawn(process.execPath, [program, 'check', ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status, stdout, stderr };
}

/** A workspace of the test's own with one document and other files. */
export const workspaceWith = (t: TestContext, files: Files): Promise<string> =>
  folderWith(t, { 'seeds/harbour.txt': ARTICLE, ...files });
