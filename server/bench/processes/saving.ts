import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { REVIEWER } from '../invented/workspace.ts';

/**
 * Saves annotations over a connection that it keeps open. It speaks just as much HTTP as that takes: Node's own
 * client costs as much as the server, and on a machine with two cores would be half of what is measured.
 */
export class SavingClient {
  readonly #socket: Socket;
  readonly #host: string;
  readonly #base: string;

  /** `url` is the server's. */
  constructor(url: string, document: string) {
    const { hostname, port, host } = new URL(url);
    // As latin1, a character stands for a byte, and bytes are what the length of an answer counts.
    this.#socket = connect(Number(port), hostname).setNoDelay().setEncoding('latin1');
    this.#host = host;
    this.#base = `/api/documents/${document}/reviewers/${REVIEWER}/annotations`;
  }

  /** Creates an annotation; resolves to the milliseconds until it was acknowledged, throws where it was not. */
  async create({ id, ...draft }: Annotation): Promise<number> {
    const body = Buffer.from(JSON.stringify(draft));
    const head = `PUT ${this.#base}/${id} HTTP/1.1\r\nHost: ${this.#host}\r\nIf-None-Match: *\r\n`;
    const type = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const started = performance.now();
    this.#socket.write(Buffer.concat([Buffer.from(head + type), body]));
    await this.#answer();
    return performance.now() - started;
  }

  async #answer(): Promise<void> {
    for (let received = ''; ; ) {
      const [chunk] = await once(this.#socket, 'data');
      received += chunk;
      const [head, length] = /^.*?content-length: (\d+).*?\r\n\r\n/is.exec(received) ?? [];
      if (head === undefined || received.length < head.length + Number(length)) continue;
      if (received.startsWith('HTTP/1.1 200 ')) return;
      throw new Error(`The server answered ${received}`);
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}
