import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { z } from 'zod';

const run = promisify(execFile);

/** Runs a script beside this one in a process of its own; resolves to the JSON that it prints. */
export async function jsonFrom<T>(schema: z.ZodType<T>, script: string, ...args: string[]): Promise<T> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await run(process.execPath, [...process.execArgv, path, ...args]);
  return schema.parse(JSON.parse(stdout));
}
