import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The least that makes a file durable: written under another name, synced, renamed, the folder synced. All of it
 * synchronous, so that nothing but the system is waited for.
 */
export function bareWrite(folder: string, content: Uint8Array): void {
  const temporary = join(folder, 'bare.tmp');
  const file = openSync(temporary, 'wx');
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(folder, 'bare.json'));
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
}
