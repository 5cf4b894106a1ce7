import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';

/** The arguments with which Node runs TypeScript given on the command line. */
export const evaluating = (script: string): string[] => [
  '--import',
  import.meta.resolve('tsx'),
  '--input-type=module',
  '--eval',
  script,
];

/** A child process that is gone when the test ends, and everything that it prints. */
export class Child {
  readonly process: ChildProcess;
  #output = '';
  #closed = false;

  constructor(t: TestContext, command: string, words: readonly string[], options: { cwd?: string } = {}) {
    this.process = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (data) => {
        this.#output += String(data);
      });
    this.process.on('close', () => {
      this.#closed = true;
    });
    t.after(() => this.process.kill('SIGKILL'));
  }

  /** What it has printed, on either stream. */
  get output(): string {
    return this.#output;
  }

  /** Resolves to the first match once it has printed one; rejects when it ends without. */
  async prints(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#output);
      if (match) return match;
      if (this.#closed) throw new Error(`ended without ${pattern}:\n${this.#output}`);
      await Promise.race([once(this.process, 'close'), this.#moreOutput()]);
    }
  }

  /** Resolves to its exit code, or to the signal that ended it. */
  async end(): Promise<number | string | null> {
    if (!this.#closed) await once(this.process, 'close');
    return this.process.exitCode ?? this.process.signalCode;
  }

  kill(signal: NodeJS.Signals): Promise<number | string | null> {
    this.process.kill(signal);
    return this.end();
  }

  async #moreOutput(): Promise<void> {
    const { stdout, stderr } = this.process;
    await Promise.race([stdout, stderr].map((stream) => stream && once(stream, 'data')));
  }
}
