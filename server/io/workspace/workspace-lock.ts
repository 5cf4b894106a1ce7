import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askHolder, close, createHolder, type LockHolder, listen } from './lock-socket.ts';

export type WorkspaceLock = {
  /** Frees the workspace; to be called once. A process that ends, in whatever way, frees it too. */
  readonly release: () => Promise<void>;
};

/** Another process has the workspace; `holder` is what it says of itself, undefined when it does not answer. */
export class WorkspaceBusyError extends Error {
  override readonly name = 'WorkspaceBusyError';
  readonly holder: LockHolder | undefined;

  constructor(root: string, holder: LockHolder | undefined) {
    const who = holder ? `${holder.says}, process ${holder.pid}` : 'a process that does not answer';
    super(`The workspace ${root} is in use by another Sourcemark (${who}). Stop that one first.`);
    this.holder = holder;
  }
}

/**
 * Makes this process the only one that has a workspace. Throws WorkspaceBusyError when another one has it.
 *
 * `introduce` says who has it, such as its URL; every user of the machine can ask. The lock does not keep the
 * process alive, and holds on one machine only (not across containers that share a folder): beyond that it is
 * StaleFileError that keeps one process from overwriting the other's work. `platform` is there for tests.
 */
export async function lockWorkspace(
  root: string,
  introduce: () => string,
  platform: string = process.platform,
): Promise<WorkspaceLock> {
  const name = await lockName(root);
  const server = createHolder(() => ({ pid: process.pid, says: introduce() }));
  const holder = await holderBefore(server, name, platform);
  if (holder === 'nobody') return { release: () => close(server) };
  throw new WorkspaceBusyError(root, holder === 'unknown' ? undefined : holder);
}

/** 96 bits: workspaces do not meet, and a socket's path stays within the 104 bytes that macOS allows. */
async function lockName(root: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await realpath(root))
    .digest('hex');
  return `sourcemark-${digest.slice(0, 24)}`;
}

type Answer = LockHolder | 'nobody' | 'unknown';

/** Listens for the workspace; nobody was before us, or else we listen no longer. */
function holderBefore(server: Server, name: string, platform: string): Promise<Answer> {
  // An abstract socket and a named pipe are no files: the system frees them when their process ends.
  if (platform === 'linux') return holderOfAddress(server, `\0${name}`);
  if (platform === 'win32') return holderOfAddress(server, `\\\\.\\pipe\\${name}`);
  return holderAmongFiles(server, tmpdir(), name);
}

/** A second attempt succeeds unless yet another process came and went just then. */
const attempts = 5;

async function holderOfAddress(server: Server, address: string): Promise<Answer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await listen(server, address)) return 'nobody';
    const holder = await askHolder(address);
    if (holder !== 'nobody') return holder;
  }
  return 'unknown';
}

/**
 * A socket file outlives its process, and two processes that both replaced a dead one would both go on. So
 * each makes its own, listens, and only then looks for others: of two, the later one surely finds the earlier.
 * Two that start in the same instant may find each other and both give up. Dead files are cleared away.
 */
async function holderAmongFiles(server: Server, folder: string, name: string): Promise<Answer> {
  const own = `${name}.${randomBytes(4).toString('hex')}`;
  await listen(server, join(folder, own));
  for (const other of readdirSync(folder).filter((each) => each.startsWith(`${name}.`) && each !== own)) {
    const holder = await askHolder(join(folder, other));
    if (holder !== 'nobody') {
      await close(server);
      return holder;
    }
    rmSync(join(folder, other), { force: true });
  }
  return 'nobody';
}
