import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { hasCode } from '../disk/system-error.ts';

/** What a lock's holder answers whoever connects, as one line of JSON. */
const holderSchema = z.object({ pid: z.number(), says: z.string() });
export type LockHolder = z.infer<typeof holderSchema>;

/** A holder that is halted (SIGSTOP, a debugger) accepts the connection and never answers. */
const answerMilliseconds = 2_000;

/** A server, not yet listening, that tells who it is and does not keep the process alive. */
export function createHolder(introduce: () => LockHolder): Server {
  const server = createServer((socket) => {
    // Whoever asked may be gone before the answer; then nobody wants it.
    socket.on('error', () => socket.destroy());
    socket.end(`${JSON.stringify(introduce())}\n`, () => socket.destroy());
  });
  return server.unref();
}

/** Listens on a local socket; false when somebody else does. */
export async function listen(server: Server, address: string): Promise<boolean> {
  try {
    await once(server.listen(address), 'listening');
    return true;
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) return false;
    throw error;
  }
}

/** Resolves when nobody can connect any more. */
export const close = async (server: Server): Promise<void> => {
  await once(server.close(), 'close');
};

/** Who listens on a local socket: nobody, a holder, or something that does not answer as one. */
export async function askHolder(address: string): Promise<LockHolder | 'nobody' | 'unknown'> {
  const socket = connect(address);
  socket.setTimeout(answerMilliseconds, () => socket.destroy());
  try {
    return holderSchema.parse(JSON.parse(await text(socket)));
  } catch (error) {
    return hasCode(error, 'ECONNREFUSED', 'ENOENT') ? 'nobody' : 'unknown';
  } finally {
    socket.destroy();
  }
}
