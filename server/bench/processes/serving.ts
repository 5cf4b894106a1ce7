import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The program, serving a workspace in a process of its own. */
export type Serving = {
  readonly url: string;
  readonly port: string;
  /** From the start of the process until it said that it listens. */
  readonly milliseconds: number;
};

const PROGRAM = fileURLToPath(new URL('../../cli/sourcemark.mjs', import.meta.url));

/** Does some work with the program serving a workspace. */
export async function whileServing<T>(
  workspace: string,
  work: (serving: Serving) => Promise<T> | T,
): Promise<T> {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--workspace', workspace, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    const url = await addressSaid(child.stdout);
    return await work({ url, port: new URL(url).port, milliseconds: performance.now() - started });
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
}

async function addressSaid(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [url] = /http:\/\/\S+\//.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The server ended before it listened.');
}
