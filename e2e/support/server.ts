import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment } from './environment.ts';

const PROGRAM = fileURLToPath(new URL('../../server/cli/sourcemark.mjs', import.meta.url));

/** The real program serving a workspace, as `sourcemark serve` starts it. */
export class Server {
  /** With the slash at its end. */
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #complaints: readonly string[];

  private constructor(process: ChildProcess, url: string, complaints: readonly string[]) {
    this.#process = process;
    this.url = url;
    this.#complaints = complaints;
  }

  /** Starts it, and resolves once it has said where it listens. */
  static async start(workspace: string, port: number): Promise<Server> {
    const args = [PROGRAM, 'serve', '--workspace', workspace, '--port', String(port)];
    const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const complaints: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (words: string) => complaints.push(words));
    for await (const line of createInterface(child.stdout)) {
      const url = / on (http:\S+) for /.exec(line)?.[1];
      if (url) return new Server(child, url, complaints);
    }
    throw new Error(`The server did not start: ${complaints.join('')}`);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** What the server has told its terminal of its own mistakes. */
  get complaints(): string {
    return this.#complaints.join('');
  }

  /** As Ctrl+C does; resolves to the exit code. */
  interrupt(): Promise<unknown> {
    return this.#end('SIGINT');
  }

  /** As a power cut does, as far as a program can tell. */
  kill(): Promise<unknown> {
    return this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<unknown> {
    if (!this.isRunning) return this.#process.exitCode;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    const [code] = await ended;
    return code;
  }
}
