import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Child } from '../../io/testing/process.ts';

const PROGRAM = fileURLToPath(new URL('../sourcemark.mjs', import.meta.url));

/** The program itself as a process of its own. */
export const sourcemark = (t: TestContext, ...words: string[]): Child =>
  new Child(t, process.execPath, [PROGRAM, ...words]);

/** `sourcemark serve` of a workspace on a port that is free. */
export const serving = (t: TestContext, workspace: string, ...words: string[]): Child =>
  sourcemark(t, 'serve', '--workspace', workspace, '--port', '0', ...words);

/** The port of a server, once it says so. */
export async function portOf(child: Child): Promise<number> {
  const [, port] = await child.prints(/^Sourcemark serves .* on http:\/\/[^ ]*:(\d+)\/ for /m);
  return Number(port);
}
