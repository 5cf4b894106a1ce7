import { once } from 'node:events';
import type { Server } from 'node:http';

// A request that is under way when the server is stopped has so long.
const ANSWER_MILLISECONDS = 1_000;

/** Listens, and tells on which port. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Answers what has been asked; connections that browsers open in advance would else be waited for. */
export function close(server: Server, then: () => void): void {
  server.close(then);
  setTimeout(() => server.closeAllConnections(), ANSWER_MILLISECONDS).unref();
}
